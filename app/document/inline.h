#pragma once

#include <QFlags>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

#include "document/attributes.h"

namespace marbre::document {

/// What a run of text is, in the terms of HTML's text-level semantics (HTML standard, 4.5).
/// A run carries a set of them: their nesting has no meaning, and the writer has one order for it.
enum class Mark : quint16 {
    Strong = 1 << 0,
    Emphasis = 1 << 1,
    Underline = 1 << 2,   ///< `u`
    Strike = 1 << 3,      ///< `s`
    Code = 1 << 4,
    Keyboard = 1 << 5,    ///< `kbd`
    Subscript = 1 << 6,
    Superscript = 1 << 7,
    Highlight = 1 << 8,   ///< `mark`
    Small = 1 << 9,
    Quotation = 1 << 10,  ///< `q`
    Citation = 1 << 11,   ///< `cite`
    Abbreviation = 1 << 12, ///< `abbr` that does not say what it stands for
    Time = 1 << 13,       ///< `time` without the machine's form
};
Q_DECLARE_FLAGS(Marks, Mark)
Q_DECLARE_OPERATORS_FOR_FLAGS(Marks)

/// A hyperlink. Its address is never one that runs script (see html/address.h).
struct Link {
    QString href;
    QString title;         ///< empty: none
    Attributes attributes; ///< rel, target, hreflang, id, class…

    bool operator==(const Link &) const = default;
};

/// All that a run of text carries. Empty strings mean "none".
struct Style {
    Marks marks;
    std::optional<Link> link;
    QString abbreviation; ///< `abbr title`: what the run stands for
    QString datetime;     ///< `time datetime`: the machine's form of a date that the run writes out
    QString language;     ///< BCP 47, where it differs from the block's
    QString direction;    ///< "ltr", "rtl" or "auto"

    bool operator==(const Style &) const = default;
};

/// Characters of one style. Never empty; holds no line breaks and no other control characters.
struct Text {
    QString text;
    Style style;

    bool operator==(const Text &) const = default;
};

/// `br`: a break inside a paragraph.
struct LineBreak {
    Style style;

    bool operator==(const LineBreak &) const = default;
};

/// A picture, wherever it stands. `src` is a web address, or `media/ab/cdef….jpg` for one of the archive's own.
struct Image {
    QString src;
    std::optional<QString> alt; ///< absent: nobody has written one yet; empty: declared decorative
    QString title;
    int width = 0;         ///< CSS pixels; 0: not given
    int height = 0;        ///< CSS pixels; 0: not given
    Attributes attributes; ///< id, class, srcset, sizes, loading…

    bool operator==(const Image &) const = default;
};

/// A picture in the line.
struct InlineImage {
    Image image;
    Style style;

    bool operator==(const InlineImage &) const = default;
};

/// The call of a footnote; the note with the same id stands in a Footnotes block.
struct FootnoteReference {
    QString id;
    Style style;
    QString label = {}; ///< what the reader sees; empty: the id

    bool operator==(const FootnoteReference &) const = default;
};

/// Safe markup that Marbre has no word for, kept as it came (already cleaned, balanced).
struct ForeignInline {
    QString html;
    Style style;

    bool operator==(const ForeignInline &) const = default;
};

using Inline = std::variant<Text, LineBreak, InlineImage, FootnoteReference, ForeignInline>;
/// Normal form (see normalized() in document.h): no empty Text, and no two neighbouring Texts of equal style.
using Inlines = std::vector<Inline>;

} // namespace marbre::document
