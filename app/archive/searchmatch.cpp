#include "archive/searchmatch.h"

#include "archive/searchtokenizer.h"

namespace marbre::archive {

namespace {

/// The longest beginning that the index has by itself (migration 0003, `prefix`).
constexpr qsizetype longestPrefix = 3;

Phrase phraseOf(const QueryTerm &term, QString text, bool prefix)
{
    const bool isMerged = prefix && text.size() > longestPrefix;
    const QString quoted = u'"' + text.replace(u'"', u' ') + u'"' + (prefix ? QStringLiteral("*") : QString());
    return {term.field.isEmpty() ? quoted : term.field + QLatin1String(" : ") + quoted, isMerged};
}

} // namespace

bool isText(const QueryTerm &term)
{
    return term.kind == QueryTerm::Kind::Words || term.kind == QueryTerm::Kind::Exact;
}

std::vector<Phrase> phrasesOf(const QueryTerm &term, const IndexedForms &forms)
{
    // The words themselves, too: names have no stems, nor have some languages, and accents may part the stems of one word.
    std::vector<Phrase> phrases{phraseOf(term, term.text, term.prefix)};
    if (term.kind == QueryTerm::Kind::Words)
        for (const QString &language : forms.languages)
            if (forms.hasStem(language, term.text))
                phrases.push_back(phraseOf(term, stemmedString(language, term.text), false));
    return phrases;
}

} // namespace marbre::archive
