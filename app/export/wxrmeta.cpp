#include "export/wxrmeta.h"

#include <QJsonDocument>

#include "html/html.h"
#include "import/wxrarticle.h"
#include "import/wxrmeta.h"

namespace marbre::exporting {

using article::Article;

namespace {

QByteArray correctionsText(const Article &article)
{
    QJsonArray all;
    for (const article::Correction &each : article.corrections)
        all.append(QJsonObject{{QStringLiteral("day"), each.day.toString(Qt::ISODate)}, {QStringLiteral("text"), each.text}});
    return all.isEmpty() ? QByteArray() : QJsonDocument(all).toJson(QJsonDocument::Compact);
}

QByteArray canonical(const document::Document &document)
{
    return document.isEmpty() ? QByteArray() : html::writeCanonical(document).trimmed();
}

/// Of one name there is but one order.
QString inOrder(const QStringList &names)
{
    return names.size() > 1 ? names.join(u'\n') : QString();
}

/// Marbre's own fields, those that say nothing, too.
WxrMeta ownMeta(const Article &article)
{
    namespace own = import::marbremeta;
    const auto utf8 = [](QByteArrayView name, const QString &text) { return std::pair(name.toByteArray(), text.toUtf8()); };
    return {utf8(own::uuid, article.uuid.toString(QUuid::WithoutBraces)),
            utf8(own::language, article.language),
            utf8(own::categories, inOrder(article.categories)),
            utf8(own::tags, inOrder(article.tags)),
            utf8(own::translators, article.translators.join(u'\n')),
            {own::note.toByteArray(), canonical(article.note)},
            utf8(own::source, article.source.name),
            utf8(own::sourceUrl, article.source.url),
            utf8(own::originalUrl, article.original.url),
            utf8(own::originalTitle, article.original.title),
            utf8(own::originalLanguage, article.original.language),
            utf8(own::originalPublished, article.original.published.toIso()),
            utf8(own::originalLicense, article.original.license),
            {own::corrections.toByteArray(), correctionsText(article)},
            utf8(own::image, article.image)};
}

/// A reader would find something else there, were it not said that there is nothing.
bool isSaidEmpty(const QByteArray &name, const WxrRecord &record)
{
    namespace own = import::marbremeta;
    return name == own::language || (!record.kept.isEmpty() && name != own::corrections && name != own::image && name != own::categories && name != own::tags);
}

void takeKept(WxrMeta &meta, const WxrRecord &record)
{
    for (const QJsonValue &pair : record.kept[QLatin1String("meta")].toArray())
        if (pair[0].toString() != QLatin1String("_thumbnail_id"))
            meta.emplace_back(pair[0].toString().toUtf8(), pair[1].toString().toUtf8());
}

} // namespace

WxrMeta wxrMeta(const Article &article, const WxrRecord &record, const WxrSaid &said)
{
    namespace own = import::marbremeta;
    WxrMeta meta;
    takeKept(meta, record);
    if (record.thumbnail > 0)
        meta.emplace_back("_thumbnail_id", QByteArray::number(record.thumbnail));
    if (article.trashed)
        meta.emplace_back("_wp_trash_meta_status", said.status);
    for (auto &[name, text] : ownMeta(article))
        if (!text.isEmpty() || isSaidEmpty(name, record))
            meta.emplace_back(std::move(name), std::move(text));
    if (import::statusOfWordpress(said.status, record.hasPassword()) != article.status)
        meta.emplace_back(own::status.toByteArray(), article::statusName(article.status).toUtf8());
    const QStringList creators = record.creatorName.isEmpty() ? QStringList() : QStringList{record.creatorName};
    if (article.authors.isEmpty() || article.authors != creators) // WordPress gives each an author
        meta.emplace_back(own::authors.toByteArray(), article.authors.join(u'\n').toUtf8());
    const QByteArray reposted = article.reposted ? article.reposted->toString(Qt::ISODate).toLatin1() : QByteArray();
    if (reposted != (import::isDatedWordpress(said.status) ? said.date.left(10) : QByteArray()))
        meta.emplace_back(own::reposted.toByteArray(), reposted);
    meta.emplace_back(own::created.toByteArray(), article.created.toUTC().toString(Qt::ISODate).toUtf8());
    if (!record.isClassic)
        meta.emplace_back(own::html.toByteArray(), "1");
    if (html::read(said.excerpt, {{}, true}).document != article.lead)
        meta.emplace_back(own::lead.toByteArray(), canonical(article.lead));
    return meta;
}

} // namespace marbre::exporting
