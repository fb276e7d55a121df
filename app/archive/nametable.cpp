#include "archive/nametable.h"

#include "archive/statement.h"

namespace marbre::archive {

namespace {

/// Finds or adds a name; the two statements take the same parameters and the first gives the id.
Result<qint64> idOf(Statement &find, Statement &add, const QString &name)
{
    find.reset();
    Result<bool> found = find.bind(name).step();
    if (!found)
        return std::unexpected(found.error());
    if (*found)
        return find.integer(0);
    add.reset();
    if (const Outcome added = add.bind(name).run(); !added)
        return std::unexpected(added.error());
    find.reset();
    found = find.bind(name).step();
    if (!found)
        return std::unexpected(found.error());
    return find.integer(0);
}

struct Link {
    const char *clear;
    const char *insert;
    const char *find;
    const char *add;
};

Outcome setNames(Database &database, qint64 article, const char *kind, const QStringList &names, const Link &sql)
{
    const QString kindName = QString::fromLatin1(kind);
    if (const Outcome cleared = Statement(database, sql.clear).bind(article).bind(kindName).run(); !cleared)
        return cleared;
    Statement find(database, sql.find);
    Statement add(database, sql.add);
    Statement insert(database, sql.insert);
    for (qsizetype i = 0; i < names.size(); ++i) {
        const Result<qint64> id = idOf(find, add, names.at(i));
        if (!id)
            return std::unexpected(id.error());
        insert.reset();
        if (const Outcome done = insert.bind(article).bind(kindName).bind(qint64(i)).bind(*id).run(); !done)
            return done;
    }
    return {};
}

Result<QStringList> texts(Statement &statement)
{
    QStringList result;
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return result;
        result.append(statement.text(0));
    }
}

constexpr Link peopleSql{
    "DELETE FROM article_person WHERE article_id = ? AND role = ?",
    "INSERT INTO article_person (article_id, role, position, person_id) VALUES (?, ?, ?, ?)",
    "SELECT id FROM person WHERE name = ?",
    "INSERT INTO person (name) VALUES (?)",
};

constexpr Link categorySql{
    "DELETE FROM article_term WHERE article_id = ? AND kind = ?",
    "INSERT INTO article_term (article_id, kind, position, term_id) VALUES (?, ?, ?, ?)",
    "SELECT id FROM term WHERE kind = 'category' AND name = ?",
    "INSERT INTO term (kind, name) VALUES ('category', ?)",
};

constexpr Link tagSql{
    categorySql.clear,
    categorySql.insert,
    "SELECT id FROM term WHERE kind = 'tag' AND name = ?",
    "INSERT INTO term (kind, name) VALUES ('tag', ?)",
};

const Link &termSql(const char *kind)
{
    return qstrcmp(kind, "tag") == 0 ? tagSql : categorySql;
}

} // namespace

Result<qint64> sourceId(Database &database, const article::Source &source)
{
    if (source.name.isEmpty())
        return 0;
    Statement find(database, "SELECT id FROM source WHERE name = ?");
    Statement add(database, "INSERT INTO source (name) VALUES (?)");
    const Result<qint64> id = idOf(find, add, source.name);
    if (!id || source.url.isEmpty())
        return id;
    Statement update(database, "UPDATE source SET url = ? WHERE id = ? AND url <> ?");
    if (const Outcome done = update.bind(source.url).bind(*id).bind(source.url).run(); !done)
        return std::unexpected(done.error());
    return id;
}

Outcome recallSite(Database &database, article::Source &source)
{
    if (source.name.isEmpty() || !source.url.isEmpty())
        return {};
    Statement known(database, "SELECT url FROM source WHERE name = ?");
    const Result<bool> found = known.bind(source.name).step();
    if (!found)
        return std::unexpected(found.error());
    if (*found)
        source.url = known.text(0);
    return {};
}

Outcome setPeople(Database &database, qint64 article, const char *role, const QStringList &names)
{
    return setNames(database, article, role, names, peopleSql);
}

Result<QStringList> peopleOf(Database &database, qint64 article, const char *role)
{
    Statement statement(database,
                        "SELECT name FROM article_person JOIN person ON person.id = person_id "
                        "WHERE article_id = ? AND role = ? ORDER BY position");
    statement.bind(article).bind(QString::fromLatin1(role));
    return texts(statement);
}

Outcome setTerms(Database &database, qint64 article, const char *kind, const QStringList &names)
{
    return setNames(database, article, kind, names, termSql(kind));
}

Result<QStringList> termsOf(Database &database, qint64 article, const char *kind)
{
    Statement statement(database,
                        "SELECT name FROM article_term JOIN term ON term.id = term_id "
                        "WHERE article_id = ? AND article_term.kind = ? ORDER BY position");
    statement.bind(article).bind(QString::fromLatin1(kind));
    return texts(statement);
}

Outcome describeTerm(Database &database, const TermRow &term)
{
    const Link &sql = termSql(term.kind);
    Statement find(database, sql.find);
    Statement add(database, sql.add);
    const Result<qint64> id = idOf(find, add, term.name);
    if (!id)
        return std::unexpected(id.error());
    const Result<qint64> parent = term.parent.isEmpty() || term.parent == term.name ? 0 : idOf(find, add, term.parent);
    if (!parent)
        return std::unexpected(parent.error());
    Statement row(database, "UPDATE term SET slug = ?, description = ?, parent_id = nullif(?, 0) WHERE id = ?");
    return row.bind(term.slug).bind(term.description).bind(*parent).bind(*id).run();
}

Result<std::vector<TermRow>> describedTerms(Database &database, const char *kind)
{
    Statement row(database, "SELECT term.name, term.slug, term.description, coalesce(parent.name, '') FROM term "
                            "LEFT JOIN term AS parent ON parent.id = term.parent_id "
                            "WHERE term.kind = ? ORDER BY term.id");
    row.bind(QString::fromLatin1(kind));
    std::vector<TermRow> terms;
    const Outcome read = row.forEachRow(
        [&] { terms.push_back({kind, row.text(0), row.text(1), row.text(2), row.text(3)}); });
    return read ? Result<std::vector<TermRow>>(std::move(terms)) : std::unexpected(read.error());
}

Result<QStringList> allSources(Database &database)
{
    Statement statement(database,
                        "SELECT name FROM source WHERE id IN (SELECT source_id FROM article) "
                        "ORDER BY folded(name), name");
    return texts(statement);
}

Result<QStringList> allPeople(Database &database)
{
    Statement statement(database,
                        "SELECT name FROM person WHERE id IN (SELECT person_id FROM article_person) "
                        "ORDER BY folded(name), name");
    return texts(statement);
}

Result<QStringList> allTerms(Database &database, const char *kind)
{
    Statement statement(database,
                        "SELECT name FROM term WHERE kind = ? AND id IN (SELECT term_id FROM article_term) "
                        "ORDER BY folded(name), name");
    statement.bind(QString::fromLatin1(kind));
    return texts(statement);
}

} // namespace marbre::archive
