#pragma once

#include <QString>
#include <QStringView>

namespace marbre::import::capture {

/// The moment that a machine's or a person's text gives, in ISO 8601 and no more exact than it was: what is in that
/// form already stays as it is written; seconds since 1970, RFC 2822 and words in French or English are brought to it.
/// Empty where it is none, no such day exists, or it lies before printing or more than a year ahead of today.
[[nodiscard]] QString momentOf(QStringView text);

/// The first date that stands anywhere in a short text ("Posted by Ann on 3 May 2021 at 9:00"): "2021-05-03"; else
/// empty. Years alone and numbers of two digits are no dates there.
[[nodiscard]] QString dateIn(QStringView text);

/// The day or month that an address names in its path (/2021/05/03/…, /2021/05/…, /2021-05-03-…): ISO 8601; else empty.
[[nodiscard]] QString dateInAddress(const QString &address);

} // namespace marbre::import::capture
