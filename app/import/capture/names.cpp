#include "import/capture/names.h"

#include <QRegularExpression>

#include <algorithm>

#include "import/capture/moments.h"
#include "text/fold.h"
#include "text/spacing.h"

namespace marbre::import::capture {

namespace {

constexpr qsizetype longestByline = 200;
constexpr qsizetype longestName = 100;
constexpr qsizetype mostWords = 8;

constexpr auto words = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

/// « By », « Par », "Posted by", and what a label says before a colon.
QString withoutOpening(QString text)
{
    static const QRegularExpression opening(
        QStringLiteral(
            R"(^(?:[\s|•·–—:,/-]+|(?:(?:written|posted|published|reported|story|words|text|article|review|edited|submitted|compiled)\s+)?by\b\s*:?)"
            R"(|(?:(?:écrit|publié|posté|rédigé|propos recueillis|texte|un texte|article)\s+)?par\b\s*:?|de notre \w+\b)"
            R"(|(?:authors?|auteure?s?|autrices?|autor(?:es|in)?|byline|von|por|di|av|door|af|przez|contributors?)\b\s*:|(?:von|por|door)\s+(?=\p{Lu})))"),
        words);
    for (int i = 0; i < 5; ++i) {
        const auto match = opening.match(text);
        if (!match.hasMatch())
            break;
        text = text.mid(match.capturedEnd()).trimmed();
    }
    return text;
}

/// Up to the date, the section, the reading time that stand behind the names.
QString withoutEnding(const QString &text)
{
    static const QRegularExpression ending(
        QStringLiteral(
            R"(\s*(?:[|•·›»⋅/\x{FF5C}]|\s[–—-]\s|\s(?:published|updated|posted|last|publié|posté|mis à jour|modifié|le \d|le (?:lun|mar|mer|jeu|ven|sam|dim)|(?-i:on|in|for|at|dans|via|about|is an?|has been))\b|\(https?:|\(?\S+@\S+|https?://)"
            R"(|[,\s]*\b\d{1,2}[:h/.]\d{2}|[,\s]*(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:lun|mar|mercre|jeu|vendre|same)di\b|\bdimanche\b)|[,\s]*\b\d{1,2}(?:er|st|nd|rd|th)?\s\p{L}+\s\d{4}|[,\s]*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s\d{1,2}\b|,?\s\d{4}\b).*$)"),
        words);
    return QString(text).remove(ending).trimmed();
}

/// More than one small word, particles of names aside: a sentence.
bool isProse(const QString &text)
{
    static const QRegularExpression small(
        QStringLiteral(
            R"((?:^|\s)(?!(?:d[aeiou]s?|v[ao]n|de[rn]|l[ae]|el|al|bin|ibn|y|e|und|zu|ter|ten|af)\s)\p{Ll}{2,}(?=\s|$))"),
        QRegularExpression::UseUnicodePropertiesOption);
    return text.count(u' ') >= 2 && text.count(small) > 1;
}

bool isName(const QString &text)
{
    static const QRegularExpression no(
        QStringLiteral(
            R"(https?:|www\.|@|[<>{}=]|^\d+$|\.(?:com|org|net)/|^(?:admin|administrator|editor|staff|author|guest|user|null|undefined|none|unknown|view|all|more|follow|share|contact|profile|comments?|reply)$)"),
        words);
    const bool hasLetter = std::ranges::any_of(text, [](QChar c) { return c.isLetter() || c.isSurrogate(); });
    return hasLetter && text.size() <= longestName && text.count(u' ') < mostWords && !no.match(text).hasMatch();
}

/// "Ann Lee, Bo Wu" are two persons, "Ann Lee, reporter" is one.
QStringList byCommas(const QString &text)
{
    static const QRegularExpression comma(QStringLiteral("\\s*[,;、，]\\s*"));
    static const QRegularExpression person(
        QStringLiteral(
            R"(^\p{Lu}[\p{L}.'’-]*(?:\s(?:\p{Lu}[\p{L}.'’-]*|d[aeiu]s?|v[ao]n|der|den|el|al|bin|la|le|del|y))*\s\p{Lu}[\p{L}.'’-]+$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    const QStringList parts = text.split(comma, Qt::SkipEmptyParts);
    // Names of one word each, as people sign where all know them.
    if (std::ranges::none_of(parts, [](const QString &part) { return part.contains(u' '); }))
        return parts;
    QStringList names;
    for (const QString &part : parts)
        if (names.isEmpty() || person.match(part).hasMatch())
            names.append(part);
    return names;
}

/// "Lee, Ann" as libraries write it is Ann Lee; "Ann Lee, Jr." and "Ann Lee, Reuters" stay.
QString turned(const QString &name)
{
    static const QRegularExpression inverted(
        QStringLiteral(R"(^([\p{L}'’-]+), (?!(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|esq)\b)(\p{Lu}[^,\d]*)$)"), words);
    const auto match = inverted.match(name);
    return match.hasMatch() ? match.captured(2) + u' ' + match.captured(1) : name;
}

} // namespace

QStringList namesIn(QStringView byline)
{
    if (byline.size() > 5 * longestByline)
        return {};
    const QString text = text::singleSpaced(byline);
    if (text.isEmpty() || text.size() > longestByline)
        return {};
    static const QRegularExpression joint(QStringLiteral(R"(\s+(?:and|et|und|&|y|with|avec)\s+)"), words);
    const QString bare = withoutEnding(withoutOpening(text));
    QStringList names;
    for (const QString &part : bare.split(joint, Qt::SkipEmptyParts)) {
        for (const QString &name : byCommas(withoutOpening(part.trimmed())))
            if (isName(name) && !isProse(name) && dateIn(name).isEmpty() && !names.contains(name))
                names.append(name);
    }
    return names;
}

QString nameOf(QStringView text)
{
    static const QRegularExpression parenthesis(QStringLiteral(R"(\s*\([^)]*(?:://|@|www\.)[^)]*\)|\s*<[^>]*>)"));
    if (text.size() > 5 * longestByline)
        return {};
    const QString name = withoutOpening(text::singleSpaced(text).remove(parenthesis));
    return isName(name) ? turned(name) : QString();
}

} // namespace marbre::import::capture
