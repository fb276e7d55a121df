#pragma once

#include <QStringList>

namespace marbre::bridge {

/// What a text looks like in the editor, in device-independent pixels; no part of what it says.
/// Colours are not in it: the editor tints what it paints, so that light and dark need no other text.
struct Look {
    QStringList families{QStringLiteral("Noto Serif"), QStringLiteral("Source Serif 4"), QStringLiteral("Georgia"),
                         QStringLiteral("serif")};
    int pixelSize = 16;
    double lineHeight = 1.6;        ///< of the pixel size
    double headingLineHeight = 1.3; ///< of the heading's own size
    int paragraphSpacing = 14;
    int itemSpacing = 5; ///< between the items of a list
    int listIndent = 26;
    int quoteIndent = 20;
    int noteIndent = 18;
};

} // namespace marbre::bridge
