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

struct Word {
    std::string folded;
    std::string stem;
    int from = 0;
    int to = 0;
    bool hit = false;
};

/// A piece of what a query asks for: "porte-parole" is two.
struct Piece {
    std::string folded;
    std::string stem; ///< in the text's language; empty: only the word itself
    bool prefix = false;

    [[nodiscard]] bool meets(const Word &word) const
    {
        if (word.folded == folded || (prefix && word.folded.starts_with(folded)))
            return true;
        return !stem.empty() && stem == word.stem;
    }
};

using Phrase = std::vector<Piece>;

Phrase phraseOf(const QueryTerm &term, text::Tokenizer &tokenizer)
{
    Phrase phrase;
    const bool stems = term.kind == QueryTerm::Kind::Words;
    tokenizer.split(term.text.toStdString(), [&](const text::Token &token) {
        phrase.push_back({std::string(token.folded), stems ? std::string(token.stem) : std::string(), false});
        return 0;
    });
    if (!phrase.empty())
        phrase.back().prefix = term.prefix;
    return phrase;
}

std::vector<Word> wordsOf(const std::string &text, text::Tokenizer &tokenizer)
{
    std::vector<Word> words;
    tokenizer.split(text, [&](const text::Token &token) {
        words.push_back({std::string(token.folded), std::string(token.stem), token.from, token.to, false});
        return words.size() >= wordsRead ? 1 : 0;
    });
    return words;
}

void markHits(std::vector<Word> &words, const Phrase &phrase)
{
    if (phrase.empty())
        return;
    for (size_t at = 0; at + phrase.size() <= words.size(); ++at) {
        size_t piece = 0;
        while (piece < phrase.size() && phrase[piece].meets(words[at + piece]))
            ++piece;
        if (piece == phrase.size())
            for (size_t i = 0; i < piece; ++i)
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
        text::Tokenizer tokenizer(text::primaryLanguage(tagLanguage(tagged).toStdString()));
        std::vector<Word> words = wordsOf(text, tokenizer);
        for (const auto &group : query.all)
            for (const QueryTerm &term : group)
                if (isText(term) && (term.field.isEmpty() || term.field == fields[static_cast<size_t>(column)]))
                    markHits(words, phraseOf(term, tokenizer));
        if (std::ranges::any_of(words, &Word::hit))
            return shown(text, words);
        if (without.isEmpty())
            without = shown(text, words);
    }
    return without;
}

} // namespace marbre::archive
