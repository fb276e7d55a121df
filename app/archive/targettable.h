#pragma once

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

#include "archive/database.h"
#include "archive/statement.h"

namespace marbre::archive {

/// What a target is.
enum class TargetKind {
    Wordpress, ///< articles as posts, by WordPress's REST API
    Sftp, ///< the site as a folder of a server
    Webdav,
    Folder, ///< the site as a folder of this machine
};

/// The fixed names of the command line and the database: wordpress, sftp, webdav, folder.
[[nodiscard]] QString targetKindName(TargetKind kind);
[[nodiscard]] std::optional<TargetKind> targetKindFromName(QStringView name);
/// True where it takes articles, one by one, and not the whole site.
[[nodiscard]] constexpr bool takesArticles(TargetKind kind)
{
    return kind == TargetKind::Wordpress;
}

/// Where articles or the site are sent to. It has no password: that is the keyring's.
struct Target {
    qint64 id = 0; ///< the archive's number; 0: not kept yet
    QString name; ///< as a person calls it
    TargetKind kind = TargetKind::Wordpress;
    QString address; ///< of the site, as a URL; of a folder, its path
    QString user;
    QMap<QString, QString> options; ///< their names and meaning are the kind's own (sending/targets.h)

    bool operator==(const Target &) const = default;
};

/// The targets of an archive.
class TargetTable
{
public:
    explicit TargetTable(Database &database);

    /// In the order of their names.
    [[nodiscard]] Result<std::vector<Target>> all();
    /// NotFound.
    [[nodiscard]] Result<Target> named(const QString &name);
    [[nodiscard]] Result<Target> load(qint64 id);
    /// Adds a target (id 0) or changes the one that it is; gives its number. AlreadyExists: another has this name;
    /// Invalid: it has none, or no address.
    [[nodiscard]] Result<qint64> save(const Target &target);
    /// With all that waits for it and all that is remembered of it. NotFound.
    [[nodiscard]] Outcome remove(qint64 id);

private:
    [[nodiscard]] Result<Target> found(Statement &row, const QString &what);

    Database &m_database;
};

} // namespace marbre::archive
