#include "sending/wordpresssender.h"

#include <QJsonArray>

namespace marbre::sending {

using archive::Sent;
using Kind = SendResult::Kind;

namespace {

QString pathOf(const WordpressPost &post)
{
    return post.isPage ? QStringLiteral("wp/v2/pages") : QStringLiteral("wp/v2/posts");
}

/// Under which a new article is found again, whatever happens before its number is known here.
QString placeSlug(const WordpressPost &post)
{
    return QStringLiteral("marbre-") + post.uuid.toString(QUuid::WithoutBraces);
}

bool isPlaceOf(const RemotePost &there, const WordpressPost &post)
{
    return there.slug == placeSlug(post) && there.content.isEmpty();
}

QUrlQuery editQuery()
{
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("context"), QStringLiteral("edit"));
    query.addQueryItem(QStringLiteral("_fields"), remoteFields());
    return query;
}

QJsonArray arrayOf(const std::vector<qint64> &numbers)
{
    QJsonArray array;
    for (const qint64 number : numbers)
        array.append(number);
    return array;
}

/// Remembered before a text goes: where the answer is lost, what stands there afterwards is known again.
QByteArray begunHash(const WordpressPost &post)
{
    return "begun " + hashOf(post);
}

SendResult conflict(const std::optional<RemotePost> &there)
{
    SendResult result;
    result.kind = Kind::Conflict;
    result.theirs = there;
    result.remote = there ? there->id : 0;
    result.link = there ? there->link : QString();
    return result;
}

bool isUnchanged(const WordpressPost &post, const std::optional<Sent> &before, const std::optional<RemotePost> &there)
{
    return before && there && before->version > 0 && before->hash == hashOf(post) && before->state == stateOf(*there);
}

/// What came of it that was not asked for.
void warnOfChoices(const WordpressPost &post, const RemotePost &there, std::vector<SendWarning> &warnings)
{
    if (there.slug != post.slug && !post.slug.isEmpty())
        warnings.push_back({SendWarning::Kind::OtherSlug, there.slug});
    const bool isScheduled = there.status == QLatin1String("future") && post.status == QLatin1String("publish");
    if (there.status != post.status && !isScheduled)
        warnings.push_back({SendWarning::Kind::OtherStatus, there.status});
}

} // namespace

QByteArray stateOfGone()
{
    return QByteArrayLiteral("gone");
}

WordpressSender::WordpressSender(qint64 target, WordpressSite &site, Memory memory, Clock clock)
    : m_target(target)
    , m_site(site)
    , m_memory(std::move(memory))
    , m_clock(std::move(clock))
    , m_terms(site)
    , m_media(target, site, m_memory)
{
}

Result<std::optional<RemotePost>> WordpressSender::numbered(const WordpressPost &post, qint64 number)
{
    const Result<QJsonValue> found = m_site.get(pathOf(post) + u'/' + QString::number(number), editQuery());
    if (!found && found.error().code == ErrorCode::NotFound)
        return std::nullopt;
    return found ? Result<std::optional<RemotePost>>(remotePost(found->toObject())) : std::unexpected(found.error());
}

Result<std::optional<RemotePost>> WordpressSender::atSlug(const WordpressPost &post, const QString &slug)
{
    QUrlQuery query = editQuery();
    query.addQueryItem(QStringLiteral("slug"), QString::fromLatin1(QUrl::toPercentEncoding(slug)));
    query.addQueryItem(QStringLiteral("status"), QStringLiteral("any"));
    const Result<QJsonValue> found = m_site.get(pathOf(post), query);
    if (!found)
        return std::unexpected(found.error());
    const QJsonArray all = found->toArray();
    return all.isEmpty() ? std::nullopt : std::optional(remotePost(all.first().toObject()));
}

Result<WordpressSender::Place> WordpressSender::find(const WordpressPost &post)
{
    auto before = m_memory.sent(post.uuid);
    const Result<qint64> imported = m_memory.numberThere(post.uuid);
    if (!before || !imported)
        return std::unexpected(!before ? before.error() : imported.error());
    Result<std::optional<RemotePost>> there;
    const bool isKnown = before->has_value();
    if (isKnown)
        there = numbered(post, (*before)->remote);
    if (there && !*there)
        there = atSlug(post, placeSlug(post));
    if (there && !*there && !isKnown && *imported > 0)
        there = numbered(post, *imported);
    if (there && !*there && !isKnown && !post.slug.isEmpty())
        there = atSlug(post, post.slug);
    if (!there)
        return std::unexpected(there.error());
    return Place{std::move(*before), std::move(*there)};
}

/// Whether writing takes nothing away from anybody who did not let it go.
bool WordpressSender::mayWrite(const WordpressPost &post, const Place &place, const QByteArray &overwrite)
{
    const bool hasArrived = place.before && place.before->version > 0;
    if (!place.there)
        return !hasArrived || overwrite == stateOfGone();
    const QByteArray state = stateOf(*place.there);
    const bool isAsSent = place.before && state == place.before->state;
    const bool isOurs = place.before && place.before->hash == begunHash(post) && hasWordsOf(*place.there, post);
    return isAsSent || isOurs || isPlaceOf(*place.there, post) || overwrite == state;
}

Result<SendResult> WordpressSender::send(const WordpressPost &post, const SendOptions &options)
{
    const Result<WordpressUser> user = m_site.meet();
    if (!user)
        return std::unexpected(user.error());
    Result<Place> place = find(post);
    if (!place)
        return std::unexpected(place.error());
    if (!mayWrite(post, *place, options.overwrite))
        return conflict(place->there);
    SendResult result;
    if (isUnchanged(post, place->before, place->there)) {
        result.remote = place->there->id;
        result.link = place->there->link;
        return result;
    }
    if (!options.isDry)
        return put(post, std::move(*place));
    const bool isNew = !place->there || isPlaceOf(*place->there, post);
    result.kind = isNew ? Kind::Created : Kind::Updated;
    result.remote = isNew ? 0 : place->there->id;
    result.link = isNew ? QString() : place->there->link;
    result.losses = user->mayWriteAnyHtml ? Losses() : expectedLosses(post.content);
    if (!isNew)
        result.theirs = std::move(place->there);
    return result;
}

Result<SendResult> WordpressSender::put(const WordpressPost &post, Place place)
{
    SendResult result;
    result.kind = place.there && !isPlaceOf(*place.there, post) ? Kind::Updated : Kind::Created;
    const Result<QJsonObject> object = objectOf(post, result.warnings);
    if (!object)
        return std::unexpected(object.error());
    if (!place.there) {
        Result<RemotePost> made = makePlace(post);
        if (!made)
            return std::unexpected(made.error());
        place.there = std::move(*made);
    }
    if (const Outcome begun = rememberBegun(post, place); !begun)
        return std::unexpected(begun.error());
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("_fields"), remoteFields());
    const Result<QJsonValue> updated =
        m_site.post(pathOf(post) + u'/' + QString::number(place.there->id), *object, query);
    if (!updated)
        return std::unexpected(updated.error());
    const RemotePost there = remotePost(updated->toObject());
    if (there.id != place.there->id)
        return fail(ErrorCode::NotUnderstood, m_site.where(), QStringLiteral("the post that was sent"));
    if (const Outcome remembered = remember(post, there, true); !remembered)
        return std::unexpected(remembered.error());
    warnOfChoices(post, there, result.warnings);
    result.losses = lossesBetween((*object)[QLatin1String("content")].toString(), there.content);
    result.remote = there.id;
    result.link = there.link;
    return result;
}

Result<RemotePost> WordpressSender::makePlace(const WordpressPost &post)
{
    const QString slug = placeSlug(post);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("_fields"), remoteFields());
    const Result<QJsonValue> made = m_site.post(pathOf(post),
                                                {{QStringLiteral("status"), QStringLiteral("draft")},
                                                 {QStringLiteral("slug"), slug},
                                                 {QStringLiteral("title"), post.title.isEmpty() ? slug : post.title}},
                                                query);
    if (!made)
        return std::unexpected(made.error());
    RemotePost there = remotePost(made->toObject());
    if (there.id == 0)
        return fail(ErrorCode::NotUnderstood, m_site.where(), QStringLiteral("the post that was made"));
    const Outcome remembered = remember(post, there, false);
    return remembered ? Result<RemotePost>(std::move(there)) : std::unexpected(remembered.error());
}

Outcome WordpressSender::rememberBegun(const WordpressPost &post, const Place &place)
{
    Sent begun = place.before.value_or(Sent{});
    begun.target = m_target;
    begun.article = post.uuid;
    begun.remote = place.there->id;
    begun.link = place.there->link;
    begun.hash = begunHash(post);
    begun.state = stateOf(*place.there);
    begun.modified = place.there->modified;
    if (!begun.sent.isValid())
        begun.sent = m_clock();
    return m_memory.remember(begun);
}

Outcome WordpressSender::remember(const WordpressPost &post, const RemotePost &there, bool hasArrived)
{
    return m_memory.remember({m_target, post.uuid, there.id, there.link, hasArrived ? post.version : 0,
                              hasArrived ? hashOf(post) : QByteArray(), stateOf(there), there.modified, m_clock()});
}

Result<QJsonObject> WordpressSender::objectOf(const WordpressPost &post, std::vector<SendWarning> &warnings)
{
    const auto media = m_media.store(post.media);
    if (!media)
        return std::unexpected(media.error());
    QMap<QString, QString> urls;
    for (auto it = media->begin(); it != media->end(); ++it)
        urls.insert(it.key(), it->url);
    QJsonObject object{{QStringLiteral("title"), post.title},
                       {QStringLiteral("slug"), post.slug},
                       {QStringLiteral("status"), post.status},
                       {QStringLiteral("content"), withMediaUrls(post.content, urls)},
                       {QStringLiteral("excerpt"), post.excerpt},
                       {QStringLiteral("featured_media"), media->value(post.image).number}};
    if (!post.date.isEmpty())
        object.insert(QStringLiteral("date"), post.date);
    if (const Outcome named = setNames(post, object, warnings); !named)
        return std::unexpected(named.error());
    if (const Outcome set = setFields(post, object); !set)
        return std::unexpected(set.error());
    return object;
}

Outcome WordpressSender::setNames(const WordpressPost &post, QJsonObject &object, std::vector<SendWarning> &warnings)
{
    if (!post.isPage) {
        const auto categories = m_terms.categories(post, warnings);
        if (!categories)
            return std::unexpected(categories.error());
        const auto tags = m_terms.tags(post, warnings);
        if (!tags)
            return std::unexpected(tags.error());
        object.insert(QStringLiteral("categories"), arrayOf(*categories));
        object.insert(QStringLiteral("tags"), arrayOf(*tags));
    }
    const Result<WordpressUser> user = m_site.meet();
    if (!user)
        return std::unexpected(user.error());
    if (!post.isPage && user->mayWriteForOthers) // who may not, may make nothing sticky, either
        object.insert(QStringLiteral("sticky"), post.sticky);
    if (post.author.isEmpty())
        return {};
    const Result<qint64> author = m_terms.person(post.author);
    if (!author)
        return std::unexpected(author.error());
    if (*author > 0 && (user->mayWriteForOthers || *author == user->id))
        object.insert(QStringLiteral("author"), *author);
    else
        warnings.push_back({SendWarning::Kind::UnknownAuthor, post.author});
    return {};
}

/// Custom fields that the site has made known to its API; it passes over any other.
Outcome WordpressSender::setFields(const WordpressPost &post, QJsonObject &object)
{
    if (!m_fields.contains(pathOf(post))) {
        const Result<QSet<QString>> fields = m_site.fieldsOf(pathOf(post));
        if (!fields)
            return std::unexpected(fields.error());
        m_fields.insert(pathOf(post), *fields);
    }
    QJsonObject meta;
    for (const QString &name : m_fields.value(pathOf(post)))
        if (post.fields.contains(name))
            meta.insert(name, post.fields.value(name));
    if (!meta.isEmpty())
        object.insert(QStringLiteral("meta"), meta);
    return {};
}

} // namespace marbre::sending
