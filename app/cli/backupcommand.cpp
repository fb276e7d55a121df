#include <CLI/CLI.hpp>

#include "archive/backup.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/interruption.h"

namespace marbre::cli {

namespace {

int failed(Context &context, const Error &error)
{
    if (error.code == ErrorCode::AlreadyExists)
        context.message(error.where, QStringLiteral("something else than a copy of an archive stands there; give a new folder"));
    else
        context.message(error);
    return error.code == ErrorCode::Cancelled ? Interrupted : Failed;
}

int backUp(Context &context, const QString &folder)
{
    const auto archive = context.openArchive(archive::Access::ReadOnly);
    if (!archive)
        return Failed;
    if (const Outcome done = archive::backUp(*archive, folder, interruption()); !done)
        return failed(context, done.error());
    context.out() << "backup\t" << folder << '\n';
    return Done;
}

int restore(Context &context, const QString &copy)
{
    const QString folder = context.archiveFolder();
    if (folder.isEmpty()) {
        context.message(QStringLiteral("archive"), QStringLiteral("none is given; say where with --archive DIR"));
        return Failed;
    }
    const auto kept = archive::restoreBackup(copy, folder, interruption());
    if (!kept)
        return failed(context, kept.error());
    context.out() << "restored\t" << folder << '\t' << *kept << '\n';
    return Done;
}

} // namespace

void addBackup(CLI::App &app, Context &context, int &status)
{
    auto folder = std::make_shared<std::string>();
    auto restores = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("backup", "A whole copy of the archive, consistent while others write");
    command->add_option("DIR", *folder, "The copy: an archive itself; an earlier one there is brought up to date")
        ->required();
    command->add_flag("--restore", *restores, "Puts the copy in the archive's place; what stood there is kept beside it");
    command->callback([=, &context, &status] {
        const QString path = QString::fromStdString(*folder);
        status = *restores ? restore(context, path) : backUp(context, path);
    });
}

} // namespace marbre::cli
