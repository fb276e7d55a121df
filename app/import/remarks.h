#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace marbre::import {

/// What a person has remarked in the margin of a document.
struct Remark {
    QString author;
    QString about; ///< the words that it is about; may be empty
    QStringList paragraphs;
};

/// A remark as HTML: a note in the text, under the name of who wrote it, so that no editor overlooks it.
[[nodiscard]] QByteArray noteHtml(const Remark &remark);

} // namespace marbre::import
