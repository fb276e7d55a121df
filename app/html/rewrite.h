#pragma once

#include <QByteArray>

#include "document/document.h"

namespace marbre::html {

/// What is to stand where `stored` stood, which reads as `before`, now that the text is `after` (adoptOrigins() has given
/// its blocks their bytes). As write(), but what stands around blocks in the stored bytes stays, too: the tags of
/// harmless wrappers (`div`, `section`…, with class, id, lang, dir, title or align), comments and white space. Where that
/// cannot be done so that it reads as exactly `after`, it is write(after).
[[nodiscard]] QByteArray rewritten(const QByteArray &stored, const document::Document &before,
                                   const document::Document &after);

} // namespace marbre::html
