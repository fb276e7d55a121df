#include "export/entrystore.h"

#include <QDataStream>

#include <unistd.h>

namespace marbre::exporting {

namespace {

/// More than most take; those that take more are read twice.
constexpr qsizetype usualSize = 1024;

bool readAt(int descriptor, qint64 place, QByteArray &bytes)
{
    const ssize_t got = ::pread(descriptor, bytes.data(), size_t(bytes.size()), place);
    bytes.resize(std::max<ssize_t>(got, 0));
    return got > 0;
}

} // namespace

Outcome EntryStore::open()
{
    if (!m_file.open() || m_file.write("\n") != 1)
        return fail(ErrorCode::Io, m_file.fileName(), m_file.errorString());
    m_descriptor = m_file.handle();
    return {};
}

Outcome EntryStore::add(qint64 article, const site::FeedEntry &each)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    const site::ListEntry &entry = each.entry;
    stream << qint32(0) << entry.slug << entry.headline << entry.description << entry.source << entry.authors
           << entry.language << entry.reposted.value_or(QDate()) << each.uuid << each.modified << each.categories;
    stream.device()->seek(0);
    stream << qint32(bytes.size());
    if (m_file.write(bytes) != bytes.size() || !m_file.flush())
        return fail(ErrorCode::Io, m_file.fileName(), m_file.errorString());
    const auto index = static_cast<size_t>(article);
    if (index >= m_places.size())
        m_places.resize(index + 1 + index / 8);
    m_places[index] = m_end;
    m_end += bytes.size();
    return {};
}

Result<site::FeedEntry> EntryStore::entry(qint64 article) const
{
    const auto index = static_cast<size_t>(article);
    if (index >= m_places.size() || m_places[index] == 0)
        return fail(ErrorCode::NotFound, QString::number(article));
    QByteArray bytes(usualSize, Qt::Uninitialized);
    if (!readAt(m_descriptor, m_places[index], bytes))
        return fail(ErrorCode::Io, m_file.fileName());
    qint32 size = 0;
    QDataStream(bytes) >> size;
    if (size > bytes.size()) {
        bytes.resize(size);
        if (!readAt(m_descriptor, m_places[index], bytes))
            return fail(ErrorCode::Io, m_file.fileName());
    }
    QDataStream stream(bytes);
    site::FeedEntry each;
    site::ListEntry &entry = each.entry;
    QDate reposted;
    stream >> size >> entry.slug >> entry.headline >> entry.description >> entry.source >> entry.authors
        >> entry.language >> reposted >> each.uuid >> each.modified >> each.categories;
    if (stream.status() != QDataStream::Ok)
        return fail(ErrorCode::Io, m_file.fileName());
    if (reposted.isValid())
        entry.reposted = reposted;
    return each;
}

} // namespace marbre::exporting
