#include "base/pluginfile.h"

#include <QCoreApplication>
#include <QDir>

namespace marbre {

QString pluginFile(const QString &name)
{
    const QDir programs(QCoreApplication::applicationDirPath());
    for (const char *place : {"plugins", "../lib/marbre", MARBRE_PLUGIN_DIR}) {
        const QDir folder(programs.absoluteFilePath(QString::fromLatin1(place)));
        const QStringList found = folder.entryList({u'*' + name + u'*'}, QDir::Files);
        if (!found.isEmpty())
            return folder.absoluteFilePath(found.first());
    }
    return {};
}

} // namespace marbre
