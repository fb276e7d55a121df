#include <CLI/CLI.hpp>

#include <QFile>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/interruption.h"
#include "cli/themeoption.h"
#include "cli/words.h"
#include "desk/exporting.h"

namespace marbre::cli {

namespace {

struct Arguments {
    std::string out;
    std::string format = "page";
    std::string theme;
    std::string baseUrl;
    std::vector<std::string> articles;
};

/// The articles asked for, else all that the form means.
std::optional<std::vector<qint64>> selection(Context &context, archive::Archive &archive, const Arguments &arguments,
                                             desk::ExportForm form)
{
    if (!arguments.articles.empty())
        return context.findArticles(archive, arguments.articles);
    const auto all = desk::articlesToExport(archive, form);
    if (!all) {
        context.message(all.error());
        return {};
    }
    return *all;
}

/// Holds all that is published, whatever one chooses.
bool isWhole(desk::ExportForm form)
{
    return form == desk::ExportForm::Site || form == desk::ExportForm::Zim;
}

int toStandardOutput(Context &context, archive::Archive &archive, const desk::ExportRequest &request)
{
    if (!isWhole(request.form) && request.articles.size() != 1) {
        context.message(QStringLiteral("-"),
                        QStringLiteral("standard output takes one article; name it with --article"));
        return BadUsage;
    }
    const auto bytes = desk::exportToBytes(archive, request);
    if (!bytes) {
        context.message(bytes.error());
        return Failed;
    }
    context.out() << QString::fromUtf8(*bytes);
    return Done;
}

int toFiles(Context &context, archive::Archive &archive, const desk::ExportRequest &request)
{
    const auto report = desk::exportArticles(archive, request);
    if (!report) {
        context.message(report.error());
        return report.error().code == ErrorCode::Cancelled ? Interrupted : Failed;
    }
    for (const exporting::Warning &warning : report->warnings)
        context.message(warning.slug, sentence(warning));
    const auto published = archive.siteLists().published(0, 1);
    if (request.form == desk::ExportForm::Site && published && published->empty())
        context.message(request.out, QStringLiteral("nothing is published, so that the site is empty; publish an article"));
    context.out() << "written " << report->written << " unchanged " << report->unchanged << " removed "
                  << report->removed << '\n';
    return Done;
}

int exportArticles(Context &context, const Arguments &arguments)
{
    const auto form = desk::exportFormFromName(QString::fromStdString(arguments.format));
    if (!form) {
        context.message(QString::fromStdString(arguments.format),
                        QStringLiteral("this format is not written; choose ") + desk::exportFormNames());
        return BadUsage;
    }
    if (isWhole(*form) && !arguments.articles.empty()) {
        context.message(QStringLiteral("--article"), QStringLiteral("this format holds the whole site; leave it out"));
        return BadUsage;
    }
    const auto archive = context.openArchive(archive::Access::ReadOnly);
    if (!archive)
        return Failed;
    const auto ids = selection(context, *archive, arguments, *form);
    if (!ids)
        return Failed;
    const desk::ExportRequest request{*ids, *form, themeNamed(arguments.theme),
                                      QString::fromStdString(arguments.baseUrl), QString::fromLocal8Bit(arguments.out),
                                      interruption()};
    return arguments.out == "-" ? toStandardOutput(context, *archive, request) : toFiles(context, *archive, request);
}

} // namespace

void addExport(CLI::App &app, Context &context, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *command = app.add_subcommand("export", "Writes articles for upload");
    command->add_option("--out", arguments->out, "A file, a folder, or - for standard output")->required();
    command->add_option("--format", arguments->format, desk::exportFormNames().toStdString());
    command->add_option("--theme", arguments->theme, themeOption);
    command->add_option("--base-url", arguments->baseUrl, "Where the pages will stand, for their canonical address");
    command->add_option("--article", arguments->articles, "An article's number or slug; several may be given");
    command->callback([arguments, &context, &status] { status = exportArticles(context, *arguments); });
}

} // namespace marbre::cli
