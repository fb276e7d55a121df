#include "resources/themes/themes.h"

#include <QDir>

static void initThemeResources()
{
    Q_INIT_RESOURCE(themes);
}

namespace marbre {

QString builtInTheme(const QString &name)
{
    initThemeResources();
    return QStringLiteral(":/themes/") + name;
}

QString commonParts()
{
    return builtInTheme(QStringLiteral("common"));
}

} // namespace marbre
