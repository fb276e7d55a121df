#pragma once

#include <QString>
#include <QStringList>

#include "base/pace.h"
#include "desk/importreport.h"

namespace marbre::dialogs {

/// What the window says of imports, in the interface's language.

/// "WordPress export", "Markdown"…
[[nodiscard]] QString formatLabel(import::Format format);

/// A part of a report, as one looks at it.
enum class ImportSection { Remarks, Created, Updated, Unchanged, Skipped };
/// "To create 12", or once it is done "Created 12".
[[nodiscard]] QString sectionLabel(ImportSection section, const desk::ImportReport &report, bool isDone);
/// How much of a report a section holds.
[[nodiscard]] qint64 countOf(ImportSection section, const desk::ImportReport &report);

/// One sentence: "12 articles will be created, 3 brought up to date." or "12 articles imported…"
[[nodiscard]] QString planSentence(const desk::ImportReport &plan);
[[nodiscard]] QString doneSentence(const desk::ImportReport &report);
[[nodiscard]] QString takenBackSentence(const desk::TakenBack &taken);

/// What remarks of one kind have in common: "Days that do not exist".
[[nodiscard]] QString groupLabel(import::Warning::Kind kind);
/// One remark: where, what, and what to do.
[[nodiscard]] QString remark(const QString &file, const import::Warning &warning);

/// "1,240 articles · 310 per second · 2 minutes left", as far as it is known.
[[nodiscard]] QString progressSentence(const desk::ImportProgress &progress, const Pace &articles, const Pace &bytes);

/// The whole report as a text to be kept.
[[nodiscard]] QString reportText(const desk::ImportReport &report, const std::vector<desk::ImportSource> &sources);

} // namespace marbre::dialogs
