#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

#include "article/status.h"
#include "document/document.h"
#include "text/partialdate.h"

namespace marbre::article {

/// The site, paper or agency that a text was first published by.
struct Source {
    QString name;
    QString url; ///< of its home page

    bool operator==(const Source &) const = default;
};

/// What is owed to the text that an article reposts or translates.
struct Original {
    QString url;
    QString title;
    QString language; ///< BCP 47
    text::PartialDate published;

    bool operator==(const Original &) const = default;
};

/// All that is known of one article. Empty strings and lists, and null dates, mean "not known".
struct Article {
    qint64 id = 0; ///< the archive's number; 0: not saved yet
    QUuid uuid;
    QString slug;
    Status status = Status::Draft;
    QString language; ///< BCP 47
    QString title;
    document::Document lead; ///< chapô
    document::Document body;
    document::Document note; ///< editor's note, NDLR
    QStringList authors;
    QStringList translators;
    QStringList categories;
    QStringList tags;
    Source source;
    Original original;
    std::optional<QDate> reposted;
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC
    int version = 0;    ///< counts the saves; 0: not saved yet
    bool trashed = false;

    bool operator==(const Article &) const = default;
};

/// True where the original is known to be in another language than the article's.
[[nodiscard]] bool isTranslation(const Article &article);

/// True where nobody has written anything: no title, text or field but those that a new article has.
[[nodiscard]] bool isBlank(const Article &article);

/// The title, or, where there is none, the first words of the lead, body or note. One line, at most 120 characters;
/// empty only for an article without a word.
[[nodiscard]] QString headline(const Article &article);

/// The article with names and lists tidied: spaces trimmed and folded, empty and repeated entries dropped, a
/// source known by its site alone named after its host, an unfit slug replaced by the headline's (empty where that
/// gives none).
[[nodiscard]] Article tidied(Article article);

} // namespace marbre::article
