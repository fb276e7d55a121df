#include "export/opml.h"
#include "promises.h"
#include "text/spacing.h"

namespace marbre::tests {

/// Any bytes, read as a list of feeds: its addresses are of the Web, its titles lines, and what is written of it is read
/// as the same list.
QString brokenPromise(QByteArrayView bytes)
{
    const Result<import::FeedList> list = import::readOpml(bytes.toByteArray());
    if (!list)
        return list.error().code == ErrorCode::Invalid ? QString() : QStringLiteral("another error");
    for (const import::ListedFeed &feed : list->feeds) {
        if (!feed.address.startsWith(QLatin1String("http")))
            return QStringLiteral("no address of the Web: ") + feed.address;
        if (feed.title != text::singleSpaced(feed.title) || feed.folder.count(u'/') >= import::deepestFolder)
            return QStringLiteral("no title, or no folder: ") + feed.title + feed.folder;
    }
    const Result<import::FeedList> again = import::readOpml(exporting::writeOpml(list->title, list->feeds));
    if (!again)
        return QStringLiteral("what is written is no list");
    return again->feeds.size() == list->feeds.size() ? QString() : QStringLiteral("another list");
}

} // namespace marbre::tests
