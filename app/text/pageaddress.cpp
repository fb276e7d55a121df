#include "text/pageaddress.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>

namespace marbre::text {

namespace {

/// The address that another one carries in its path: caches of AMP (developers.google.com/amp/cache), the Wayback
/// Machine. Each is taken off in turn.
QString carried(const QUrl &url)
{
    static const QRegularExpression cached(QStringLiteral(R"(^/(?:[acrv]|amp)/(s/)?([^/]+\.[^/]+/.*|[^/]+\.[^/]+)$)"));
    static const QRegularExpression archived(QStringLiteral(R"(^/web/\d{4,14}(?:[a-z]{2}_)?/((?:https?:/{1,2})?.+)$)"));
    const QString host = url.host();
    const QString path = url.path(QUrl::FullyEncoded);
    const QString query = url.hasQuery() ? u'?' + url.query(QUrl::FullyEncoded) : QString();
    const bool isCache =
        host.endsWith(QLatin1String(".cdn.ampproject.org")) || host.startsWith(QLatin1String("www.google."));
    if (const auto match = cached.match(path); isCache && match.hasMatch())
        return QStringLiteral("https://") + match.captured(2) + query;
    const auto match = archived.match(path);
    if (!host.endsWith(QLatin1String("archive.org")) || !match.hasMatch())
        return {};
    const QString inner = match.captured(1);
    static const QRegularExpression scheme(QStringLiteral("^https?:/{1,2}"));
    return QStringLiteral("https://") + QString(inner).remove(scheme) + query;
}

bool followsReaders(const QString &name)
{
    static const QRegularExpression tracking(
        QStringLiteral(
            R"(^(?:utm_\w*|(?:fb|[gdy])clid|gclsrc|wbraid|gbraid|msclkid|twclid|ttclid|li_fat_id|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|_hs\w+|hsctatracking)"
            R"(|at_(?:medium|campaign|custom\d|format|link\w*|ptr_\w+|bbc_\w+|creation|variant|recipient_\w+)|xtor|ns_\w+|ito|cmpid|cmp|s_cid|smid|smtyp|ocid|icid|ncid|ftag|sr_share|wt_\w+)"
            R"(|ref_?(?:src|url)|amp|outputtype|share|sharetype|source_?caller|spm|vero_\w+|oly_\w+|guccounter|guce_\w+|fb_\w+|pk_\w+|mtm_\w+|trk\w*|rss|campaign_?id)$)"),
        QRegularExpression::CaseInsensitiveOption);
    return tracking.match(name).hasMatch();
}

QString hostKey(QString host)
{
    static const QRegularExpression edition(QStringLiteral(R"(^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.))"));
    if (host.endsWith(u'.'))
        host.chop(1);
    return host.remove(edition);
}

QString pathKey(QString path)
{
    static const QRegularExpression slashes(QStringLiteral("/{2,}"));
    static const QRegularExpression ending(QStringLiteral(R"((?:/|/amp|/index\.(?:html?|php|aspx?)|/default\.aspx?)$)"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression beginning(QStringLiteral("^/amp(?=/)"), QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression amp(QStringLiteral(R"([._-]amp(?=\.html?$|$))"),
                                        QRegularExpression::CaseInsensitiveOption);
    path.replace(slashes, QStringLiteral("/"));
    path.remove(beginning);
    for (QString before; before != path;) {
        before = path;
        path.remove(ending);
    }
    return path.remove(amp).normalized(QString::NormalizationForm_C);
}

QString queryKey(const QUrl &url)
{
    QStringList kept;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        if (!followsReaders(name))
            kept.append(value.isEmpty() ? name : name + u'=' + value);
    std::ranges::sort(kept);
    return kept.isEmpty() ? QString() : u'?' + kept.join(u'&');
}

} // namespace

QString pageKey(const QString &address)
{
    constexpr qsizetype longest = 8000;
    constexpr int deepest = 3; // an archive of a cache
    QUrl url(address.trimmed().left(longest));
    for (int i = 0; i < deepest; ++i) {
        const QString inner = carried(url);
        if (inner.isEmpty())
            break;
        url = QUrl(inner);
    }
    const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    if (!isWeb || url.host().isEmpty())
        return {};
    const int port = url.port();
    const QString place = port < 0 || port == 80 || port == 443 ? QString() : u':' + QString::number(port);
    // Pages of one script are told apart by what follows « #! ».
    const QString fragment = url.fragment(QUrl::FullyDecoded);
    return hostKey(url.host()) + place + pathKey(url.path(QUrl::FullyDecoded)) + queryKey(url)
        + (fragment.startsWith(u'!') ? u'#' + fragment : QString());
}

} // namespace marbre::text
