#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <span>
#include <vector>

#include "archive/database.h"
#include "base/clock.h"
#include "text/partialdate.h"

namespace marbre::archive {

/// What the editor has made of something that a feed has told of.
enum class FeedItemState {
    New,
    Read,
    Skipped,
    Translating, ///< an article of it is there, or will be once its page could be fetched
};

/// The fixed name in the database: new, read, skipped, translating.
[[nodiscard]] QString feedItemStateName(FeedItemState state);
[[nodiscard]] std::optional<FeedItemState> feedItemStateFromName(QStringView name);

/// What a feed has told of: most often a page.
struct FeedItem {
    qint64 id = 0; ///< given by the archive
    qint64 feed = 0;
    QString key; ///< names it in its feed
    QString link; ///< http or https; empty: it has no page
    QString title;
    QStringList authors;
    QStringList tags;
    QString language; ///< BCP 47; empty: not told
    QString image; ///< its address; empty: none
    text::PartialDate published;
    QDateTime moment; ///< UTC; when it was published; where that is not told, or is yet to come, when it was first seen
    FeedItemState state = FeedItemState::New;
    QUuid article; ///< that was made of it; null: none
    qint64 number = 0; ///< the article's; 0: there is none, or it is gone
    std::optional<Error> trouble; ///< why its page could not be fetched when that was last tried

    bool operator==(const FeedItem &) const = default;
};

/// Its text, as it may be shown without asking anybody: HTML as html::writeCanonical gives it.
struct FeedItemText {
    QByteArray summary;
    QByteArray content; ///< the whole text, where the feed has it

    bool operator==(const FeedItemText &) const = default;
};

struct ToldItem {
    FeedItem item; ///< without its numbers, state and article
    FeedItemText text;

    bool operator==(const ToldItem &) const = default;
};

struct FeedFilter {
    qint64 feed = 0; ///< 0: of any
    QString folder; ///< of this one and those in it; empty: of any
    std::optional<FeedItemState> state; ///< nothing: in any
    QString words; ///< all of them, in the title, the authors or the tags

    bool operator==(const FeedFilter &) const = default;
};

struct FeedCounts {
    qint64 fresh = 0;
    qint64 translating = 0;

    bool operator==(const FeedCounts &) const = default;
};

/// What is kept of a feed at most, beside what it still tells of and what is to be translated.
inline constexpr int handledItemsKept = 500; ///< read or skipped
inline constexpr int newItemsKept = 5000;

/// What the feeds have told of, which stays when they no longer do.
class FeedItemTable
{
public:
    FeedItemTable(Database &database, Clock clock);

    /// All that a feed tells of now; of the same key the last counts. What is there keeps its state and takes the rest from
    /// what is told. The oldest that the feed does not tell of any more and that are too many (see above) are
    /// forgotten. Gives how many are new.
    [[nodiscard]] Result<int> take(qint64 feed, std::span<const ToldItem> told);
    /// The latest first.
    [[nodiscard]] Result<std::vector<qint64>> ids(const FeedFilter &filter);
    /// In the order of `ids`, those apart that are gone.
    [[nodiscard]] Result<std::vector<FeedItem>> rows(std::span<const qint64> ids);
    /// NotFound.
    [[nodiscard]] Result<FeedItem> load(qint64 id);
    [[nodiscard]] Result<FeedItemText> text(qint64 id);
    /// By the feed; one that is not in it has nothing new and nothing to be translated.
    [[nodiscard]] Result<QHash<qint64, FeedCounts>> counts();
    /// All or none. What is no longer to be translated loses its trouble.
    [[nodiscard]] Outcome setState(std::span<const qint64> ids, FeedItemState state);
    /// Those to be translated of which no article was made yet, the oldest first.
    [[nodiscard]] Result<std::vector<FeedItem>> waiting();
    /// An article was made of it. NotFound.
    [[nodiscard]] Outcome setArticle(qint64 id, const QUuid &article);
    [[nodiscard]] Outcome setTrouble(qint64 id, const Error &trouble);

private:
    [[nodiscard]] Result<bool> takeOne(qint64 feed, const ToldItem &told);
    [[nodiscard]] Outcome forgetOld(qint64 feed);

    Database &m_database;
    Clock m_clock;
};

} // namespace marbre::archive
