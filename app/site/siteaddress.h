#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace marbre::site {

/// The lists of a site: all articles, and those of a name or a time.
enum class ListKind { Home, Category, Tag, Author, Source, Year, Month, Search };

/// A page of a list. Pages are numbered from the oldest, so that a full one never changes and keeps its address; what is
/// newer stands at the list's own address.
struct ListPlace {
    ListKind kind = ListKind::Home;
    QString key; ///< of a name: as NameKeys has it; of a time: "2021" or "2021-05"; else empty
    int page = 0; ///< 0: the list's own address; 1…: the oldest and what follows. Of a search: 0 the best, 2… the next

    bool operator==(const ListPlace &) const = default;
};

/// How many of a list stand on a page where nothing else is said, and on the first up to twice as many.
inline constexpr int entriesOnAPage = 20;
/// How many numbered pages a list of so many articles has.
[[nodiscard]] int numberedPages(int articles, int onAPage = entriesOnAPage);
/// The articles of a list that stand on a page: from the `first` (0 the oldest) on.
struct ListStretch {
    int first = 0;
    int count = 0;
};
[[nodiscard]] ListStretch stretchOf(int page, int articles, int onAPage = entriesOnAPage);

/// Where a list stands in the site's folder: `index.html`, `page/2.html`, `category/jardins/index.html`,
/// `archive/2021/05/2.html`, `search/index.html`.
[[nodiscard]] QString addressOf(const ListPlace &place);
/// A list's feed: `feed.xml` (RSS) or `atom.xml` beside it.
[[nodiscard]] QString feedAddress(const ListPlace &list, bool isAtom);
/// The list at an address; nothing where there can be none.
[[nodiscard]] std::optional<ListPlace> listAt(const QString &address);

/// Where an article stands: `SLUG.html`, with a hyphen behind the few slugs that the site itself needs.
[[nodiscard]] QString articleAddress(const QString &slug);
/// The slug of the article at an address; empty where there can be none.
[[nodiscard]] QString slugAt(const QString &address);

/// `to` as a page at `from` names it, both in the site's folder: `../../SLUG.html`.
[[nodiscard]] QString relativeAddress(const QString &from, const QString &to);

/// A way from a page to another.
struct SiteLink {
    QString name;
    QString address; ///< in the site's folder
    int articles = 0; ///< that it leads to; 0: not said

    bool operator==(const SiteLink &) const = default;
};

/// What stands for names in addresses: their slugs, and a number behind those that would be another's.
class NameKeys
{
public:
    NameKeys() = default;
    /// The same names in another order may give other keys.
    explicit NameKeys(const QStringList &names);

    /// Empty: not one of the names.
    [[nodiscard]] QString key(const QString &name) const { return m_keys.value(name); }
    [[nodiscard]] QString name(const QString &key) const { return m_names.value(key); }

private:
    QHash<QString, QString> m_keys;
    QHash<QString, QString> m_names;
};

} // namespace marbre::site
