#pragma once

#include <QByteArray>
#include <QString>

#include <span>
#include <vector>

#include "html/guard.h"
#include "html/tree.h"

namespace marbre::import::capture {

/// One node of a page, in tree order: its descendants are the nodes after it, up to `end`.
struct Node {
    const GumboNode *gumbo = nullptr;
    int parent = -1; ///< -1: the root
    int end = 0; ///< one past its last descendant
    GumboTag tag = GUMBO_TAG_LAST; ///< of an element of HTML's; else GUMBO_TAG_LAST
    bool isText = false;
};

/// A page's tree as a list, so that what is asked of all of it is one loop. Comments and templates are left out,
/// and of what is for readers without scripts, all but its pictures.
class Page
{
public:
    /// Any bytes in UTF-8; never fails.
    explicit Page(QByteArray utf8);

    [[nodiscard]] int count() const { return int(m_nodes.size()); }
    [[nodiscard]] const Node &node(int index) const { return m_nodes[std::size_t(index)]; }
    [[nodiscard]] std::span<const Node> nodes() const { return m_nodes; }

    /// The value of an attribute; empty where it has none.
    [[nodiscard]] QString attribute(int index, const char *name) const;
    [[nodiscard]] bool hasAttribute(int index, const char *name) const;
    /// Class and id in lower case, between single spaces: " entry-content post-12 ". Empty where it has neither.
    [[nodiscard]] QString hints(int index) const;
    /// What a reader reads of the node on one line, no more than some characters of it: blocks and breaks part words,
    /// scripts and styles say nothing.
    [[nodiscard]] QString words(int index, qsizetype most = 2000) const;
    /// The bytes of a script or style as they stand.
    [[nodiscard]] QString raw(int index) const;
    /// The nearest ancestor with the tag; -1: none.
    [[nodiscard]] int ancestor(int index, GumboTag tag) const;
    /// The first node with the tag; -1: none.
    [[nodiscard]] int first(GumboTag tag) const;
    /// How many characters of text stand before the node.
    [[nodiscard]] qsizetype offset(int index) const { return m_offsets[std::size_t(index)]; }

private:
    void append(const GumboNode &node, int parent);
    void appendPictures(const GumboNode &node, int parent);
    void appendWords(int index, qsizetype most, QString &out) const;

    QByteArray m_utf8;
    html::Guarded m_guarded;
    html::Tree m_tree;
    std::vector<Node> m_nodes;
    std::vector<qsizetype> m_offsets;
    qsizetype m_length = 0;
};

/// Scripts, styles and the like: what they hold is no text of the page.
[[nodiscard]] bool isSilent(GumboTag tag);
/// It stands in a line, as a word does (HTML standard, 3.2.5.2.5, phrasing content).
[[nodiscard]] bool isPhrasing(GumboTag tag);

} // namespace marbre::import::capture
