#include "desk/wordpressposts.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "archive/nametable.h"
#include "desk/exporting.h"
#include "export/wordpressblocks.h"
#include "export/wordpressfragment.h"
#include "export/wxrmeta.h"
#include "import/wxrarticle.h"
#include "sending/targets.h"

namespace marbre::desk {

using article::Article;
using sending::PostCategory;
using sending::PostMedia;
using sending::WordpressPost;

namespace {

/// Text as HTML; quotation marks need no entities there, and WordPress gives them none.
QString escaped(QString text)
{
    return text.replace(u'&', QLatin1String("&amp;")).replace(u'<', QLatin1String("&lt;")).replace(u'>', QLatin1String("&gt;"));
}

/// The categories with those around them, parents first; in a circle, each once.
std::vector<PostCategory> withParents(const QStringList &names, const QHash<QString, PostCategory> &all)
{
    std::vector<PostCategory> known;
    QSet<QString> seen;
    for (const QString &name : names) {
        std::vector<PostCategory> way;
        for (QString at = name; !at.isEmpty() && !seen.contains(at); at = way.back().parent) {
            seen.insert(at);
            way.push_back(all.value(at, {at, {}, {}}));
        }
        known.insert(known.end(), way.rbegin(), way.rend());
    }
    return known;
}

QMap<QString, QString> fieldsOf(const Article &article)
{
    QMap<QString, QString> fields;
    for (const auto &[name, text] : exporting::wxrMeta(article, {}, {}))
        fields.insert(QString::fromUtf8(name), QString::fromUtf8(text));
    return fields;
}

/// A key of WordPress's in the memory of imports: "12 https://example.org/?p=12".
qint64 numberIn(const QString &key)
{
    return key.section(u' ', 0, 0).toLongLong();
}

} // namespace

WordpressPosts::WordpressPosts(archive::Archive &archive, const archive::Target &target, site::Theme theme)
    : m_archive(archive)
    , m_isBodyAlone(target.options.value(sending::option::body) == QLatin1String("alone"))
    , m_theme(std::move(theme))
{
}

Result<WordpressPosts> WordpressPosts::open(archive::Archive &archive, const archive::Target &target)
{
    Result<site::Theme> theme = chosenTheme(archive);
    if (!theme)
        return std::unexpected(theme.error());
    const auto facts = siteFacts(archive);
    if (!facts)
        return std::unexpected(facts.error());
    const auto categories = archive::describedTerms(archive.database(), "category");
    if (!categories)
        return std::unexpected(categories.error());
    WordpressPosts posts(archive, target, std::move(*theme));
    posts.m_site = {{}, facts->baseUrl, facts->name};
    for (const archive::TermRow &row : *categories)
        posts.m_categories.insert(row.name, {row.name, row.slug, row.parent});
    return posts;
}

Result<QString> WordpressPosts::contentOf(const Article &article) const
{
    if (m_isBodyAlone)
        return exporting::gutenbergMarkup(article.body).trimmed();
    const auto fragment = exporting::wordpressFragment(article, m_theme, exporting::WordpressForm::Blocks, m_site);
    return fragment ? Result<QString>(QString::fromUtf8(*fragment).trimmed()) : std::unexpected(fragment.error());
}

/// Of those that the text shows; a picture that the archive lacks is met when it is to be sent.
Result<std::vector<PostMedia>> WordpressPosts::mediaOf(const Article &article, const QString &content)
{
    QStringList addresses;
    for (const QString &address : article::mediaOf(article))
        if (address == article.image || content.contains(address))
            addresses.append(address);
    const auto rows = m_archive.mediaTable().rows(std::span(addresses.constData(), std::size_t(addresses.size())));
    if (!rows)
        return std::unexpected(rows.error());
    std::vector<PostMedia> media;
    for (const QString &address : std::as_const(addresses)) {
        const auto row = std::ranges::find(*rows, address, &archive::MediaRow::address);
        media.push_back(row == rows->end() ? PostMedia{address, {}, {}}
                                           : PostMedia{address, row->words.alternative, row->words.credit});
    }
    return media;
}

/// The day of the repost, at the time that the article had where it came from, else at that of its making.
Result<QString> WordpressPosts::dateOf(const Article &article)
{
    if (!article.reposted)
        return QString();
    const auto imported = m_archive.imports().ofArticle(article.id);
    if (!imported)
        return std::unexpected(imported.error());
    const QJsonObject kept = *imported ? QJsonDocument::fromJson((*imported)->kept).object() : QJsonObject();
    for (const QJsonValue &pair : kept[QLatin1String("fields")].toArray())
        if (pair[0] == QLatin1String("wp:post_date"))
            if (const auto before = QDateTime::fromString(pair[1].toString(), QStringLiteral("yyyy-MM-dd HH:mm:ss"));
                before.date() == *article.reposted)
                return before.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    return QDateTime(*article.reposted, article.created.time(), Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

Result<WordpressPost> WordpressPosts::post(qint64 id)
{
    const Result<Article> article = m_archive.articles().load(id);
    if (!article)
        return std::unexpected(article.error());
    if (article->trashed)
        return fail(ErrorCode::Invalid, article->slug, QStringLiteral("the article is in the trash"));
    if (article::isBlank(*article))
        return fail(ErrorCode::Invalid, QString::number(id), QStringLiteral("the article is empty"));
    const Result<QString> content = contentOf(*article);
    const Result<QString> date = dateOf(*article);
    if (!content || !date)
        return std::unexpected(!content ? content.error() : date.error());
    auto media = mediaOf(*article, *content);
    if (!media)
        return std::unexpected(media.error());
    WordpressPost post;
    post.uuid = article->uuid;
    post.version = article->version;
    post.isPage = article->kind == article::Kind::Page;
    post.title = escaped(article->title);
    post.slug = article->slug;
    post.status = QString::fromLatin1(import::wordpressStatusOf(article->status).toByteArray());
    post.date = *date;
    post.excerpt = QString::fromUtf8(exporting::wordpressExcerpt(article->lead));
    post.content = *content;
    post.author = article->authors.value(0);
    post.image = article->image.startsWith(QLatin1String("media/")) ? article->image : QString();
    post.sticky = article->sticky;
    post.categories = article->categories;
    post.tags = article->tags;
    post.fields = fieldsOf(*article);
    post.known = withParents(article->categories, m_categories);
    post.media = std::move(*media);
    return post;
}

Result<qint64> wordpressNumber(archive::Archive &archive, const QUuid &article, const QString &address)
{
    const auto id = archive.articles().findByUuid(article);
    if (!id)
        return std::unexpected(id.error());
    const auto imported = *id ? archive.imports().ofArticle(**id) : Result<std::optional<archive::Imported>>();
    if (!imported)
        return std::unexpected(imported.error());
    if (!*imported || (*imported)->key.system != QLatin1String("wordpress"))
        return 0;
    QString there = address.section(QStringLiteral("://"), -1).toLower(); // as import::WxrSite::address
    there = there.startsWith(QLatin1String("www.")) ? there.sliced(4) : there;
    return (*imported)->key.site == there ? numberIn((*imported)->key.key) : 0;
}

} // namespace marbre::desk
