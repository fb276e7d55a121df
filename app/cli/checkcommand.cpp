#include <CLI/CLI.hpp>

#include <QJsonDocument>
#include <QJsonObject>

#include "archive/check.h"
#include "cli/commands.h"
#include "cli/context.h"
#include "cli/interruption.h"

namespace marbre::cli {

namespace {

QString kindName(archive::Fault::Kind kind)
{
    switch (kind) {
    case archive::Fault::Kind::Database:
        return QStringLiteral("database");
    case archive::Fault::Kind::Reference:
        return QStringLiteral("reference");
    case archive::Fault::Kind::MissingMedia:
        return QStringLiteral("missing-media");
    case archive::Fault::Kind::AlteredMedia:
        return QStringLiteral("altered-media");
    case archive::Fault::Kind::MissingOriginal:
        return QStringLiteral("missing-original");
    case archive::Fault::Kind::AlteredOriginal:
        return QStringLiteral("altered-original");
    case archive::Fault::Kind::Version:
        return QStringLiteral("version");
    case archive::Fault::Kind::Lists:
        return QStringLiteral("lists");
    case archive::Fault::Kind::Index:
        return QStringLiteral("index");
    }
    Q_UNREACHABLE();
}

void print(Context &context, const archive::Fault &fault, bool json)
{
    if (json) {
        const QJsonObject record{{QStringLiteral("kind"), kindName(fault.kind)},
                                 {QStringLiteral("where"), fault.where},
                                 {QStringLiteral("detail"), fault.detail}};
        context.out() << QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact)) << '\n';
        return;
    }
    context.out() << kindName(fault.kind) << '\t' << fault.where << '\t' << fault.detail << '\n';
}

int check(Context &context, bool repair, bool json)
{
    const auto archive = context.openArchive(repair ? archive::Access::ReadWrite : archive::Access::ReadOnly);
    if (!archive)
        return Failed;
    const auto faults = archive::check(*archive, repair, interruption());
    if (!faults) {
        context.message(faults.error());
        return faults.error().code == ErrorCode::Cancelled ? Interrupted : Failed;
    }
    for (const archive::Fault &fault : *faults)
        print(context, fault, json);
    return faults->empty() ? Done : Failed;
}

} // namespace

void addCheck(CLI::App &app, Context &context, int &status)
{
    auto repair = std::make_shared<bool>(false);
    auto json = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("check", "Verifies the archive; a fault a line");
    command->add_flag("--repair", *repair, "Rebuilds what can be rebuilt");
    command->add_flag("--json", *json, "One JSON object a line");
    command->callback([=, &context, &status] { status = check(context, *repair, *json); });
}

} // namespace marbre::cli
