#include "html/roles.h"

#include "html/tree.h"

namespace marbre::html {

using document::Mark;
using document::Marks;

namespace {

Role blockRole(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
        return Role::Paragraph;
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        return Role::Heading;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_DIR:
        return Role::List;
    case GUMBO_TAG_BLOCKQUOTE:
        return Role::Quote;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_XMP:
    case GUMBO_TAG_PLAINTEXT:
        return Role::Preformatted;
    case GUMBO_TAG_FIGURE:
        return Role::Figure;
    case GUMBO_TAG_TABLE:
        return Role::Table;
    case GUMBO_TAG_HR:
        return Role::Rule;
    case GUMBO_TAG_ASIDE:
        return Role::Aside;
    case GUMBO_TAG_DETAILS:
        return Role::Details;
    case GUMBO_TAG_DL:
        return Role::Definitions;
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
        return Role::Recording;
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_OBJECT:
        return Role::Frame;
    default:
        return Role::Wrapper;
    }
}

bool isWrapper(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_MARQUEE:
    case GUMBO_TAG_MULTICOL:
    case GUMBO_TAG_NOSCRIPT:
        return true;
    default:
        return false;
    }
}

bool isDropped(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_META:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_FRAME:
    case GUMBO_TAG_FRAMESET:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_OPTGROUP:
    case GUMBO_TAG_OPTION:
    case GUMBO_TAG_KEYGEN:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_COLGROUP:
    case GUMBO_TAG_BASEFONT:
    case GUMBO_TAG_BGSOUND:
    case GUMBO_TAG_SPACER:
    case GUMBO_TAG_NEXTID:
    case GUMBO_TAG_ISINDEX:
    case GUMBO_TAG_PROGRESS:
    case GUMBO_TAG_METER:
    case GUMBO_TAG_MENUITEM:
        return true;
    default:
        return false;
    }
}

bool isTextLevel(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_S:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_I:
    case GUMBO_TAG_B:
    case GUMBO_TAG_U:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RB:
    case GUMBO_TAG_RTC:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_MAP:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_OUTPUT:
    case GUMBO_TAG_ACRONYM:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_BLINK:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_TT:
        return true;
    default:
        return false;
    }
}

Role foreignNamespaceRole(const GumboNode &node)
{
    // A formula's letters are text that would be missed; a drawing's are not.
    return node.v.element.tag_namespace == GUMBO_NAMESPACE_MATHML ? Role::Unknown : Role::Dropped;
}

/// Office's own elements come with a prefix, and may hold text (a content control is a w:Sdt); o:p holds a space for an
/// empty paragraph.
Role unknownRole(const GumboNode &node)
{
    const QByteArray name = nameOf(node);
    if (name == "xml")
        return Role::Dropped;
    return name == "o:p" && isBlank(node) ? Role::Dropped : Role::Unknown;
}

} // namespace

Role roleOf(const GumboNode &node)
{
    if (!isElement(node))
        return Role::Unknown;
    if (node.v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return foreignNamespaceRole(node);
    const GumboTag tag = node.v.element.tag;
    switch (tag) {
    case GUMBO_TAG_UNKNOWN:
        return unknownRole(node);
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_IMAGE:
        return Role::Image;
    case GUMBO_TAG_BR:
        return Role::Break;
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_RUBY:
        return Role::Verbatim;
    default:
        break;
    }
    if (isDropped(tag))
        return Role::Dropped;
    if (isWrapper(tag))
        return Role::Wrapper;
    if (isTextLevel(tag))
        return Role::Inline;
    const Role block = blockRole(tag);
    return block == Role::Wrapper ? Role::Unknown : block;
}

Marks marksOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_B:
        return Mark::Strong;
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_DFN:
        return Mark::Emphasis;
    case GUMBO_TAG_U:
    case GUMBO_TAG_INS:
        return Mark::Underline;
    case GUMBO_TAG_S:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_DEL:
        return Mark::Strike;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_SAMP:
        return Mark::Code;
    case GUMBO_TAG_KBD:
        return Mark::Keyboard;
    case GUMBO_TAG_SUB:
        return Mark::Subscript;
    case GUMBO_TAG_SUP:
        return Mark::Superscript;
    case GUMBO_TAG_MARK:
        return Mark::Highlight;
    case GUMBO_TAG_SMALL:
        return Mark::Small;
    case GUMBO_TAG_Q:
        return Mark::Quotation;
    case GUMBO_TAG_CITE:
        return Mark::Citation;
    default:
        return {};
    }
}

bool isInlineRole(Role role)
{
    return role == Role::Inline || role == Role::Image || role == Role::Break || role == Role::Verbatim
        || role == Role::Dropped || role == Role::Unknown;
}

} // namespace marbre::html
