#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QUrl>
#include <QWidget>
#include <QtPlugin>

#include <functional>

namespace marbre::preview {

/// A page as the preview shows it: the very page that export writes, in parts, and what it is made with.
struct PreviewPage {
    QString key;        ///< another key is another page: it is shown from its top
    QString before;     ///< the markup before the body's blocks
    QStringList blocks; ///< each one element
    QString after;
    QHash<QString, QByteArray> assets; ///< the theme's files, by their address in the page

    bool operator==(const PreviewPage &) const = default;
};

/// Shows a page. No QObject of its own kind, so that the program and the plugin share nothing but this table of
/// functions. All of it is used in the window's thread.
class PreviewView : public QWidget
{
public:
    using QWidget::QWidget;

    /// Brings the page shown in line with `page`, by replacing what differs: no reload, no jump.
    virtual void showPage(const PreviewPage &page) = 0;
    /// How wide the page is laid out, in CSS pixels; 0: as wide as the view. A wider page than the view is scaled down.
    virtual void setPageWidth(int width) = 0;
    /// Gives the page's text as the browser lays it out, later.
    virtual void readText(std::function<void(const QString &)> take) = 0;

    /// Asked for the bytes behind `media/…`; empty where there are none.
    std::function<QByteArray(const QString &address)> readMedia;
    /// Told each time that a page stands in the view as it was given.
    std::function<void()> shown;
    /// Told when the browser's process has died.
    std::function<void()> died;
};

/// Shows a site whose pages are given one by one, without a network. As PreviewView, a table of functions.
class SiteView : public QWidget
{
public:
    using QWidget::QWidget;

    /// `address`: in the site's folder; empty is the home page.
    virtual void open(const QString &address) = 0;
    virtual void back() = 0;
    virtual void forward() = 0;
    [[nodiscard]] virtual bool canGoBack() const = 0;
    [[nodiscard]] virtual bool canGoForward() const = 0;
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString address() const = 0;
    /// Empty words end the search.
    virtual void find(const QString &words, bool backward) = 0;
    virtual void setZoom(double factor) = 0;
    [[nodiscard]] virtual double zoom() const = 0;
    /// Asks for a printer, then prints.
    virtual void print() = 0;
    virtual void savePdf(const QString &file, std::function<void(bool done)> then) = 0;
    virtual void readText(std::function<void(const QString &)> take) = 0;

    /// Asked for what stands at an address; `words` are those of a search. `answer` takes the bytes (empty: there is
    /// nothing) and their MIME type, at once or later, in the window's thread.
    using Answer = std::function<void(const QByteArray &bytes, const QByteArray &type)>;
    std::function<void(const QString &address, const QString &words, Answer answer)> serve;
    /// Told of a link that leads out of the site.
    std::function<void(const QUrl &url)> outward;
    /// Told when another page stands in the view, or its title or history have changed.
    std::function<void()> changed;
};

class PreviewFactory
{
public:
    virtual ~PreviewFactory() = default;
    [[nodiscard]] virtual PreviewView *createView(QWidget *parent) = 0;
    [[nodiscard]] virtual SiteView *createSiteView(QWidget *parent) = 0;
};

} // namespace marbre::preview

#define MarbrePreviewFactory_iid "org.marbre.PreviewFactory/2"
Q_DECLARE_INTERFACE(marbre::preview::PreviewFactory, MarbrePreviewFactory_iid)
