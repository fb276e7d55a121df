#include "import/wxrarticle.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

#include "html/html.h"
#include "import/wxrmeta.h"
#include "text/language.h"
#include "text/slug.h"

namespace marbre::import {

using article::Article;
using article::Status;

namespace {

/// WordPress's own kinds that hold no text for readers (wp-includes/post.php, create_initial_post_types).
constexpr std::array machinery{
    QByteArrayView("nav_menu_item"),  QByteArrayView("revision"),         QByteArrayView("custom_css"),
    QByteArrayView("customize_changeset"), QByteArrayView("oembed_cache"), QByteArrayView("user_request"),
    QByteArrayView("wp_navigation"),  QByteArrayView("wp_global_styles"), QByteArrayView("wp_template"),
    QByteArrayView("wp_template_part"), QByteArrayView("wp_font_family"), QByteArrayView("wp_font_face"),
    QByteArrayView("acf-field"),      QByteArrayView("acf-field-group"),
};

/// What an Article says itself is not kept beside it.
constexpr std::array ownFields{QByteArrayView("content:encoded"), QByteArrayView("excerpt:encoded"),
                               QByteArrayView("wp:is_sticky")};

QString utf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

QByteArray metaOf(const WxrItem &item, QByteArrayView key)
{
    return fieldOf(item.meta, key);
}

/// `2021-05-03 08:30:00`; nothing for zeros, which say that there is none, or for a day that does not exist.
std::optional<QDateTime> timeOf(const QByteArray &text)
{
    const QDateTime time = QDateTime::fromString(utf8(text.trimmed()).replace(u' ', u'T'), Qt::ISODate);
    if (!time.isValid() || time.date().year() < 1)
        return {};
    return QDateTime(time.date(), time.time(), Qt::UTC);
}

bool isWrongTime(const QByteArray &text)
{
    const QByteArray plain = text.trimmed();
    return !plain.isEmpty() && !plain.startsWith("0000-00-00") && !timeOf(plain);
}

/// Words enough to tell a language by.
QString beginningOf(const Article &article)
{
    constexpr qsizetype enough = 1500;
    QString words = article.title + u'\n' + document::toPlainText(article.lead);
    for (const document::Block &block : article.body.blocks) {
        if (words.size() > enough)
            break;
        words += u'\n' + document::toPlainText(document::Blocks{block});
    }
    return words.left(enough);
}

/// By its own taxonomy (Polylang), else by its words, else by the site's.
QString languageOf(const WxrItem &item, const WxrSite &site, const Article &article)
{
    for (const WxrTerm &term : item.terms)
        if (term.domain == "language" && text::isLanguageTag(utf8(term.slug)))
            return utf8(term.slug);
    const QString ofSite = utf8(fieldOf(site.fields, "language")).trimmed().replace(u'_', u'-');
    const QString guessed = text::guessLanguage(beginningOf(article));
    const bool agrees = guessed.isEmpty() || ofSite.section(u'-', 0, 0).toLower() == guessed;
    return agrees && text::isLanguageTag(ofSite) ? ofSite : guessed;
}

void takeTerms(Article &article, const WxrItem &item)
{
    QStringList coauthors;
    for (const WxrTerm &term : item.terms) {
        if (term.domain == "category")
            article.categories.append(plainText(term.name));
        else if (term.domain == "post_tag")
            article.tags.append(plainText(term.name));
        else if (term.domain == "author") // Co-Authors Plus
            coauthors.append(plainText(term.name));
    }
    if (!coauthors.isEmpty())
        article.authors = coauthors;
}

void takeState(Article &article, const WxrItem &item)
{
    const QByteArray status = item.field("wp:status");
    article.trashed = status == "trash";
    const QByteArray before = metaOf(item, "_wp_trash_meta_status");
    const QByteArray said = !article.trashed ? status : before.isEmpty() ? QByteArray("draft") : before;
    article.status = statusOfWordpress(said, !item.field("wp:post_password").isEmpty());
    article.kind = item.type() == "page" ? article::Kind::Page : article::Kind::Post;
    article.sticky = item.field("wp:is_sticky").trimmed() == "1";
    const std::optional<QDateTime> local = timeOf(item.field("wp:post_date"));
    if (isDatedWordpress(said) && local)
        article.reposted = local->date();
}

void takeTimes(Article &article, const WxrItem &item)
{
    const auto first = [&item](std::initializer_list<const char *> names) {
        for (const char *name : names)
            if (const auto time = timeOf(item.field(name)))
                return *time;
        return QDateTime();
    };
    article.created = first({"wp:post_date_gmt", "wp:post_date"});
    if (!article.created.isValid())
        article.created = QDateTime::fromString(utf8(item.field("pubDate")), Qt::RFC2822Date).toUTC();
    article.modified = first({"wp:post_modified_gmt", "wp:post_modified"});
    if (!article.modified.isValid())
        article.modified = article.created;
}

bool mayHaveLabels(const QByteArray &body)
{
    static constexpr std::array signs{"riginale",  "riginally", "riginellement", "nitialement", "riginal publi", "NDLR",
                                      "N.D.L.R",   "AUTEUR",    "Auteur",        "AUTHOR",      "Author",        "SOURCE",
                                      "Source",    "note de la", "Note de la",   "ditor",       "LIEN",          "Lien"};
    return std::ranges::any_of(signs, [&body](const char *sign) { return body.contains(sign); });
}

/// What stands in the body as editors write it (labelledtext.h), where nothing else has said it. The body stays.
void takeLabels(Article &article, bool isAuthorKnown, std::vector<Warning> &warnings, qint64 line)
{
    TextReading reading = readLabelledDocument(article.body, article.title);
    if (!reading.labelled)
        return;
    for (Warning &warning : reading.warnings) {
        warning.line = int(line);
        warnings.push_back(std::move(warning));
    }
    const Article &said = reading.article;
    if (!isAuthorKnown && !said.authors.isEmpty())
        article.authors = said.authors;
    if (article.translators.isEmpty())
        article.translators = said.translators;
    if (article.source == article::Source{})
        article.source = said.source;
    if (article.original.published.isNull())
        article.original.published = said.original.published;
    if (article.original.url.isEmpty())
        article.original.url = said.original.url;
    if (article.note.isEmpty())
        article.note = said.note;
}

/// Marbre's pictures stand at the address of the site, in an export of Marbre's; here at the archive's.
QByteArray withOwnAddresses(const QByteArray &body, const WxrSite &site)
{
    const QString base = utf8(fieldOf(site.fields, "wp:base_blog_url"));
    if (base.isEmpty() || !body.contains("/media/"))
        return body;
    const QRegularExpression address(QRegularExpression::escape(base)
                                     + QStringLiteral("/(?=media/[0-9a-f]{2}/[0-9a-f]{62}\\.(?:png|jpg|gif|webp|avif))"));
    return QString::fromUtf8(body).remove(address).toUtf8();
}

QJsonArray pairs(const WxrFields &fields, auto isKept)
{
    QJsonArray array;
    for (const auto &[name, text] : fields)
        if (isKept(name, text))
            array.append(QJsonArray{utf8(name), utf8(text)});
    return array;
}

QJsonObject keptOf(const WxrItem &item)
{
    const auto isField = [](QByteArrayView name, const QByteArray &text) {
        return !text.isEmpty() && std::ranges::find(ownFields, name) == ownFields.end();
    };
    const auto isForeign = [](QByteArrayView key, const QByteArray &) { return !key.startsWith("marbre_"); };
    QJsonObject kept{{QStringLiteral("fields"), pairs(item.fields, isField)}};
    QJsonArray terms;
    for (const WxrTerm &term : item.terms)
        terms.append(QJsonArray{utf8(term.domain), utf8(term.slug), utf8(term.name)});
    if (!terms.isEmpty())
        kept.insert(QStringLiteral("terms"), terms);
    if (const QJsonArray meta = pairs(item.meta, isForeign); !meta.isEmpty())
        kept.insert(QStringLiteral("meta"), meta);
    if (!item.comments.isEmpty())
        kept.insert(QStringLiteral("comments"), item.comments);
    return kept;
}

/// By RFC 4122, 4.3; an article of Marbre's keeps its own.
QUuid uuidOf(const QString &key, const WxrSite &site)
{
    static const QUuid space(QStringLiteral("{6d617262-7265-4d00-8000-696d706f7274}"));
    if (key.startsWith(QLatin1String("urn:uuid:")))
        if (const QUuid own = QUuid::fromString(QStringView(key).sliced(9)); !own.isNull())
            return own;
    return QUuid::createUuidV5(space, QString(QStringLiteral("wordpress\n") + site.address() + u'\n' + key));
}

} // namespace

WxrRole roleOf(const WxrItem &item)
{
    if (item.isAttachment())
        return WxrRole::File;
    const bool isUnwritten = item.field("wp:status") == "auto-draft" && item.field("content:encoded").trimmed().isEmpty();
    const bool isMachinery = std::ranges::find(machinery, QByteArrayView(item.type())) != machinery.end();
    return isMachinery || isUnwritten ? WxrRole::Machinery : WxrRole::Article;
}

QString keyOf(const WxrItem &item)
{
    const QString guid = utf8(item.field("guid")).trimmed();
    if (guid.startsWith(QLatin1String("urn:uuid:")))
        return guid;
    const QString number = utf8(item.field("wp:post_id")).trimmed();
    const QString key = QString(number + u' ' + guid).trimmed();
    return key.isEmpty() ? utf8(item.field("link") + '\n' + item.field("title") + '\n' + item.field("wp:post_date")) : key;
}

Status statusOfWordpress(QByteArrayView status, bool hasPassword)
{
    if (status == "publish")
        return hasPassword ? Status::Ready : Status::Published;
    if (status == "future" || status == "private")
        return Status::Ready;
    return status == "pending" ? Status::Review : Status::Draft;
}

QByteArrayView wordpressStatusOf(Status status)
{
    if (status == Status::Published)
        return "publish";
    return status == Status::Review || status == Status::Ready ? QByteArrayView("pending") : QByteArrayView("draft");
}

bool isDatedWordpress(QByteArrayView status)
{
    return status != "draft" && status != "pending" && status != "auto-draft";
}

QString slugOfWordpress(QByteArray name)
{
    constexpr QByteArrayView trashed("__trashed");
    if (name.endsWith(trashed))
        name.chop(trashed.size());
    const QString slug = QUrl::fromPercentEncoding(name);
    return text::isSlug(slug) ? slug : text::slugify(slug);
}

QString plainText(const QByteArray &html)
{
    if (!html.contains('&') && !html.contains('<'))
        return utf8(html).simplified();
    return document::toPlainText(html::read(html).document).simplified();
}

WxrArticle articleOf(const WxrItem &item, const WxrSite &site, const MetaMapping &mapping)
{
    WxrArticle result;
    Article &article = result.article;
    result.key = keyOf(item);
    result.kept = keptOf(item);
    result.thumbnail = metaOf(item, "_thumbnail_id").trimmed();
    const bool isHtml = !metaOf(item, marbremeta::html).isEmpty();
    result.body = isHtml ? withOwnAddresses(item.field("content:encoded"), site) : item.field("content:encoded");
    result.classic = !isHtml && !result.body.contains("<!-- wp:");
    const html::ReadOptions asPost{{}, true};
    article.body = html::read(result.body, {{}, result.classic}).document;
    article.lead = html::read(item.field("excerpt:encoded"), asPost).document;
    article.uuid = uuidOf(result.key, site);
    article.title = plainText(item.field("title"));
    article.slug = slugOfWordpress(item.field("wp:post_name"));
    if (const QByteArray login = item.field("dc:creator"); !login.isEmpty())
        article.authors = {site.displayName(login)};
    takeTerms(article, item);
    takeState(article, item);
    takeTimes(article, item);
    article.language = languageOf(item, site, article);
    const bool isAuthorKnown = takeMeta(article, item.meta, mapping);
    if (article.uuid.isNull())
        article.uuid = uuidOf(result.key, site);
    const bool isOurs = std::ranges::any_of(item.meta, [](const auto &field) { return field.first.startsWith("marbre_"); });
    if (!isOurs && mayHaveLabels(result.body))
        takeLabels(article, isAuthorKnown, result.warnings, item.line);
    if (isWrongTime(item.field("wp:post_date")))
        result.warnings.push_back({Warning::Kind::ImpossibleDate, int(item.line), utf8(item.field("wp:post_date"))});
    return result;
}

WxrFile fileOf(const WxrItem &item)
{
    WxrFile file;
    file.key = keyOf(item);
    file.url = utf8(item.field("wp:attachment_url")).trimmed();
    if (file.url.isEmpty())
        file.url = utf8(item.field("guid")).trimmed();
    file.path = utf8(metaOf(item, "_wp_attached_file"));
    constexpr QLatin1StringView uploads("/uploads/");
    if (const qsizetype at = file.url.indexOf(uploads); file.path.isEmpty() && at >= 0)
        file.path = QUrl::fromPercentEncoding(file.url.mid(at + uploads.size()).toUtf8());
    file.alternative = plainText(metaOf(item, "_wp_attachment_image_alt"));
    file.caption = plainText(item.field("excerpt:encoded"));
    file.kept = keptOf(item);
    return file;
}

} // namespace marbre::import
