#include "import/wxrmeta.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include <array>

#include "html/html.h"
#include "import/wxrarticle.h"
#include "text/fold.h"

namespace marbre::import {

using article::Article;

namespace {

enum class Meaning { Date, Source, SourceSite, Author, Translator, Note, Link, Title, Language, License };

struct Name {
    Meaning meaning;
    const char *folded; ///< words parted by single spaces
};

constexpr std::array names{
    Name{Meaning::Date, "date originale"},
    Name{Meaning::Date, "date original"},
    Name{Meaning::Date, "date publication originale"},
    Name{Meaning::Date, "date de publication originale"},
    Name{Meaning::Date, "publication originale"},
    Name{Meaning::Date, "date source"},
    Name{Meaning::Date, "date de la source"},
    Name{Meaning::Date, "date article original"},
    Name{Meaning::Date, "original date"},
    Name{Meaning::Date, "original publication date"},
    Name{Meaning::Date, "original publish date"},
    Name{Meaning::Date, "original published"},
    Name{Meaning::Date, "original pub date"},
    Name{Meaning::Date, "originally published"},
    Name{Meaning::Date, "source date"},
    Name{Meaning::Source, "source"},
    Name{Meaning::Source, "source name"},
    Name{Meaning::Source, "nom source"},
    Name{Meaning::Source, "nom de la source"},
    Name{Meaning::Source, "source originale"},
    Name{Meaning::Source, "original source"},
    Name{Meaning::Source, "original publisher"},
    Name{Meaning::Source, "publisher"},
    Name{Meaning::Source, "media source"},
    Name{Meaning::SourceSite, "source site"},
    Name{Meaning::SourceSite, "site source"},
    Name{Meaning::SourceSite, "source website"},
    Name{Meaning::Author, "auteur"},
    Name{Meaning::Author, "auteurs"},
    Name{Meaning::Author, "auteur original"},
    Name{Meaning::Author, "auteur originel"},
    Name{Meaning::Author, "auteur article"},
    Name{Meaning::Author, "nom auteur"},
    Name{Meaning::Author, "author"},
    Name{Meaning::Author, "authors"},
    Name{Meaning::Author, "original author"},
    Name{Meaning::Author, "author name"},
    Name{Meaning::Author, "source author"},
    Name{Meaning::Author, "byline"},
    Name{Meaning::Translator, "traducteur"},
    Name{Meaning::Translator, "traductrice"},
    Name{Meaning::Translator, "traduction"},
    Name{Meaning::Translator, "traduit par"},
    Name{Meaning::Translator, "translator"},
    Name{Meaning::Translator, "translated by"},
    Name{Meaning::Note, "ndlr"},
    Name{Meaning::Note, "note"},
    Name{Meaning::Note, "note redaction"},
    Name{Meaning::Note, "note de la redaction"},
    Name{Meaning::Note, "note editeur"},
    Name{Meaning::Note, "editor note"},
    Name{Meaning::Note, "editors note"},
    Name{Meaning::Note, "editorial note"},
    Name{Meaning::Link, "lien"},
    Name{Meaning::Link, "lien original"},
    Name{Meaning::Link, "lien source"},
    Name{Meaning::Link, "lien de la source"},
    Name{Meaning::Link, "lien article original"},
    Name{Meaning::Link, "url originale"},
    Name{Meaning::Link, "url original"},
    Name{Meaning::Link, "url source"},
    Name{Meaning::Link, "original link"},
    Name{Meaning::Link, "original url"},
    Name{Meaning::Link, "source url"},
    Name{Meaning::Link, "source link"},
    Name{Meaning::Link, "syndication permalink"},
    Name{Meaning::Title, "titre original"},
    Name{Meaning::Title, "original title"},
    Name{Meaning::Title, "source title"},
    Name{Meaning::Language, "langue originale"},
    Name{Meaning::Language, "langue source"},
    Name{Meaning::Language, "original language"},
    Name{Meaning::Language, "source language"},
    Name{Meaning::License, "licence"},
    Name{Meaning::License, "license"},
    Name{Meaning::License, "original licence"},
    Name{Meaning::License, "original license"},
};

/// `_Date-Originale` as `date originale`.
QString folded(const QByteArray &key)
{
    QString name = text::folded(QString::fromUtf8(key));
    for (const QChar c : {u'_', u'-', u'\'', u'.'})
        name.replace(c, u' ');
    return name.simplified();
}

std::optional<Meaning> meaningOf(const QByteArray &key)
{
    constexpr qsizetype longestName = 40;
    if (key.size() > longestName)
        return {};
    const QString name = folded(key);
    for (const Name &known : names)
        if (name == QLatin1String(known.folded))
            return known.meaning;
    return {};
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) && !url.host().isEmpty();
}

/// As people write it, or as the fields of Advanced Custom Fields keep it: 20210427.
text::PartialDate dateOf(const QString &value)
{
    static const QRegularExpression digits(QStringLiteral("\\A(\\d{4})(\\d{2})(\\d{2})\\z"));
    const auto match = digits.match(value);
    const QString written = match.hasMatch()
        ? QStringLiteral("%1-%2-%3").arg(match.captured(1), match.captured(2), match.captured(3))
        : value;
    return text::readDate(written).date;
}

QStringList namesOf(const QString &value)
{
    static const QRegularExpression separators(QStringLiteral("\\s*[,;\\n]\\s*"));
    return value.split(separators, Qt::SkipEmptyParts);
}

document::Document richText(const QByteArray &value)
{
    return html::read(value, {{}, true}).document;
}

void setSource(Article &article, const QString &value)
{
    (isWebAddress(value) ? article.source.url : article.source.name) = value;
}

/// A field that says something already keeps it.
void take(Article &article, Meaning meaning, const QByteArray &bytes)
{
    constexpr qsizetype longestName = 200;
    const QString value = QString::fromUtf8(bytes).trimmed();
    const auto setEmpty = [&](QString &field, bool isFit) {
        if (field.isEmpty() && isFit)
            field = value;
    };
    const bool isName = value.size() <= longestName;
    switch (meaning) {
    case Meaning::Date:
        if (article.original.published.isNull())
            article.original.published = dateOf(value);
        break;
    case Meaning::Source:
        if (article.source == article::Source{} && isName)
            setSource(article, value);
        break;
    case Meaning::SourceSite: setEmpty(article.source.url, isWebAddress(value)); break;
    case Meaning::Author:
        if (article.authors.isEmpty() && isName)
            article.authors = namesOf(value);
        break;
    case Meaning::Translator:
        if (article.translators.isEmpty() && isName)
            article.translators = namesOf(value);
        break;
    case Meaning::Note:
        if (article.note.isEmpty())
            article.note = richText(bytes);
        break;
    case Meaning::Link: setEmpty(article.original.url, isWebAddress(value)); break;
    case Meaning::Title: setEmpty(article.original.title, true); break;
    case Meaning::Language: setEmpty(article.original.language, true); break;
    case Meaning::License: setEmpty(article.original.license, isName); break;
    }
}

std::vector<article::Correction> correctionsOf(const QByteArray &json)
{
    std::vector<article::Correction> corrections;
    for (const QJsonValue &each : QJsonDocument::fromJson(json).array())
        corrections.push_back({QDate::fromString(each[QLatin1String("day")].toString(), Qt::ISODate),
                               each[QLatin1String("text")].toString()});
    return corrections;
}

/// Unless it was changed in WordPress.
void takeStatus(Article &article, const QString &name)
{
    const auto status = article::statusFromName(name);
    if (status && statusOfWordpress(wordpressStatusOf(*status), false) == article.status)
        article.status = *status;
}

/// WordPress sorts names by the alphabet; where they are still the same, they stand as they stood.
void putInOrder(QStringList &terms, const QStringList &order)
{
    if (QSet<QString>(terms.begin(), terms.end()) == QSet<QString>(order.begin(), order.end()))
        terms = order;
}

/// What Marbre wrote is taken as it is.
void takeOwn(Article &article, QByteArrayView key, const QByteArray &value)
{
    const QString text = QString::fromUtf8(value);
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    if (key == marbremeta::uuid)
        article.uuid = QUuid::fromString(text);
    else if (key == marbremeta::status)
        takeStatus(article, text);
    else if (key == marbremeta::language)
        article.language = text;
    else if (key == marbremeta::authors)
        article.authors = lines;
    else if (key == marbremeta::translators)
        article.translators = lines;
    else if (key == marbremeta::categories)
        putInOrder(article.categories, lines);
    else if (key == marbremeta::tags)
        putInOrder(article.tags, lines);
    else if (key == marbremeta::reposted)
        article.reposted = text.isEmpty() ? std::nullopt : std::optional(QDate::fromString(text, Qt::ISODate));
    else if (key == marbremeta::lead)
        article.lead = html::read(value).document;
    else if (key == marbremeta::note)
        article.note = html::read(value).document;
    else if (key == marbremeta::image)
        article.image = text;
    else if (key == marbremeta::source)
        article.source.name = text;
    else if (key == marbremeta::sourceUrl)
        article.source.url = text;
    else if (key == marbremeta::originalUrl)
        article.original.url = text;
    else if (key == marbremeta::originalTitle)
        article.original.title = text;
    else if (key == marbremeta::originalLanguage)
        article.original.language = text;
    else if (key == marbremeta::originalPublished)
        article.original.published = text::PartialDate::fromIso(text).value_or(text::PartialDate());
    else if (key == marbremeta::originalLicense)
        article.original.license = text;
    else if (key == marbremeta::corrections)
        article.corrections = correctionsOf(value);
    else if (key == marbremeta::created)
        article.created = QDateTime::fromString(text, Qt::ISODate).toUTC();
}

/// Advanced Custom Fields keeps beside each field the name of its definition.
bool isReference(const QByteArray &value)
{
    return value.startsWith("field_");
}

} // namespace

bool takeMeta(Article &article, const WxrFields &meta)
{
    const QStringList authors = std::exchange(article.authors, {});
    for (const auto &[key, value] : meta)
        if (const auto meaning = value.isEmpty() || isReference(value) ? std::nullopt : meaningOf(key))
            take(article, *meaning, value);
    const bool isNamed = !article.authors.isEmpty();
    if (!isNamed)
        article.authors = authors;
    for (const auto &[key, value] : meta)
        if (key.startsWith("marbre_"))
            takeOwn(article, key, value);
    return isNamed;
}

} // namespace marbre::import
