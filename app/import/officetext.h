#pragma once

#include <QDateTime>

#include "import/labelledtext.h"

namespace marbre::import {

/// What a word processor's document says, whatever its format.
struct OfficeText {
    QString title; ///< of the paragraph that is styled so
    QString subtitle;
    QStringList authors;
    QString date; ///< as it is written
    QByteArray body; ///< HTML in UTF-8, not cleaned; its chapters are h2
    int comments = 0; ///< that stand as notes in the body
    int changes = 0; ///< that were tracked, and are taken as accepted
};

/// What the document's properties say, which its author may never have seen.
struct OfficeProperties {
    QString title;
    QString author;
    QString language; ///< BCP 47
    QDateTime created; ///< UTC; invalid: not said
    QStringList keywords;
};

/// `Title`, `Subtitle` and `Date` are styles; labels that stand in the text (labels.h) say more than they do, and these more
/// than the properties. Without a title, a first heading above all others is it. The warnings say how many comments and
/// changes there are.
[[nodiscard]] TextReading articleOf(const OfficeText &text, const OfficeProperties &properties);

/// The properties of Office Open XML (docProps/core.xml) or of OpenDocument (meta.xml); what is damaged says nothing.
[[nodiscard]] OfficeProperties readOfficeProperties(const QByteArray &xml);

} // namespace marbre::import
