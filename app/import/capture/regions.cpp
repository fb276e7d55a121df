#include "import/capture/regions.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

#include "text/fold.h"

namespace marbre::import::capture {

namespace {

/// What people call the parts of a page that are not its article.
bool namesFrame(const QString &hints)
{
    static const QRegularExpression frame(QStringLiteral(
        R"((?<![a-z])(?:comments?|comment-?list|respond|disqus|related|recommend\w*|sidebar|side-?bar|footer|nav|navbar)"
        R"(|navigation|menu|breadcrumbs?|widget|popular|trending|most-?read|teasers?|promo|more-?stories|read-?next|see-?also)"
        R"(|newsletter|subscribe|cookie|banner|modal|popup|advert\w*|outbrain|taboola|carousel|ticker)(?![a-z]))"));
    return hints.contains(frame);
}

bool isFrame(const Page &page, int index)
{
    switch (page.node(index).tag) {
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
        return true;
    default:
        break;
    }
    static const QStringList roles{QStringLiteral("navigation"), QStringLiteral("complementary"),
                                   QStringLiteral("contentinfo"), QStringLiteral("dialog"), QStringLiteral("menu")};
    return roles.contains(page.attribute(index, "role")) || namesFrame(page.hints(index));
}

std::set<QString> wordsOf(const QString &line)
{
    std::set<QString> words;
    QString word;
    for (const QChar c : text::folded(line) + u' ') {
        if (c.isLetterOrNumber())
            word += c;
        else if (!word.isEmpty())
            words.insert(std::exchange(word, {}));
        // Where no spaces part words, every sign is one.
        if (c.script() == QChar::Script_Han || c.script() == QChar::Script_Hiragana
            || c.script() == QChar::Script_Katakana)
            words.insert(std::exchange(word, {}));
    }
    return words;
}

bool isHeading(GumboTag tag)
{
    return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3;
}

/// Titles begin with what the page is about; the site's name, which may be a heading, too, comes last.
double likeness(const QString &heading, const QString &title)
{
    constexpr qsizetype enough = 8;
    const bool begins = heading.size() >= enough && title.size() > heading.size()
        && text::folded(title).startsWith(text::folded(heading));
    return similarity(heading, title) + (begins ? 0.4 : 0);
}

/// The heading that says most of a title; of equals, the higher one, then the first.
int headingOf(const Page &page, const std::vector<bool> &aside, const QStringList &titles)
{
    constexpr int mostHeadings = 300;
    int best = -1;
    double bestScore = 0;
    int seen = 0;
    for (int i = 0; i < page.count() && seen < mostHeadings; ++i) {
        const GumboTag tag = page.node(i).tag;
        if (!isHeading(tag) || aside[std::size_t(i)])
            continue;
        ++seen;
        const QString words = page.words(i, 400);
        double score = tag == GUMBO_TAG_H1 && !words.isEmpty() ? 0.3 : 0;
        for (const QString &title : titles)
            score = std::max(score, likeness(words, title) + (tag == GUMBO_TAG_H1 ? 0.3 : 0));
        if (score > bestScore && score >= 0.3) {
            best = i;
            bestScore = score;
        }
    }
    return best;
}

} // namespace

double similarity(const QString &one, const QString &other)
{
    const std::set<QString> a = wordsOf(one.left(1000));
    const std::set<QString> b = wordsOf(other.left(1000));
    if (a.empty() || b.empty())
        return 0;
    const auto shared = std::ranges::count_if(a, [&](const QString &word) { return b.contains(word); });
    return double(shared) / double(a.size() + b.size() - std::size_t(shared));
}

Regions regionsOf(const Page &page, const QStringList &titles)
{
    Regions regions;
    regions.aside.resize(std::size_t(page.count()));
    const qsizetype half = page.count() ? page.offset(page.count() - 1) / 2 : 0;
    for (int i = 0; i < page.count(); ++i) {
        const Node &node = page.node(i);
        const bool inherited = node.parent >= 0 && regions.isAside(node.parent);
        if (inherited || node.isText) {
            regions.aside[std::size_t(i)] = inherited;
            continue;
        }
        const qsizetype end = node.end < page.count() ? page.offset(node.end) : page.offset(page.count() - 1);
        // What holds most of the page is a wrapper that is named after one of its parts.
        regions.aside[std::size_t(i)] = end - page.offset(i) <= half && isFrame(page, i);
    }
    regions.heading = headingOf(page, regions.aside, titles);
    return regions;
}

} // namespace marbre::import::capture
