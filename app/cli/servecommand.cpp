#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QTimer>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/interruption.h"
#include "cli/themeoption.h"
#include "desk/themes.h"
#include "desk/siteserver.h"

namespace marbre::cli {

namespace {

constexpr int eachMilliseconds = 100; // a person does not wait for Ctrl+C

struct Arguments {
    quint16 port = 8000;
    std::string theme;
};

int serve(Context &context, const Arguments &arguments)
{
    const auto archive = context.openArchive(archive::Access::ReadOnly);
    if (!archive)
        return Failed;
    auto theme = desk::chosenTheme(*archive, themeNamed(arguments.theme));
    const auto site = archive->settings().site();
    if (!theme || !site) {
        context.message(!theme ? theme.error() : site.error());
        return Failed;
    }
    // Seen from here it has no other address.
    desk::SiteReader reader(*archive, std::move(*theme), {site->name, {}});
    desk::SiteServer server(reader);
    if (const Outcome listening = server.listen(arguments.port); !listening) {
        context.message(listening.error().where, listening.error().detail + QStringLiteral("; choose another --port, or 0 for any"));
        return Failed;
    }
    context.out() << QStringLiteral("http://127.0.0.1:%1/").arg(server.port()) << '\n';
    context.out().flush();
    QTimer interrupted;
    QObject::connect(&interrupted, &QTimer::timeout, QCoreApplication::instance(), [] {
        if (interruption().isCancelled())
            QCoreApplication::exit(Interrupted);
    });
    (void)interruption();
    interrupted.start(eachMilliseconds);
    return QCoreApplication::exec();
}

} // namespace

void addServe(CLI::App &app, Context &context, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *command = app.add_subcommand("serve", "The archive as its site, for a browser on this machine, until Ctrl+C");
    command->add_option("--port", arguments->port, "The port; 0 is any that is free");
    command->add_option("--theme", arguments->theme, themeOption);
    command->callback([arguments, &context, &status] { status = serve(context, *arguments); });
}

} // namespace marbre::cli
