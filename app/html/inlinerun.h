#pragma once

#include <QString>

#include "document/inline.h"

namespace marbre::html {

/// Text gathered by HTML's rules for white space (CSS Text 3, 4.1.1) until a block ends it: runs of spaces, tabs and
/// line feeds are one space, none at the ends and none around a break. U+00A0 and U+202F are no white space.
class InlineRun
{
public:
    void text(const char *utf8, const document::Style &style);
    void text(QStringView text, const document::Style &style);
    void lineBreak(const document::Style &style);
    /// A picture, a footnote's call, foreign markup.
    void item(document::Inline item);
    /// The edge of a block where only text may stand: words on its two sides stay apart.
    void boundary();

    /// Nothing yet, or white space only.
    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    /// A break came last, so that one more would part paragraphs.
    [[nodiscard]] bool endsWithBreak() const;
    [[nodiscard]] document::Inlines take();

private:
    void append(QStringView text, const document::Style &style);
    void trimSpaceAtEnd();

    document::Inlines m_items;
    bool m_spaceLast = true; // a space would be the second, or the first of its line
};

/// Neither a word nor a picture: what empty paragraphs hold to keep them open.
[[nodiscard]] bool saysNothing(const document::Inlines &inlines);

} // namespace marbre::html
