#include "export/articlestate.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include "export/sitemedia.h"

namespace marbre::exporting {

namespace {

/// Of all that other pages say of an article.
QByteArray hashOf(const site::FeedEntry &entry)
{
    const site::ListEntry &said = entry.entry;
    const QJsonArray all{said.slug, said.headline, said.description, said.source,
                         QJsonArray::fromStringList(said.authors), said.language,
                         QJsonArray::fromStringList(entry.categories)};
    return QCryptographicHash::hash(QJsonDocument(all).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex()
        .first(16);
}

} // namespace

Result<ArticleState> stateOf(SiteSource &source, const SiteComposer &composer, const article::Article &article,
                             const site::FeedEntry &entry)
{
    ArticleState state;
    state.address = site::articleAddress(article.slug);
    state.reposted = positionOf(article).reposted;
    state.entry = hashOf(entry);
    if (isListed(article))
        state.lists = listsOf(article);
    const auto files = mediaFilesOf(source, article, composer.theme());
    if (!files)
        return std::unexpected(files.error());
    for (const MediaFile &file : *files)
        state.media.append(file.address);
    const Result<QStringList> former = source.formerSlugs(article.id);
    if (!former)
        return std::unexpected(former.error());
    for (const QString &slug : *former)
        state.former.append(site::articleAddress(slug));
    state.modified = article.modified;
    state.isIndexed = composer.facts().reposts.ruleFor(article) == article::RepostRule::Own;
    return state;
}

Result<std::optional<ArticleState>> stateOf(SiteSource &source, const SiteComposer &composer, qint64 id)
{
    const Result<article::Article> article = source.article(id);
    if (!article && article.error().code == ErrorCode::NotFound)
        return std::optional<ArticleState>();
    if (!article)
        return std::unexpected(article.error());
    if (article->trashed || article->status != article::Status::Published)
        return std::optional<ArticleState>();
    auto state = stateOf(source, composer, *article, SiteComposer::entryOf(*article));
    return state ? Result<std::optional<ArticleState>>(std::move(*state)) : std::unexpected(state.error());
}

} // namespace marbre::exporting
