#include "export/searchtext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "document/document.h"
#include "export/sitesource.h"
#include "site/listpage.h"
#include "site/pagewords.h"

namespace marbre::exporting {

namespace {

/// Files of a folder: a disk of another system's does not take all of them in one.
constexpr qint64 filesInAFolder = 1600;

void append(QByteArray &json, const QString &text)
{
    json += '"';
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\')
            json += '\\';
        if (c == '\n')
            json += "\\n";
        else if (static_cast<unsigned char>(c) < 0x20)
            json += ' ';
        else
            json += c;
    }
    json += '"';
}

void append(QByteArray &json, const QStringList &texts)
{
    json += '[';
    for (const QString &text : texts) {
        if (!json.endsWith('['))
            json += ',';
        append(json, text);
    }
    json += ']';
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toString());
    return texts;
}

SearchText textOf(const QJsonArray &fields)
{
    const auto text = [&](int i) { return fields.at(i).toString(); };
    const auto texts = [&](int i) { return textsOf(fields.at(i)); };
    return {text(0),  text(1),  text(2),  text(3),   text(4),  text(5), text(6),
            texts(7), texts(8), texts(9), texts(10), text(11), text(12)};
}

} // namespace

SearchText searchTextOf(const article::Article &article)
{
    SearchText text;
    text.address = site::articleAddress(article.slug);
    text.headline = article::headline(article);
    if (text.headline.isEmpty())
        text.headline = site::pageWords(article.language).untitled;
    text.reposted = positionOf(article).reposted;
    text.source = article.source.name;
    text.language = article.language;
    text.lead = document::toPlainText(article.lead);
    text.text = document::toPlainText(article.body);
    if (const QString note = document::toPlainText(article.note); !note.isEmpty())
        text.text += QStringLiteral("\n\n") + note;
    for (const article::Correction &correction : article.corrections)
        text.text += QStringLiteral("\n\n") + correction.text;
    text.authors = article.authors;
    text.translators = article.translators;
    text.categories = article.categories;
    text.tags = article.tags;
    text.original = article.original.title;
    text.originalLanguage = article.original.language;
    return text;
}

QString searchTextAddress(qint64 article)
{
    const qint64 file = article / searchTextsInAFile;
    return QStringLiteral("search/t/%1/%2.js").arg(file / filesInAFolder).arg(file);
}

QByteArray searchTextLine(qint64 article, const SearchText &text)
{
    QByteArray json = '"' + QByteArray::number(article) + "\":[";
    for (const QString *field : {&text.address, &text.headline, &text.reposted, &text.source, &text.language, &text.lead, &text.text}) {
        append(json, *field);
        json += ',';
    }
    for (const QStringList *field : {&text.authors, &text.translators, &text.categories, &text.tags}) {
        append(json, *field);
        json += ',';
    }
    append(json, text.original);
    json += ',';
    append(json, text.originalLanguage);
    return json + ']';
}

QByteArray searchTextFile(qint64 article, const QByteArrayList &lines)
{
    return "marbre(\"t/" + QByteArray::number(article / searchTextsInAFile) + "\",{\n" + lines.join(",\n") + "\n})\n";
}

std::optional<SearchTexts> readSearchTexts(const QByteArray &file)
{
    const qsizetype begin = file.indexOf('{');
    const qsizetype end = file.lastIndexOf('}');
    if (!file.startsWith("marbre(\"t/") || begin < 0 || end < begin)
        return {};
    const QJsonDocument json = QJsonDocument::fromJson(file.mid(begin, end - begin + 1));
    if (!json.isObject())
        return {};
    SearchTexts texts;
    const QJsonObject articles = json.object();
    for (auto it = articles.begin(); it != articles.end(); ++it)
        texts.emplace(it.key().toLongLong(), textOf(it.value().toArray()));
    return texts;
}

} // namespace marbre::exporting
