#include "archive/alreadythere.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

#include "archive/originaltable.h"
#include "archive/searchtokenizer.h"
#include "archive/statement.h"
#include "text/pageaddress.h"

namespace marbre::archive {

namespace {

using Why = AlreadyThere::Why;

constexpr int fewestWords = 10; // of a text that can be told from another
constexpr int runLength = 5; // words
constexpr int runsAsked = 12;
constexpr std::size_t mostCompared = 8;
constexpr int mostOfOneAddress = 10;

/// Where a word begins and ends.
struct Word {
    qsizetype begin = 0;
    qsizetype end = 0;
};

std::vector<Word> wordsIn(QStringView text)
{
    std::vector<Word> words;
    bool isInside = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isLetter = text[i].isLetterOrNumber() || text[i].isSurrogate();
        if (isLetter && !isInside)
            words.push_back({i, i});
        if (isLetter)
            words.back().end = i + 1;
        isInside = isLetter;
    }
    return words;
}

/// Others share no text that somebody would know again.
bool hasEnoughWords(const QString &text)
{
    return wordsIn(text).size() >= fewestWords;
}

/// Stretches of a text, spread over it; around each place the one with the longest words: the fewest other texts have
/// it.
QStringList runsOf(const QString &text)
{
    constexpr qsizetype longest = 400;
    const std::vector<Word> words = wordsIn(text);
    const auto starts = words.size() - runLength + 1;
    const auto runs = std::min<std::size_t>(runsAsked, starts);
    QStringList result;
    for (std::size_t i = 0; i < runs; ++i) {
        const auto at = [&](std::size_t start) { return words[start].begin; };
        const auto end = [&](std::size_t start) { return words[start + runLength - 1].end; };
        std::size_t best = i * starts / runs;
        const std::size_t next = std::min((i + 1) * starts / runs, best + 3 * runLength);
        for (std::size_t start = best; start < next; ++start)
            if (end(start) - at(start) > end(best) - at(best))
                best = start;
        result.append(text.mid(at(best), std::min(end(best) - at(best), longest)).replace(u'"', u' '));
    }
    return result;
}

class Looking
{
public:
    Looking(Database &database, const QString &text)
        : m_database(database)
        , m_text(text)
        , m_sketch(text::sketchOf(text))
    {
    }

    Outcome addAddress(const QString &address)
    {
        const QString key = text::pageKey(address);
        if (key.isEmpty())
            return {};
        Statement row(m_database, "SELECT id FROM article WHERE page_key = ? ORDER BY id DESC LIMIT ?");
        std::vector<qint64> ids;
        row.bind(key).bind(qint64(mostOfOneAddress));
        if (const Outcome read = row.forEachRow([&] { ids.push_back(row.integer(0)); }); !read)
            return read;
        return addAll(ids, Why::SameAddress);
    }

    Outcome addOriginals()
    {
        QHash<qint64, qint64> articles; // of copies that share a key
        for (const quint64 key : text::keysOf(m_sketch)) {
            Statement row(m_database, "SELECT copy_id, article_id FROM original_key JOIN original_copy ON id = copy_id "
                                      "WHERE key = ? ORDER BY copy_id DESC LIMIT 50");
            row.bind(static_cast<qint64>(key));
            if (const Outcome read = row.forEachRow([&] { articles.insert(row.integer(0), row.integer(1)); }); !read)
                return read;
        }
        std::vector<qint64> alike;
        for (auto each = articles.cbegin(); each != articles.cend(); ++each) {
            const Result<bool> isAlike = isCopyAlike(each.key());
            if (!isAlike)
                return std::unexpected(isAlike.error());
            if (*isAlike)
                alike.push_back(each.value());
        }
        std::ranges::sort(alike, std::ranges::greater());
        return addAll(alike, Why::SameOriginal);
    }

    Outcome addTexts()
    {
        const auto candidates = sharingRuns();
        if (!candidates)
            return std::unexpected(candidates.error());
        std::vector<qint64> alike;
        for (const qint64 article : *candidates) {
            Statement row(m_database, "SELECT body FROM article_index WHERE rowid = ?");
            const Result<bool> there = row.bind(article).step();
            if (!there)
                return std::unexpected(there.error());
            const QByteArray body = *there ? row.utf8(0) : QByteArray();
            if (text::areNearlyOne(m_sketch, text::sketchOf(QString::fromUtf8(body.mid(tagLength(body))))))
                alike.push_back(article);
        }
        return addAll(alike, Why::SameText);
    }

    std::vector<AlreadyThere> found;

private:
    Result<bool> isCopyAlike(qint64 copy)
    {
        Statement row(m_database, "SELECT sketch FROM original_copy WHERE id = ?");
        const Result<bool> there = row.bind(copy).step();
        if (!there)
            return std::unexpected(there.error());
        const auto sketch = *there ? sketchFromBytes(row.utf8(0)) : std::nullopt;
        return sketch && text::areNearlyOne(m_sketch, *sketch);
    }

    /// The articles that have the most of the text's runs, and two at least.
    Result<std::vector<qint64>> sharingRuns()
    {
        constexpr int enough = 2;
        QHash<qint64, int> shared;
        for (const QString &run : runsOf(m_text)) {
            Statement row(m_database, "SELECT rowid FROM article_index WHERE article_index MATCH ? LIMIT 100");
            row.bind(QStringLiteral("body : \"%1\"").arg(run));
            if (const Outcome read = row.forEachRow([&] { ++shared[row.integer(0)]; }); !read)
                return std::unexpected(read.error());
        }
        std::vector<std::pair<int, qint64>> ranked;
        for (auto each = shared.cbegin(); each != shared.cend(); ++each)
            if (each.value() >= enough)
                ranked.emplace_back(each.value(), each.key());
        std::ranges::sort(ranked, std::ranges::greater());
        std::vector<qint64> articles;
        for (const auto &[runs, article] : ranked)
            if (articles.size() < mostCompared)
                articles.push_back(article);
        return articles;
    }

    Outcome addAll(const std::vector<qint64> &articles, Why why)
    {
        for (const qint64 id : articles) {
            if (m_seen.contains(id))
                continue;
            m_seen.insert(id);
            Statement row(m_database, "SELECT headline, status, trashed <> '' FROM article WHERE id = ?");
            const Result<bool> there = row.bind(id).step();
            if (!there)
                return std::unexpected(there.error());
            if (*there)
                found.push_back({id, row.text(0), article::statusFromName(row.text(1)).value_or(article::Status::Draft),
                                 row.integer(2) != 0, why});
        }
        return {};
    }

    Database &m_database;
    const QString &m_text;
    text::Sketch m_sketch;
    QSet<qint64> m_seen;
};

} // namespace

Result<std::vector<AlreadyThere>> alreadyThere(Database &database, const QString &address, const QString &text)
{
    Looking looking(database, text);
    if (const Outcome done = looking.addAddress(address); !done)
        return std::unexpected(done.error());
    if (!hasEnoughWords(text))
        return std::move(looking.found);
    if (const Outcome done = looking.addOriginals(); !done)
        return std::unexpected(done.error());
    if (const Outcome done = looking.addTexts(); !done)
        return std::unexpected(done.error());
    return std::move(looking.found);
}

} // namespace marbre::archive
