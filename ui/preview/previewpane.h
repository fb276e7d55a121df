#pragma once

#include <QWidget>

#include "preview/previewview.h"

class QButtonGroup;
class QLabel;
class QStackedLayout;

namespace marbre::preview {

/// The preview's place in the window: its header with the widths, and the view, or why there is none.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(QWidget *parent = nullptr);

    /// Loads the plugin and makes the view. To be called after the window's first paint: it takes a moment.
    void start();
    [[nodiscard]] bool isRunning() const { return m_view != nullptr; }
    void showPage(const PreviewPage &page);
    /// Shown in the page's place: no article, or a mistake in the theme.
    void showMessage(const QString &message);
    void setMediaReader(std::function<QByteArray(const QString &)> reader);
    void setThemeName(const QString &name);
    [[nodiscard]] int pageWidth() const;
    void setPageWidth(int width);
    /// Something else that one may look at in the preview's place; its window title names it.
    void addPage(QWidget *page);
    /// Null: the preview.
    void setCurrentPage(QWidget *page);
    [[nodiscard]] QWidget *currentPage() const { return m_otherPage; }
    /// Null where the preview could not start.
    [[nodiscard]] PreviewView *view() const { return m_view; }

signals:
    void pageWidthChanged();
    /// The preview, or what one may look at in its place.
    void currentPageChanged();
    /// A page stands in the view as it was given.
    void pageShown();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildHeader(QLayout *layout);
    void retranslate();
    void useView(PreviewView *view);
    void setPreview(QWidget *shown);
    void updateHeader();

    QButtonGroup *m_tabs; ///< the preview's, then one for each other page
    QLabel *m_theme;
    QButtonGroup *m_widths;
    QWidget *m_place;
    QStackedLayout *m_stack;
    QLabel *m_message;
    QWidget *m_preview; ///< the view, or the message
    QList<QWidget *> m_otherPages;
    QWidget *m_otherPage = nullptr;
    PreviewView *m_view = nullptr;
    std::function<QByteArray(const QString &)> m_mediaReader;
    QString m_themeName;
    PreviewPage m_page;
    bool m_hasPage = false;
};

} // namespace marbre::preview
