#include "desk/sitereader.h"

#include <QMimeDatabase>

#include <algorithm>

namespace marbre::desk {

using site::ListKind;
using site::ListPlace;

namespace {

const QByteArray htmlType = QByteArrayLiteral("text/html; charset=utf-8");

QByteArray typeOf(const QString &address)
{
    if (address.endsWith(QLatin1String("/feed.xml")) || address == QLatin1String("feed.xml"))
        return QByteArrayLiteral("application/rss+xml; charset=utf-8");
    if (address.endsWith(QLatin1String("/atom.xml")) || address == QLatin1String("atom.xml"))
        return QByteArrayLiteral("application/atom+xml; charset=utf-8");
    return QMimeDatabase().mimeTypeForFile(address, QMimeDatabase::MatchExtension).name().toLatin1();
}

Result<Served> servedAs(const QByteArray &type, const Result<QByteArray> &bytes)
{
    return bytes ? Result<Served>(Served{*bytes, type}) : std::unexpected(bytes.error());
}

} // namespace

namespace {

/// Who reads on the machine itself gains nothing by lighter pictures, and would wait for them to be made.
site::Theme withOwnPictures(site::Theme theme)
{
    theme.pictures.widths.clear();
    return theme;
}

} // namespace

SiteReader::SiteReader(archive::Archive &archive, site::Theme theme, exporting::SiteFacts facts)
    : m_archive(archive)
    , m_source(archive)
    , m_composer(m_source, withOwnPictures(std::move(theme)), std::move(facts))
{
}

Outcome SiteReader::learn()
{
    const Result<exporting::Moment> now = m_source.now();
    if (!now)
        return std::unexpected(now.error());
    if (m_learned == *now)
        return {};
    m_source.forgetNames();
    auto lists = m_source.lists();
    if (!lists)
        return std::unexpected(lists.error());
    if (const Outcome learned = m_composer.learn(std::move(*lists)); !learned)
        return learned;
    m_learned = *now;
    return {};
}

Result<Served> SiteReader::serve(const QString &address, const QString &words)
{
    const site::Theme &theme = m_composer.theme();
    for (const site::Asset &asset : theme.assets)
        if (address == theme.id + u'/' + asset.path)
            return Served{asset.bytes, typeOf(address)};
    if (archive::isMediaAddress(address))
        return servedAs(typeOf(address), m_source.media(address));
    if (const Outcome learned = learn(); !learned)
        return std::unexpected(learned.error());
    if (const QString slug = site::slugAt(address); !slug.isEmpty())
        return article(slug);
    for (const bool isAtom : {false, true})
        for (const auto &[list, articles] : m_composer.lists())
            if (m_composer.hasFeeds(list) && address == site::feedAddress(m_composer.placeOf(list), isAtom))
                return servedAs(typeOf(address), m_composer.feed(list, isAtom));
    const auto place = address.isEmpty() ? std::optional(ListPlace{}) : site::listAt(address);
    if (place && place->kind == ListKind::Search)
        return servedAs(htmlType, search(words, place->page));
    const auto list = place ? m_composer.listAt(*place) : std::nullopt;
    return list ? servedAs(htmlType, m_composer.list(*list, place->page)) : fail(ErrorCode::NotFound, address);
}

Result<QByteArray> SiteReader::notFound()
{
    const Outcome learned = learn();
    return learned ? m_composer.notFound() : std::unexpected(learned.error());
}

Result<QStringList> SiteReader::formerAddresses(const QString &address)
{
    const QString slug = site::slugAt(address);
    const auto id = slug.isEmpty() ? Result<std::optional<qint64>>() : m_archive.articles().findBySlug(slug);
    if (!id)
        return std::unexpected(id.error());
    const auto slugs = *id ? m_source.formerSlugs(**id) : Result<QStringList>();
    if (!slugs)
        return slugs;
    QStringList addresses;
    for (const QString &former : *slugs) {
        const auto leadsTo = m_source.articleOnceAt(former);
        if (!leadsTo)
            return std::unexpected(leadsTo.error());
        if (*leadsTo == *id)
            addresses.append(site::articleAddress(former));
    }
    return addresses;
}

Result<Served> SiteReader::article(const QString &slug)
{
    const auto id = m_archive.articles().findBySlug(slug);
    if (!id)
        return std::unexpected(id.error());
    if (*id) {
        const Result<article::Article> article = m_source.article(**id);
        if (!article)
            return std::unexpected(article.error());
        if (article->status == article::Status::Published && !article->trashed)
            return servedAs(htmlType, m_composer.article(*article));
    }
    const auto once = m_source.articleOnceAt(slug);
    if (!once)
        return std::unexpected(once.error());
    if (!*once)
        return fail(ErrorCode::NotFound, slug);
    const Result<article::Article> article = m_source.article(**once);
    return article ? servedAs(htmlType, m_composer.moved(site::articleAddress(slug), *article))
                   : std::unexpected(article.error());
}

Result<QByteArray> SiteReader::search(const QString &words, int page)
{
    std::vector<qint64> ids;
    if (!words.trimmed().isEmpty()) {
        archive::Filter filter;
        filter.status = article::Status::Published;
        filter.kind = article::Kind::Post;
        filter.words = words;
        auto found = m_archive.list().ids(filter, {archive::Column::Relevance, true});
        if (!found)
            return std::unexpected(found.error());
        ids = std::move(*found);
    }
    const int onAPage = m_composer.pageSize();
    const int pages = std::max(1, (int(ids.size()) + onAPage - 1) / onAPage);
    if (page > pages)
        return fail(ErrorCode::NotFound, words);
    const size_t first = size_t(std::max(page, 1) - 1) * size_t(onAPage);
    const size_t last = std::min(ids.size(), first + size_t(onAPage));
    return m_composer.search(words, {ids.begin() + std::ptrdiff_t(first), ids.begin() + std::ptrdiff_t(last)}, page, pages);
}

} // namespace marbre::desk
