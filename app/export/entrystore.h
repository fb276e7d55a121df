#pragma once

#include <QTemporaryFile>

#include <vector>

#include "base/error.h"
#include "site/feed.h"

namespace marbre::exporting {

/// Entries of a whole site, by their articles' numbers: in a file, so that the memory does not grow with the site. Once all
/// are added, several threads may read.
class EntryStore
{
public:
    [[nodiscard]] Outcome open();
    [[nodiscard]] Outcome add(qint64 article, const site::FeedEntry &entry);
    /// NotFound: it was not added.
    [[nodiscard]] Result<site::FeedEntry> entry(qint64 article) const;

private:
    QTemporaryFile m_file;
    int m_descriptor = -1;
    std::vector<qint64> m_places; ///< by article; 0 there is none
    qint64 m_end = 1;
};

} // namespace marbre::exporting
