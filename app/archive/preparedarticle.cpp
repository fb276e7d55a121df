#include "archive/preparedarticle.h"

#include "archive/mediastore.h"

namespace marbre::archive {

PreparedArticle prepared(const article::Article &article, const QByteArray &body, bool classic)
{
    PreparedArticle result;
    const article::Article tidy = article::tidied(article);
    result.headline = article::headline(tidy);
    result.media = shownMedia(tidy);
    result.words = indexWords(tidy);
    if (result.words.front().isNull())
        result.words.front() = "";
    result.stored = stored(tidy);
    result.stored.body = body;
    result.stored.classic = classic;
    return result;
}

QStringList shownMedia(const article::Article &article)
{
    QStringList addresses{article.image};
    for (const document::Document *part : {&article.lead, &article.body, &article.note})
        addresses += document::mediaOf(*part);
    QStringList hashes;
    for (const QString &address : std::as_const(addresses))
        if (const QString hash = mediaHash(address); !hash.isEmpty())
            hashes.append(hash);
    return hashes;
}

} // namespace marbre::archive
