#include "import/capture/cleaning.h"

#include <QRegularExpression>

#include <algorithm>

#include "import/capture/hints.h"

namespace marbre::import::capture {

namespace {

/// Boxes whose own element says that they are no text of the article, or that cannot be read on paper.
bool isMachinery(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_CANVAS:
        return true;
    default:
        return false;
    }
}

/// Whether any node around it, no farther than some, has the tag.
bool isWithin(const Page &page, int index, GumboTag tag, int farthest)
{
    for (int level = 0; level <= farthest; ++level) {
        index = page.node(index).parent;
        if (index < 0)
            return false;
        if (page.node(index).tag == tag)
            return true;
    }
    return false;
}

bool isFilm(const Page &page, int index)
{
    static const QRegularExpression player(
        QStringLiteral(
            R"(//(?:www\.)?(?:(?:dailymotion|youtube|youtube-nocookie|player\.vimeo|v\.qq)\.com|(?:archive|upload\.wikimedia)\.org|player\.twitch\.tv)|embed|player|video|audio)"),
        QRegularExpression::CaseInsensitiveOption);
    return page.attribute(index, "src").contains(player) || page.attribute(index, "data-src").contains(player);
}

/// What stands in a box whose picture or film is yet to come.
bool isPlaceholder(const QString &words)
{
    static const QRegularExpression placeholder(
        QStringLiteral(
            R"(^(?:ad(?:vertising|vertisement)?s?|pub(?:licité)?|werb(?:ung)?|anuncio|广告|реклама|(?:loading|chargement|cargando|正在加载|загрузка)(?:…|\.\.\.)?)$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return placeholder.match(words).hasMatch();
}

bool holdsMost(const Page &page, int index)
{
    const qsizetype all = page.offset(page.count() - 1);
    const int end = page.node(index).end;
    return (end < page.count() ? page.offset(end) : all) - page.offset(index) > all / 2;
}

bool isFrame(const Page &page, int index, int heading)
{
    const GumboTag tag = page.node(index).tag;
    if (tag == GUMBO_TAG_A || tag == GUMBO_TAG_BODY)
        return false;
    const QString hints = page.hints(index);
    return isUnlikely(page, index, hints) && !isWithin(page, index, GUMBO_TAG_TABLE, 3)
        && !isWithin(page, index, GUMBO_TAG_CODE, 3)
        && !(heading > index && heading < page.node(index).end && holdsMost(page, index));
}

/// Judges the boxes of what was found, when what is left of each is counted.
class Judge
{
public:
    Judge(const Sieve &sieve, const Strictness &strictness, int root)
        : m_sieve(sieve)
        , m_page(sieve.page())
        , m_strictness(strictness)
        , m_inData(std::size_t(m_page.count()))
    {
        for (int i = root + 1; i < m_page.node(root).end; ++i) {
            const int parent = m_page.node(i).parent;
            m_inData[std::size_t(i)] = m_inData[std::size_t(parent)] || m_sieve.isDataTable(parent);
        }
    }

    bool operator()(int index, const Tally &tally) const
    {
        switch (m_page.node(index).tag) {
        case GUMBO_TAG_ASIDE:
        case GUMBO_TAG_FOOTER:
        case GUMBO_TAG_BUTTON:
        case GUMBO_TAG_INPUT:
        case GUMBO_TAG_NAV:
            return true;
        case GUMBO_TAG_H1:
        case GUMBO_TAG_H2:
            return m_strictness.hints && hintWeight(m_page, index) < 0;
        case GUMBO_TAG_IFRAME:
        case GUMBO_TAG_EMBED:
        case GUMBO_TAG_OBJECT:
            return !isFilm(m_page, index);
        case GUMBO_TAG_FORM:
        case GUMBO_TAG_FIELDSET:
        case GUMBO_TAG_TABLE:
        case GUMBO_TAG_UL:
            return isTooled(index, tally) || (m_strictness.conditions && isChaff(index, tally));
        case GUMBO_TAG_DIV:
            return isTooled(index, tally)
                || (m_strictness.conditions && !m_sieve.isParagraph(index) && isChaff(index, tally));
        case GUMBO_TAG_SECTION: // a part of a text by its element: only links make it none
            return isTooled(index, tally)
                || (m_strictness.conditions && tally.linkDensity() > 0.5 && isChaff(index, tally));
        default:
            return isTooled(index, tally);
        }
    }

private:
    /// Little text in what calls itself a tool.
    [[nodiscard]] bool isTooled(int index, const Tally &tally) const
    {
        constexpr int little = 500;
        if (tally.characters >= little || tally.dataTables > 0)
            return false;
        // A section's id is made of its heading's words, which may be any.
        const bool isSection = tally.headed > 0 && tally.paragraphs > 0 && tally.linkDensity() < 0.3;
        return isTool(isSection ? u' ' + m_page.attribute(index, "class").toLower() + u' ' : m_page.hints(index));
    }

    [[nodiscard]] bool isChaff(int index, const Tally &tally) const
    {
        if (m_sieve.isDataTable(index) || m_inData[std::size_t(index)] || tally.dataTables > 0
            || isWithin(m_page, index, GUMBO_TAG_CODE, 3))
            return false;
        const int weight = m_strictness.hints ? hintWeight(m_page, index) : 0;
        if (weight < 0)
            return true;
        constexpr int proseCommas = 10;
        return tally.commas < proseCommas && looksLikeChaff(index, tally, weight);
    }

    [[nodiscard]] bool looksLikeChaff(int index, const Tally &tally, int weight) const
    {
        const GumboTag tag = m_page.node(index).tag;
        const bool isList = tag == GUMBO_TAG_UL || (tally.characters > 0 && tally.listed > 0.9 * tally.characters);
        const bool inFigure = isWithin(m_page, index, GUMBO_TAG_FIGURE, 3);
        constexpr int shortest = 25;
        if (tally.characters < 3 * shortest && isPlaceholder(m_page.words(index, 3 * shortest)))
            return true;
        const bool gallery = !inFigure && tally.images > 1 && tally.paragraphs * 2 < tally.images;
        const bool itemized = !isList && tally.items - 100 > tally.paragraphs;
        const bool form = tally.inputs > tally.paragraphs / 3;
        const bool tooShort = !isList && !inFigure && tally.headed < 0.9 * tally.characters
            && tally.characters < shortest && (tally.images == 0 || tally.images > 2) && tally.linked > 0;
        const bool linky = !isList && weight < 25 && tally.linkDensity() > 0.2;
        const bool onlyLinks = weight >= 25 && tally.linkDensity() > 0.5;
        const bool frames = (tally.embeds == 1 && tally.characters < 3 * shortest) || tally.embeds > 1;
        const bool nothing = tally.images == 0 && tally.boxed == 0 && tally.embeds == 0;
        if (isList && tally.items > 0 && tally.images == tally.items)
            return false; // a list of pictures
        if (isList && isIndex(index, tally))
            return true;
        return gallery || itemized || form || tooShort || linky || onlyLinks || (frames && tally.embeds > 4) || nothing;
    }

    /// Nothing but links to other pages, as headlines are, and no line above that announces them.
    [[nodiscard]] bool isIndex(int index, const Tally &tally) const
    {
        constexpr int headline = 20; // characters
        if (tally.items < 3 || tally.linkDensity() < 0.9 || tally.characters < headline * tally.items)
            return false;
        const int before = m_sieve.before(index);
        if (before < 0)
            return true;
        const GumboTag tag = m_page.node(before).tag;
        return !(tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) && !m_page.words(before, 1000).endsWith(u':');
    }

    const Sieve &m_sieve;
    const Page &m_page;
    const Strictness &m_strictness;
    std::vector<bool> m_inData;
};

} // namespace

void takeOutFrame(Sieve &sieve, const Strictness &strictness, int heading)
{
    const Page &page = sieve.page();
    for (int i = 1; i < page.count(); ++i) {
        const Node &node = page.node(i);
        if (node.isText)
            continue;
        const bool goes = isMachinery(node.tag) || (strictness.hidden && isHidden(page, i))
            || (strictness.unlikely && isFrame(page, i, heading));
        if (goes) {
            sieve.remove(i);
            i = node.end - 1;
        }
    }
}

void takeOutChaff(Sieve &sieve, int root, const Strictness &strictness)
{
    sieve.prune(root, Judge(sieve, strictness, root));
}

} // namespace marbre::import::capture
