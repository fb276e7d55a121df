#include "site/siteaddress.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>

#include "text/slug.h"

namespace marbre::site {

namespace {

/// In the order of ListKind; a time has one folder.
constexpr std::array folders{QLatin1StringView(),         QLatin1StringView("category"), QLatin1StringView("tag"),
                             QLatin1StringView("author"), QLatin1StringView("source"),   QLatin1StringView("archive"),
                             QLatin1StringView("archive"), QLatin1StringView("search")};

/// Pages of the site's own beside the articles.
bool isReserved(const QString &slug)
{
    return slug == QLatin1String("index") || slug == QLatin1String("404");
}

QString fileOf(int page)
{
    return page > 0 ? QString::number(page) + QStringLiteral(".html") : QStringLiteral("index.html");
}

/// -1: no page's.
int pageOf(const QString &file)
{
    if (file == QLatin1String("index.html"))
        return 0;
    static const QRegularExpression number(QStringLiteral("\\A([1-9]\\d{0,6})\\.html\\z"));
    const int page = number.match(file).captured(1).toInt();
    return page > 0 ? page : -1;
}

} // namespace

int numberedPages(int articles, int onAPage)
{
    return std::max(articles / onAPage - 1, 0);
}

ListStretch stretchOf(int page, int articles, int onAPage)
{
    if (page > 0)
        return {(page - 1) * onAPage, onAPage};
    const int first = numberedPages(articles, onAPage) * onAPage;
    return {first, articles - first};
}

QString addressOf(const ListPlace &place)
{
    if (place.kind == ListKind::Home)
        return place.page > 0 ? QStringLiteral("page/") + fileOf(place.page) : QStringLiteral("index.html");
    const QString folder = folders[size_t(place.kind)];
    if (place.kind == ListKind::Search)
        return folder + u'/' + fileOf(place.page);
    QString key = place.key;
    return folder + u'/' + key.replace(u'-', place.kind == ListKind::Month ? u'/' : u'-') + u'/' + fileOf(place.page);
}

QString feedAddress(const ListPlace &list, bool isAtom)
{
    const QString address = addressOf({list.kind, list.key, 0});
    return address.chopped(QStringView(u"index.html").size()) + (isAtom ? QStringLiteral("atom.xml") : QStringLiteral("feed.xml"));
}

std::optional<ListPlace> listAt(const QString &address)
{
    if (address == QLatin1String("index.html"))
        return ListPlace{};
    const qsizetype slash = address.lastIndexOf(u'/');
    const int page = pageOf(address.mid(slash + 1));
    const QString folder = address.left(std::max<qsizetype>(slash, 0));
    if (page < 0 || folder.isEmpty())
        return {};
    if (folder == QLatin1String("page"))
        return page > 0 ? std::optional(ListPlace{ListKind::Home, {}, page}) : std::nullopt;
    if (folder == folders[size_t(ListKind::Search)])
        return page == 1 ? std::nullopt : std::optional(ListPlace{ListKind::Search, {}, page});
    static const QRegularExpression time(QStringLiteral("\\Aarchive/(\\d{4})(?:/(\\d{2}))?\\z"));
    if (const auto match = time.match(folder); match.hasMatch()) {
        const QString month = match.captured(2);
        return month.isEmpty() ? ListPlace{ListKind::Year, match.captured(1), page}
                               : ListPlace{ListKind::Month, match.captured(1) + u'-' + month, page};
    }
    for (const ListKind kind : {ListKind::Category, ListKind::Tag, ListKind::Author, ListKind::Source})
        if (const QString start = folders[size_t(kind)] + QLatin1String("/"); folder.startsWith(start))
            if (const QString key = folder.mid(start.size()); text::isSlug(key))
                return ListPlace{kind, key, page};
    return {};
}

QString articleAddress(const QString &slug)
{
    return slug + (isReserved(slug) ? QStringLiteral("-.html") : QStringLiteral(".html"));
}

QString slugAt(const QString &address)
{
    if (!address.endsWith(QLatin1String(".html")) || address.contains(u'/'))
        return {};
    const QString name = address.chopped(5);
    if (name.endsWith(u'-') && isReserved(name.chopped(1)))
        return name.chopped(1);
    return text::isSlug(name) && !isReserved(name) ? name : QString();
}

QString relativeAddress(const QString &from, const QString &to)
{
    const auto [here, there] = std::ranges::mismatch(from, to);
    const qsizetype same = QStringView(from).first(here - from.begin()).lastIndexOf(u'/') + 1; // the folders that both are in
    return QStringLiteral("../").repeated(QStringView(from).sliced(same).count(u'/')) + to.sliced(same);
}

NameKeys::NameKeys(const QStringList &names)
{
    for (const QString &name : names) {
        QString slug = text::slugify(name);
        if (slug.isEmpty()) // a name without a letter that an address has
            slug = QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256).toHex().first(8));
        QString key = slug;
        for (int number = 2; m_names.contains(key); ++number)
            key = QStringLiteral("%1-%2").arg(slug).arg(number);
        m_keys.insert(name, key);
        m_names.insert(key, name);
    }
}

} // namespace marbre::site
