#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <mutex>
#include <vector>

#include "base/error.h"

namespace marbre::exporting {

/// The folder that a site is exported to. Files are written whole or not at all; what is not the site's own is neither
/// written over nor removed. What an export that did not end wrote is known by its journal (`.marbre/journal`). Several
/// threads may put files at once.
class SiteFolder
{
public:
    explicit SiteFolder(QString folder);

    /// Makes the folder, and reads the journal of an export that did not end.
    [[nodiscard]] Outcome open();
    /// The addresses that such an export may have left.
    [[nodiscard]] const QStringList &interrupted() const { return m_interrupted; }
    /// Says which files of the folder are the site's, by their addresses.
    void setOwned(std::function<bool(const QString &address)> isOwned) { m_isOwned = std::move(isOwned); }

    /// From here on files depend on each other: an export that does not end leaves this one among the interrupted.
    [[nodiscard]] Outcome beginChange(const QString &address) { return note(address); }

    /// AlreadyExists: something that is not the site's own stands there.
    [[nodiscard]] Outcome put(const QString &address, const QByteArray &bytes);
    /// Counts a file that was found to be as it is to be.
    void keep(const QString &address);
    /// The file, and the folders that it leaves empty.
    [[nodiscard]] Outcome remove(const QString &address);
    /// True for what this export has put or kept.
    [[nodiscard]] bool isMade(const QString &address) const;

    /// What was written is on the disk; the journal is not needed any more.
    [[nodiscard]] Outcome finish();

    [[nodiscard]] QString path(const QString &address) const { return m_folder + u'/' + address; }
    [[nodiscard]] int written() const { return m_written; }
    [[nodiscard]] int unchanged() const { return m_unchanged; }
    [[nodiscard]] int removed() const { return m_removed; }

private:
    Outcome write(const QString &address, const QByteArray &bytes);
    Outcome prepare(const QString &address, bool isNew);
    Outcome note(const QString &address);
    Outcome makeFolderOf(const QString &address);

    const QString m_folder;
    std::atomic_int m_parts = 0; ///< names of files being written
    std::mutex m_busy; ///< all that follows is of one thread at a time
    QStringList m_interrupted;
    std::function<bool(const QString &)> m_isOwned;
    std::vector<quint64> m_made; ///< hashes of addresses: a site may have a million
    mutable bool m_isSorted = true;
    QSet<QString> m_folders; ///< that are there
    int m_journal = -1;
    int m_written = 0;
    int m_unchanged = 0;
    int m_removed = 0;
};

} // namespace marbre::exporting
