#include "export/sitecomposer.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>

#include "document/rewrite.h"
#include "export/warnings.h"
#include "site/pagewords.h"
#include "site/structureddata.h"
#include "site/variables.h"
#include "text/slug.h"

namespace marbre::exporting {

using site::ListKind;
using site::ListPlace;

namespace {

/// Another number where the pages of the same archive and theme have become other ones.
constexpr int pagesVersion = 2;
constexpr size_t categoriesInNavigation = 6;
constexpr size_t mostSurroundings = 256;
constexpr size_t mostEntries = 2000;
constexpr size_t categoriesOnTheHomePage = 60;

/// What is related shares these; tags tell more than categories.
std::vector<ListId> subjectsOf(const article::Article &article)
{
    std::vector<ListId> subjects;
    for (const QString &tag : article.tags)
        subjects.push_back({ListKind::Tag, tag});
    for (const QString &category : article.categories)
        subjects.push_back({ListKind::Category, category});
    return subjects;
}

bool isOfTime(ListKind kind)
{
    return kind == ListKind::Year || kind == ListKind::Month;
}

QString languageOr(const QString &language)
{
    return language.isEmpty() ? QStringLiteral("fr") : language;
}

} // namespace

SiteComposer::SiteComposer(SiteSource &source, site::Theme theme, SiteFacts facts)
    : m_source(&source)
    , m_theme(std::move(theme))
    , m_pageSize(site::pageSizeOf(m_theme))
    , m_facts(std::move(facts))
{
}

SiteComposer::SiteComposer(const SiteComposer &other, SiteSource &source)
    : SiteComposer(other)
{
    m_source = &source;
}

Outcome SiteComposer::learn(ListCounts lists)
{
    m_lists = std::move(lists);
    m_surroundings.clear();
    m_made.clear();
    for (const ListKind kind : {ListKind::Category, ListKind::Tag, ListKind::Author, ListKind::Source}) {
        const Result<QStringList> names = m_source->names(kind);
        if (!names)
            return std::unexpected(names.error());
        m_keys[kind] = site::NameKeys(*names);
    }
    m_categories.clear();
    for (const auto &[list, articles] : m_lists)
        if (list.kind == ListKind::Category)
            m_categories.push_back({list.name, site::addressOf(placeOf(list)), articles});
    std::ranges::stable_sort(m_categories, std::ranges::greater(), &site::SiteLink::articles);
    m_navigation.clear();
    for (const site::SiteLink &category : m_categories)
        if (m_navigation.size() < categoriesInNavigation)
            m_navigation.push_back({category.name, category.address, 0});
    return {};
}

QByteArray SiteComposer::made() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &bytes) {
        hash.addData(QByteArray::number(bytes.size()) + ':');
        hash.addData(bytes);
    };
    add(QByteArray::number(pagesVersion));
    add(m_theme.id.toUtf8());
    QStringList templates = m_theme.templates.keys();
    templates.sort();
    for (const QString &name : std::as_const(templates)) {
        add(name.toUtf8());
        add(m_theme.templates.value(name).toUtf8());
    }
    for (const site::Asset &asset : m_theme.assets) {
        add(asset.path.toUtf8());
        add(asset.bytes);
    }
    for (const int width : m_theme.pictures.widths)
        add(QByteArray::number(width));
    add(m_theme.pictures.sizes.toUtf8());
    for (auto value = m_theme.values.begin(); value != m_theme.values.end(); ++value)
        add((value.key() + u'=' + value.value()).toUtf8());
    add(m_facts.name.toUtf8());
    add(m_facts.baseUrl.toUtf8());
    add(article::repostRuleName(m_facts.reposts.usual).toUtf8());
    for (const auto &[source, rule] : m_facts.reposts.bySource)
        add((source + u'\n' + article::repostRuleName(rule)).toUtf8());
    for (const site::SiteLink &link : m_navigation) {
        add(link.name.toUtf8());
        add(link.address.toUtf8());
    }
    for (const auto &[list, articles] : m_lists) {
        // Names that share their slug with another.
        const QString key = placeOf(list).key;
        const bool isNamed = list.kind >= ListKind::Category && list.kind <= ListKind::Source;
        if (isNamed && key != text::slugify(list.name))
            add((list.name + u'\n' + key).toUtf8());
    }
    return hash.result().toHex();
}

site::FeedEntry SiteComposer::entryOf(const article::Article &article)
{
    site::FeedEntry entry{site::entryOf(article), article.uuid, article.modified, article.categories};
    if (entry.entry.headline.isEmpty())
        entry.entry.headline = site::pageWords(article.language).untitled;
    return entry;
}

Result<site::FeedEntry> SiteComposer::entry(qint64 id) const
{
    if (m_entries)
        return m_entries(id);
    if (const auto known = m_made.find(id); known != m_made.end())
        return known->second;
    const Result<article::Article> article = m_source->article(id);
    if (!article)
        return std::unexpected(article.error());
    if (m_made.size() >= mostEntries)
        m_made.clear();
    return m_made.emplace(id, entryOf(*article)).first->second;
}

site::ListPlace SiteComposer::placeOf(const ListId &list, int page) const
{
    const auto keys = m_keys.find(list.kind);
    return {list.kind, keys == m_keys.end() ? list.name : keys->second.key(list.name), page};
}

std::optional<ListId> SiteComposer::listAt(const site::ListPlace &place) const
{
    const auto keys = m_keys.find(place.kind);
    const ListId list{place.kind, keys == m_keys.end() ? place.key : keys->second.name(place.key)};
    return m_lists.contains(list) || list.kind == ListKind::Home ? std::optional(list) : std::nullopt;
}

bool SiteComposer::mayHaveFeeds(const ListId &list)
{
    return list.kind == ListKind::Home || list.kind == ListKind::Category;
}

site::SiteContext SiteComposer::contextAt(const QString &address, const QString &language) const
{
    site::SiteContext context;
    context.address = address;
    context.language = languageOr(language);
    context.listOf = [this](ListKind kind, const QString &name) {
        return m_lists.contains({kind, name}) ? site::addressOf(placeOf({kind, name})) : QString();
    };
    context.navigation = m_navigation;
    context.searchScript = m_searchScript;
    if (hasFeeds({})) {
        context.rss = site::feedAddress({}, false);
        context.atom = site::feedAddress({}, true);
    }
    return context;
}

site::PageOptions SiteComposer::optionsAt(const site::SiteContext &context) const
{
    site::PageOptions options;
    options.resolve = [from = context.address](const QString &address) {
        const bool isOwn = !address.contains(QLatin1String("://")) && !address.startsWith(QLatin1String("data:"));
        return isOwn ? site::relativeAddress(from, address) : address;
    };
    options.baseUrl = m_facts.baseUrl;
    options.siteName = m_facts.name;
    options.reposts = m_facts.reposts;
    options.site = &context;
    options.pictureSizes = m_theme.pictures;
    options.pictures = [this](const QString &media) {
        return m_source->picture(media, m_theme.pictures.widths).value_or(site::PictureSizes());
    };
    return options;
}

/// They are the same for all pages of a folder.
void SiteComposer::addSurroundings(site::SiteContext &context, const QString &language) const
{
    const QString folder = context.address.left(context.address.lastIndexOf(u'/') + 1);
    const QString words = site::pageWords(language).language;
    if (m_surroundings.size() >= mostSurroundings)
        m_surroundings.clear();
    auto &known = m_surroundings[{folder, context.root, words, context.language, context.rss}];
    if (!known)
        known = std::make_shared<const site::Value>(site::surroundings(m_theme, optionsAt(context), words));
    context.around = known;
}

Result<QByteArray> SiteComposer::article(const article::Article &article) const
{
    site::SiteContext context = contextAt(site::articleAddress(article.slug), article.language);
    if (isListed(article))
        if (const Outcome added = addWays(context, article); !added)
            return std::unexpected(added.error());
    addSurroundings(context, article.language);
    const auto relative = [&](QString &href) {
        if (const QString slug = ownSlug(href, m_facts.baseUrl); !slug.isEmpty())
            href = site::relativeAddress(context.address, site::articleAddress(slug))
                + (href.contains(u'#') ? u'#' + href.section(u'#', 1) : QString());
    };
    article::Article shown = article;
    if (!m_facts.baseUrl.isEmpty())
        for (document::Document *part : {&shown.lead, &shown.body, &shown.note})
            document::rewriteLinks(part->blocks, relative);
    const Result<site::Page> html = site::renderArticle(std::move(shown), m_theme, optionsAt(context));
    return html ? Result<QByteArray>(html->html()) : std::unexpected(html.error());
}

Outcome SiteComposer::addWays(site::SiteContext &context, const article::Article &article) const
{
    const ListPosition position = positionOf(article);
    for (const bool isNext : {false, true}) {
        const auto near = isNext ? m_source->behind({}, position, 1) : m_source->before({}, position, 1);
        if (!near)
            return std::unexpected(near.error());
        if (near->empty())
            continue;
        Result<site::SiteLink> link = linkTo(near->front());
        if (!link)
            return std::unexpected(link.error());
        (isNext ? context.next : context.previous) = std::move(*link);
    }
    auto others = related(article);
    if (!others)
        return std::unexpected(others.error());
    context.related = std::move(*others);
    return {};
}

/// Of each of its subjects the articles just before it; first those that come of several, then the latest. What is newer
/// does not count, so that a page stays as it is when others come.
Result<std::vector<site::SiteLink>> SiteComposer::related(const article::Article &article) const
{
    std::vector<std::pair<qint64, int>> found; // and of how many subjects
    for (const ListId &subject : subjectsOf(article)) {
        const auto before = m_source->before(subject, positionOf(article), mostRelated);
        if (!before)
            return std::unexpected(before.error());
        for (const qint64 id : *before) {
            const auto known = std::ranges::find(found, id, &std::pair<qint64, int>::first);
            if (known == found.end())
                found.emplace_back(id, 1);
            else
                ++known->second;
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<qint64, int>::second);
    std::vector<site::SiteLink> links;
    for (const auto &[id, subjects] : found) {
        if (links.size() == mostRelated)
            break;
        Result<site::SiteLink> link = linkTo(id);
        if (!link)
            return std::unexpected(link.error());
        links.push_back(std::move(*link));
    }
    return links;
}

Result<site::SiteLink> SiteComposer::linkTo(qint64 id) const
{
    const auto heading = m_source->heading(id);
    if (!heading)
        return std::unexpected(heading.error());
    return site::SiteLink{heading->headline.isEmpty() ? heading->slug : heading->headline,
                          site::articleAddress(heading->slug), 0};
}

Result<std::vector<qint64>> SiteComposer::idsOn(const ListId &list, int page, int articles) const
{
    const site::ListStretch stretch = site::stretchOf(page, articles, m_pageSize);
    auto ids = m_source->ids(list, stretch.first, stretch.count);
    if (!ids)
        return ids;
    std::ranges::reverse(*ids);
    if (list.kind != ListKind::Home || page > 0)
        return ids;
    auto sticky = m_source->sticky();
    if (!sticky)
        return sticky;
    std::ranges::reverse(*sticky);
    for (const qint64 id : *ids)
        if (std::ranges::find(*sticky, id) == sticky->end())
            sticky->push_back(id);
    return sticky;
}

Result<QByteArray> SiteComposer::list(const ListId &list, int page) const
{
    const auto known = m_lists.find(list);
    const int articles = known == m_lists.end() ? 0 : known->second;
    const bool isThere = articles > 0 || (list.kind == ListKind::Home && page == 0);
    if (!isThere || page > site::numberedPages(articles, m_pageSize))
        return fail(ErrorCode::NotFound, site::addressOf(placeOf(list, page)));
    const auto ids = idsOn(list, page, articles);
    if (!ids)
        return std::unexpected(ids.error());
    site::ListPage shown;
    shown.place = placeOf(list, page);
    shown.name = isOfTime(list.kind) ? QString() : list.name;
    shown.pages = site::numberedPages(articles, m_pageSize);
    return pageWith(std::move(shown), *ids);
}

Result<QByteArray> SiteComposer::search(const QString &words, const std::vector<qint64> &found, int page, int pages) const
{
    site::ListPage shown;
    shown.place = {ListKind::Search, {}, page};
    shown.name = words;
    shown.pages = pages;
    return pageWith(std::move(shown), found);
}

Result<QByteArray> SiteComposer::pageWith(site::ListPage page, const std::vector<qint64> &ids) const
{
    for (const qint64 id : ids) {
        Result<site::FeedEntry> each = entry(id);
        if (!each)
            return std::unexpected(each.error());
        page.entries.push_back(std::move(each->entry));
    }
    const QString language = page.entries.empty() ? QString() : page.entries.front().language;
    site::SiteContext context = contextAt(site::addressOf(page.place), language);
    const ListId category{page.place.kind, page.name};
    if (page.place.kind == ListKind::Category && hasFeeds(category)) {
        context.rss = site::feedAddress(page.place, false);
        context.atom = site::feedAddress(page.place, true);
    }
    if (page.place.kind == ListKind::Home && page.place.page == 0)
        page.categories.assign(m_categories.begin(),
                               m_categories.begin() + std::ptrdiff_t(std::min(m_categories.size(), categoriesOnTheHomePage)));
    if (page.place.page == 0)
        addTimes(page, context.language);
    addSurroundings(context, context.language);
    return site::renderList(page, m_theme, optionsAt(context));
}

void SiteComposer::addTimes(site::ListPage &page, const QString &language) const
{
    const bool isHome = page.place.kind == ListKind::Home;
    if (!isHome && page.place.kind != ListKind::Year)
        return;
    const QString words = site::pageWords(language).language;
    for (const auto &[list, articles] : m_lists) {
        const bool isWanted = isHome ? list.kind == ListKind::Year
                                     : list.kind == ListKind::Month && list.name.startsWith(page.place.key);
        if (!isWanted)
            continue;
        const auto time = text::PartialDate::fromIso(list.name).value_or(text::PartialDate());
        page.times.push_back({isHome ? list.name : text::formatDate(time, words, text::DateStyle::Long),
                              site::addressOf(placeOf(list)), articles});
    }
    std::ranges::reverse(page.times);
}

Result<QByteArray> SiteComposer::feed(const ListId &list, bool isAtom) const
{
    const auto known = m_lists.find(list);
    const int articles = known == m_lists.end() ? 0 : known->second;
    const int first = std::max(articles - site::entriesInAFeed, 0);
    const auto ids = m_source->ids(list, first, articles - first);
    if (!ids)
        return std::unexpected(ids.error());
    site::Feed feed;
    feed.list = placeOf(list);
    feed.title = list.name;
    for (auto id = ids->rbegin(); id != ids->rend(); ++id) {
        Result<site::FeedEntry> each = entry(*id);
        if (!each)
            return std::unexpected(each.error());
        feed.entries.push_back(std::move(*each));
    }
    feed.language = languageOr(feed.entries.empty() ? QString() : feed.entries.front().entry.language);
    const site::SiteContext context = contextAt(site::addressOf(feed.list), feed.language);
    return isAtom ? site::atomFeed(feed, optionsAt(context)) : site::rssFeed(feed, optionsAt(context));
}

QByteArray SiteComposer::moved(const QString &from, const article::Article &article) const
{
    const site::PageWords &words = site::pageWords(article.language);
    const QString to = site::relativeAddress(from, site::articleAddress(article.slug));
    const site::SiteContext context = contextAt(from, article.language);
    const QString canonical = site::canonicalUrl(article, optionsAt(context));
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n<title>%2</title>\n"
                                  "<meta http-equiv=\"refresh\" content=\"0; url=%3\">\n")
                       .arg(words.language, words.moved, to);
    if (!canonical.isEmpty())
        html += QStringLiteral("<link rel=\"canonical\" href=\"%1\">\n").arg(canonical.toHtmlEscaped());
    html += QStringLiteral("</head>\n<body>\n<p>%1 <a href=\"%2\">%3</a></p>\n</body>\n</html>\n")
                .arg(words.moved, to, article::headline(article).toHtmlEscaped());
    return html.toUtf8();
}

Result<std::vector<Warning>> SiteComposer::warnings(const article::Article &article) const
{
    std::vector<Warning> warnings = warningsOf(article);
    if (!article.original.url.isEmpty() && article.original.license.isEmpty())
        warnings.push_back({Warning::Kind::MissingLicense, article.slug, {}});
    Outcome looked;
    const auto look = [&](QString &href) {
        const QString slug = ownSlug(href, m_facts.baseUrl);
        if (slug.isEmpty() || !looked)
            return;
        const Result<bool> isThere = m_source->isPublished(slug);
        if (!isThere)
            looked = std::unexpected(isThere.error());
        else if (!*isThere)
            warnings.push_back({Warning::Kind::BrokenLink, article.slug, href});
    };
    if (m_facts.baseUrl.isEmpty())
        return warnings;
    article::Article walked = article;
    for (document::Document *part : {&walked.lead, &walked.body, &walked.note})
        document::rewriteLinks(part->blocks, look);
    return looked ? Result<std::vector<Warning>>(std::move(warnings)) : std::unexpected(looked.error());
}

QString ownSlug(const QString &address, const QString &baseUrl)
{
    if (baseUrl.isEmpty())
        return {};
    const QUrl url(address);
    const QString own = QUrl(baseUrl).host();
    if (own.isEmpty() || url.host() != own)
        return {};
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    QString name = parts.isEmpty() ? QString() : parts.last();
    if (name.endsWith(QLatin1String(".html")))
        name.chop(5);
    return text::isSlug(name) ? name : QString();
}

} // namespace marbre::exporting
