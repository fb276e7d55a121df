#include "webpreview.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMimeDatabase>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineView>

namespace marbre::preview {

namespace {

const QByteArray scheme = QByteArrayLiteral("marbre");

QUrl pageUrl()
{
    return QUrl(QStringLiteral("marbre://page/"));
}

QString joined(const PreviewPage &page)
{
    return page.before + page.blocks.join(QString()) + page.after;
}

QString literal(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

/// Stays on the page: a link followed in the preview would lose it.
class StayingPage : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool) override
    {
        return url.scheme() == QLatin1String(scheme) && type != NavigationTypeLinkClicked;
    }
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
};

} // namespace

void hardenSettings(QWebEngineSettings *settings)
{
    using Attribute = QWebEngineSettings::WebAttribute;
    for (const Attribute off : {Attribute::JavascriptEnabled, Attribute::LocalStorageEnabled, Attribute::PluginsEnabled,
                                Attribute::LocalContentCanAccessRemoteUrls, Attribute::AutoLoadIconsForPage,
                                Attribute::PdfViewerEnabled, Attribute::DnsPrefetchEnabled})
        settings->setAttribute(off, false);
}

void PageHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QString path = job->requestUrl().path().mid(1);
    QByteArray bytes;
    QByteArray type = QByteArrayLiteral("text/html; charset=utf-8");
    if (path.isEmpty())
        bytes = html;
    else if (const auto asset = assets.constFind(path); asset != assets.constEnd())
        bytes = *asset;
    else if (readMedia)
        bytes = readMedia(path);
    if (bytes.isEmpty()) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    if (!path.isEmpty())
        type = QMimeDatabase().mimeTypeForFile(path, QMimeDatabase::MatchExtension).name().toLatin1();
    auto *buffer = new QBuffer(job);
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(type, buffer);
}

void NetworkRefusal::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    info.block(info.requestUrl().scheme() != QLatin1String(scheme));
}

WebPreview::WebPreview(QWidget *parent)
    : PreviewView(parent)
    , m_profile(new QWebEngineProfile(this)) // off the record: nothing is written to disk
    , m_handler(new PageHandler(m_profile))
    , m_view(new QWebEngineView(this))
{
    m_profile->installUrlSchemeHandler(scheme, m_handler);
    m_profile->setUrlRequestInterceptor(new NetworkRefusal(m_profile));
    auto *page = new StayingPage(m_profile, m_view);
    hardenSettings(page->settings());
    m_view->setPage(page);
    m_view->setContextMenuPolicy(Qt::NoContextMenu);
    QObject::connect(page, &QWebEnginePage::loadFinished, this, [this](bool ok) { loaded(ok); });
    QObject::connect(page, &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_started = m_ready = false;
        if (died)
            died();
    });
}

WebPreview::~WebPreview()
{
    // The page must go before its profile.
    delete m_view;
}

void WebPreview::showPage(const PreviewPage &page)
{
    m_handler->readMedia = readMedia;
    m_handler->assets = page.assets;
    if (m_ready && page.assets == m_page.assets) {
        patch(page);
        m_page = page;
        return;
    }
    const bool reload = m_started && m_ready;
    m_page = page;
    if (!m_started || reload)
        load();
}

void WebPreview::load()
{
    m_started = true;
    m_ready = false;
    m_loading = m_page;
    m_handler->html = joined(m_page).toUtf8();
    m_view->setUrl(pageUrl());
}

void WebPreview::loaded(bool ok)
{
    if (!ok)
        return;
    QFile script(QStringLiteral(":/preview/patch.js"));
    if (script.open(QIODevice::ReadOnly))
        run(QString::fromUtf8(script.readAll()));
    m_ready = true;
    // What was typed, or changed in the theme, while the page loaded.
    if (joined(m_loading) != joined(m_page) || m_loading.assets != m_page.assets) {
        load();
        return;
    }
    if (shown)
        shown();
}

/// Sends the frame around the body where it differs, and of the body's blocks those between the first and the last
/// that differ.
void WebPreview::patch(const PreviewPage &next)
{
    QString script;
    if (next.before != m_page.before || next.after != m_page.after)
        script += QStringLiteral("marbre.frame(%1[0]);").arg(literal({next.before + next.after}));
    const QStringList &from = m_page.blocks;
    const QStringList &to = next.blocks;
    qsizetype start = 0;
    while (start < from.size() && start < to.size() && from[start] == to[start])
        ++start;
    qsizetype end = 0;
    while (end < from.size() - start && end < to.size() - start && from[from.size() - 1 - end] == to[to.size() - 1 - end])
        ++end;
    if (from.size() != to.size() || start < from.size())
        script += QStringLiteral("marbre.splice(%1,%2,%3);")
                      .arg(start)
                      .arg(from.size() - start - end)
                      .arg(literal(to.mid(start, to.size() - start - end)));
    if (next.key != m_page.key)
        script += QStringLiteral("window.scrollTo(0,0);");
    if (!script.isEmpty())
        run(script);
    else if (shown)
        shown();
}

void WebPreview::run(const QString &script)
{
    m_view->page()->runJavaScript(script, QWebEngineScript::ApplicationWorld, [this](const QVariant &) {
        if (m_ready && shown)
            shown();
    });
}

void WebPreview::readText(std::function<void(const QString &)> take)
{
    m_view->page()->runJavaScript(QStringLiteral("document.body?.innerText ?? ''"), QWebEngineScript::ApplicationWorld,
                                  [take = std::move(take)](const QVariant &text) { take(text.toString()); });
}

void WebPreview::setPageWidth(int width)
{
    m_width = width;
    layOut();
}

void WebPreview::layOut()
{
    const int wanted = m_width ? std::min(m_width, width()) : width();
    m_view->setGeometry((width() - wanted) / 2, 0, wanted, height());
    m_view->setZoomFactor(m_width > width() && width() > 0 ? double(width()) / m_width : 1.0);
}

void WebPreview::resizeEvent(QResizeEvent *event)
{
    layOut();
    PreviewView::resizeEvent(event);
}

} // namespace marbre::preview
