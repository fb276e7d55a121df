#pragma once

#include "export/searchindex.h"
#include "export/searchtext.h"
#include "export/searchwords.h"
#include "export/siteownership.h"
#include "export/siteplan.h"
#include "export/sitestate.h"

namespace marbre::exporting {

/// Brings the search of a site up to date with a plan. What an article was is read from the texts of the last export.
class SearchUpdate
{
public:
    using States = std::map<qint64, ArticleState>;

    /// `states`: of the plan's changed articles, those that are there now; `state` is still the last export's.
    SearchUpdate(SiteSource &source, SiteState &state, const SitePlan &plan, const States &states);

    /// `owned` is told which files are the search's. Corrupt: what the last export left cannot be read, and all is to be
    /// made anew.
    [[nodiscard]] Outcome apply(SiteFolder &folder, SiteOwnership &owned);

private:
    /// The files of some texts that stand together.
    struct TextsFile {
        QString address;
        SearchTexts texts;
        bool isChanged = false;
    };

    [[nodiscard]] Result<qint64> lastArticle();
    [[nodiscard]] Outcome addFrom(qint64 article);
    [[nodiscard]] Result<bool> wasListed(qint64 article);
    [[nodiscard]] bool isListedNow(qint64 article, bool wasListed) const;
    [[nodiscard]] Outcome change(qint64 article);
    [[nodiscard]] Outcome openTexts(qint64 article);
    [[nodiscard]] Outcome endTexts();
    void note(const QString &segment, qint64 article, const std::vector<SearchWord> &before, const std::vector<SearchWord> &now);
    [[nodiscard]] Outcome endSegments();
    [[nodiscard]] Outcome removeSegment(const QString &name);

    SiteSource &m_source;
    SiteState &m_state;
    const SitePlan &m_plan;
    const States &m_states;
    SiteFolder *m_folder = nullptr;
    SiteOwnership *m_owned = nullptr;
    SearchIndex m_index;
    SearchWords m_words;
    qint64 m_newestBefore = 0;
    qint64 m_newest = 0;
    std::set<qint64> m_articles; ///< whose words or segments may change
    TextsFile m_file;
    std::map<QString, SearchChanges> m_changes; ///< by segment
};

} // namespace marbre::exporting
