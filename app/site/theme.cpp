#include "site/theme.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "site/templatecheck.h"

namespace marbre::site {

namespace {

constexpr qint64 largestFile = 5'000'000;

Result<QByteArray> readFile(const QString &path, const QString &root)
{
    const QFileInfo info(path);
    if (!root.startsWith(u':') && !info.canonicalFilePath().startsWith(QFileInfo(root).canonicalFilePath() + u'/'))
        return fail(ErrorCode::Invalid, path, QStringLiteral("it links out of the theme's folder"));
    if (info.size() > largestFile)
        return fail(ErrorCode::Invalid, path, QStringLiteral("a theme's file has at most 5 MB"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, path, file.errorString());
    return file.readAll();
}

Outcome readSettings(Theme &theme, const QByteArray &json, const QString &path)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = json.left(error.offset).count('\n') + 1;
        return fail(ErrorCode::Invalid, QStringLiteral("%1:%2").arg(path).arg(line), error.errorString());
    }
    theme.name = document.object()[QLatin1String("name")].toString(theme.id);
    return {};
}

Outcome addFile(Theme &theme, const QString &path, const QString &root)
{
    const Result<QByteArray> bytes = readFile(path, root);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QString relative = path.mid(root.size() + 1);
    if (relative == QLatin1String("theme.json"))
        return readSettings(theme, *bytes, path);
    if (!relative.endsWith(QLatin1String(".mustache"))) {
        theme.assets.push_back({relative, *bytes});
        return {};
    }
    QString text = QString::fromUtf8(*bytes);
    if (const Outcome fit = checkTemplate(text, path); !fit)
        return fit;
    theme.templates.insert(QFileInfo(path).completeBaseName(), std::move(text));
    return {};
}

} // namespace

Result<Theme> loadTheme(const QString &folder)
{
    const QString root = QDir::cleanPath(folder);
    if (!QFileInfo(root).isDir())
        return fail(ErrorCode::NotFound, folder);
    Theme theme;
    theme.id = QFileInfo(root).fileName();
    theme.name = theme.id;
    QStringList files;
    QDirIterator walk(root, QDir::Files | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files.append(walk.next());
    std::sort(files.begin(), files.end());
    for (const QString &file : files)
        if (const Outcome added = addFile(theme, file, root); !added)
            return std::unexpected(added.error());
    for (const char *needed : {"article", "fragment"})
        if (!theme.templates.contains(QLatin1String(needed)))
            return fail(ErrorCode::Invalid, root, QStringLiteral("%1.mustache is missing").arg(QLatin1String(needed)));
    return theme;
}

} // namespace marbre::site
