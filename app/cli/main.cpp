#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/context.h"

namespace {

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
    for (const auto add : {&addImport, &addList, &addShow, &addExport, &addCheck, &addClean})
        add(app, context, status);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? Done : BadUsage;
    }
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return run(argc, argv);
}
