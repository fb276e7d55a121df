#pragma once

#include <QStringView>

namespace marbre::text {

/// Words as Unicode parts them (UAX #29), those with a letter or a digit.
[[nodiscard]] int countWords(QStringView text);

/// Signs as the press counts them (« signes, espaces comprises »): characters as a reader sees them (UAX #29), spaces
/// among them, line breaks not.
[[nodiscard]] int countSigns(QStringView text);

/// Whole minutes to read so many words at 230 a minute, at least 1; 0 for none.
/// (Brysbaert 2019: 238 a minute in English silent reading, a little less in French.)
[[nodiscard]] int readingMinutes(int words);

} // namespace marbre::text
