#pragma once

#include <QWebEnginePage>
#include <QWebEngineUrlSchemeHandler>

#include "preview/previewview.h"

class QPrinter;
class QWebEngineProfile;
class QWebEngineView;

namespace marbre::preview {

/// Serves `marbre://site/…` by asking for each address.
class SiteHandler : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;
    void requestStarted(QWebEngineUrlRequestJob *job) override;

    std::function<void(const QString &, const QString &, SiteView::Answer)> serve;
};

/// Follows the site's own links; the others are told.
class SitePage : public QWebEnginePage
{
    Q_OBJECT

public:
    using QWebEnginePage::QWebEnginePage;
    std::function<void(const QUrl &)> outward;

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType) override { return this; }
};

/// The site in Qt WebEngine: page scripts off, nothing on the disk, no network.
class WebSite : public SiteView
{
public:
    explicit WebSite(QWidget *parent);
    ~WebSite() override;

    void open(const QString &address) override;
    void back() override;
    void forward() override;
    [[nodiscard]] bool canGoBack() const override;
    [[nodiscard]] bool canGoForward() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString address() const override;
    void find(const QString &words, bool backward) override;
    void setZoom(double factor) override;
    [[nodiscard]] double zoom() const override;
    void print() override;
    void savePdf(const QString &file, std::function<void(bool)> then) override;
    void readText(std::function<void(const QString &)> take) override;

private:
    QWebEngineProfile *m_profile;
    SiteHandler *m_handler;
    QWebEngineView *m_view;
    SitePage *m_page;
};

} // namespace marbre::preview
