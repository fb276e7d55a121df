#pragma once

#include <QString>
#include <QStringView>

#include <vector>

#include "document/inline.h"

namespace marbre::html {

/// One `name: value` of a style attribute, both in lower case and trimmed.
struct Declaration {
    QString name;
    QString value;
};

/// CSS Style Attributes, 2: the declarations in order; strings in quotes and parentheses are kept whole.
[[nodiscard]] std::vector<Declaration> declarationsOf(QStringView style);

/// What a style says of the text in the terms of a Document: marks that it adds and marks that it takes away.
struct StyleMarks {
    document::Marks on;
    document::Marks off;
};
[[nodiscard]] StyleMarks marksOf(const std::vector<Declaration> &style);

/// "center" or "right" where the style sets the text so; empty for what is only the usual.
[[nodiscard]] QString alignmentOf(const std::vector<Declaration> &style);
[[nodiscard]] QString directionOf(const std::vector<Declaration> &style);
/// `mso-list: l0 level2 lfo1` gives 2; 0 where the paragraph is no item of a list of Word's.
[[nodiscard]] int wordListLevel(const std::vector<Declaration> &style);
/// The list of Word's that `mso-list` names, without the level: "l0 lfo1".
[[nodiscard]] QString wordListName(const std::vector<Declaration> &style);
[[nodiscard]] bool has(const std::vector<Declaration> &style, QLatin1StringView name, QLatin1StringView value);

/// It only sets type, colour and space: no address, no script, nothing that leaves its place on the page.
[[nodiscard]] bool isHarmlessStyle(QStringView style);

} // namespace marbre::html
