#pragma once

#include <functional>
#include <optional>

#include "archive/senttable.h"

namespace marbre::sending {

/// What sending remembers, and asks of the archive. Each may fail as the archive does.
struct Memory {
    std::function<Result<std::optional<archive::Sent>>(const QUuid &article)> sent;
    std::function<Outcome(const archive::Sent &sent)> remember;
    std::function<Result<std::optional<archive::SentMedia>>(const QString &sha256)> media;
    std::function<Outcome(const archive::SentMedia &media)> rememberMedia;
    std::function<Result<QByteArray>(const QString &address)> readMedia;
    /// The number that the article had where it was imported from this very site; 0: none.
    std::function<Result<qint64>(const QUuid &article)> numberThere;
};

/// What a person is to know of an article that was sent all the same.
struct SendWarning {
    enum class Kind {
        UnknownAuthor, ///< nobody there has this name: the post is that of who sends
        ForbiddenCategory, ///< the account may not make this category or tag
        OtherSlug, ///< the server has given another address
        OtherStatus, ///< the account may not publish: the server has made it another status
    };
    Kind kind = Kind::UnknownAuthor;
    QString detail;

    bool operator==(const SendWarning &) const = default;
};

} // namespace marbre::sending
