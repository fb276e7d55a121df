#pragma once

#include <vector>

#include "archive/articletable.h"
#include "archive/saving.h"
#include "document/diff.h"

namespace marbre::archive {

/// A saved state of an article, as a history lists it.
struct Version {
    int version = 0;  ///< the article's, in this state
    QDateTime began;  ///< UTC: the first save of the sitting that made it
    QDateTime saved;  ///< UTC: the last
    QString person;   ///< empty: not known
    Cause cause = Cause::Edit;
    QStringList changed; ///< the fields that differ from the version before, by their names in a record; none: the first
    bool kept = false;
    QString name;        ///< given by a person
    qint64 bytes = 0;    ///< that it costs

    bool operator==(const Version &) const = default;
};

/// One of the differences between a version and today's article: `change` is one of document::differences(version's
/// text, today's).
struct Passage {
    enum class Text { Lead, Note, Body };
    Text text = Text::Body;
    document::BlockChange change;
};

/// What articles were.
class VersionTable
{
public:
    VersionTable(Database &database, ArticleTable &articles);

    /// The versions of an article, newest first. NotFound.
    [[nodiscard]] Result<std::vector<Version>> of(qint64 article);
    /// The article as it was; its number, UUID, version, times and place in the trash are today's. NotFound; Corrupt
    /// where a version on the way back to it is damaged.
    [[nodiscard]] Result<article::Article> at(qint64 article, int version);
    /// Saves an article as it was: a new version, so that nothing is lost. Its slug stays where it is published.
    [[nodiscard]] Result<article::Article> restore(qint64 article, int version, const QString &person);
    /// Saves today's article with one block as it was in a version. Conflict where the difference is not there any more.
    [[nodiscard]] Result<article::Article> restorePassage(qint64 article, int version, const Passage &passage,
                                                          const QString &person);
    /// An empty name takes it away. NotFound.
    [[nodiscard]] Outcome setName(qint64 article, int version, const QString &name);
    /// True where no person has worked on it: every version of it was imported.
    [[nodiscard]] Result<bool> isOnlyImported(qint64 article);
    /// Reads every version back. The versions that cannot be read: the newest damaged one and all before it.
    [[nodiscard]] Result<std::vector<int>> damaged(qint64 article);

private:
    Database &m_database;
    ArticleTable &m_articles;
};

} // namespace marbre::archive
