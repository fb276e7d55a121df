#pragma once

#include "import/packed.h"

namespace marbre::import {

/// Reads the text of a PDF by pdftotext (poppler.freedesktop.org): a last resort, as a PDF knows letters and places, and no
/// paragraphs. These are guessed, hyphens at the ends of lines and what stands on every page are taken out, and a warning
/// says so. Unsupported: pdftotext is not installed, or the file is protected; Invalid: there is no text in it, as in a
/// scan; Cancelled.
[[nodiscard]] Result<Packed> readPdf(const QByteArray &bytes, const CancelToken &cancel = {});

/// The paragraphs of a text that is broken into lines, with a form feed between pages.
[[nodiscard]] QStringList paragraphsOfPages(const QString &text);

} // namespace marbre::import
