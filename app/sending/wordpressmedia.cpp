#include "sending/wordpressmedia.h"

#include <QJsonArray>

#include "archive/mediastore.h"

namespace marbre::sending {

namespace {

const QString path = QStringLiteral("wp/v2/media");
const QString fields = QStringLiteral("id,source_url");

WordpressMedia::Stored storedIn(const QJsonValue &object)
{
    return {object[QLatin1String("id")].toInteger(), object[QLatin1String("source_url")].toString()};
}

QByteArray typeOf(const QString &address)
{
    const QString extension = address.section(u'.', -1);
    return "image/" + (extension == QLatin1String("jpg") ? QByteArray("jpeg") : extension.toLatin1());
}

QString slugOf(const QString &address)
{
    return QStringLiteral("marbre-") + archive::mediaHash(address);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

WordpressMedia::WordpressMedia(qint64 target, WordpressSite &site, const Memory &memory)
    : m_target(target)
    , m_site(site)
    , m_memory(memory)
{
}

/// What is remembered counts where it is still there; all of an article's are asked for at once.
Outcome WordpressMedia::recall(const std::vector<PostMedia> &media)
{
    constexpr std::size_t atOnce = 100; // what the API gives in one answer
    QMap<qint64, QString> remembered;
    for (const PostMedia &each : media) {
        if (m_stored.contains(each.address) || remembered.size() == atOnce)
            continue;
        const auto known = m_memory.media(archive::mediaHash(each.address));
        if (!known)
            return std::unexpected(known.error());
        if (*known)
            remembered.insert((*known)->remote, each.address);
    }
    if (remembered.isEmpty())
        return {};
    QStringList numbers;
    for (const qint64 number : remembered.keys())
        numbers.append(QString::number(number));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("include"), numbers.join(u','));
    query.addQueryItem(QStringLiteral("per_page"), QString::number(atOnce));
    query.addQueryItem(QStringLiteral("_fields"), fields);
    const Result<QJsonValue> there = m_site.get(path, query);
    if (!there)
        return std::unexpected(there.error());
    for (const QJsonValue &each : there->toArray()) {
        const Stored stored = storedIn(each);
        m_stored.insert(remembered.value(stored.number), stored);
    }
    return {};
}

Result<std::optional<WordpressMedia::Stored>> WordpressMedia::findThere(const QString &slug)
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("slug"), slug);
    query.addQueryItem(QStringLiteral("_fields"), fields);
    const Result<QJsonValue> found = m_site.get(path, query);
    if (!found)
        return std::unexpected(found.error());
    const QJsonArray all = found->toArray();
    return all.isEmpty() ? std::nullopt : std::optional(storedIn(all.first()));
}

Result<WordpressMedia::Stored> WordpressMedia::upload(const PostMedia &media, const QString &slug)
{
    const Result<QByteArray> bytes = m_memory.readMedia(media.address);
    if (!bytes)
        return std::unexpected(bytes.error());
    constexpr qsizetype enough = 16;
    const QString name = archive::mediaHash(media.address).left(enough) + u'.' + media.address.section(u'.', -1);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("slug"), slug);
    query.addQueryItem(QStringLiteral("title"), encoded(media.alternative.isEmpty() ? name : media.alternative));
    query.addQueryItem(QStringLiteral("alt_text"), encoded(media.alternative));
    query.addQueryItem(QStringLiteral("caption"), encoded(media.credit.toHtmlEscaped()));
    query.addQueryItem(QStringLiteral("_fields"), fields);
    const Result<QJsonValue> made = m_site.upload(path, *bytes, typeOf(media.address), name.toLatin1(), query);
    if (!made)
        return fail(made.error().code, m_site.where(), QStringLiteral("%1: %2").arg(media.address, made.error().detail));
    return storedIn(*made);
}

Result<WordpressMedia::Stored> WordpressMedia::storeOne(const PostMedia &media)
{
    const QString slug = slugOf(media.address);
    auto there = findThere(slug);
    if (!there)
        return std::unexpected(there.error());
    const Result<Stored> stored = *there ? Result<Stored>(**there) : upload(media, slug);
    if (!stored)
        return stored;
    if (stored->number == 0 || stored->url.isEmpty())
        return fail(ErrorCode::NotUnderstood, m_site.where(), media.address);
    const Outcome remembered =
        m_memory.rememberMedia({m_target, archive::mediaHash(media.address), stored->number, stored->url});
    return remembered ? stored : std::unexpected(remembered.error());
}

Result<QMap<QString, WordpressMedia::Stored>> WordpressMedia::store(const std::vector<PostMedia> &media)
{
    if (const Outcome recalled = recall(media); !recalled)
        return std::unexpected(recalled.error());
    QMap<QString, Stored> all;
    for (const PostMedia &each : media) {
        if (!m_stored.contains(each.address)) {
            const Result<Stored> stored = storeOne(each);
            if (!stored)
                return std::unexpected(stored.error());
            m_stored.insert(each.address, *stored);
        }
        all.insert(each.address, m_stored.value(each.address));
    }
    return all;
}

} // namespace marbre::sending
