#include "export/searchscript.h"

#include <QFile>

namespace marbre::exporting {

QByteArray searchScript()
{
    QFile file(QStringLiteral(":/search/search.js"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace marbre::exporting
