#include "window/themewatch.h"

#include <QDirIterator>

namespace marbre::window {

namespace {

constexpr int quietMilliseconds = 120;
constexpr qsizetype mostPaths = 1000; // a theme has at most 500 files

QStringList pathsIn(const QString &folder)
{
    QStringList paths{folder};
    QDirIterator walk(folder, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (walk.hasNext() && paths.size() < mostPaths)
        paths.append(walk.next());
    return paths;
}

} // namespace

ThemeWatch::ThemeWatch(QObject *parent)
    : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMilliseconds);
    const auto wait = [this] { m_quiet.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_quiet, wait);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_quiet, wait);
    connect(&m_quiet, &QTimer::timeout, this, &ThemeWatch::changed);
}

void ThemeWatch::setFolders(const QStringList &folders)
{
    if (const QStringList known = m_watcher.files() + m_watcher.directories(); !known.isEmpty())
        m_watcher.removePaths(known);
    for (const QString &folder : folders)
        m_watcher.addPaths(pathsIn(folder));
}

} // namespace marbre::window
