#include "archive/searchmatch.h"

#include "archive/searchtokenizer.h"

namespace marbre::archive {

namespace {

QString quoted(QString text)
{
    return u'"' + text.replace(u'"', u' ') + u'"';
}

} // namespace

bool isText(const QueryTerm &term)
{
    return term.kind == QueryTerm::Kind::Words || term.kind == QueryTerm::Kind::Exact;
}

QString matchExpression(const QueryTerm &term, const QStringList &languages)
{
    QString expression;
    if (term.kind == QueryTerm::Kind::Exact)
        expression = quoted(term.text);
    else if (term.prefix)
        expression = u'(' + quoted(term.text) + QLatin1String("* OR ") + quoted(stemmedString(languages, term.text)) + u')';
    else
        expression = quoted(stemmedString(languages, term.text));
    return term.field.isEmpty() ? expression : term.field + QLatin1String(" : ") + expression;
}

QString matchExpression(const std::vector<QueryTerm> &alternatives, const QStringList &languages)
{
    QStringList expressions;
    for (const QueryTerm &term : alternatives)
        expressions.append(matchExpression(term, languages));
    return expressions.size() == 1 ? expressions.front() : u'(' + expressions.join(QLatin1String(" OR ")) + u')';
}

} // namespace marbre::archive
