#include "export/jsonl.h"

#include <QFileInfo>
#include <QJsonDocument>

#include "export/files.h"
#include "export/folderwriter.h"
#include "export/wholefile.h"

namespace marbre::exporting {

namespace {

Outcome writeLine(WholeFile &file, const Result<QJsonObject> &object)
{
    return object ? file.write(jsonLine(*object)) : std::unexpected(object.error());
}

Outcome writeArticles(const NextArticle &next, const JsonRecords &records, WholeFile &file, FolderWriter &folder)
{
    for (;;) {
        const auto article = next();
        if (!article)
            return std::unexpected(article.error());
        if (!*article)
            return {};
        if (const Outcome done = folder.putMediaOf(**article); !done)
            return done;
        if (const Outcome done = writeLine(file, records.article(**article)); !done)
            return done;
    }
}

Outcome writeMedia(const QSet<QString> &media, const JsonRecords &records, WholeFile &file)
{
    QStringList addresses(media.begin(), media.end());
    addresses.sort();
    for (const QString &address : addresses)
        if (const Outcome done = writeLine(file, records.media(address)); !done)
            return done;
    return {};
}

} // namespace

QByteArray jsonLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<Report> exportJsonLines(const NextArticle &next, const JsonRecords &records, const ReadMedia &readMedia,
                               const Target &target)
{
    const QString path = fileIn(target.out, QStringLiteral("articles.jsonl"));
    FolderWriter folder(QFileInfo(path).path(), readMedia);
    WholeFile file(path);
    if (const Outcome opened = file.open(); !opened)
        return std::unexpected(opened.error());
    if (const Outcome done = writeLine(file, records.head); !done)
        return std::unexpected(done.error());
    if (const Outcome done = writeArticles(next, records, file, folder); !done)
        return std::unexpected(done.error());
    if (const Outcome done = writeMedia(folder.media(), records, file); !done)
        return std::unexpected(done.error());
    const Result<bool> written = file.finish();
    if (!written)
        return std::unexpected(written.error());
    folder.count(path, *written);
    return folder.take();
}

} // namespace marbre::exporting
