#include "sending/wordpressterms.h"

#include <QJsonArray>

#include "import/wxrarticle.h"
#include "text/fold.h"
#include "text/slug.h"

namespace marbre::sending {

namespace {

const QString categoryPath = QStringLiteral("wp/v2/categories");
const QString tagPath = QStringLiteral("wp/v2/tags");
const QString userPath = QStringLiteral("wp/v2/users");

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString nameIn(const QJsonValue &term)
{
    return import::plainText(term[QLatin1String("name")].toString().toUtf8());
}

qint64 numberIn(const QJsonValue &term)
{
    return term[QLatin1String("id")].toInteger();
}

/// Of several the one of just this name, else one whose name differs in case and accents alone, which WordPress takes for
/// the same.
qint64 best(const QJsonArray &found, const QString &name)
{
    for (const QJsonValue &each : found)
        if (nameIn(each) == name)
            return numberIn(each);
    for (const QJsonValue &each : found)
        if (text::folded(nameIn(each)) == text::folded(name))
            return numberIn(each);
    return 0;
}

} // namespace

WordpressTerms::WordpressTerms(WordpressSite &site)
    : m_site(site)
{
}

Result<qint64> WordpressTerms::searched(const QString &path, const QString &name)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("search"), encoded(name));
    query.addQueryItem(QStringLiteral("per_page"), QStringLiteral("100"));
    query.addQueryItem(QStringLiteral("_fields"), QStringLiteral("id,name"));
    const Result<QJsonValue> found = m_site.get(path, query);
    return found ? Result<qint64>(best(found->toArray(), name)) : std::unexpected(found.error());
}

Result<qint64> WordpressTerms::find(const QString &path, const QString &name, const QString &slug)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("slug"), encoded(slug));
    query.addQueryItem(QStringLiteral("_fields"), QStringLiteral("id,name"));
    const Result<QJsonValue> found = m_site.get(path, query);
    if (!found)
        return std::unexpected(found.error());
    const QJsonArray terms = found->toArray();
    return terms.isEmpty() ? searched(path, name) : Result<qint64>(numberIn(terms.first()));
}

Result<qint64> WordpressTerms::make(const QString &path, const PostCategory &term, qint64 parent)
{
    QJsonObject object{{QStringLiteral("name"), term.name}, {QStringLiteral("slug"), term.slug}};
    if (parent > 0)
        object.insert(QStringLiteral("parent"), parent);
    const Result<QJsonValue> made = m_site.post(path, object);
    return made ? Result<qint64>(numberIn(*made)) : std::unexpected(made.error());
}

Result<qint64> WordpressTerms::need(const QString &path, const PostCategory &given, std::vector<SendWarning> &warnings)
{
    const QString key = path + u' ' + given.name;
    if (const auto known = m_numbers.constFind(key); known != m_numbers.constEnd())
        return *known;
    PostCategory term = given;
    if (term.slug.isEmpty())
        term.slug = text::slugify(term.name);
    Result<qint64> number = find(path, term.name, term.slug);
    if (number && *number == 0)
        number = make(path, term, m_numbers.value(path + u' ' + term.parent));
    if (!number && (number.error().code == ErrorCode::Forbidden || isNamed(number.error(), QLatin1StringView("rest_cannot_create")))) {
        warnings.push_back({SendWarning::Kind::ForbiddenCategory, term.name});
        number = 0;
    }
    if (number)
        m_numbers.insert(key, *number);
    return number;
}

Result<std::vector<qint64>> WordpressTerms::categories(const WordpressPost &post, std::vector<SendWarning> &warnings)
{
    for (const PostCategory &category : post.known)
        if (const Result<qint64> there = need(categoryPath, category, warnings); !there)
            return std::unexpected(there.error());
    std::vector<qint64> numbers;
    for (const QString &name : post.categories)
        if (const qint64 number = m_numbers.value(categoryPath + u' ' + name); number > 0)
            numbers.push_back(number);
    return numbers;
}

Result<std::vector<qint64>> WordpressTerms::tags(const WordpressPost &post, std::vector<SendWarning> &warnings)
{
    std::vector<qint64> numbers;
    for (const QString &name : post.tags) {
        const Result<qint64> number = need(tagPath, {name, {}, {}}, warnings);
        if (!number)
            return std::unexpected(number.error());
        if (*number > 0)
            numbers.push_back(*number);
    }
    return numbers;
}

Result<qint64> WordpressTerms::person(const QString &name)
{
    const QString key = userPath + u' ' + name;
    if (const auto known = m_numbers.constFind(key); known != m_numbers.constEnd())
        return *known;
    const Result<qint64> number = searched(userPath, name);
    if (number)
        m_numbers.insert(key, *number);
    return number;
}

} // namespace marbre::sending
