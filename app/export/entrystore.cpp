#include "export/entrystore.h"

#include <QDataStream>

namespace marbre::exporting {

Outcome EntryStore::open()
{
    if (!m_file.open() || m_file.write("\n") != 1)
        return fail(ErrorCode::Io, m_file.fileName(), m_file.errorString());
    return {};
}

Outcome EntryStore::add(qint64 article, const site::FeedEntry &each)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    const site::ListEntry &entry = each.entry;
    stream << entry.slug << entry.headline << entry.description << entry.source << entry.authors << entry.language
           << entry.reposted.value_or(QDate()) << each.uuid << each.modified << each.categories;
    if (m_file.write(bytes) != bytes.size())
        return fail(ErrorCode::Io, m_file.fileName(), m_file.errorString());
    const auto index = static_cast<size_t>(article);
    if (index >= m_places.size())
        m_places.resize(index + 1 + index / 8);
    m_places[index] = m_end;
    m_end += bytes.size();
    return {};
}

Result<site::FeedEntry> EntryStore::entry(qint64 article)
{
    const auto index = static_cast<size_t>(article);
    if (index >= m_places.size() || m_places[index] == 0)
        return fail(ErrorCode::NotFound, QString::number(article));
    if (!m_file.seek(m_places[index]))
        return fail(ErrorCode::Io, m_file.fileName(), m_file.errorString());
    QDataStream stream(&m_file);
    site::FeedEntry each;
    site::ListEntry &entry = each.entry;
    QDate reposted;
    stream >> entry.slug >> entry.headline >> entry.description >> entry.source >> entry.authors >> entry.language
        >> reposted >> each.uuid >> each.modified >> each.categories;
    if (stream.status() != QDataStream::Ok)
        return fail(ErrorCode::Io, m_file.fileName());
    if (reposted.isValid())
        entry.reposted = reposted;
    return each;
}

} // namespace marbre::exporting
