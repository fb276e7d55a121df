#pragma once

#include <QStringList>

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "archive/articlecolumns.h"
#include "archive/articlelist.h"
#include "archive/searchquery.h"

namespace marbre::text {
class Tokenizer;
}

namespace marbre::archive {

struct IndexedForms;
class Statement;

enum class SearchOrder {
    Relevance, ///< title over lead and names over body, rare words over common ones, short texts over long ones
    Repost,    ///< latest first
    Original,  ///< latest first
};

struct SearchHit {
    qint64 article = 0;
    double rank = 0; ///< the higher the better; by date, the day as YYYYMMDD

    bool operator==(const SearchHit &) const = default;
};

struct SearchHits {
    std::vector<SearchHit> hits; ///< that the filter lets through; the first `sorted` of them in order, best first
    size_t sorted = 0;
    Counts counts; ///< of all that the query finds, whatever the filter says

    /// Puts the rest in order.
    void sortAll();
};

/// Full-text search (SQLite FTS5, archive/searchtokenizer.h).
class Search
{
public:
    explicit Search(Database &database);
    ~Search();

    /// The articles that a query finds, out of the trash unless the filter is the trash's. An empty query finds all.
    /// At least the first `count` hits are in order. The filter's own words do not count here.
    [[nodiscard]] Result<SearchHits> find(const SearchQuery &query, const Filter &filter, SearchOrder order,
                                          size_t count);

    /// A stretch of an article's text around what a query finds in it, with U+E000 before and U+E001 behind each word
    /// found; at most some thirty words. Empty where there is no text.
    [[nodiscard]] Result<QString> snippet(qint64 article, const SearchQuery &query);

private:
    class Run;
    IndexedForms indexedForms();
    text::Tokenizer &tokenizerFor(const std::string &language);

    Database &m_database;
    ArticleColumns m_columns;
    std::unordered_map<std::string, std::unique_ptr<text::Tokenizer>> m_tokenizers; ///< they remember stems
    std::unique_ptr<Statement> m_texts; ///< of an article in the index; to prepare it takes longer than to read one
};

/// Before and behind a word that was found, in a snippet.
inline constexpr QChar hitBegin = QChar(0xE000);
inline constexpr QChar hitEnd = QChar(0xE001);

} // namespace marbre::archive
