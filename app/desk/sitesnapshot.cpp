#include "desk/sitesnapshot.h"

namespace marbre::desk {

namespace {

constexpr size_t mostHeadings = 10'000;
/// Of a list, read at once: its pages are asked for one after the other, and SQLite counts its way to the first.
constexpr int idsAtOnce = 64 * site::entriesOnAPage;

} // namespace

SiteSnapshot::SiteSnapshot(std::unique_ptr<archive::Archive> archive)
    : ArchiveSite(*archive)
    , m_own(std::move(archive))
{
}

Result<std::unique_ptr<exporting::SiteSource>> SiteSnapshot::take(const QString &folder)
{
    auto archive = archive::Archive::open(folder, archive::Access::ReadOnly);
    if (!archive)
        return std::unexpected(archive.error());
    if (const Outcome begun = (*archive)->database().run("BEGIN"); !begun)
        return std::unexpected(begun.error());
    return std::unique_ptr<exporting::SiteSource>(new SiteSnapshot(std::move(*archive)));
}

Result<SiteSnapshot::Heading> SiteSnapshot::heading(qint64 id)
{
    if (const auto known = m_headings.find(id); known != m_headings.end())
        return known->second;
    auto heading = ArchiveSite::heading(id);
    if (heading) {
        if (m_headings.size() >= mostHeadings)
            m_headings.clear();
        m_headings.emplace(id, *heading);
    }
    return heading;
}

Result<std::vector<qint64>> SiteSnapshot::ids(const exporting::ListId &list, int first, int count)
{
    const bool isKnown = !m_ids.empty() && list == m_list && first >= m_first && first + count <= m_first + int(m_ids.size());
    if (!isKnown) {
        auto read = ArchiveSite::ids(list, first, std::max(count, idsAtOnce));
        if (!read)
            return read;
        m_ids = std::move(*read);
        m_list = list;
        m_first = first;
    }
    const auto from = m_ids.begin() + std::min<std::ptrdiff_t>(first - m_first, std::ssize(m_ids));
    return std::vector<qint64>(from, from + std::min<std::ptrdiff_t>(count, m_ids.end() - from));
}

} // namespace marbre::desk
