#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>
#include <vector>

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
    QString license; ///< as it is named, or its address

    bool operator==(const Original &) const = default;
};

/// What readers are told of a change that was made after publication.
struct Correction {
    QDate day;
    QString text;

    bool operator==(const Correction &) const = default;
};

/// What an article is to its site.
enum class Kind {
    Post,
    Page, ///< stands for itself: an imprint, a contact; in no list of the site
};

/// The fixed name of the command line and the database: post, page.
[[nodiscard]] QString kindName(Kind kind);
[[nodiscard]] std::optional<Kind> kindFromName(QStringView name);

/// All that is known of one article. Empty strings and lists, and null dates, mean "not known".
struct Article {
    qint64 id = 0; ///< the archive's number; 0: not saved yet
    QUuid uuid;
    QString slug;
    Status status = Status::Draft;
    Kind kind = Kind::Post;
    bool sticky = false; ///< first on the site's home page
    QString language; ///< BCP 47
    QString title;
    QString image; ///< stands for the article where it is shared: `media/…` or an address of the Web
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
    std::vector<Correction> corrections; ///< in the order in which they were made
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC
    int version = 0;    ///< counts the saves; 0: not saved yet
    bool trashed = false;

    bool operator==(const Article &) const = default;
};

/// True where both languages are known, and the original's is another than the article's.
[[nodiscard]] bool isTranslation(const Article &article);

/// True where nobody has written anything: no title, text or field but those that a new article has.
[[nodiscard]] bool isBlank(const Article &article);

/// The title, or, where there is none, the first words of the lead, body or note, at most 120 characters. One line;
/// empty only for an article without a word.
[[nodiscard]] QString headline(const Article &article);

/// The addresses of the archive's own media (`media/…`) that the article shows, each once: its picture's, then those of
/// its lead, note and body.
[[nodiscard]] QStringList mediaOf(const Article &article);

/// True where the slug is the one that Marbre makes of the headline, with a number where another article had it, and no
/// reader knows it yet: another title may then give another.
[[nodiscard]] bool slugFollowsHeadline(const Article &article);

/// The article with names and lists tidied: spaces trimmed and made single (no-break spaces stay), empty and repeated entries dropped, a
/// source known by its site alone named after its host, what is no language tag dropped, an unfit slug replaced by the headline's (empty where that
/// gives none).
[[nodiscard]] Article tidied(Article article);

} // namespace marbre::article
