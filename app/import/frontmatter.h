#pragma once

#include <QJsonObject>
#include <QString>

namespace marbre::import {

/// A Markdown file, parted.
struct FrontMatter {
    QJsonObject fields; ///< by names in lower case; empty: there are none, or they cannot be read
    QString body; ///< what follows them; all of the text where they cannot be read, so that nothing is lost
};

/// Parts what stands above a text from it: YAML between lines of three hyphens (Hugo, Jekyll, Zettlr, Obsidian), TOML
/// between lines of three plus signs (Hugo), or lines `Title: …` down to the first blank one (Pelican, MultiMarkdown).
/// Dates are texts, as they are written. Of more than 10,000 values, of a mebibyte, or nested deeper than 32, it is not
/// read.
[[nodiscard]] FrontMatter readFrontMatter(const QString &text);

} // namespace marbre::import
