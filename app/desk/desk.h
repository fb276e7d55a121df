#pragma once

#include <QFuture>
#include <QHash>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>

#include "archive/archive.h"
#include "desk/archivethread.h"
#include "desk/backups.h"
#include "desk/capturing.h"
#include "desk/courier.h"
#include "desk/exporting.h"
#include "desk/feeds.h"
#include "desk/importreport.h"
#include "desk/outbox.h"
#include "desk/recovery.h"
#include "desk/replacing.h"
#include "desk/sitereader.h"

namespace marbre::desk {

/// An archive at work: a thread for writing, one for long reads, and a read-only connection of the window's thread for
/// what takes less than a frame. Every future's continuation is to be given a context object.
class Desk : public QObject
{
    Q_OBJECT

public:
    /// Fails as Archive::open does. `keyring` keeps the passwords of the archive's targets.
    [[nodiscard]] static Result<std::unique_ptr<Desk>>
    open(const QString &folder, const Clock &clock = systemClock(),
         std::shared_ptr<sending::Keyring> keyring = std::make_shared<sending::SystemKeyring>());
    ~Desk() override;

    [[nodiscard]] QString folder() const { return m_reader->folder(); }
    /// For short reads in the thread that opened the desk.
    [[nodiscard]] archive::Archive &reader() { return *m_reader; }

    /// Where articles are sent to, and what waits.
    [[nodiscard]] Outbox &outbox() { return *m_outbox; }
    [[nodiscard]] Courier &courier() { return *m_courier; }

    /// The feeds that the editor follows.
    [[nodiscard]] Feeds &feeds() { return *m_feeds; }

    /// As ArticleTable::save, by the person at work. A new article that is still blank is not saved and comes back as it
    /// is. `keep`: the version stays as it is in the history.
    QFuture<Result<article::Article>> save(const article::Article &article, bool keep = false);
    /// As VersionTable's functions of these names.
    QFuture<Result<std::vector<archive::Version>>> versions(qint64 article);
    QFuture<Result<article::Article>> version(qint64 article, int version);
    QFuture<Result<article::Article>> restore(qint64 article, int version);
    QFuture<Result<article::Article>> restorePassage(qint64 article, int version, const archive::Passage &passage);
    QFuture<Outcome> nameVersion(qint64 article, int version, const QString &name);
    /// Puts what is typed on the disk, apart from the saved article; its save takes it away again.
    QFuture<Outcome> writeJournal(const article::Article &article);
    /// What was typed in it is saved elsewhere.
    QFuture<Outcome> endJournal(const QUuid &article);
    /// As desk::recover.
    QFuture<Result<std::vector<Recovered>>> recover(const QString &partedTitle);
    /// Two articles become one: the words of `mine` stand in `theirs`, as its next version, and `mine` is trashed.
    QFuture<Outcome> replaceBy(qint64 theirs, qint64 mine, const QString &title);
    QFuture<Outcome> setTrashed(qint64 id, bool trashed);
    QFuture<Outcome> remove(qint64 id);
    /// Sets the status of several articles; stops at the first failure.
    QFuture<Outcome> setStatus(const QList<qint64> &ids, article::Status status);
    /// Adds a category to several articles, those that have it apart; stops at the first failure.
    QFuture<Outcome> addCategory(const QList<qint64> &ids, const QString &category);
    QFuture<Outcome> setSite(const archive::Site &site);
    QFuture<Outcome> setTheme(const archive::ThemeChoice &choice);
    /// As chosenTheme: the archive's own.
    QFuture<Result<site::Theme>> theme();
    /// Keeps a query at hand, or lets it go.
    QFuture<Outcome> setSearchSaved(const QString &query, bool saved);
    /// Teaches the spelling a word, or takes it back.
    QFuture<Outcome> setKnownWord(const QString &word, bool known);
    /// As desk::alreadyThere, desk::createFrom, desk::takeAgain and desk::readFrozen; what is created is by the person at
    /// work. Of an article's copies, OriginalTable::of in the window's thread is fast enough.
    QFuture<Result<std::vector<archive::AlreadyThere>>> alreadyThere(const Capture &capture);
    QFuture<Result<article::Article>> createFrom(const Capture &capture, const article::Article &article);
    QFuture<Result<Again>> takeAgain(qint64 article, const Capture &capture);
    QFuture<Result<Capture>> readFrozen(const archive::FrozenPage &copy);
    /// As desk::originalChange.
    QFuture<Result<OriginalChange>> originalChange(qint64 article);
    /// As OriginalTable's functions of these names.
    QFuture<Outcome> noteOriginal(qint64 article);
    QFuture<Outcome> setOriginalChecked(qint64 copy, const QString &etag, const QString &lastModified);

    /// As desk::importSources. These four in one thread of their own, in their order; the destructor cancels them.
    QFuture<Result<std::vector<ImportSource>>> importSources(const QStringList &paths, const CancelToken &cancel);
    /// As desk::importAll and desk::takeBack, beside what is saved meanwhile, which comes first; `follow` and the progress
    /// are called in the thread.
    QFuture<Result<ImportReport>> importAll(const std::vector<ImportSource> &sources, const ImportOptions &options,
                                            const std::function<void(const ImportProgress &)> &follow);
    QFuture<Result<TakenBack>> takeBack(const ImportReport &report, const ImportOptions &options);

    /// As ArticleList's functions of these names, of what is written when their turn comes.
    QFuture<Result<std::vector<qint64>>> ids(const archive::Filter &filter, archive::Order order);
    QFuture<Result<archive::ArticleList::Found>> findArticles(const archive::Filter &filter, archive::Order order, int limit);
    QFuture<Result<archive::Counts>> counts();
    /// As desk::findInArchive, in a thread of its own, one at a time (Locked); `take` and `progress` are called in it. The
    /// destructor cancels it.
    QFuture<Outcome> find(const ReplaceRequest &request, const std::function<void(std::vector<ArchiveHit>)> &take,
                          const CancelToken &cancel, const Progress &progress);
    /// As desk::replaceIn and desk::takeBack, by the person at work.
    QFuture<Result<Replaced>> replaceIn(qint64 article, const ReplaceRequest &request, const std::vector<ArchiveHit> &hits);
    QFuture<Result<bool>> takeBack(const Replaced &replaced);

    /// As SiteReader::serve, with the archive's own theme.
    QFuture<Result<Served>> serve(const QString &address, const QString &words);

    /// As desk::exportArticles and desk::exportToBytes, of what is saved.
    QFuture<Result<exporting::Report>> exportArticles(const ExportRequest &request);
    QFuture<Result<QByteArray>> exportToBytes(const ExportRequest &request);
    /// A whole site, in a thread of its own, one at a time (Locked); `progress` is called in it. The destructor cancels it.
    QFuture<Result<exporting::Report>> exportBeside(const ExportRequest &request);

    /// As desk::backUpDaily (with `anew`, desk::backUpNow), in a thread of its own; the destructor stops it. One at a
    /// time: while another runs, Locked.
    QFuture<Result<bool>> backUp(bool anew);

    /// Keeps a picture and gives its address at once; the writing goes on in the archive's thread, and mediaFailed
    /// tells where it could not. Unsupported, Invalid as archive::mediaAddress.
    [[nodiscard]] Result<QString> storeMedia(const QByteArray &bytes);
    /// The bytes of a picture, also of one that is still being written. Any thread.
    [[nodiscard]] Result<QByteArray> media(const QString &address) const;
    /// As MediaTable's functions; of its rows, MediaTable::rows in the window's thread is fast enough for a page of them.
    QFuture<Result<std::vector<QString>>> mediaAddresses(const archive::MediaFilter &filter);
    QFuture<Result<std::vector<archive::MediaUse>>> mediaUses(const QString &address, int limit);
    QFuture<Outcome> describeMedia(const QString &address, const archive::MediaWords &words);
    /// As MediaSweep::unused, in a thread of its own; the destructor stops it.
    QFuture<Result<archive::UnusedMedia>> unusedMedia();
    /// As MediaSweep::remove.
    QFuture<Result<archive::MediaRemoval>> removeMedia(const std::vector<QString> &files, qint64 seenTo);

signals:
    /// Something was written: lists and counts may differ.
    void changed();
    void mediaFailed(const marbre::Error &error);
    /// The daily copy could not be made.
    void backupFailed(const marbre::Error &error);

private:
    Desk(std::unique_ptr<ArchiveThread> writer, std::unique_ptr<ArchiveThread> background,
         std::unique_ptr<archive::Archive> reader, Clock clock, std::shared_ptr<sending::Keyring> keyring);
    template <typename Work> auto write(Work work);
    template <typename Change> QFuture<Outcome> changeEach(const QList<qint64> &ids, Change change);
    [[nodiscard]] archive::Saving saving(archive::Cause cause = archive::Cause::Edit, bool keep = false) const;

    template <typename Work> auto import(const CancelToken &cancel, Work work);
    [[nodiscard]] ImportOptions besideOthers(ImportOptions options) const;
    void mergeIndex();
    void backUpToday();

    const Clock m_clock;
    const QString m_session; ///< names this desk in the journal
    std::unique_ptr<QLockFile> m_atWork;
    QHash<QUuid, int> m_savedHere; ///< the versions that this desk saved last; used in the writer's thread
    QTimer m_merging; ///< the index, once nobody has written for a moment
    mutable QMutex m_mediaMutex;
    QHash<QString, QByteArray> m_mediaBeingWritten;
    QTimer m_daily;
    CancelToken m_leaving;
    std::unique_ptr<ArchiveThread> m_copier; ///< while it copies
    CancelToken m_finding;
    std::unique_ptr<ArchiveThread> m_finder; ///< while it looks for something
    CancelToken m_exporting;
    std::unique_ptr<ArchiveThread> m_exporter; ///< while it writes a site
    // After what its work uses, before who only reads: the last to close an archive empties its write-ahead log, and
    // only the writer can.
    std::unique_ptr<ArchiveThread> m_writer;
    CancelToken m_importing;
    std::unique_ptr<ArchiveThread> m_importer; ///< since something was first imported
    std::unique_ptr<ArchiveThread> m_background;
    std::unique_ptr<ArchiveThread> m_sweeper; ///< since the unused pictures were first asked for
    std::unique_ptr<archive::Archive> m_reader;
    std::unique_ptr<Feeds> m_feeds; ///< goes before the writer, who writes down what it fetches
    std::unique_ptr<Outbox> m_outbox; ///< goes before the writer, who writes down what it sends
    std::unique_ptr<Courier> m_courier;
};

} // namespace marbre::desk
