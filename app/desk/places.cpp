#include "desk/places.h"

#include <QSettings>
#include <QStandardPaths>

namespace marbre::desk {

namespace {

QSettings settings()
{
    return QSettings(QStringLiteral("marbre"), QStringLiteral("marbre"));
}

constexpr QLatin1StringView lastArchiveKey("archive/last");

} // namespace

QString lastArchive()
{
    return settings().value(lastArchiveKey).toString();
}

void setLastArchive(const QString &folder)
{
    settings().setValue(lastArchiveKey, folder);
}

QString defaultArchive()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/marbre/Marbre.marbre");
}

} // namespace marbre::desk
