#pragma once

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QTimer>

#include "archive/feedtable.h"
#include "desk/archivethread.h"
#include "desk/feedarticles.h"
#include "desk/feedreading.h"
#include "import/opml.h"
#include "net/fetching.h"
#include "net/hostqueue.h"

namespace marbre::desk {

/// What a round of fetching has come to.
struct FeedRound {
    int asked = 0; ///< feeds
    int failed = 0; ///< of them; why is kept with each
    int fresh = 0; ///< items that were not there
    int articles = 0; ///< made of items that waited for it
    int waiting = 0; ///< items whose page could not be fetched; the next round tries again
    bool wasStopped = false;

    bool operator==(const FeedRound &) const = default;
};

/// What became of a list of feeds.
struct FeedsTaken {
    int added = 0;
    int known = 0; ///< followed already

    bool operator==(const FeedsTaken &) const = default;
};

/// The feeds that the editor follows. Nothing is fetched unless somebody asks, or has set minutes for a feed: several
/// servers at once, but of each only one thing at a time, and only what has changed. What was fetched is read from the
/// archive (FeedTable, FeedItemTable). Every future's continuation is to be given a context object.
class Feeds : public QObject
{
    Q_OBJECT

public:
    /// Both threads must outlive it.
    Feeds(ArchiveThread &writer, ArchiveThread &background);
    /// Cancels what is being fetched; what is to be translated waits.
    ~Feeds() override;

    /// The language that articles are to be translated into; empty: none is set for them.
    void setLanguage(const QString &language) { m_language = language; }

    /// Fetches the feed at an address, or the one that the page there names, and follows it, called, kept and fetched as
    /// `wish` says; gives it with what is known by then. Errors as Fetcher's, and NotUnderstood (neither a feed nor a page
    /// that names one), AlreadyExists.
    QFuture<Result<archive::Feed>> subscribe(const archive::Feed &wish, const CancelToken &cancel);
    /// Follows those of a list that it does not yet. Nothing is fetched.
    QFuture<Result<FeedsTaken>> subscribeAll(const std::vector<import::ListedFeed> &feeds);
    /// As FeedTable's functions.
    QFuture<Outcome> arrange(const archive::Feed &feed);
    QFuture<Outcome> remove(qint64 feed);

    /// As FeedItemTable::ids, of what is written when its turn comes; with those of `shown` that are in another state by now:
    /// what somebody looks at does not go away from under their eyes.
    QFuture<Result<std::vector<qint64>>> items(const archive::FeedFilter &filter, const std::vector<qint64> &shown);
    /// Items are read, skipped, new again; one that is to be translated waits for its article no more.
    QFuture<Outcome> setState(const std::vector<qint64> &items, archive::FeedItemState state);
    /// Articles are to be made of them: of their pages, which are fetched now, or by the next round that can; where a page is
    /// not to be had, of what the feed itself says. Gives whether they were marked so.
    QFuture<Outcome> translate(const std::vector<qint64> &items);

    /// Fetches feeds, then the pages that wait. What is asked for already is not asked for twice.
    void refresh(const std::vector<archive::Feed> &feeds);
    void refreshAll();
    /// Those whose time has come; called by itself every minute.
    void refreshDue();
    /// What has come stays.
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_isOpen; }

signals:
    /// Feeds, items or what is made of them may differ.
    void changed();
    void articleMade(qint64 article);
    /// What was asked of servers in this round, and what is to be.
    void progressed(qint64 done, qint64 total);
    void finished(const marbre::desk::FeedRound &round);
    /// The archive could not be read or written.
    void failed(const marbre::Error &error);

private:
    using Done = std::function<void()>;
    /// Calls `then` in this thread with what `work` has given in the archive's, unless this is gone by then.
    template <typename Work, typename Then> void write(Work work, Then then);
    template <typename Work> QFuture<Outcome> writeAndTell(Work work);

    QFuture<Result<archive::Feed>> follow(const archive::Feed &feed, const Result<FeedReading> &reading);
    void begin();
    void refreshOne(const archive::Feed &feed, const Done &done);
    void takeReading(const archive::Feed &feed, const Result<FeedReading> &reading, const Done &done);
    void captureWaiting();
    void capture(const std::vector<archive::FeedItem> &items);
    void captureOne(const archive::FeedItem &item, const Done &done);
    void fetchPage(const archive::FeedItem &item, const Done &done);
    void takePage(qint64 item, const Result<Capture> &page, const Done &done);
    void makeFromPage(qint64 item, const Capture &capture, const Done &done);
    void makeFromFeed(qint64 item, const Done &done);
    void takeMade(const Result<std::optional<qint64>> &made, const Done &done);
    void takeTrouble(qint64 item, const Error &error, const Done &done);
    [[nodiscard]] FeedArticles making() const;
    void goOn();
    void end();

    ArchiveThread &m_writer;
    ArchiveThread &m_background;
    net::HostQueue m_queue;
    CancelToken m_cancel; ///< of the round
    QString m_language;
    QTimer m_schedule;
    QSet<qint64> m_asking; ///< feeds of the round
    QSet<qint64> m_capturing; ///< items of the round
    FeedRound m_round;
    bool m_isOpen = false; ///< the round is
    bool m_capturesNext = false; ///< what waits is captured once the feeds have come
    net::Fetcher m_fetcher; ///< the first to go: what it tells in going meets the rest
};

} // namespace marbre::desk
