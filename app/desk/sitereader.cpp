#include "desk/sitereader.h"

#include <QMimeDatabase>

#include <algorithm>

namespace marbre::desk {

using site::ListKind;
using site::ListPlace;

namespace {

const QByteArray htmlType = QByteArrayLiteral("text/html; charset=utf-8");

QByteArray typeOf(const QString &address)
{
    if (address.endsWith(QLatin1String("/feed.xml")) || address == QLatin1String("feed.xml"))
        return QByteArrayLiteral("application/rss+xml; charset=utf-8");
    if (address.endsWith(QLatin1String("/atom.xml")) || address == QLatin1String("atom.xml"))
        return QByteArrayLiteral("application/atom+xml; charset=utf-8");
    return QMimeDatabase().mimeTypeForFile(address, QMimeDatabase::MatchExtension).name().toLatin1();
}

Result<Served> servedAs(const QByteArray &type, const Result<QByteArray> &bytes)
{
    return bytes ? Result<Served>(Served{*bytes, type}) : std::unexpected(bytes.error());
}

} // namespace

SiteReader::SiteReader(archive::Archive &archive, site::Theme theme, exporting::SiteFacts facts)
    : m_archive(archive)
    , m_source(archive)
    , m_composer(m_source, std::move(theme), std::move(facts))
{
}

Outcome SiteReader::learn()
{
    const Result<exporting::Moment> now = m_source.now();
    if (!now)
        return std::unexpected(now.error());
    if (m_learned == *now)
        return {};
    m_source.forgetNames();
    auto lists = m_source.lists();
    if (!lists)
        return std::unexpected(lists.error());
    if (const Outcome learned = m_composer.learn(std::move(*lists)); !learned)
        return learned;
    m_learned = *now;
    return {};
}

Result<Served> SiteReader::serve(const QString &address, const QString &words)
{
    const site::Theme &theme = m_composer.theme();
    for (const site::Asset &asset : theme.assets)
        if (address == theme.id + u'/' + asset.path)
            return Served{asset.bytes, typeOf(address)};
    if (archive::isMediaAddress(address))
        return servedAs(typeOf(address), m_source.media(address));
    if (const Outcome learned = learn(); !learned)
        return std::unexpected(learned.error());
    if (const QString slug = site::slugAt(address); !slug.isEmpty())
        return article(slug);
    for (const bool isAtom : {false, true})
        for (const auto &[list, articles] : m_composer.lists())
            if (m_composer.hasFeeds(list) && address == site::feedAddress(m_composer.placeOf(list), isAtom))
                return servedAs(typeOf(address), m_composer.feed(list, isAtom));
    const auto place = address.isEmpty() ? std::optional(ListPlace{}) : site::listAt(address);
    if (place && place->kind == ListKind::Search)
        return servedAs(htmlType, search(words, place->page));
    const auto list = place ? m_composer.listAt(*place) : std::nullopt;
    return list ? servedAs(htmlType, m_composer.list(*list, place->page)) : fail(ErrorCode::NotFound, address);
    return place ? list(*place, words) : fail(ErrorCode::NotFound, address);
}

Outcome SiteReader::learnNames()
{
    if (m_isFrozen && m_isLearned)
        return {};
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
    m_isLearned = true;
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
    if (*id) {
        const Result<article::Article> article = m_source.article(**id);
        if (!article)
            return std::unexpected(article.error());
        if (article->status == article::Status::Published && !article->trashed)
            return servedAs(htmlType, m_composer.article(*article));
    }
    const auto once = m_source.articleOnceAt(slug);
    if (!once)
        return std::unexpected(once.error());
    if (!*once)
        return fail(ErrorCode::NotFound, slug);
    const Result<article::Article> article = m_source.article(**once);
    return article ? servedAs(htmlType, m_composer.moved(site::articleAddress(slug), *article))
                   : std::unexpected(article.error());
}

Result<QByteArray> SiteReader::search(const QString &words, int page)
{
    std::vector<qint64> ids;
    if (!words.trimmed().isEmpty()) {
        archive::Filter filter;
        filter.status = article::Status::Published;
        filter.kind = article::Kind::Post;
        filter.words = words;
        auto found = m_archive.list().ids(filter, {archive::Column::Relevance, true});
}

    const site::SiteContext context = contextAt(site::addressOf(page.place));
    if (page.place.kind == ListKind::Home)
        for (const archive::Count &each : m_categories)
            if (page.categories.size() < linksOnThePage)
                page.categories.push_back({each.name, context.listOf(ListKind::Category, each.name), each.articles});
    if (page.place.kind != ListKind::Home && page.place.kind != ListKind::Year)
        return {};
    const auto months = this->months();
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

Result<std::vector<qint64>> SiteReader::idsIn(const ListPlace &place, const archive::Filter &filter)
{
    const bool isSearch = place.kind == ListKind::Search;
    const QString key = site::addressOf({place.kind, place.key, 1});
    if (const auto known = m_lists.constFind(key); m_isFrozen && !isSearch && known != m_lists.cend())
        return *known;
    auto ids = m_archive.list().ids(filter, {isSearch ? archive::Column::Relevance : archive::Column::Reposted, true});
    if (!ids)
        return ids;
    if (place.kind == ListKind::Home)
        if (const Outcome done = putStickyFirst(*ids, filter); !done)
            return std::unexpected(done.error());
    if (m_isFrozen && !isSearch)
        m_lists.insert(key, *ids);
    return ids;
}

/// "2021-05", latest first.
Result<std::vector<archive::Count>> SiteReader::months()
{
    if (m_isFrozen && m_months)
        return *m_months;
    auto months = m_archive.list().names(ArticleList::Names::Months, article::Status::Published);
    if (months && m_isFrozen)
        m_months = *months;
    return months;
}

Result<Served> SiteReader::list(const ListPlace &place, const QString &words)
{
    const Result<archive::Filter> filter = filterOf(place, words);
    if (!filter)
        return std::unexpected(filter.error());
    const bool isSearch = place.kind == ListKind::Search;
    std::vector<qint64> ids;
    if (!isSearch || !words.trimmed().isEmpty()) {
        auto found = idsIn(place, *filter);
        if (!found)
            return std::unexpected(found.error());
        ids = std::move(*found);
    }
    const int pages = std::max(1, (int(ids.size()) + site::entriesOnAPage - 1) / site::entriesOnAPage);
    if (page > pages)
        return fail(ErrorCode::NotFound, words);
    const size_t first = size_t(std::max(page, 1) - 1) * site::entriesOnAPage;
    const size_t last = std::min(ids.size(), first + site::entriesOnAPage);
    return m_composer.search(words, {ids.begin() + std::ptrdiff_t(first), ids.begin() + std::ptrdiff_t(last)}, page, pages);
}

} // namespace marbre::desk
