#include "sending/siteupload.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace marbre::sending {

namespace {

const QString own = QStringLiteral(".marbre");
const QString manifestFile = QStringLiteral(".marbre/sent");
const QString journalFile = QStringLiteral(".marbre/sending");
const QString partFile = QStringLiteral(".marbre/part");
const QString firstLine = QStringLiteral("Marbre 1 ");
/// After so many files, or a tenth of all, the manifest is written anew: no more is sent again after being cut off.
constexpr qsizetype filesInABatch = 200;

using Hashes = QMap<QString, QByteArray>; // by address, hexadecimal

/// What another has written is read with care: an address stays within the folder.
bool isAddress(const QString &text)
{
    const QStringList parts = text.split(u'/');
    return parts.front() != own && std::ranges::none_of(parts, [](const QString &part) {
        return part.isEmpty() || part == QLatin1String(".") || part == QLatin1String("..");
    });
}

QString folderOf(const QString &address)
{
    return address.left(std::max<qsizetype>(address.lastIndexOf(u'/'), 0));
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? Result<QByteArray>(file.readAll())
                                          : fail(ErrorCode::Unreadable, path, file.errorString());
}

/// Pages come after what they show, and lists of pages after the pages.
int rankOf(const QString &address)
{
    if (!address.endsWith(QLatin1String(".html")))
        return address.endsWith(QLatin1String(".xml")) ? 3 : 0;
    return address.endsWith(QLatin1String("index.html")) ? 2 : 1;
}

class Upload
{
public:
    Upload(ServerFolder &server, const UploadRequest &request)
        : m_server(server)
        , m_request(request)
    {
    }

    Result<UploadReport> run()
    {
        for (const auto step : {&Upload::readHere, &Upload::readThere, &Upload::plan, &Upload::refuseOthers})
            if (const Outcome done = (this->*step)(); !done)
                return std::unexpected(done.error());
        m_report.unchanged = int(m_here.size()) - int(m_wanted.size());
        if (m_request.isDry) {
            m_report.sent = int(m_wanted.size());
            m_report.removed = int(m_gone.size());
            return m_report;
        }
        if (m_wanted.isEmpty() && m_gone.isEmpty() && m_begun.isEmpty())
            return m_report;
        const Outcome written = write();
        if (!written && m_hasBegun)
            (void)putManifest(); // what has arrived is known by the next; the failure is the one to tell
        return written ? Result<UploadReport>(m_report) : std::unexpected(written.error());
    }

private:
    Outcome readHere()
    {
        const QDir folder(m_request.folder);
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            if (m_request.cancel.isCancelled())
                return fail(ErrorCode::Cancelled, m_request.folder);
            const QString path = files.next();
            const QString address = folder.relativeFilePath(path);
            if (!isAddress(address))
                continue;
            QFile file(path);
            QCryptographicHash hash(QCryptographicHash::Sha256);
            if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
                return fail(ErrorCode::Unreadable, path, file.errorString());
            m_here.insert(address, hash.result().toHex());
            m_sizes.insert(address, file.size());
        }
        return {};
    }

    Outcome readThere()
    {
        const auto manifest = m_server.read(manifestFile);
        const auto journal = manifest ? m_server.read(journalFile) : manifest;
        if (!journal)
            return std::unexpected(journal.error());
        for (const auto *file : {&*manifest, &*journal})
            if (const Outcome read = *file ? readLines(QString::fromUtf8(**file)) : Outcome(); !read)
                return read;
        return {};
    }

    /// A manifest has hashes, a journal addresses alone.
    Outcome readLines(const QString &text)
    {
        const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
        if (lines.isEmpty() || lines.front() != firstLine + m_request.owner)
            return fail(ErrorCode::AlreadyExists, own, QStringLiteral("another archive's site stands there"));
        for (const QString &line : lines.sliced(1)) {
            const QString hash = line.section(u' ', 0, 0);
            const QString address = line.section(u' ', 1);
            if (!isAddress(address))
                continue;
            if (hash == QLatin1String("-"))
                m_begun.insert(address);
            else
                m_there.insert(address, hash.toLatin1());
        }
        return {};
    }

    Outcome plan()
    {
        for (auto it = m_here.begin(); it != m_here.end(); ++it)
            if (m_begun.contains(it.key()) || m_there.value(it.key()) != it.value())
                m_wanted.append(it.key());
        std::ranges::stable_sort(m_wanted, {}, rankOf);
        const QStringList known = m_there.keys();
        QSet<QString> gone(known.begin(), known.end());
        gone.unite(m_begun);
        for (const QString &address : std::as_const(gone))
            if (!m_here.contains(address))
                m_gone.append(address);
        m_gone.sort();
        return {};
    }

    /// Before anything is written: what is new must find its place free.
    Outcome refuseOthers()
    {
        QMap<QString, QSet<QString>> folders;
        for (const QString &address : std::as_const(m_wanted)) {
            if (m_there.contains(address) || m_begun.contains(address))
                continue;
            const QString folder = folderOf(address);
            if (!folders.contains(folder)) {
                const auto names = m_server.names(folder);
                if (!names)
                    return std::unexpected(names.error());
                folders.insert(folder, QSet<QString>(names->begin(), names->end()));
            }
            if (folders[folder].contains(address.section(u'/', -1)))
                return fail(ErrorCode::AlreadyExists, address, QStringLiteral("Marbre did not write what stands there"));
        }
        return {};
    }

    Outcome write()
    {
        for (const QString &folder : {QString(), own})
            if (const Outcome made = makeFolder(folder); !made)
                return made;
        qint64 total = 0;
        for (const QString &address : std::as_const(m_wanted))
            total += m_sizes.value(address);
        for (qsizetype at = 0; at < m_wanted.size();) {
            const qsizetype count = std::max(filesInABatch, m_there.size() / 10);
            const QStringList batch = m_wanted.mid(at, count);
            if (const Outcome put = putBatch(batch, total); !put)
                return put;
            at += batch.size();
        }
        for (const QString &address : std::as_const(m_gone))
            if (const Outcome removed = removeFile(address); !removed)
                return removed;
        if (const Outcome kept = putManifest(); !kept)
            return kept;
        return m_server.remove(journalFile);
    }

    Outcome putBatch(const QStringList &batch, qint64 total)
    {
        if (const Outcome noted = putJournal(batch); !noted)
            return noted;
        for (const QString &address : batch) {
            if (const Outcome put = putFile(address); !put)
                return put;
            if (m_request.progress)
                m_request.progress(m_report.bytes, total);
        }
        return putManifest();
    }

    /// Before a new file is there, the journal says that it is the site's.
    Outcome putJournal(const QStringList &batch)
    {
        QString text = firstLine + m_request.owner + u'\n';
        for (const QString &address : batch)
            text += QStringLiteral("- ") + address + u'\n';
        for (const QString &address : std::as_const(m_begun))
            text += QStringLiteral("- ") + address + u'\n';
        const Outcome noted = m_server.put(journalFile, text.toUtf8(), partFile);
        m_hasBegun = m_hasBegun || noted;
        return noted;
    }

    Outcome makeFolder(const QString &folder)
    {
        if (m_folders.contains(folder))
            return {};
        if (!folder.isEmpty())
            if (const Outcome made = makeFolder(folderOf(folder)); !made)
                return made;
        m_folders.insert(folder);
        return m_server.makeFolder(folder);
    }

    Outcome putFile(const QString &address)
    {
        if (m_request.cancel.isCancelled())
            return fail(ErrorCode::Cancelled, m_request.folder);
        if (const Outcome made = makeFolder(folderOf(address)); !made)
            return made;
        const Result<QByteArray> bytes = bytesOf(m_request.folder + u'/' + address);
        if (!bytes)
            return std::unexpected(bytes.error());
        if (const Outcome put = m_server.put(address, *bytes, partFile); !put)
            return put;
        m_there.insert(address, m_here.value(address));
        m_begun.remove(address);
        m_report.bytes += bytes->size();
        ++m_report.sent;
        return {};
    }

    Outcome removeFile(const QString &address)
    {
        if (m_request.cancel.isCancelled())
            return fail(ErrorCode::Cancelled, m_request.folder);
        if (const Outcome removed = m_server.remove(address); !removed)
            return removed;
        m_there.remove(address);
        m_begun.remove(address);
        ++m_report.removed;
        for (QString folder = folderOf(address); !folder.isEmpty(); folder = folderOf(folder)) {
            const auto next = m_there.lowerBound(folder + u'/');
            if (next != m_there.end() && next.key().startsWith(folder + u'/'))
                break;
            if (const Outcome removed = m_server.removeFolder(folder); !removed)
                return removed;
        }
        return {};
    }

    Outcome putManifest()
    {
        QByteArray text = (firstLine + m_request.owner + u'\n').toUtf8();
        for (auto it = m_there.begin(); it != m_there.end(); ++it)
            text += it.value() + ' ' + it.key().toUtf8() + '\n';
        return m_server.put(manifestFile, text, partFile);
    }

    ServerFolder &m_server;
    const UploadRequest &m_request;
    Hashes m_here;
    QMap<QString, qint64> m_sizes;
    Hashes m_there; ///< as the manifest says, and what has arrived since
    QSet<QString> m_begun; ///< what may be there, whole or of before
    QStringList m_wanted;
    QStringList m_gone;
    QSet<QString> m_folders; ///< that are there
    bool m_hasBegun = false;
    UploadReport m_report;
};

} // namespace

Result<UploadReport> uploadSite(ServerFolder &server, const UploadRequest &request)
{
    return Upload(server, request).run();
}

} // namespace marbre::sending
