#include <QJsonDocument>
#include <QJsonObject>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/context.h"
#include "desk/articlejson.h"

namespace marbre::cli {

namespace {

struct Arguments {
    std::string query;
    size_t limit = 20;
    std::string sort = "relevance";
    bool json = false;
};

QString sentence(const archive::QueryMistake &mistake)
{
    using Kind = archive::QueryMistake::Kind;
    switch (mistake.kind) {
    case Kind::UnclosedQuote:
        return QStringLiteral("the quotation “%1” is not closed; it was read to the end").arg(mistake.text);
    case Kind::UnknownField:
        return QStringLiteral("there is no field “%1”; what follows it was looked for everywhere").arg(mistake.text);
    case Kind::NoDate:
        return QStringLiteral("“%1” is no date; give 2021, 2021-05 or 2021-05-03").arg(mistake.text);
    case Kind::NoStatus:
        return QStringLiteral("“%1” is no status; give draft, translating, review, ready or published").arg(mistake.text);
    case Kind::NothingGiven:
        return QStringLiteral("nothing stands behind “%1:”; it was left out").arg(mistake.text);
    case Kind::LoneOr:
        return QStringLiteral("%1 stands between nothing; it was left out").arg(mistake.text);
    }
    Q_UNREACHABLE();
}

QString marked(QString snippet)
{
    snippet = snippet.toHtmlEscaped();
    return snippet.replace(archive::hitBegin, QLatin1String("<mark>")).replace(archive::hitEnd, QLatin1String("</mark>"));
}

Outcome print(Context &context, archive::Archive &archive, const archive::SearchHit &hit,
              const archive::SearchQuery &query, bool json)
{
    const auto article = archive.articles().load(hit.article);
    if (!article)
        return std::unexpected(article.error());
    const auto snippet = archive.search().snippet(hit.article, query);
    if (!snippet)
        return std::unexpected(snippet.error());
    if (json) {
        QJsonObject record = desk::toJson(*article, desk::JsonForm::Listed);
        record.insert(QStringLiteral("snippet"), marked(*snippet));
        record.insert(QStringLiteral("rank"), hit.rank);
        context.out() << QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact)) << '\n';
        return {};
    }
    QString plain = *snippet;
    plain.remove(archive::hitBegin).remove(archive::hitEnd);
    context.out() << hit.article << '\t' << article::headline(*article) << '\t' << plain.simplified() << '\n';
    return {};
}

int search(Context &context, const Arguments &arguments)
{
    const auto archive = context.openArchive(archive::Access::ReadOnly);
    if (!archive)
        return Failed;
    const auto query = archive::parseQuery(QString::fromStdString(arguments.query));
    for (const archive::QueryMistake &mistake : query.mistakes)
        context.message(QStringLiteral("query"), sentence(mistake));
    const auto order = arguments.sort == "repost"  ? archive::SearchOrder::Repost
        : arguments.sort == "original"             ? archive::SearchOrder::Original
                                                   : archive::SearchOrder::Relevance;
    const auto hits = archive->search().find(query, {}, order, arguments.limit);
    if (!hits) {
        context.message(hits.error());
        return Failed;
    }
    for (size_t i = 0; i < std::min(arguments.limit, hits->hits.size()); ++i)
        if (const Outcome printed = print(context, *archive, hits->hits[i], query, arguments.json); !printed) {
            context.message(printed.error());
            return Failed;
        }
    return Done;
}

} // namespace

void addSearch(CLI::App &app, Context &context, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *command = app.add_subcommand("search", "The articles that a query finds, the best first");
    command->add_option("QUERY", arguments->query, "Words, \"phrases\", -without, OR, titre:… source:… après:2020…")
        ->required();
    command->add_option("--limit", arguments->limit, "How many at most (20)");
    command->add_option("--sort", arguments->sort, "relevance, repost or original")
        ->check(CLI::IsMember({"relevance", "repost", "original"}));
    command->add_flag("--json", arguments->json, "One JSON object a line");
    command->callback([arguments, &context, &status] { status = search(context, *arguments); });
}

} // namespace marbre::cli
