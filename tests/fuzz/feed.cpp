#include "html/html.h"
#include "import/feedfile.h"
#include "inspector.h"
#include "promises.h"
#include "text/language.h"
#include "text/spacing.h"

namespace marbre::tests {

namespace {

using import::Feed;
using import::FeedItem;

bool isWebAddress(const QString &address)
{
    return address.startsWith(QLatin1String("http://")) || address.startsWith(QLatin1String("https://"));
}

QString brokenByItem(const FeedItem &item)
{
    for (const QString *address : {&item.link, &item.image})
        if (!address->isEmpty() && !isWebAddress(*address))
            return QStringLiteral("no address of the Web: ") + *address;
    if (item.title != text::singleSpaced(item.title))
        return QStringLiteral("a title of several lines");
    if (!item.language.isEmpty() && !text::isLanguageTag(item.language))
        return QStringLiteral("no language: ") + item.language;
    if (item.moment.isValid() && item.published.isNull())
        return QStringLiteral("a moment of no day");
    for (const QByteArray &text : {item.summary, item.content}) {
        const QByteArray written = html::writeCanonical(html::read(text, {item.base, false}).document);
        if (const QStringList faults = faultsIn(written); !faults.isEmpty())
            return QStringLiteral("not safe: ") + faults.join(u' ');
    }
    return {};
}

} // namespace

/// Any bytes, read as a feed: its addresses are of the Web, its texts text.
QString brokenPromise(QByteArrayView bytes)
{
    const Result<Feed> feed = import::readFeed(bytes.toByteArray(), QStringLiteral("https://example.org/feed"));
    if (!feed)
        return feed.error().code == ErrorCode::Invalid ? QString() : QStringLiteral("another error");
    for (const FeedItem &item : feed->items)
        if (const QString broken = brokenByItem(item); !broken.isEmpty())
            return broken;
    return {};
}

} // namespace marbre::tests
