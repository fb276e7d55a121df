#pragma once

#include <mutex>

#include "export/searchgathering.h"
#include "export/searchindex.h"
#include "export/searchtext.h"
#include "export/searchwords.h"

namespace marbre::exporting {

/// Makes the search of a site anew, whatever there is. Any thread may make and hand in articles, the parts of a SiteState
/// in any order; of a segment its words are in memory until it is whole (searchgathering.h).
class SearchBuild
{
public:
    explicit SearchBuild(SiteFolder &folder);

    /// All parts that will come, and the site's last article.
    void begin(const std::vector<qint64> &parts, qint64 last);

    struct Made {
        qint64 article = 0;
        QByteArray line; ///< of its text
        std::vector<SearchWord> words;
    };
    [[nodiscard]] Made made(const article::Article &article);
    /// The articles of a part that stand in lists, in order; none is a part, too.
    [[nodiscard]] Outcome take(qint64 part, const std::vector<Made> &articles);
    [[nodiscard]] Outcome finish();

private:
    struct Segment {
        int partsToCome = 0;
        SearchGathering words;
    };
    [[nodiscard]] Outcome writeTexts(const std::vector<Made> &articles);
    [[nodiscard]] SearchGathering added(const QString &segment, const std::vector<Made> &articles);

    SiteFolder &m_folder;
    SearchWords m_words;
    std::mutex m_busy;
    SearchIndex m_index;
    std::map<QString, Segment> m_segments; ///< that are not whole yet
};

} // namespace marbre::exporting
