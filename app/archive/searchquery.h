#pragma once

#include <QString>

#include <optional>
#include <vector>

#include "article/status.h"
#include "text/partialdate.h"

namespace marbre::archive {

/// One thing that a query asks of an article.
struct QueryTerm {
    enum class Kind {
        Words,    ///< each of them, in any of its forms; joined by a hyphen or the like, side by side
        Exact,    ///< side by side as they are written, but for accents and case
        Status,   ///< `status`
        Language, ///< `text` is the tag, or its beginning
        Before,   ///< the repost: before the day, month or year `date` begins
        After,    ///< the repost: after it has ended
        Within,   ///< the repost: in it
        Original, ///< the original's publication: in `date`
        Without,  ///< `field` is empty
    };
    Kind kind = Kind::Words;
    QString text;
    QString field; ///< the index's column (archive/articleindex.h), or "reposted"; empty: any
    bool prefix = false; ///< the last word is the beginning of one
    article::Status status = article::Status::Draft;
    text::PartialDate date;

    bool operator==(const QueryTerm &) const = default;
};

/// What cannot be understood of a query; the rest of it is asked all the same.
struct QueryMistake {
    enum class Kind {
        UnclosedQuote, ///< read as if it were closed at the end
        UnknownField,  ///< `text` is the name; what follows it is looked for everywhere
        NoDate,        ///< `text` is none
        NoStatus,
        NothingGiven, ///< a field's name with nothing behind it
        LoneOr,       ///< OR without something on both sides
    };
    Kind kind = Kind::UnclosedQuote;
    QString text;

    bool operator==(const QueryMistake &) const = default;
};

struct SearchQuery {
    std::vector<std::vector<QueryTerm>> all; ///< of each of these, one at least
    std::vector<QueryTerm> none; ///< none of these
    std::vector<QueryMistake> mistakes;

    [[nodiscard]] bool isEmpty() const { return all.empty() && none.empty(); }
    bool operator==(const SearchQuery &) const = default;
};

/// Reads a query as a person types it: words, "phrases" (or « »), -without, OR (or OU), fields by their French or English
/// names (`titre:` `chapo:` `texte:` `note:` `auteur:` `traducteur:` `source:` `catégorie:` `mot-clé:` `statut:`
/// `langue:` `avant:` `après:` `date:` `original:` `sans:`), a word* as a beginning. `typing`: the last word, if nothing
/// stands behind it, may be going on.
[[nodiscard]] SearchQuery parseQuery(const QString &query, bool typing = false);

} // namespace marbre::archive
