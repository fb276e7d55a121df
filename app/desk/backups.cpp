#include "desk/backups.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <set>

#include "archive/backup.h"

namespace marbre::desk {

namespace {

constexpr int daysKept = 7;
constexpr int weeksKept = 5;
constexpr int monthsKept = 12;

QString placeOf(const QString &folder)
{
    return folder + QStringLiteral("/backups");
}

/// What changes with every save and every deletion.
Result<std::pair<qint64, qint64>> stateOf(archive::Archive &archive)
{
    const Result<qint64> saved = archive.database().number("SELECT coalesce(max(id), 0) FROM version");
    const Result<qint64> removed = archive.database().number("SELECT coalesce(max(change), 0) FROM removed_article");
    if (!saved || !removed)
        return std::unexpected(saved ? removed.error() : saved.error());
    return std::pair(*saved, *removed);
}

bool isAsIn(archive::Archive &archive, const QString &copy)
{
    const auto last = archive::Archive::open(copy, archive::Access::ReadOnly);
    const auto now = stateOf(archive);
    const auto then = last ? stateOf(**last) : std::unexpected(last.error());
    return now && then && *now == *then;
}

/// The copy may not take the room that the archive itself needs to go on.
Outcome findRoom(const QString &folder)
{
    const QStorageInfo disk(folder);
    const qint64 size = QFileInfo(folder + QStringLiteral("/archive.db")).size();
    if (disk.isValid() && disk.bytesAvailable() < 2 * size)
        return fail(ErrorCode::DiskFull, placeOf(folder));
    return {};
}

/// A copy that is being made, or taken away, and is none (archive/backup.cpp).
QString unfinishedIn(const QString &copy)
{
    return copy + QStringLiteral("/archive.db.part");
}

/// Removes a copy in an order in which it is never a broken one: without its database it is none.
void remove(const QString &copy)
{
    QFile::rename(copy + QStringLiteral("/archive.db"), unfinishedIn(copy));
    QDir(copy).removeRecursively();
}

/// Takes away the copies of earlier days that were never finished: nobody sees them, and they take room.
void removeUnfinished(const QString &folder, QDate today)
{
    const QDir place(placeOf(folder));
    for (const QString &name : place.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDate day = QDate::fromString(name, Qt::ISODate);
        const QString copy = place.filePath(name);
        const bool isCopy = QFileInfo::exists(copy + QStringLiteral("/archive.db"));
        if (day.isValid() && day < today && !isCopy && QFileInfo::exists(unfinishedIn(copy)))
            QDir(copy).removeRecursively();
    }
}

} // namespace

std::vector<KeptBackup> backupsOf(const QString &folder)
{
    std::vector<KeptBackup> all;
    const QDir place(placeOf(folder));
    for (const QString &name : place.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDate day = QDate::fromString(name, Qt::ISODate);
        const QFileInfo database(place.filePath(name) + QStringLiteral("/archive.db"));
        if (day.isValid() && database.exists())
            all.push_back({day, place.filePath(name), database.size()});
    }
    std::ranges::sort(all, std::greater(), &KeptBackup::day);
    return all;
}

std::vector<QDate> outlived(std::vector<QDate> days, QDate today)
{
    std::ranges::sort(days);
    std::set<int> seen; // weeks, months and years that have theirs
    std::vector<QDate> gone;
    for (const QDate day : days) {
        const qint64 age = day.daysTo(today);
        int yearOfWeek = 0;
        const int week = day.weekNumber(&yearOfWeek) + 100 * yearOfWeek;
        const int month = 12 * day.year() + day.month();
        // No two of these numbers are of different kinds and the same.
        const int span = age < daysKept ? 0
            : age < 7 * weeksKept       ? 1'000'000 + week
            : month > 12 * today.year() + today.month() - monthsKept ? 2'000'000 + month
                                                                      : 3'000'000 + day.year();
        if (span != 0 && !seen.insert(span).second)
            gone.push_back(day);
    }
    return gone;
}

Result<bool> backUpDaily(archive::Archive &archive, QDate today, const CancelToken &cancel, const Progress &progress)
{
    const std::vector<KeptBackup> before = backupsOf(archive.folder());
    if (!before.empty() && (before.front().day >= today || isAsIn(archive, before.front().folder)))
        return false;
    if (const Outcome done = backUpNow(archive, today, cancel, progress); !done)
        return std::unexpected(done.error());
    return true;
}

Outcome backUpNow(archive::Archive &archive, QDate today, const CancelToken &cancel, const Progress &progress)
{
    if (const Outcome room = findRoom(archive.folder()); !room)
        return room;
    const QString copy = placeOf(archive.folder()) + u'/' + today.toString(Qt::ISODate);
    if (const Outcome done = archive::backUp(archive, copy, cancel, progress); !done)
        return done;
    removeUnfinished(archive.folder(), today);
    std::vector<QDate> days;
    for (const KeptBackup &each : backupsOf(archive.folder()))
        days.push_back(each.day);
    for (const QDate day : outlived(days, today))
        remove(placeOf(archive.folder()) + u'/' + day.toString(Qt::ISODate));
    return {};
}

} // namespace marbre::desk
