#include <QJsonDocument>
#include <QJsonObject>

#include <CLI/CLI.hpp>

#include "archive/stats.h"
#include "cli/commands.h"
#include "cli/context.h"

namespace marbre::cli {

namespace {

std::vector<std::pair<QString, qint64>> numbersOf(const archive::Stats &stats)
{
    std::vector<std::pair<QString, qint64>> numbers;
    qint64 all = 0;
    for (const article::Status status : article::allStatuses) {
        const qint64 number = stats.articles[static_cast<size_t>(status)];
        numbers.emplace_back(article::statusName(status), number);
        all += number;
    }
    numbers.emplace(numbers.begin(), QStringLiteral("articles"), all);
    numbers.emplace_back(QStringLiteral("trash"), stats.trashed);
    numbers.emplace_back(QStringLiteral("versions"), stats.versions);
    numbers.emplace_back(QStringLiteral("versionBytes"), stats.versionBytes);
    numbers.emplace_back(QStringLiteral("textBytes"), stats.textBytes);
    numbers.emplace_back(QStringLiteral("media"), stats.media);
    numbers.emplace_back(QStringLiteral("mediaBytes"), stats.mediaBytes);
    numbers.emplace_back(QStringLiteral("originals"), stats.originals);
    numbers.emplace_back(QStringLiteral("originalBytes"), stats.originalBytes);
    numbers.emplace_back(QStringLiteral("databaseBytes"), stats.databaseBytes);
    return numbers;
}

int stats(Context &context, bool json)
{
    const auto archive = context.openArchive(archive::Access::ReadOnly);
    if (!archive)
        return Failed;
    const auto stats = archive::stats(*archive);
    if (!stats) {
        context.message(stats.error());
        return Failed;
    }
    QJsonObject record;
    for (const auto &[name, number] : numbersOf(*stats)) {
        record.insert(name, number);
        if (!json)
            context.out() << name << '\t' << number << '\n';
    }
    if (json)
        context.out() << QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact)) << '\n';
    return Done;
}

} // namespace

void addStats(CLI::App &app, Context &context, int &status)
{
    auto json = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("stats", "Counts and sizes; sizes are bytes");
    command->add_flag("--json", *json, "As a JSON object");
    command->callback([=, &context, &status] { status = stats(context, *json); });
}

} // namespace marbre::cli
