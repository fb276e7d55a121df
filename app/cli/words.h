#pragma once

#include <QString>

#include "base/error.h"
#include "export/report.h"
#include "import/labelledtext.h"
#include "sending/memory.h"
#include "text/typography.h"

namespace marbre::cli {

/// What is wrong and what to do, in one sentence, without the place.
[[nodiscard]] QString sentence(const Error &error);
[[nodiscard]] QString sentence(const import::Warning &warning);
[[nodiscard]] QString sentence(const exporting::Warning &warning);
[[nodiscard]] QString sentence(const sending::SendWarning &warning);
/// Why typography changes something, as one word that scripts can part from what follows.
[[nodiscard]] QString sentence(text::typography::Rule rule);

} // namespace marbre::cli
