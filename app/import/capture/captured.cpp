#include "import/capture/captured.h"

#include <QUrl>

#include <algorithm>

#include "text/fold.h"

namespace marbre::import {

using namespace capture;

namespace {

QString homeOf(const QString &address)
{
    const QUrl url(address);
    if (url.host().isEmpty())
        return {};
    return url.scheme() + QLatin1String("://") + url.authority() + u'/';
}

/// Letters and digits, as they are compared where two people have typed the same.
QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar c : text::folded(text))
        if (c.isLetterOrNumber())
            letters += c;
    return letters;
}

/// What machines are told of a text is often its beginning, cut short.
bool begins(const QString &text, const QString &lead)
{
    constexpr qsizetype enough = 60;
    return lettersOf(text.left(4 * lead.size())).contains(lettersOf(lead).left(enough));
}

document::Document leadOf(const CapturedPage &page)
{
    constexpr double sure = 0.5;
    const Field &excerpt = page.fields.excerpt;
    if (excerpt.empty() || excerpt.front().confidence < sure)
        return {};
    const QString lead = excerpt.front().value;
    const bool isCut =
        lead.endsWith(u'…') || lead.endsWith(QLatin1String("...")) || lead.endsWith(QLatin1String("[…]"));
    if (isCut || begins(document::toPlainText(page.content), lead))
        return {};
    return document::fromPlainText(lead);
}

} // namespace

article::Article captured(const CapturedPage &page)
{
    article::Article article;
    article.title = bestOf(page.fields.title);
    article.language = bestOf(page.fields.language);
    article.authors = bestOf(page.fields.byline).split(QStringLiteral(", "), Qt::SkipEmptyParts);
    article.lead = leadOf(page);
    article.body = page.content;
    article.original.url = bestOf(page.fields.url);
    article.original.title = article.title;
    article.original.language = article.language;
    article.original.license = bestOf(page.fields.license);
    const QString moment = bestOf(page.fields.publishedTime);
    article.original.published = text::PartialDate::fromIso(moment.left(10)).value_or(text::PartialDate());
    article.source.name = bestOf(page.fields.siteName);
    article.source.url = homeOf(article.original.url);
    return article::tidied(std::move(article));
}

bool isWebPage(const CapturedPage &page)
{
    const auto tellsMachines = [](const Finding &finding) {
        return finding.from == from::openGraph || finding.from == from::jsonLd;
    };
    return !page.content.isEmpty() && std::ranges::any_of(page.fields.title, tellsMachines);
}

} // namespace marbre::import
