#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/context.h"

namespace {

/// A command that does not exist is left over as a word, and CLI11 misses a command: the word says more.
QString complaint(const CLI::App &app, const CLI::ParseError &error)
{
    const std::vector<std::string> words = app.remaining();
    if (error.get_name() == "RequiredError" && app.get_subcommands().empty() && !words.empty())
        return QStringLiteral("there is no “%1”; see marbre-cli --help").arg(QString::fromLocal8Bit(words.front()));
    return QString::fromLocal8Bit(error.what()).simplified() + QStringLiteral("; see marbre-cli --help");
}

int run(int argc, char **argv)
{
    using namespace marbre::cli;
    CLI::App app("Marbre without a window: does with an archive all that the window does.", "marbre-cli");
    app.set_version_flag("--version", std::string(MARBRE_VERSION));
    app.require_subcommand(1);
    Context context;
    int status = Done;
    std::string archive;
    app.add_option("--archive", archive, "The archive, a folder NAME.marbre");
    app.parse_complete_callback([&] { context.archiveOption = QString::fromStdString(archive); });
    for (const auto add : {&addImport, &addList, &addShow, &addSearch, &addHistory, &addRestore, &addExport, &addFeeds, &addPublish, &addServe, &addTheme,
                           &addBackup, &addCheck, &addStats, &addClean, &addCapture, &addTypography})
        add(app, context, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0) // --help, --version
            return app.exit(error);
        context.message(QStringLiteral("command line"), complaint(app, error));
        return BadUsage;
    }
    return context.finish(status);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return run(argc, argv);
}
