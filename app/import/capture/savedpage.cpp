#include "import/capture/savedpage.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include "import/capture/pagetext.h"

namespace marbre::import::capture {

namespace {

constexpr qint64 largestPage = 256LL * 1024 * 1024;
constexpr std::size_t mostFiles = 5000;

/// The page of a folder: `index.html`, or the only one.
Result<QString> pageIn(const QString &folder)
{
    const QStringList names =
        QDir(folder).entryList({QStringLiteral("*.html"), QStringLiteral("*.htm"), QStringLiteral("*.xhtml"),
                                QStringLiteral("*.mhtml"), QStringLiteral("*.mht")},
                               QDir::Files, QDir::Name);
    for (const QString &name : names)
        if (names.size() == 1
            || QFileInfo(name).completeBaseName().compare(QLatin1String("index"), Qt::CaseInsensitive) == 0)
            return folder + u'/' + name;
    return fail(ErrorCode::Invalid, folder,
                names.isEmpty() ? QStringLiteral("no page in the folder")
                                : QStringLiteral("several pages in the folder"));
}

/// The folders beside the page that its name begins: each browser has its own end for it, and its language's.
QStringList foldersBeside(const QFileInfo &page)
{
    QStringList folders;
    const QString name = page.completeBaseName();
    for (const QString &folder : page.dir().entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks))
        if (folder.startsWith(name) && folder.size() > name.size()
            && QStringView(u"_-. ").contains(folder[name.size()]))
            folders.append(folder);
    return folders;
}

void addFiles(const QFileInfo &page, const QString &folder, std::vector<PagePart> &parts)
{
    const QDir here = page.dir();
    QDirIterator each(here.filePath(folder), QDir::Files | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (each.hasNext() && parts.size() < mostFiles) {
        const QString file = each.next();
        const QString address = QString::fromLatin1(QUrl::toPercentEncoding(here.relativeFilePath(file), "/"));
        parts.push_back({address, {}, {}, file});
    }
}

} // namespace

SavedPage savedPage(const QByteArray &bytes)
{
    if (isMhtml(bytes))
        return readMhtml(bytes);
    return {bytes, bytes, {}, savedFrom(bytes), {}};
}

Result<SavedPage> readSavedPage(QIODevice &device, const QString &name)
{
    constexpr qint64 pieceSize = 1024 * 1024;
    QByteArray bytes;
    for (QByteArray piece; bytes.size() <= largestPage && !(piece = device.read(pieceSize)).isEmpty();)
        bytes += piece;
    if (bytes.size() > largestPage)
        return fail(ErrorCode::Unsupported, name, QStringLiteral("the page is larger than 256 MB"));
    return savedPage(bytes);
}

Result<SavedPage> openSavedPage(const QString &path)
{
    const Result<QString> page = QFileInfo(path).isDir() ? pageIn(path) : Result<QString>(path);
    if (!page)
        return std::unexpected(page.error());
    QFile file(*page);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::Unreadable : ErrorCode::NotFound, *page, file.errorString());
    Result<SavedPage> saved = readSavedPage(file, *page);
    const QFileInfo info(*page);
    if (saved)
        for (const QString &folder : foldersBeside(info))
            addFiles(info, folder, saved->parts);
    return saved;
}

} // namespace marbre::import::capture
