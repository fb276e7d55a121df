#include <QScopeGuard>

#include <algorithm>
#include <array>

#include "archive/search.h"
#include "archive/searchmatch.h"
#include "archive/searchtokenizer.h"
#include "archive/statement.h"
#include "text/tokenizer.h"

namespace marbre::archive {

namespace {

constexpr size_t wordsShown = 30;
constexpr size_t wordsBefore = 8; // the first hit
constexpr size_t wordsRead = 40'000; // of a very long text

/// A word of the text: where it stands, and which pieces of the query it meets.
struct Word {
    int from = 0;
    int to = 0;
    quint64 pieces = 0;
    bool hit = false;
};

/// A piece of what a query asks for: "porte-parole" is two.
struct Piece {
    std::string folded;
    std::string stem; ///< in the text's language; empty: only the word itself
    bool prefix = false;

    /// `token` is the tokenizer's last, without its stem.
    [[nodiscard]] bool meets(const text::Token &token, text::Tokenizer &tokenizer) const
    {
        if (token.folded == folded || (prefix && token.folded.starts_with(folded)))
            return true;
        if (stem.empty() || (tokenizer.keepsFirstLetter() && token.folded.front() != stem.front()))
            return false;
        return stem == tokenizer.stem();
    }
};

constexpr size_t mostPieces = 64; // a bit each; what a longer query asks for besides is not marked

struct Phrases {
    std::vector<Piece> pieces;
    std::vector<std::pair<size_t, size_t>> phrases; ///< first piece, number of pieces

    void add(const QueryTerm &term, text::Tokenizer &tokenizer)
    {
        const size_t first = pieces.size();
        const bool stems = term.kind == QueryTerm::Kind::Words;
        tokenizer.split(term.text.toStdString(), [&](const text::Token &token) {
            pieces.push_back({std::string(token.folded), stems ? std::string(token.stem) : std::string(), false});
            return 0;
        });
        if (pieces.size() == first || pieces.size() > mostPieces) {
            pieces.resize(first);
            return;
        }
        pieces.back().prefix = term.prefix;
        phrases.emplace_back(first, pieces.size() - first);
    }
};

/// Reads a text until the best stretch of it is known.
class Reading
{
public:
    Reading(const std::string &text, text::Tokenizer &tokenizer, const Phrases &wanted)
        : m_wanted(wanted)
    {
        m_words.reserve(std::min(text.size() / 5, 10 * wordsShown));
        tokenizer.splitUnstemmed(text, [&](const text::Token &token) {
            Word word{token.from, token.to, 0, false};
            for (size_t i = 0; i < wanted.pieces.size(); ++i)
                word.pieces |= quint64(wanted.pieces[i].meets(token, tokenizer)) << i;
            m_words.push_back(word);
            if (word.pieces)
                markHit();
            return isDone() ? 1 : 0;
        });
    }

    [[nodiscard]] const std::vector<Word> &words() const { return m_words; }
    [[nodiscard]] bool hasHit() const { return m_best > 0; }
    /// Where the stretch begins that holds the most of the phrases, the first of equals: its first hit near the
    /// beginning, with some words before it.
    [[nodiscard]] size_t start() const
    {
        for (size_t at = m_start; at < std::min(m_start + wordsShown, m_words.size()); ++at)
            if (m_words[at].hit)
                return at > wordsBefore ? std::max(m_start, at - wordsBefore) : m_start;
        return m_start;
    }

private:
    /// The last word may end a phrase.
    void markHit()
    {
        for (size_t phrase = 0; phrase < m_wanted.phrases.size(); ++phrase) {
            const auto [first, count] = m_wanted.phrases[phrase];
            if (count > m_words.size())
                continue;
            const size_t begin = m_words.size() - count;
            size_t piece = 0;
            while (piece < count && (m_words[begin + piece].pieces >> (first + piece)) & 1)
                ++piece;
            if (piece < count)
                continue;
            for (size_t i = begin; i < m_words.size(); ++i)
                m_words[i].hit = true;
            m_last.resize(m_wanted.phrases.size());
            m_last[phrase] = begin + 1;
            weighStretch();
        }
    }

    /// Of the stretch that ends with the last word.
    void weighStretch()
    {
        const size_t begin = m_words.size() > wordsShown ? m_words.size() - wordsShown : 0;
        const auto inside = size_t(std::ranges::count_if(m_last, [begin](size_t last) { return last > begin; }));
        if (inside <= m_best)
            return;
        m_best = inside;
        m_start = begin;
    }

    /// Nothing better can come, and the words behind are there.
    [[nodiscard]] bool isDone() const
    {
        return m_words.size() >= wordsRead
            || (m_best > 0 && m_best == m_wanted.phrases.size() && m_words.size() > start() + wordsShown);
    }

    const Phrases &m_wanted;
    std::vector<Word> m_words;
    std::vector<size_t> m_last; ///< by phrase: where it was met last, from 1; 0: nowhere
    size_t m_best = 0; ///< phrases in the best stretch
    size_t m_start = 0; ///< of the best stretch
};

QString shown(const std::string &text, const Reading &reading)
{
    const std::vector<Word> &words = reading.words();
    if (words.empty())
        return {};
    const size_t start = reading.start();
    const size_t end = std::min(start + wordsShown, words.size());
    QString result = start > 0 ? QStringLiteral("… ") : QString();
    int at = words[start].from;
    const auto add = [&](int to) {
        result += QString::fromUtf8(text.data() + at, to - at).simplified();
        at = to;
    };
    for (size_t i = start; i < end; ++i) {
        QString between = QString::fromUtf8(text.data() + at, words[i].from - at);
        at = words[i].from;
        for (QChar &c : between)
            c = c == u'\n' ? QChar(u' ') : c;
        result += between;
        if (words[i].hit)
            result += hitBegin;
        add(words[i].to);
        if (words[i].hit)
            result += hitEnd;
    }
    return end < words.size() ? result + QStringLiteral(" …") : result;
}

} // namespace

text::Tokenizer &Search::tokenizerFor(const std::string &language)
{
    std::unique_ptr<text::Tokenizer> &place = m_tokenizers[language];
    if (!place)
        place = std::make_unique<text::Tokenizer>(language);
    return *place;
}

Result<QString> Search::snippet(qint64 article, const SearchQuery &query)
{
    // Where a hit tells the most that the list does not show already.
    if (!m_texts)
        m_texts = std::make_unique<Statement>(
            m_database, "SELECT body, lead, note, original, tags, categories, title FROM article_index WHERE rowid = ?");
    Statement &row = *m_texts;
    const auto release = qScopeGuard([&row] { row.reset(); });
    constexpr int columns = 7;
    static constexpr std::array fields{QLatin1String("body"), QLatin1String("lead"), QLatin1String("note"),
                                       QLatin1String("original"), QLatin1String("tags"), QLatin1String("categories"),
                                       QLatin1String("title")};
    const Result<bool> found = row.bind(article).step();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return QString();
    QString without;
    for (int column = 0; column < columns; ++column) {
        const QByteArray tagged = row.utf8(column);
        const std::string text = tagged.sliced(tagLength(tagged)).toStdString();
        if (text.empty())
            continue;
        text::Tokenizer &tokenizer = tokenizerFor(text::primaryLanguage(tagLanguage(tagged).toStdString()));
        Phrases wanted;
        for (const auto &group : query.all)
            for (const QueryTerm &term : group)
                if (isText(term) && (term.field.isEmpty() || term.field == fields[static_cast<size_t>(column)]))
                    wanted.add(term, tokenizer);
        const Reading reading(text, tokenizer, wanted);
        if (reading.hasHit())
            return shown(text, reading);
        if (without.isEmpty())
            without = shown(text, reading);
    }
    return without;
}

} // namespace marbre::archive
