#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>

#include "import/xmlstream.h"

namespace marbre::import {

/// The styles of a document in OpenDocument, as far as they say what a text is (OpenDocument 1.3, part 3, 16).
class OdtStyles
{
public:
    /// Takes what the Start of an element within `office:styles` or `office:automatic-styles` says.
    void take(const XmlStream &stream);

    /// The tags of HTML that a style of characters stands for, outermost first: "strong", "em"…
    [[nodiscard]] std::vector<QByteArray> marksOf(const QByteArray &style) const;
    /// What a style of paragraphs is made from, of these: "Title", "Subtitle", "Quotations", "Preformatted_20_Text"; else empty.
    [[nodiscard]] QByteArray roleOf(const QByteArray &style) const;
    /// Whether a list of this style counts at a level, from 1, and from which number; of a style that does not say it for the
    /// level, as at the first.
    [[nodiscard]] bool isOrdered(const QByteArray &style, int level) const;
    [[nodiscard]] int startOf(const QByteArray &style, int level) const;

private:
    struct Style {
        QByteArray parent;
        QSet<QByteArray> marks;
        QSet<QByteArray> unmarked; ///< that it takes away from its parent's
    };
    void takeMarks(const XmlStream &stream);
    [[nodiscard]] int numberOf(const QByteArray &style, int level) const;

    QHash<QByteArray, Style> m_styles; ///< by family and name
    QHash<QByteArray, QHash<int, int>> m_starts; ///< of lists, by level; 0: it does not count
    QByteArray m_style; ///< that is being told of
    QByteArray m_list;
};

} // namespace marbre::import
