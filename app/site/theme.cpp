#include "site/theme.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

#include "site/template.h"
#include "site/templatecheck.h"

namespace marbre::site {

namespace {

constexpr qint64 largestFile = 5'000'000;
constexpr qint64 largestTheme = 50'000'000;
constexpr qsizetype mostFiles = 500;

const QString templateSuffix = QStringLiteral(".mustache");

bool leadsOut(const QFileInfo &info, const QString &root)
{
    if (root.startsWith(u':'))
        return false;
    const QString real = info.canonicalFilePath(); // empty for a link to nothing
    return !real.startsWith(QFileInfo(root).canonicalFilePath() + u'/');
}

/// The plain files below the folder, in the order of their paths.
Result<QStringList> filesOf(const QString &root)
{
    QStringList files;
    QDirIterator walk(root, QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        walk.next();
        const QFileInfo info = walk.fileInfo();
        if (info.isSymLink() && leadsOut(info, root))
            return fail(ErrorCode::Invalid, info.filePath(), QStringLiteral("it links out of the theme's folder"));
        if (info.isFile())
            files.append(info.filePath());
        if (files.size() > mostFiles)
            return fail(ErrorCode::Invalid, root, QStringLiteral("a theme has at most %1 files").arg(mostFiles));
    }
    files.sort();
    return files;
}

Result<QByteArray> readFile(const QString &path)
{
    if (QFileInfo(path).size() > largestFile)
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

Outcome readTemplate(Theme &theme, const QByteArray &bytes, const QString &relative, const QString &path)
{
    // Takes a byte order mark away; stateless, so that a character cut off at the end is an error too.
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    if (decoder.hasError())
        return fail(ErrorCode::Invalid, path, QStringLiteral("a template is text in UTF-8"));
    if (const Outcome fit = checkTemplate(text, path); !fit)
        return fit;
    theme.templates.insert(relative.chopped(templateSuffix.size()), std::move(text));
    return {};
}

Outcome addFile(Theme &theme, const QString &path, const QString &root)
{
    Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QString relative = path.mid(root.size() + 1);
    if (relative == QLatin1String("theme.json"))
        return readSettings(theme, *bytes, path);
    if (relative.endsWith(templateSuffix))
        return readTemplate(theme, *bytes, relative, path);
    std::erase_if(theme.assets, [&relative](const Asset &asset) { return asset.path == relative; });
    theme.assets.push_back({relative, std::move(*bytes)});
    return {};
}

Outcome addFiles(Theme &theme, const QString &root)
{
    const Result<QStringList> files = filesOf(root);
    if (!files)
        return std::unexpected(files.error());
    qint64 size = 0;
    for (const QString &file : *files) {
        size += QFileInfo(file).size();
        if (size > largestTheme)
            return fail(ErrorCode::Invalid, root, QStringLiteral("a theme has at most 50 MB"));
        if (const Outcome added = addFile(theme, file, root); !added)
            return added;
    }
    return {};
}

/// A line that holds nothing but a section's tag, a partial's or a comment leaves no line of its own (Mustache
/// specification, "standalone").
QString withoutTagLines(QString text)
{
    static const QRegularExpression standalone(QStringLiteral(R"(^[ \t]*(\{\{[#^/>!][^{}]*\}\})[ \t]*\r?\n)"),
                                               QRegularExpression::MultilineOption);
    return text.replace(standalone, QStringLiteral("\\1"));
}

} // namespace

Result<Theme> loadTheme(const QString &folder, const QStringList &bases)
{
    const QString root = QDir::cleanPath(folder);
    if (!QFileInfo(root).isDir())
        return fail(ErrorCode::NotFound, folder);
    Theme theme;
    theme.id = QFileInfo(root).fileName();
    theme.name = theme.id;
    for (const QString &layer : bases + QStringList{root})
        if (const Outcome added = addFiles(theme, layer); !added)
            return std::unexpected(added.error());
    std::ranges::sort(theme.assets, {}, &Asset::path);
    for (const char *needed : {"article", "fragment"})
        if (!theme.templates.contains(QLatin1String(needed)))
            return fail(ErrorCode::Invalid, root, QStringLiteral("%1.mustache is missing").arg(QLatin1String(needed)));
    if (const Outcome fit = checkPartials(theme.templates, root); !fit)
        return std::unexpected(fit.error());
    for (QString &text : theme.templates)
        text = withoutTagLines(text);
    theme.compiled = std::make_shared<const CompiledTemplates>(compiled(theme.templates));
    return theme;
}

} // namespace marbre::site
