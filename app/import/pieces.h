#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "document/document.h"
#include "import/labels.h"

namespace marbre::import {

/// A longer piece is no name, no date and no list of categories.
inline constexpr qsizetype longestValue = 160;

/// What an article is cut into before its labels are read: lines without a blank line or a label between them; or one
/// label.
struct Piece {
    int line = 0; ///< of its first line, or the number of its block; from 1
    QStringList lines;
    std::optional<Label> label; ///< the one line is this label
    bool used = false;
    document::Blocks rich; ///< what it was in a Document; empty for plain text

    [[nodiscard]] QString text() const { return lines.join(QLatin1Char('\n')); }
};

[[nodiscard]] inline bool isTextField(Field field)
{
    return field == Field::Note || field == Field::Lead;
}

[[nodiscard]] std::vector<Piece> piecesOf(const QString &text);
/// A paragraph or heading may be a label, and so may each line of one; other blocks are text.
[[nodiscard]] std::vector<Piece> piecesOf(const document::Document &document);

/// The piece as it stood, its links and marks kept.
[[nodiscard]] document::Blocks blocksOf(const Piece &piece);
/// What stands behind a label on its line.
[[nodiscard]] document::Blocks valueOf(const Piece &piece);

} // namespace marbre::import
