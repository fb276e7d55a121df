#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include "document/document.h"

namespace marbre::html {

/// What the reader is told of the bytes.
struct ReadOptions {
    QString baseUrl; ///< relative addresses are resolved against it; empty: they stay as they are
    /// Blank lines part paragraphs and shortcodes are understood, as in a WordPress post of before the block editor.
    bool wordpress = false;
};

/// What reading has given, and what it could not keep.
struct Reading {
    document::Document document;
    QStringList dropped; ///< what was removed as unsafe or without meaning, each kind once ("script", "onclick"…)
};

/// Reads HTML, a fragment or a whole page, in UTF-8, as the HTML standard parses it; never fails. What a Document
/// cannot say is kept as Foreign where it is safe, else dropped and reported. A top-level block whose bytes are safe
/// and read again alone as the same block carries them in `origin`, with the white space and comments after it.
[[nodiscard]] Reading read(QByteArrayView utf8, const ReadOptions &options = {});

/// Whether the bytes look like a WordPress post of before the block editor: text parted by blank lines, or shortcodes,
/// and no paragraph with a tag.
[[nodiscard]] bool looksClassic(QByteArrayView utf8);

/// Writes canonical HTML in UTF-8: one block a line, a newline after each, attributes in a fixed order, entities only
/// where needed, U+00A0 and U+202F as `&nbsp;` and `&#8239;`. A block with an origin is written as those bytes.
[[nodiscard]] QByteArray write(const document::Document &document);
/// The same, but the canonical form of every block, whatever its origin: what pages and other programs get.
[[nodiscard]] QByteArray writeCanonical(const document::Document &document);
/// One block's canonical form, without the newline.
[[nodiscard]] QString writeBlock(const document::Block &block);
/// The canonical form of a run of inlines.
[[nodiscard]] QString writeInlines(const document::Inlines &inlines);

/// Gives each top-level block of `fresh` that equals a block of `before` the bytes that this one was read from; the
/// two are aligned in order, so that of equal blocks each gets its own. So what was not edited is written as it was; and
/// of a block that was, all but the edit.
void adoptOrigins(document::Document &fresh, const document::Document &before);

} // namespace marbre::html
