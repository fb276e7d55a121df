#include "archive/mediasweep.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

#include "archive/articlerecord.h"
#include "archive/mediastore.h"
#include "archive/patch.h"
#include "archive/statement.h"

namespace marbre::archive {

namespace {

constexpr int rest = 24 * 60 * 60; // seconds that a file is kept, whoever shows it
constexpr qsizetype nameLength = 62; // what stands of the hash in the file's name, behind its folder

QByteArray nameOf(const QString &address)
{
    return mediaHash(address).sliced(2).toLatin1();
}

constexpr bool isHexadecimal(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

/// Takes out every file whose name stands in a text, in whatever place: also where no reader of articles looks, as in a
/// `srcset`, and in a record that is damaged.
template <typename Candidates> void dropNamed(Candidates &candidates, const QByteArray &text)
{
    qsizetype length = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && isHexadecimal(text[i])) {
            ++length;
            continue;
        }
        if (length == nameLength)
            candidates.remove(QByteArray::fromRawData(text.constData() + i - length, length));
        length = 0;
    }
}

} // namespace

MediaSweep::MediaSweep(Database &database, QString folder, Clock clock)
    : m_database(database)
    , m_folder(std::move(folder))
    , m_clock(std::move(clock))
{
}

Result<UnusedMedia> MediaSweep::unused(const CancelToken &cancel)
{
    // One snapshot: a history is read against the text that it leads to.
    if (const Outcome begun = m_database.run("BEGIN"); !begun)
        return std::unexpected(begun.error());
    Result<UnusedMedia> found = look(cancel);
    (void)m_database.run("COMMIT");
    return found;
}

Result<UnusedMedia> MediaSweep::look(const CancelToken &cancel)
{
    const Result<qint64> seenTo = m_database.number("SELECT coalesce(max(id), 0) FROM version");
    if (!seenTo)
        return std::unexpected(seenTo.error());
    Result<std::vector<UnusedFile>> files = notShown();
    if (!files)
        return std::unexpected(files.error());
    Candidates candidates;
    for (const UnusedFile &file : *files)
        candidates.insert(nameOf(file.address), file);
    if (const Outcome done = dropTyped(candidates); !done)
        return std::unexpected(done.error());
    if (const Outcome done = dropWritten(candidates, cancel); !done)
        return std::unexpected(done.error());
    if (const Outcome done = dropRemembered(candidates, -1, cancel); !done)
        return std::unexpected(done.error());
    std::erase_if(*files, [&](const UnusedFile &file) { return !candidates.contains(nameOf(file.address)); });
    return UnusedMedia{std::move(*files), *seenTo};
}

/// Shown by no article now, no file of a site that was imported, and brought more than a day ago.
Result<std::vector<UnusedFile>> MediaSweep::notShown()
{
    Statement row(m_database, "SELECT 'media/' || substr(sha256, 1, 2) || '/' || substr(sha256, 3) || '.' || extension, bytes "
                              "FROM media WHERE added < ? "
                              "AND NOT EXISTS (SELECT 1 FROM article_media WHERE article_media.sha256 = media.sha256) "
                              "AND sha256 NOT IN (SELECT substr(address, 7, 2) || substr(address, 10, 62) FROM imported_file) "
                              "ORDER BY added DESC, sha256");
    row.bind(m_clock().addSecs(-rest).toString(Qt::ISODate));
    std::vector<UnusedFile> files;
    const Outcome read = row.forEachRow([&] {
        if (isMediaAddress(row.text(0)))
            files.push_back({row.text(0), row.integer(1)});
    });
    if (!read)
        return std::unexpected(read.error());
    const Outcome added = addUnnamed(files);
    return added ? Result<std::vector<UnusedFile>>(std::move(files)) : std::unexpected(added.error());
}

/// Those that no row names.
Outcome MediaSweep::addUnnamed(std::vector<UnusedFile> &files)
{
    const QDateTime before = m_clock().addSecs(-rest);
    QDirIterator all(m_folder + QStringLiteral("/media"), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QFileInfo file(all.next());
        const QString address = file.filePath().sliced(m_folder.size() + 1);
        if (!isMediaAddress(address) || file.lastModified() >= before)
            continue;
        Statement row(m_database, "SELECT 1 FROM media WHERE sha256 = ?");
        const Result<bool> isNamed = row.bind(mediaHash(address)).step();
        if (!isNamed)
            return std::unexpected(isNamed.error());
        if (!*isNamed)
            files.push_back({address, file.size()});
    }
    return {};
}

Outcome MediaSweep::dropTyped(Candidates &candidates)
{
    Statement row(m_database, "SELECT record FROM journal");
    return row.forEachRow([&] { dropNamed(candidates, row.utf8(0)); });
}

Outcome MediaSweep::dropWritten(Candidates &candidates, const CancelToken &cancel)
{
    Statement row(m_database, "SELECT lead || char(10) || body || char(10) || note FROM article_text");
    while (!candidates.isEmpty()) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, m_folder);
        const Result<bool> found = row.step();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return {};
        dropNamed(candidates, row.utf8(0));
    }
    return {};
}

/// What the articles saved after a save are and ever were; negative: what those were of which the history knows another
/// text than today's.
Outcome MediaSweep::dropRemembered(Candidates &candidates, qint64 after, const CancelToken &cancel)
{
    std::vector<qint64> articles;
    Statement row(m_database, after >= 0 ? "SELECT DISTINCT article_id FROM version WHERE id > ?"
                                         : "SELECT DISTINCT article_id FROM version WHERE id > ? AND patch IS NOT NULL AND "
                                           "(changed LIKE '%lead%' OR changed LIKE '%body%' OR changed LIKE '%note%' OR changed LIKE '%image%')");
    if (const Outcome read = row.bind(after).forEachRow([&] { articles.push_back(row.integer(0)); }); !read)
        return read;
    for (const qint64 article : articles) {
        if (candidates.isEmpty())
            return {};
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, m_folder);
        if (const Outcome done = dropShownBy(candidates, article); !done)
            return done;
    }
    return {};
}

Outcome MediaSweep::dropShownBy(Candidates &candidates, qint64 article)
{
    const Result<StoredArticle> today = readArticle(m_database, article);
    if (!today)
        return std::unexpected(today.error());
    QByteArray record = recordOf(*today);
    dropNamed(candidates, record);
    Statement row(m_database, "SELECT saved, patch FROM version WHERE article_id = ? ORDER BY version DESC");
    row.bind(article);
    while (!candidates.isEmpty()) {
        const Result<bool> found = row.step();
        if (!found)
            return std::unexpected(found.error());
        const QByteArray patch = *found ? row.utf8(1) : QByteArray();
        if (patch.isEmpty()) // the first: it goes no further back
            return {};
        const Result<QByteArray> older = applyPatch(record, patch);
        if (!older)
            return dropOlderThan(candidates, row.text(0));
        record = *older;
        dropNamed(candidates, record);
    }
    return {};
}

/// Nobody can tell what was shown before a time: what was there then is kept.
Outcome MediaSweep::dropOlderThan(Candidates &candidates, const QString &time)
{
    Statement row(m_database, "SELECT substr(sha256, 3) FROM media WHERE added <= ?");
    return row.bind(time).forEachRow([&] { candidates.remove(row.utf8(0)); });
}

Result<MediaRemoval> MediaSweep::remove(std::span<const QString> files, qint64 seenTo)
{
    const Result<std::vector<UnusedFile>> gone = removeRows(files, seenTo);
    if (!gone)
        return std::unexpected(gone.error());
    if (const Outcome done = removeFiles(*gone); !done)
        return std::unexpected(done.error());
    MediaRemoval removal{static_cast<int>(gone->size()), 0, static_cast<int>(files.size() - gone->size())};
    for (const UnusedFile &file : *gone)
        removal.bytes += file.bytes;
    return removal;
}

Result<std::vector<UnusedFile>> MediaSweep::removeRows(std::span<const QString> files, qint64 seenTo)
{
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return std::unexpected(begun.error());
    const QSet<QString> wanted(files.begin(), files.end());
    const Result<std::vector<UnusedFile>> today = notShown();
    if (!today)
        return std::unexpected(today.error());
    Candidates candidates;
    for (const UnusedFile &file : *today)
        if (wanted.contains(file.address))
            candidates.insert(nameOf(file.address), file);
    if (const Outcome done = dropTyped(candidates); !done)
        return std::unexpected(done.error());
    if (const Outcome done = dropRemembered(candidates, seenTo, {}); !done)
        return std::unexpected(done.error());
    for (const UnusedFile &file : std::as_const(candidates)) {
        Statement row(m_database, "DELETE FROM media WHERE sha256 = ?");
        if (const Outcome done = row.bind(mediaHash(file.address)).run(); !done)
            return std::unexpected(done.error());
    }
    if (const Outcome committed = transaction.commit(); !committed)
        return std::unexpected(committed.error());
    return std::vector<UnusedFile>(candidates.cbegin(), candidates.cend());
}

/// With the lock that MediaStore holds when it writes a row: one that was brought again meanwhile stays.
Outcome MediaSweep::removeFiles(std::span<const UnusedFile> files)
{
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    Outcome failure;
    for (const UnusedFile &file : files) {
        Statement row(m_database, "SELECT 1 FROM media WHERE sha256 = ?");
        const Result<bool> isBack = row.bind(mediaHash(file.address)).step();
        if (!isBack)
            return std::unexpected(isBack.error());
        QFile unneeded(m_folder + u'/' + file.address);
        if (!*isBack && !unneeded.remove() && unneeded.exists())
            failure = fail(ErrorCode::Io, unneeded.fileName(), unneeded.errorString());
    }
    return failure;
}

} // namespace marbre::archive
