#include "site/listpage.h"

#include <QUrl>

#include "site/pagewords.h"
#include "site/rendering.h"
#include "site/structureddata.h"
#include "site/variables.h"

namespace marbre::site {

namespace {

QString titleOf(const ListPage &page, const PageWords &words, const PageOptions &options)
{
    if (page.isMissing)
        return words.notFound;
    switch (page.place.kind) {
    case ListKind::Home:
        return options.siteName.isEmpty() ? words.home : options.siteName;
    case ListKind::Year:
    case ListKind::Month: {
        const QString time = text::formatDate(text::PartialDate::fromIso(page.place.key).value_or(text::PartialDate()),
                                              words.language, text::DateStyle::Long);
        return time.left(1).toUpper() + time.mid(1);
    }
    case ListKind::Search:
        return page.name.isEmpty() ? words.search : words.found.arg(page.name);
    default:
        return page.name;
    }
}

Value entryData(const ListEntry &entry, const PageWords &words, const Theme &theme, const SiteContext &site)
{
    Value item;
    put(item, "href", wayTo(site, articleAddress(entry.slug)));
    put(item, "headline", entry.headline.isEmpty() ? words.untitled : entry.headline);
    put(item, "description", entry.description);
    put(item, "language", entry.language);
    put(item, "source", entry.source);
    put(item, "authors", entry.authors.join(QStringLiteral(", ")));
    if (entry.reposted) {
        const auto day = text::PartialDate::of(*entry.reposted);
        Value reposted;
        put(reposted, "iso", day.toIso());
        put(reposted, "text", dayIn(day, words.language, theme));
        item.set("reposted", std::move(reposted));
    }
    return item;
}

Value linksData(const std::vector<SiteLink> &links, const SiteContext &site)
{
    Value list = Value::list();
    for (const SiteLink &link : links) {
        Value item;
        put(item, "name", link.name);
        put(item, "href", wayTo(site, link.address));
        if (link.articles > 0)
            put(item, "articles", QString::number(link.articles));
        list.add(std::move(item));
    }
    return list;
}

/// What the script of the search says.
void putSearch(Value &variables, const PageWords &words, const SiteContext &site)
{
    if (site.searchScript.isEmpty())
        return;
    Value search;
    put(search, "script", wayTo(site, site.searchScript));
    put(search, "found", words.foundCount);
    put(search, "none", words.foundNone);
    put(search, "more", words.foundMore);
    put(search, "failed", words.searchFailed);
    put(search, "needsScripts", words.searchNeedsScripts);
    variables.set("scripted", std::move(search));
}

void putPages(Value &variables, const ListPage &page, const PageWords &words, const SiteContext &site)
{
    Value pages;
    const auto way = [&](const char *name, const QString &label, int number) {
        ListPlace place = page.place;
        place.page = number;
        Value object;
        QString href = wayTo(site, addressOf(place));
        if (place.kind == ListKind::Search)
            href += QStringLiteral("?q=") + QString::fromLatin1(QUrl::toPercentEncoding(page.name));
        put(object, "href", href);
        put(object, "label", label);
        pages.set(name, object);
    };
    put(pages, "pagesLabel", words.pages);
    const int number = page.place.page;
    if (page.place.kind == ListKind::Search) {
        const int position = std::max(number, 1);
        if (position > 1)
            way("newer", words.newer, position == 2 ? 0 : position - 1);
        if (position < page.pages)
            way("older", words.older, position + 1);
        put(pages, "position", QStringLiteral("%1 / %2").arg(position).arg(page.pages));
    } else {
        if (number > 0)
            way("newer", words.newer, number < page.pages ? number + 1 : 0);
        if (number != 1 && page.pages > 0)
            way("older", words.older, number > 0 ? number - 1 : page.pages);
        if (number > 0)
            put(pages, "position", QString::number(number));
    }
    if (page.pages > (page.place.kind == ListKind::Search ? 1 : 0))
        variables.set("pages", std::move(pages));
}

} // namespace

ListEntry entryOf(const article::Article &article, qsizetype descriptionLength)
{
    return {article.slug,    article::headline(article), description(article, descriptionLength), article.source.name,
            article.authors, article.language,           article.reposted};
}

Value listVariables(const ListPage &page, const Theme &theme, const PageOptions &options)
{
    const SiteContext &site = *options.site;
    const PageWords &words = pageWords(site.language);
    Value variables;
    put(variables, "language", words.language);
    put(variables, "title", titleOf(page, words, options));
    put(variables, "siteName", options.siteName);
    variables.set("isHome", page.place.kind == ListKind::Home && !page.isMissing);
    variables.set("isSearch", page.place.kind == ListKind::Search);
    if (page.place.kind == ListKind::Search)
        putSearch(variables, words, site);
    put(variables, "query", page.place.kind == ListKind::Search ? page.name : QString());
    put(variables, "canonical", options.baseUrl.isEmpty() || page.isMissing ? QString() : webAddress(absoluteAddress(site.address, options)));
    Value entries = Value::list();
    for (const ListEntry &entry : page.entries)
        entries.add(entryData(entry, words, theme, site));
    variables.set("entries", std::move(entries));
    if (page.entries.empty() && !page.isMissing && (page.place.kind != ListKind::Search || !page.name.isEmpty()))
        put(variables, "nothing", words.nothing);
    put(variables, "missing", page.isMissing ? words.lost : QString());
    put(variables, "homeLabel", words.home);
    variables.set("categories", linksData(page.categories, site));
    variables.set("hasCategories", !page.categories.empty());
    variables.set("times", linksData(page.times, site));
    variables.set("hasTimes", !page.times.empty());
    put(variables, "categoriesLabel", words.categories.left(1) + words.categories.mid(1).toLower());
    put(variables, "timesLabel", words.months);
    putPages(variables, page, words, site);
    return variables;
}

Result<QByteArray> renderList(const ListPage &page, const Theme &theme, const PageOptions &options)
{
    const auto around = surroundingsOf(theme, options, pageWords(options.site->language).language);
    return render(theme, QStringLiteral("list"), listVariables(page, theme, options), *around);
}

} // namespace marbre::site
