#include "import/capture/content.h"

#include <algorithm>

#include "html/html.h"
#include "import/capture/cleaning.h"
#include "import/capture/declared.h"
#include "import/capture/markupwriter.h"
#include "import/capture/scoring.h"
#include "import/capture/tidying.h"
#include "import/capture/visible.h"
#include "text/likeness.h"

namespace marbre::import::capture {

namespace {

/// Less than this is rather a part of the page's frame than an article.
constexpr int enoughCharacters = 500;
/// So much is a note of some lines.
constexpr int note = 140;

/// What stands above the text.
struct Top {
    int heading = -1;
    std::vector<int> bylines;
};

struct Attempt {
    Sieve sieve;
    std::vector<int> roots;
    int characters = 0;
};

/// The title stands in its field; said again above the text it is one heading too many.
void takeOutTitle(Sieve &sieve, const QString &title)
{
    const Page &page = sieve.page();
    constexpr double same = 0.75;
    for (int i = 0; i < page.count() && !title.isEmpty(); ++i) {
        const GumboTag tag = page.node(i).tag;
        if ((tag != GUMBO_TAG_H1 && tag != GUMBO_TAG_H2) || sieve.isRemoved(i))
            continue;
        if (similarity(page.words(i, 400), title) > same)
            return sieve.remove(i);
    }
}

int charactersOf(const Sieve &sieve, const std::vector<int> &roots)
{
    int sum = 0;
    for (const int root : roots)
        sum += sieve.tally(root).characters;
    return sum;
}

/// What the page says is its text, where it says so; else what looks like it.
std::vector<int> rootsOf(const Sieve &sieve, const ContentOptions &options, const Strictness &strictness)
{
    std::vector<int> found = Scoring(sieve, strictness.hints).roots();
    std::vector<int> declared = declaredBodies(sieve);
    const int characters = charactersOf(sieve, declared);
    if (characters >= enoughCharacters && 2 * characters >= charactersOf(sieve, found))
        return declared;
    const int holder = holderOf(sieve, options.articleBody, found);
    return holder < 0 ? found : std::vector<int>{holder};
}

/// Long enough for an article; in what the page calls its article, a note is one, too.
bool isEnough(const Page &page, const Attempt &attempt)
{
    return attempt.characters >= enoughCharacters
        || (attempt.characters >= note && isInLandmark(page, attempt.roots.front()));
}

Attempt attempt(const Page &page, const Top &top, const ContentOptions &options, const Strictness &strictness)
{
    Attempt result{Sieve(page), {}, 0};
    takeOutFrame(result.sieve, strictness, top.heading);
    takeOutTitle(result.sieve, options.title);
    for (const int byline : top.bylines)
        result.sieve.remove(byline);
    result.sieve.count();
    result.roots = rootsOf(result.sieve, options, strictness);
    for (const int root : result.roots)
        takeOutChaff(result.sieve, root, strictness);
    result.characters = charactersOf(result.sieve, result.roots);
    return result;
}

/// No more than a menu.
bool isPoor(const Attempt &attempt)
{
    double linked = 0;
    for (const int root : attempt.roots)
        linked += attempt.sieve.tally(root).linked;
    return attempt.characters < note || 2 * linked > attempt.characters;
}

/// The first strictness that gives an article, else the one that gives most; where that is poor, what a script would
/// show.
Attempt best(const Page &page, const Top &top, const ContentOptions &options)
{
    std::vector<Attempt> attempts;
    for (const Strictness &strictness : {Strictness{}, Strictness{false, true, true}, Strictness{false, false, true},
                                         Strictness{false, false, false}}) {
        attempts.push_back(attempt(page, top, options, strictness));
        if (isEnough(page, attempts.back()))
            break;
    }
    Attempt &most = *std::ranges::max_element(attempts, {}, &Attempt::characters);
    if (!isPoor(most))
        return std::move(most);
    Attempt shown = attempt(page, top, options, Strictness{true, true, true, false});
    return std::move(isEnough(page, shown) && !isPoor(shown) ? shown : most);
}

/// Pages that a script fills hold little but what they tell machines, or anything else.
bool tellsMore(const QString &articleBody, const document::Document &document)
{
    constexpr double nothing = 0.05;
    if (articleBody.size() < enoughCharacters)
        return false;
    const QString text = document::toPlainText(document);
    return 2 * text.size() < articleBody.size()
        || text::likeness(text::sketchOf(text), text::sketchOf(articleBody)) < nothing;
}

} // namespace

document::Document contentOf(const Page &page, const Regions &regions, const ContentOptions &options)
{
    const Attempt found = best(page, {regions.heading, bylineNodes(page, regions)}, options);
    document::Document content = html::read(markupOf(found.sieve, found.roots), {options.baseUrl, false}).document;
    takeOffNames(content);
    // Read again, as what had nothing but a name is nothing now.
    content = html::read(html::writeCanonical(content)).document;
    if (tellsMore(options.articleBody, content))
        return document::fromPlainText(options.articleBody);
    return content;
}

} // namespace marbre::import::capture
