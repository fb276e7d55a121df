#pragma once

#include <QDateTime>
#include <QUuid>

#include <optional>
#include <vector>

#include "archive/database.h"

namespace marbre::archive {

/// What is remembered of an article that was sent.
struct Sent {
    qint64 target = 0;
    QUuid article; ///< null: the whole site
    qint64 remote = 0; ///< its number there; 0: it has none
    QString link; ///< its address there
    int version = 0; ///< the article's, as it was sent; 0: nothing has arrived but its place
    QByteArray hash; ///< of what was sent
    QByteArray state; ///< of what stood there afterwards
    QString modified; ///< the server's own time of it, as the server writes it
    QDateTime sent; ///< UTC

    bool operator==(const Sent &) const = default;
};

/// With what a list shows of it.
struct SentRow {
    Sent sent;
    qint64 number = 0; ///< the article's; 0: it is gone, or the whole site
    QString headline;
    int version = 0; ///< the article's, as it is now

    bool operator==(const SentRow &) const = default;
};

/// The same of a picture.
struct SentMedia {
    qint64 target = 0;
    QString sha256;
    qint64 remote = 0;
    QString url;

    bool operator==(const SentMedia &) const = default;
};

/// The memory of what was sent where.
class SentTable
{
public:
    explicit SentTable(Database &database);

    [[nodiscard]] Result<std::optional<Sent>> find(qint64 target, const QUuid &article);
    /// To every target, the last sent first; those that have only a place there are left out.
    [[nodiscard]] Result<std::vector<SentRow>> ofArticle(const QUuid &article);
    /// The last that a target got, the last first.
    [[nodiscard]] Result<std::vector<SentRow>> latest(qint64 target, int limit);
    [[nodiscard]] Outcome remember(const Sent &sent);
    [[nodiscard]] Outcome forget(qint64 target, const QUuid &article);
    /// Posts that are published, out of the trash, and that the target does not have as they are now.
    [[nodiscard]] Result<std::vector<qint64>> notSent(qint64 target);

    [[nodiscard]] Result<std::optional<SentMedia>> media(qint64 target, const QString &sha256);
    [[nodiscard]] Outcome rememberMedia(const SentMedia &media);
    [[nodiscard]] Outcome forgetMedia(qint64 target, const QString &sha256);

private:
    Database &m_database;
};

} // namespace marbre::archive
