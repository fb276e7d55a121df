#pragma once

#include <QByteArrayView>
#include <QString>

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace marbre::html {

/// Memory for one parse: given out in order, given back all at once. Gumbo's own teardown recurses as deep as the
/// tree, and its thousands of small allocations cost more than the parsing.
class Arena
{
public:
    Arena() = default;
    Arena(const Arena &) = delete;
    Arena &operator=(const Arena &) = delete;

    [[nodiscard]] void *allocate(std::size_t size);
    /// Takes back the latest allocation only; the others wait for the end.
    void release(void *pointer);

private:
    void grow(std::size_t atLeast);

    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::byte *m_next = nullptr;
    std::byte *m_end = nullptr;
    std::byte *m_latest = nullptr;
    std::size_t m_chunkSize = 32 * 1024;
};

/// The element tree of a fragment (HTML standard, 13.4, with `body` as the context element), as long as this lives.
/// The bytes must outlive it.
class Tree
{
public:
    explicit Tree(QByteArrayView utf8);

    [[nodiscard]] const GumboNode &root() const { return *m_output->root; }

private:
    Arena m_arena;
    GumboOutput *m_output = nullptr;
};

[[nodiscard]] inline bool isElement(const GumboNode &node)
{
    return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

[[nodiscard]] inline bool isText(const GumboNode &node)
{
    return node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA;
}

/// The tag of an element of HTML's namespace; GUMBO_TAG_LAST for all else.
[[nodiscard]] inline GumboTag tagOf(const GumboNode &node)
{
    return isElement(node) && node.v.element.tag_namespace == GUMBO_NAMESPACE_HTML ? node.v.element.tag
                                                                                   : GUMBO_TAG_LAST;
}

[[nodiscard]] inline bool isTag(const GumboNode &node, GumboTag tag)
{
    return tagOf(node) == tag;
}

/// What the parser gives, as text; U+FEFF at the beginning is a character like others, which fromUtf8 takes for a mark.
[[nodiscard]] QString decoded(const char *utf8);

/// None for what is not an element.
[[nodiscard]] std::span<const GumboNode *const> childrenOf(const GumboNode &node);
[[nodiscard]] std::span<const GumboAttribute *const> attributesOf(const GumboNode &node);

/// The first attribute of the name, or null.
[[nodiscard]] const char *rawAttribute(const GumboNode &node, const char *name);
[[nodiscard]] QString attributeOf(const GumboNode &node, const char *name);
[[nodiscard]] bool hasClass(const GumboNode &node, QLatin1StringView name);
/// The element's name in lower case, as it was written.
[[nodiscard]] QByteArray nameOf(const GumboNode &node);

/// The first descendant with the tag, in tree order, or null.
[[nodiscard]] const GumboNode *find(const GumboNode &node, GumboTag tag);
/// The text of the node and all that it holds, as it stands.
void appendText(const GumboNode &node, QString &out);
[[nodiscard]] QString textOf(const GumboNode &node);
/// Nothing but white space, in the node and all that it holds.
[[nodiscard]] bool isBlank(const GumboNode &node);

} // namespace marbre::html
