#include "import/wxrmeta.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include "html/html.h"
#include "import/wxrarticle.h"

namespace marbre::import {

using article::Article;

namespace {

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
void take(Article &article, MetaMeaning meaning, const QByteArray &bytes)
{
    constexpr qsizetype longestName = 200;
    const QString value = QString::fromUtf8(bytes).trimmed();
    const auto setEmpty = [&](QString &field, bool isFit) {
        if (field.isEmpty() && isFit)
            field = value;
    };
    const bool isName = value.size() <= longestName;
    switch (meaning) {
    case MetaMeaning::None: break;
    case MetaMeaning::Date:
        if (article.original.published.isNull())
            article.original.published = dateOf(value);
        break;
    case MetaMeaning::Source:
        if (article.source == article::Source{} && isName)
            setSource(article, value);
        break;
    case MetaMeaning::SourceSite: setEmpty(article.source.url, isWebAddress(value)); break;
    case MetaMeaning::Author:
        if (article.authors.isEmpty() && isName)
            article.authors = namesOf(value);
        break;
    case MetaMeaning::Translator:
        if (article.translators.isEmpty() && isName)
            article.translators = namesOf(value);
        break;
    case MetaMeaning::Note:
        if (article.note.isEmpty())
            article.note = richText(bytes);
        break;
    case MetaMeaning::Link: setEmpty(article.original.url, isWebAddress(value)); break;
    case MetaMeaning::Title: setEmpty(article.original.title, true); break;
    case MetaMeaning::Language: setEmpty(article.original.language, true); break;
    case MetaMeaning::License: setEmpty(article.original.license, isName); break;
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

bool takeMeta(Article &article, const WxrFields &meta, const MetaMapping &mapping)
{
    const QStringList authors = std::exchange(article.authors, {});
    const auto isValue = [](const QByteArray &value) { return !value.isEmpty() && !isReference(value); };
    // What a person has said of a field goes before what its name says.
    for (const auto &[key, value] : meta)
        if (const auto said = mapping.constFind(key); said != mapping.constEnd() && isValue(value))
            take(article, *said, value);
    for (const auto &[key, value] : meta)
        if (isValue(value) && !mapping.contains(key))
            take(article, meaningOf(key), value);
    const bool isNamed = !article.authors.isEmpty();
    if (!isNamed)
        article.authors = authors;
    for (const auto &[key, value] : meta)
        if (key.startsWith("marbre_"))
            takeOwn(article, key, value);
    return isNamed;
}

MetaFields::MetaFields(MetaMapping mapping)
    : m_mapping(std::move(mapping))
{
}

void MetaFields::add(const WxrFields &meta)
{
    constexpr qsizetype longest = 120;
    constexpr size_t most = 1000;
    constexpr qsizetype mostKnown = 100'000;
    constexpr int hidden = -1;
    for (const auto &[key, value] : meta) {
        if (value.isEmpty() || isReference(value) || key.startsWith("marbre_"))
            continue;
        const auto known = m_rows.constFind(key);
        if (known != m_rows.constEnd()) {
            if (*known != hidden)
                ++m_fields[size_t(*known)].count;
            continue;
        }
        const MetaMeaning meaning = m_mapping.value(key, meaningOf(key));
        // WordPress and its plugins hide what is theirs so.
        const bool isHidden = key.startsWith('_') && meaning == MetaMeaning::None && !m_mapping.contains(key);
        const bool isShown = !isHidden && m_fields.size() < most;
        if (m_rows.size() < mostKnown)
            m_rows.insert(key, isShown ? int(m_fields.size()) : hidden);
        if (!isShown)
            continue;
        m_fields.push_back({key, QString::fromUtf8(value).simplified().left(longest), 1, meaning});
    }
}

} // namespace marbre::import
