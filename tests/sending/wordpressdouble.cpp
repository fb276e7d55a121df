#include "wordpressdouble.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QMutexLocker>
#include <QRegularExpression>

namespace marbre::tests {

namespace {

const QStringList rawFields{QStringLiteral("title"), QStringLiteral("content"), QStringLiteral("excerpt")};

QByteArray json(int status, const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return answer(status, document.toJson(QJsonDocument::Compact));
}

QByteArray refused(int status, const QString &code)
{
    return json(status, QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), QStringLiteral("Désolé.")}});
}

QJsonValue shown(const QJsonValue &value, const QString &name)
{
    return rawFields.contains(name) ? QJsonObject{{QStringLiteral("raw"), value}} : value;
}

QJsonObject shown(const QJsonObject &post)
{
    QJsonObject object;
    for (auto it = post.begin(); it != post.end(); ++it)
        object.insert(it.key(), shown(it.value(), it.key()));
    return object;
}

QString itemOf(const Asked &asked, const char *name)
{
    return asked.query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

} // namespace

WordpressDouble::WordpressDouble()
    : m_server(std::make_unique<Server>([this](const Asked &asked) { return take(asked); }))
{
}

QStringList WordpressDouble::asked() const
{
    const QMutexLocker lock(&m_mutex);
    return m_asked;
}

QList<QJsonObject> WordpressDouble::posts() const
{
    const QMutexLocker lock(&m_mutex);
    return m_posts.values();
}

QJsonObject WordpressDouble::post(qint64 id) const
{
    const QMutexLocker lock(&m_mutex);
    return m_posts.value(id);
}

qsizetype WordpressDouble::mediaCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_media.size();
}

QJsonArray WordpressDouble::terms(const QString &taxonomy) const
{
    const QMutexLocker lock(&m_mutex);
    return m_terms.value(taxonomy);
}

void WordpressDouble::edit(qint64 id, const QString &field, const QJsonValue &value)
{
    const QMutexLocker lock(&m_mutex);
    change(m_posts[id], {{field, value}});
}

void WordpressDouble::removePost(qint64 id)
{
    const QMutexLocker lock(&m_mutex);
    m_posts.remove(id);
}

qint64 WordpressDouble::addPost(const QJsonObject &fields)
{
    const QMutexLocker lock(&m_mutex);
    QJsonObject post = made(QStringLiteral("posts"));
    change(post, fields);
    const qint64 id = post[QLatin1String("id")].toInteger();
    m_posts.insert(id, post);
    return id;
}

void WordpressDouble::addPerson(const QString &name, qint64 id)
{
    const QMutexLocker lock(&m_mutex);
    m_people.append(QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), name}});
}

void WordpressDouble::forget(const QString &what)
{
    const QMutexLocker lock(&m_mutex);
    what == QLatin1String("media") ? m_media.clear() : m_posts.clear();
}

void WordpressDouble::setMayWriteAnyHtml(bool may)
{
    const QMutexLocker lock(&m_mutex);
    m_mayWriteAnyHtml = may;
}

void WordpressDouble::setMayMakeTerms(bool may)
{
    const QMutexLocker lock(&m_mutex);
    m_mayMakeTerms = may;
}

void WordpressDouble::setKnownFields(const QStringList &names)
{
    const QMutexLocker lock(&m_mutex);
    m_fields = names;
}

void WordpressDouble::breakNext(const QByteArray &method, const QString &path, const QByteArray &bytes, bool isDone)
{
    const QMutexLocker lock(&m_mutex);
    m_break = Break{method, path, bytes, isDone};
}

QByteArray WordpressDouble::take(const Asked &asked)
{
    const QMutexLocker lock(&m_mutex);
    const QString path = asked.path.section(QStringLiteral("/wp-json"), 1);
    m_asked.append(QString::fromLatin1(asked.method) + u' ' + path);
    if (!m_break || m_break->method != asked.method || !path.startsWith(m_break->path))
        return route(asked, path);
    const Break broken = *std::exchange(m_break, std::nullopt);
    if (broken.isDone)
        route(asked, path);
    return broken.bytes;
}

QByteArray WordpressDouble::route(const Asked &asked, const QString &path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts); // wp, v2, posts, 7
    const QString kind = parts.value(2);
    if (parts.isEmpty())
        return json(200, QJsonObject{{QStringLiteral("namespaces"), QJsonArray{QStringLiteral("wp/v2")}}});
    if (kind == QLatin1String("users") && parts.value(3) == QLatin1String("me")) {
        const QJsonObject may{{QStringLiteral("unfiltered_html"), m_mayWriteAnyHtml}, {QStringLiteral("edit_others_posts"), true}};
        return json(200, QJsonObject{{QStringLiteral("id"), 1}, {QStringLiteral("name"), QStringLiteral("Anne")},
                                     {QStringLiteral("capabilities"), may}});
    }
    if (kind == QLatin1String("users"))
        return json(200, m_people);
    if (kind == QLatin1String("media"))
        return takeMedia(asked);
    if (kind == QLatin1String("posts") || kind == QLatin1String("pages"))
        return takePost(asked, kind, parts.value(3));
    if (kind == QLatin1String("categories") || kind == QLatin1String("tags"))
        return takeTerm(asked, kind);
    return refused(404, QStringLiteral("rest_no_route"));
}

QJsonObject WordpressDouble::made(const QString &kind)
{
    const qint64 id = m_next++;
    return {{QStringLiteral("id"), id},
            {QStringLiteral("kind"), kind},
            {QStringLiteral("status"), QStringLiteral("draft")},
            {QStringLiteral("link"), QStringLiteral("https://example.org/?p=%1").arg(id)},
            {QStringLiteral("author"), 1},
            {QStringLiteral("title"), QString()},
            {QStringLiteral("content"), QString()},
            {QStringLiteral("excerpt"), QString()}};
}

void WordpressDouble::change(QJsonObject &post, const QJsonObject &given)
{
    static const QRegularExpression frame(QStringLiteral("</?iframe[^>]*>"));
    for (auto it = given.begin(); it != given.end(); ++it) {
        QJsonValue value = it.value();
        if (it.key() == QLatin1String("content") && !m_mayWriteAnyHtml)
            value = value.toString().remove(frame);
        post.insert(it.key(), value);
    }
    const QDateTime now(QDate(2021, 5, 3), QTime(8, 0), Qt::UTC);
    post.insert(QStringLiteral("modified_gmt"), now.addSecs(++m_seconds).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")));
}

QByteArray WordpressDouble::takePost(const Asked &asked, const QString &kind, const QString &id)
{
    if (asked.method == "OPTIONS") {
        QJsonObject fields;
        for (const QString &name : std::as_const(m_fields))
            fields.insert(name, QJsonObject());
        const QJsonObject meta{{QStringLiteral("meta"), QJsonObject{{QStringLiteral("properties"), fields}}}};
        return json(200, QJsonObject{{QStringLiteral("schema"), QJsonObject{{QStringLiteral("properties"), meta}}}});
    }
    if (asked.method == "POST" && id.isEmpty()) {
        const QJsonObject post = made(kind);
        const qint64 number = post[QLatin1String("id")].toInteger();
        m_posts.insert(number, post);
        change(m_posts[number], QJsonDocument::fromJson(asked.body).object());
        return json(201, shown(m_posts[number]));
    }
    if (!id.isEmpty() && !m_posts.contains(id.toLongLong()))
        return refused(404, QStringLiteral("rest_post_invalid_id"));
    if (asked.method == "POST")
        change(m_posts[id.toLongLong()], QJsonDocument::fromJson(asked.body).object());
    if (!id.isEmpty())
        return json(200, shown(m_posts[id.toLongLong()]));
    QJsonArray found;
    for (const QJsonObject &post : std::as_const(m_posts))
        if (post[QLatin1String("kind")] == kind && post[QLatin1String("slug")] == itemOf(asked, "slug"))
            found.append(shown(post));
    return json(200, found);
}

QByteArray WordpressDouble::takeMedia(const Asked &asked)
{
    if (asked.method == "POST") {
        const qint64 id = m_next++;
        const QString name = QString::fromLatin1(asked.headers.value("content-disposition")).section(u'"', 1, 1);
        m_media.insert(id, {{QStringLiteral("id"), id},
                            {QStringLiteral("slug"), itemOf(asked, "slug")},
                            {QStringLiteral("alt_text"), itemOf(asked, "alt_text")},
                            {QStringLiteral("bytes"), asked.body.size()},
                            {QStringLiteral("source_url"), QStringLiteral("https://example.org/uploads/") + name}});
        return json(201, m_media[id]);
    }
    QJsonArray found;
    const QStringList numbers = itemOf(asked, "include").split(u',');
    for (const QJsonObject &media : std::as_const(m_media))
        if (media[QLatin1String("slug")] == itemOf(asked, "slug")
            || numbers.contains(QString::number(media[QLatin1String("id")].toInteger())))
            found.append(media);
    return json(200, found);
}

QByteArray WordpressDouble::takeTerm(const Asked &asked, const QString &taxonomy)
{
    if (asked.method == "POST" && !m_mayMakeTerms)
        return refused(403, QStringLiteral("rest_cannot_create"));
    if (asked.method == "POST") {
        QJsonObject term = QJsonDocument::fromJson(asked.body).object();
        term.insert(QStringLiteral("id"), m_next++);
        term.insert(QStringLiteral("name"), term[QLatin1String("name")].toString().toHtmlEscaped());
        m_terms[taxonomy].append(term);
        return json(201, term);
    }
    QJsonArray found;
    for (const QJsonValue &term : std::as_const(m_terms[taxonomy]))
        if (!itemOf(asked, "slug").isEmpty() ? term[QLatin1String("slug")] == itemOf(asked, "slug")
                                             : !itemOf(asked, "search").isEmpty())
            found.append(term);
    return json(200, found);
}

} // namespace marbre::tests
