#include "html/origins.h"

#include <algorithm>
#include <cstring>

#include "html/survey.h"
#include "html/tree.h"
#include "html/wordpress.h"

namespace marbre::html {

using namespace document;

namespace {

/// End tags that the standard lets one leave out (HTML standard, 13.1.2.4), where what follows closes the element.
bool mayStayOpen(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_P:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_RT:
    case GUMBO_TAG_RP:
        return true;
    default:
        return false;
    }
}

bool isVoid(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_TRACK:
        return true;
    default:
        return false;
    }
}

/// Where the node begins. Of a carriage return and a line feed, the parser says that text begins with the second.
std::ptrdiff_t beginOf(const GumboNode &node, QByteArrayView bytes)
{
    const std::ptrdiff_t at = offsetOf(node, bytes);
    return isText(node) && at > 0 && bytes[at] == '\n' && bytes[at - 1] == '\r' ? at - 1 : at;
}

/// Follows the bytes of a subtree: true as long as each byte is that of the node that comes next.
class Tiling
{
public:
    Tiling(QByteArrayView bytes, std::ptrdiff_t at)
        : m_bytes(bytes)
        , m_at(at)
    {
    }

    [[nodiscard]] bool follow(const GumboNode &node, bool isTop)
    {
        if (!isElement(node))
            return followText(node);
        const GumboElement &element = node.v.element;
        if (element.tag_namespace != GUMBO_NAMESPACE_HTML)
            return false;
        const bool isImplied = element.tag == GUMBO_TAG_TBODY && element.original_tag.length == 0;
        const int unusual = int(node.parse_flags) & ~int(GUMBO_INSERTION_IMPLICIT_END_TAG)
            & ~(isImplied ? int(GUMBO_INSERTION_BY_PARSER) | int(GUMBO_INSERTION_IMPLIED) : 0);
        if (unusual != 0 || (!isImplied && !eat(element.original_tag)))
            return false;
        if (isVoid(element.tag))
            return true;
        for (const GumboNode *child : childrenOf(node)) {
            if (!follow(*child, false))
                return false;
        }
        return isImplied || followEnd(element, isTop);
    }

    /// Every block of WordPress's that began has ended.
    [[nodiscard]] bool isBalanced() const { return m_comments.empty(); }
    [[nodiscard]] std::ptrdiff_t at() const { return m_at; }

private:
    bool eat(const GumboStringPiece &piece)
    {
        if (!piece.data || piece.length == 0 || piece.data != m_bytes.data() + m_at)
            return false;
        m_at += std::ptrdiff_t(piece.length);
        return m_at <= m_bytes.size();
    }

    bool followEnd(const GumboElement &element, bool isTop)
    {
        // For an element that another's end tag closes, the parser notes that tag.
        GumboStringPiece name = element.original_end_tag;
        if (name.length > 3)
            gumbo_tag_from_original_text(&name);
        if (name.length > 0 && gumbo_tagn_enum(name.data, unsigned(name.length)) == element.tag)
            return eat(element.original_end_tag);
        return !isTop && mayStayOpen(element.tag);
    }

    bool followComment(const GumboNode &node)
    {
        const auto comment = wordpressComment(node);
        if (!comment || comment->kind == WordpressComment::Kind::Void)
            return true;
        if (comment->kind == WordpressComment::Kind::Opener) {
            m_comments.push_back(comment->name);
            return true;
        }
        const bool closes = !m_comments.empty() && m_comments.back() == comment->name;
        if (closes)
            m_comments.pop_back();
        return closes;
    }

    bool followText(const GumboNode &node)
    {
        const GumboStringPiece &piece = node.v.text.original_text;
        if (!piece.data || piece.length == 0 || node.parse_flags != GUMBO_INSERTION_NORMAL)
            return false;
        if (beginOf(node, m_bytes) == m_at)
            m_at = piece.data - m_bytes.data();
        const std::string_view text(piece.data, piece.length);
        // Tags that the parser has passed over stand in the middle of the text that it has joined around them.
        if (node.type != GUMBO_NODE_COMMENT)
            return text.find('<') == std::string_view::npos && eat(piece);
        const bool isWhole = text.size() >= 7 && text.starts_with("<!--") && text.ends_with("-->");
        return isWhole && text.substr(4, text.size() - 7).find_first_of("<>") == std::string_view::npos
            && text.substr(4, text.size() - 7).find("--") == std::string_view::npos && eat(piece)
            && followComment(node);
    }

    QByteArrayView m_bytes;
    std::ptrdiff_t m_at;
    std::vector<QString> m_comments;
};

} // namespace

void Origins::begin(const Flow &flow)
{
    m_countBefore = flow.count();
}

void Origins::end(std::span<const GumboNode *const> nodes, Flow &flow)
{
    Event event;
    event.begin = beginOf(*nodes.front(), m_bytes);
    if (event.begin != none) {
        Tiling tiling(m_bytes, event.begin);
        if (std::ranges::all_of(nodes, [&](const GumboNode *node) { return tiling.follow(*node, true); })
            && tiling.isBalanced())
            event.end = tiling.at();
    }
    const std::size_t now = flow.count();
    const bool waits = !flow.run().isEmpty();
    if (now > m_countBefore) {
        for (std::size_t i = m_pending; i < m_events.size(); ++i)
            m_events[i].first = m_events[i].last = std::ptrdiff_t(m_countBefore);
        event.first = std::ptrdiff_t(m_countBefore);
        event.last = std::ptrdiff_t(waits ? now : now - 1);
        m_pending = m_events.size() + 1;
    } else if (!waits) {
        m_pending = m_events.size() + 1;
    }
    m_events.push_back(event);
}

void Origins::flushed(const Flow &flow)
{
    const std::size_t now = flow.count();
    if (m_pending < m_events.size() && now > m_countBefore) {
        for (std::size_t i = m_pending; i < m_events.size(); ++i)
            m_events[i].first = m_events[i].last = std::ptrdiff_t(now - 1);
    }
    m_pending = m_events.size();
    m_countBefore = now;
}

std::size_t Origins::beginWrapper(const GumboNode &node, const Flow &)
{
    Event event;
    event.wrapper = &node;
    m_events.push_back(event);
    m_pending = m_events.size();
    return m_events.size() - 1;
}

void Origins::endWrapper(std::size_t mark, const Flow &)
{
    std::ptrdiff_t first = none;
    std::ptrdiff_t last = none;
    for (std::size_t i = mark; i < m_events.size(); ++i) {
        if (m_events[i].first == none)
            continue;
        first = first == none ? m_events[i].first : std::min(first, m_events[i].first);
        last = std::max(last, m_events[i].last);
    }
    Event whole;
    if (first == last) {
        const GumboNode &node = *m_events[mark].wrapper;
        whole.begin = offsetOf(node, m_bytes);
        Tiling tiling(m_bytes, std::max<std::ptrdiff_t>(whole.begin, 0));
        if (whole.begin != none && tiling.follow(node, true) && tiling.isBalanced())
            whole.end = tiling.at();
        whole.first = first;
        whole.last = last;
        m_events.resize(mark);
    }
    m_events.push_back(whole);
    m_pending = m_events.size();
}

bool Origins::isClean(const Event &event, const Losses &losses, QByteArrayView original) const
{
    if (event.begin == none || event.end == none || losses.any(event.begin, event.end))
        return false;
    return std::memcmp(m_bytes.data() + event.begin, original.data() + event.begin, size_t(event.end - event.begin))
        == 0;
}

void Origins::give(Blocks &blocks, const Losses &losses, QByteArrayView original) const
{
    std::ptrdiff_t from = none; // where the bytes of the block begin, with what says nothing before the first one
    std::ptrdiff_t to = none;
    std::ptrdiff_t block = none;
    const auto finish = [&] {
        const bool isWhole = block != none && from != none && std::size_t(block) < blocks.size();
        // In front of a page, U+FEFF would be the mark of an encoding.
        if (isWhole && !original.sliced(from).startsWith("\xef\xbb\xbf"))
            blocks[std::size_t(block)].origin = original.sliced(from, to - from).toByteArray();
        block = from = to = none;
    };
    std::vector<bool> spoilt(blocks.size(), false);
    for (const Event &event : m_events) {
        const bool whole = event.first == event.last && isClean(event, losses, original);
        for (std::ptrdiff_t i = event.first; i != none && !whole && i <= event.last && std::size_t(i) < spoilt.size();
             ++i)
            spoilt[std::size_t(i)] = true;
    }
    for (const Event &event : m_events) {
        const bool clean = isClean(event, losses, original);
        const bool continues = clean && to != none && event.begin == to;
        if (event.first != none && event.first != block) {
            if (!(block == none && continues && event.first == 0))
                finish();
            block = event.first;
            if (spoilt[std::size_t(std::min<std::ptrdiff_t>(block, std::ptrdiff_t(blocks.size()) - 1))]) {
                from = to = none;
                continue;
            }
            from = from == none ? event.begin : from;
            to = event.end;
        } else if (continues) {
            to = event.end;
        } else if (event.first != none) {
            from = to = none; // a hole in the block's own bytes
            if (block != none)
                spoilt[std::size_t(block)] = true;
        } else if (block == none && clean) {
            from = event.begin;
            to = event.end;
        } else if (!clean) {
            finish();
        }
    }
    finish();
}

} // namespace marbre::html
