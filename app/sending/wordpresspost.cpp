#include "sending/wordpresspost.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

#include "html/html.h"
#include "import/wxrarticle.h"
#include "sending/losses.h"

namespace marbre::sending {

namespace {

QByteArray hashOf(const QJsonObject &object)
{
    return QCryptographicHash::hash(QJsonDocument(object).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256);
}

QJsonArray arrayOf(const std::vector<qint64> &numbers)
{
    QJsonArray array;
    for (const qint64 number : numbers)
        array.append(number);
    return array;
}

std::vector<qint64> numbersIn(const QJsonValue &value)
{
    std::vector<qint64> numbers;
    for (const QJsonValue &each : value.toArray())
        numbers.push_back(each.toInteger());
    std::ranges::sort(numbers);
    return numbers;
}

/// Of a text that is given raw and rendered.
QString rawOf(const QJsonObject &object, QLatin1StringView name)
{
    return object.value(name).toObject().value(QLatin1String("raw")).toString();
}

article::Article readableText(const QString &title, const QString &content)
{
    const QByteArray body = content.toUtf8();
    article::Article article;
    article.title = import::plainText(title.toUtf8());
    article.body = html::read(body, {{}, html::looksClassic(body)}).document;
    return article;
}

} // namespace

QByteArray hashOf(const WordpressPost &post)
{
    QJsonObject fields;
    for (auto it = post.fields.begin(); it != post.fields.end(); ++it)
        fields.insert(it.key(), it.value());
    QJsonArray known;
    for (const PostCategory &category : post.known)
        known.append(QJsonArray{category.name, category.slug, category.parent});
    QJsonArray media;
    for (const PostMedia &each : post.media)
        media.append(QJsonArray{each.address, each.alternative, each.credit});
    return hashOf(QJsonObject{{QStringLiteral("page"), post.isPage},
                              {QStringLiteral("title"), post.title},
                              {QStringLiteral("slug"), post.slug},
                              {QStringLiteral("status"), post.status},
                              {QStringLiteral("date"), post.date},
                              {QStringLiteral("excerpt"), post.excerpt},
                              {QStringLiteral("content"), post.content},
                              {QStringLiteral("author"), post.author},
                              {QStringLiteral("image"), post.image},
                              {QStringLiteral("sticky"), post.sticky},
                              {QStringLiteral("categories"), QJsonArray::fromStringList(post.categories)},
                              {QStringLiteral("tags"), QJsonArray::fromStringList(post.tags)},
                              {QStringLiteral("fields"), fields},
                              {QStringLiteral("known"), known},
                              {QStringLiteral("media"), media}});
}

QString withMediaUrls(const QString &content, const QMap<QString, QString> &urls)
{
    static const QRegularExpression address(
        QStringLiteral("(?<![\\w/.-])media/[0-9a-f]{2}/[0-9a-f]{62}\\.(?:png|jpg|gif|webp|avif)"));
    QString text;
    qsizetype at = 0;
    for (const QRegularExpressionMatch &match : address.globalMatch(content)) {
        text += QStringView(content).sliced(at, match.capturedStart() - at);
        text += urls.value(match.captured(), match.captured());
        at = match.capturedEnd();
    }
    return text += QStringView(content).sliced(at);
}

QString remoteFields()
{
    return QStringLiteral("id,slug,status,link,date,modified_gmt,title,content,excerpt,author,featured_media,sticky,"
                          "categories,tags");
}

RemotePost remotePost(const QJsonObject &object)
{
    RemotePost post;
    post.id = object.value(QLatin1String("id")).toInteger();
    post.slug = object.value(QLatin1String("slug")).toString();
    post.status = object.value(QLatin1String("status")).toString();
    post.link = object.value(QLatin1String("link")).toString();
    post.date = object.value(QLatin1String("date")).toString();
    post.modified = object.value(QLatin1String("modified_gmt")).toString();
    post.title = rawOf(object, QLatin1StringView("title"));
    post.content = rawOf(object, QLatin1StringView("content"));
    post.excerpt = rawOf(object, QLatin1StringView("excerpt"));
    post.author = object.value(QLatin1String("author")).toInteger();
    post.image = object.value(QLatin1String("featured_media")).toInteger();
    post.sticky = object.value(QLatin1String("sticky")).toBool();
    post.categories = numbersIn(object.value(QLatin1String("categories")));
    post.tags = numbersIn(object.value(QLatin1String("tags")));
    return post;
}

QByteArray stateOf(const RemotePost &post)
{
    const QString status = post.status == QLatin1String("future") ? QStringLiteral("publish") : post.status;
    return hashOf(QJsonObject{{QStringLiteral("slug"), post.slug},
                              {QStringLiteral("status"), status},
                              {QStringLiteral("date"), post.date},
                              {QStringLiteral("title"), post.title},
                              {QStringLiteral("content"), post.content},
                              {QStringLiteral("excerpt"), post.excerpt},
                              {QStringLiteral("author"), post.author},
                              {QStringLiteral("image"), post.image},
                              {QStringLiteral("sticky"), post.sticky},
                              {QStringLiteral("categories"), arrayOf(post.categories)},
                              {QStringLiteral("tags"), arrayOf(post.tags)}});
}

article::Article readable(const WordpressPost &post)
{
    return readableText(post.title, post.content);
}

article::Article readable(const RemotePost &post)
{
    return readableText(post.title, post.content);
}

bool hasWordsOf(const RemotePost &there, const WordpressPost &post)
{
    return import::plainText(there.title.toUtf8()) == import::plainText(post.title.toUtf8())
        && wordsOf(there.content) == wordsOf(post.content);
}

} // namespace marbre::sending
