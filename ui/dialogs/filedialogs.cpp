#include "dialogs/filedialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QSettings>
#include <QStandardPaths>
#include <QUrl>

namespace marbre::dialogs {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::dialogs::FileDialogs)
};

QString rememberedFolder(const QString &key)
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QSettings().value(QStringLiteral("folders/") + key, documents).toString();
}

QFileDialog *make(QWidget *parent, const QString &title, const QString &key)
{
    auto *dialog = new QFileDialog(parent, title, rememberedFolder(key));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::accepted, dialog, [dialog, key] {
        QSettings().setValue(QStringLiteral("folders/") + key, dialog->directory().absolutePath());
    });
    return dialog;
}

void openForOne(QFileDialog *dialog, QWidget *parent, const std::function<void(const QString &)> &take)
{
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, take);
    dialog->open();
}

} // namespace

void chooseImportFiles(QWidget *parent, const std::function<void(const QStringList &)> &take)
{
    QFileDialog *dialog = make(parent, Words::tr("Import articles"), QStringLiteral("import"));
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(Words::tr("All files (*)")); // each is taken for what it is
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, take);
    dialog->open();
}

void chooseExportFile(QWidget *parent, const QString &title, const QString &slug,
                      const std::function<void(const QString &)> &take)
{
    chooseExportFile(parent, title, slug, Words::tr("HTML pages"), QStringLiteral("html"), take);
}

void chooseExportFile(QWidget *parent, const QString &title, const QString &fileName, const QString &name,
                      const QString &suffix, const std::function<void(const QString &)> &take)
{
    QFileDialog *dialog = make(parent, title, QStringLiteral("export"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(name, suffix));
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(fileName + u'.' + suffix);
    openForOne(dialog, parent, take);
}

void chooseExportFolder(QWidget *parent, const QString &title, const std::function<void(const QString &)> &take)
{
    chooseFolder(parent, title, QStringLiteral("export"), take);
}

void chooseTextFile(QWidget *parent, const QString &title, const QString &name,
                    const std::function<void(const QString &)> &take)
{
    QFileDialog *dialog = make(parent, title, QStringLiteral("reports"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(Words::tr("Texts (*.txt)"));
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(name + QStringLiteral(".txt"));
    openForOne(dialog, parent, take);
}

void chooseFolder(QWidget *parent, const QString &title, const QString &key, const std::function<void(const QString &)> &take)
{
    QFileDialog *dialog = make(parent, title, key);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openForOne(dialog, parent, take);
}

void chooseKeyFile(QWidget *parent, const QString &title, const std::function<void(const QString &)> &take)
{
    QFileDialog *dialog = make(parent, title, QStringLiteral("keys"));
    if (const QDir keys(QDir::home().filePath(QStringLiteral(".ssh"))); keys.exists())
        dialog->setDirectory(keys);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(dialog->filter() | QDir::Hidden);
    openForOne(dialog, parent, take);
}

void chooseArchive(QWidget *parent, const std::function<void(const QString &)> &take)
{
    QFileDialog *dialog = make(parent, Words::tr("Open an archive"), QStringLiteral("archives"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openForOne(dialog, parent, take);
}

void chooseNewArchive(QWidget *parent, const std::function<void(const QString &)> &take)
{
    QFileDialog *dialog = make(parent, Words::tr("New archive"), QStringLiteral("archives"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(Words::tr("Marbre archives (*.marbre)"));
    dialog->setDefaultSuffix(QStringLiteral("marbre"));
    dialog->selectFile(Words::tr("My articles") + QStringLiteral(".marbre"));
    openForOne(dialog, parent, [take](const QString &chosen) {
        take(chosen.endsWith(QLatin1String(".marbre")) ? chosen : chosen + QStringLiteral(".marbre"));
    });
}

QStringList localPathsOf(const QMimeData &source)
{
    QStringList paths;
    for (const QUrl &url : source.urls())
        if (url.isLocalFile() && QFileInfo::exists(url.toLocalFile()))
            paths.append(url.toLocalFile());
    return paths;
}

} // namespace marbre::dialogs
