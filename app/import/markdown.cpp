#include "import/markdown.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include "document/rewrite.h"
#include "html/html.h"
#include "import/frontmatter.h"
#include "import/markdownhtml.h"
#include "import/notetext.h"
#include "text/encoding.h"
#include "text/language.h"
#include "text/slug.h"
#include "text/spacing.h"

namespace marbre::import {

namespace {

using article::Article;

/// The first of some fields that says something.
class Fields
{
public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    [[nodiscard]] QString text(std::initializer_list<const char *> names) const
    {
        for (const char *name : names)
            if (const QString value = textOf(m_object[QLatin1StringView(name)]); !value.isEmpty())
                return value;
        return {};
    }

    /// A list, or one text whose parts commas part.
    [[nodiscard]] QStringList names(std::initializer_list<const char *> names) const
    {
        for (const char *name : names) {
            const QJsonValue value = m_object[QLatin1StringView(name)];
            QStringList result;
            for (const QJsonValue &each : value.toArray())
                result.append(textOf(each));
            if (!value.isArray())
                result = textOf(value).split(QRegularExpression(QStringLiteral("\\s*[,;]\\s*")));
            result.removeAll(QString());
            if (!result.isEmpty())
                return result;
        }
        return {};
    }

    /// Those of other names.
    [[nodiscard]] QJsonObject without(const QStringList &names) const
    {
        QJsonObject left = m_object;
        for (const QString &name : names)
            left.remove(name);
        return left;
    }

    [[nodiscard]] Fields object(const char *name) const { return Fields(m_object[QLatin1StringView(name)].toObject()); }
    [[nodiscard]] QJsonArray list(const char *name) const { return m_object[QLatin1StringView(name)].toArray(); }
    [[nodiscard]] std::optional<bool> flag(const char *name) const
    {
        const QJsonValue value = m_object[QLatin1StringView(name)];
        return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
    }

private:
    /// A person may be a name, or an object that has one.
    static QString textOf(const QJsonValue &value)
    {
        return value.isObject() ? value.toObject()[QLatin1String("name")].toString().trimmed()
                                : value.toString().trimmed();
    }

    QJsonObject m_object;
};

QDate dayOf(const QString &text)
{
    return QDate::fromString(text.left(10), Qt::ISODate);
}

article::Status statusOf(const Fields &fields)
{
    if (const auto own = article::statusFromName(fields.object("params").text({"status"})))
        return *own;
    if (const auto own = article::statusFromName(fields.text({"status"})))
        return *own;
    const bool isPublished = fields.flag("draft") == false || fields.flag("published") == true;
    return isPublished ? article::Status::Published : article::Status::Draft;
}

void takeOrigin(const Fields &fields, const Fields &params, Article &article)
{
    const Fields source = params.object("source");
    article.source = {source.text({"name"}), source.text({"url"})};
    if (article.source.name.isEmpty())
        article.source.name = fields.text({"source"});
    const Fields original = params.object("original");
    article.original.url = original.text({"url"});
    if (article.original.url.isEmpty())
        article.original.url = fields.text({"canonicalurl", "canonical_url", "original_url"});
    article.original.title = original.text({"title"});
    article.original.language = original.text({"language"});
    article.original.license = original.text({"license"});
    article.original.published = text::PartialDate::fromIso(original.text({"published"})).value_or(text::PartialDate());
}

void takeRare(const Fields &fields, const Fields &params, Article &article)
{
    article.uuid = QUuid::fromString(params.text({"uuid"}));
    article.kind = article::kindFromName(params.text({"kind"})).value_or(article::Kind::Post);
    article.sticky = params.flag("sticky").value_or(false);
    const QStringList images = fields.names({"images"});
    article.image = images.isEmpty() ? QString() : images.front();
    for (const QJsonValue &each : params.list("corrections")) {
        const Fields correction(each.toObject());
        if (const QDate day = dayOf(correction.text({"day"})); day.isValid())
            article.corrections.push_back({day, correction.text({"text"})});
    }
}

void takeFields(const Fields &fields, Article &article)
{
    const Fields params = fields.object("params");
    article.title = text::singleSpaced(fields.text({"title"}));
    article.slug = fields.text({"slug"});
    article.status = statusOf(fields);
    if (const QDate day = dayOf(fields.text({"date"})); day.isValid())
        article.reposted = day;
    article.authors = fields.names({"authors", "author"});
    article.translators = params.names({"translators"});
    article.categories = fields.names({"categories", "category"});
    article.tags = fields.names({"tags", "keywords"});
    article.language = params.text({"language"});
    if (article.language.isEmpty())
        article.language = fields.text({"lang", "language"});
    const QString lead = params.text({"lead"});
    article.lead = readMarkdownText(lead.isEmpty() ? fields.text({"description", "summary", "excerpt"}) : lead);
    article.note = readMarkdownText(params.text({"note"}));
    takeOrigin(fields, params, article);
    takeRare(fields, params, article);
}

/// What takeFields() does not read.
QJsonObject keptOf(const Fields &fields)
{
    static const QStringList own = QStringLiteral("title slug date draft published status authors author categories category tags keywords "
                                                  "lang language description summary excerpt source canonicalurl canonical_url "
                                                  "original_url images params").split(u' ');
    static const QStringList ownParams = QStringLiteral("uuid kind sticky status translators language lead note source original corrections").split(u' ');
    QJsonObject kept = fields.without(own);
    if (const QJsonObject params = fields.object("params").without(ownParams); !params.isEmpty())
        kept.insert(QStringLiteral("params"), params);
    return kept;
}

/// What the name of a file says, where its front matter does not (jekyllrb.com/docs/posts, "Creating posts").
void takeFileName(Article &article, const QString &name, bool isStatusSaid)
{
    static const QRegularExpression dated(QStringLiteral(R"(\A(\d{4}-\d{2}-\d{2})-(.+)\z)"));
    const QFileInfo file(name);
    QString base = file.completeBaseName();
    const auto match = dated.match(base);
    const QDate day = dayOf(match.captured(1));
    if (day.isValid()) {
        base = match.captured(2);
        article.reposted = article.reposted.value_or(day);
        if (article.slug.isEmpty() && text::isSlug(base))
            article.slug = base;
    }
    if (!isStatusSaid && day.isValid() && file.path().endsWith(QLatin1String("_posts")))
        article.status = article::Status::Published;
    if (article.title.isEmpty() && file.suffix() == QLatin1String("md") && base != QLatin1String("index"))
        article.title = base.contains(u' ') ? base : base.replace(u'-', u' ').trimmed();
}

/// A site's address of one of the archive's media, as its own.
void ownMedia(QString &address)
{
    static const QRegularExpression form(QStringLiteral("\\A/(media/[0-9a-f]{2}/[^/]+)\\z"));
    if (const auto match = form.match(address); match.hasMatch())
        address = match.captured(1);
}

} // namespace

TextReading readMarkdown(const QByteArray &bytes, const QString &fileName)
{
    const FrontMatter parts = readFrontMatter(text::decodeText(bytes));
    TextReading reading;
    Article &article = reading.article;
    const Fields fields(parts.fields);
    takeFields(fields, article);
    reading.kept = keptOf(fields);
    const NoteText note = readNoteText(parts.body);
    article.tags += note.tags;
    QString html = markdownHtml(note.text);
    if (article.title.isEmpty())
        article.title = takeFirstHeading(html);
    const bool isStatusSaid = fields.flag("draft") || fields.flag("published") || !fields.text({"status"}).isEmpty();
    article.body = html::read(html.toUtf8()).document;
    if (!fileName.isEmpty() && !article::isBlank(article)) // an empty file is no article by its name alone
        takeFileName(article, fileName, isStatusSaid);
    for (document::Document *part : {&article.lead, &article.note, &article.body})
        document::rewriteMedia(part->blocks, &ownMedia);
    ownMedia(article.image);
    if (!text::isLanguageTag(article.language))
        article.language = text::guessLanguage(article.title + u'\n' + document::toPlainText(article.body));
    return reading;
}

document::Document readMarkdownText(const QString &text)
{
    return html::read(markdownHtml(text).toUtf8()).document;
}

} // namespace marbre::import
