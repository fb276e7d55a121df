#include <CLI/CLI.hpp>

#include <QFile>

#include "cli/commands.h"
#include "cli/context.h"
#include "html/html.h"

namespace marbre::cli {

namespace {

int clean(Context &context, const QString &baseUrl)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        context.message(QStringLiteral("-"), QStringLiteral("standard input cannot be read"));
        return Failed;
    }
    const QByteArray bytes = input.readAll();
    const html::Reading reading = html::read(bytes, {baseUrl, html::looksClassic(bytes)});
    context.out() << QString::fromUtf8(html::writeCanonical(reading.document));
    return Done;
}

} // namespace

void addClean(CLI::App &app, Context &context, int &status)
{
    auto baseUrl = std::make_shared<std::string>();
    CLI::App *command =
        app.add_subcommand("clean", "HTML on standard input to canonical, safe HTML on standard output");
    command->add_option("--base-url", *baseUrl, "What relative addresses are relative to");
    command->callback([=, &context, &status] { status = clean(context, QString::fromStdString(*baseUrl)); });
}

} // namespace marbre::cli
