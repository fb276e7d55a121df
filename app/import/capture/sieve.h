#pragma once

#include <vector>

#include "import/capture/page.h"

namespace marbre::import::capture {

/// What a node holds, less what was taken out of the page.
struct Tally {
    int characters = 0; ///< runs of white space count as one
    double linked = 0; ///< characters in links; those within the page count little
    int commas = 0;
    int paragraphs = 0; ///< `p`, boxes that hold text alone, and text between boxes
    int images = 0;
    int items = 0; ///< of lists
    int inputs = 0;
    int embeds = 0; ///< frames and objects
    int headed = 0; ///< characters in headings
    int listed = 0; ///< characters in lists
    int boxed = 0; ///< characters in paragraphs, items, cells, spans
    int dataTables = 0;

    void add(const Tally &other);
    [[nodiscard]] double linkDensity() const { return characters ? linked / characters : 0; }
};

/// A page from which parts are taken out until its article is left.
class Sieve
{
public:
    explicit Sieve(const Page &page);

    [[nodiscard]] const Page &page() const { return m_page; }
    /// Takes a node out with all that it holds.
    void remove(int index);
    [[nodiscard]] bool isRemoved(int index) const { return m_removed[std::size_t(index)]; }
    /// A box without boxes in it is a paragraph; so is one that holds but one.
    [[nodiscard]] bool isParagraph(int index) const { return m_paragraph[std::size_t(index)]; }
    [[nodiscard]] bool isDataTable(int index) const { return m_dataTable[std::size_t(index)]; }

    /// The element that stands before the node in the same parent and is left; -1: none is near.
    [[nodiscard]] int before(int index) const;

    /// Counts anew, after something was taken out.
    void count();
    [[nodiscard]] const Tally &tally(int index) const { return m_tallies[std::size_t(index)]; }

    /// Counts `root` from its leaves up, and asks of each element whether to take it out; so what is asked is what is
    /// left of it.
    template <typename Judge> void prune(int root, Judge isChaff);

private:
    void noteBoxes();
    void noteTables();
    [[nodiscard]] Tally own(int index) const;
    void close(int index, Tally &tally) const;

    const Page &m_page;
    std::vector<bool> m_removed;
    std::vector<bool> m_paragraph;
    std::vector<bool> m_dataTable;
    std::vector<Tally> m_tallies;
};

template <typename Judge> void Sieve::prune(int root, Judge isChaff)
{
    const int end = m_page.node(root).end;
    for (int i = root; i < end; ++i)
        m_tallies[std::size_t(i)] = m_removed[std::size_t(i)] ? Tally() : own(i);
    for (int i = end - 1; i >= root; --i) {
        if (m_removed[std::size_t(i)])
            continue;
        Tally &tally = m_tallies[std::size_t(i)];
        close(i, tally);
        if (i == root)
            return;
        if (!m_page.node(i).isText && isChaff(i, std::as_const(tally)))
            remove(i);
        else
            m_tallies[std::size_t(m_page.node(i).parent)].add(tally);
    }
}

} // namespace marbre::import::capture
