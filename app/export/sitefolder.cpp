#include "export/sitefolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/systemerror.h"
#include "export/files.h"

namespace marbre::exporting {

namespace {

const QString journalName = QStringLiteral(".marbre/journal");
/// Where files are written before they have their names.
const QString partFolder = QStringLiteral(".marbre/parts");

quint64 hashOf(const QString &address)
{
    return qHash(address, size_t(0x9E3779B97F4A7C15)) ^ (quint64(qHash(address, size_t(0x5851F42D))) << 32);
}

std::unexpected<Error> failed(const QString &path)
{
    const int error = errno;
    return fail(systemErrorCode(error), path, QString::fromLocal8Bit(std::strerror(error)));
}

/// A file descriptor that closes itself.
class File
{
public:
    File(const QString &path, int flags)
        : m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0644))
    {
    }
    ~File()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    File(const File &) = delete;
    File &operator=(const File &) = delete;

    [[nodiscard]] bool isOpen() const { return m_descriptor >= 0; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool write(const QByteArray &bytes) const
    {
        for (qsizetype at = 0; at < bytes.size();) {
            const ssize_t done = ::write(m_descriptor, bytes.constData() + at, size_t(bytes.size() - at));
            if (done < 0 && errno == EINTR)
                continue;
            if (done < 0)
                return false;
            at += done;
        }
        return true;
    }
    /// True where the file holds just these bytes.
    [[nodiscard]] bool holds(const QByteArray &bytes) const
    {
        QByteArray there(bytes.size() + 1, Qt::Uninitialized);
        qsizetype size = 0;
        while (size < there.size()) {
            const ssize_t got = ::read(m_descriptor, there.data() + size, size_t(there.size() - size));
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                break;
            size += got;
        }
        return size == bytes.size() && std::memcmp(there.constData(), bytes.constData(), size_t(size)) == 0;
    }

private:
    int m_descriptor;
};

} // namespace

SiteFolder::SiteFolder(QString folder)
    : m_folder(std::move(folder))
{
}

Outcome SiteFolder::open()
{
    QDir(path(partFolder)).removeRecursively(); // of an export that did not end
    if (const Outcome made = makeFolder(path(partFolder)); !made)
        return made;
    QFile journal(path(journalName));
    if (journal.exists() && !journal.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, journal.fileName(), journal.errorString());
    if (journal.isOpen())
        m_interrupted = QString::fromUtf8(journal.readAll()).split(u'\n', Qt::SkipEmptyParts);
    return {};
}

/// Before a new file is there, the journal says that it is the site's.
Outcome SiteFolder::note(const QString &address)
{
    if (m_journal < 0)
        m_journal = ::open(QFile::encodeName(path(journalName)).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    const QByteArray line = address.toUtf8() + '\n';
    if (m_journal < 0 || ::write(m_journal, line.constData(), size_t(line.size())) != line.size())
        return failed(path(journalName));
    return {};
}

Outcome SiteFolder::makeFolderOf(const QString &address)
{
    const QString folder = address.left(std::max<qsizetype>(address.lastIndexOf(u'/'), 0));
    if (m_folders.contains(folder))
        return {};
    if (const Outcome made = makeFolder(folder.isEmpty() ? m_folder : path(folder)); !made)
        return made;
    m_folders.insert(folder);
    return {};
}

Outcome SiteFolder::put(const QString &address, const QByteArray &bytes)
{
    const QString file = path(address);
    {
        const File there(file, O_RDONLY | O_NOFOLLOW);
        if (there.isOpen() && there.holds(bytes)) {
            keep(address);
            return {};
        }
        const bool isNew = !there.isOpen() && errno == ENOENT;
        if (const Outcome prepared = prepare(address, isNew); !prepared)
            return prepared;
        if (const Outcome written = write(address, bytes); !written)
            return written;
    }
    const std::lock_guard lock(m_busy);
    m_made.push_back(hashOf(address));
    m_isSorted = false;
    ++m_written;
    return {};
}

Outcome SiteFolder::prepare(const QString &address, bool isNew)
{
    const std::lock_guard lock(m_busy);
    if (!isNew && !m_isOwned(address))
        return fail(ErrorCode::AlreadyExists, path(address), QStringLiteral("Marbre did not write what stands there"));
    if (const Outcome made = makeFolderOf(address); !made)
        return made;
    return isNew ? note(address) : Outcome();
}

Outcome SiteFolder::write(const QString &address, const QByteArray &bytes)
{
    const QString part = path(partFolder) + u'/' + QString::number(m_parts++);
    const File file(part, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file.isOpen() || !file.write(bytes))
        return failed(path(address));
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(path(address)).constData()) != 0)
        return failed(path(address));
    return {};
}

void SiteFolder::keep(const QString &address)
{
    const std::lock_guard lock(m_busy);
    m_made.push_back(hashOf(address));
    m_isSorted = false;
    ++m_unchanged;
}

bool SiteFolder::isMade(const QString &address) const
{
    if (!m_isSorted) {
        std::ranges::sort(const_cast<std::vector<quint64> &>(m_made));
        m_isSorted = true;
    }
    return std::ranges::binary_search(m_made, hashOf(address));
}

Outcome SiteFolder::remove(const QString &address)
{
    if (::unlink(QFile::encodeName(path(address)).constData()) != 0)
        return errno == ENOENT ? Outcome() : failed(path(address));
    ++m_removed;
    QString folder = address;
    while (folder.contains(u'/')) {
        folder.truncate(folder.lastIndexOf(u'/'));
        if (::rmdir(QFile::encodeName(path(folder)).constData()) != 0)
            break;
        m_folders.remove(folder);
    }
    return {};
}

Outcome SiteFolder::finish()
{
    const File folder(m_folder, O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen() || ::syncfs(folder.descriptor()) != 0)
        return failed(m_folder);
    if (m_journal >= 0)
        ::close(m_journal);
    m_journal = -1;
    QDir(m_folder).rmdir(partFolder);
    if (QFile::exists(path(journalName)) && ::unlink(QFile::encodeName(path(journalName)).constData()) != 0)
        return failed(path(journalName));
    return {};
}

} // namespace marbre::exporting
