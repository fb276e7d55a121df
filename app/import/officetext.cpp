#include "import/officetext.h"

#include <QBuffer>
#include <QRegularExpression>

#include <algorithm>

#include "html/html.h"
#include "import/capture/moments.h"
#include "import/capture/names.h"
#include "import/xmlstream.h"
#include "text/language.h"
#include "text/spacing.h"

namespace marbre::import {

namespace {

using article::Article;
using document::Heading;

int levelOf(const document::Block &block)
{
    const auto *heading = std::get_if<Heading>(&block.content);
    return heading ? heading->level : 0;
}

/// The first heading, where all others stand below it; it is taken out.
QString takeTitle(document::Document &body)
{
    document::Blocks &blocks = body.blocks;
    if (blocks.empty() || levelOf(blocks.front()) == 0)
        return {};
    const int level = levelOf(blocks.front());
    const auto isAsHigh = [level](const document::Block &block) { return levelOf(block) > 0 && levelOf(block) <= level; };
    if (std::any_of(blocks.begin() + 1, blocks.end(), isAsHigh))
        return {};
    const QString title = text::singleSpaced(document::toPlainText(std::get<Heading>(blocks.front().content).content));
    blocks.erase(blocks.begin());
    return title;
}

/// Lets the highest headings be of level 2, the highest in a Document.
void raiseHeadings(document::Document &body)
{
    int highest = 0;
    for (const document::Block &block : body.blocks)
        if (const int level = levelOf(block); level > 0 && (highest == 0 || level < highest))
            highest = level;
    if (highest <= 2)
        return;
    for (document::Block &block : body.blocks)
        if (auto *heading = std::get_if<Heading>(&block.content)) {
            heading->level -= highest - 2;
            block.origin.clear();
        }
}

/// Names that programs give where nobody has said one.
bool isNobody(const QString &name)
{
    static const QRegularExpression form(
        QStringLiteral(R"(\A(?:microsoft(?: office)?(?: user)?|utilisateur(?: .*)?|user|admin(?:istrat\w+)?|unknown|inconnu|python-docx|author|auteur|pc|hp|windows.*|openoffice.*|libreoffice.*)\z)"),
        QRegularExpression::CaseInsensitiveOption);
    return name.isEmpty() || form.match(name).hasMatch();
}

void takeStyled(Article &article, const OfficeText &text, bool isLabelled)
{
    if (article.lead.isEmpty() && !text.subtitle.isEmpty())
        article.lead = document::fromPlainText(text.subtitle);
    if (article.authors.isEmpty())
        article.authors = text.authors;
    const QString day = capture::momentOf(text.date).left(10);
    if (!isLabelled && article.original.published.isNull())
        article.original.published = text::PartialDate::fromIso(day).value_or(text::PartialDate());
}

void takeProperties(Article &article, const OfficeProperties &properties)
{
    if (article.title.isEmpty() && !isNobody(properties.title))
        article.title = properties.title;
    if (article.authors.isEmpty() && !isNobody(properties.author))
        article.authors = capture::namesIn(properties.author);
    if (article.language.isEmpty())
        article.language = properties.language;
    if (article.tags.isEmpty())
        article.tags = properties.keywords;
    article.created = properties.created;
}

QStringList keywordsIn(const QString &written)
{
    static const QRegularExpression comma(QStringLiteral(R"(\s*[,;]\s*)"));
    return written.split(comma, Qt::SkipEmptyParts);
}

} // namespace

TextReading articleOf(const OfficeText &text, const OfficeProperties &properties)
{
    document::Document body = html::read(text.body).document;
    const QString title = text.title.isEmpty() ? takeTitle(body) : text::singleSpaced(text.title);
    raiseHeadings(body);
    TextReading reading = readLabelledDocument(body, title);
    if (!reading.labelled) { // no paragraph is taken for a title or a lead
        reading.article.body = std::move(body);
        reading.article.lead = {};
        reading.article.title = title;
    }
    takeStyled(reading.article, text, reading.labelled);
    takeProperties(reading.article, properties);
    if (text.comments > 0)
        reading.warnings.push_back({Warning::Kind::Remarks, 0, QString::number(text.comments)});
    if (text.changes > 0)
        reading.warnings.push_back({Warning::Kind::TrackedChanges, 0, QString::number(text.changes)});
    return reading;
}

OfficeProperties readOfficeProperties(const QByteArray &xml)
{
    using Token = XmlStream::Token;
    QByteArray copy = xml;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    XmlStream stream(device);
    OfficeProperties properties;
    for (Token token = stream.next(); token != Token::Finished && token != Token::Cut; token = stream.next()) {
        if (token != Token::Start)
            continue;
        const QByteArray name = stream.name();
        const bool isRoot = name.endsWith("coreProperties") || name == "office:document-meta" || name == "office:meta";
        const QString text = isRoot ? QString() : text::singleSpaced(QString::fromUtf8(stream.readText({})));
        if (name == "dc:title")
            properties.title = text;
        else if (name == "meta:initial-creator" || (name == "dc:creator" && properties.author.isEmpty()))
            properties.author = text;
        else if (name == "dc:language" && text::isLanguageTag(text))
            properties.language = text;
        else if (name == "cp:keywords" || name == "meta:keyword")
            properties.keywords += keywordsIn(text);
        else if (name == "dcterms:created" || name == "meta:creation-date")
            properties.created = QDateTime::fromString(text, Qt::ISODate);
    }
    if (properties.created.timeSpec() == Qt::LocalTime) // OpenDocument tells no zone
        properties.created.setTimeSpec(Qt::UTC);
    properties.created = properties.created.toUTC();
    return properties;
}

} // namespace marbre::import
