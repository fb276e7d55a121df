#include "article/article.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

#include "text/fold.h"
#include "text/language.h"
#include "text/slug.h"
#include "text/spacing.h"

namespace marbre::article {

namespace {

QString primary(const QString &language)
{
    return language.section(QLatin1Char('-'), 0, 0).toLower();
}

QStringList tidied(const QStringList &names)
{
    QStringList result;
    QSet<QString> seen;
    for (const QString &name : names) {
        const QString simple = text::singleSpaced(name);
        const QString key = text::folded(simple);
        if (simple.isEmpty() || seen.contains(key))
            continue;
        seen.insert(key);
        result.append(simple);
    }
    return result;
}

/// The host of an address, with or without its scheme; what has none stands for itself, so that it is not lost.
QString hostOf(const QString &address)
{
    const QString host = QUrl(address).host();
    const QString bare = host.isEmpty() && address.contains(u'.') ? QUrl(QStringLiteral("https://") + address).host() : host;
    return bare.isEmpty() ? address : bare;
}

QString firstWords(const QString &text)
{
    constexpr qsizetype maximum = 120;
    const QString line = text::singleSpaced(QStringView(text).left(4 * maximum));
    if (line.size() <= maximum)
        return line;
    const qsizetype space = line.lastIndexOf(QLatin1Char(' '), maximum - 2);
    qsizetype end = space > maximum / 2 ? space : maximum - 1;
    if (line[end - 1].isHighSurrogate())
        --end;
    return line.left(end) + QChar(u'…');
}

} // namespace

QString kindName(Kind kind)
{
    return kind == Kind::Page ? QStringLiteral("page") : QStringLiteral("post");
}

std::optional<Kind> kindFromName(QStringView name)
{
    for (const Kind kind : {Kind::Post, Kind::Page})
        if (name == kindName(kind))
            return kind;
    return {};
}

bool isTranslation(const Article &article)
{
    return !article.language.isEmpty() && !article.original.language.isEmpty()
        && primary(article.original.language) != primary(article.language);
}

bool isBlank(const Article &article)
{
    return article.title.trimmed().isEmpty() && article.lead.isEmpty() && article.body.isEmpty()
        && article.note.isEmpty() && article.authors.isEmpty() && article.translators.isEmpty()
        && article.categories.isEmpty() && article.tags.isEmpty() && article.source == Source{}
        && article.original == Original{} && !article.reposted && article.image.isEmpty();
}

QString headline(const Article &article)
{
    if (const QString title = text::singleSpaced(article.title); !title.isEmpty())
        return title;
    for (const document::Document *part : {&article.lead, &article.body, &article.note})
        if (const QString words = firstWords(document::toPlainText(*part)); !words.isEmpty())
            return words;
    return {};
}

QStringList mediaOf(const Article &article)
{
    QStringList addresses;
    if (article.image.startsWith(QLatin1String("media/")))
        addresses.append(article.image);
    for (const document::Document *part : {&article.lead, &article.note, &article.body})
        addresses += document::mediaOf(*part);
    addresses.removeDuplicates();
    return addresses;
}

bool slugFollowsHeadline(const Article &article)
{
    if (article.status == Status::Published)
        return false;
    const QString made = text::slugify(headline(article));
    if (article.slug.isEmpty() || article.slug == made)
        return true;
    static const QRegularExpression number(QStringLiteral("^-\\d+$"));
    const QString base = made.isEmpty() ? QStringLiteral("article") : made;
    return article.slug.startsWith(base) && (article.slug == base || number.match(article.slug.mid(base.size())).hasMatch());
}

Article tidied(Article article)
{
    article.title = text::singleSpaced(article.title);
    article.authors = tidied(article.authors);
    article.translators = tidied(article.translators);
    article.categories = tidied(article.categories);
    article.tags = tidied(article.tags);
    article.source.name = text::singleSpaced(article.source.name);
    article.source.url = article.source.url.trimmed();
    if (article.source.name.isEmpty())
        article.source.name = hostOf(article.source.url);
    article.original.url = article.original.url.trimmed();
    article.original.title = text::singleSpaced(article.original.title);
    article.original.license = text::singleSpaced(article.original.license);
    article.image = article.image.trimmed();
    for (QString *language : {&article.language, &article.original.language})
        if (!text::isLanguageTag(*language))
            language->clear();
    if (!text::isSlug(article.slug))
        article.slug = text::slugify(headline(article));
    return article;
}

} // namespace marbre::article
