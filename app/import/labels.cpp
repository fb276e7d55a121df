#include "import/labels.h"

#include <QRegularExpression>

#include <array>

#include "text/fold.h"
#include "text/partialdate.h"

namespace marbre::import {

namespace {

struct Spelling {
    Field field;
    const char *folded;
    const char *language;
};

constexpr std::array spellings{
    Spelling{Field::Title, "titre", "fr"},
    Spelling{Field::Title, "title", "en"},
    Spelling{Field::Title, "headline", "en"},
    Spelling{Field::Lead, "chapo", "fr"},
    Spelling{Field::Lead, "chapeau", "fr"},
    Spelling{Field::Lead, "lead", "en"},
    Spelling{Field::Lead, "standfirst", "en"},
    Spelling{Field::Author, "auteur", "fr"},
    Spelling{Field::Author, "auteurs", "fr"},
    Spelling{Field::Author, "auteure", "fr"},
    Spelling{Field::Author, "autrice", "fr"},
    Spelling{Field::Author, "author", "en"},
    Spelling{Field::Author, "authors", "en"},
    Spelling{Field::Translator, "traducteur", "fr"},
    Spelling{Field::Translator, "traductrice", "fr"},
    Spelling{Field::Translator, "traduction", "fr"},
    Spelling{Field::Translator, "translator", "en"},
    Spelling{Field::Translator, "translation", "en"},
    Spelling{Field::Translator, "translated by", "en"},
    Spelling{Field::Categories, "categorie", "fr"},
    Spelling{Field::Categories, "categories", ""},
    Spelling{Field::Categories, "rubrique", "fr"},
    Spelling{Field::Categories, "rubriques", "fr"},
    Spelling{Field::Categories, "category", "en"},
    Spelling{Field::Tags, "etiquettes", "fr"},
    Spelling{Field::Tags, "mots-cles", "fr"},
    Spelling{Field::Tags, "mots cles", "fr"},
    Spelling{Field::Tags, "tags", ""},
    Spelling{Field::Tags, "keywords", "en"},
    Spelling{Field::Posted, "poste le", "fr"},
    Spelling{Field::Posted, "publie le", "fr"},
    Spelling{Field::Posted, "reposte le", "fr"},
    Spelling{Field::Posted, "mis en ligne le", "fr"},
    Spelling{Field::Posted, "posted on", "en"},
    Spelling{Field::Posted, "posted", "en"},
    Spelling{Field::Posted, "reposted on", "en"},
    Spelling{Field::Source, "source", ""},
    Spelling{Field::Source, "sources", ""},
    Spelling{Field::Link, "lien", "fr"},
    Spelling{Field::Link, "lien original", "fr"},
    Spelling{Field::Link, "link", "en"},
    Spelling{Field::Link, "original link", "en"},
    Spelling{Field::Link, "url", ""},
    Spelling{Field::OriginalDate, "publication originale", "fr"},
    Spelling{Field::OriginalDate, "date originale", "fr"},
    Spelling{Field::OriginalDate, "original publication", "en"},
    Spelling{Field::OriginalDate, "originally published", "en"},
    Spelling{Field::OriginalTitle, "titre original", "fr"},
    Spelling{Field::OriginalTitle, "original title", "en"},
    Spelling{Field::OriginalLanguage, "langue originale", "fr"},
    Spelling{Field::OriginalLanguage, "original language", "en"},
    Spelling{Field::License, "licence", ""},
    Spelling{Field::License, "license", "en"},
    Spelling{Field::Language, "langue", "fr"},
    Spelling{Field::Language, "language", "en"},
    Spelling{Field::Note, "ndlr", "fr"},
    Spelling{Field::Note, "n.d.l.r.", "fr"},
    Spelling{Field::Note, "note de la redaction", "fr"},
    Spelling{Field::Note, "editor's note", "en"},
    Spelling{Field::Note, "editors' note", "en"},
    Spelling{Field::Note, "editors note", "en"},
};

/// Longer values are sentences that happen to begin with a label's word.
constexpr qsizetype longestValue = 160;

/// No label is longer, whatever the spaces in it.
constexpr qsizetype longestLabel = 40;

const Spelling *spelling(QStringView text)
{
    if (text.size() > longestLabel)
        return nullptr;
    QString key = text::folded(text.trimmed()).simplified().remove(QChar(0x200b)).remove(QChar(0xfeff));
    key.replace(QChar(u'’'), QLatin1Char('\''));
    for (const Spelling &known : spellings)
        if (key == QLatin1String(known.folded))
            return &known;
    return nullptr;
}

bool isUpperCase(QStringView text)
{
    return text == text.toString().toUpper();
}

} // namespace

bool isSentence(const QString &text)
{
    constexpr qsizetype longestName = 60;
    constexpr qsizetype mostSpaces = 2; // « The HIPAA Journal. »
    static const QRegularExpression end(QStringLiteral(R"(\p{Ll}{3,}[.!?…]$)"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    const QString plain = text.simplified();
    return end.match(plain).hasMatch() && (plain.size() > longestName || plain.count(u' ') > mostSpaces);
}

bool isAddress(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(\Ahttps?://\S{1,4000}\z)"), QRegularExpression::CaseInsensitiveOption);
    return form.match(text).hasMatch();
}

namespace {

/// Sentences, one long enough or two in a row: prose, and no name or date.
bool isProse(const QString &value)
{
    static const QRegularExpression two(QStringLiteral(R"(\p{Ll}{3,}[.!?…]\s+\p{Lu})"),
                                        QRegularExpression::UseUnicodePropertiesOption);
    return value.size() > longestValue || two.match(value).hasMatch() || isSentence(value);
}

/// Notes and leads are texts, a title may be a sentence, all other values are names, dates and addresses.
bool canStandIn(Field field, const QString &value)
{
    if (field == Field::Note || field == Field::Lead || (field == Field::Link && isAddress(value)))
        return true;
    return field == Field::Title || field == Field::OriginalTitle ? value.size() <= longestValue : !isProse(value);
}

/// A label that its date follows in the same sentence.
struct DateSentence {
    Field field;
    QRegularExpression form; ///< its first capture is the date
    const char *language;
};

const std::array<DateSentence, 5> &dateSentences()
{
    const auto form = [](const QString &start) {
        return QRegularExpression(start + QStringLiteral(R"((.{4,40}?)\.?$)"), QRegularExpression::CaseInsensitiveOption);
    };
    static const std::array<DateSentence, 5> sentences{
        DateSentence{Field::OriginalDate,
                     form(QStringLiteral(R"(^(?:date de )?publication originale ?:? (?:le |en |du )?(?:: ?)?)")), "fr"},
        DateSentence{Field::OriginalDate,
                     form(QStringLiteral(R"(^(?:article )?(?:initialement|originellement) publi[ée]e? (?:le |en ))")), "fr"},
        DateSentence{Field::OriginalDate,
                     form(QStringLiteral(R"(^(?:originally published|first published|original publication) ?:? )"
                                         R"((?:on |in )?)")), "en"},
        DateSentence{Field::Posted, form(QStringLiteral(R"(^(?:(?:re)?post[ée]e?|publi[ée]e?|mis en ligne) le )")), "fr"},
        DateSentence{Field::Posted, form(QStringLiteral(R"(^(?:re)?posted on )")), "en"}};
    return sentences;
}

/// A sentence of the original's date is one by its words; « posté le » may begin any sentence, so a date must follow.
std::optional<Label> withDate(QStringView line)
{
    constexpr qsizetype longestSentence = 120;
    if (line.size() > longestSentence)
        return {};
    // Joins accents to their letters and makes every kind of space one that the patterns know.
    const QString text = line.toString().normalized(QString::NormalizationForm_C).simplified();
    static const QRegularExpression digit(QStringLiteral("\\d"));
    for (const DateSentence &sentence : dateSentences()) {
        const QString value = sentence.form.match(text).captured(1).trimmed();
        if (!value.contains(digit))
            continue;
        if (sentence.field == Field::Posted && text::readDate(value).state == text::DateReading::State::NotADate)
            continue;
        return Label{sentence.field, value, false, QLatin1String(sentence.language)};
    }
    return {};
}

std::optional<Label> withColon(QStringView line)
{
    const qsizetype colon = line.indexOf(u':');
    if (colon < 1 || colon > 30)
        return {};
    const Spelling *known = spelling(line.first(colon));
    if (!known)
        return {};
    const QString value = line.sliced(colon + 1).trimmed().toString();
    if (!canStandIn(known->field, value))
        return {};
    return Label{known->field, value, value.isEmpty(), QLatin1String(known->language)};
}

} // namespace

std::optional<Label> readLabel(QStringView line)
{
    const QStringView text = line.trimmed();
    if (text.isEmpty())
        return {};
    if (auto date = withDate(text))
        return date;
    if (auto label = withColon(text))
        return label;
    const Spelling *known = spelling(text);
    if (known && isUpperCase(text))
        return Label{known->field, {}, true, QLatin1String(known->language)};
    return {};
}

} // namespace marbre::import
