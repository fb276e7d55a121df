#include <CLI/CLI.hpp>

#include <QJsonDocument>

#include "cli/commands.h"
#include "cli/context.h"
#include "desk/articlejson.h"

namespace marbre::cli {

namespace {

void line(Context &context, const char *name, const QString &value)
{
    if (!value.isEmpty())
        context.out() << name << ": " << value << '\n';
}

void print(Context &context, const article::Article &article)
{
    line(context, "id", QString::number(article.id));
    line(context, "uuid", article.uuid.toString(QUuid::WithoutBraces));
    line(context, "slug", article.slug);
    line(context, "status", article::statusName(article.status));
    line(context, "kind", article.kind == article::Kind::Post ? QString() : article::kindName(article.kind));
    line(context, "sticky", article.sticky ? QStringLiteral("yes") : QString());
    line(context, "language", article.language);
    line(context, "title", article.title);
    line(context, "authors", article.authors.join(QStringLiteral(", ")));
    line(context, "translators", article.translators.join(QStringLiteral(", ")));
    line(context, "categories", article.categories.join(QStringLiteral(", ")));
    line(context, "tags", article.tags.join(QStringLiteral(", ")));
    line(context, "source", article.source.name);
    line(context, "source site", article.source.url);
    line(context, "original link", article.original.url);
    line(context, "original title", article.original.title);
    line(context, "original language", article.original.language);
    line(context, "original published", article.original.published.toIso());
    line(context, "original licence", article.original.license);
    line(context, "image", article.image);
    line(context, "reposted", article.reposted ? article.reposted->toString(Qt::ISODate) : QString());
    line(context, "created", article.created.toString(Qt::ISODate));
    line(context, "modified", article.modified.toString(Qt::ISODate));
    line(context, "version", QString::number(article.version));
    for (const document::Document *part : {&article.lead, &article.note, &article.body})
        if (!part->isEmpty())
            context.out() << '\n' << document::toPlainText(*part) << '\n';
}

int show(Context &context, const QString &name, bool json)
{
    const auto archive = context.openArchive(archive::Access::ReadOnly);
    if (!archive)
        return Failed;
    const auto article = context.findArticle(*archive, name);
    if (!article)
        return Failed;
    if (json)
        context.out() << QString::fromUtf8(
            QJsonDocument(desk::toJson(*article, desk::JsonForm::Whole)).toJson(QJsonDocument::Compact))
                      << '\n';
    else
        print(context, *article);
    return Done;
}

} // namespace

void addShow(CLI::App &app, Context &context, int &status)
{
    auto name = std::make_shared<std::string>();
    auto json = std::make_shared<bool>(false);
    CLI::App *command = app.add_subcommand("show", "One article with every field");
    command->add_option("ID|SLUG", *name, "The article's number or slug")->required();
    command->add_flag("--json", *json, "As a JSON object");
    command->callback([=, &context, &status] { status = show(context, QString::fromStdString(*name), *json); });
}

} // namespace marbre::cli
