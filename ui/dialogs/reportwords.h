#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include "desk/importing.h"
#include "export/pages.h"

namespace marbre::dialogs {

/// "3 articles imported, 1 unchanged."
[[nodiscard]] QString importSummary(const std::vector<desk::ImportItem> &items);
/// What a person should look at: failures and warnings, one line each; empty where all went well.
[[nodiscard]] QStringList importRemarks(const std::vector<desk::ImportItem> &items);

/// What export warns of, one line each; empty where all went well.
[[nodiscard]] QStringList exportRemarks(const exporting::Report &report);

} // namespace marbre::dialogs
