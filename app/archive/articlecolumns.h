#pragma once

#include <QStringList>

#include <span>
#include <vector>

#include "archive/articlelist.h"
#include "archive/database.h"

namespace marbre::archive {

/// What search asks of every hit besides its words, held in memory by columns: a million articles in some thirty
/// megabytes. Read when first asked for; afterwards only what has been saved or removed since.
class ArticleColumns
{
public:
    explicit ArticleColumns(Database &database);

    /// Brings the columns up to date with what is committed.
    [[nodiscard]] Outcome update();

    struct Row {
        bool there = false;
        bool trashed = false;
        bool page = false; ///< article::Kind::Page
        article::Status status = article::Status::Draft;
        quint16 language = 0; ///< in languages()
        quint16 fields = 0; ///< a bit for each column of the index that has a word in it, in their order
        qint32 reposted = 0; ///< YYYYMMDD; 0: not reposted
        qint32 original = 0; ///< YYYYMMDD, what is not known being 0
        qint32 source = 0; ///< the row of `source`; 0: none
        quint32 words = 0; ///< of all columns
    };
    /// By the article's number; empty rows where there is none.
    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] const QStringList &languages() const { return m_languages; }
    [[nodiscard]] double meanWords() const { return m_meanWords; }

    /// The names that each article bears of one kind, as the numbers of their rows.
    class Names
    {
    public:
        [[nodiscard]] std::span<const quint32> of(size_t article) const
        {
            if (article >= m_places.size())
                return {};
            return std::span(m_names).subspan(m_places[article].at, m_places[article].count);
        }
        /// Names of one article are added one after the other.
        void add(size_t article, quint32 name);
        /// What it held stays in the memory until the columns are read anew.
        void clear(size_t article);

    private:
        struct Place {
            quint32 at = 0;
            quint32 count = 0;
        };
        std::vector<quint32> m_names;
        std::vector<Place> m_places; ///< by article
    };
    [[nodiscard]] const Names &categories() const { return m_categories; } ///< rows of `term`
    [[nodiscard]] const Names &authors() const { return m_authors; } ///< rows of `person`

private:
    Outcome read(const QByteArray &condition);
    Outcome readWords(const QByteArray &condition);
    Outcome readNames(Names &names, const char *sql, const QByteArray &condition);
    Outcome forget();
    [[nodiscard]] quint16 languageIndex(const QString &language);

    Database &m_database;
    std::vector<Row> m_rows;
    QStringList m_languages;
    Names m_categories;
    Names m_authors;
    double m_meanWords = 1;
    qint64 m_version = -1; ///< the last `version` that was read
    qint64 m_removed = 0;  ///< the last `removed_article` that was read
};

} // namespace marbre::archive
