#include "sending/wordpresssite.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace marbre::sending {

namespace {

/// The beginning of what came instead, for a person who looks for why.
QString beginningOf(const QByteArray &body)
{
    constexpr qsizetype enough = 80;
    return QString::fromUtf8(body.first(std::min(body.size(), 4 * enough))).simplified().left(enough);
}

} // namespace

WordpressSite::WordpressSite(const QUrl &address, const Account &account, const CancelToken &cancel, const Limits &limits)
    : m_address(address)
    , m_connection(address, account, cancel, limits)
{
}

QUrl WordpressSite::urlOf(const QString &path, const QUrlQuery &query) const
{
    QUrl url = m_address;
    QUrlQuery whole = query;
    if (m_isPlain) {
        url.setPath(url.path() + u'/');
        whole.addQueryItem(QStringLiteral("rest_route"), u'/' + path);
    } else {
        url.setPath(url.path() + QStringLiteral("/wp-json/") + path);
    }
    url.setQuery(whole);
    return url;
}

Result<QJsonValue> WordpressSite::read(const HttpAnswer &answer) const
{
    QJsonParseError parsed;
    const QJsonDocument json = QJsonDocument::fromJson(answer.body, &parsed);
    const QJsonObject object = json.object();
    const bool isFine = answer.status >= 200 && answer.status < 300;
    if (!isFine) {
        const QString said = object.value(QLatin1String("message")).toString().simplified();
        const QString name = object.value(QLatin1String("code")).toString();
        return std::unexpected(refusal(answer.status, where(), name.isEmpty() ? QString() : name + QStringLiteral(": ") + said));
    }
    if (parsed.error != QJsonParseError::NoError)
        return fail(ErrorCode::NotUnderstood, where(), QStringLiteral("no JSON: ") + beginningOf(answer.body));
    return json.isArray() ? QJsonValue(json.array()) : QJsonValue(object);
}

Result<QJsonValue> WordpressSite::ask(HttpRequest request)
{
    const Result<HttpAnswer> answer = m_connection.ask(request);
    return answer ? read(*answer) : std::unexpected(answer.error());
}

Result<QJsonValue> WordpressSite::get(const QString &path, const QUrlQuery &query)
{
    return ask({"GET", urlOf(path, query)});
}

Result<QJsonValue> WordpressSite::post(const QString &path, const QJsonObject &object, const QUrlQuery &query)
{
    return ask({"POST", urlOf(path, query), {{"Content-Type", "application/json"}},
                QJsonDocument(object).toJson(QJsonDocument::Compact)});
}

Result<QJsonValue> WordpressSite::upload(const QString &path, const QByteArray &bytes, const QByteArray &type,
                                         const QByteArray &fileName, const QUrlQuery &query)
{
    return ask({"POST", urlOf(path, query),
                {{"Content-Type", type}, {"Content-Disposition", "attachment; filename=\"" + fileName + '"'}}, bytes});
}

Result<QSet<QString>> WordpressSite::fieldsOf(const QString &path)
{
    const Result<QJsonValue> options = ask({"OPTIONS", urlOf(path, {})});
    if (!options)
        return std::unexpected(options.error());
    const QJsonObject properties = (*options)[QLatin1String("schema")][QLatin1String("properties")].toObject();
    const QStringList names = properties[QLatin1String("meta")][QLatin1String("properties")].toObject().keys();
    return QSet<QString>(names.begin(), names.end());
}

/// By paths, or, where the site's links are plain, by queries ("Global Parameters" and "Discovery" of the handbook).
Outcome WordpressSite::findApi()
{
    QUrlQuery little;
    little.addQueryItem(QStringLiteral("_fields"), QStringLiteral("namespaces"));
    for (const bool isPlain : {false, true}) {
        m_isPlain = isPlain;
        const Result<QJsonValue> index = get({}, little);
        const bool isElsewhere = index || index.error().code == ErrorCode::NotFound || index.error().code == ErrorCode::NotUnderstood;
        if (!isElsewhere || (!index && isPlain && index.error().code == ErrorCode::NotUnderstood))
            return std::unexpected(index.error());
        if (index && (*index)[QLatin1String("namespaces")].toArray().contains(QStringLiteral("wp/v2")))
            return {};
    }
    return fail(ErrorCode::NotFound, where(), QStringLiteral("WordPress's REST API, at %1").arg(m_address.toString()));
}

Result<WordpressUser> WordpressSite::meet()
{
    if (m_user)
        return *m_user;
    if (const Outcome found = findApi(); !found)
        return std::unexpected(found.error());
    QUrlQuery whole;
    whole.addQueryItem(QStringLiteral("context"), QStringLiteral("edit"));
    whole.addQueryItem(QStringLiteral("_fields"), QStringLiteral("id,name,capabilities"));
    const Result<QJsonValue> me = get(QStringLiteral("wp/v2/users/me"), whole);
    if (!me)
        return std::unexpected(me.error());
    const QJsonObject may = (*me)[QLatin1String("capabilities")].toObject();
    m_user = WordpressUser{(*me)[QLatin1String("id")].toInteger(), (*me)[QLatin1String("name")].toString(),
                           may[QLatin1String("unfiltered_html")].toBool(), may[QLatin1String("edit_others_posts")].toBool()};
    if (m_user->id == 0) {
        m_user.reset();
        return fail(ErrorCode::NotUnderstood, where(), QStringLiteral("who one is there"));
    }
    return *m_user;
}

bool isNamed(const Error &error, QLatin1StringView name)
{
    return error.detail.contains(name);
}

} // namespace marbre::sending
