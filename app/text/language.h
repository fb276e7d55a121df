#pragma once

#include <QString>
#include <QStringView>

namespace marbre::text {

/// "fr" or "en", by the commonest small words of each in the first few thousand characters; empty where neither
/// clearly leads (too short a text, or another language).
[[nodiscard]] QString guessLanguage(QStringView text);

} // namespace marbre::text
