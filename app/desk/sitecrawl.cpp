#include "desk/sitecrawl.h"

#include <QRegularExpression>
#include <QUrl>

#include "text/spacing.h"

namespace marbre::desk {

namespace {

/// What the few entities of our own pages stand for (html/escape.h, and Mustache's).
QString unescaped(QString text)
{
    return text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&nbsp;"), QStringLiteral("\u00a0"))
        .replace(QLatin1String("&#8239;"), QStringLiteral("\u202f"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString titleOf(const QString &html)
{
    const qsizetype start = html.indexOf(QLatin1String("<title>"));
    const qsizetype end = html.indexOf(QLatin1String("</title>"), start);
    return start < 0 || end < 0 ? QString() : text::singleSpaced(unescaped(html.mid(start + 7, end - start - 7)));
}

/// The address in the site's folder that a page's way leads to; empty for one that leads out of it.
QString addressIn(const QString &page, const QString &way)
{
    const QUrl root(QStringLiteral("site:///"));
    const QUrl url = root.resolved(QUrl(page)).resolved(QUrl(way));
    return url.scheme() == root.scheme() && url.host().isEmpty() && !way.startsWith(QLatin1String("//"))
        ? url.path().mid(1)
        : QString();
}

} // namespace

SiteCrawl::SiteCrawl(SiteReader &reader, CancelToken cancel, Progress progress)
    : m_reader(reader)
    , m_cancel(std::move(cancel))
    , m_progress(std::move(progress))
    , m_ahead{QStringLiteral("index.html")}
    , m_known{QStringLiteral("index.html"), QString()}
{
}

Result<std::optional<exporting::SiteFile>> SiteCrawl::next()
{
    if (!m_former.empty()) {
        exporting::SiteFile former = std::move(m_former.front());
        m_former.pop_front();
        return former;
    }
    while (!m_ahead.empty()) {
        const QString address = m_ahead.front();
        m_ahead.pop_front();
        if (m_cancel.isCancelled())
            return fail(ErrorCode::Cancelled, address);
        if (m_progress)
            m_progress(m_done, m_done + qint64(m_ahead.size()));
        const Result<Served> served = m_reader.serve(address);
        if (!served && served.error().code != ErrorCode::NotFound)
            return std::unexpected(served.error());
        if (!served && address.startsWith(QLatin1String("media/")))
            m_warnings.push_back({exporting::Warning::Kind::MissingMedia, {}, address});
        if (!served)
            continue;
        ++m_done;
        const bool isPage = served->type.startsWith("text/html");
        if (isPage)
            follow(address, served->bytes);
        exporting::SiteFile file{address, isPage ? titleOf(QString::fromUtf8(served->bytes)) : QString(), served->type,
                                 served->bytes, {}};
        if (const Outcome added = addFormer(file); !added)
            return std::unexpected(added.error());
        return file;
    }
    return std::nullopt;
}

Outcome SiteCrawl::addFormer(const exporting::SiteFile &page)
{
    const auto former = m_reader.formerAddresses(page.address);
    if (!former)
        return std::unexpected(former.error());
    for (const QString &address : *former) {
        if (m_known.contains(address))
            continue;
        m_known.insert(address);
        m_former.push_back({address, page.title, {}, {}, page.address});
    }
    return {};
}

void SiteCrawl::follow(const QString &page, const QByteArray &html)
{
    static const QRegularExpression way(QStringLiteral("\\s(?:href|src|poster)=\"([^\"#]*)"));
    auto matches = way.globalMatch(QString::fromUtf8(html));
    while (matches.hasNext()) {
        const QString address = addressIn(page, unescaped(matches.next().captured(1)));
        if (m_known.contains(address))
            continue;
        m_known.insert(address);
        m_ahead.push_back(address);
    }
}

} // namespace marbre::desk
