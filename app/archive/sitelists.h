#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "archive/database.h"

namespace marbre::archive {

/// The lists that a site shows of what is published and out of the trash. The numbers are those of `listing.kind`.
enum class ListOf { Posts = 0, Category = 1, Tag = 2, Author = 3, Source = 4, Pages = 5 };

/// One list: of a name, and of a time.
struct SiteList {
    ListOf of = ListOf::Posts;
    qint64 name = 0; ///< the row of the category, tag, author or source; else 0
    QString time; ///< "2021" or "2021-05"; empty: always

    bool operator==(const SiteList &) const = default;
};

/// An article's place in the order of all lists: by the day of its repost, then by its number; oldest first.
struct SitePlace {
    QString reposted; ///< YYYY-MM-DD; empty, before all others: not known
    qint64 article = 0;

    bool operator==(const SitePlace &) const = default;
};

/// What stands where on the site, read by places, so that a page of a list costs the same wherever it is.
class SiteLists
{
public:
    explicit SiteLists(Database &database);

    /// How many stand before a place.
    [[nodiscard]] Result<int> countBefore(const SiteList &list, const SitePlace &place);
    /// Articles of a list from the `first` (0 the oldest) on.
    [[nodiscard]] Result<std::vector<qint64>> ids(const SiteList &list, int first, int count);
    /// The nearest before and behind a place, nearest first; the list's time does not count.
    [[nodiscard]] Result<std::vector<qint64>> before(const SiteList &list, const SitePlace &place, int count);
    [[nodiscard]] Result<std::vector<qint64>> behind(const SiteList &list, const SitePlace &place, int count);

    struct Counted {
        SiteList list;
        int articles = 0;
    };
    /// Every list that holds something, those of years and months of all posts among them.
    [[nodiscard]] Result<std::vector<Counted>> all();
    /// Every name of a kind, in the order in which they came into the archive: its row and itself.
    [[nodiscard]] Result<std::vector<std::pair<qint64, QString>>> names(ListOf of);
    /// Posts that are to stand on top, oldest first.
    [[nodiscard]] Result<std::vector<qint64>> sticky();
    /// Slugs under which an article was published before, sorted.
    [[nodiscard]] Result<QStringList> formerSlugs(qint64 article);
    /// The published article that a slug leads to because it was once its own; nothing where a published one has it now,
    /// or none had it. Of several the latest.
    [[nodiscard]] Result<std::optional<qint64>> articleOnceAt(const QString &slug);

    /// An article's headline and slug. NotFound.
    struct Heading {
        QString headline;
        QString slug;
    };
    [[nodiscard]] Result<Heading> heading(qint64 article);
    /// True where a published article has this slug, or one had it before.
    [[nodiscard]] Result<bool> isPublished(const QString &slug);
    /// True where a published article shows this file (its SHA-256).
    [[nodiscard]] Result<bool> isShown(const QString &hash);
    /// Published articles out of the trash that name a source, those that stand in no list, too.
    [[nodiscard]] Result<std::vector<qint64>> withSource(const QString &name);
    /// The address of each source's site, by its name.
    [[nodiscard]] Result<std::vector<std::pair<QString, QString>>> sourceAddresses();

    /// What has been done to the archive until now.
    struct Moment {
        qint64 version = 0;
        qint64 removal = 0;
        QString lineage; ///< another after the archive has been replaced by a copy of before

        bool operator==(const Moment &) const = default;
    };
    [[nodiscard]] Result<Moment> now();
    /// The articles that have been saved or removed since, by their numbers.
    [[nodiscard]] Result<std::vector<qint64>> changedSince(const Moment &moment);
    /// Every published article out of the trash, by its number, `count` of them behind the given one.
    [[nodiscard]] Result<std::vector<qint64>> published(qint64 behind, int count);

private:
    Result<std::vector<qint64>> near(const SiteList &list, const SitePlace &place, int count, bool isBehind);

    Database &m_database;
};

/// Says that what follows is another history than the one that others may remember: after a copy has been restored.
[[nodiscard]] Outcome beginLineage(Database &database);

/// True where the lists are as the articles say.
[[nodiscard]] Result<bool> areListsExact(Database &database);
/// Makes them anew.
[[nodiscard]] Outcome rebuildLists(Database &database);

} // namespace marbre::archive
