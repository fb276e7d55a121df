#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QMimeData;
class QWidget;

namespace marbre::dialogs {

/// The system's file dialogs, each remembering its last folder; `take` is called if the person chooses, in the life of
/// `parent`. None blocks.

void chooseImportFiles(QWidget *parent, const std::function<void(const QStringList &)> &take);
/// A file `NAME.html`.
void chooseExportFile(QWidget *parent, const QString &title, const QString &slug,
                      const std::function<void(const QString &)> &take);
/// A file of a form: `name` says which, by its `suffix` without the dot.
void chooseExportFile(QWidget *parent, const QString &title, const QString &fileName, const QString &name,
                      const QString &suffix, const std::function<void(const QString &)> &take);
/// A folder for several pages.
void chooseExportFolder(QWidget *parent, const QString &title, const std::function<void(const QString &)> &take);
/// A folder that is there; `key` is what its last one is remembered by.
void chooseFolder(QWidget *parent, const QString &title, const QString &key, const std::function<void(const QString &)> &take);
/// The file of a private key.
void chooseKeyFile(QWidget *parent, const QString &title, const std::function<void(const QString &)> &take);
/// A file `NAME.txt`.
void chooseTextFile(QWidget *parent, const QString &title, const QString &name,
                    const std::function<void(const QString &)> &take);
void chooseArchive(QWidget *parent, const std::function<void(const QString &)> &take);
/// Where a new archive is to be made; the name always ends in `.marbre`.
void chooseNewArchive(QWidget *parent, const std::function<void(const QString &)> &take);

/// The files and folders of this machine that are dropped or pasted.
[[nodiscard]] QStringList localPathsOf(const QMimeData &source);

} // namespace marbre::dialogs
