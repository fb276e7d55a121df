#include <CLI/CLI.hpp>

#include <QJsonDocument>

#include "cli/commands.h"
#include "cli/context.h"
#include "desk/articlejson.h"

namespace marbre::cli {

namespace {

struct Arguments {
    std::string status;
    std::string category;
    std::string source;
    int year = 0;
    bool trash = false;
    bool json = false;
};

std::optional<archive::Filter> filterOf(Context &context, const Arguments &arguments)
{
    archive::Filter filter;
    filter.trash = arguments.trash;
    filter.category = QString::fromStdString(arguments.category);
    filter.source = QString::fromStdString(arguments.source);
    if (arguments.year)
        filter.year = arguments.year;
    if (arguments.status.empty())
        return filter;
    filter.status = article::statusFromName(QString::fromStdString(arguments.status));
    if (filter.status)
        return filter;
    context.message(QString::fromStdString(arguments.status),
                    QStringLiteral("no such status; choose draft, translating, review, ready or published"));
    return {};
}

void print(Context &context, const archive::ArticleRow &row)
{
    const QString day = row.reposted ? row.reposted->toString(Qt::ISODate) : QStringLiteral("-");
    context.out() << row.id << '\t' << day << '\t' << article::statusName(row.status) << '\t' << row.headline << '\n';
}

Outcome printAll(Context &context, archive::Archive &archive, const archive::Filter &filter, bool json)
{
    const auto ids = archive.list().ids(filter);
    if (!ids)
        return std::unexpected(ids.error());
    for (const qint64 id : *ids) {
        if (json) {
            const auto article = archive.articles().load(id);
            if (!article)
                return std::unexpected(article.error());
            const QJsonObject record = desk::toJson(*article, desk::JsonForm::Listed);
            context.out() << QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact)) << '\n';
            continue;
        }
        const auto rows = archive.list().rows(std::span(&id, 1));
        if (!rows)
            return std::unexpected(rows.error());
        for (const archive::ArticleRow &row : *rows)
            print(context, row);
    }
    return {};
}

int list(Context &context, const Arguments &arguments)
{
    const auto filter = filterOf(context, arguments);
    if (!filter)
        return BadUsage;
    const auto archive = context.openArchive(archive::Access::ReadOnly);
    if (!archive)
        return Failed;
    const Outcome printed = printAll(context, *archive, *filter, arguments.json);
    if (!printed)
        context.message(printed.error());
    return printed ? Done : Failed;
}

} // namespace

void addList(CLI::App &app, Context &context, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *command = app.add_subcommand("list", "The articles, newest repost first");
    command->add_option("--status", arguments->status, "draft, translating, review, ready or published");
    command->add_option("--category", arguments->category, "Those of one category");
    command->add_option("--source", arguments->source, "Those from one source");
    command->add_option("--year", arguments->year, "Those reposted in one year")->check(CLI::Range(1, 9999));
    command->add_flag("--trash", arguments->trash, "Those in the trash");
    command->add_flag("--json", arguments->json, "One JSON object a line");
    command->callback([arguments, &context, &status] { status = list(context, *arguments); });
}

} // namespace marbre::cli
