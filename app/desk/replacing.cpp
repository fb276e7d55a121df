#include "desk/replacing.h"

#include <algorithm>

#include "archive/statement.h"
#include "document/runs.h"

namespace marbre::desk {

using archive::Archive;
using article::Article;
using document::TypographyChange;
using Field = ArchiveHit::Field;

namespace {

constexpr qsizetype contextLength = 24; // characters on either side of a hit, as typography gives them

/// Lines of an article, by their fields; `visit(field, index, line)`.
template <typename Visit> void forEachLine(auto &article, const Visit &visit)
{
    visit(Field::Title, 0, article.title);
    visit(Field::OriginalTitle, 0, article.original.title);
    visit(Field::Source, 0, article.source.name);
    const auto names = [&](Field field, auto &list) {
        for (qsizetype i = 0; i < list.size(); ++i)
            visit(field, int(i), list[i]);
    };
    names(Field::Author, article.authors);
    names(Field::Translator, article.translators);
    names(Field::Category, article.categories);
    names(Field::Tag, article.tags);
}

template <typename Visit> void forEachText(auto &article, const Visit &visit)
{
    visit(Field::Lead, article.lead);
    visit(Field::Note, article.note);
    visit(Field::Body, article.body);
}

/// A question made ready.
struct Asked {
    text::Search search;
    text::Replacement replacement;
    std::optional<text::Search> plain; ///< finds in the index's words at least where `search` finds; absent: may not
};

Result<Asked> ask(const ReplaceRequest &request)
{
    auto search = text::Search::of(request.question);
    if (!search)
        return fail(ErrorCode::Invalid, request.question.words, QString::number(search.error().at));
    const int groups = search->groups();
    Asked asked{std::move(*search), text::replacementOf(request.replacement, request.question, groups), {}};
    text::Question plain = request.question;
    plain.wholeWords = false; // what stands beside a picture is another thing there
    if (auto loose = text::Search::of(plain); loose && !plain.expression)
        asked.plain = std::move(*loose);
    return asked;
}

void collect(const Asked &asked, const QString &text, const std::vector<int> &path, const std::function<void(TypographyChange)> &take)
{
    for (const text::Hit &hit : asked.search.hitsIn(text)) {
        TypographyChange change;
        change.path = path;
        change.change.position = hit.from;
        change.change.length = hit.to - hit.from;
        change.change.replacement = text::wordsFor(text, hit, asked.replacement);
        change.original = text.sliced(hit.from, hit.to - hit.from);
        change.before = text.first(hit.from).right(contextLength);
        change.after = text.sliced(hit.to).left(contextLength);
        if (change.original != change.change.replacement)
            take(std::move(change));
    }
}

std::vector<ArchiveHit> hitsIn(const Article &article, const Asked &asked)
{
    std::vector<ArchiveHit> hits;
    const QString headline = article::headline(article);
    const auto add = [&](Field field, int index) {
        return [&hits, &article, &headline, field, index](TypographyChange change) {
            hits.push_back({article.id, headline, field, index, std::move(change)});
        };
    };
    forEachLine(article, [&](Field field, int index, const QString &line) { collect(asked, line, {}, add(field, index)); });
    forEachText(article, [&](Field field, const document::Document &text) {
        for (const document::Run &run : document::runsOf(text.blocks))
            collect(asked, run.text, run.path, add(field, 0));
    });
    return hits;
}

/// The words of an article in the index, one text; nothing where the index does not have it.
Result<std::optional<QString>> indexed(Archive &archive, qint64 article)
{
    archive::Statement row(archive.database(),
                           "SELECT title || char(10) || lead || char(10) || body || char(10) || note || char(10) || authors "
                           "|| char(10) || translators || char(10) || source || char(10) || categories || char(10) || tags "
                           "|| char(10) || original FROM article_index WHERE rowid = ?");
    const Result<bool> found = row.bind(article).step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? std::optional(row.text(0)) : std::nullopt;
}

Result<bool> mayHold(Archive &archive, qint64 article, const Asked &asked)
{
    if (!asked.plain)
        return true;
    const auto words = indexed(archive, article);
    if (!words)
        return std::unexpected(words.error());
    return !*words || !asked.plain->hitsIn(**words).empty();
}

void replaceLine(QString &line, const std::vector<const ArchiveHit *> &hits)
{
    for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
        const text::typography::Change &change = (*hit)->change.change;
        line.replace(change.position, change.length, change.replacement);
    }
}

int replace(Article &article, const std::vector<ArchiveHit> &hits)
{
    forEachLine(article, [&](Field field, int index, QString &line) {
        std::vector<const ArchiveHit *> own;
        for (const ArchiveHit &hit : hits)
            if (hit.field == field && hit.index == index)
                own.push_back(&hit);
        replaceLine(line, own);
    });
    forEachText(article, [&](Field field, document::Document &text) {
        std::vector<TypographyChange> changes;
        for (const ArchiveHit &hit : hits)
            if (hit.field == field)
                changes.push_back(hit.change);
        if (!changes.empty())
            text = document::withTypography(std::move(text), changes);
    });
    return int(hits.size());
}

/// Where a hit was found, whatever its article is called by now.
bool isSame(const ArchiveHit &one, const ArchiveHit &other)
{
    return one.article == other.article && one.field == other.field && one.index == other.index && one.change == other.change;
}

} // namespace

Outcome findInArchive(Archive &archive, const ReplaceRequest &request,
                      const std::function<void(std::vector<ArchiveHit>)> &take, const CancelToken &cancel,
                      const Progress &progress)
{
    constexpr qint64 handful = 50;
    const Result<Asked> asked = ask(request);
    if (!asked)
        return std::unexpected(asked.error());
    const auto ids = archive.list().ids(request.filter);
    if (!ids)
        return std::unexpected(ids.error());
    std::vector<ArchiveHit> found;
    for (qint64 i = 0; i < qint64(ids->size()); ++i) {
        if (cancel.isCancelled())
            return fail(ErrorCode::Cancelled, archive.folder());
        const qint64 id = (*ids)[size_t(i)];
        const Result<bool> may = mayHold(archive, id, *asked);
        if (!may)
            return std::unexpected(may.error());
        if (*may) {
            const Result<Article> article = archive.articles().load(id);
            if (!article && article.error().code != ErrorCode::NotFound) // deleted in this moment
                return std::unexpected(article.error());
            if (article)
                std::ranges::move(hitsIn(*article, *asked), std::back_inserter(found));
        }
        if ((i + 1) % handful != 0 && i + 1 != qint64(ids->size()))
            continue;
        if (!found.empty())
            take(std::exchange(found, {}));
        if (progress)
            progress(i + 1, qint64(ids->size()));
    }
    return {};
}

Result<Replaced> replaceIn(Archive &archive, qint64 id, const ReplaceRequest &request,
                           const std::vector<ArchiveHit> &hits, const QString &person)
{
    const Result<Asked> asked = ask(request);
    if (!asked)
        return std::unexpected(asked.error());
    Result<Article> article = archive.articles().load(id);
    if (!article)
        return std::unexpected(article.error());
    std::vector<ArchiveHit> standing = hitsIn(*article, *asked);
    std::erase_if(standing, [&](const ArchiveHit &hit) {
        return std::ranges::none_of(hits, [&](const ArchiveHit &wanted) { return isSame(hit, wanted); });
    });
    Replaced replaced{id, article->version, article->version, 0};
    if (standing.empty())
        return replaced;
    replaced.hits = replace(*article, standing);
    const Result<Article> saved = archive.articles().save(*article, {archive::Cause::Replace, person, true, {}});
    if (!saved)
        return std::unexpected(saved.error());
    replaced.after = saved->version;
    return replaced;
}

Result<bool> takeBack(Archive &archive, const Replaced &replaced, const QString &person)
{
    const Result<Article> article = archive.articles().load(replaced.article);
    if (!article)
        return article.error().code == ErrorCode::NotFound ? Result<bool>(false) : std::unexpected(article.error());
    if (article->version != replaced.after)
        return false;
    const Result<Article> restored = archive.versions().restore(replaced.article, replaced.before, person);
    return restored ? Result<bool>(true) : std::unexpected(restored.error());
}

} // namespace marbre::desk
