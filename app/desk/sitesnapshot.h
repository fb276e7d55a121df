#pragma once

#include <memory>
#include <unordered_map>

#include "desk/archivesite.h"

namespace marbre::desk {

/// An archive as it is at one moment, opened for this alone: all is read in one transaction, so that what was read once
/// need not be read again. Used and destroyed in the thread that took it.
class SiteSnapshot final : public ArchiveSite
{
public:
    /// As Archive::open.
    [[nodiscard]] static Result<std::unique_ptr<exporting::SiteSource>> take(const QString &folder);

    Result<Heading> heading(qint64 id) override;
    Result<std::vector<qint64>> ids(const exporting::ListId &list, int first, int count) override;

private:
    explicit SiteSnapshot(std::unique_ptr<archive::Archive> archive);

    std::unique_ptr<archive::Archive> m_own;
    std::unordered_map<qint64, Heading> m_headings;
    exporting::ListId m_list; ///< of which m_ids are known, from m_first on
    int m_first = 0;
    std::vector<qint64> m_ids;
};

} // namespace marbre::desk
