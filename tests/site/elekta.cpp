#include "elekta.h"

#include <QFile>

#include "resources/themes/themes.h"

namespace marbre::tests {

QStringList elektaParagraphs()
{
    QFile file(QStringLiteral(MARBRE_SOURCE "/resources/sample/elekta.txt"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll()).split(QStringLiteral("\n\n"));
}

article::Article elekta()
{
    const QStringList paragraphs = elektaParagraphs();
    article::Article article;
    article.slug = QStringLiteral("elekta");
    article.language = QStringLiteral("fr");
    article.lead = document::fromPlainText(paragraphs[0]);
    article.note = document::fromPlainText(paragraphs[2].mid(QStringLiteral("NDLR : ").size()));
    article.authors = {QStringLiteral("STEVE ALDER")};
    article.original.published = *text::PartialDate::of(2021, 4, 27);
    article.reposted = QDate(2021, 5, 3);
    article.source.name = QStringLiteral("HIPAA Journal");
    article.body = document::fromPlainText(paragraphs.mid(paragraphs.size() - 5).join(QStringLiteral("\n\n")));
    return article;
}

article::Article fullElekta()
{
    article::Article article = elekta();
    article.title = QStringLiteral("Elekta se remet d’une cyberattaque");
    article.translators = {QStringLiteral("Marie Dupont")};
    article.categories = {QStringLiteral("Santé"), QStringLiteral("Cybersécurité")};
    article.tags = {QStringLiteral("rançongiciel")};
    article.source.url = QStringLiteral("https://www.hipaajournal.com/");
    article.original.url = QStringLiteral("https://www.hipaajournal.com/elekta-cyberattack/");
    article.original.title = QStringLiteral("Elekta Recovering from Cyberattack");
    article.original.language = QStringLiteral("en");
    article.modified = QDateTime(QDate(2021, 5, 4), QTime(8, 30), Qt::UTC);
    return article;
}

site::Theme themeOf(const QString &name)
{
    const Result<site::Theme> theme = site::loadTheme(builtInTheme(name), {commonParts()});
    if (!theme)
        qFatal("%s: %s", qPrintable(theme.error().where), qPrintable(theme.error().detail));
    return *theme;
}

site::Theme une()
{
    return themeOf(QStringLiteral("une"));
}

} // namespace marbre::tests
