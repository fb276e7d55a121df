#pragma once

#include <vector>

#include "import/capture/sieve.h"

namespace marbre::import::capture {

/// Finds the element that holds the article: each paragraph gives points, by its length and commas, to the boxes around
/// it, fewer the farther they are; what is mostly links gives none. (The way of arc90's Readability, 2010.)
class Scoring
{
public:
    /// The sieve has been counted. `byHints`: what elements call themselves counts, too.
    Scoring(const Sieve &sieve, bool byHints);

    /// The nodes that are the article together, in reading order: one box, or several that stand side by side.
    [[nodiscard]] std::vector<int> roots() const;

private:
    void scoreParagraphs();
    void give(int node, double points);
    void scoreItem(int first, const Tally &tally);
    void scoreLooseText(int box);
    [[nodiscard]] double initial(int node) const;
    [[nodiscard]] int best() const;
    [[nodiscard]] int sharedAncestor(int top) const;
    [[nodiscard]] int widened(int top) const;
    [[nodiscard]] bool belongs(int sibling, int top, double threshold) const;
    [[nodiscard]] double score(int node) const { return m_scores[std::size_t(node)]; }
    [[nodiscard]] bool isTop(int node) const { return node <= 0 || m_page.node(node).parent < 0; }

    const Sieve &m_sieve;
    const Page &m_page;
    bool m_byHints;
    std::vector<double> m_scores;
    std::vector<bool> m_scored;
};

} // namespace marbre::import::capture
