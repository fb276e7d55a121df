#include "siteview.h"

#include <QBuffer>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <QWebEngineHistory>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineView>

#include <memory>

#include "webpreview.h"

namespace marbre::preview {

namespace {

const QString root = QStringLiteral("marbre://site/");

bool isOwn(const QUrl &url)
{
    return url.scheme() == QLatin1String("marbre");
}

} // namespace

void SiteHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    // A form writes a space as a plus sign (URL standard, application/x-www-form-urlencoded).
    const QString query = QString(url.query(QUrl::FullyEncoded)).replace(u'+', QLatin1String("%20"));
    const QString words = QUrlQuery(query).queryItemValue(QStringLiteral("q"), QUrl::FullyDecoded);
    if (!serve) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    serve(url.path().mid(1), words, [job = QPointer(job)](const QByteArray &bytes, const QByteArray &type) {
        if (!job)
            return;
        if (bytes.isEmpty()) {
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
            return;
        }
        auto *buffer = new QBuffer(job);
        buffer->setData(bytes);
        buffer->open(QIODevice::ReadOnly);
        job->reply(type, buffer);
    });
}

bool SitePage::acceptNavigationRequest(const QUrl &url, NavigationType, bool)
{
    if (isOwn(url))
        return true;
    if (outward)
        outward(url);
    return false;
}

WebSite::WebSite(QWidget *parent)
    : SiteView(parent)
    , m_profile(new QWebEngineProfile(this)) // off the record: nothing is written to disk
    , m_handler(new SiteHandler(m_profile))
    , m_view(new QWebEngineView(this))
    , m_page(new SitePage(m_profile, m_view))
{
    m_profile->installUrlSchemeHandler(QByteArrayLiteral("marbre"), m_handler);
    m_profile->setUrlRequestInterceptor(new NetworkRefusal(m_profile));
    hardenSettings(m_page->settings());
    m_view->setPage(m_page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_handler->serve = [this](const QString &address, const QString &words, const Answer &answer) {
        if (serve)
            serve(address, words, answer);
        else
            answer({}, {});
    };
    m_page->outward = [this](const QUrl &url) {
        if (outward)
            outward(url);
    };
    const auto tell = [this] {
        if (changed)
            changed();
    };
    QObject::connect(m_page, &QWebEnginePage::loadFinished, this, tell);
    QObject::connect(m_page, &QWebEnginePage::titleChanged, this, tell);
    QObject::connect(m_page, &QWebEnginePage::urlChanged, this, tell);
}

WebSite::~WebSite()
{
    m_handler->serve = nullptr;
    // The page must go before its profile.
    delete m_view;
}

void WebSite::open(const QString &address)
{
    m_view->setUrl(QUrl(root + address));
}

void WebSite::back()
{
    m_view->back();
}

void WebSite::forward()
{
    m_view->forward();
}

bool WebSite::canGoBack() const
{
    return m_page->history()->canGoBack();
}

bool WebSite::canGoForward() const
{
    return m_page->history()->canGoForward();
}

QString WebSite::title() const
{
    return m_page->title();
}

QString WebSite::address() const
{
    return m_page->url().path().mid(1);
}

void WebSite::find(const QString &words, bool backward)
{
    m_page->findText(words, backward ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags());
}

void WebSite::setZoom(double factor)
{
    m_view->setZoomFactor(factor);
}

double WebSite::zoom() const
{
    return m_view->zoomFactor();
}

void WebSite::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, this, [this, printer] {
        QObject::connect(m_view, &QWebEngineView::printFinished, this, [printer] {}, Qt::SingleShotConnection);
        m_view->print(printer.get());
    });
    dialog->open();
}

void WebSite::savePdf(const QString &file, std::function<void(bool)> then)
{
    QObject::connect(m_page, &QWebEnginePage::pdfPrintingFinished, this,
                     [then = std::move(then)](const QString &, bool done) { then(done); }, Qt::SingleShotConnection);
    m_page->printToPdf(file);
}

void WebSite::readText(std::function<void(const QString &)> take)
{
    m_page->runJavaScript(QStringLiteral("document.body?.innerText ?? ''"), QWebEngineScript::ApplicationWorld,
                          [take = std::move(take)](const QVariant &text) { take(text.toString()); });
}

} // namespace marbre::preview
