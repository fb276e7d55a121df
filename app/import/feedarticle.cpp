#include "import/feedarticle.h"

#include "html/html.h"
#include "text/language.h"

namespace marbre::import {

article::Article articleOf(const FeedItem &item, const Feed &feed)
{
    article::Article article;
    const auto read = [&item](const QByteArray &html) { return html::read(html, {item.base, false}).document; };
    article.body = read(item.content.isEmpty() ? item.summary : item.content);
    if (!item.content.isEmpty() && item.summary != item.content)
        article.lead = read(item.summary);
    article.status = article::Status::Translating;
    article.title = item.title;
    article.image = item.image;
    article.authors = item.authors;
    article.tags = item.categories;
    article.source = {feed.title, feed.site};
    article.language = item.language;
    if (article.language.isEmpty())
        article.language = text::guessLanguage((item.title + u'\n' + document::toPlainText(article.body)).left(5000));
    article.original = {item.link, item.title, article.language, item.published, {}};
    return article;
}

} // namespace marbre::import
