#include <QJsonDocument>
#include <QJsonObject>

#include <CLI/CLI.hpp>

#include "archive/versionlog.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "desk/jsonrecords.h"
#include "desk/person.h"

namespace marbre::cli {

namespace {

void print(Context &context, const archive::Version &version, bool json)
{
    const QString saved = version.saved.toString(Qt::ISODate);
    if (json) {
        context.out() << QString::fromUtf8(QJsonDocument(desk::toJson(version)).toJson(QJsonDocument::Compact)) << '\n';
        return;
    }
    context.out() << version.version << '\t' << saved << '\t' << version.person << '\t'
                  << archive::causeName(version.cause) << '\t' << version.changed.join(u' ') << '\t' << version.name
                  << '\n';
}

int history(Context &context, const QString &name, bool json)
{
    const auto archive = context.openArchive(archive::Access::ReadOnly);
    if (!archive)
        return Failed;
    const auto article = context.findArticle(*archive, name);
    if (!article)
        return Failed;
    const auto versions = archive->versions().of(article->id);
    if (!versions) {
        context.message(versions.error());
        return Failed;
    }
    for (const archive::Version &version : *versions)
        print(context, version, json);
    return Done;
}

int restore(Context &context, const QString &name, int version)
{
    const auto archive = context.openArchive(archive::Access::ReadWrite);
    if (!archive)
        return Failed;
    const auto article = context.findArticle(*archive, name);
    if (!article)
        return Failed;
    const auto restored = archive->versions().restore(article->id, version, desk::person());
    if (!restored) {
        if (restored.error().code == ErrorCode::NotFound)
            context.message(name, QStringLiteral("it has no version %1; see marbre-cli history %2").arg(version).arg(name));
        else
            context.message(restored.error());
        return Failed;
    }
    context.out() << "restored\t" << restored->id << '\t' << version << '\n';
    return Done;
}

} // namespace

void addHistory(CLI::App &app, Context &context, int &status)
{
    auto name = std::make_shared<std::string>();
    auto json = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("history", "The versions of an article, newest first");
    command->add_option("ID|SLUG", *name, "The article's number or slug")->required();
    command->add_flag("--json", *json, "One JSON object a line");
    command->callback([=, &context, &status] { status = history(context, QString::fromStdString(*name), *json); });
}

void addRestore(CLI::App &app, Context &context, int &status)
{
    auto name = std::make_shared<std::string>();
    auto version = std::make_shared<int>(0);
    CLI::App *command = app.add_subcommand("restore", "Makes an article again what it was; what it is stays in its history");
    command->add_option("ID|SLUG", *name, "The article's number or slug")->required();
    command->add_option("VERSION", *version, "As “history” numbers it")->required()->check(CLI::PositiveNumber);
    command->callback([=, &context, &status] { status = restore(context, QString::fromStdString(*name), *version); });
}

} // namespace marbre::cli
