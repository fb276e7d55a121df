#pragma once

#include <QString>
#include <QStringList>

#include <functional>

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
void chooseArchive(QWidget *parent, const std::function<void(const QString &)> &take);
/// Where a new archive is to be made; the name always ends in `.marbre`.
void chooseNewArchive(QWidget *parent, const std::function<void(const QString &)> &take);

} // namespace marbre::dialogs
