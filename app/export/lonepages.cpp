#include <QUrl>

#include <algorithm>

#include "export/sitecomposer.h"

// Pages of the site that belong to no list and no article.
namespace marbre::exporting {

Result<QString> SiteComposer::newestLanguage() const
{
    const auto newest = m_source->ids({}, std::max(0, m_lists.contains({}) ? m_lists.at({}) - 1 : 0), 1);
    if (!newest)
        return std::unexpected(newest.error());
    if (newest->empty())
        return QString();
    const Result<site::FeedEntry> latest = entry(newest->front());
    return latest ? Result<QString>(latest->entry.language) : std::unexpected(latest.error());
}

Result<QByteArray> SiteComposer::searchPage() const
{
    const Result<QString> language = newestLanguage();
    if (!language)
        return std::unexpected(language.error());
    site::ListPage page;
    page.place = {site::ListKind::Search, {}, 0};
    const site::SiteContext context = contextAt(site::addressOf(page.place), *language);
    return site::renderList(page, m_theme, optionsAt(context));
}

Result<QByteArray> SiteComposer::notFound() const
{
    site::ListPage page;
    page.place = {};
    page.isMissing = true;
    const Result<QString> language = newestLanguage();
    if (!language)
        return std::unexpected(language.error());
    site::SiteContext context = contextAt(QStringLiteral("404.html"), *language);
    site::PageOptions options = optionsAt(context);
    // It is shown for an address at any depth: its ways begin where the site does.
    if (!m_facts.baseUrl.isEmpty())
        context.root = QUrl(m_facts.baseUrl + (m_facts.baseUrl.endsWith(u'/') ? QString() : QStringLiteral("/"))).path();
    options.resolve = [&context](const QString &address) { return context.root + address; };
    return site::renderList(page, m_theme, options);
}

} // namespace marbre::exporting
