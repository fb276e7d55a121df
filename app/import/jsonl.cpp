#include "import/jsonl.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "html/html.h"

namespace marbre::import {

namespace {

using article::Article;

/// Takes fields out of an object and remembers the first that has not the form it should.
class Fields
{
public:
    explicit Fields(const QJsonObject &object, QString within = {})
        : m_object(object)
        , m_within(std::move(within))
    {
    }

    QString text(const char *name)
    {
        const QJsonValue value = valueOf(name);
        if (!value.isString() && !value.isNull())
            refuse(name, "a text");
        return value.toString();
    }

    QStringList names(const char *name)
    {
        QStringList result;
        for (const QJsonValue &each : list(name)) {
            if (!each.isString())
                refuse(name, "a list of names");
            result.append(each.toString());
        }
        return result;
    }

    QJsonArray list(const char *name)
    {
        const QJsonValue value = valueOf(name);
        if (!value.isArray() && !value.isNull())
            refuse(name, "a list");
        return value.toArray();
    }

    QJsonObject object(const char *name)
    {
        const QJsonValue value = valueOf(name);
        if (!value.isObject() && !value.isNull())
            refuse(name, "an object");
        return value.toObject();
    }

    bool flag(const char *name)
    {
        const QJsonValue value = valueOf(name);
        if (!value.isBool() && !value.isNull())
            refuse(name, "true or false");
        return value.toBool();
    }

    document::Document rich(const char *name) { return html::read(text(name).toUtf8()).document; }

    std::optional<QDate> day(const char *name)
    {
        const QString iso = text(name);
        const QDate day = QDate::fromString(iso, Qt::ISODate);
        if (!iso.isEmpty() && !day.isValid())
            refuse(name, "a day as YYYY-MM-DD");
        return day.isValid() ? std::optional(day) : std::nullopt;
    }

    text::PartialDate date(const char *name)
    {
        const QString iso = text(name);
        const auto date = text::PartialDate::fromIso(iso);
        if (!iso.isEmpty() && !date)
            refuse(name, "a date as YYYY, YYYY-MM or YYYY-MM-DD");
        return date.value_or(text::PartialDate());
    }

    QDateTime time(const char *name)
    {
        const QString iso = text(name);
        const QDateTime time = QDateTime::fromString(iso, Qt::ISODate);
        if (!iso.isEmpty() && !time.isValid())
            refuse(name, "a time as YYYY-MM-DDThh:mm:ssZ");
        return time.toUTC();
    }

    void refuse(const char *name, const char *wanted)
    {
        if (m_fault.isEmpty())
            m_fault = QStringLiteral("“%1” is not %2").arg(m_within + QLatin1String(name), QLatin1String(wanted));
    }

    void join(const Fields &other)
    {
        if (m_fault.isEmpty())
            m_fault = other.m_fault;
    }

    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    /// What is left out is null.
    [[nodiscard]] QJsonValue valueOf(const char *name) const
    {
        const QJsonValue value = m_object.value(QLatin1StringView(name));
        return value.isUndefined() ? QJsonValue() : value;
    }

    QJsonObject m_object;
    QString m_within;
    QString m_fault;
};

void takeNames(Fields &fields, Article &article)
{
    article.authors = fields.names("authors");
    article.translators = fields.names("translators");
    article.categories = fields.names("categories");
    article.tags = fields.names("tags");
}

void takeOrigin(Fields &fields, Article &article)
{
    Fields source(fields.object("source"), QStringLiteral("source."));
    article.source = {source.text("name"), source.text("url")};
    fields.join(source);
    Fields original(fields.object("original"), QStringLiteral("original."));
    article.original = {original.text("url"), original.text("title"), original.text("language"),
                        original.date("published"), original.text("license")};
    fields.join(original);
}

void takeCorrections(Fields &fields, Article &article)
{
    for (const QJsonValue &each : fields.list("corrections")) {
        Fields correction(each.toObject(), QStringLiteral("corrections."));
        const auto day = correction.day("day");
        if (!day)
            correction.refuse("day", "a day as YYYY-MM-DD");
        article.corrections.push_back({day.value_or(QDate()), correction.text("text")});
        fields.join(correction);
    }
}

void takeState(Fields &fields, Article &article)
{
    const QString uuid = fields.text("uuid");
    article.uuid = QUuid::fromString(uuid);
    if (!uuid.isEmpty() && article.uuid.isNull())
        fields.refuse("uuid", "a UUID");
    const QString status = fields.text("status");
    const auto known = article::statusFromName(status);
    if (!status.isEmpty() && !known)
        fields.refuse("status", "a status that Marbre knows");
    article.status = known.value_or(article::Status::Draft);
    const QString kind = fields.text("kind");
    if (!kind.isEmpty() && !article::kindFromName(kind))
        fields.refuse("kind", "a kind that Marbre knows");
    article.kind = article::kindFromName(kind).value_or(article::Kind::Post);
    article.sticky = fields.flag("sticky");
    article.image = fields.text("image");
    article.reposted = fields.day("reposted");
    article.created = fields.time("created");
    article.modified = fields.time("modified");
    article.trashed = fields.flag("trashed");
}

Error faultOn(int line, const QString &detail)
{
    return {ErrorCode::Invalid, QStringLiteral("line %1").arg(line), detail, {}};
}

JsonRecord recordOf(const QJsonObject &object, int line)
{
    if (object.value(QLatin1String("type")) == QLatin1String("media")) {
        Fields fields(object);
        MediaRecord media{fields.text("address"), fields.text("alternative"), fields.text("credit"), fields.text("rights")};
        return fields.fault().isEmpty() ? JsonRecord(media) : faultOn(line, fields.fault());
    }
    Result<Article> article = articleFromJson(object);
    return article ? JsonRecord(std::move(*article)) : faultOn(line, article.error().detail);
}

} // namespace

JsonLines::JsonLines(QIODevice &device)
    : m_device(device)
{
}

std::optional<JsonRecord> JsonLines::next()
{
    for (;;) {
        const QByteArray line = readLine();
        if (line.isEmpty())
            return {};
        if (m_isTooLong)
            return faultOn(m_line, QStringLiteral("longer than 64 MB"));
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        const QJsonDocument json = QJsonDocument::fromJson(line, &error);
        if (!json.isObject())
            return faultOn(m_line, error.error ? error.errorString() : QStringLiteral("no JSON object"));
        const QJsonValue type = json.object().value(QLatin1String("type"));
        if (type.isUndefined() || type == QLatin1String("article") || type == QLatin1String("media"))
            return recordOf(json.object(), m_line);
    }
}

/// A line with its end, empty at the end of the file; of a line that is too long its first part.
QByteArray JsonLines::readLine()
{
    constexpr qint64 longest = 64LL * 1024 * 1024;
    QByteArray line = m_device.readLine(longest);
    ++m_line;
    if (m_line == 1 && line.startsWith("\xef\xbb\xbf"))
        line.remove(0, 3);
    m_isTooLong = !line.endsWith('\n') && line.size() >= longest - 1;
    for (QByteArray rest = line; m_isTooLong && !rest.isEmpty() && !rest.endsWith('\n');)
        rest = m_device.readLine(longest);
    return line;
}

Result<Article> articleFromJson(const QJsonObject &object)
{
    Fields fields(object);
    Article article;
    article.slug = fields.text("slug");
    article.language = fields.text("language");
    article.title = fields.text("title");
    article.lead = fields.rich("lead");
    article.body = fields.rich("body");
    article.note = fields.rich("note");
    takeNames(fields, article);
    takeOrigin(fields, article);
    takeCorrections(fields, article);
    takeState(fields, article);
    if (!fields.fault().isEmpty())
        return fail(ErrorCode::Invalid, {}, fields.fault());
    return article;
}

} // namespace marbre::import
