#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace marbre::window {

/// Tells when something in some folders has changed, once it has been quiet for a moment: programs write a file in
/// several steps, or put another in its place.
class ThemeWatch : public QObject
{
    Q_OBJECT

public:
    explicit ThemeWatch(QObject *parent = nullptr);

    /// Watches these, with all that is in them, and nothing else. To be said again after each change: a file that has
    /// taken another's place is another.
    void setFolders(const QStringList &folders);

signals:
    void changed();

private:
    QFileSystemWatcher m_watcher;
    QTimer m_quiet;
};

} // namespace marbre::window
