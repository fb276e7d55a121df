#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace marbre::import::capture {

/// The persons that a byline names: « Par Ann Lee et Bo Wu | 3 mai 2021 » gives Ann Lee, Bo Wu. Empty where it names
/// nobody: an address, a date, a sentence.
[[nodiscard]] QStringList namesIn(QStringView byline);

/// One name as a machine gives it, commas and all; empty for an address or what is no name.
[[nodiscard]] QString nameOf(QStringView text);

} // namespace marbre::import::capture
