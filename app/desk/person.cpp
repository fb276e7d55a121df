#include "desk/person.h"

#include <QSettings>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace marbre::desk {

namespace {

constexpr QLatin1StringView key("person");

QSettings settings()
{
    return QSettings(QStringLiteral("marbre"), QStringLiteral("marbre"));
}

QString accountName()
{
#ifdef Q_OS_UNIX
    if (const passwd *account = getpwuid(getuid())) {
        // The first of the comma-separated fields of GECOS is the full name.
        const QString full = QString::fromLocal8Bit(account->pw_gecos).section(u',', 0, 0).trimmed();
        return full.isEmpty() ? QString::fromLocal8Bit(account->pw_name) : full;
    }
#endif
    return qEnvironmentVariable("USERNAME");
}

} // namespace

QString person()
{
    const QString given = settings().value(key).toString();
    return given.isEmpty() ? accountName() : given;
}

void setPerson(const QString &name)
{
    if (const QString given = name.simplified(); !given.isEmpty())
        settings().setValue(key, given);
    else
        settings().remove(key);
}

} // namespace marbre::desk
