#include "site/pagewords.h"

#include <QLocale>

namespace marbre::site {

namespace {

const PageWords french{
    QStringLiteral("fr"),
    QStringLiteral("AUTEUR"),
    QStringLiteral("CATÉGORIES"),
    QStringLiteral("POSTÉ LE"),
    QStringLiteral("SOURCE"),
    QStringLiteral("TRADUCTION"),
    QStringLiteral("LICENCE"),
    QStringLiteral("Corrections"),
    QStringLiteral("NDLR\u00A0:"),
    QStringLiteral("Publication originale le %1."),
    QStringLiteral("Publication originale en %1."),
    QStringLiteral("Accueil"),
    QStringLiteral("Chercher"),
    QStringLiteral("Aller au texte"),
    QStringLiteral("Rubriques"),
    QStringLiteral("Sujets"),
    QStringLiteral("Autres articles"),
    QStringLiteral("Pages"),
    QStringLiteral("Plus récents"),
    QStringLiteral("Plus anciens"),
    QStringLiteral("Archives"),
    QStringLiteral("Rien n’est publié ici."),
    QStringLiteral("«\u00A0%1\u00A0»"),
    QStringLiteral("Articles trouvés\u00A0:"),
    QStringLiteral("Aucun article ne répond à ces mots."),
    QStringLiteral("Voir la suite"),
    QStringLiteral("L’index de la recherche n’a pas pu être lu."),
    QStringLiteral("Chercher ici demande un navigateur avec scripts. Tout le reste du site se lit sans."),
    QStringLiteral("À lire aussi"),
    QStringLiteral("Article précédent"),
    QStringLiteral("Article suivant"),
    QStringLiteral("Page introuvable"),
    QStringLiteral("Il n’y a pas de page à cette adresse. Elle a peut-être changé de nom, ou n’existe plus."),
    QStringLiteral("Cette page a changé d’adresse."),
    QStringLiteral("Sans titre"),
};

const PageWords english{
    QStringLiteral("en"),
    QStringLiteral("AUTHOR"),
    QStringLiteral("CATEGORIES"),
    QStringLiteral("POSTED ON"),
    QStringLiteral("SOURCE"),
    QStringLiteral("TRANSLATION"),
    QStringLiteral("LICENCE"),
    QStringLiteral("Corrections"),
    QStringLiteral("Editor’s note:"),
    QStringLiteral("Originally published on %1."),
    QStringLiteral("Originally published in %1."),
    QStringLiteral("Home"),
    QStringLiteral("Search"),
    QStringLiteral("Skip to the text"),
    QStringLiteral("Sections"),
    QStringLiteral("Subjects"),
    QStringLiteral("Other articles"),
    QStringLiteral("Pages"),
    QStringLiteral("Newer"),
    QStringLiteral("Older"),
    QStringLiteral("Archive"),
    QStringLiteral("Nothing is published here."),
    QStringLiteral("“%1”"),
    QStringLiteral("Articles found:"),
    QStringLiteral("No article answers these words."),
    QStringLiteral("Show more"),
    QStringLiteral("The index of the search could not be read."),
    QStringLiteral("To search here takes a browser with scripts. All the rest of the site is read without."),
    QStringLiteral("Read also"),
    QStringLiteral("Previous article"),
    QStringLiteral("Next article"),
    QStringLiteral("Page not found"),
    QStringLiteral("There is no page at this address. It may have another name now, or be gone."),
    QStringLiteral("This page has moved."),
    QStringLiteral("Untitled"),
};

} // namespace

const PageWords &pageWords(QStringView language)
{
    const QStringView primary = language.left(language.indexOf(u'-'));
    return primary.compare(u"fr", Qt::CaseInsensitive) == 0 ? french : english;
}

bool isRightToLeft(const QString &language)
{
    return QLocale(language).textDirection() == Qt::RightToLeft;
}

QString openGraphLocale(const QString &language)
{
    const QLocale locale(language);
    return locale.language() == QLocale::C ? QString() : locale.name();
}

} // namespace marbre::site
