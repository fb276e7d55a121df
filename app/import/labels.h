#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace marbre::import {

/// The fields that a label can name.
enum class Field {
    Title,
    Lead,
    Author,
    Translator,
    Categories,
    Tags,
    Posted,
    Source,
    Link,
    OriginalDate,
    OriginalTitle,
    OriginalLanguage,
    License,
    Language,
    Note,
};

struct Label {
    Field field = Field::Source;
    QString value;       ///< what stands on the same line; empty where the value is to follow
    bool alone = false;  ///< the label is all of its line
    QString language;    ///< "fr" or "en"; empty where both spell it so

    bool operator==(const Label &) const = default;
};

/// Ends as a sentence does, and is too long for a name that a full stop or an exclamation mark happens to follow.
[[nodiscard]] bool isSentence(const QString &text);

/// One address of the web, of any length that such have.
[[nodiscard]] bool isAddress(const QString &text);

/// Understands a whole line as a label: `AUTEUR` (in capitals, alone), `Auteur : Steve Alder` (short, no sentence,
/// but for a title), « Publication originale le 27/04/2021. », « Posté le 3 mai 2021 », `NDLR : …` (of any length). Accents, case before a colon and spaces do not
/// count. Nothing for any other line: a label inside a sentence is text.
[[nodiscard]] std::optional<Label> readLabel(QStringView line);

} // namespace marbre::import
