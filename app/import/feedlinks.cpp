#include "import/feedlinks.h"

#include <QUrl>

#include "import/capture/page.h"
#include "import/xmlsource.h"

namespace marbre::import {

namespace {

bool isFeedLink(const capture::Page &page, int node)
{
    static const QStringList types{QStringLiteral("application/rss+xml"), QStringLiteral("application/atom+xml"),
                                   QStringLiteral("application/rdf+xml")};
    const QStringList relations = page.attribute(node, "rel").toLower().simplified().split(u' ');
    const QString type = page.attribute(node, "type").section(u';', 0, 0).trimmed().toLower();
    return relations.contains(QLatin1String("alternate")) && types.contains(type);
}

} // namespace

QStringList feedLinks(const QByteArray &html, const QString &address)
{
    constexpr qsizetype most = 50; // every one is compared with each
    const capture::Page page(mendedUtf8(html));
    const int base = page.first(GUMBO_TAG_BASE);
    const QUrl from = base < 0 ? QUrl(address) : QUrl(address).resolved(QUrl(page.attribute(base, "href")));
    QStringList links;
    for (int node = 0; node < page.count() && links.size() < most; ++node) {
        if (page.node(node).tag != GUMBO_TAG_LINK || !isFeedLink(page, node))
            continue;
        const QUrl url = from.resolved(QUrl(page.attribute(node, "href").trimmed()));
        const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
        const QString link = url.toString(QUrl::FullyEncoded);
        if (url.isValid() && isWeb && !url.host().isEmpty() && !links.contains(link))
            links.append(link);
    }
    return links;
}

} // namespace marbre::import
