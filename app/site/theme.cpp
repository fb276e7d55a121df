#include "site/theme.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

#include "site/explanations.h"
#include "site/siteaddress.h"
#include "site/template.h"
#include "site/templatecheck.h"

namespace marbre::site {

namespace {

constexpr qint64 largestFile = 5'000'000;
constexpr qint64 largestTheme = 50'000'000;
constexpr qsizetype mostFiles = 500;

const QString templateSuffix = QStringLiteral(".mustache");
const QString chosenStyle = QStringLiteral("chosen.css");

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
    Result<ThemeFacts> facts = themeFactsFrom(json, path);
    if (!facts)
        return std::unexpected(facts.error());
    theme.name = facts->name.isEmpty() ? theme.id : facts->name;
    if (facts->pictures)
        theme.pictures = std::move(*facts->pictures);
    if (facts->settings)
        theme.settings = std::move(*facts->settings);
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

/// Names the file that a mistake is in: a template of the theme may stand in another folder than the theme's.
Error inItsFile(Error error, const QStringList &layers)
{
    const qsizetype start = layers.last().size();
    const QString file = error.where.mid(start, error.where.lastIndexOf(templateSuffix) + templateSuffix.size() - start);
    for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer)
        if (QFileInfo(*layer + file).exists()) {
            error.where.replace(0, start, *layer);
            return error;
        }
    return error;
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
    const QStringList layers = bases + QStringList{root};
    for (const QString &layer : layers)
        if (const Outcome added = addFiles(theme, layer); !added)
            return std::unexpected(added.error());
    std::ranges::sort(theme.assets, {}, &Asset::path);
    for (const char *needed : {"article", "fragment"})
        if (!theme.templates.contains(QLatin1String(needed)))
            return fail(ErrorCode::Invalid, root, QStringLiteral("%1.mustache is missing").arg(QLatin1String(needed)));
    Outcome fit = checkPartials(theme.templates, root);
    if (fit)
        fit = checkVariables(theme.templates, theme.settings, root);
    if (!fit)
        return std::unexpected(inItsFile(fit.error(), layers));
    for (QString &text : theme.templates)
        text = withoutTagLines(text);
    theme.values = valuesFor(theme.settings, {});
    theme.compiled = std::make_shared<const CompiledTemplates>(compiled(theme.templates));
    return theme;
}

Theme withValues(Theme theme, const ThemeValues &chosen)
{
    theme.values = valuesFor(theme.settings, chosen);
    std::erase_if(theme.assets, [](const Asset &asset) { return asset.path == chosenStyle; });
    if (const QByteArray css = settingsStyle(theme.settings, theme.values); !css.isEmpty())
        theme.assets.push_back({chosenStyle, css});
    return theme;
}

int pageSizeOf(const Theme &theme)
{
    const int size = theme.values.value(QStringLiteral("pageSize")).toInt();
    return size > 0 ? size : entriesOnAPage;
}

QString dayIn(const text::PartialDate &date, QStringView language, const Theme &theme)
{
    const QString look = theme.values.value(QStringLiteral("dates"));
    if (look == QLatin1String("iso"))
        return date.toIso();
    return text::formatDate(date, language, look == QLatin1String("numeric") ? text::DateStyle::Numeric : text::DateStyle::Long);
}

} // namespace marbre::site
