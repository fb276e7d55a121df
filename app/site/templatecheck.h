#pragma once

#include <QHash>
#include <QString>

#include <vector>

#include "base/error.h"

namespace marbre::site {

/// One tag of a Mustache template (mustache(5)).
struct Tag {
    enum class Kind { Variable, Section, InvertedSection, End, Partial, Comment };
    Kind kind = Kind::Variable;
    QString name;
    qsizetype line = 1; ///< where it begins, from 1
};

/// The tags of a template, in order. Invalid, with `file:line` and what was expected, for a tag that is not closed or
/// has no name, and for other delimiters, which Marbre's themes do without.
[[nodiscard]] Result<std::vector<Tag>> tagsOf(const QString &text, const QString &file);

/// Looks through a template for what cannot be rendered. As tagsOf; and for a section that is not closed, or is closed
/// under another name.
[[nodiscard]] Outcome checkTemplate(const QString &text, const QString &file);

/// Looks through templates (by name, without `.mustache`; they stand in `folder`) for partials that do not exist and
/// for templates that include themselves, which would never end: Invalid, with `file:line`. Those of a template that
/// checkTemplate refuses give its error.
[[nodiscard]] Outcome checkPartials(const QHash<QString, QString> &templates, const QString &folder);

} // namespace marbre::site
