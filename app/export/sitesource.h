#pragma once

#include <compare>
#include <map>
#include <optional>
#include <vector>

#include "article/article.h"
#include "base/error.h"
#include "site/page.h"
#include "site/siteaddress.h"

namespace marbre::exporting {

/// A list of the site.
struct ListId {
    site::ListKind kind = site::ListKind::Home;
    QString name; ///< the category, tag, author or source; of a time "2021" or "2021-05"; of all, empty

    bool operator==(const ListId &) const = default;
    std::strong_ordering operator<=>(const ListId &other) const
    {
        return kind != other.kind ? kind <=> other.kind : name.compare(other.name) <=> 0;
    }
};

/// How many articles each list holds; those without one are not there.
using ListCounts = std::map<ListId, int>;

/// An article's place in the order of every list: by the day of its repost, then by its number; oldest first.
struct ListPosition {
    QString reposted; ///< YYYY-MM-DD; empty, before all others: not known
    qint64 article = 0;

    bool operator==(const ListPosition &) const = default;
};

/// What the archive has been through, so that one can ask what has changed since.
struct Moment {
    qint64 version = 0;
    qint64 removal = 0;
    QString lineage; ///< another after a copy of the archive has taken its place

    bool operator==(const Moment &) const = default;
};

/// What a site is made from: the published articles, out of the trash, and the order in which they are read.
class SiteSource
{
public:
    virtual ~SiteSource() = default;

    [[nodiscard]] virtual Result<Moment> now() = 0;
    /// Articles that were saved or removed, by their numbers.
    [[nodiscard]] virtual Result<std::vector<qint64>> changedSince(const Moment &moment) = 0;
    /// By their numbers, those behind the given one.
    [[nodiscard]] virtual Result<std::vector<qint64>> published(qint64 behind, int count) = 0;
    /// NotFound.
    [[nodiscard]] virtual Result<article::Article> article(qint64 id) = 0;
    /// An article's headline and slug, without the rest.
    struct Heading {
        QString headline;
        QString slug;
    };
    [[nodiscard]] virtual Result<Heading> heading(qint64 id) = 0;
    [[nodiscard]] virtual Result<bool> isPublished(const QString &slug) = 0;

    [[nodiscard]] virtual Result<ListCounts> lists() = 0;
    [[nodiscard]] virtual Result<int> countBefore(const ListId &list, const ListPosition &position) = 0;
    /// From the `first` (0 the oldest) on.
    [[nodiscard]] virtual Result<std::vector<qint64>> ids(const ListId &list, int first, int count) = 0;
    /// The nearest before and behind, nearest first.
    [[nodiscard]] virtual Result<std::vector<qint64>> before(const ListId &list, const ListPosition &position, int count) = 0;
    [[nodiscard]] virtual Result<std::vector<qint64>> behind(const ListId &list, const ListPosition &position, int count) = 0;

    /// Every name of a kind, in an order that a new name does not change.
    [[nodiscard]] virtual Result<QStringList> names(site::ListKind kind) = 0;
    [[nodiscard]] virtual Result<std::vector<qint64>> withSource(const QString &name) = 0;
    /// The address of each source's site, by its name.
    [[nodiscard]] virtual Result<std::map<QString, QString>> sourceAddresses() = 0;
    /// Posts that stand on top of the home page, oldest first.
    [[nodiscard]] virtual Result<std::vector<qint64>> sticky() = 0;
    /// Slugs under which an article was published before, sorted.
    [[nodiscard]] virtual Result<QStringList> formerSlugs(qint64 article) = 0;
    /// The article that a slug leads to because it was once its own; nothing where another has it now, or none had it.
    [[nodiscard]] virtual Result<std::optional<qint64>> articleOnceAt(const QString &slug) = 0;

    [[nodiscard]] virtual Result<QByteArray> media(const QString &address) = 0;
    /// A picture of `media`, and those of the `widths` (ascending) in which it has a lighter file. NotFound.
    [[nodiscard]] virtual Result<site::PictureSizes> picture(const QString &media, const std::vector<int> &widths) = 0;
    /// Such a file.
    [[nodiscard]] virtual Result<QByteArray> scaled(const QString &media, int width) = 0;
    /// True where an article may show the file by an address of the Web where it stood before.
    [[nodiscard]] virtual Result<bool> mayStandElsewhere(const QString &media) = 0;
    /// True where a published article shows it by its own address.
    [[nodiscard]] virtual Result<bool> isShown(const QString &media) = 0;
};

/// True for what stands in lists and feeds; pages of a site stand by themselves.
[[nodiscard]] inline bool isListed(const article::Article &article)
{
    return article.kind == article::Kind::Post;
}

[[nodiscard]] inline ListPosition positionOf(const article::Article &article)
{
    return {article.reposted ? article.reposted->toString(Qt::ISODate) : QString(), article.id};
}

/// The lists that an article stands in, sorted.
[[nodiscard]] std::vector<ListId> listsOf(const article::Article &article);

} // namespace marbre::exporting
