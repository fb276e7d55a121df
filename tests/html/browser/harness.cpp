#include "harness.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInfo>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>
#include <QWebEngineUrlSchemeHandler>
#include <QWebEngineView>

#include <algorithm>

namespace marbre::tests {

namespace {

const QByteArray scheme = QByteArrayLiteral("attack");
constexpr std::size_t framesAPage = 80;
constexpr int patience = 30'000; // milliseconds a page

QString script(const char *name)
{
    QFile file(QStringLiteral(MARBRE_SOURCE "/tests/html/browser/") + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// attack://pieces/ is the page, attack://pieces/12/ what stands in the frame of number 12; nothing else exists.
bool isOwn(const QUrl &url)
{
    if (url.scheme() != QLatin1String(scheme) || url.host() != QLatin1String("pieces") || url.hasQuery())
        return false;
    const QString path = url.path();
    return path == QLatin1String("/")
        || (path.count(u'/') == 2 && path.endsWith(u'/')
            && std::ranges::all_of(path, [](QChar c) { return c.isDigit() || c == u'/'; }));
}

/// Whose request it is: relative ones stand under the frame's own address, others name the number as their host.
int numberOf(const QUrl &url)
{
    bool isNumber = false;
    const bool isRelative = url.host() == QLatin1String("pieces");
    const QString part = isRelative ? url.path().section(u'/', 1, 1) : url.host().section(u'.', 0, 0);
    const int number = part.toInt(&isNumber);
    return isNumber ? number : -1;
}

bool isInPage(const QUrl &url)
{
    static const QStringList schemes{QStringLiteral("data"), QStringLiteral("about"), QStringLiteral("blob"),
                                     QStringLiteral("javascript")};
    return schemes.contains(url.scheme());
}

} // namespace

/// Notes where a piece wants to go, and goes nowhere.
class Harness::Page : public QWebEnginePage
{
public:
    Page(Harness &harness, QWebEngineProfile *profile)
        : QWebEnginePage(profile)
        , m_harness(harness)
    {
    }

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool) override
    {
        if (isOwn(url) || isInPage(url))
            return true;
        if (type == NavigationTypeFormSubmitted)
            m_harness.m_deeds.push_back({url, QStringLiteral("submits a form"), false});
        else if (type != NavigationTypeLinkClicked) // a person may follow a link
            m_harness.m_deeds.push_back({url, QStringLiteral("goes elsewhere"), false});
        return false;
    }
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override { }
    QWebEnginePage *createWindow(WebWindowType) override { return nullptr; }
    void javaScriptAlert(const QUrl &url, const QString &) override
    {
        m_harness.m_deeds.push_back({url, QStringLiteral("alert"), false});
    }

private:
    Harness &m_harness;
};

/// Notes what is asked for, and lets nothing out.
class Harness::Watch : public QWebEngineUrlRequestInterceptor
{
public:
    explicit Watch(Harness &harness)
        : m_harness(harness)
    {
    }

    void interceptRequest(QWebEngineUrlRequestInfo &info) override
    {
        const QUrl url = info.requestUrl();
        if (isOwn(url) || isInPage(url))
            return;
        using Info = QWebEngineUrlRequestInfo;
        const auto type = info.resourceType();
        const bool isFollowed = type == Info::ResourceTypeSubFrame || type == Info::ResourceTypeMainFrame;
        if (!isFollowed) // where a frame goes, the page decides
            m_harness.m_deeds.push_back({url, QStringLiteral("requests %1").arg(int(type)),
                                            type == Info::ResourceTypeImage || type == Info::ResourceTypeMedia});
        info.block(url.scheme() != QLatin1String(scheme));
    }

private:
    Harness &m_harness;
};

class Harness::Server : public QWebEngineUrlSchemeHandler
{
public:
    explicit Server(Harness &harness)
        : m_harness(harness)
    {
    }

    void requestStarted(QWebEngineUrlRequestJob *job) override
    {
        const QUrl url = job->requestUrl();
        if (!isOwn(url)) {
            job->fail(QWebEngineUrlRequestJob::UrlNotFound);
            return;
        }
        const int number = numberOf(url);
        const bool isPiece = number >= 0 && std::size_t(number) < m_harness.m_pieces.size();
        auto *buffer = new QBuffer(job);
        buffer->setData(isPiece ? m_harness.m_pieces[std::size_t(number)] : m_harness.m_frames);
        buffer->open(QIODevice::ReadOnly);
        job->reply("text/html; charset=utf-8", buffer);
    }

private:
    Harness &m_harness;
};

void Harness::prepare()
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    // A window that nobody sees has its timers slowed down and its animations stopped.
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--disable-background-timer-throttling --disable-renderer-backgrounding "
                                          "--disable-backgrounding-occluded-windows");
    QWebEngineUrlScheme own(scheme);
    own.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    QWebEngineUrlScheme::registerScheme(own);
}

Harness::Harness()
    : m_profile(std::make_unique<QWebEngineProfile>())
{
    auto *server = new Server(*this);
    server->setParent(m_profile.get());
    m_profile->installUrlSchemeHandler(scheme, server);
    auto *watch = new Watch(*this);
    watch->setParent(m_profile.get());
    m_profile->setUrlRequestInterceptor(watch);
    QWebEngineScript hook;
    hook.setInjectionPoint(QWebEngineScript::DocumentCreation);
    hook.setWorldId(QWebEngineScript::MainWorld);
    hook.setRunsOnSubFrames(true);
    hook.setSourceCode(script("hook.js"));
    m_profile->scripts()->insert(hook);
    m_view = std::make_unique<QWebEngineView>();
    auto *page = new Page(*this, m_profile.get());
    page->setParent(m_view.get());
    page->settings()->setAttribute(QWebEngineSettings::AutoLoadIconsForPage, false);
    m_view->setPage(page);
    m_view->resize(1200, 900);
    m_view->show(); // what is not shown has no animations
}

Harness::~Harness() = default;

Harness::Outcome Harness::open(const std::vector<QByteArray> &pieces)
{
    m_pieces = pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        m_pieces[i].replace("{n}", QByteArray::number(qulonglong(i)));
    m_outcome = {std::vector<QStringList>(pieces.size()), {}};
    for (std::size_t first = 0; first < pieces.size(); first += framesAPage)
        openSome(first, std::min(first + framesAPage, pieces.size()));
    return std::move(m_outcome);
}

void Harness::openSome(std::size_t first, std::size_t last)
{
    m_deeds.clear();
    const QByteArray report = reportOf(first, last);
    if (report.isEmpty()) {
        m_outcome.strays += QStringLiteral("no answer from %1 on").arg(first);
        return;
    }
    judge(report, first, last);
}

QByteArray Harness::reportOf(std::size_t first, std::size_t last)
{
    m_frames = "<!doctype html><title>pieces</title><script>" + script("page.js").toUtf8() + "</script>";
    for (std::size_t i = first; i < last; ++i) {
        const QByteArray number = QByteArray::number(qulonglong(i));
        m_frames += "<iframe id=" + number + " src=/" + number + "/ width=100 height=60></iframe>";
    }
    // An event loop of its own: QTest's waiting sleeps between events, of which each frame needs dozens.
    QByteArray report;
    QEventLoop loop;
    QObject::connect(m_view->page(), &QWebEnginePage::titleChanged, &loop, [&](const QString &title) {
        if (title != QLatin1String("done"))
            return;
        m_view->page()->runJavaScript(QStringLiteral("result"), [&](const QVariant &value) {
            report = value.toString().toUtf8();
            loop.quit();
        });
    });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    m_view->setUrl(QUrl(QStringLiteral("attack://pieces/")));
    loop.exec();
    return report;
}

void Harness::judge(const QByteArray &report, std::size_t first, std::size_t last)
{
    const QJsonObject answer = QJsonDocument::fromJson(report).object();
    const QJsonObject fired = answer[QLatin1String("fired")].toObject();
    const QJsonObject pictures = answer[QLatin1String("pictures")].toObject();
    const auto deedsOf = [&](int number) -> QStringList & {
        const bool isKnown = number >= int(first) && number < int(last);
        return isKnown ? m_outcome.deeds[std::size_t(number)] : m_outcome.strays;
    };
    for (auto each = fired.begin(); each != fired.end(); ++each) {
        bool isNumber = false;
        const int number = each.key().toInt(&isNumber);
        deedsOf(isNumber ? number : -1) += each.value().toVariant().toStringList();
    }
    for (const Deed &deed : m_deeds) {
        const int number = numberOf(deed.url);
        const QString address = deed.url.toString(QUrl::FullyEncoded);
        if (!deed.isPicture || !pictures[QString::number(number)].toArray().contains(address))
            deedsOf(number) += deed.what + u' ' + address.left(60);
    }
}

} // namespace marbre::tests
