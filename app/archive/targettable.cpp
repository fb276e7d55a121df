#include "archive/targettable.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace marbre::archive {

namespace {

constexpr std::array kinds{TargetKind::Wordpress, TargetKind::Sftp, TargetKind::Webdav, TargetKind::Folder};

QByteArray written(const QMap<QString, QString> &options)
{
    QJsonObject object;
    for (auto it = options.begin(); it != options.end(); ++it)
        object.insert(it.key(), it.value());
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QMap<QString, QString> optionsIn(const QByteArray &json)
{
    QMap<QString, QString> options;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    for (auto it = object.begin(); it != object.end(); ++it)
        options.insert(it.key(), it->toString());
    return options;
}

Target targetIn(const Statement &row)
{
    return {row.integer(0), row.text(1), targetKindFromName(row.text(2)).value_or(TargetKind::Folder),
            row.text(3),    row.text(4), optionsIn(row.utf8(5))};
}

} // namespace

QString targetKindName(TargetKind kind)
{
    switch (kind) {
    case TargetKind::Wordpress:
        return QStringLiteral("wordpress");
    case TargetKind::Sftp:
        return QStringLiteral("sftp");
    case TargetKind::Webdav:
        return QStringLiteral("webdav");
    case TargetKind::Folder:
        return QStringLiteral("folder");
    }
    Q_UNREACHABLE();
}

std::optional<TargetKind> targetKindFromName(QStringView name)
{
    for (const TargetKind kind : kinds)
        if (targetKindName(kind) == name)
            return kind;
    return {};
}

TargetTable::TargetTable(Database &database)
    : m_database(database)
{
}

Result<std::vector<Target>> TargetTable::all()
{
    Statement row(m_database, "SELECT id, name, kind, address, user, options FROM target ORDER BY folded(name), name");
    std::vector<Target> targets;
    const Outcome read = row.forEachRow([&] { targets.push_back(targetIn(row)); });
    return read ? Result<std::vector<Target>>(std::move(targets)) : std::unexpected(read.error());
}

Result<Target> TargetTable::found(Statement &row, const QString &what)
{
    const Result<bool> stepped = row.step();
    if (!stepped)
        return std::unexpected(stepped.error());
    return *stepped ? Result<Target>(targetIn(row)) : fail(ErrorCode::NotFound, what, QStringLiteral("no such target"));
}

Result<Target> TargetTable::named(const QString &name)
{
    Statement row(m_database, "SELECT id, name, kind, address, user, options FROM target WHERE name = ?");
    return found(row.bind(name), name);
}

Result<Target> TargetTable::load(qint64 id)
{
    Statement row(m_database, "SELECT id, name, kind, address, user, options FROM target WHERE id = ?");
    return found(row.bind(id), QString::number(id));
}

Result<qint64> TargetTable::save(const Target &target)
{
    if (target.name.trimmed().isEmpty() || target.address.trimmed().isEmpty())
        return fail(ErrorCode::Invalid, target.name, QStringLiteral("a target needs a name and an address"));
    const Result<Target> other = named(target.name.trimmed());
    if (!other && other.error().code != ErrorCode::NotFound)
        return std::unexpected(other.error());
    if (other && other->id != target.id)
        return fail(ErrorCode::AlreadyExists, target.name, QStringLiteral("a target of this name"));
    Statement row(m_database, "INSERT INTO target (id, name, kind, address, user, options) VALUES (?, ?, ?, ?, ?, ?) "
                              "ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, "
                              "address = excluded.address, user = excluded.user, options = excluded.options "
                              "RETURNING id");
    if (target.id == 0)
        row.bindNull();
    else
        row.bind(target.id);
    row.bind(target.name.trimmed()).bind(targetKindName(target.kind)).bind(target.address.trimmed());
    const Result<bool> written = row.bind(target.user.trimmed()).bindText(archive::written(target.options)).step();
    if (!written)
        return std::unexpected(written.error());
    const qint64 id = row.integer(0);
    const Outcome ended = row.run(); // to its end, or it is not kept
    return ended ? Result<qint64>(id) : std::unexpected(ended.error());
}

Outcome TargetTable::remove(qint64 id)
{
    if (const Result<Target> there = load(id); !there)
        return std::unexpected(there.error());
    return Statement(m_database, "DELETE FROM target WHERE id = ?").bind(id).run();
}

} // namespace marbre::archive
