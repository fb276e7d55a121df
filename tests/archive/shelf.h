#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QTemporaryDir>

#include <functional>

#include "archive/archive.h"

namespace marbre::tests {

/// A folder as it is: each file's path and bytes, each folder's path with a slash and no bytes.
using Contents = QMap<QString, QByteArray>;
[[nodiscard]] Contents contentsOf(const QString &folder);
/// The names of a Contents, without SQLite's own files beside the database.
[[nodiscard]] QStringList namesIn(const QString &folder);

[[nodiscard]] QByteArray bytesOf(const QString &path);
void write(const QString &path, const QByteArray &bytes);

/// Runs SQL on a database as another program would, by a connection of its own; gives the first column of every row,
/// a line each, or "error N" with SQLite's code.
QByteArray sql(const QString &file, const QByteArray &statements);

/// A result's failure as a number, for QCOMPARE; -1 for success.
[[nodiscard]] constexpr int code(ErrorCode value)
{
    return static_cast<int>(value);
}
template <typename T> [[nodiscard]] int codeOf(const Result<T> &result)
{
    return result ? -1 : code(result.error().code);
}

/// A clock that a test sets.
struct SetClock {
    std::shared_ptr<QDateTime> now = std::make_shared<QDateTime>(QDate(2021, 5, 3), QTime(8, 30), Qt::UTC);
    [[nodiscard]] Clock clock() const
    {
        return [time = now] { return *time; };
    }
    void pass(int seconds) const { *now = now->addSecs(seconds); }
};

/// A new, empty archive in a temporary folder.
class Shelf
{
public:
    Shelf();
    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("Test.marbre")); }
    [[nodiscard]] QString database() const { return folder() + QStringLiteral("/archive.db"); }
    [[nodiscard]] QString beside(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] std::unique_ptr<archive::Archive> open(archive::Access access = archive::Access::ReadWrite) const;
    [[nodiscard]] SetClock time() const { return m_time; }

private:
    QTemporaryDir m_folder;
    SetClock m_time;
};

/// Text as the archive would read it.
[[nodiscard]] document::Document rich(const QByteArray &html);
/// An article, not saved, with something in every field that a person fills.
[[nodiscard]] article::Article fullArticle();
[[nodiscard]] article::Article titled(const QString &title);
/// Saves it, or ends the test program.
article::Article saved(archive::Archive &archive, const article::Article &article);

/// Runs `work` in a child process as a user to whom permissions bind, `folder` being made reachable for it; gives the
/// number that `work` gives, or 255 where there is no such child.
[[nodiscard]] int asAnybody(const QString &folder, const std::function<int()> &work);

/// While it lives no file may grow beyond some bytes, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(quint64 bytes);
    ~FullDisk();
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    quint64 m_before = 0;
};

/// A picture of one red point.
[[nodiscard]] QByteArray png();

} // namespace marbre::tests
