#pragma once

#include <QString>

#include <vector>

#include "archive/database.h"
#include "article/status.h"

namespace marbre::archive {

/// An article that something new is, or that is nearly the same.
struct AlreadyThere {
    enum class Why {
        SameAddress, ///< its original stands at the address, however that is written (text::pageKey)
        SameOriginal, ///< its original, as it was frozen, has nearly this text
        SameText, ///< it has nearly this text itself
    };
    qint64 article = 0;
    QString headline;
    article::Status status = article::Status::Draft;
    bool trashed = false;
    Why why = Why::SameAddress;

    bool operator==(const AlreadyThere &) const = default;
};

/// The articles, those in the trash, too, that stand for the page at an address (empty: not known) or have nearly its
/// text (text::areNearlyOne), surest first, each once, at most some ten. Takes some milliseconds, however large the
/// archive is: texts are found by a few of their stretches in the search index, then compared.
[[nodiscard]] Result<std::vector<AlreadyThere>> alreadyThere(Database &database, const QString &address,
                                                             const QString &text);

} // namespace marbre::archive
