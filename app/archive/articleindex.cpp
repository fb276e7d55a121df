#include "archive/articleindex.h"

#include "archive/searchtokenizer.h"
#include "archive/statement.h"

namespace marbre::archive {

IndexWords indexWords(const article::Article &article)
{
    const auto tagged = [&](const QString &text) { return taggedText(article.language, text).toUtf8(); };
    QString note = document::toPlainText(article.note);
    for (const article::Correction &correction : article.corrections)
        note += QStringLiteral("\n\n") + correction.text;
    return {tagged(article.title),
            tagged(document::toPlainText(article.lead)),
            tagged(document::toPlainText(article.body)),
            tagged(note),
            article.authors.join(u'\n').toUtf8(),
            article.translators.join(u'\n').toUtf8(),
            article.source.name.toUtf8(),
            tagged(article.categories.join(u'\n')),
            tagged(article.tags.join(u'\n')),
            taggedText(article.original.language, article.original.title).toUtf8()};
}

Outcome writeIndex(Database &database, const article::Article &article)
{
    return writeIndex(database, article.id, indexWords(article));
}

Outcome writeIndex(Database &database, qint64 article, const IndexWords &words)
{
    Statement row(
        database,
        "INSERT OR REPLACE INTO article_index (rowid, title, lead, body, note, authors, translators, source, categories, "
        "tags, original) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(article);
    for (const QByteArray &column : words)
        row.bindText(column);
    return row.run();
}

Outcome removeFromIndex(Database &database, qint64 id)
{
    return Statement(database, "DELETE FROM article_index WHERE rowid = ?").bind(id).run();
}

Result<bool> isIndexed(Database &database, const article::Article &article)
{
    Statement row(database, "SELECT title, lead, body, note, authors, translators, source, categories, tags, original "
                            "FROM article_index WHERE rowid = ?");
    const Result<bool> found = row.bind(article.id).step();
    if (!found || !*found)
        return found;
    const IndexWords words = indexWords(article);
    for (size_t column = 0; column < words.size(); ++column)
        if (row.utf8(static_cast<int>(column)) != words[column])
            return false;
    return true;
}

Result<std::vector<qint64>> strayIndexRows(Database &database)
{
    Statement stray(database, "SELECT rowid FROM article_index WHERE rowid NOT IN (SELECT id FROM article)");
    std::vector<qint64> rows;
    if (const Outcome read = stray.forEachRow([&] { rows.push_back(stray.integer(0)); }); !read)
        return std::unexpected(read.error());
    return rows;
}

Outcome verifyIndex(Database &database)
{
    return database.run("INSERT INTO article_index (article_index) VALUES ('integrity-check')");
}

Result<bool> mergeIndex(Database &database)
{
    constexpr int pages = 16;
    const Result<qint64> before = database.number("SELECT total_changes()");
    if (!before)
        return std::unexpected(before.error());
    if (const Outcome merged = database.run("INSERT INTO article_index (article_index, rank) VALUES ('merge', "
                                            + QByteArray::number(pages) + ")");
        !merged)
        return std::unexpected(merged.error());
    const Result<qint64> after = database.number("SELECT total_changes()");
    if (!after)
        return std::unexpected(after.error());
    return *after - *before >= 2;
}

Outcome rebuildIndex(Database &database)
{
    return database.run("INSERT INTO article_index (article_index) VALUES ('rebuild')");
}

} // namespace marbre::archive
