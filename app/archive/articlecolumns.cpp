#include "archive/articlecolumns.h"

#include "archive/statement.h"

namespace marbre::archive {

namespace {

qint32 dayNumber(const QByteArray &iso)
{
    qint32 number = 0;
    int digits = 0;
    for (const char c : iso) {
        if (c < '0' || c > '9')
            continue;
        number = number * 10 + (c - '0');
        ++digits;
    }
    for (; digits > 0 && digits < 8; ++digits)
        number *= 10;
    return number;
}

/// SQLite's variable-length integers ("Database File Format", 1.6), as FTS5 keeps the sizes of a row's columns.
std::vector<quint32> sizesOf(const QByteArray &blob)
{
    std::vector<quint32> sizes;
    quint32 value = 0;
    for (const char c : blob) {
        const auto byte = static_cast<unsigned char>(c);
        value = (value << 7) | (byte & 0x7F);
        if (byte < 0x80) {
            sizes.push_back(value);
            value = 0;
        }
    }
    return sizes;
}

} // namespace

ArticleColumns::ArticleColumns(Database &database)
    : m_database(database)
{
}

Outcome ArticleColumns::update()
{
    const Result<qint64> version = m_database.number("SELECT coalesce(max(id), 0) FROM version");
    if (!version)
        return std::unexpected(version.error());
    if (*version != m_version) {
        const QByteArray since = m_version < 0
            ? QByteArray()
            : " IN (SELECT article_id FROM version WHERE id > " + QByteArray::number(m_version) + ")";
        if (const Outcome done = read(since); !done)
            return done;
        if (const Outcome done = readWords(since); !done)
            return done;
        if (const Outcome done = readNames(
                m_categories, "SELECT article_id, term_id FROM article_term WHERE kind = 'category'", since);
            !done)
            return done;
        if (const Outcome done = readNames(
                m_authors, "SELECT article_id, person_id FROM article_person WHERE role = 'author'", since);
            !done)
            return done;
        m_version = *version;
    }
    return forget();
}

quint16 ArticleColumns::languageIndex(const QString &language)
{
    qsizetype index = m_languages.indexOf(language);
    if (index < 0) {
        index = m_languages.size();
        m_languages.append(language);
    }
    return static_cast<quint16>(index);
}

Outcome ArticleColumns::read(const QByteArray &condition)
{
    Statement row(m_database,
                  QString::fromLatin1("SELECT id, trashed <> '', status, language, reposted, original_published, "
                                      "coalesce(source_id, 0), kind = 'page' FROM article"
                                      + (condition.isEmpty() ? QByteArray() : " WHERE id" + condition)));
    return row.forEachRow([&] {
        const auto id = static_cast<size_t>(row.integer(0));
        if (id >= m_rows.size())
            m_rows.resize(id + 1 + id / 8);
        Row &target = m_rows[id];
        target.there = true;
        target.trashed = row.integer(1) != 0;
        target.status = article::statusFromName(row.text(2)).value_or(article::Status::Draft);
        target.language = languageIndex(row.text(3));
        target.reposted = dayNumber(row.utf8(4));
        target.original = dayNumber(row.utf8(5));
        target.source = static_cast<qint32>(row.integer(6));
        target.page = row.integer(7) != 0;
    });
}

Outcome ArticleColumns::readWords(const QByteArray &condition)
{
    Statement row(m_database,
                  QString::fromLatin1("SELECT id, sz FROM article_index_docsize"
                                      + (condition.isEmpty() ? QByteArray() : " WHERE id" + condition)));
    const Outcome read = row.forEachRow([&] {
        const auto id = static_cast<size_t>(row.integer(0));
        if (id >= m_rows.size())
            return;
        Row &target = m_rows[id];
        target.words = 0;
        target.fields = 0;
        const std::vector<quint32> sizes = sizesOf(row.utf8(1));
        for (size_t column = 0; column < sizes.size(); ++column) {
            target.words += sizes[column];
            if (sizes[column] > 0)
                target.fields |= static_cast<quint16>(1u << column);
        }
    });
    if (!read)
        return read;
    double words = 0;
    double articles = 0;
    for (const Row &each : m_rows) {
        words += each.words;
        articles += each.there ? 1 : 0;
    }
    m_meanWords = articles > 0 && words > 0 ? words / articles : 1;
    return {};
}

void ArticleColumns::Names::add(size_t article, quint32 name)
{
    if (article >= m_places.size())
        m_places.resize(article + 1 + article / 8);
    Place &place = m_places[article];
    if (place.count == 0)
        place.at = static_cast<quint32>(m_names.size());
    m_names.push_back(name);
    ++place.count;
}

void ArticleColumns::Names::clear(size_t article)
{
    if (article < m_places.size())
        m_places[article] = {};
}

Outcome ArticleColumns::readNames(Names &names, const char *sql, const QByteArray &condition)
{
    if (condition.isEmpty()) {
        names = {};
    } else {
        Statement changed(m_database, QString::fromLatin1("SELECT id FROM article WHERE id" + condition));
        const Outcome cleared =
            changed.forEachRow([&] { names.clear(static_cast<size_t>(changed.integer(0))); });
        if (!cleared)
            return cleared;
    }
    Statement row(m_database,
                  QString::fromLatin1(sql + (condition.isEmpty() ? QByteArray() : " AND article_id" + condition)
                                      + " ORDER BY article_id"));
    return row.forEachRow([&] {
        names.add(static_cast<size_t>(row.integer(0)), static_cast<quint32>(row.integer(1)));
    });
}

Outcome ArticleColumns::forget()
{
    Statement row(m_database, "SELECT change, article_id FROM removed_article WHERE change > ? ORDER BY change");
    row.bind(m_removed);
    return row.forEachRow([&] {
        m_removed = row.integer(0);
        const auto id = static_cast<size_t>(row.integer(1));
        if (id < m_rows.size())
            m_rows[id] = {};
        m_categories.clear(id);
        m_authors.clear(id);
    });
}

} // namespace marbre::archive
