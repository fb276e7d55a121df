#include "import/capture/scoring.h"

#include <algorithm>
#include <array>

#include "import/capture/hints.h"

namespace marbre::import::capture {

namespace {

constexpr int leastCharacters = 25; // of a paragraph that counts
constexpr int levels = 5; // of boxes around it that get points

bool isScored(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        return true;
    default:
        return false;
    }
}

} // namespace

Scoring::Scoring(const Sieve &sieve, bool byHints)
    : m_sieve(sieve)
    , m_page(sieve.page())
    , m_byHints(byHints)
    , m_scores(std::size_t(m_page.count()))
    , m_scored(std::size_t(m_page.count()))
{
    scoreParagraphs();
    for (int i = 0; i < m_page.count(); ++i)
        if (m_scored[std::size_t(i)])
            m_scores[std::size_t(i)] *= 1 - m_sieve.tally(i).linkDensity();
}

void Scoring::scoreParagraphs()
{
    for (int i = 1; i < m_page.count(); ++i) {
        const Node &node = m_page.node(i);
        if (m_sieve.isRemoved(i)) {
            i = node.end - 1;
            continue;
        }
        if (isScored(node.tag) || m_sieve.isParagraph(i))
            scoreItem(i, m_sieve.tally(i));
        else if (node.tag == GUMBO_TAG_DIV)
            scoreLooseText(i);
    }
}

void Scoring::scoreItem(int item, const Tally &tally)
{
    if (tally.characters < leastCharacters)
        return;
    const double points = 1 + (tally.commas + 1) + std::min(tally.characters / 100, 3);
    int ancestor = m_page.node(item).parent;
    for (int level = 0; level < levels && !isTop(ancestor); ++level, ancestor = m_page.node(ancestor).parent)
        give(ancestor, level == 0 ? points : level == 1 ? points / 2 : points / (level * 3));
}

/// Text that stands between boxes is a paragraph that nobody has marked.
void Scoring::scoreLooseText(int box)
{
    Tally run;
    const auto close = [&] {
        if (run.characters >= leastCharacters) {
            const double points = 1 + (run.commas + 1) + std::min(run.characters / 100, 3);
            give(box, points);
            int ancestor = m_page.node(box).parent;
            for (int level = 1; level < levels && !isTop(ancestor); ++level, ancestor = m_page.node(ancestor).parent)
                give(ancestor, level == 1 ? points / 2 : points / (level * 3));
        }
        run = {};
    };
    for (int child = box + 1; child < m_page.node(box).end; child = m_page.node(child).end) {
        if (m_sieve.isRemoved(child))
            continue;
        if (m_page.node(child).isText || isPhrasing(m_page.node(child).tag))
            run.add(m_sieve.tally(child));
        else if (m_page.node(child).tag != GUMBO_TAG_BR)
            close();
    }
    close();
}

void Scoring::give(int node, double points)
{
    const auto at = std::size_t(node);
    if (!m_scored[at]) {
        m_scored[at] = true;
        m_scores[at] = initial(node);
    }
    m_scores[at] += points;
}

double Scoring::initial(int node) const
{
    const double weight = m_byHints ? hintWeight(m_page, node) : 0;
    switch (m_page.node(node).tag) {
    case GUMBO_TAG_DIV:
        return weight + 5;
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
        return weight + 10; // the page's own word for it
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_BLOCKQUOTE:
        return weight + 3;
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_FORM:
        return weight - 3;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_TH:
        return weight - 5;
    default:
        return weight;
    }
}

int Scoring::best() const
{
    int top = -1;
    for (int i = 1; i < m_page.count(); ++i)
        if (m_scored[std::size_t(i)] && !m_sieve.isRemoved(i) && (top < 0 || score(i) > score(top)))
            top = i;
    return top;
}

/// Where several boxes are nearly as good as the best, what holds three of them holds the article.
int Scoring::sharedAncestor(int top) const
{
    constexpr double nearly = 0.75;
    constexpr std::size_t most = 5;
    constexpr int enough = 3;
    std::vector<int> rivals;
    for (int i = 1; i < m_page.count(); ++i)
        if (i != top && m_scored[std::size_t(i)] && !m_sieve.isRemoved(i) && score(i) >= nearly * score(top))
            rivals.push_back(i);
    std::ranges::sort(rivals, std::ranges::greater(), [&](int node) { return score(node); });
    rivals.resize(std::min(rivals.size(), most - 1));
    if (int(rivals.size()) < enough)
        return top;
    for (int at = m_page.node(top).parent; !isTop(at); at = m_page.node(at).parent) {
        const auto holds = [&](int rival) { return rival > at && rival < m_page.node(at).end; };
        if (std::ranges::count_if(rivals, holds) >= enough)
            return at;
    }
    return top;
}

/// A parent with a higher score holds more of the article; an only child says no more than its parent.
int Scoring::widened(int top) const
{
    double last = score(top);
    const double least = last / 3;
    for (int at = m_page.node(top).parent; !isTop(at); at = m_page.node(at).parent) {
        if (!m_scored[std::size_t(at)])
            continue;
        if (score(at) < least)
            break;
        if (score(at) > last) {
            top = at;
            break;
        }
        last = score(at);
    }
    const auto elements = [&](int node) {
        int count = 0;
        for (int child = node + 1; child < m_page.node(node).end; child = m_page.node(child).end)
            count += !m_page.node(child).isText && !m_sieve.isRemoved(child);
        return count;
    };
    while (!isTop(m_page.node(top).parent) && elements(m_page.node(top).parent) == 1)
        top = m_page.node(top).parent;
    return top;
}

bool Scoring::belongs(int sibling, int top, double threshold) const
{
    const Tally &tally = m_sieve.tally(sibling);
    const QString classes = m_page.attribute(top, "class");
    const bool alike = !classes.isEmpty() && m_page.attribute(sibling, "class") == classes;
    const double bonus = alike ? score(top) * 0.2 : 0;
    if (m_scored[std::size_t(sibling)] && score(sibling) + bonus >= threshold)
        return true;
    if (!m_sieve.isParagraph(sibling) || tally.characters == 0)
        return false;
    constexpr int longEnough = 80;
    if (tally.characters > longEnough)
        return tally.linkDensity() < 0.25;
    const QString words = m_page.words(sibling, 200);
    return tally.linked == 0 && (words.endsWith(u'.') || words.contains(QLatin1String(". ")));
}

std::vector<int> Scoring::roots() const
{
    int top = best();
    if (top < 0)
        return {0};
    top = widened(sharedAncestor(top));
    const int parent = m_page.node(top).parent;
    if (parent < 0)
        return {top};
    const double threshold = std::max(10.0, score(top) * 0.2);
    std::vector<int> roots;
    for (int child = parent + 1; child < m_page.node(parent).end; child = m_page.node(child).end)
        if (child == top || (!m_page.node(child).isText && !m_sieve.isRemoved(child) && belongs(child, top, threshold)))
            roots.push_back(child);
    return roots;
}

} // namespace marbre::import::capture
