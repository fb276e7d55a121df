#include "desk/sitereader.h"

#include <QMimeDatabase>
#include <QUrl>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "text/slug.h"

namespace marbre::desk {

using archive::Archive;
using archive::ArticleList;
using site::ListKind;
using site::ListPlace;

namespace {

constexpr int entriesOnAPage = 20;
constexpr size_t categoriesInNavigation = 6;
constexpr size_t linksOnThePage = 60;
constexpr std::array nameKinds{ListKind::Category, ListKind::Tag, ListKind::Author, ListKind::Source};

const QByteArray htmlType = QByteArrayLiteral("text/html; charset=utf-8");

QByteArray typeOf(const QString &address)
{
    return QMimeDatabase().mimeTypeForFile(address, QMimeDatabase::MatchExtension).name().toLatin1();
}

} // namespace

SiteReader::SiteReader(Archive &archive, site::Theme theme)
    : m_archive(archive)
    , m_theme(std::move(theme))
{
}

Result<Served> SiteReader::serve(const QString &address, const QString &words)
{
    for (const site::Asset &asset : m_theme.assets)
        if (address == m_theme.id + u'/' + asset.path)
            return Served{asset.bytes, typeOf(address)};
    if (archive::isMediaAddress(address)) {
        const Result<QByteArray> bytes = archive::readMedia(m_archive.folder(), address);
        return bytes ? Result<Served>(Served{*bytes, typeOf(address)}) : std::unexpected(bytes.error());
    }
    if (const Outcome learned = learnNames(); !learned)
        return std::unexpected(learned.error());
    if (const QString slug = site::slugAt(address); !slug.isEmpty())
        return article(slug);
    const auto place = address.isEmpty() ? std::optional(ListPlace{}) : site::listAt(address);
    return place ? list(*place, words) : fail(ErrorCode::NotFound, address);
}

Outcome SiteReader::learnNames()
{
    const Result<archive::Site> site = m_archive.settings().site();
    if (!site)
        return std::unexpected(site.error());
    m_site = *site;
    using Names = ArticleList::Names;
    for (const auto &[names, keys] : {std::pair(Names::Categories, 0), std::pair(Names::Tags, 1), std::pair(Names::Authors, 2),
                                      std::pair(Names::Sources, 3)}) {
        auto counts = m_archive.list().names(names, article::Status::Published);
        if (!counts)
            return std::unexpected(counts.error());
        if (names == Names::Categories)
            m_categories = *counts;
        QStringList list;
        for (const archive::Count &each : *counts)
            list.append(each.name);
        list.sort(); // keys do not depend on how many articles bear a name
        m_keys[keys] = site::NameKeys(list);
    }
    return {};
}

site::SiteContext SiteReader::contextAt(const QString &address) const
{
    site::SiteContext context;
    context.address = address;
    context.language = m_language.isEmpty() ? QStringLiteral("fr") : m_language;
    context.listOf = [this](ListKind kind, const QString &name) {
        const auto index = std::ranges::find(nameKinds, kind) - nameKinds.begin();
        const QString key = m_keys[index].key(name);
        return key.isEmpty() ? QString() : site::addressOf(ListPlace{kind, key, 1});
    };
    for (const archive::Count &each : m_categories) {
        if (context.navigation.size() == categoriesInNavigation)
            break;
        context.navigation.push_back({each.name, context.listOf(ListKind::Category, each.name), each.articles});
    }
    return context;
}

site::PageOptions SiteReader::optionsIn(const site::SiteContext &context) const
{
    site::PageOptions options;
    options.resolve = [from = context.address](const QString &address) {
        const bool isOwn = !address.contains(QLatin1String("://")) && !address.startsWith(QLatin1String("data:"));
        return isOwn ? site::relativeAddress(from, address) : address;
    };
    options.baseUrl = m_site.url;
    options.siteName = m_site.name;
    options.site = &context;
    return options;
}

Result<Served> SiteReader::article(const QString &slug)
{
    const auto id = m_archive.articles().findBySlug(slug);
    if (!id)
        return std::unexpected(id.error());
    if (!*id)
        return fail(ErrorCode::NotFound, slug);
    const Result<article::Article> article = m_archive.articles().load(**id);
    if (!article)
        return std::unexpected(article.error());
    if (article->status != article::Status::Published || article->trashed)
        return fail(ErrorCode::NotFound, slug);
    m_language = article->language;
    const site::SiteContext context = contextAt(site::articleAddress(slug));
    const Result<site::Page> page = site::renderArticle(*article, m_theme, optionsIn(context));
    return page ? Result<Served>(Served{page->html(), htmlType}) : std::unexpected(page.error());
}

Result<archive::Filter> SiteReader::filterOf(const ListPlace &place, const QString &words) const
{
    archive::Filter filter;
    filter.status = article::Status::Published;
    filter.kind = article::Kind::Post;
    const auto kind = std::ranges::find(nameKinds, place.kind);
    const QString name = kind != nameKinds.end() ? m_keys[kind - nameKinds.begin()].name(place.key) : QString();
    switch (place.kind) {
    case ListKind::Home: break;
    case ListKind::Category: filter.category = name; break;
    case ListKind::Tag: filter.tag = name; break;
    case ListKind::Author: filter.author = name; break;
    case ListKind::Source: filter.source = name; break;
    case ListKind::Month: filter.month = place.key.mid(5).toInt(); [[fallthrough]];
    case ListKind::Year: filter.year = place.key.left(4).toInt(); break;
    case ListKind::Search: filter.words = words; break;
    }
    if (kind != nameKinds.end() && name.isEmpty())
        return fail(ErrorCode::NotFound, place.key);
    return filter;
}

Result<std::vector<site::ListEntry>> SiteReader::entries(const std::vector<qint64> &ids, int page)
{
    std::vector<site::ListEntry> entries;
    const size_t first = size_t(page - 1) * entriesOnAPage;
    for (size_t i = first; i < std::min(ids.size(), first + entriesOnAPage); ++i) {
        const Result<article::Article> article = m_archive.articles().load(ids[i]);
        if (!article)
            return std::unexpected(article.error());
        entries.push_back(site::entryOf(*article));
    }
    return entries;
}

Outcome SiteReader::addWays(site::ListPage &page)
{
    const site::SiteContext context = contextAt(site::addressOf(page.place));
    if (page.place.kind == ListKind::Home)
        for (const archive::Count &each : m_categories)
            if (page.categories.size() < linksOnThePage)
                page.categories.push_back({each.name, context.listOf(ListKind::Category, each.name), each.articles});
    if (page.place.kind != ListKind::Home && page.place.kind != ListKind::Year)
        return {};
    const auto months = m_archive.list().names(ArticleList::Names::Months, article::Status::Published);
    if (!months)
        return std::unexpected(months.error());
    const bool isYear = page.place.kind == ListKind::Year;
    for (const archive::Count &month : *months) {
        const QString year = month.name.left(4);
        if (isYear && year == page.place.key) {
            const auto date = text::PartialDate::fromIso(month.name).value_or(text::PartialDate());
            page.times.push_back({text::formatDate(date, context.language.left(2), text::DateStyle::Long),
                                  site::addressOf({ListKind::Month, month.name, 1}), month.articles});
        } else if (!isYear && !page.times.empty() && page.times.back().name == year) {
            page.times.back().articles += month.articles;
        } else if (!isYear) {
            page.times.push_back({year, site::addressOf({ListKind::Year, year, 1}), month.articles});
        }
    }
    return {};
}

Outcome SiteReader::putStickyFirst(std::vector<qint64> &ids, archive::Filter filter)
{
    filter.sticky = true;
    const auto sticky = m_archive.list().ids(filter);
    if (!sticky)
        return std::unexpected(sticky.error());
    const std::unordered_set<qint64> first(sticky->begin(), sticky->end());
    if (!first.empty())
        std::ranges::stable_partition(ids, [&first](qint64 id) { return first.contains(id); });
    return {};
}

Result<Served> SiteReader::list(const ListPlace &place, const QString &words)
{
    const Result<archive::Filter> filter = filterOf(place, words);
    if (!filter)
        return std::unexpected(filter.error());
    const bool isSearch = place.kind == ListKind::Search;
    std::vector<qint64> ids;
    if (!isSearch || !words.trimmed().isEmpty()) {
        auto found = m_archive.list().ids(*filter, {isSearch ? archive::Column::Relevance : archive::Column::Reposted, true});
        if (!found)
            return std::unexpected(found.error());
        ids = std::move(*found);
        if (place.kind == ListKind::Home)
            if (const Outcome done = putStickyFirst(ids, *filter); !done)
                return std::unexpected(done.error());
    }
    site::ListPage page;
    page.place = place;
    page.pages = std::max(1, (int(ids.size()) + entriesOnAPage - 1) / entriesOnAPage);
    if (place.page > page.pages)
        return fail(ErrorCode::NotFound, site::addressOf(place));
    page.name = isSearch ? words : filter->category + filter->tag + filter->author + filter->source;
    auto listed = entries(ids, place.page);
    if (!listed)
        return std::unexpected(listed.error());
    page.entries = std::move(*listed);
    if (!page.entries.empty())
        m_language = page.entries.front().language;
    if (const Outcome added = addWays(page); !added)
        return std::unexpected(added.error());
    const site::SiteContext context = contextAt(site::addressOf(place));
    const Result<QByteArray> html = site::renderList(page, m_theme, optionsIn(context));
    return html ? Result<Served>(Served{*html, htmlType}) : std::unexpected(html.error());
}

QString ownSlug(const QString &address, const archive::Site &site)
{
    const QUrl url(address);
    const QString own = QUrl(site.url).host();
    if (own.isEmpty() || url.host() != own)
        return {};
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    QString name = parts.isEmpty() ? QString() : parts.last();
    if (name.endsWith(QLatin1String(".html")))
        name.chop(5);
    return text::isSlug(name) ? name : QString();
}

} // namespace marbre::desk
