#pragma once

#include <QHash>

#include "archive/archive.h"
#include "export/sitesource.h"
#include "pictures/scaledfiles.h"

namespace marbre::desk {

/// An archive as what its site is made from. The archive must outlive it.
class ArchiveSite : public exporting::SiteSource
{
public:
    explicit ArchiveSite(archive::Archive &archive);

    Result<exporting::Moment> now() override;
    Result<std::vector<qint64>> changedSince(const exporting::Moment &moment) override;
    Result<std::vector<qint64>> published(qint64 behind, int count) override;
    Result<article::Article> article(qint64 id) override;
    Result<Heading> heading(qint64 id) override;
    Result<bool> isPublished(const QString &slug) override;
    Result<exporting::ListCounts> lists() override;
    Result<int> countBefore(const exporting::ListId &list, const exporting::ListPosition &position) override;
    Result<std::vector<qint64>> ids(const exporting::ListId &list, int first, int count) override;
    Result<std::vector<qint64>> before(const exporting::ListId &list, const exporting::ListPosition &position,
                                       int count) override;
    Result<std::vector<qint64>> behind(const exporting::ListId &list, const exporting::ListPosition &position,
                                       int count) override;
    Result<QStringList> names(site::ListKind kind) override;
    Result<std::vector<qint64>> withSource(const QString &name) override;
    Result<std::map<QString, QString>> sourceAddresses() override;
    Result<std::vector<qint64>> sticky() override;
    Result<QStringList> formerSlugs(qint64 article) override;
    Result<std::optional<qint64>> articleOnceAt(const QString &slug) override;
    Result<QByteArray> media(const QString &address) override;
    Result<site::PictureSizes> picture(const QString &media, const std::vector<int> &widths) override;
    Result<QByteArray> scaled(const QString &media, int width) override;
    Result<bool> mayStandElsewhere(const QString &media) override;
    Result<bool> isShown(const QString &media) override;

    /// After the archive has changed: names may have been added.
    void forgetNames() { m_names.clear(); }

private:
    struct Names {
        QHash<QString, qint64> rows;
        QHash<qint64, QString> names;
        QStringList inOrder;
    };
    /// Of categories, tags, authors or sources, read when they are first asked for.
    Result<const Names *> namesOf(site::ListKind kind);
    /// As the archive knows it; of a name that it does not know, an empty list.
    Result<archive::SiteList> listOf(const exporting::ListId &list);

    archive::Archive &m_archive;
    std::map<site::ListKind, Names> m_names;
    pictures::ScaledFiles m_pictures;
};

} // namespace marbre::desk
