#include "html/wordpress.h"

#include <algorithm>
#include <cstring>

#include "html/foreign.h"

namespace marbre::html {

using namespace document;

namespace {

bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || c.isDigit() || c == u'-' || c == u'_' || c == u'/';
}

/// The parts of a block comment, as views of the parser's own text.
struct RawComment {
    WordpressComment::Kind kind = WordpressComment::Kind::Opener;
    QByteArrayView name;
    QByteArrayView json;
};

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20;
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '/';
}

/// Most comments say something else, and those that do are looked at more than once: no strings are made here.
std::optional<RawComment> rawComment(const GumboNode &node)
{
    if (node.type != GUMBO_NODE_COMMENT)
        return {};
    const char *text = node.v.text.text;
    while (isSpace(*text))
        ++text;
    RawComment result;
    const bool closes = *text == '/';
    if (std::strncmp(closes ? text + 1 : text, "wp:", 3) != 0)
        return {};
    QByteArrayView body = QByteArrayView(text + (closes ? 4 : 3)).trimmed();
    result.kind = closes ? WordpressComment::Kind::Closer : WordpressComment::Kind::Opener;
    if (!closes && body.endsWith('/')) {
        result.kind = WordpressComment::Kind::Void;
        body = body.chopped(1).trimmed();
    }
    const auto end = std::find_if_not(body.begin(), body.end(), isNameByte) - body.begin();
    result.name = body.first(end);
    result.json = body.sliced(end).trimmed();
    const bool isNamed = !result.name.isEmpty() && result.name[0] >= 'a' && result.name[0] <= 'z'
        && (end == body.size() || isSpace(body[end]));
    const bool isObject = result.json.isEmpty() || (result.json.startsWith('{') && result.json.endsWith('}'));
    return isNamed && isObject ? std::optional(result) : std::nullopt;
}

/// In JSON these characters may be written as escapes, which no comment can end (as WordPress's serializer does).
QString withEscapes(QByteArrayView raw)
{
    QString json = QString::fromUtf8(raw);
    if (!raw.contains("--") && !raw.contains('<') && !raw.contains('>') && std::ranges::none_of(raw, isControl))
        return json;
    json.replace(QLatin1String("--"), QLatin1String("\\u002d\\u002d"));
    json.replace(u'<', QLatin1String("\\u003c"));
    json.replace(u'>', QLatin1String("\\u003e"));
    for (QChar &c : json)
        c = c.unicode() < 0x20 ? QChar(u' ') : c;
    return json;
}

} // namespace

bool isWordpressText(const QString &text)
{
    qsizetype end = 0;
    while (end < text.size() && isNameCharacter(text[end]))
        ++end;
    if (end == 0 || !(text[0] >= u'a' && text[0] <= u'z'))
        return false;
    if (end == text.size())
        return true;
    const QString json = text.sliced(end);
    return json.startsWith(QLatin1String(" {")) && json.endsWith(u'}') && !json.contains(QLatin1String("--"))
        && !json.contains(u'<') && !json.contains(u'>')
        && std::ranges::none_of(json, [](QChar c) { return c.unicode() < 0x20; });
}

bool isWordpressComment(const GumboNode &node)
{
    return rawComment(node).has_value();
}

std::optional<WordpressComment> wordpressComment(const GumboNode &node)
{
    const auto raw = rawComment(node);
    if (!raw)
        return {};
    WordpressComment result{raw->kind, QString::fromUtf8(raw->name), QString::fromUtf8(raw->name)};
    if (!raw->json.isEmpty())
        result.text += u' ' + withEscapes(raw->json);
    return result;
}

WordpressPairs::WordpressPairs(std::span<const GumboNode *const> nodes)
{
    struct Open {
        QByteArrayView name;
        std::size_t pair;
    };
    constexpr auto unclosed = std::size_t(-1);
    std::vector<Open> open;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const auto comment = rawComment(*nodes[i]);
        if (!comment)
            continue;
        if (comment->kind == WordpressComment::Kind::Void) {
            m_pairs.push_back({i, i});
        } else if (comment->kind == WordpressComment::Kind::Opener) {
            open.push_back({comment->name, m_pairs.size()});
            m_pairs.push_back({i, unclosed});
        } else if (!open.empty() && open.back().name == comment->name) {
            m_pairs[open.back().pair].last = i;
            open.pop_back();
        }
    }
    std::erase_if(m_pairs, [](const Pair &pair) { return pair.last == unclosed; });
}

bool WordpressPairs::isOpener(std::size_t index) const
{
    return std::ranges::binary_search(m_pairs, index, {}, &Pair::first);
}

std::size_t WordpressPairs::lastOf(std::size_t index) const
{
    const auto at = std::ranges::lower_bound(m_pairs, index, {}, &Pair::first);
    return at != m_pairs.end() && at->first == index ? at->last : index;
}

namespace {

/// The one element between the comments, or null where there is none, several, or text beside it.
const GumboNode *onlyElement(std::span<const GumboNode *const> nodes)
{
    const GumboNode *only = nullptr;
    for (const GumboNode *node : nodes) {
        if (isElement(*node) && !only)
            only = node;
        else if (isElement(*node) || (isText(*node) && !isBlank(*node)))
            return nullptr;
    }
    return only;
}

/// What the comments are around, where that is one block that a Document has a word for.
std::optional<Block> onlyBlock(Reader &reader, std::span<const GumboNode *const> nodes, const Style &style)
{
    const GumboNode *only = onlyElement(nodes);
    if (!only || roleOf(*only) == Role::Wrapper || isInlineRole(roleOf(*only)))
        return {};
    Flow within;
    reader.walkRange(nodes, style, within);
    Blocks blocks = within.takeBlocks();
    if (blocks.size() != 1 || !blocks.front().wordpress.isEmpty())
        return {};
    return std::move(blocks.front());
}

} // namespace

void readWordpressBlock(Reader &reader, std::span<const GumboNode *const> nodes, const Style &style, Flow &flow)
{
    const auto inner = nodes.size() < 3 ? std::span<const GumboNode *const>() : nodes.subspan(1, nodes.size() - 2);
    std::optional<Block> block = onlyBlock(reader, inner, style);
    if (!block) {
        const QString html = foreignHtml(reader, inner, ForeignKind::Block).trimmed();
        const QByteArray bytes = html.toUtf8();
        const Tree cleaned(bytes);
        block = onlyBlock(reader, childrenOf(cleaned.root()), style); // what stood beside it may be gone
        if (!block)
            block = Block{Foreign{html}, {}, {}, {}};
    }
    block->wordpress = wordpressComment(*nodes.front())->text;
    flow.push(std::move(*block));
}

} // namespace marbre::html
