#include "html/tree.h"

#include <algorithm>
#include <cstring>

#include "html/characters.h"

namespace marbre::html {

void *Arena::allocate(std::size_t size)
{
    const std::size_t rounded = (std::max<std::size_t>(size, 1) + 15) & ~std::size_t(15);
    if (std::size_t(m_end - m_next) < rounded)
        grow(rounded);
    m_latest = m_next;
    m_next += rounded;
    return m_latest;
}

void Arena::release(void *pointer)
{
    if (pointer && pointer == m_latest) {
        m_next = m_latest;
        m_latest = nullptr;
    }
}

void Arena::grow(std::size_t atLeast)
{
    const std::size_t size = std::max(atLeast, m_chunkSize);
    m_chunkSize = std::min<std::size_t>(m_chunkSize * 2, 4 * 1024 * 1024);
    m_chunks.push_back(std::unique_ptr<std::byte[]>(new std::byte[size])); // not cleared, as make_unique would
    m_next = m_chunks.back().get();
    m_end = m_next + size;
}

Tree::Tree(QByteArrayView utf8)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void *arena, size_t size) { return static_cast<Arena *>(arena)->allocate(size); };
    options.deallocator = [](void *arena, void *pointer) { static_cast<Arena *>(arena)->release(pointer); };
    options.userdata = &m_arena;
    options.max_errors = 0; // each error copies the stack of open elements
    options.fragment_context = GUMBO_TAG_BODY;
    m_output = gumbo_parse_with_options(&options, utf8.isNull() ? "" : utf8.data(), size_t(utf8.size()));
}

QString decoded(const char *utf8)
{
    return onlyCharacters(QString::fromUtf8(utf8));
}

std::span<const GumboNode *const> childrenOf(const GumboNode &node)
{
    if (!isElement(node))
        return {};
    const GumboVector &children = node.v.element.children;
    return {reinterpret_cast<const GumboNode *const *>(children.data), children.length};
}

std::span<const GumboAttribute *const> attributesOf(const GumboNode &node)
{
    if (!isElement(node))
        return {};
    const GumboVector &attributes = node.v.element.attributes;
    return {reinterpret_cast<const GumboAttribute *const *>(attributes.data), attributes.length};
}

const char *rawAttribute(const GumboNode &node, const char *name)
{
    for (const GumboAttribute *attribute : attributesOf(node)) {
        if (std::strcmp(attribute->name, name) == 0)
            return attribute->value;
    }
    return nullptr;
}

QString attributeOf(const GumboNode &node, const char *name)
{
    const char *value = rawAttribute(node, name);
    return value ? decoded(value) : QString();
}

bool hasClass(const GumboNode &node, QLatin1StringView name)
{
    const char *raw = rawAttribute(node, "class");
    if (!raw)
        return false;
    const auto isSpace = [](char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\0';
    };
    for (const char *at = std::strstr(raw, name.data()); at; at = std::strstr(at + 1, name.data())) {
        if ((at == raw || isSpace(at[-1])) && isSpace(at[name.size()]))
            return true;
    }
    return false;
}

QByteArray nameOf(const GumboNode &node)
{
    if (!isElement(node))
        return {};
    if (node.v.element.tag != GUMBO_TAG_UNKNOWN)
        return gumbo_normalized_tagname(node.v.element.tag);
    GumboStringPiece piece = node.v.element.original_tag;
    gumbo_tag_from_original_text(&piece);
    return QByteArray(piece.data, qsizetype(piece.length)).toLower();
}

const GumboNode *find(const GumboNode &node, GumboTag tag)
{
    for (const GumboNode *child : childrenOf(node)) {
        if (isTag(*child, tag))
            return child;
        if (const GumboNode *found = find(*child, tag))
            return found;
    }
    return nullptr;
}

void appendText(const GumboNode &node, QString &out)
{
    if (isText(node))
        out += decoded(node.v.text.text);
    for (const GumboNode *child : childrenOf(node))
        appendText(*child, out);
}

QString textOf(const GumboNode &node)
{
    QString result;
    appendText(node, result);
    return result;
}

bool isBlank(const GumboNode &node)
{
    if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA)
        return QString::fromUtf8(node.v.text.text).trimmed().isEmpty();
    return std::ranges::all_of(childrenOf(node), [](const GumboNode *child) { return isBlank(*child); });
}

} // namespace marbre::html
