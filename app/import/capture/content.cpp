#include "import/capture/content.h"

#include <algorithm>

#include "html/html.h"
#include "import/capture/cleaning.h"
#include "import/capture/declared.h"
#include "import/capture/markupwriter.h"
#include "import/capture/scoring.h"
#include "import/capture/tidying.h"
#include "import/capture/visible.h"

namespace marbre::import::capture {

namespace {

/// Less than this is rather a part of the page's frame than an article.
constexpr int enoughCharacters = 500;

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

/// Long enough for an article; in what the page calls its article, a note of some lines is one, too.
bool isEnough(const Page &page, const Attempt &attempt)
{
    constexpr int note = 140;
    return attempt.characters >= enoughCharacters
        || (attempt.characters >= note && isInLandmark(page, attempt.roots.front()));
}

Attempt attempt(const Page &page, const std::vector<int> &bylines, const ContentOptions &options,
                const Strictness &strictness)
{
    Attempt result{Sieve(page), {}, 0};
    takeOutFrame(result.sieve, strictness.unlikely);
    takeOutTitle(result.sieve, options.title);
    for (const int byline : bylines)
        result.sieve.remove(byline);
    result.sieve.count();
    result.roots = rootsOf(result.sieve, options, strictness);
    for (const int root : result.roots)
        takeOutChaff(result.sieve, root, strictness);
    result.characters = charactersOf(result.sieve, result.roots);
    return result;
}

/// The first strictness that gives an article, else the one that gives most.
Attempt best(const Page &page, const std::vector<int> &bylines, const ContentOptions &options)
{
    std::vector<Attempt> attempts;
    for (const Strictness &strictness : {Strictness{}, Strictness{false, true, true}, Strictness{false, false, true},
                                         Strictness{false, false, false}}) {
        attempts.push_back(attempt(page, bylines, options, strictness));
        if (isEnough(page, attempts.back()))
            return std::move(attempts.back());
    }
    return std::move(*std::ranges::max_element(attempts, {}, &Attempt::characters));
}

} // namespace

document::Document contentOf(const Page &page, const Regions &regions, const ContentOptions &options)
{
    const Attempt found = best(page, bylineNodes(page, regions), options);
    html::Reading reading = html::read(markupOf(found.sieve, found.roots), {options.baseUrl, false});
    takeOffNames(reading.document);
    return std::move(reading.document);
}

} // namespace marbre::import::capture
