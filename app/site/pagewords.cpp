#include "site/pagewords.h"

namespace marbre::site {

namespace {

QString frenchPublication(const text::PartialDate &date)
{
    return date.day() ? QStringLiteral("Publication originale le %1.") : QStringLiteral("Publication originale en %1.");
}

QString englishPublication(const text::PartialDate &date)
{
    return date.day() ? QStringLiteral("Originally published on %1.") : QStringLiteral("Originally published in %1.");
}

} // namespace

PageWords pageWords(QStringView language, const text::PartialDate &originalDate)
{
    if (language.startsWith(u"fr", Qt::CaseInsensitive))
        return {QStringLiteral("AUTEUR"),     QStringLiteral("CATÉGORIES"),   QStringLiteral("POSTÉ LE"),
                QStringLiteral("SOURCE"),     QStringLiteral("TRADUCTION"),   QStringLiteral("NDLR\u00A0:"),
                frenchPublication(originalDate)};
    return {QStringLiteral("AUTHOR"), QStringLiteral("CATEGORIES"),  QStringLiteral("POSTED ON"),
            QStringLiteral("SOURCE"), QStringLiteral("TRANSLATION"), QStringLiteral("Editor’s note:"),
            englishPublication(originalDate)};
}

} // namespace marbre::site
