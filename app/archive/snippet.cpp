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

    [[nodiscard]] bool meets(const text::Token &token) const
    {
        return token.folded == folded || (prefix && token.folded.starts_with(folded))
            || (!stem.empty() && stem == token.stem);
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

std::vector<Word> wordsOf(const std::string &text, text::Tokenizer &tokenizer, const Phrases &wanted)
{
    std::vector<Word> words;
    words.reserve(text.size() / 5);
    tokenizer.split(text, [&](const text::Token &token) {
        Word word{token.from, token.to, 0, false};
        for (size_t i = 0; i < wanted.pieces.size(); ++i)
            word.pieces |= quint64(wanted.pieces[i].meets(token)) << i;
        words.push_back(word);
        return words.size() >= wordsRead ? 1 : 0;
    });
    return words;
}

void markHits(std::vector<Word> &words, const Phrases &wanted)
{
    for (const auto &[first, count] : wanted.phrases)
        for (size_t at = 0; at + count <= words.size(); ++at) {
            size_t piece = 0;
            while (piece < count && (words[at + piece].pieces >> (first + piece)) & 1)
                ++piece;
            for (size_t i = 0; piece == count && i < count; ++i)
                words[at + i].hit = true;
        }
}

/// Where the stretch begins that holds the most hits, the first of equals.
size_t bestStart(const std::vector<Word> &words)
{
    size_t best = 0;
    size_t most = 0;
    size_t inside = 0;
    for (size_t end = 0; end < words.size(); ++end) {
        inside += words[end].hit ? 1 : 0;
        if (end >= wordsShown)
            inside -= words[end - wordsShown].hit ? 1 : 0;
        if (inside > most) {
            most = inside;
            best = end + 1 >= wordsShown ? end + 1 - wordsShown : 0;
        }
    }
    // The first hit stands near the beginning, with some words before it.
    for (size_t at = best; at < std::min(best + wordsShown, words.size()); ++at)
        if (words[at].hit)
            return at > wordsBefore ? std::max(best, at - wordsBefore) : best;
    return best;
}

QString shown(const std::string &text, const std::vector<Word> &words)
{
    if (words.empty())
        return {};
    const size_t start = bestStart(words);
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
    Statement row(m_database, "SELECT body, lead, note, original, tags, categories, title FROM article_index WHERE rowid = ?");
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
        std::vector<Word> words = wordsOf(text, tokenizer, wanted);
        markHits(words, wanted);
        if (std::ranges::any_of(words, &Word::hit))
            return shown(text, words);
        if (without.isEmpty())
            without = shown(text, words);
    }
    return without;
}

} // namespace marbre::archive
