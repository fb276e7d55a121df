#pragma once

#include <QString>
#include <QStringView>

namespace marbre::html {

/// Text between tags: `&`, `<`, `>` as entities, U+00A0 and U+202F as `&nbsp;` and `&#8239;`.
[[nodiscard]] QString escapeText(QStringView text);

/// The value of an attribute in double quotes: the same, and `"`.
[[nodiscard]] QString escapeAttribute(QStringView value);

} // namespace marbre::html
