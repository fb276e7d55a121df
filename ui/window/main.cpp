#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QSettings>
#include <QTextStream>

#include "desk/places.h"
#include "desk/sample.h"
#include "dialogs/errorwords.h"
#include "window/appearance.h"
#include "window/interfacelanguage.h"
#include "window/mainwindow.h"
#include "window/screenshot.h"
#include "window/settings.h"

namespace {

using namespace marbre;

struct Arguments {
    QString archive;
    QString screenshot;
    QString size;
};

Arguments parse(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Write, translate, repost and keep articles."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption screenshot(QStringLiteral("screenshot"),
                                        QStringLiteral("Save a picture of the window, print the archive's folder, and leave."), QStringLiteral("FILE.png"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("The window's size, as in 1440x900."),
                                  QStringLiteral("WxH"));
    parser.addOptions({screenshot, size});
    parser.addPositionalArgument(QStringLiteral("ARCHIVE"), QStringLiteral("The archive, a folder NAME.marbre."),
                                 QStringLiteral("[ARCHIVE]"));
    parser.process(application);
    return {parser.positionalArguments().value(0), parser.value(screenshot), parser.value(size)};
}

/// The archive asked for, the one opened last, or the first one, which is made with the sample in it.
QString archiveFor(const Arguments &arguments)
{
    if (!arguments.archive.isEmpty())
        return arguments.archive;
    const QString last = desk::lastArchive();
    return !last.isEmpty() && QFileInfo::exists(last) ? last : desk::defaultArchive();
}

Outcome openIn(window::MainWindow &window, const Arguments &arguments)
{
    const QString folder = archiveFor(arguments);
    const bool isFirst = folder == desk::defaultArchive() && !QFileInfo::exists(folder);
    if (isFirst)
        if (const Outcome made = desk::createSampleArchive(folder); !made)
            return made;
    return window.openArchive(folder);
}

void resizeTo(QWidget &window, const QString &size)
{
    const QStringList sides = size.split(u'x');
    const QSize wanted(sides.value(0).toInt(), sides.value(1).toInt());
    if (wanted.width() > 0 && wanted.height() > 0)
        window.resize(wanted);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication::setOrganizationName(QStringLiteral("marbre"));
    QApplication::setApplicationName(QStringLiteral("marbre"));
    QApplication::setApplicationVersion(QStringLiteral(MARBRE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("marbre"));
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QString());
    const Arguments arguments = parse(application);

    window::InterfaceLanguage language;
    language.set(QSettings().value(window::settings::language).toString());
    window::Appearance appearance;
    appearance.setScheme(static_cast<window::Appearance::Scheme>(QSettings().value(window::settings::appearance).toInt()));
    window::MainWindow window(appearance, language);
    resizeTo(window, arguments.size);
    const Outcome opened = openIn(window, arguments);
    if (!opened) {
        window.complain(opened.error());
        QTextStream(stderr) << "marbre: " << dialogs::sentence(opened.error()) << '\n';
        if (!arguments.screenshot.isEmpty())
            return 1;
    }
    window.show();
    if (!arguments.screenshot.isEmpty()) {
        QTextStream(stdout) << archiveFor(arguments) << '\n';
        new window::Screenshot(window, arguments.screenshot, &application);
    }
    return QApplication::exec();
}
