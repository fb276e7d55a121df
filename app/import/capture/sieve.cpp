#include "import/capture/sieve.h"

#include <algorithm>
#include <array>

namespace marbre::import::capture {

namespace {

/// Boxes that a paragraph never holds.
constexpr std::array boxes{GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_DL,    GUMBO_TAG_DIV,   GUMBO_TAG_OL,     GUMBO_TAG_P,
                           GUMBO_TAG_PRE,        GUMBO_TAG_TABLE, GUMBO_TAG_UL,    GUMBO_TAG_FIGURE, GUMBO_TAG_SECTION,
                           GUMBO_TAG_ARTICLE,    GUMBO_TAG_MAIN,  GUMBO_TAG_ASIDE, GUMBO_TAG_NAV,    GUMBO_TAG_HEADER,
                           GUMBO_TAG_FOOTER,     GUMBO_TAG_H1,    GUMBO_TAG_H2,    GUMBO_TAG_H3,     GUMBO_TAG_H4,
                           GUMBO_TAG_H5,         GUMBO_TAG_H6,    GUMBO_TAG_FORM,  GUMBO_TAG_HR,     GUMBO_TAG_IMG};
constexpr std::array textual{GUMBO_TAG_SPAN, GUMBO_TAG_LI,    GUMBO_TAG_TD, GUMBO_TAG_BLOCKQUOTE,
                             GUMBO_TAG_DL,   GUMBO_TAG_DIV,   GUMBO_TAG_OL, GUMBO_TAG_P,
                             GUMBO_TAG_PRE,  GUMBO_TAG_TABLE, GUMBO_TAG_UL};

bool isOneOf(GumboTag tag, const auto &list)
{
    return std::ranges::find(list, tag) != list.end();
}

bool isHeading(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

/// Commas of many scripts, among them those of Arabic, Chinese and Japanese.
bool isComma(QChar c)
{
    return c == u',' || c == u'،' || c == u'、' || c == u'，' || c == u'︐' || c == u'﹐';
}

void countText(const char *utf8, Tally &tally)
{
    bool space = true;
    for (const QChar c : html::decoded(utf8)) {
        const bool isSpace = c.isSpace();
        tally.characters += !(isSpace && space) && !c.isLowSurrogate();
        tally.commas += isComma(c);
        space = isSpace;
    }
}

} // namespace

void Tally::add(const Tally &other)
{
    characters += other.characters;
    linked += other.linked;
    commas += other.commas;
    paragraphs += other.paragraphs;
    images += other.images;
    items += other.items;
    inputs += other.inputs;
    embeds += other.embeds;
    headed += other.headed;
    listed += other.listed;
    boxed += other.boxed;
    dataTables += other.dataTables;
}

Sieve::Sieve(const Page &page)
    : m_page(page)
    , m_removed(std::size_t(page.count()))
    , m_paragraph(std::size_t(page.count()))
    , m_dataTable(std::size_t(page.count()))
    , m_tallies(std::size_t(page.count()))
{
    noteBoxes();
    noteTables();
}

void Sieve::remove(int index)
{
    for (int i = index; i < m_page.node(index).end; ++i)
        m_removed[std::size_t(i)] = true;
}

int Sieve::before(int index) const
{
    // The node just before is the last one in the sibling before, or the parent.
    const int parent = m_page.node(index).parent;
    constexpr int farthest = 20; // siblings
    int at = index - 1;
    for (int seen = 0; at > parent && seen < farthest; ++seen) {
        int sibling = at;
        while (m_page.node(sibling).parent != parent)
            sibling = m_page.node(sibling).parent;
        if (!m_page.node(sibling).isText && !isRemoved(sibling))
            return sibling;
        at = sibling - 1;
    }
    return -1;
}

void Sieve::noteBoxes()
{
    std::vector<bool> holdsBox(std::size_t(m_page.count()));
    for (int i = m_page.count() - 1; i > 0; --i) {
        const Node &node = m_page.node(i);
        if (isOneOf(node.tag, boxes) || holdsBox[std::size_t(i)])
            holdsBox[std::size_t(node.parent)] = true;
    }
    for (int i = 0; i < m_page.count(); ++i) {
        const GumboTag tag = m_page.node(i).tag;
        m_paragraph[std::size_t(i)] = tag == GUMBO_TAG_P || (tag == GUMBO_TAG_DIV && !holdsBox[std::size_t(i)]);
    }
}

/// A table holds data where it says so, or is big and holds no other; else it only sets a page (the rules are those of
/// screen readers: Mozilla, accessible/generic/TableAccessible.cpp, IsProbablyLayoutTable).
void Sieve::noteTables()
{
    struct Shape {
        int rows = 0;
        int cells = 0;
        bool says = false;
        bool nests = false;
    };
    std::vector<Shape> shapes(std::size_t(m_page.count()));
    std::vector<int> tables(std::size_t(m_page.count()), -1); // the table that each node is in
    for (int i = 1; i < m_page.count(); ++i) {
        const Node &node = m_page.node(i);
        const int outer =
            m_page.node(node.parent).tag == GUMBO_TAG_TABLE ? node.parent : tables[std::size_t(node.parent)];
        tables[std::size_t(i)] = outer;
        if (outer < 0)
            continue;
        Shape &shape = shapes[std::size_t(outer)];
        shape.rows += node.tag == GUMBO_TAG_TR;
        shape.cells += node.tag == GUMBO_TAG_TD || node.tag == GUMBO_TAG_TH;
        shape.nests = shape.nests || node.tag == GUMBO_TAG_TABLE;
        shape.says = shape.says || node.tag == GUMBO_TAG_TH || node.tag == GUMBO_TAG_THEAD
            || node.tag == GUMBO_TAG_CAPTION || node.tag == GUMBO_TAG_COL || node.tag == GUMBO_TAG_COLGROUP
            || node.tag == GUMBO_TAG_TFOOT;
    }
    for (int i = 0; i < m_page.count(); ++i) {
        if (m_page.node(i).tag != GUMBO_TAG_TABLE)
            continue;
        const Shape &shape = shapes[std::size_t(i)];
        const bool layout = m_page.attribute(i, "role") == QLatin1String("presentation")
            || m_page.attribute(i, "datatable") == QLatin1String("0");
        const bool says = shape.says || !m_page.attribute(i, "summary").isEmpty();
        const int columns = shape.rows ? (shape.cells + shape.rows - 1) / shape.rows : 0;
        const bool big =
            !shape.nests && columns > 1 && shape.rows > 1 && (shape.rows >= 10 || columns > 4 || shape.cells > 10);
        m_dataTable[std::size_t(i)] = !layout && (says || big);
    }
}

Tally Sieve::own(int index) const
{
    Tally tally;
    const Node &node = m_page.node(index);
    if (node.isText) {
        if (!isSilent(m_page.node(node.parent).tag))
            countText(node.gumbo->v.text.text, tally);
        return tally;
    }
    tally.paragraphs = isParagraph(index);
    tally.images = node.tag == GUMBO_TAG_IMG;
    tally.items = node.tag == GUMBO_TAG_LI;
    tally.inputs = node.tag == GUMBO_TAG_INPUT;
    tally.embeds = node.tag == GUMBO_TAG_IFRAME || node.tag == GUMBO_TAG_OBJECT || node.tag == GUMBO_TAG_EMBED;
    tally.dataTables = isDataTable(index);
    return tally;
}

/// All that is in a node is counted: what it makes of it.
void Sieve::close(int index, Tally &tally) const
{
    const GumboTag tag = m_page.node(index).tag;
    if (tag == GUMBO_TAG_A) {
        const char *href = html::rawAttribute(*m_page.node(index).gumbo, "href");
        tally.linked = tally.characters * (href && *href == '#' ? 0.3 : 1);
    }
    if (isHeading(tag))
        tally.headed = tally.characters;
    if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL)
        tally.listed = tally.characters;
    if (isOneOf(tag, textual))
        tally.boxed = tally.characters;
}

void Sieve::count()
{
    if (m_page.count() > 0)
        prune(0, [](int, const Tally &) { return false; });
}

} // namespace marbre::import::capture
