#pragma once

#include <QString>
#include <QStringView>

namespace marbre::text {

/// Lower case without accents, ligatures opened (œ → oe): for comparing what people spell in several ways.
[[nodiscard]] QString folded(QStringView text);

} // namespace marbre::text
