#include "export/sitepages.h"

#include "site/structureddata.h"

namespace marbre::exporting {

namespace {

site::PageOptions optionsOf(const SiteFacts &facts)
{
    site::PageOptions options;
    options.baseUrl = facts.baseUrl;
    return options;
}

} // namespace

SitePages::SitePages(SiteSource &source, const SiteComposer &composer, SiteFolder &folder, CancelToken cancel)
    : m_source(source)
    , m_composer(composer)
    , m_folder(folder)
    , m_cancel(std::move(cancel))
{
}

Outcome SitePages::page(const article::Article &article)
{
    const Result<QByteArray> html = m_composer.article(article);
    if (!html)
        return std::unexpected(html.error());
    const QString address = site::articleAddress(article.slug);
    if (m_tellsFiles)
        m_report.files.append(m_folder.path(address));
    return m_folder.put(address, *html);
}

Outcome SitePages::article(const article::Article &article, const ArticleState &state)
{
    auto warnings = m_composer.warnings(article);
    if (!warnings)
        return std::unexpected(warnings.error());
    const auto files = mediaFilesOf(m_source, article, m_composer.theme());
    if (!files)
        return std::unexpected(files.error());
    for (const MediaFile &file : *files)
        if (const Outcome put = media(file, article, *warnings); !put)
            return put;
    m_report.warnings.insert(m_report.warnings.end(), warnings->begin(), warnings->end());
    for (const QString &address : state.former)
        if (const Outcome put = moved(address); !put)
            return put;
    return page(article);
}

Outcome SitePages::moved(const QString &address)
{
    const auto once = m_source.articleOnceAt(site::slugAt(address));
    if (!once)
        return std::unexpected(once.error());
    if (!*once)
        return {};
    const Result<article::Article> article = m_source.article(**once);
    return article ? m_folder.put(address, m_composer.moved(address, *article)) : std::unexpected(article.error());
}

Outcome SitePages::media(const MediaFile &file, const article::Article &article, std::vector<Warning> &warnings)
{
    const Result<QByteArray> bytes = bytesOf(m_source, file);
    if (!bytes && bytes.error().code == ErrorCode::NotFound) {
        warnings.push_back({Warning::Kind::MissingMedia, article.slug, file.address});
        return {};
    }
    return bytes ? m_folder.put(file.address, *bytes) : std::unexpected(bytes.error());
}

Outcome SitePages::list(const ListId &list, int page)
{
    if (m_cancel.isCancelled())
        return fail(ErrorCode::Cancelled, m_folder.path({}));
    const QString address = site::addressOf(m_composer.placeOf(list, page));
    const Result<QByteArray> html = m_composer.list(list, page);
    if (!html && html.error().code == ErrorCode::NotFound)
        return m_folder.remove(address);
    return html ? m_folder.put(address, *html) : std::unexpected(html.error());
}

Outcome SitePages::feeds(const ListId &list)
{
    const bool isThere = m_composer.lists().contains(list) || list == ListId();
    if (!m_composer.hasFeeds(list) || !isThere)
        return {};
    for (const bool isAtom : {false, true}) {
        const Result<QByteArray> xml = m_composer.feed(list, isAtom);
        if (!xml)
            return std::unexpected(xml.error());
        if (const Outcome put = m_folder.put(site::feedAddress(m_composer.placeOf(list), isAtom), *xml); !put)
            return put;
    }
    return {};
}

QString SitePages::sitemapOf(qint64 part)
{
    return QStringLiteral("sitemap-%1.xml").arg(part);
}

Outcome SitePages::sitemap(SiteState &state, qint64 part)
{
    if (m_composer.facts().baseUrl.isEmpty())
        return {};
    const auto articles = state.part(part);
    if (!articles)
        return std::unexpected(articles.error());
    if (articles->empty())
        return m_folder.remove(sitemapOf(part));
    std::vector<site::SitemapEntry> entries;
    for (const auto &[id, each] : *articles)
        if (each.isIndexed)
            entries.push_back({each.address, each.modified});
    return m_folder.put(sitemapOf(part), site::sitemap(entries, optionsOf(m_composer.facts())));
}

std::vector<std::pair<QString, QByteArray>> SitePages::forRobots(const SiteState &state) const
{
    const QString robots = QStringLiteral("robots.txt");
    const QByteArray all = "User-agent: *\nAllow: /\n";
    if (m_composer.facts().baseUrl.isEmpty())
        return {{robots, all}};
    const QString whole = QStringLiteral("sitemap.xml");
    const QString lists = QStringLiteral("sitemap-lists.xml");
    const site::PageOptions options = optionsOf(m_composer.facts());
    std::vector<site::SitemapEntry> entries{{QStringLiteral("index.html"), {}}};
    for (const auto &[list, articles] : m_composer.lists())
        if (list != ListId())
            entries.push_back({site::addressOf(m_composer.placeOf(list)), {}});
    QStringList parts{lists};
    for (const qint64 part : state.parts())
        parts.append(sitemapOf(part));
    return {{robots, all + "Sitemap: " + site::absoluteAddress(whole, options).toUtf8() + '\n'},
            {lists, site::sitemap(entries, options)},
            {whole, site::sitemapIndex(parts, options)}};
}

} // namespace marbre::exporting
