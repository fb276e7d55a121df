#pragma once

#include <QTextBlock>
#include <QTextCharFormat>

#include <memory>
#include <optional>

#include "document/block.h"

namespace marbre::bridge {

/// Who draws these objects registers a QTextObjectInterface for them.
enum ObjectType {
    AtomObject = QTextFormat::UserObject + 1, ///< something inside a line
    CardObject,                               ///< a block shown as one character
};

using AtomPtr = std::shared_ptr<const document::Inline>;
using CardPtr = std::shared_ptr<const document::Block>;

/// What a run of text says of itself, and the format that says and shows it. Exact both ways.
[[nodiscard]] document::Style styleOf(const QTextCharFormat &format);
[[nodiscard]] QTextCharFormat formatOf(const document::Style &style);
/// The same format with another style: an object stays the object that it was.
[[nodiscard]] QTextCharFormat withStyle(const QTextCharFormat &format, const document::Style &style);

/// The inline that an object character stands for (U+FFFC): a picture, a footnote's call, foreign markup, or a Text
/// of one character that QTextDocument keeps for itself. Its style is the format's.
[[nodiscard]] std::optional<document::Inline> atomOf(const QTextCharFormat &format);
[[nodiscard]] QTextCharFormat atomFormat(const document::Inline &atom);

/// The block that an object character stands for; null: none.
[[nodiscard]] CardPtr cardOf(const QTextCharFormat &format);
/// The first card in a block; null: it holds text alone.
[[nodiscard]] CardPtr cardIn(const QTextBlock &block);
/// Its `origin` is not kept.
[[nodiscard]] QTextCharFormat cardFormat(document::Block block);

/// Whether QTextDocument gives the character a meaning of its own, so that it cannot stand in the text as it is.
[[nodiscard]] bool isReserved(QChar character);

} // namespace marbre::bridge

Q_DECLARE_METATYPE(marbre::bridge::AtomPtr)
Q_DECLARE_METATYPE(marbre::bridge::CardPtr)
