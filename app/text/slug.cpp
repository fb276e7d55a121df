#include "text/slug.h"

#include <QRegularExpression>

#include "text/fold.h"

namespace marbre::text {

namespace {

constexpr qsizetype maximumLength = 80;

bool isPlain(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
}

/// Names that Windows keeps for devices (Microsoft, "Naming Files, Paths, and Namespaces").
bool isReserved(const QString &slug)
{
    static const QRegularExpression devices(QStringLiteral("\\A(con|prn|aux|nul|com[1-9]|lpt[1-9])\\z"));
    return devices.match(slug).hasMatch();
}

} // namespace

QString slugify(QStringView title)
{
    QString slug;
    for (const QChar c : folded(title)) {
        if (isPlain(c))
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.size() > maximumLength) {
        const bool cutsAWord = isPlain(slug.at(maximumLength));
        slug.truncate(maximumLength);
        if (const qsizetype hyphen = slug.lastIndexOf(u'-'); cutsAWord && hyphen > maximumLength / 2)
            slug.truncate(hyphen);
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return isReserved(slug) ? slug + QStringLiteral("-1") : slug;
}

bool isSlug(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9]+(-[a-z0-9]+)*\\z"));
    return text.size() <= 200 && form.match(text.toString()).hasMatch() && !isReserved(text.toString());
}

} // namespace marbre::text
