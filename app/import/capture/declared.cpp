#include "import/capture/declared.h"

#include <QSet>

#include <algorithm>

#include "text/fold.h"

namespace marbre::import::capture {

namespace {

constexpr int together = 5; // words in a row that are no chance

QStringList wordsOf(const QString &text)
{
    QStringList words;
    QString word;
    for (const QChar c : text::folded(text) + u' ') {
        if (c.isLetterOrNumber())
            word += c;
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    return words;
}

QSet<size_t> runsOf(const QString &text)
{
    QSet<size_t> runs;
    const QStringList words = wordsOf(text);
    for (qsizetype i = 0; i + together <= words.size(); ++i)
        runs.insert(qHash(words.mid(i, together)));
    return runs;
}

/// Paragraphs that begin with words of the article, and how many characters they have.
struct Quoted {
    int node = 0;
    int characters = 0;
};

std::vector<Quoted> quotedParagraphs(const Sieve &sieve, const QString &articleBody)
{
    const Page &page = sieve.page();
    const QSet<size_t> runs = runsOf(articleBody);
    std::vector<Quoted> quoted;
    for (int i = 0; i < page.count(); ++i) {
        if (sieve.isRemoved(i) || !sieve.isParagraph(i))
            continue;
        const QStringList first = wordsOf(page.words(i, 200)).mid(0, together);
        if (first.size() == together && runs.contains(qHash(first)))
            quoted.push_back({i, sieve.tally(i).characters});
    }
    return quoted;
}

} // namespace

std::vector<int> declaredBodies(const Sieve &sieve)
{
    const Page &page = sieve.page();
    std::vector<int> bodies;
    for (int i = 0; i < page.count(); ++i) {
        const Node &node = page.node(i);
        if (node.isText || node.tag == GUMBO_TAG_META || sieve.isRemoved(i))
            continue;
        const bool declared = page.attribute(i, "itemprop").contains(QLatin1String("articleBody"))
            || page.attribute(i, "property").endsWith(QLatin1String("articleBody"));
        if (!declared)
            continue;
        bodies.push_back(i);
        i = node.end - 1;
    }
    return bodies;
}

int holderOf(const Sieve &sieve, const QString &articleBody, const std::vector<int> &roots)
{
    constexpr int enough = 3; // paragraphs
    constexpr qsizetype looked = 200'000;
    const Page &page = sieve.page();
    const std::vector<Quoted> quoted = quotedParagraphs(sieve, articleBody.left(looked));
    if (int(quoted.size()) < enough)
        return -1;
    const auto held = [&](int root) {
        int sum = 0;
        for (const Quoted &each : quoted)
            sum += each.node >= root && each.node < page.node(root).end ? each.characters : 0;
        return sum;
    };
    const int all = held(0);
    int holder = quoted[quoted.size() / 2].node;
    while (page.node(holder).parent >= 0 && held(holder) * 10 < all * 9)
        holder = page.node(holder).parent;
    int inRoots = 0;
    int ofRoots = 0;
    for (const int root : roots) {
        inRoots += held(root);
        ofRoots += sieve.tally(root).characters;
    }
    const bool tooFew = inRoots * 10 < all * 8;
    const bool tooMany = ofRoots > 2 * sieve.tally(holder).characters && sieve.tally(holder).characters < 2 * all;
    return tooFew || tooMany ? holder : -1;
}

bool isInLandmark(const Page &page, int node)
{
    for (; node >= 0; node = page.node(node).parent) {
        const GumboTag tag = page.node(node).tag;
        if (tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN)
            return true;
        const QString role = page.attribute(node, "role");
        if (role == QLatin1String("main") || role == QLatin1String("article")
            || page.attribute(node, "itemprop") == QLatin1String("articleBody"))
            return true;
    }
    return false;
}

} // namespace marbre::import::capture
