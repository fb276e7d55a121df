#include "html/guard.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <unordered_map>
#include <vector>

namespace marbre::html {

namespace {

constexpr std::size_t maxOpen = 256; // elements inside one another
constexpr std::size_t maxFormatting = 48; // formatting elements that nothing closes: the parser opens them again in
constexpr std::size_t minFormatting = 2; // every block, so fewer where there are many blocks
constexpr std::size_t maxElements = 2'000'000; // some kilobytes of memory each; of pages with more, the first
constexpr std::size_t keptElements = 500'000; // so many: written, they may be four times as many
constexpr int maxAttributes = 256; // of one tag; the parser compares each with all before

using Name = unsigned; // a GumboTag, or a number made of an unknown name

constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

constexpr bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isOneOf(Name name, auto &list)
{
    return std::ranges::any_of(list, [name](GumboTag tag) { return Name(tag) == name; });
}

constexpr std::array voids{GUMBO_TAG_AREA,   GUMBO_TAG_BASE,  GUMBO_TAG_BR,       GUMBO_TAG_COL,    GUMBO_TAG_EMBED,
                           GUMBO_TAG_HR,     GUMBO_TAG_IMG,   GUMBO_TAG_IMAGE,    GUMBO_TAG_INPUT,  GUMBO_TAG_LINK,
                           GUMBO_TAG_META,   GUMBO_TAG_PARAM, GUMBO_TAG_SOURCE,   GUMBO_TAG_TRACK,  GUMBO_TAG_WBR,
                           GUMBO_TAG_KEYGEN, GUMBO_TAG_FRAME, GUMBO_TAG_BASEFONT, GUMBO_TAG_BGSOUND};
/// Closed by what follows, so that one never stands right in another of its kind.
constexpr std::array implied{GUMBO_TAG_P,    GUMBO_TAG_LI,    GUMBO_TAG_DT,    GUMBO_TAG_DD,
                             GUMBO_TAG_TR,   GUMBO_TAG_TBODY, GUMBO_TAG_THEAD, GUMBO_TAG_TFOOT,
                             GUMBO_TAG_HTML, GUMBO_TAG_HEAD,  GUMBO_TAG_BODY,  GUMBO_TAG_COLGROUP};
constexpr std::array formatting{GUMBO_TAG_A,      GUMBO_TAG_B,      GUMBO_TAG_BIG,  GUMBO_TAG_CODE, GUMBO_TAG_EM,
                                GUMBO_TAG_FONT,   GUMBO_TAG_I,      GUMBO_TAG_NOBR, GUMBO_TAG_S,    GUMBO_TAG_SMALL,
                                GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG, GUMBO_TAG_TT,   GUMBO_TAG_U};
constexpr std::array rawText{GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_TITLE,   GUMBO_TAG_TEXTAREA,
                             GUMBO_TAG_XMP,    GUMBO_TAG_IFRAME, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES};
/// An end tag does not reach past these (HTML standard, 13.2.4.2, "in scope"), …
constexpr std::array scopes{GUMBO_TAG_TABLE,  GUMBO_TAG_TD,     GUMBO_TAG_TH,      GUMBO_TAG_CAPTION,
                            GUMBO_TAG_APPLET, GUMBO_TAG_OBJECT, GUMBO_TAG_MARQUEE, GUMBO_TAG_TEMPLATE};
/// … and formatting that was opened in one of these stays within it (13.2.4.3, markers).
constexpr std::array markers{GUMBO_TAG_TD,     GUMBO_TAG_TH,      GUMBO_TAG_CAPTION, GUMBO_TAG_APPLET,
                             GUMBO_TAG_OBJECT, GUMBO_TAG_MARQUEE, GUMBO_TAG_TEMPLATE};
constexpr std::array ordinary{GUMBO_TAG_SPAN, GUMBO_TAG_ABBR, GUMBO_TAG_Q,    GUMBO_TAG_CITE, GUMBO_TAG_SUB,
                              GUMBO_TAG_SUP,  GUMBO_TAG_KBD,  GUMBO_TAG_MARK, GUMBO_TAG_TIME, GUMBO_TAG_INS,
                              GUMBO_TAG_DEL,  GUMBO_TAG_VAR,  GUMBO_TAG_SAMP, GUMBO_TAG_DFN,  GUMBO_TAG_LABEL};

/// What ends a drawing that is still open (13.2.6.5), …
constexpr std::array breakouts{
    GUMBO_TAG_B,     GUMBO_TAG_BIG,     GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY,  GUMBO_TAG_BR,     GUMBO_TAG_CENTER,
    GUMBO_TAG_CODE,  GUMBO_TAG_DD,      GUMBO_TAG_DIV,        GUMBO_TAG_DL,    GUMBO_TAG_DT,     GUMBO_TAG_EM,
    GUMBO_TAG_EMBED, GUMBO_TAG_H1,      GUMBO_TAG_H2,         GUMBO_TAG_H3,    GUMBO_TAG_H4,     GUMBO_TAG_H5,
    GUMBO_TAG_H6,    GUMBO_TAG_HEAD,    GUMBO_TAG_HR,         GUMBO_TAG_I,     GUMBO_TAG_IMG,    GUMBO_TAG_LI,
    GUMBO_TAG_MENU,  GUMBO_TAG_LISTING, GUMBO_TAG_META,       GUMBO_TAG_NOBR,  GUMBO_TAG_OL,     GUMBO_TAG_P,
    GUMBO_TAG_PRE,   GUMBO_TAG_RUBY,    GUMBO_TAG_S,          GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,   GUMBO_TAG_STRONG,
    GUMBO_TAG_SUB,   GUMBO_TAG_SUP,     GUMBO_TAG_TABLE,      GUMBO_TAG_TT,    GUMBO_TAG_U,      GUMBO_TAG_UL,
    GUMBO_TAG_VAR,   GUMBO_TAG_STRIKE};
/// … unless it stands in one of these (13.2.6.1, integration points).
constexpr std::array islandTags{GUMBO_TAG_FOREIGNOBJECT, GUMBO_TAG_DESC, GUMBO_TAG_TITLE};

/// A tag as the tokenizer sees it (HTML standard, 13.2.5.6 and what follows).
struct Tag {
    Name name = 0;
    bool isEnd = false;
    bool isSelfClosing = false;
    qsizetype begin = 0;
    qsizetype end = 0; ///< after the '>'
    qsizetype attributesLimit = -1; ///< where the attributes that are too many begin
};

class Guard
{
public:
    Guard(QByteArrayView bytes, std::size_t mostFormatting, std::size_t mostElements)
        : m_bytes(bytes)
        , m_mostFormatting(mostFormatting)
        , m_mostElements(mostElements)
        , m_budget(200'000 + bytes.size() / 8)
    {
    }

    /// More elements would be opened again than the bytes are worth.
    [[nodiscard]] bool isOverBudget() const { return m_budget < 0; }

    [[nodiscard]] std::size_t elements() const { return m_elements; }

    [[nodiscard]] Guarded run()
    {
        silenceControls();
        for (qsizetype at = nextBracket(0); at >= 0; at = nextBracket(at))
            at = construct(at);
        const QByteArrayView bytes = m_owned.isEmpty() ? m_bytes : QByteArrayView(m_owned);
        return {m_owned, bytes, std::move(m_removed)};
    }

private:
    char byte(qsizetype at) const { return at < m_bytes.size() ? m_bytes[at] : '\0'; }

    char *writable()
    {
        if (m_owned.isEmpty())
            m_owned = m_bytes.toByteArray();
        return m_owned.data();
    }

    void silenceControls()
    {
        if (m_bytes.startsWith("\xef\xbb\xbf"))
            std::memset(writable(), 0, 3); // the mark of the encoding is no text
        for (qsizetype i = 0; i < m_bytes.size(); ++i) {
            const auto c = static_cast<unsigned char>(m_bytes[i]);
            if (c == 0x7f || (c < 0x20 && !isSpace(char(c)) && c != 0)) {
                writable()[i] = '\0';
            } else if (c == 0xc2 && static_cast<unsigned char>(byte(i + 1)) < 0xa0
                       && static_cast<unsigned char>(byte(i + 1)) >= 0x80) {
                writable()[i] = '\0';
                writable()[i + 1] = '\0';
            }
        }
    }

    qsizetype nextBracket(qsizetype from) const
    {
        if (from >= m_bytes.size())
            return -1;
        const void *found = std::memchr(m_bytes.data() + from, '<', size_t(m_bytes.size() - from));
        return found ? static_cast<const char *>(found) - m_bytes.data() : -1;
    }

    qsizetype after(qsizetype from, char c) const
    {
        if (from >= m_bytes.size())
            return m_bytes.size();
        const void *found = std::memchr(m_bytes.data() + from, c, size_t(m_bytes.size() - from));
        return found ? static_cast<const char *>(found) - m_bytes.data() + 1 : m_bytes.size();
    }

    /// Reads what begins with '<' at `at`; where to go on.
    qsizetype construct(qsizetype at)
    {
        const char next = byte(at + 1);
        if (next == '!')
            return byte(at + 2) == '-' && byte(at + 3) == '-' ? comment(at + 4) : after(at + 2, '>');
        if (next == '?' || (next == '/' && !isLetter(byte(at + 2))))
            return after(at + 2, '>');
        if (!isLetter(next) && next != '/')
            return at + 1;
        const Tag tag = readTag(at);
        if (tag.end > m_bytes.size()) {
            // The end of the bytes within a tag: the parser gives none, but would compare its attributes.
            std::memset(writable() + at, ' ', size_t(m_bytes.size() - at));
            return m_bytes.size();
        }
        const bool isElement = !tag.isEnd || tag.name == GUMBO_TAG_P || tag.name == GUMBO_TAG_BR; // 13.2.6.4.7
        m_elements += isElement ? 1 : 0;
        if (m_elements > m_mostElements)
            return blank(tag);
        if (tag.attributesLimit >= 0)
            blankAttributes(tag);
        if (const qsizetype after = withoutForeign(tag); after >= 0)
            return after;
        if (!isOneOf(tag.name, formatting))
            m_budget -= qsizetype(m_formatting.size());
        if (tag.isEnd)
            close(tag);
        else
            open(tag);
        return isOneOf(tag.name, rawText) && !tag.isEnd ? skipRawText(tag) : tag.end;
    }

    /// 13.2.5.43 and what follows: `<!-->` and `<!--->` are whole, `--!>` ends one too.
    qsizetype comment(qsizetype from) const
    {
        if (byte(from) == '>')
            return from + 1;
        if (byte(from) == '-' && byte(from + 1) == '>')
            return from + 2;
        for (qsizetype at = after(from, '>'); at < m_bytes.size(); at = after(at, '>')) {
            const QByteArrayView inner = m_bytes.sliced(from, at - 1 - from);
            if (inner.endsWith("--") || inner.endsWith("--!"))
                return at;
        }
        return m_bytes.size();
    }

    Name nameAt(qsizetype &at) const
    {
        const qsizetype begin = at;
        while (at < m_bytes.size() && !isSpace(m_bytes[at]) && m_bytes[at] != '/' && m_bytes[at] != '>')
            ++at;
        const GumboTag tag = gumbo_tagn_enum(m_bytes.data() + begin, unsigned(at - begin));
        if (tag != GUMBO_TAG_UNKNOWN)
            return tag;
        Name hash = 17;
        for (qsizetype i = begin; i < at; ++i)
            hash = hash * 31 + unsigned(m_bytes[i] | 0x20);
        return 1000 + hash % 1'000'000;
    }

    Tag readTag(qsizetype at) const
    {
        Tag tag;
        tag.begin = at;
        tag.isEnd = byte(at + 1) == '/';
        at += tag.isEnd ? 2 : 1;
        tag.name = nameAt(at);
        for (int count = 0; at < m_bytes.size(); ++count) {
            while (at < m_bytes.size() && (isSpace(m_bytes[at]) || (m_bytes[at] == '/' && byte(at + 1) != '>')))
                ++at;
            if (byte(at) == '/' && byte(at + 1) == '>') {
                tag.isSelfClosing = true;
                ++at;
            }
            if (byte(at) == '>') {
                tag.end = at + 1;
                return tag;
            }
            if (count == maxAttributes)
                tag.attributesLimit = at;
            at = afterAttribute(at);
        }
        tag.end = m_bytes.size() + 1;
        return tag;
    }

    qsizetype afterAttribute(qsizetype at) const
    {
        for (bool first = true; at < m_bytes.size(); first = false, ++at) {
            const char c = m_bytes[at];
            if (isSpace(c) || c == '/' || c == '>' || (c == '=' && !first))
                break;
        }
        qsizetype value = at;
        while (value < m_bytes.size() && isSpace(m_bytes[value]))
            ++value;
        if (byte(value) != '=')
            return at;
        ++value;
        while (value < m_bytes.size() && isSpace(m_bytes[value]))
            ++value;
        const char quote = byte(value);
        if (quote == '"' || quote == '\'')
            return after(value + 1, quote);
        while (value < m_bytes.size() && !isSpace(m_bytes[value]) && m_bytes[value] != '>')
            ++value;
        return value;
    }

    void blankAttributes(const Tag &tag)
    {
        std::memset(writable() + tag.attributesLimit, ' ', size_t(tag.end - 1 - tag.attributesLimit));
    }

    /// The words stay, parted. Where to go on.
    qsizetype blank(const Tag &tag)
    {
        if (m_removed.empty() || m_removed.back().first != QLatin1String("tags"))
            m_removed.emplace_back(QStringLiteral("tags"), tag.begin);
        const qsizetype end = isOneOf(tag.name, rawText) && !tag.isEnd ? skipRawText(tag) : tag.end;
        std::memset(writable() + tag.begin, ' ', size_t(end - tag.begin));
        return end;
    }

    /// `<!   >` is a comment that holds nothing.
    void neutralize(const Tag &tag)
    {
        char *data = writable();
        std::memset(data + tag.begin + 1, ' ', size_t(tag.end - tag.begin - 2));
        data[tag.begin + 1] = '!';
        data[tag.end - 1] = '>';
    }

    qsizetype skipRawText(const Tag &tag)
    {
        for (qsizetype at = nextBracket(tag.end); at >= 0; at = nextBracket(at + 1)) {
            // "<!--" in a script changes where it ends (13.2.5.17 and what follows): without, it ends at its end tag.
            if (tag.name == GUMBO_TAG_SCRIPT && m_bytes.sliced(at).startsWith("<!--"))
                std::memset(writable() + at, ' ', 4);
            qsizetype end = at + 2;
            if (byte(at + 1) == '/' && isLetter(byte(at + 2)) && nameAt(end) == tag.name)
                return at;
        }
        return m_bytes.size();
    }

    /// Takes out what is split into tags by other rules; where to go on, or -1 where the tag is none of these.
    qsizetype withoutForeign(const Tag &tag)
    {
        if (tag.name != GUMBO_TAG_SVG && tag.name != GUMBO_TAG_MATH && tag.name != GUMBO_TAG_SELECT)
            return -1;
        if (!tag.isEnd) {
            const char *kind = gumbo_normalized_tagname(static_cast<GumboTag>(tag.name));
            m_removed.emplace_back(QString::fromLatin1(kind), tag.begin);
        }
        // A formula's letters are text that would be missed.
        const bool whole = !tag.isEnd && !tag.isSelfClosing && tag.name != GUMBO_TAG_MATH;
        const qsizetype end = whole ? foreignEnd(tag) : tag.end;
        Tag region = tag;
        region.end = end;
        neutralize(region);
        return end;
    }

    /// Where a drawing or a form list ends: at its end tag, or before what a drawing cannot hold (13.2.6.5). One that
    /// nothing ends is its start tag alone.
    qsizetype foreignEnd(const Tag &start)
    {
        // Looked for once in vain: the bytes would be gone through again for every one that follows.
        if (std::ranges::find(m_unclosed, start.name) != m_unclosed.end())
            return start.end;
        int depth = 1;
        int islands = 0; // foreignObject, desc, title: text of the page again
        for (qsizetype at = nextBracket(start.end); at >= 0;) {
            if (m_bytes.sliced(at).startsWith("<!--")) {
                at = nextBracket(comment(at + 4));
                continue;
            }
            if (!isLetter(byte(at + 1)) && !(byte(at + 1) == '/' && isLetter(byte(at + 2)))) {
                at = nextBracket(at + 1);
                continue;
            }
            const Tag tag = readTag(at);
            if (tag.end > m_bytes.size())
                break;
            if (tag.name == start.name && !tag.isSelfClosing)
                depth += tag.isEnd ? -1 : 1;
            if (depth == 0)
                return tag.end;
            if (start.name == GUMBO_TAG_SVG && isOneOf(tag.name, islandTags) && !tag.isSelfClosing)
                islands += tag.isEnd ? -1 : 1;
            if (start.name == GUMBO_TAG_SVG && islands <= 0 && !tag.isEnd && isOneOf(tag.name, breakouts))
                return at;
            at = nextBracket(tag.end);
        }
        m_unclosed.push_back(start.name);
        return start.end;
    }

    void open(const Tag &tag)
    {
        const bool counts = !isOneOf(tag.name, voids) && !isOneOf(tag.name, implied) && !isOneOf(tag.name, rawText);
        if (!counts)
            return;
        if (isOneOf(tag.name, formatting)) {
            openFormatting(tag);
            return;
        }
        if (isCell(tag.name) && !leaveCell())
            return; // passed over outside of tables
        if (m_open.size() >= maxOpen)
            skip(tag);
        else
            m_open.push_back(tag.name);
    }

    void skip(const Tag &tag)
    {
        ++m_skipped[tag.name];
        neutralize(tag);
    }

    void openFormatting(const Tag &tag)
    {
        if (tag.name == GUMBO_TAG_A || tag.name == GUMBO_TAG_NOBR)
            forget(tag.name);
        if (m_formatting.size() >= m_mostFormatting)
            skip(tag);
        else
            m_formatting.push_back({tag.name, m_open.size()});
    }

    static bool isCell(Name name) { return name == GUMBO_TAG_TD || name == GUMBO_TAG_TH || name == GUMBO_TAG_CAPTION; }

    /// A cell ends the one before it in the same table. False: there is no table.
    bool leaveCell()
    {
        const auto table = std::find(m_open.rbegin(), m_open.rend(), Name(GUMBO_TAG_TABLE));
        if (table == m_open.rend())
            return false;
        popTo(std::size_t(table.base() - m_open.begin()));
        return true;
    }

    void popTo(std::size_t size)
    {
        const auto from = m_open.begin() + std::ptrdiff_t(size);
        const auto marker = std::find_if(from, m_open.end(), [](Name name) { return isOneOf(name, markers); });
        if (marker != m_open.end()) {
            const auto depth = std::size_t(marker - m_open.begin());
            std::erase_if(m_formatting, [&](const Formatting &each) { return each.depth > depth; });
        }
        m_open.resize(size);
    }

    /// The latest of the name is closed, unless it was opened outside of the cell that is open now.
    void forget(Name name)
    {
        const auto found = std::find_if(m_formatting.rbegin(), m_formatting.rend(),
                                        [&](const Formatting &each) { return each.name == name; });
        if (found == m_formatting.rend())
            return;
        const auto inside = m_open.begin() + std::ptrdiff_t(std::min(found->depth, m_open.size()));
        if (std::none_of(inside, m_open.end(), [](Name open) { return isOneOf(open, markers); }))
            m_formatting.erase(std::next(found).base());
    }

    void close(const Tag &tag)
    {
        if (const auto skipped = m_skipped.find(tag.name); skipped != m_skipped.end() && skipped->second > 0) {
            --skipped->second;
            neutralize(tag);
            return;
        }
        if (isOneOf(tag.name, formatting)) {
            forget(tag.name);
            return;
        }
        const bool reaches = isOneOf(tag.name, scopes);
        const bool isOrdinary = isOneOf(tag.name, ordinary) || tag.name >= 1000;
        for (auto at = m_open.rbegin(); at != m_open.rend(); ++at) {
            if (*at == tag.name) {
                popTo(std::size_t(std::next(at).base() - m_open.begin()));
                return;
            }
            if ((isOneOf(*at, scopes) && !reaches) || (isOrdinary && !isOneOf(*at, ordinary) && *at < 1000))
                return;
        }
    }

    QByteArrayView m_bytes;
    QByteArray m_owned;
    std::vector<Name> m_open;
    struct Formatting {
        Name name;
        std::size_t depth; // how many elements were open around it
    };
    std::vector<Formatting> m_formatting;
    std::size_t m_mostFormatting;
    std::size_t m_mostElements;
    std::size_t m_elements = 0; ///< start tags until here
    qsizetype m_budget;
    std::unordered_map<Name, qsizetype> m_skipped;
    std::vector<std::pair<QString, qsizetype>> m_removed;
    std::vector<Name> m_unclosed; ///< drawings and lists that the bytes end in
};

} // namespace

Guarded guard(QByteArrayView utf8)
{
    Guard generous(utf8, maxFormatting, std::numeric_limits<std::size_t>::max());
    Guarded result = generous.run();
    const bool isTooMuch = generous.elements() > maxElements;
    if (!isTooMuch && !generous.isOverBudget())
        return result;
    return Guard(utf8, generous.isOverBudget() ? minFormatting : maxFormatting,
                 isTooMuch ? keptElements : std::numeric_limits<std::size_t>::max())
        .run();
}

} // namespace marbre::html
