#include "desk/feedarticles.h"

#include <algorithm>

#include "desk/feedreading.h"
#include "import/feedarticle.h"

namespace marbre::desk {

using archive::Archive;
using archive::FeedItem;
using archive::FeedItemState;
using article::Article;

namespace {

using Made = Result<std::optional<qint64>>;

bool waits(const FeedItem &item)
{
    return item.state == FeedItemState::Translating && item.article.isNull();
}

/// In a transaction: `make(item)` gives the article, and it becomes the item's.
template <typename Make> Made makeFor(Archive &archive, qint64 id, Make make)
{
    archive::Transaction transaction(archive.database());
    if (const Outcome begun = transaction.begin(); !begun)
        return std::unexpected(begun.error());
    const Result<FeedItem> item = archive.feedItems().load(id);
    if (!item)
        return std::unexpected(item.error());
    if (!waits(*item))
        return std::nullopt;
    const Result<std::optional<Article>> article = make(*item);
    if (!article)
        return std::unexpected(article.error());
    if (!*article)
        return std::nullopt;
    if (const Outcome kept = archive.feedItems().setArticle(id, (*article)->uuid); !kept)
        return std::unexpected(kept.error());
    const Outcome committed = transaction.commit();
    return committed ? Made((*article)->id) : std::unexpected(committed.error());
}

/// What the feed says of its item, as an article.
Result<Article> saidByFeed(Archive &archive, const FeedItem &item)
{
    const auto feed = archive.feeds().load(item.feed);
    if (!feed)
        return std::unexpected(feed.error());
    const auto text = archive.feedItems().text(item.id);
    return text ? Result<Article>(import::articleOf(toImport(item, *text), toImport(*feed))) : std::unexpected(text.error());
}

template <typename Value> void takeIfEmpty(Value &value, const Value &other)
{
    if (value == Value())
        value = other;
}

void complete(Article &article, const Article &said)
{
    takeIfEmpty(article.title, said.title);
    takeIfEmpty(article.authors, said.authors);
    takeIfEmpty(article.image, said.image);
    takeIfEmpty(article.source, said.source);
    takeIfEmpty(article.original.url, said.original.url);
    takeIfEmpty(article.original.title, said.original.title);
    takeIfEmpty(article.original.language, said.original.language);
    takeIfEmpty(article.original.published, said.original.published);
}

/// The text is to be translated by its editor.
void setToBeTranslated(Article &article, const FeedArticles &how)
{
    article.status = article::Status::Translating;
    article.language = how.language.isEmpty() ? article.original.language : how.language;
}

} // namespace

Made takeKnownArticle(Archive &archive, qint64 item)
{
    return makeFor(archive, item, [&](const FeedItem &waiting) -> Result<std::optional<Article>> {
        const auto known = archive::alreadyThere(archive.database(), waiting.link, {});
        if (!known)
            return std::unexpected(known.error());
        const auto first = std::ranges::find(*known, false, &archive::AlreadyThere::trashed);
        if (first == known->end())
            return std::nullopt;
        Result<Article> article = archive.articles().load(first->article);
        return article ? Result<std::optional<Article>>(std::move(*article)) : std::unexpected(article.error());
    });
}

Made makeFromPage(Archive &archive, qint64 item, const Capture &capture, const FeedArticles &how)
{
    return makeFor(archive, item, [&](const FeedItem &waiting) -> Result<std::optional<Article>> {
        const Result<Article> said = saidByFeed(archive, waiting);
        if (!said)
            return std::unexpected(said.error());
        Article article = capture.article;
        complete(article, *said);
        setToBeTranslated(article, how);
        Result<Article> saved = createFrom(archive, capture, std::move(article), how.saving);
        return saved ? Result<std::optional<Article>>(std::move(*saved)) : std::unexpected(saved.error());
    });
}

Made makeFromFeed(Archive &archive, qint64 item, const FeedArticles &how)
{
    return makeFor(archive, item, [&](const FeedItem &waiting) -> Result<std::optional<Article>> {
        Result<Article> article = saidByFeed(archive, waiting);
        if (!article)
            return std::unexpected(article.error());
        setToBeTranslated(*article, how);
        Result<Article> saved = archive.articles().save(*article, how.saving);
        return saved ? Result<std::optional<Article>>(std::move(*saved)) : std::unexpected(saved.error());
    });
}

} // namespace marbre::desk
