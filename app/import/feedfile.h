#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

#include "base/error.h"
#include "import/labelledtext.h"
#include "text/partialdate.h"

namespace marbre::import {

/// What a feed tells of one page. Addresses are absolute ones of the Web, or empty; empty is what it does not say.
struct FeedItem {
    QString id; ///< names it in its feed, as it is written: `guid`, `id`, `rdf:about`; else its link
    QString link;
    QString title; ///< one line of words
    QStringList authors; ///< where the item names none, the feed's
    QStringList categories;
    text::PartialDate published; ///< the day where it was published; where that is not told, of its last change
    QDateTime moment; ///< the same, UTC; invalid where only the day is known
    QString language; ///< BCP 47; where the item says none, the feed's
    QString image;
    QByteArray summary; ///< HTML as it came, in UTF-8: to be read with html::read, never to be shown as it is
    QByteArray content; ///< the same; the whole text, where the feed has it
    QString base; ///< what addresses in these two are relative to
    int line = 0; ///< in the file, from 1

    bool operator==(const FeedItem &) const = default;
};

/// A feed as it says of itself.
struct Feed {
    QString title;
    QString description;
    QString site; ///< the address of the site's page
    QString address; ///< its own
    QString language; ///< BCP 47
    QStringList authors;
    std::vector<FeedItem> items; ///< in the file's order
    std::vector<Warning> warnings;

    bool operator==(const Feed &) const = default;
};

/// Reads RSS 0.9 to 2.0 (rssboard.org/rss-specification; RSS 1.0: web.resource.org/rss/1.0/spec) and Atom 0.3 and 1.0 (RFC
/// 4287) with Dublin Core, `content:encoded` and Media RSS, in any encoding. `address` is where it was read: relative addresses
/// are resolved against it. Of a file that is cut, the items before the cut are given (Warning::CutShort); entities that it
/// declares are not expanded. Invalid: it is no feed.
[[nodiscard]] Result<Feed> readFeed(const QByteArray &bytes, const QString &address = {});

/// A file's first bytes are those of a feed.
[[nodiscard]] bool looksLikeFeed(const QByteArray &start);

} // namespace marbre::import
