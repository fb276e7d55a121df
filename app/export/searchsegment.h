#pragma once

#include <QString>
#include <QStringList>

#include <set>
#include <unordered_map>

#include "export/searchpart.h"
#include "export/sitefolder.h"

namespace marbre::exporting {

/// What becomes of words: by their keys (SearchWord), of articles in order the number, 32 times, and the weight and
/// one; or nothing more where the article does not hold the word any longer.
using SearchChanges = std::unordered_map<std::string, std::vector<quint32>>;
[[nodiscard]] constexpr quint32 searchChange(qint64 article, int weight)
{
    return static_cast<quint32>(article) << 5 | static_cast<quint32>(weight + 1);
}
inline constexpr int noWeight = -1;

/// Where the part that begins with a head stands.
[[nodiscard]] QString searchPartAddress(const QString &segment, const std::string &head);
/// Writes which heads the parts of a segment begin with, the first's being empty.
[[nodiscard]] Outcome writeSearchHeads(SiteFolder &folder, const QString &segment, const std::set<std::string> &heads);
[[nodiscard]] Outcome writeSearchPart(SiteFolder &folder, const QString &segment, const std::string &head, const SearchGroups &groups);

/// The words of a stretch of articles, `search/NAME/` in the site's folder: its parts, and `index.js`, which says with
/// which heads they begin.
class SearchSegment
{
public:
    /// A segment of the index (searchindex.h).
    SearchSegment(SiteFolder &folder, const QString &name);

    /// Reads which parts there are; Corrupt where that cannot be read. Without, it begins empty.
    [[nodiscard]] Outcome open();
    /// Writes the parts that change, and removes those that are no more. Corrupt: a part cannot be read.
    [[nodiscard]] Outcome apply(const SearchChanges &changes);
    [[nodiscard]] Outcome remove();
    [[nodiscard]] bool isEmpty() const { return m_heads.empty(); }
    /// All its files.
    [[nodiscard]] QStringList addresses() const;

private:
    using Parts = std::map<std::string, SearchGroups>; ///< by the heads that they begin with; the first's is empty

    [[nodiscard]] Result<SearchGroups *> partOf(const std::string &head);
    [[nodiscard]] Outcome applyPostings(const SearchChanges &changes);
    [[nodiscard]] Outcome applyWays();
    [[nodiscard]] Outcome cut();
    [[nodiscard]] Outcome write();

    SiteFolder &m_folder;
    QString m_name;
    qint64 m_base;
    std::set<std::string> m_heads; ///< of the parts that there are
    Parts m_parts; ///< those that change
    std::map<std::string, std::map<std::string, bool>> m_ways; ///< by the word: `>STEM.LANGUAGE`, which comes or goes
};

} // namespace marbre::exporting
