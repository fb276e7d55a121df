#include "desk/importsource.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include "desk/importing.h"
#include "desk/importingarchive.h"
#include "desk/localpictures.h"
#include "import/wxr.h"

namespace marbre::desk {

using import::Format;

namespace {

constexpr qint64 looked = 8192;

/// Nothing for what is neither a text nor a page.
std::optional<Format> formatOf(const QString &name, const QByteArray &start)
{
    if (import::looksLikeWxr(start))
        return Format::Wxr;
    const Format format = import::guessFormat(name, start);
    return format == Format::Text && import::isNoText(start) ? std::nullopt : std::optional(format);
}

ImportSource failed(const QString &path, ErrorCode code, const QString &detail)
{
    ImportSource source{path};
    source.error = Error{code, path, detail, {}};
    return source;
}

ImportSource ofFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed(path, file.exists() ? ErrorCode::Unreadable : ErrorCode::NotFound, file.errorString());
    const std::optional<Format> format = formatOf(path, file.read(looked));
    if (!format)
        return failed(path, ErrorCode::Unsupported, QStringLiteral("neither a text nor a page"));
    return {path, *format, {path}, file.size(), {}};
}

/// Not what a program keeps in a folder of texts: a text says so by its name.
bool isMeant(const QString &path, Format format)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    return format != Format::Text || suffix == QLatin1String("txt") || suffix == QLatin1String("text");
}

/// The folders of these, from the innermost, begin with the name of a page that stands beside them, as browsers call the
/// folder of what they have saved with it.
bool isPartOfPage(const QString &file, const QSet<QString> &pages)
{
    for (qsizetype end = file.lastIndexOf(u'/'), begin = 0; end > 0; end = begin) {
        begin = file.lastIndexOf(u'/', end - 1);
        for (qsizetype at = begin + 2; at < end; ++at)
            if (QStringView(u"_-. ").contains(file[at]) && pages.contains(file.left(at)))
                return true;
    }
    return false;
}

QStringList withoutPartsOfPages(QStringList files)
{
    static const QRegularExpression suffix(QStringLiteral("\\.x?html?\\z"), QRegularExpression::CaseInsensitiveOption);
    QSet<QString> pages; // their paths without suffix
    for (const QString &file : std::as_const(files))
        if (const auto match = suffix.match(file); match.hasMatch())
            pages.insert(file.left(match.capturedStart()));
    files.removeIf([&pages](const QString &file) { return isPartOfPage(file, pages); });
    return files;
}

QMap<Format, ImportSource> byFormat(const QString &folder, const QStringList &files)
{
    QMap<Format, ImportSource> sources;
    for (const QString &file : files) {
        const ImportSource source = ofFile(file);
        if (source.error || !isMeant(file, source.format))
            continue;
        ImportSource &all = sources[source.format];
        all.path = folder;
        all.format = source.format;
        all.files.append(file);
        all.bytes += source.bytes;
    }
    return sources;
}

QStringList filesIn(const QString &folder, const CancelToken &cancel)
{
    QStringList files;
    QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext() && !cancel.isCancelled())
        files.append(each.next());
    files.sort();
    return files;
}

std::vector<ImportSource> ofFolder(const QString &folder, const CancelToken &cancel)
{
    const QStringList markdown = markdownFilesIn(folder);
    const QMap<Format, ImportSource> sources =
        byFormat(folder, markdown.isEmpty() ? withoutPartsOfPages(filesIn(folder, cancel)) : markdown);
    if (sources.isEmpty())
        return {failed(folder, ErrorCode::Unsupported, QStringLiteral("no article in this folder"))};
    return {sources.begin(), sources.end()};
}

} // namespace

std::vector<ImportSource> importSources(const QStringList &paths, const CancelToken &cancel)
{
    std::vector<ImportSource> sources;
    for (const QString &path : paths) {
        if (cancel.isCancelled())
            break;
        if (isArchive(path)) {
            sources.push_back({path, Format::Archive, {path}, QFileInfo(path + QStringLiteral("/archive.db")).size(), {}});
            continue;
        }
        if (!QFileInfo(path).isDir()) {
            sources.push_back(ofFile(path));
            continue;
        }
        for (ImportSource &source : ofFolder(QDir::cleanPath(path), cancel))
            sources.push_back(std::move(source));
    }
    return sources;
}

} // namespace marbre::desk
