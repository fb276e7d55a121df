#include "export/wxritem.h"

#include <QJsonArray>
#include <QLocale>
#include <QRegularExpression>

#include <map>

#include "export/wordpressfragment.h"
#include "export/wxrmeta.h"
#include "import/wxrarticle.h"
#include "text/slug.h"

namespace marbre::exporting {

using article::Article;

namespace {

/// Of an item, by their elements' names.
using Fields = std::map<QByteArray, QByteArray>;

bool isForbidden(char c)
{
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

QByteArray element(const QByteArray &name, const QByteArray &content, const QByteArray &attributes = {})
{
    return "\t\t<" + name + attributes + '>' + content + "</" + name + ">\n";
}

QByteArray sectioned(const QByteArray &name, const QByteArray &text)
{
    return element(name, wxrSection(text));
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().toUtf8();
}

Fields fieldsOf(const QJsonObject &kept)
{
    Fields fields;
    for (const QJsonValue &pair : kept[QLatin1String("fields")].toArray())
        if (isWxrName(pair[0].toString()))
            fields.emplace(pair[0].toString().toUtf8(), pair[1].toString().toUtf8());
    return fields;
}

QByteArray wordpressTime(const QDateTime &utc)
{
    return utc.isValid() ? utc.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")).toLatin1()
                         : QByteArray("0000-00-00 00:00:00");
}

/// As RSS writes it (RFC 822), whatever the system's language.
QByteArray feedTime(const QDateTime &utc)
{
    return QLocale::c().toString(utc.toUTC(), QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

/// What the article's status is to WordPress: as it came, where that still says the same.
QByteArray statusOf(const Article &article, const Fields &kept)
{
    const auto before = kept.find("wp:status");
    const bool hasPassword = kept.contains("wp:post_password");
    if (before != kept.end() && before->second != "trash"
        && import::statusOfWordpress(before->second, hasPassword) == article.status)
        return before->second;
    return import::wordpressStatusOf(article.status).toByteArray();
}

void setTimes(Fields &fields, const Article &article)
{
    const QDateTime created = article.created.toUTC();
    const QDateTime day = article.reposted ? QDateTime(*article.reposted, created.time(), Qt::UTC) : created;
    const auto kept = fields.find("wp:post_date");
    const bool isAsKept = kept != fields.end()
        && (!article.reposted || kept->second.startsWith(article.reposted->toString(Qt::ISODate).toLatin1()));
    if (!isAsKept) {
        fields["wp:post_date"] = fields["wp:post_date_gmt"] = wordpressTime(day);
        fields["pubDate"] = feedTime(day);
    }
    fields["wp:post_modified"] = fields["wp:post_modified_gmt"] = wordpressTime(article.modified);
}

QByteArray withAddresses(QByteArray body, const QString &baseUrl)
{
    if (baseUrl.isEmpty() || !body.contains("media/"))
        return body;
    static const QRegularExpression address(
        QStringLiteral("(?<=[\"'(=\\s,])media/(?=[0-9a-f]{2}/[0-9a-f]{62}\\.(?:png|jpg|gif|webp|avif))"));
    return QString::fromUtf8(body).replace(address, baseUrl + QStringLiteral("/media/")).toUtf8();
}

/// The article's address is still what was made of this name; where nothing could be, of the title.
bool isSlugOf(const QByteArray &name, const Article &article)
{
    const QString slug = import::slugOfWordpress(name);
    return (slug.isEmpty() ? text::slugify(article::headline(article)) : slug) == article.slug;
}

void setTexts(Fields &fields, const Article &article, const WxrRecord &record, const QString &baseUrl)
{
    const auto setUnless = [&fields](const char *name, const QByteArray &value, auto isAsKept) {
        if (const auto kept = fields.find(name); kept == fields.end() || !isAsKept(kept->second))
            fields[name] = value;
    };
    setUnless("title", escaped(article.title), [&](const QByteArray &kept) { return import::plainText(kept) == article.title; });
    setUnless("wp:post_name", article.slug.toUtf8(), [&](const QByteArray &kept) { return isSlugOf(kept, article); });
    fields["content:encoded"] = withAddresses(record.body, baseUrl);
    fields["excerpt:encoded"] = wordpressExcerpt(article.lead);
    fields["wp:post_id"] = QByteArray::number(record.number);
    fields["dc:creator"] = record.creator.toUtf8();
    fields["guid"] = record.guid.toUtf8();
    fields.try_emplace("link", (baseUrl + u'/' + article.slug).toUtf8());
    fields.try_emplace("wp:comment_status", "closed");
    fields.try_emplace("wp:ping_status", "closed");
    fields.try_emplace("wp:post_parent", "0");
    fields.try_emplace("wp:menu_order", "0");
    fields["wp:is_sticky"] = article.sticky ? "1" : "0";
    const auto type = fields.find("wp:post_type");
    if (type == fields.end() || (type->second == "page") != (article.kind == article::Kind::Page))
        fields["wp:post_type"] = article::kindName(article.kind).toUtf8();
}

QByteArray written(const Fields &fields)
{
    QByteArray item;
    for (const auto &[name, text] : fields)
        item += sectioned(name, text);
    return item;
}

QByteArray termElement(const QByteArray &domain, const QString &slug, const QByteArray &name)
{
    const QByteArray attributes = " domain=\"" + escaped(QString::fromUtf8(domain)) + "\" nicename=\"" + escaped(slug) + '"';
    return element("category", wxrSection(name), attributes);
}

QByteArray termsOf(const Article &article, const WxrRecord &record, const WxrRecords &records)
{
    QByteArray terms;
    for (const QString &name : article.categories)
        terms += termElement("category", records.slug("category", name), escaped(name));
    for (const QString &name : article.tags)
        terms += termElement("post_tag", records.slug("tag", name), escaped(name));
    for (const QJsonValue &term : record.kept[QLatin1String("terms")].toArray()) {
        const QByteArray domain = term[0].toString().toUtf8();
        if (domain != "category" && domain != "post_tag")
            terms += termElement(domain, term[1].toString(), term[2].toString().toUtf8());
    }
    return terms;
}

QByteArray metaElement(const QByteArray &kind, const QByteArray &key, const QByteArray &value)
{
    return "\t\t<wp:" + kind + ">\n" + sectioned("wp:meta_key", key) + sectioned("wp:meta_value", value) + "\t\t</wp:" + kind + ">\n";
}

QByteArray commentsOf(const QJsonObject &kept)
{
    QByteArray comments;
    for (const QJsonValue &comment : kept[QLatin1String("comments")].toArray()) {
        comments += "\t\t<wp:comment>\n";
        const QJsonObject fields = comment.toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            if (!it->isArray() && isWxrName(it.key()))
                comments += sectioned("wp:" + it.key().toUtf8(), it->toString().toUtf8());
        for (const QJsonValue &pair : fields[QLatin1String("commentmeta")].toArray())
            comments += metaElement("commentmeta", pair[0].toString().toUtf8(), pair[1].toString().toUtf8());
        comments += "\t\t</wp:comment>\n";
    }
    return comments;
}

} // namespace

bool isWxrName(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("\\A(?:(?:wp|dc|content|excerpt|wfw):)?[A-Za-z_][A-Za-z0-9_.-]*\\z"));
    return form.match(name).hasMatch();
}

QByteArray wxrSection(const QByteArray &utf8)
{
    QByteArray text = utf8;
    text.removeIf(isForbidden);
    for (const char *nonCharacter : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        text.replace(nonCharacter, "");
    return "<![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]>";
}

QByteArray wxrItem(const Article &article, const WxrRecord &record, const WxrRecords &records, const QString &baseUrl)
{
    Fields fields = fieldsOf(record.kept);
    const QByteArray status = statusOf(article, fields);
    setTimes(fields, article);
    setTexts(fields, article, record, baseUrl);
    fields["wp:status"] = article.trashed ? QByteArray("trash") : status;
    QByteArray item = "\t<item>\n" + written(fields) + termsOf(article, record, records);
    for (const auto &[key, value] : wxrMeta(article, record, {status, fields["excerpt:encoded"], fields["wp:post_date"]}))
        item += metaElement("postmeta", key, value);
    return item + commentsOf(record.kept) + "\t</item>\n";
}

QByteArray wxrItem(const WxrAttachment &attachment)
{
    Fields fields = fieldsOf(attachment.kept);
    fields.try_emplace("title", escaped(attachment.title));
    fields.try_emplace("guid", attachment.url.toUtf8());
    fields.try_emplace("link", attachment.url.toUtf8());
    fields.try_emplace("wp:post_date", "0000-00-00 00:00:00");
    fields.try_emplace("wp:post_date_gmt", "0000-00-00 00:00:00");
    fields.try_emplace("wp:post_parent", "0");
    fields["wp:post_id"] = QByteArray::number(attachment.number);
    fields["wp:post_type"] = "attachment";
    fields["wp:status"] = "inherit";
    fields["wp:attachment_url"] = attachment.url.toUtf8();
    fields["excerpt:encoded"] = escaped(attachment.caption);
    fields.try_emplace("content:encoded", "");
    QByteArray item = "\t<item>\n" + written(fields);
    for (const QJsonValue &pair : attachment.kept[QLatin1String("meta")].toArray()) {
        const QString key = pair[0].toString();
        if (key != QLatin1String("_wp_attachment_image_alt") && (key != QLatin1String("_wp_attached_file") || attachment.path.isEmpty()))
            item += metaElement("postmeta", key.toUtf8(), pair[1].toString().toUtf8());
    }
    if (!attachment.alternative.isEmpty())
        item += metaElement("postmeta", "_wp_attachment_image_alt", escaped(attachment.alternative));
    if (!attachment.path.isEmpty())
        item += metaElement("postmeta", "_wp_attached_file", attachment.path.toUtf8());
    return item + "\t</item>\n";
}

} // namespace marbre::exporting
