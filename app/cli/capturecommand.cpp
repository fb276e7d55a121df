#include <CLI/CLI.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

#include "cli/commands.h"
#include "cli/context.h"
#include "import/capture/capture.h"
#include "import/import.h"

namespace marbre::cli {

namespace {

using import::CapturedPage;
using import::capture::Field;
using import::capture::Finding;
using import::capture::PageFields;
using import::capture::SavedPage;

struct Column {
    const char *name;
    Field PageFields::*field;
};
constexpr std::array columns{
    Column{"title", &PageFields::title},       Column{"byline", &PageFields::byline},
    Column{"siteName", &PageFields::siteName}, Column{"publishedTime", &PageFields::publishedTime},
    Column{"language", &PageFields::language}, Column{"excerpt", &PageFields::excerpt},
    Column{"url", &PageFields::url},           Column{"license", &PageFields::license}};

QJsonObject toJson(const Finding &finding)
{
    return {{QStringLiteral("value"), finding.value},
            {QStringLiteral("from"), QString(finding.from)},
            {QStringLiteral("confidence"), std::round(finding.confidence * 100) / 100}};
}

QJsonObject toJson(const Field &field)
{
    QJsonObject json = toJson(field.front());
    QJsonArray others;
    for (std::size_t i = 1; i < field.size(); ++i)
        others.append(toJson(field[i]));
    json.insert(QStringLiteral("others"), others);
    return json;
}

QJsonObject toJson(const CapturedPage &page)
{
    QJsonObject json{{QStringLiteral("contentHtml"), import::contentHtml(page)}};
    QJsonObject details;
    for (const Column &column : columns) {
        const Field &field = page.fields.*column.field;
        const QString name = QLatin1String(column.name);
        json.insert(name, field.empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(field.front().value));
        details.insert(name, field.empty() ? QJsonValue(QJsonValue::Null) : QJsonValue(toJson(field)));
    }
    json.insert(QStringLiteral("fields"), details);
    return json;
}

void print(Context &context, const CapturedPage &page)
{
    for (const Column &column : columns) {
        const Field &field = page.fields.*column.field;
        if (!field.empty())
            context.out() << column.name << ": " << field.front().value << " (" << field.front().from << ", "
                          << qRound(field.front().confidence * 100) << "%)\n";
    }
    if (!page.content.isEmpty())
        context.out() << '\n' << document::toPlainText(page.content) << '\n';
}

Result<SavedPage> opened(const QString &file)
{
    if (file != QLatin1String("-"))
        return import::capture::openSavedPage(file);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, file, input.errorString());
    return import::capture::readSavedPage(input, file);
}

Result<SavedPage> read(const QString &file)
{
    Result<SavedPage> page = opened(file);
    if (page && import::isNoText(page->html))
        return fail(ErrorCode::Unsupported, file, QStringLiteral("neither a text nor a page"));
    return page;
}

int capture(Context &context, const QString &file, const QString &baseUrl, bool json)
{
    const Result<SavedPage> saved = read(file);
    if (!saved) {
        context.message(saved.error());
        return Failed;
    }
    const CapturedPage page = import::readCapturedPage(*saved, baseUrl);
    if (json)
        context.out() << QString::fromUtf8(QJsonDocument(toJson(page)).toJson(QJsonDocument::Compact)) << '\n';
    else
        print(context, page);
    return Done;
}

} // namespace

void addCapture(CLI::App &app, Context &context, int &status)
{
    auto file = std::make_shared<std::string>();
    auto baseUrl = std::make_shared<std::string>();
    auto json = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("capture", "What a saved page says of itself, and its main content");
    command->add_option("FILE", *file, "The page; - is standard input")->required();
    command->add_option("--base-url", *baseUrl, "The page's address, what relative ones are relative to");
    command->add_flag("--json", *json, "As a JSON object");
    command->callback([=, &context, &status] {
        status = capture(context, QString::fromStdString(*file), QString::fromStdString(*baseUrl), *json);
    });
}

} // namespace marbre::cli
