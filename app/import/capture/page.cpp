#include "import/capture/page.h"

#include <algorithm>
#include <array>

#include "text/spacing.h"

namespace marbre::import::capture {

namespace {

constexpr std::array silent{GUMBO_TAG_SCRIPT,   GUMBO_TAG_STYLE,    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
                            GUMBO_TAG_TEXTAREA, GUMBO_TAG_OBJECT,   GUMBO_TAG_IFRAME,   GUMBO_TAG_NOFRAMES,
                            GUMBO_TAG_TITLE,    GUMBO_TAG_DATALIST, GUMBO_TAG_CANVAS,   GUMBO_TAG_NOEMBED};
constexpr std::array phrasing{GUMBO_TAG_A,    GUMBO_TAG_ABBR,  GUMBO_TAG_ACRONYM, GUMBO_TAG_B,       GUMBO_TAG_BDI,
                              GUMBO_TAG_BDO,  GUMBO_TAG_BIG,   GUMBO_TAG_CITE,    GUMBO_TAG_CODE,    GUMBO_TAG_DATA,
                              GUMBO_TAG_DEL,  GUMBO_TAG_DFN,   GUMBO_TAG_EM,      GUMBO_TAG_FONT,    GUMBO_TAG_I,
                              GUMBO_TAG_INS,  GUMBO_TAG_KBD,   GUMBO_TAG_LABEL,   GUMBO_TAG_MARK,    GUMBO_TAG_NOBR,
                              GUMBO_TAG_Q,    GUMBO_TAG_RP,    GUMBO_TAG_RT,      GUMBO_TAG_RUBY,    GUMBO_TAG_S,
                              GUMBO_TAG_SAMP, GUMBO_TAG_SMALL, GUMBO_TAG_SPAN,    GUMBO_TAG_STRIKE,  GUMBO_TAG_STRONG,
                              GUMBO_TAG_SUB,  GUMBO_TAG_SUP,   GUMBO_TAG_TIME,    GUMBO_TAG_TT,      GUMBO_TAG_U,
                              GUMBO_TAG_VAR,  GUMBO_TAG_WBR,   GUMBO_TAG_METER,   GUMBO_TAG_PROGRESS};

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

/// Characters with runs of spaces as one.
qsizetype lengthOf(const char *utf8)
{
    qsizetype length = 0;
    bool space = false;
    for (; *utf8; ++utf8) {
        const bool isCharacter = (static_cast<unsigned char>(*utf8) & 0xC0) != 0x80;
        length += isCharacter && !(space && isSpace(*utf8));
        space = isSpace(*utf8);
    }
    return length;
}

/// A run of white space, and none at the beginning, counts as one space.
void appendSpaced(QStringView text, qsizetype most, QString &out)
{
    for (const QChar c : text) {
        if (out.size() > most)
            return;
        const bool isBreaking = c.isSpace() && c != QChar::Nbsp && c != QChar(0x202F);
        if (!isBreaking)
            out += c;
        else if (!out.isEmpty() && !out.endsWith(u' '))
            out += u' ';
    }
}

} // namespace

bool isSilent(GumboTag tag)
{
    return std::ranges::find(silent, tag) != silent.end();
}

bool isPhrasing(GumboTag tag)
{
    return std::ranges::find(phrasing, tag) != phrasing.end();
}

Page::Page(QByteArray utf8)
    : m_utf8(std::move(utf8))
    , m_guarded(html::guard(m_utf8))
    , m_tree(m_guarded.bytes)
{
    append(m_tree.root(), -1);
}

void Page::append(const GumboNode &gumbo, int parent)
{
    const bool text = html::isText(gumbo);
    if (gumbo.type != GUMBO_NODE_ELEMENT && !text)
        return;
    const int index = count();
    m_nodes.push_back({&gumbo, parent, 0, html::tagOf(gumbo), text});
    m_offsets.push_back(m_length);
    if (text && (parent < 0 || !isSilent(node(parent).tag)))
        m_length += lengthOf(gumbo.v.text.text);
    for (const GumboNode *child : html::childrenOf(gumbo)) {
        if (node(index).tag == GUMBO_TAG_NOSCRIPT)
            appendPictures(*child, index);
        else
            append(*child, index);
    }
    m_nodes[std::size_t(index)].end = count();
}

/// A reader with scripts sees nothing of a `noscript`; the pictures in it are those that a script would fetch.
void Page::appendPictures(const GumboNode &gumbo, int parent)
{
    if (html::isTag(gumbo, GUMBO_TAG_IMG))
        append(gumbo, parent);
    for (const GumboNode *child : html::childrenOf(gumbo))
        appendPictures(*child, parent);
}

QString Page::attribute(int index, const char *name) const
{
    return html::attributeOf(*node(index).gumbo, name);
}

bool Page::hasAttribute(int index, const char *name) const
{
    return html::rawAttribute(*node(index).gumbo, name) != nullptr;
}

QString Page::hints(int index) const
{
    const GumboNode &gumbo = *node(index).gumbo;
    const char *classes = html::rawAttribute(gumbo, "class");
    const char *id = html::rawAttribute(gumbo, "id");
    if (!classes && !id)
        return {};
    constexpr qsizetype longest = 1000; // a hostile page may write anything there
    const QString both = QString::fromUtf8(classes).left(longest) + u' ' + QString::fromUtf8(id).left(longest);
    return u' ' + both.simplified().toLower() + u' ';
}

QString Page::words(int index, qsizetype most) const
{
    QString text;
    appendWords(index, most, text);
    return text::singleSpaced(text).left(most);
}

void Page::appendWords(int index, qsizetype most, QString &out) const
{
    const Node &at = node(index);
    if (at.isText) {
        appendSpaced(html::decoded(at.gumbo->v.text.text), most, out);
        return;
    }
    const bool parts = !isPhrasing(at.tag);
    if (parts)
        appendSpaced(u" ", most, out);
    for (int child = index + 1; child < at.end && out.size() <= most; child = node(child).end)
        if (!isSilent(node(child).tag))
            appendWords(child, most, out);
    if (parts)
        appendSpaced(u" ", most, out);
}

QString Page::raw(int index) const
{
    return html::textOf(*node(index).gumbo);
}

int Page::ancestor(int index, GumboTag tag) const
{
    int at = node(index).parent;
    while (at >= 0 && node(at).tag != tag)
        at = node(at).parent;
    return at;
}

int Page::first(GumboTag tag) const
{
    const auto found = std::ranges::find(m_nodes, tag, &Node::tag);
    return found == m_nodes.end() ? -1 : int(found - m_nodes.begin());
}

} // namespace marbre::import::capture
