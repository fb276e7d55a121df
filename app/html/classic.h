#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include "document/block.h"

namespace marbre::html {

/// A body of before WordPress's block editor: no block comments, so that blank lines and shortcodes count.
[[nodiscard]] bool isClassic(QByteArrayView utf8);

/// `[caption id="…" align="…"]<img> text[/caption]` as a figure (WordPress, wp-includes/media.php,
/// img_caption_shortcode).
[[nodiscard]] QByteArray withFigures(QByteArrayView utf8);

/// Paragraphs that are one shortcode or one address of a site that is known become what they stand for: an embed, a
/// recording; all others are kept as foreign, as the block editor's shortcode block does.
void understandShortcodes(document::Blocks &blocks);

} // namespace marbre::html
