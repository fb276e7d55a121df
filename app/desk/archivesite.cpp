#include "desk/archivesite.h"

#include <algorithm>
#include <array>

#include "desk/localising.h"

namespace marbre::desk {

using archive::ListOf;
using archive::SiteList;
using archive::SiteLists;
using exporting::ListId;
using exporting::ListPosition;
using site::ListKind;

namespace {

constexpr std::array named{std::pair(ListKind::Category, ListOf::Category), std::pair(ListKind::Tag, ListOf::Tag),
                           std::pair(ListKind::Author, ListOf::Author), std::pair(ListKind::Source, ListOf::Source)};

std::optional<ListOf> kindInArchive(ListKind kind)
{
    for (const auto &[here, there] : named)
        if (here == kind)
            return there;
    return {};
}

archive::SitePlace placeOf(const ListPosition &position)
{
    return {position.reposted, position.article};
}

} // namespace

ArchiveSite::ArchiveSite(archive::Archive &archive)
    : m_archive(archive)
    , m_pictures(archive.folder(), [this](const QString &address) { return media(address); })
{
}

Result<const ArchiveSite::Names *> ArchiveSite::namesOf(ListKind kind)
{
    const auto known = m_names.find(kind);
    if (known != m_names.end())
        return &known->second;
    const auto read = m_archive.siteLists().names(*kindInArchive(kind));
    if (!read)
        return std::unexpected(read.error());
    Names &names = m_names[kind];
    for (const auto &[row, name] : *read) {
        names.rows.insert(name, row);
        names.names.insert(row, name);
        names.inOrder.append(name);
    }
    return &names;
}

Result<SiteList> ArchiveSite::listOf(const ListId &list)
{
    const auto kind = kindInArchive(list.kind);
    if (!kind)
        return SiteList{ListOf::Posts, 0, list.name};
    const Result<const Names *> names = namesOf(list.kind);
    if (!names)
        return std::unexpected(names.error());
    return SiteList{*kind, (*names)->rows.value(list.name, -1), {}};
}

Result<exporting::Moment> ArchiveSite::now()
{
    const auto moment = m_archive.siteLists().now();
    if (!moment)
        return std::unexpected(moment.error());
    return exporting::Moment{moment->version, moment->removal, moment->lineage};
}

Result<std::vector<qint64>> ArchiveSite::changedSince(const exporting::Moment &moment)
{
    return m_archive.siteLists().changedSince({moment.version, moment.removal, moment.lineage});
}

Result<std::vector<qint64>> ArchiveSite::published(qint64 behind, int count)
{
    return m_archive.siteLists().published(behind, count);
}

Result<article::Article> ArchiveSite::article(qint64 id)
{
    auto article = m_archive.articles().load(id);
    return article ? withLocalPictures(m_archive, std::move(*article)) : article;
}

Result<ArchiveSite::Heading> ArchiveSite::heading(qint64 id)
{
    auto heading = m_archive.siteLists().heading(id);
    return heading ? Result<Heading>(Heading{heading->headline, heading->slug}) : std::unexpected(heading.error());
}

Result<bool> ArchiveSite::isPublished(const QString &slug)
{
    return m_archive.siteLists().isPublished(slug);
}

Result<exporting::ListCounts> ArchiveSite::lists()
{
    const auto all = m_archive.siteLists().all();
    if (!all)
        return std::unexpected(all.error());
    exporting::ListCounts counts;
    for (const SiteLists::Counted &each : *all) {
        if (each.list.of == ListOf::Pages)
            continue;
        if (each.list.of == ListOf::Posts) {
            const ListKind kind = each.list.time.isEmpty() ? ListKind::Home
                : each.list.time.size() == 4               ? ListKind::Year
                                                           : ListKind::Month;
            counts.emplace(ListId{kind, each.list.time}, each.articles);
            continue;
        }
        for (const auto &[here, there] : named) {
            if (there != each.list.of)
                continue;
            const Result<const Names *> names = namesOf(here);
            if (!names)
                return std::unexpected(names.error());
            counts.emplace(ListId{here, (*names)->names.value(each.list.name)}, each.articles);
        }
    }
    return counts;
}

Result<int> ArchiveSite::countBefore(const ListId &list, const ListPosition &position)
{
    const Result<SiteList> there = listOf(list);
    return there ? m_archive.siteLists().countBefore(*there, placeOf(position)) : std::unexpected(there.error());
}

Result<std::vector<qint64>> ArchiveSite::ids(const ListId &list, int first, int count)
{
    const Result<SiteList> there = listOf(list);
    return there ? m_archive.siteLists().ids(*there, first, count) : std::unexpected(there.error());
}

Result<std::vector<qint64>> ArchiveSite::before(const ListId &list, const ListPosition &position, int count)
{
    const Result<SiteList> there = listOf(list);
    return there ? m_archive.siteLists().before(*there, placeOf(position), count) : std::unexpected(there.error());
}

Result<std::vector<qint64>> ArchiveSite::behind(const ListId &list, const ListPosition &position, int count)
{
    const Result<SiteList> there = listOf(list);
    return there ? m_archive.siteLists().behind(*there, placeOf(position), count) : std::unexpected(there.error());
}

Result<QStringList> ArchiveSite::names(ListKind kind)
{
    const Result<const Names *> names = namesOf(kind);
    return names ? Result<QStringList>((*names)->inOrder) : std::unexpected(names.error());
}

Result<std::vector<qint64>> ArchiveSite::withSource(const QString &name)
{
    return m_archive.siteLists().withSource(name);
}

Result<std::map<QString, QString>> ArchiveSite::sourceAddresses()
{
    const auto addresses = m_archive.siteLists().sourceAddresses();
    if (!addresses)
        return std::unexpected(addresses.error());
    return std::map<QString, QString>(addresses->begin(), addresses->end());
}

Result<std::vector<qint64>> ArchiveSite::sticky()
{
    return m_archive.siteLists().sticky();
}

Result<QStringList> ArchiveSite::formerSlugs(qint64 article)
{
    return m_archive.siteLists().formerSlugs(article);
}

Result<std::optional<qint64>> ArchiveSite::articleOnceAt(const QString &slug)
{
    return m_archive.siteLists().articleOnceAt(slug);
}

Result<QByteArray> ArchiveSite::media(const QString &address)
{
    return archive::isMediaAddress(address) ? archive::readMedia(m_archive.folder(), address)
                                            : fail(ErrorCode::NotFound, address);
}

Result<site::PictureSizes> ArchiveSite::picture(const QString &media, const std::vector<int> &widths)
{
    auto known = m_pictures.widths(media, widths);
    if (!known)
        return std::unexpected(known.error());
    return site::PictureSizes{std::max(known->size.width(), 0), std::max(known->size.height(), 0), std::move(known->lighter)};
}

Result<QByteArray> ArchiveSite::scaled(const QString &media, int width)
{
    return m_pictures.bytes(media, width);
}

Result<bool> ArchiveSite::mayStandElsewhere(const QString &media)
{
    return m_archive.imports().hasFile(archive::mediaHash(media));
}

Result<bool> ArchiveSite::isShown(const QString &media)
{
    return m_archive.siteLists().isShown(archive::mediaHash(media));
}

} // namespace marbre::desk
