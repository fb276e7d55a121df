#pragma once

#include <QString>
#include <QStringView>

namespace marbre::text {

/// "fr" or "en", by the commonest small words of each in the first few thousand characters; empty where neither
/// clearly leads (too short a text, or another language).
[[nodiscard]] QString guessLanguage(QStringView text);

/// Whether a text has the form of a language tag (BCP 47, 2.1): a language of two or three letters, and what narrows it.
[[nodiscard]] bool isLanguageTag(QStringView text);

} // namespace marbre::text
