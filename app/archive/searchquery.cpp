#include "archive/searchquery.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

#include "text/fold.h"

namespace marbre::archive {

using Kind = QueryTerm::Kind;

namespace {

struct Field {
    Kind kind = Kind::Words;
    const char *column = "";
};

/// By its name without accents, in French and English.
const Field *fieldNamed(const QString &name)
{
    static const QHash<QString, Field> fields = [] {
        QHash<QString, Field> result;
        const auto add = [&result](Field field, std::initializer_list<const char *> names) {
            for (const char *each : names)
                result.insert(QString::fromLatin1(each), field);
        };
        add({Kind::Words, "title"}, {"titre", "title"});
        add({Kind::Words, "lead"}, {"chapo", "lead"});
        add({Kind::Words, "body"}, {"texte", "corps", "body", "text"});
        add({Kind::Words, "note"}, {"note", "ndlr"});
        add({Kind::Words, "authors"}, {"auteur", "autrice", "author", "by"});
        add({Kind::Words, "translators"}, {"traducteur", "traductrice", "traduction", "translator"});
        add({Kind::Words, "source"}, {"source"});
        add({Kind::Words, "categories"}, {"categorie", "rubrique", "category"});
        add({Kind::Words, "tags"}, {"mot-cle", "motcle", "etiquette", "tag"});
        add({Kind::Status, ""}, {"statut", "etat", "status"});
        add({Kind::Language, ""}, {"langue", "language", "lang"});
        add({Kind::Before, ""}, {"avant", "before"});
        add({Kind::After, ""}, {"apres", "after"});
        add({Kind::Within, ""}, {"date", "le", "en", "on", "repost"});
        add({Kind::Original, "original"}, {"original"});
        add({Kind::Without, ""}, {"sans", "without"});
        return result;
    }();
    const auto found = fields.constFind(text::folded(name));
    return found == fields.constEnd() ? nullptr : &*found;
}

std::optional<article::Status> statusNamed(const QString &name)
{
    using article::Status;
    static const QHash<QString, Status> names{
        {QStringLiteral("brouillon"), Status::Draft},       {QStringLiteral("draft"), Status::Draft},
        {QStringLiteral("traduction"), Status::Translating}, {QStringLiteral("translating"), Status::Translating},
        {QStringLiteral("translation"), Status::Translating}, {QStringLiteral("relecture"), Status::Review},
        {QStringLiteral("relire"), Status::Review},         {QStringLiteral("review"), Status::Review},
        {QStringLiteral("pret"), Status::Ready},            {QStringLiteral("marbre"), Status::Ready},
        {QStringLiteral("ready"), Status::Ready},           {QStringLiteral("publie"), Status::Published},
        {QStringLiteral("publiee"), Status::Published},     {QStringLiteral("published"), Status::Published},
    };
    const auto found = names.constFind(text::folded(name));
    return found == names.constEnd() ? std::nullopt : std::optional(*found);
}

/// « français », "French" and "fr" are one.
QString languageNamed(const QString &name)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("francais"), QStringLiteral("fr")}, {QStringLiteral("french"), QStringLiteral("fr")},
        {QStringLiteral("anglais"), QStringLiteral("en")},  {QStringLiteral("english"), QStringLiteral("en")},
        {QStringLiteral("allemand"), QStringLiteral("de")}, {QStringLiteral("german"), QStringLiteral("de")},
        {QStringLiteral("espagnol"), QStringLiteral("es")}, {QStringLiteral("spanish"), QStringLiteral("es")},
    };
    const QString folded = text::folded(name);
    return names.value(folded, folded);
}

bool hasWord(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetterOrNumber(); });
}

bool isElided(QStringView piece)
{
    static const QStringList elided{QStringLiteral("l"),      QStringLiteral("d"),      QStringLiteral("j"),
                                    QStringLiteral("m"),      QStringLiteral("t"),      QStringLiteral("s"),
                                    QStringLiteral("c"),      QStringLiteral("n"),      QStringLiteral("qu"),
                                    QStringLiteral("jusqu"),  QStringLiteral("lorsqu"), QStringLiteral("puisqu"),
                                    QStringLiteral("quoiqu"), QStringLiteral("quelqu")};
    return elided.contains(text::folded(piece));
}

/// l’enquête → enquête, Elekta's → Elekta: what an apostrophe cuts off is no word that one looks for.
QString withoutElision(QString word)
{
    word.replace(u'’', u'\'');
    while (true) {
        const qsizetype at = word.indexOf(u'\'');
        if (at < 0 || at + 1 >= word.size() || !isElided(QStringView(word).first(at)))
            break;
        word.remove(0, at + 1);
    }
    if (word.endsWith(QLatin1String("'s"), Qt::CaseInsensitive))
        word.chop(2);
    return word;
}

class Parser
{
public:
    Parser(const QString &query, bool typing)
        : m_query(query)
        , m_typing(typing)
    {
        // No part of a word; some of the private use area are signs between here and the index.
        for (QChar &c : m_query)
            if (c.category() == QChar::Other_Control || c.category() == QChar::Other_PrivateUse)
                c = u' ';
    }

    SearchQuery parse()
    {
        while (skipSpace())
            readOne();
        if (m_or)
            mistake(QueryMistake::Kind::LoneOr, QStringLiteral("OR"));
        return std::move(m_result);
    }

private:
    bool skipSpace()
    {
        while (m_at < m_query.size() && m_query[m_at].isSpace())
            ++m_at;
        return m_at < m_query.size();
    }

    void mistake(QueryMistake::Kind kind, const QString &text) { m_result.mistakes.push_back({kind, text}); }

    void readOne()
    {
        const bool negated = m_query[m_at] == u'-' && m_at + 1 < m_query.size() && !m_query[m_at + 1].isSpace();
        if (negated)
            ++m_at;
        if (const QString quoted = takeQuoted(); !quoted.isNull()) {
            add({Kind::Exact, quoted, {}, false, {}, {}}, negated);
            return;
        }
        const QString word = takeWord();
        if (!negated && (word == QLatin1String("OR") || word == QLatin1String("OU"))) {
            if (m_result.all.empty() || m_or)
                mistake(QueryMistake::Kind::LoneOr, word);
            else
                m_or = true;
            return;
        }
        const qsizetype colon = word.indexOf(u':');
        const bool names = colon > 0 && !word.startsWith(QLatin1String("http")) && !hasDigit(word.first(colon));
        if (names)
            readField(word.first(colon), word.sliced(colon + 1), negated);
        else
            addWord(word, {}, negated);
    }

    static bool hasDigit(const QString &text)
    {
        return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
    }

    /// Null: no quotation begins here.
    QString takeQuoted()
    {
        const QChar open = m_query[m_at];
        const QChar close = open == u'«' ? QChar(u'»') : open == u'“' ? QChar(u'”') : open;
        if (open != u'"' && open != u'«' && open != u'“')
            return {};
        const qsizetype end = m_query.indexOf(close, m_at + 1);
        const QString text = m_query.mid(m_at + 1, end < 0 ? -1 : end - m_at - 1).trimmed();
        if (end < 0 && !m_typing)
            mistake(QueryMistake::Kind::UnclosedQuote, text);
        m_at = end < 0 ? m_query.size() : end + 1;
        return text.isNull() ? QStringLiteral("") : text;
    }

    QString takeWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_query.size() && !m_query[m_at].isSpace() && m_query[m_at] != u'"' && m_query[m_at] != u'«'
               && m_query[m_at] != u'“')
            ++m_at;
        return m_query.sliced(start, m_at - start);
    }

    void readField(const QString &name, QString value, bool negated)
    {
        const Field *field = fieldNamed(name);
        if (!field) {
            mistake(QueryMistake::Kind::UnknownField, name);
            addWord(value, {}, negated);
            return;
        }
        const bool quoted = value.isEmpty() && m_at < m_query.size() && !m_query[m_at].isSpace();
        if (quoted)
            value = takeQuoted();
        if (value.isEmpty()) {
            if (!m_typing || m_at < m_query.size())
                mistake(QueryMistake::Kind::NothingGiven, name);
            return;
        }
        addField(*field, value, quoted, negated);
    }

    void addField(const Field &field, const QString &value, bool quoted, bool negated)
    {
        QueryTerm term{field.kind, value, QString::fromLatin1(field.column), false, {}, {}};
        switch (field.kind) {
        case Kind::Words:
            quoted ? add({Kind::Exact, value, term.field, false, {}, {}}, negated) : addWord(value, term.field, negated);
            return;
        case Kind::Status:
            if (const auto status = statusNamed(value)) {
                term.status = *status;
                add(term, negated);
            } else {
                mistake(QueryMistake::Kind::NoStatus, value);
            }
            return;
        case Kind::Language:
            term.text = languageNamed(value);
            add(term, negated);
            return;
        case Kind::Without:
            addWithout(value, negated);
            return;
        default:
            addDate(term, value, quoted, negated);
        }
    }

    void addDate(QueryTerm term, const QString &value, bool quoted, bool negated)
    {
        const auto reading = text::readDate(value);
        if (reading.state == text::DateReading::State::Date) {
            term.date = reading.date;
            add(term, negated);
        } else if (term.kind == Kind::Original) {
            // original:recovering: a word of the original's title
            quoted ? add({Kind::Exact, value, term.field, false, {}, {}}, negated) : addWord(value, term.field, negated);
        } else {
            mistake(QueryMistake::Kind::NoDate, value);
        }
    }

    void addWithout(const QString &value, bool negated)
    {
        const Field *field = fieldNamed(value);
        QString column;
        if (field && (field->kind == Kind::Words || field->kind == Kind::Original))
            column = QString::fromLatin1(field->column);
        else if (field && field->kind == Kind::Within)
            column = QStringLiteral("reposted");
        if (column.isEmpty())
            mistake(QueryMistake::Kind::UnknownField, value);
        else
            add({Kind::Without, {}, column, false, {}, {}}, negated);
    }

    void addWord(QString word, const QString &field, bool negated)
    {
        bool prefix = word.endsWith(u'*');
        while (word.endsWith(u'*'))
            word.chop(1);
        prefix = prefix || (m_typing && m_at == m_query.size());
        word = withoutElision(word);
        add({Kind::Words, word, field, prefix, {}, {}}, negated);
    }

    void add(const QueryTerm &term, bool negated)
    {
        const bool isText = term.kind == Kind::Words || term.kind == Kind::Exact;
        if (isText && !hasWord(term.text))
            return;
        if (negated)
            m_result.none.push_back(term);
        else if (std::exchange(m_or, false))
            m_result.all.back().push_back(term);
        else
            m_result.all.push_back({term});
    }

    QString m_query;
    bool m_typing;
    qsizetype m_at = 0;
    bool m_or = false; ///< the next term is another way for the last one
    SearchQuery m_result;
};

} // namespace

SearchQuery parseQuery(const QString &query, bool typing)
{
    return Parser(query, typing).parse();
}

} // namespace marbre::archive
