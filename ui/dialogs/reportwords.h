#pragma once

#include <QStringList>

#include "export/pages.h"

namespace marbre::dialogs {

/// What export warns of, one line each; empty where all went well.
[[nodiscard]] QStringList exportRemarks(const exporting::Report &report);

} // namespace marbre::dialogs
