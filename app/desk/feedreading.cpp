#include "desk/feedreading.h"

#include <QCryptographicHash>

#include "html/html.h"
#include "import/feedlinks.h"
#include "text/spacing.h"

namespace marbre::desk {

using archive::FeedItem;
using archive::ToldItem;

namespace {

constexpr qsizetype longestLine = 500;
constexpr qsizetype mostNames = 50;
constexpr qsizetype longestName = 1000; ///< of what names an item; what is longer is named by its hash

QString line(const QString &text)
{
    return text::singleSpaced(text).left(longestLine);
}

QStringList lines(const QStringList &texts)
{
    QStringList result;
    for (const QString &each : texts.mid(0, mostNames))
        result.append(line(each));
    return result;
}

/// What names an item in its feed, also where the feed does not say it. Empty: nothing does.
QString keyOf(const import::FeedItem &item)
{
    QString key = item.id.isEmpty() ? item.link : item.id;
    if (key.isEmpty())
        key = item.title + (item.moment.isValid() ? u' ' + item.moment.toString(Qt::ISODate) : QString());
    if (key.size() <= longestName)
        return key.trimmed();
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// The first words of a text that has no title.
QString beginningOf(const document::Document &text)
{
    constexpr qsizetype most = 100;
    const QString words = text::singleSpaced(document::toPlainText(text).left(10 * most));
    if (words.size() <= most)
        return words;
    const qsizetype end = words.lastIndexOf(u' ', most);
    return words.left(end > most / 2 ? end : most) + u'…';
}

ToldItem told(const import::FeedItem &given)
{
    const document::Document summary = html::read(given.summary, {given.base, false}).document;
    const document::Document content = html::read(given.content, {given.base, false}).document;
    ToldItem told;
    FeedItem &item = told.item;
    item.key = keyOf(given);
    item.link = given.link;
    item.title = line(given.title);
    if (item.title.isEmpty())
        item.title = beginningOf(summary.blocks.empty() ? content : summary);
    item.authors = lines(given.authors);
    item.tags = lines(given.categories);
    item.language = given.language;
    item.image = given.image;
    item.published = given.published;
    item.moment = given.moment;
    if (!item.moment.isValid() && given.published.date().isValid())
        item.moment = QDateTime(given.published.date(), QTime(0, 0), Qt::UTC);
    told.text.summary = html::writeCanonical(summary);
    told.text.content = html::writeCanonical(content);
    if (told.text.content == told.text.summary)
        told.text.content.clear();
    return told;
}

} // namespace

net::Request feedRequest(const archive::Feed &feed)
{
    net::Request request{QUrl(feed.address)};
    request.etag = feed.etag;
    request.lastModified = feed.lastModified;
    return request;
}

Result<FeedReading> readFeedAnswer(const net::Answer &answer)
{
    FeedReading reading;
    reading.answer.etag = answer.etag;
    reading.answer.lastModified = answer.lastModified;
    reading.isUnchanged = answer.isUnchanged;
    if (answer.isUnchanged)
        return reading;
    constexpr qsizetype start = 8192;
    const auto feed = import::looksLikeFeed(answer.bytes.first(std::min(start, answer.bytes.size())))
        ? import::readFeed(answer.bytes, answer.url)
        : fail(ErrorCode::Invalid, {});
    if (!feed)
        return fail(ErrorCode::NotUnderstood, answer.url, QStringLiteral("neither RSS nor Atom"));
    reading.answer.title = line(feed->title);
    reading.answer.site = feed->site;
    for (const import::FeedItem &each : feed->items) {
        if (reading.items.size() == std::size_t(archive::newItemsKept))
            break;
        if (!keyOf(each).isEmpty())
            reading.items.push_back(told(each));
    }
    return reading;
}

QString feedOfPage(const net::Answer &page)
{
    const QStringList links = import::feedLinks(page.bytes, page.url);
    return links.isEmpty() ? QString() : links.first();
}

import::FeedItem toImport(const FeedItem &item, const archive::FeedItemText &text)
{
    import::FeedItem given;
    given.id = item.key;
    given.link = item.link;
    given.title = item.title;
    given.authors = item.authors;
    given.categories = item.tags;
    given.published = item.published;
    given.moment = item.moment;
    given.language = item.language;
    given.image = item.image;
    given.summary = text.summary;
    given.content = text.content;
    given.base = item.link;
    return given;
}

import::Feed toImport(const archive::Feed &feed)
{
    import::Feed given;
    given.title = archive::nameOf(feed);
    given.site = feed.site;
    given.address = feed.address;
    return given;
}

} // namespace marbre::desk
