#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

#include "archive/database.h"

namespace marbre::archive {

/// Names one thing of another system's site: "wordpress", "example.org", "12 https://example.org/?p=12".
struct ImportKey {
    QString system;
    QString site;
    QString key;

    bool operator==(const ImportKey &) const = default;
};

/// What is remembered of an article that was imported.
struct Imported {
    ImportKey key;
    qint64 article = 0;
    QByteArray hash; ///< of what was imported last
    QByteArray kept; ///< JSON: what an article has no field for

    bool operator==(const Imported &) const = default;
};

/// A file of such a site.
struct ImportedFile {
    ImportKey key;
    QString url; ///< there
    QString address; ///< `media/…`; empty: the archive does not have it
    QByteArray kept; ///< JSON
    qint64 id = 0; ///< given by the archive

    bool operator==(const ImportedFile &) const = default;
};

struct ImportedSite {
    QString system;
    QString site;
    QByteArray kept; ///< JSON

    bool operator==(const ImportedSite &) const = default;
};

/// The memory of imports: what came from where, so that it is found again, and given back.
class ImportTable
{
public:
    explicit ImportTable(Database &database);

    [[nodiscard]] Result<std::optional<Imported>> find(const ImportKey &key);
    /// Of an article that came from several, the last.
    [[nodiscard]] Result<std::optional<Imported>> ofArticle(qint64 article);
    /// The article whose key there begins with a number and a space; 0: none.
    [[nodiscard]] Result<qint64> articleNumbered(const QString &system, const QString &site, const QString &number);
    /// The hashes of all that came from a site, by the key in UTF-8.
    [[nodiscard]] Result<QHash<QByteArray, QByteArray>> hashes(const QString &system, const QString &site);
    [[nodiscard]] Outcome remember(const Imported &imported);

    [[nodiscard]] Result<std::optional<ImportedFile>> file(const ImportKey &key);
    /// The last one whose key begins with a number and a space.
    [[nodiscard]] Result<std::optional<ImportedFile>> fileNumbered(const QString &system, const QString &site,
                                                                   const QString &number);
    [[nodiscard]] Result<std::vector<ImportedFile>> files();
    /// `media/…` of a file that stood at this address there, or of the one that it was scaled from; empty: there is none.
    /// WordPress makes scaled copies as `name-300x200.jpg`, and of a large picture keeps `name-scaled.jpg`
    /// (wp-includes/media.php, image_make_intermediate_size; wp-admin/includes/image.php, wp_create_image_subsizes).
    [[nodiscard]] Result<QString> addressOf(const QString &url);
    [[nodiscard]] Result<bool> hasFiles();
    /// Whether a file of a site has this content; `sha256` in hexadecimal.
    [[nodiscard]] Result<bool> hasFile(const QString &sha256);
    /// An address that is known stays where none is given.
    [[nodiscard]] Outcome rememberFile(const ImportedFile &file);

    [[nodiscard]] Result<std::vector<ImportedSite>> sites();
    [[nodiscard]] Outcome rememberSite(const ImportedSite &site);

private:
    Database &m_database;
};

} // namespace marbre::archive
