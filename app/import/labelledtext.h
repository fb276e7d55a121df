#pragma once

#include <QByteArrayView>
#include <QJsonObject>
#include <QString>

#include <vector>

#include "article/article.h"

namespace marbre::import {

/// What reading could not do as asked, and where; nothing of the text is lost by it.
struct Warning {
    enum class Kind {
        ImpossibleDate, ///< `text` has the form of a date that does not exist; it stays in the body
        UnreadDate,     ///< a date's label, but what follows is no date; it stays in the body
        CutShort,       ///< the file ends too soon: what begins at `line` is not whole and was left out
        OwnEntities,    ///< the file declares entities; they are not expanded
        UnknownEncoding, ///< `text` is declared, and no encoding that is known; the bytes were taken for UTF-8
        NotImported,    ///< `text` says of what kind and how many; no article is made of them
        WorkedOn,       ///< the article was worked on since it was imported, and stays as it is
        MissingFile,    ///< a picture's file, `text`, is not in the folder of uploads, or is no picture
        WrongDate,      ///< `text` stands where a date should, and is none; the field stays empty
        Remarks,        ///< `text` is how many comments in the margin stand as notes in the text now
        TrackedChanges, ///< `text` is how many changes were tracked; they were taken as accepted
        TextOfPdf,      ///< of a PDF the text was read, its paragraphs were guessed, and no more
        UnreadPicture,  ///< `text` names a picture in the file that is of no format that Marbre keeps; its place is empty
    };
    Kind kind = Kind::ImpossibleDate;
    int line = 0;  ///< 1…, in the text
    QString text;  ///< what stood there

    bool operator==(const Warning &) const = default;
};

struct TextReading {
    article::Article article; ///< not saved; language guessed
    std::vector<Warning> warnings;
    bool labelled = false; ///< at least one label was understood
    QJsonObject kept; ///< what an article has no field for, by the names that the file gives it
};

/// Reads an article as editors pass it around: a lead, labels (AUTEUR, CATEGORIES, POSTÉ LE, SOURCE and their like, in
/// French or English, alone on their line or followed by a colon and their value), « Publication originale le … », a
/// note (NDLR : …), and the body. See labels.h for the spellings. Never fails, and every word of the text is in a field
/// or in a text of the result.
[[nodiscard]] TextReading readLabelledText(const QString &text);

/// The same of rich text, pasted or read from a page: links and marks of the lead, the note and the body stay. `title` is
/// what is known of the title from elsewhere; a label may say another. `line` of a warning is the number of the block.
[[nodiscard]] TextReading readLabelledDocument(const document::Document &document, const QString &title = {});

} // namespace marbre::import
