#pragma once

#include <QString>

#include <optional>
#include <span>
#include <vector>

#include "html/reader.h"

namespace marbre::html {

/// What a block comment of WordPress says (developer.wordpress.org, Block Editor Handbook, "Markup representation of a
/// block"): `<!-- wp:name {json} -->`, `<!-- /wp:name -->`, `<!-- wp:name {json} /-->`.
struct WordpressComment {
    enum class Kind { Opener, Closer, Void };
    Kind kind = Kind::Opener;
    QString name;
    QString text; ///< name and JSON, as Block::wordpress keeps them
};

[[nodiscard]] bool isWordpressComment(const GumboNode &node);
[[nodiscard]] std::optional<WordpressComment> wordpressComment(const GumboNode &node);
/// The text can stand in a comment and be read again.
[[nodiscard]] bool isWordpressText(const QString &text);

/// Which of some siblings begin a block of WordPress's, and where it ends.
class WordpressPairs
{
public:
    explicit WordpressPairs(std::span<const GumboNode *const> nodes);

    [[nodiscard]] bool isOpener(std::size_t index) const;
    /// The node that ends what begins at `index`: itself, unless it is an opener that is closed.
    [[nodiscard]] std::size_t lastOf(std::size_t index) const;

private:
    struct Pair {
        std::size_t first;
        std::size_t last;
    };
    std::vector<Pair> m_pairs; // in the order of first
};

/// Reads the nodes of one block of WordPress's, its comments included: one block that carries the comment, or foreign
/// markup where it is none that a Document knows.
void readWordpressBlock(Reader &reader, std::span<const GumboNode *const> nodes, const document::Style &style,
                        Flow &flow);

} // namespace marbre::html
