#include "site/explanations.h"

#include <array>

namespace marbre::site {

using enum Explanation::Kind;

namespace {

constexpr std::array onEveryPage{
    Explanation{"styles", List, "The theme's style sheets, where they stand beside the page", ""},
    Explanation{"styles.href", Text, "Its address", "une/une.css"},
    Explanation{"style", Html, "The same, where they stand in the page itself", ":root { … }"},
    Explanation{"labels", Object, "Marbre's own words, in the article's language: French, or else English", ""},
    Explanation{"labels.author", Text, "Before the authors", "AUTEUR"},
    Explanation{"labels.categories", Text, "Before the categories", "CATÉGORIES"},
    Explanation{"labels.posted", Text, "Before the day of the repost", "POSTÉ LE"},
    Explanation{"labels.source", Text, "Before the source", "SOURCE"},
    Explanation{"labels.translation", Text, "Before the translators", "TRADUCTION"},
    Explanation{"labels.license", Text, "Before the licence", "LICENCE"},
    Explanation{"labels.note", Text, "Before the editor's note, with its colon", "NDLR :"},
    Explanation{"labels.corrections", Text, "Above the corrections", "Corrections"},
    Explanation{"settings", Object, "What was chosen about the theme, by the names in its theme.json", ""},
    Explanation{"site", Object, "The site around the page; not there where the page stands alone", ""},
    Explanation{"site.name", Text, "Its name, or else a word for its home", "Les Cahiers du large"},
    Explanation{"site.home", Text, "The way to its home page", "../index.html"},
    Explanation{"site.search", Text, "The way to its search", "search/index.html"},
    Explanation{"site.searchLabel", Text, "A word for it", "Chercher"},
    Explanation{"site.rss", Text, "The feed of the page, or of the site, as RSS", "feed.xml"},
    Explanation{"site.atom", Text, "The same as Atom", "atom.xml"},
    Explanation{"site.wordsLanguage", Text, "The language of the site's words, where the page has another (BCP 47)", "fr"},
    Explanation{"site.hasWays", Flag, "Whether there is a category or a search to lead to", ""},
    Explanation{"site.ways", List, "The categories that every page leads to", ""},
    Explanation{"site.ways.name", Text, "Its name", "Reportages"},
    Explanation{"site.ways.href", Text, "The way there", "category/reportages/index.html"},
    Explanation{"site.waysLabel", Text, "What they are, for those who do not see where they stand", "Rubriques"},
    Explanation{"site.skipLabel", Text, "For a link past what stands before the text", "Aller au texte"},
};

constexpr std::array inArticles{
    Explanation{"title", Text, "The title; not there where there is none", "Ce qui reste d’un port"},
    Explanation{"headline", Text, "The title, or else the text's first words", "Ce qui reste d’un port"},
    Explanation{"description", Text, "The lead, or else the text's beginning, in one line of at most 160 characters",
                "Pendant un an…"},
    Explanation{"language", Text, "The article's language (BCP 47), `und` where it is not known", "fr"},
    Explanation{"wordsLanguage", Text, "The language of Marbre's own words, where the article has another", "en"},
    Explanation{"rightToLeft", Flag, "Whether the language is written from right to left", ""},
    Explanation{"locale", Text, "The language as Open Graph has it", "fr_FR"},
    Explanation{"canonical", Text, "Where the page will stand; or, by the rule for its source, where the original does",
                "https://example.org/port.html"},
    Explanation{"isHidden", Flag, "Whether those who index are to leave the page out, by the rule for its source", ""},
    Explanation{"alternates", List, "The text in its languages, this page first, where it is a translation", ""},
    Explanation{"alternates.hreflang", Text, "The language (BCP 47)", "en"},
    Explanation{"alternates.href", Text, "Where it stands", "https://harbour.example/keeps"},
    Explanation{"siteName", Text, "Who publishes, where it is known", "Les Cahiers du large"},
    Explanation{"image", Text, "The whole address of the picture that stands for the article", "https://example.org/media/ab/cd.jpg"},
    Explanation{"jsonLd", Html, "What the page is, for machines (schema.org's NewsArticle)", "{\"@context\": …}"},
    Explanation{"modified", Text, "When the article was last saved (UTC)", "2022-05-10T08:30:00Z"},
    Explanation{"lead", Html, "The lead", "<p>Pendant un an…</p>"},
    Explanation{"original", Object, "When the original was published, as a sentence in three parts", ""},
    Explanation{"original.beforeDate", Text, "What stands before the date", "Publication originale le "},
    Explanation{"original.iso", Text, "The date, as far as it is known", "2021-04-27"},
    Explanation{"original.text", Text, "The same in words", "27/04/2021"},
    Explanation{"original.afterDate", Text, "What stands behind it", "."},
    Explanation{"note", Object, "The editor's note", ""},
    Explanation{"note.attributes", Html, "Of its first paragraph, with a space before them", " lang=\"en\""},
    Explanation{"note.first", Html, "What its first paragraph holds", "Cet article a paru…"},
    Explanation{"note.rest", Html, "What follows", "<p>…</p>"},
    Explanation{"source", Object, "Who published the original", ""},
    Explanation{"source.name", Text, "The name, or else the host of the site", "The Harbour Review"},
    Explanation{"source.url", Text, "The original's address, or else the site's", "https://harbour.example/keeps"},
    Explanation{"source.hreflang", Text, "The original's language (BCP 47)", "en"},
    Explanation{"license", Object, "The original's licence", ""},
    Explanation{"license.name", Text, "Its usual name", "CC BY-SA 4.0"},
    Explanation{"license.url", Text, "Its address", "https://creativecommons.org/licenses/by-sa/4.0/"},
    Explanation{"authors", List, "The authors", ""},
    Explanation{"authors.name", Text, "The name", "Mary Alder"},
    Explanation{"authors.href", Text, "The way to all that is theirs, where there is a site", "author/mary-alder/index.html"},
    Explanation{"authors.comma", Flag, "Whether another follows", ""},
    Explanation{"translators", List, "The translators", ""},
    Explanation{"translators.name", Text, "The name", "Marie Dupont"},
    Explanation{"translators.comma", Flag, "Whether another follows", ""},
    Explanation{"hasTranslators", Flag, "Whether there is a translator", ""},
    Explanation{"categories", List, "The categories", ""},
    Explanation{"categories.name", Text, "The name", "Reportages"},
    Explanation{"categories.href", Text, "The way to all that is in it, where there is a site", "category/reportages/index.html"},
    Explanation{"categories.comma", Flag, "Whether another follows", ""},
    Explanation{"hasCategories", Flag, "Whether there is a category", ""},
    Explanation{"tags", List, "The tags", ""},
    Explanation{"tags.name", Text, "The name", "pêche"},
    Explanation{"tags.href", Text, "The way to all that has it, where there is a site", "tag/peche/index.html"},
    Explanation{"tags.comma", Flag, "Whether another follows", ""},
    Explanation{"reposted", Object, "The day of the repost", ""},
    Explanation{"reposted.iso", Text, "As machines read it", "2022-05-03"},
    Explanation{"reposted.text", Text, "As the setting `dates` has it", "3 mai 2022"},
    Explanation{"corrections", List, "What readers are told about changes after publication", ""},
    Explanation{"corrections.iso", Text, "The day", "2022-05-10"},
    Explanation{"corrections.text", Text, "The day, as the setting `dates` has it", "10 mai 2022"},
    Explanation{"corrections.words", Text, "What was corrected", "La criée employait deux cents personnes."},
    Explanation{"hasCorrections", Flag, "Whether there is a correction", ""},
    Explanation{"body", Html, "The text; a page needs it exactly once", "<p>Le vieux port…</p>"},
    Explanation{"hasAbout", Flag, "Whether there are lists that the fields do not lead to", ""},
    Explanation{"sourceList", Object, "The list of the articles of this source, where there is a site", ""},
    Explanation{"sourceList.name", Text, "The source", "The Harbour Review"},
    Explanation{"sourceList.href", Text, "The way there", "source/the-harbour-review/index.html"},
    Explanation{"subjectsLabel", Text, "What these lists are, for those who do not see where they stand", "Sujets"},
    Explanation{"related", List, "Other articles of the same tags and categories, where there is a site", ""},
    Explanation{"related.name", Text, "The headline", "Un phare automatisé"},
    Explanation{"related.href", Text, "The way there", "un-phare-automatise.html"},
    Explanation{"hasRelated", Flag, "Whether there are any", ""},
    Explanation{"relatedLabel", Text, "Above them", "À lire aussi"},
    Explanation{"neighbours", Object, "The articles reposted before this one and after it, where there is a site", ""},
    Explanation{"neighbours.previous", Object, "The one before", ""},
    Explanation{"neighbours.previous.name", Text, "The headline", "La bibliothèque qui prête des graines"},
    Explanation{"neighbours.previous.href", Text, "The way there", "la-bibliotheque.html"},
    Explanation{"neighbours.next", Object, "The one after", ""},
    Explanation{"neighbours.next.name", Text, "The headline", "Un phare automatisé"},
    Explanation{"neighbours.next.href", Text, "The way there", "un-phare-automatise.html"},
    Explanation{"neighbours.previousLabel", Text, "Before the one", "Article précédent"},
    Explanation{"neighbours.nextLabel", Text, "Before the other", "Article suivant"},
    Explanation{"neighbours.neighboursLabel", Text, "What they are, for those who do not see where they stand", "Autres articles"},
};

constexpr std::array inLists{
    Explanation{"language", Text, "The language of the page's words", "fr"},
    Explanation{"title", Text, "What the list is of", "Reportages"},
    Explanation{"siteName", Text, "Who publishes, where it is known", "Les Cahiers du large"},
    Explanation{"canonical", Text, "Where the page will stand", "https://example.org/category/reportages/"},
    Explanation{"isHome", Flag, "Whether it is the home page", ""},
    Explanation{"isSearch", Flag, "Whether it is what a search found", ""},
    Explanation{"query", Text, "What was looked for", "phare"},
    Explanation{"scripted", Object, "On the page of a search that a script answers: what it needs", ""},
    Explanation{"scripted.script", Text, "The script's address", "search.js"},
    Explanation{"scripted.found", Text, "Before the number of articles found, for the script", "Articles trouvés :"},
    Explanation{"scripted.none", Text, "Where there are none", "Aucun article…"},
    Explanation{"scripted.more", Text, "For the button that shows more of them", "Voir la suite"},
    Explanation{"scripted.failed", Text, "Where the index cannot be read", "L’index…"},
    Explanation{"scripted.needsScripts", Text, "For browsers without scripts", "Chercher ici demande…"},
    Explanation{"entries", List, "The articles, in their order", ""},
    Explanation{"entries.href", Text, "The way to the article", "port.html"},
    Explanation{"entries.headline", Text, "Its title, or else its first words", "Ce qui reste d’un port"},
    Explanation{"entries.description", Text, "The lead, or else the text's beginning, in one line", "Pendant un an…"},
    Explanation{"entries.language", Text, "Its language (BCP 47)", "fr"},
    Explanation{"entries.source", Text, "The source's name", "The Harbour Review"},
    Explanation{"entries.authors", Text, "The authors, in one line", "Mary Alder, Jo Brennan"},
    Explanation{"entries.reposted", Object, "The day of the repost", ""},
    Explanation{"entries.reposted.iso", Text, "As machines read it", "2022-05-03"},
    Explanation{"entries.reposted.text", Text, "As the setting `dates` has it", "3 mai 2022"},
    Explanation{"nothing", Text, "That the list has no article, where that is so", "Rien n’est publié ici."},
    Explanation{"missing", Text, "That there is no page at this address, on the page that says so", "Il n’y a pas de page…"},
    Explanation{"homeLabel", Text, "A word for the home page", "Accueil"},
    Explanation{"pages", Object, "The pages of the list, where there are several", ""},
    Explanation{"pages.newer", Object, "The one with newer articles", ""},
    Explanation{"pages.newer.href", Text, "The way there", "index.html"},
    Explanation{"pages.newer.label", Text, "A word for it", "Plus récents"},
    Explanation{"pages.older", Object, "The one with older articles", ""},
    Explanation{"pages.older.href", Text, "The way there", "page/2.html"},
    Explanation{"pages.older.label", Text, "A word for it", "Plus anciens"},
    Explanation{"pages.position", Text, "The number of this one", "3"},
    Explanation{"pages.pagesLabel", Text, "What they are, for those who do not see where they stand", "Pages"},
    Explanation{"hasCategories", Flag, "Whether the page leads to categories, as the home page does", ""},
    Explanation{"categories", List, "The categories, largest first", ""},
    Explanation{"categories.name", Text, "The name", "Reportages"},
    Explanation{"categories.href", Text, "The way there", "category/reportages/index.html"},
    Explanation{"categories.articles", Text, "How many articles it has", "12"},
    Explanation{"categoriesLabel", Text, "Above them", "Catégories"},
    Explanation{"hasTimes", Flag, "Whether the page leads to years, as the home page does, or to months, as a year's does", ""},
    Explanation{"times", List, "The years or months, latest first", ""},
    Explanation{"times.name", Text, "The time", "mai 2022"},
    Explanation{"times.href", Text, "The way there", "archive/2022/05/index.html"},
    Explanation{"times.articles", Text, "How many articles it has", "3"},
    Explanation{"timesLabel", Text, "Above them", "Archives"},
};

QString tagOf(const QString &name, Explanation::Kind kind)
{
    switch (kind) {
    case Text: return QStringLiteral("{{%1}}").arg(name);
    case Html: return QStringLiteral("{{{%1}}}").arg(name);
    default: return QStringLiteral("{{#%1}}…{{/%1}}").arg(name);
    }
}

/// As a template says it: what a list holds, within a section on the list.
QString sample(const Explanation &each, std::span<const Explanation> all)
{
    const QString name = QString::fromUtf8(each.name);
    for (const Explanation &list : all)
        if (const QString start = QString::fromUtf8(list.name) + u'.'; list.kind == List && name.startsWith(start))
            return QStringLiteral("{{#%1}}%2{{/%1}}").arg(start.chopped(1), tagOf(name.mid(start.size()), each.kind));
    return tagOf(name, each.kind);
}

QString kindName(Explanation::Kind kind)
{
    switch (kind) {
    case Text: return QStringLiteral("text");
    case Html: return QStringLiteral("HTML");
    case Flag: return QStringLiteral("yes or no");
    case Object: return QStringLiteral("object");
    case List: return QStringLiteral("list");
    }
    Q_UNREACHABLE();
}

QString table(std::span<const Explanation> all)
{
    QString rows = QStringLiteral("| variable | is | holds | example |\n| --- | --- | --- | --- |\n");
    for (const Explanation &each : all) {
        const QString example = QString::fromUtf8(each.example);
        rows += QStringLiteral("| `%1` | %2 | %3 | %4 |\n")
                    .arg(sample(each, all), kindName(each.kind), QString::fromUtf8(each.says),
                         example.isEmpty() ? QString() : u'`' + example + u'`');
    }
    return rows;
}

} // namespace

std::span<const Explanation> surroundingExplanations()
{
    return onEveryPage;
}

std::span<const Explanation> articleExplanations()
{
    return inArticles;
}

std::span<const Explanation> listExplanations()
{
    return inLists;
}

QString explainedInMarkdown()
{
    return QStringLiteral("# What a template may say\n\n"
                          "Written by `marbre-cli theme --variables`; a test holds it to the code.\n\n"
                          "A theme is a folder of Mustache templates: `article.mustache` is an article's page, "
                          "`fragment.mustache` what one\npastes into a CMS, `list.mustache` every other page of the site. "
                          "Any other template is a part, included by its name:\n`{{>corrections}}`. A theme has the parts of "
                          "`resources/themes/common` where it brings none of its own.\n\n"
                          "What is not known is not there: a section on it is left out. Within a section, members are named "
                          "alone: `{{#authors}}{{name}}{{/authors}}`.\n\n"
                          "## On every page\n\n")
        + table(onEveryPage) + QStringLiteral("\n## In `article.mustache` and `fragment.mustache`\n\n") + table(inArticles)
        + QStringLiteral("\n## In `list.mustache`\n\n") + table(inLists);
}

} // namespace marbre::site
