#include "export/searchindex.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace marbre::exporting {

std::optional<SearchIndex> SearchIndex::read(const SiteFolder &folder)
{
    QFile file(folder.path(searchIndexAddress));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const qsizetype begin = bytes.indexOf('{');
    const QJsonDocument json = QJsonDocument::fromJson(bytes.mid(begin, bytes.lastIndexOf('}') + 1 - begin));
    if (begin < 0 || !json.isObject())
        return {};
    SearchIndex index;
    index.articles = json[QLatin1String("articles")].toInt();
    index.newest = json[QLatin1String("newest")].toInteger();
    for (const QJsonValue &each : json[QLatin1String("segments")].toArray())
        index.segments.insert(each.toString());
    return index;
}

Outcome SearchIndex::write(SiteFolder &folder) const
{
    QJsonArray names;
    for (const QString &name : segments)
        names.append(name);
    const QJsonObject object{{QStringLiteral("articles"), articles},
                             {QStringLiteral("newest"), newest},
                             {QStringLiteral("segments"), names}};
    return folder.put(searchIndexAddress, "marbre(\"index\"," + QJsonDocument(object).toJson(QJsonDocument::Compact) + ")\n");
}

QStringList SearchIndex::filesIn(const SiteFolder &folder)
{
    static const QRegularExpression own(QStringLiteral("\\Asearch/(index|n?\\d+/(index|w-[a-z0-9~]*)|t/\\d+/\\d+)\\.js\\z"));
    const QByteArray start = QByteArrayLiteral("marbre(\"");
    QStringList addresses;
    QDirIterator files(folder.path(QStringLiteral("search")), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const QString address = file.fileName().mid(folder.path({}).size());
        if (own.match(address).hasMatch() && file.open(QIODevice::ReadOnly) && start.startsWith(file.read(start.size())))
            addresses.append(address);
    }
    return addresses;
}

QString searchSegmentOf(qint64 article, qint64 newest)
{
    return article >= newest ? u'n' + QString::number(newest / articlesInTheNewest)
                             : QString::number(article / articlesInASegment);
}

qint64 searchSegmentBase(const QString &segment)
{
    return segment.startsWith(u'n') ? segment.mid(1).toLongLong() * articlesInTheNewest
                                    : segment.toLongLong() * articlesInASegment;
}

} // namespace marbre::exporting
