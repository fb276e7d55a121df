#pragma once

#include "site/theme.h"
#include "site/value.h"

namespace marbre::site {

/// A template of a theme with its variables; `around` holds what they have not. UTF-8. Invalid, with the template's file,
/// where it cannot be rendered.
[[nodiscard]] Result<QByteArray> render(const Theme &theme, const QString &name, const Value &variables,
                                        const Value &around = {});

/// The file of a template, as messages name it.
[[nodiscard]] QString templateFile(const Theme &theme, const QString &name);

} // namespace marbre::site
