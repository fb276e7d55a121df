#pragma once

#include <QString>
#include <QStringView>

#include "text/partialdate.h"

namespace marbre::site {

/// What a page says of itself, in the article's language: French, or else English.
struct PageWords {
    QString author, categories, posted, source, translation; ///< the labels of the box
    QString note;                                            ///< before the editor's note, with its colon
    QString originallyPublished;                             ///< with %1 where the date stands
};

[[nodiscard]] PageWords pageWords(QStringView language, const text::PartialDate &originalDate);

} // namespace marbre::site
