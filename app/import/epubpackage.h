#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

#include "import/zipreader.h"

namespace marbre::import {

/// A document of a book's reading order.
struct EpubChapter {
    QString path; ///< in the zip
    QString title; ///< in the table of contents; may be empty
};

/// What a book says of itself (EPUB 3.3, 5; EPUB 2: Open Packaging Format 2.0.1).
struct EpubPackage {
    QString title;
    QString language; ///< BCP 47
    QString publisher;
    QString date; ///< as it is written
    QString rights;
    QStringList authors;
    QStringList translators;
    QStringList subjects;
    std::vector<EpubChapter> chapters; ///< cover, contents and title page left out
    QStringList leftOut; ///< paths of those
};

/// Invalid: it is no book, or damaged; Unsupported: its chapters are encrypted.
[[nodiscard]] Result<EpubPackage> readEpubPackage(ZipReader &zip);

/// A path within a zip, that `reference` names from the file at `path`: percent-decoded, without fragment. Empty where it
/// is none: an address of the Web, a way out.
[[nodiscard]] QString pathFrom(const QString &path, const QString &reference);

} // namespace marbre::import
