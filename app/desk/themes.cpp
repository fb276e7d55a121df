#include "desk/themes.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

#include "resources/themes/themes.h"
#include "text/slug.h"

namespace marbre::desk {

using Origin = ThemeEntry::Origin;

namespace {

bool isFolder(const QString &path)
{
    return QFileInfo(path).isDir();
}

QString themesOf(const QString &archiveFolder)
{
    return archiveFolder + QStringLiteral("/themes");
}

/// The folders that a theme of that name is made from, the last one before all others.
QStringList layersOf(const QString &archiveFolder, const QString &name)
{
    QStringList layers{commonParts()};
    for (const QString &folder : {builtInTheme(name), personalThemes() + u'/' + name, themesOf(archiveFolder) + u'/' + name})
        if (isFolder(folder))
            layers.append(folder);
    return layers;
}

Result<site::Theme> themeIn(const QString &folder)
{
    const QString builtIn = builtInTheme(QFileInfo(QDir::cleanPath(folder)).fileName());
    return site::loadTheme(folder, isFolder(builtIn) ? QStringList{commonParts(), builtIn} : QStringList{commonParts()});
}

void addThemes(std::vector<ThemeEntry> &all, const QString &archiveFolder, const QString &folder, Origin origin)
{
    for (const QString &id : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const bool isKnown = std::ranges::find(all, id, &ThemeEntry::id) != all.end();
        if (isKnown || !text::isSlug(id) || builtInTheme(id) == commonParts())
            continue;
        const auto theme = themeFor(archiveFolder, id);
        all.push_back({id, theme ? theme->name : id, origin, origin == Origin::Marbre ? QString() : folder + u'/' + id,
                       theme ? std::nullopt : std::optional(theme.error())});
    }
}

/// A name that no theme has: `revue-2`.
QString freeName(const QString &archiveFolder, const QString &name)
{
    for (int number = 2;; ++number)
        if (const QString free = QStringLiteral("%1-%2").arg(name).arg(number); layersOf(archiveFolder, free).size() == 1)
            return free;
}

Outcome writeFile(const QString &path, const QByteArray &bytes)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return fail(ErrorCode::ReadOnly, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::Io, path, file.errorString());
    return {};
}

Outcome copyFiles(const QString &from, const QString &to)
{
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString target = to + u'/' + entry.fileName();
        if (entry.isDir()) {
            if (const Outcome copied = copyFiles(entry.filePath(), target); !copied)
                return copied;
            continue;
        }
        QFile file(entry.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Unreadable, entry.filePath(), file.errorString());
        if (const Outcome written = writeFile(target, file.readAll()); !written)
            return written;
    }
    return {};
}

/// The same theme under another name, which its style sheet has, too.
Outcome rename(const QString &folder, const QString &from, const QString &to, const QString &name)
{
    const QString sheet = folder + u'/' + from + QStringLiteral(".css");
    if (QFileInfo(sheet).exists() && !QFile::rename(sheet, folder + u'/' + to + QStringLiteral(".css")))
        return fail(ErrorCode::Io, sheet);
    const QString facts = folder + QStringLiteral("/theme.json");
    QFile file(facts);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString json = QString::fromUtf8(file.readAll());
    const QString quoted = QStringLiteral("\"%1\"");
    const qsizetype at = json.indexOf(quoted.arg(name));
    if (at < 0)
        return {};
    const QString number = to.mid(from.size() + 1);
    return writeFile(facts, json.replace(at, name.size() + 2, quoted.arg(name + u' ' + number)).toUtf8());
}

} // namespace

QString personalThemes()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/marbre/themes");
}

Result<site::Theme> themeFor(const QString &archiveFolder, const QString &name)
{
    if (!text::isSlug(name))
        return fail(ErrorCode::NotFound, name, QStringLiteral("a theme's name has only a-z, 0-9 and hyphens"));
    QStringList layers = layersOf(archiveFolder, name);
    if (layers.size() == 1 || builtInTheme(name) == commonParts())
        return fail(ErrorCode::NotFound, name, QStringLiteral("neither the archive nor Marbre has such a theme"));
    const QString folder = layers.takeLast();
    return site::loadTheme(folder, layers);
}

Result<site::Theme> chosenTheme(archive::Archive &archive, const QString &theme)
{
    const auto choice = archive.settings().theme();
    if (!choice)
        return std::unexpected(choice.error());
    const QString usual = choice->name.isEmpty() ? QString(usualTheme) : choice->name;
    const QString name = theme.isEmpty() ? usual : theme;
    auto loaded = QDir::isAbsolutePath(name) ? themeIn(name) : themeFor(archive.folder(), name);
    if (!loaded)
        return loaded;
    const auto values = archive.settings().themeValues(loaded->id);
    return values ? Result<site::Theme>(site::withValues(std::move(*loaded), *values)) : std::unexpected(values.error());
}

std::vector<ThemeEntry> themesFor(const QString &archiveFolder)
{
    std::vector<ThemeEntry> all;
    addThemes(all, archiveFolder, themesOf(archiveFolder), Origin::Archive);
    addThemes(all, archiveFolder, personalThemes(), Origin::Person);
    addThemes(all, archiveFolder, builtInTheme({}), Origin::Marbre);
    return all;
}

QStringList foldersOf(const QString &archiveFolder, const QString &name)
{
    QStringList folders = layersOf(archiveFolder, name);
    folders.removeIf([](const QString &folder) { return folder.startsWith(u':'); });
    return folders;
}

Result<QString> copyTheme(const QString &archiveFolder, const QString &name)
{
    const Result<site::Theme> theme = themeFor(archiveFolder, name);
    if (!theme)
        return std::unexpected(theme.error());
    const QString free = freeName(archiveFolder, name);
    const QString folder = themesOf(archiveFolder) + u'/' + free;
    Outcome copied;
    for (const QString &layer : layersOf(archiveFolder, name))
        if (copied)
            copied = copyFiles(layer, folder);
    if (copied)
        copied = rename(folder, name, free, theme->name);
    if (copied)
        return free;
    QDir(folder).removeRecursively();
    return std::unexpected(copied.error());
}

} // namespace marbre::desk
