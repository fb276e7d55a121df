#pragma once

#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

#include "preview/previewview.h"

class QWebEngineProfile;
class QWebEngineSettings;
class QWebEngineView;

namespace marbre::preview {

/// Serves `marbre://page/…` from memory: the page, the theme's files, the archive's pictures.
class PageHandler : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;
    void requestStarted(QWebEngineUrlRequestJob *job) override;

    QByteArray html;
    QHash<QString, QByteArray> assets;
    std::function<QByteArray(const QString &)> readMedia;
};

/// Refuses every request that is not to the archive's own scheme: a preview never touches the network.
class NetworkRefusal : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

/// No page's script runs, nothing is kept, nothing is fetched.
void hardenSettings(QWebEngineSettings *settings);

/// The page in Qt WebEngine: page scripts off; patched from an isolated world (QWebEngineScript::ApplicationWorld).
class WebPreview : public PreviewView
{
public:
    explicit WebPreview(QWidget *parent);
    ~WebPreview() override;

    void showPage(const PreviewPage &page) override;
    void setPageWidth(int width) override;
    void readText(std::function<void(const QString &)> take) override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void load();
    void loaded(bool ok);
    void patch(const PreviewPage &next);
    void run(const QString &script);
    void layOut();

    QWebEngineProfile *m_profile;
    PageHandler *m_handler;
    QWebEngineView *m_view;
    PreviewPage m_page; ///< what the view shows or is about to
    PreviewPage m_loading; ///< what it was last given whole
    bool m_started = false;
    bool m_ready = false;
    int m_width = 0;
};

} // namespace marbre::preview
