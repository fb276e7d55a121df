#include "article/article.h"

#include <QUrl>

#include "text/fold.h"
#include "text/slug.h"

namespace marbre::article {

namespace {

QString primary(const QString &language)
{
    return language.section(QLatin1Char('-'), 0, 0).toLower();
}

QStringList tidied(const QStringList &names)
{
    QStringList result;
    QStringList seen;
    for (const QString &name : names) {
        const QString simple = name.simplified();
        const QString key = text::folded(simple);
        if (simple.isEmpty() || seen.contains(key))
            continue;
        seen.append(key);
        result.append(simple);
    }
    return result;
}

QString firstWords(const QString &text)
{
    constexpr qsizetype maximum = 120;
    const QString line = text.left(4 * maximum).simplified();
    if (line.size() <= maximum)
        return line;
    const qsizetype space = line.lastIndexOf(QLatin1Char(' '), maximum - 2);
    return line.left(space > maximum / 2 ? space : maximum - 1) + QChar(u'…');
}

} // namespace

bool isTranslation(const Article &article)
{
    return !article.original.language.isEmpty() && primary(article.original.language) != primary(article.language);
}

bool isBlank(const Article &article)
{
    return article.title.trimmed().isEmpty() && article.lead.isEmpty() && article.body.isEmpty()
        && article.note.isEmpty() && article.authors.isEmpty() && article.translators.isEmpty()
        && article.categories.isEmpty() && article.tags.isEmpty() && article.source == Source{}
        && article.original == Original{} && !article.reposted;
}

QString headline(const Article &article)
{
    if (const QString title = article.title.simplified(); !title.isEmpty())
        return title;
    for (const document::Document *part : {&article.lead, &article.body, &article.note})
        if (const QString words = firstWords(document::toPlainText(*part)); !words.isEmpty())
            return words;
    return {};
}

Article tidied(Article article)
{
    article.title = article.title.simplified();
    article.authors = tidied(article.authors);
    article.translators = tidied(article.translators);
    article.categories = tidied(article.categories);
    article.tags = tidied(article.tags);
    article.source.name = article.source.name.simplified();
    article.source.url = article.source.url.trimmed();
    if (article.source.name.isEmpty())
        article.source.name = QUrl(article.source.url).host();
    article.original.url = article.original.url.trimmed();
    article.original.title = article.original.title.simplified();
    if (!text::isSlug(article.slug))
        article.slug = text::slugify(headline(article));
    return article;
}

} // namespace marbre::article
