#include <QTest>

#include "import/labelledtext.h"
#include "import/labels.h"

using namespace marbre;
using namespace marbre::import;
using article::Article;
using Kind = Warning::Kind;

namespace {

QString utf8(const char *text)
{
    return QString::fromUtf8(text);
}

void row(const char *line, Field field, const char *value, const char *language)
{
    QTest::newRow(line) << utf8(line) << field << utf8(value) << utf8(language);
}

void frenchLabels()
{
    for (const char *label : {"AUTEUR", "Auteur :", "auteurs:", "AUTEURE", "Autrice\u00A0:"})
        row(label, Field::Author, "", "fr");
    for (const char *label : {"TRADUCTEUR", "Traductrice :", "TRADUCTION"})
        row(label, Field::Translator, "", "fr");
    for (const char *label : {"CATÉGORIE", "CATEGORIE", "RUBRIQUE", "Rubriques :"})
        row(label, Field::Categories, "", "fr");
    for (const char *label : {"ÉTIQUETTES", "ETIQUETTES", "MOTS-CLÉS", "mots clés :", "MOTS-CLES"})
        row(label, Field::Tags, "", "fr");
    for (const char *label : {"POSTÉ LE", "POSTE LE", "posté  le :", "PUBLIÉ LE", "REPOSTÉ LE", "MIS EN LIGNE LE"})
        row(label, Field::Posted, "", "fr");
    for (const char *label : {"TITRE", "Titre :"})
        row(label, Field::Title, "", "fr");
    for (const char *label : {"CHAPÔ", "CHAPO", "Chapeau :"})
        row(label, Field::Lead, "", "fr");
    for (const char *label : {"LIEN", "LIEN ORIGINAL"})
        row(label, Field::Link, "", "fr");
    for (const char *label : {"NDLR", "NDLR:", "N.D.L.R. :", "NOTE DE LA RÉDACTION", "Note de la redaction :"})
        row(label, Field::Note, "", "fr");
    row("PUBLICATION ORIGINALE", Field::OriginalDate, "", "fr");
    row("Titre original : Elekta Recovering", Field::OriginalTitle, "Elekta Recovering", "fr");
    row("ORIGINAL LANGUAGE", Field::OriginalLanguage, "", "en");
    row("LICENCE", Field::License, "", "");
    row("Langue : fr", Field::Language, "fr", "fr");
    row("Auteur : Steve Alder", Field::Author, "Steve Alder", "fr");
    row("AUTEUR:Steve Alder", Field::Author, "Steve Alder", "fr");
    row(" Auteur\u202F:\u00A0Steve Alder \u00A0", Field::Author, "Steve Alder", "fr");
    row("Publication originale le 27/04/2021.", Field::OriginalDate, "27/04/2021", "fr");
    row("Publication originale le : 27/04/2021.", Field::OriginalDate, "27/04/2021", "fr");
    row("Publication originale en avril 2021", Field::OriginalDate, "avril 2021", "fr");
    row("Publication originale : 2021", Field::OriginalDate, "2021", "fr");
    row("Date de publication originale : 27 avril 2021", Field::OriginalDate, "27 avril 2021", "fr");
    row("Date originale : 27 avril 2021", Field::OriginalDate, "27 avril 2021", "fr");
    row("Initialement publié le 27 avril 2021", Field::OriginalDate, "27 avril 2021", "fr");
    row("Initialement publie le 27 avril 2021", Field::OriginalDate, "27 avril 2021", "fr");
    row("INITIALEMENT PUBLIÉE LE 27 AVRIL 2021", Field::OriginalDate, "27 AVRIL 2021", "fr");
    row("Publication\u00A0originale le\u00A031/02/2021", Field::OriginalDate, "31/02/2021", "fr");
    row("Posté le 3 mai 2021", Field::Posted, "3 mai 2021", "fr");
    row("PUBLIÉ LE 03/05/2021.", Field::Posted, "03/05/2021", "fr");
    row("NDLR : une note. Elle est longue, et dit : voilà.", Field::Note, "une note. Elle est longue, et dit : voilà.",
        "fr");
    row("Titre : Qui sont-ils vraiment? Enquête.", Field::Title, "Qui sont-ils vraiment? Enquête.", "fr");
}

void englishLabels()
{
    for (const char *label : {"AUTHOR", "Authors:"})
        row(label, Field::Author, "", "en");
    for (const char *label : {"TRANSLATOR", "Translated by:"})
        row(label, Field::Translator, "", "en");
    for (const char *label : {"POSTED ON", "Posted:", "REPOSTED ON"})
        row(label, Field::Posted, "", "en");
    for (const char *label : {"EDITOR'S NOTE", "EDITOR’S NOTE", "Editor's note:", "Editors’ note :", "editors note:"})
        row(label, Field::Note, "", "en");
    for (const char *label : {"TITLE", "Headline:"})
        row(label, Field::Title, "", "en");
    for (const char *label : {"LEAD", "Standfirst:"})
        row(label, Field::Lead, "", "en");
    row("CATEGORY", Field::Categories, "", "en");
    row("CATEGORIES", Field::Categories, "", "");
    row("KEYWORDS", Field::Tags, "", "en");
    row("TAGS", Field::Tags, "", "");
    row("SOURCE", Field::Source, "", "");
    row("SOURCES", Field::Source, "", "");
    row("URL", Field::Link, "", "");
    row("Link: https://a.example/x", Field::Link, "https://a.example/x", "en");
    row("Originally published on April 27, 2021", Field::OriginalDate, "April 27, 2021", "en");
    row("ORIGINALLY PUBLISHED: April 27, 2021.", Field::OriginalDate, "April 27, 2021", "en");
    row("First published in April 2021", Field::OriginalDate, "April 2021", "en");
    row("Originally\u00A0published on\u00A0April\u00A027, 2021", Field::OriginalDate, "April 27, 2021", "en");
    row("Posted on May 3, 2021", Field::Posted, "May 3, 2021", "en");
}

/// One text and what reading it gives.
TextReading reading(const char *text)
{
    return readLabelledText(utf8(text));
}

QString body(const Article &article)
{
    return document::toPlainText(article.body);
}

QString lead(const Article &article)
{
    return document::toPlainText(article.lead);
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT

private slots:
    void labelsAreUnderstood_data();
    void labelsAreUnderstood();
    void otherLinesAreText_data();
    void otherLinesAreText();
    void aLabelIsEmptyWhereTheNextFollows();
    void labelsAtTheEndAreEmpty_data();
    void labelsAtTheEndAreEmpty();
    void theBodyIsNoValueOfAnEmptyLabel();
    void aSentenceGoesOnInTheNextLine();
    void badDatesAreToldAndStayText_data();
    void badDatesAreToldAndStayText();
    void theLastPossibleDateCountsAfterABadOne();
    void ofTwoLabelsTheFirstThatSaysSomethingCounts();
    void aSourceMayHaveItsAddress_data();
    void aSourceMayHaveItsAddress();
    void namesAreParted_data();
    void namesAreParted();
    void aNameMayEndInAPoint();
    void theHeadIsTitleAndLead_data();
    void theHeadIsTitleAndLead();
    void aNoteGoesOnToTheNextBlankLine();
    void aTextWithoutBlankLinesHasItsFields();
    void theLanguageIsGuessed_data();
    void theLanguageIsGuessed();
    void textWithoutLabelsIsTheBody();
};

void TestLabels::labelsAreUnderstood_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<Field>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("language");
    frenchLabels();
    englishLabels();
}

void TestLabels::labelsAreUnderstood()
{
    QFETCH(QString, line);
    QFETCH(Field, field);
    QFETCH(QString, value);
    QFETCH(QString, language);
    const auto label = readLabel(line);
    QVERIFY(label);
    QCOMPARE(label->field, field);
    QCOMPARE(label->value, value);
    QCOMPARE(label->alone, value.isEmpty());
    QCOMPARE(label->language, language);
}

void TestLabels::otherLinesAreText_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"",
                             " \u00A0",
                             ":",
                             "Auteur",
                             "auteur",
                             "Posté le",
                             "Source",
                             "Editor’s note",
                             "AUTEUR STEVE ALDER",
                             "L’AUTEUR",
                             "L’auteur : Steve",
                             "SOURCE DE L’ATTAQUE",
                             "La source : HIPAA Journal",
                             "AUTEUR.",
                             "Il dit : AUTEUR",
                             "Source : le ministère l’a dit hier. Il le répète.",
                             "Auteur : il s’est tu hier.",
                             "Sources: the police said nothing.",
                             "RESSOURCE",
                             "AUTEURSOURCE",
                             "http://source: a",
                             "La publication originale est du 27 avril 2021.",
                             "Publication originale",
                             "Publication originale d’un livre",
                             "Posté le long de la route, il attend.",
                             "Publié le mois dernier avec 3 auteurs",
                             "Posted on a wall in 1998",
                             "Originally published in a book",
                             "POST LE",
                             "AUTEUR ; Steve",
                             "AUTEUR - Steve"})
        QTest::newRow(*line ? line : "nothing") << utf8(line);
    QTest::newRow("a long value") << utf8("Auteur : ") + utf8("nom ").repeated(60);
    QTest::newRow("far from its colon") << utf8("Auteur") + QString(40, u' ') + utf8(": a");
}

void TestLabels::otherLinesAreText()
{
    QFETCH(QString, line);
    QVERIFY(!readLabel(line));
}

void TestLabels::aLabelIsEmptyWhereTheNextFollows()
{
    const TextReading given = reading("Un chapô.\n\nAUTEUR\n\nCATEGORIES\nPOSTÉ LE\n\n\nSOURCE\n\nAFP\n\nUn corps.");
    QVERIFY(given.warnings.empty());
    QCOMPARE(given.article.authors, QStringList());
    QCOMPARE(given.article.categories, QStringList());
    QVERIFY(!given.article.reposted);
    QCOMPARE(given.article.source.name, utf8("AFP"));
    QCOMPARE(lead(given.article), utf8("Un chapô."));
    QCOMPARE(body(given.article), utf8("Un corps."));
}

void TestLabels::labelsAtTheEndAreEmpty_data()
{
    QTest::addColumn<QString>("label");
    for (const char *label : {"AUTEUR", "Auteur :", "CATEGORIES", "POSTÉ LE", "SOURCE", "LIEN", "TITRE", "NDLR",
                              "NDLR :", "CHAPÔ", "PUBLICATION ORIGINALE", "EDITOR’S NOTE", "TAGS\n\n \u00A0\n"})
        QTest::newRow(label) << utf8(label);
}

void TestLabels::labelsAtTheEndAreEmpty()
{
    QFETCH(QString, label);
    const TextReading given = readLabelledText(utf8("SOURCE\n\nAFP\n\nUn corps.\n\n") + label);
    Article expected;
    expected.source.name = utf8("AFP");
    expected.body = document::fromPlainText(utf8("Un corps."));
    expected.language = utf8(label.startsWith(QLatin1String("EDITOR")) ? "en" : "fr");
    if (label == QLatin1String("CATEGORIES") || label == QLatin1String("SOURCE")
        || label.startsWith(QLatin1String("TAGS")))
        expected.language.clear(); // both languages spell it so
    if (label == QLatin1String("SOURCE")) // said before
        expected.body = document::fromPlainText(utf8("Un corps.\n\nSOURCE"));
    QCOMPARE(body(given.article), document::toPlainText(expected.body));
    QVERIFY(given.article == expected);
    QVERIFY(given.warnings.empty());
}

void TestLabels::theBodyIsNoValueOfAnEmptyLabel()
{
    const QByteArray paragraph = "Le ministère a dit que les hôpitaux vont reprendre leur travail dans la semaine.";
    for (const char *label : {"AUTEUR", "CATEGORIES", "SOURCE", "MOTS-CLÉS", "LIEN"}) {
        const TextReading given = reading("Un chapô.\n\n" + QByteArray(label) + "\n\n" + paragraph);
        QCOMPARE(body(given.article), QString::fromUtf8(paragraph));
        QCOMPARE(lead(given.article), utf8("Un chapô."));
    }
}

void TestLabels::aSentenceGoesOnInTheNextLine()
{
    const TextReading given =
        reading("Le rapport cite deux\nsources : la police et les juges\net rien de plus.\n\nFin.");
    QVERIFY(!given.labelled);
    QCOMPARE(given.article.source.name, QString());
    QCOMPARE(body(given.article),
             utf8("Le rapport cite deux\nsources : la police et les juges\net rien de plus.\n\nFin."));
    // But under another label's value, a label in lower case is one.
    const TextReading labels = reading("auteur :\nSteve Alder\nsource :\nAFP\n");
    QCOMPARE(labels.article.authors, QStringList{utf8("Steve Alder")});
    QCOMPARE(labels.article.source.name, utf8("AFP"));
}

void TestLabels::badDatesAreToldAndStayText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Warning>("warning");
    QTest::addColumn<QString>("bodyText");
    const auto add = [](const char *text, Kind kind, int line, const char *said, const char *bodyText) {
        QTest::newRow(text) << utf8(text) << Warning{kind, line, utf8(said)} << utf8(bodyText);
    };
    add("Publication originale le 31/02/2021.", Kind::ImpossibleDate, 1, "31/02/2021",
        "Publication originale le 31/02/2021.");
    add("Chapô.\n\nSOURCE : AFP\nPublication originale le 31/02/2021.\n\nCorps.", Kind::ImpossibleDate, 4, "31/02/2021",
        "Publication originale le 31/02/2021.\n\nCorps.");
    add("POSTÉ LE\n\n31 avril 2021", Kind::ImpossibleDate, 3, "31 avril 2021", "POSTÉ LE\n\n31 avril 2021");
    add("Posted on: February 30, 2021", Kind::ImpossibleDate, 1, "February 30, 2021", "Posted on: February 30, 2021");
    add("POSTÉ LE\n\nmai 2021", Kind::UnreadDate, 3, "mai 2021", "POSTÉ LE\n\nmai 2021"); // a day is needed
    add("POSTÉ LE\n\nhier", Kind::UnreadDate, 3, "hier", "POSTÉ LE\n\nhier");
    add("PUBLICATION ORIGINALE\n\nhier", Kind::UnreadDate, 3, "hier", "PUBLICATION ORIGINALE\n\nhier");
    add("Originally published on the 31st, 2021", Kind::UnreadDate, 1, "the 31st, 2021",
        "Originally published on the 31st, 2021");
}

void TestLabels::badDatesAreToldAndStayText()
{
    QFETCH(QString, text);
    QFETCH(Warning, warning);
    QFETCH(QString, bodyText);
    const TextReading given = readLabelledText(text);
    QCOMPARE(given.warnings.size(), std::size_t(1));
    QCOMPARE(given.warnings.front().kind, warning.kind);
    QCOMPARE(given.warnings.front().line, warning.line);
    QCOMPARE(given.warnings.front().text, warning.text);
    QCOMPARE(body(given.article), bodyText);
    QVERIFY(!given.article.reposted && given.article.original.published.isNull());
}

void TestLabels::theLastPossibleDateCountsAfterABadOne()
{
    const TextReading given = reading("POSTÉ LE\n\n31/02/2021\n\nPOSTÉ LE\n\n3 mai 2021");
    QCOMPARE(given.warnings.size(), std::size_t(1));
    QCOMPARE(given.article.reposted, std::optional(QDate(2021, 5, 3)));
    QCOMPARE(body(given.article), utf8("POSTÉ LE\n\n31/02/2021"));
}

void TestLabels::ofTwoLabelsTheFirstThatSaysSomethingCounts()
{
    const TextReading full = reading("AUTEUR : A\nAUTEUR : B\nSOURCE\n\nC\n\nSOURCE\n\nD\n\nNDLR : e\n\nNDLR : f");
    QCOMPARE(full.article.authors, QStringList{utf8("A")});
    QCOMPARE(full.article.source.name, utf8("C"));
    QCOMPARE(document::toPlainText(full.article.note), utf8("e"));
    QCOMPARE(body(full.article), utf8("AUTEUR : B\n\nSOURCE\n\nD\n\nNDLR : f"));
    const TextReading empty = reading("AUTEUR\n\nAUTEUR\n\nA\n\nCorps.");
    QCOMPARE(empty.article.authors, QStringList{utf8("A")});
    QCOMPARE(body(empty.article), utf8("Corps."));
}

void TestLabels::aSourceMayHaveItsAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("site");
    QTest::addColumn<QString>("original");
    const auto add = [](const char *text, const char *name, const char *site, const char *original) {
        QTest::newRow(text) << utf8(text) << utf8(name) << utf8(site) << utf8(original);
    };
    add("Source : AFP", "AFP", "", "");
    add("Source : AFP https://afp.example/x", "AFP", "", "https://afp.example/x");
    add("Source : AFP (https://afp.example/x)", "AFP", "", "https://afp.example/x");
    add("Source: AFP <https://afp.example/x>", "AFP", "", "https://afp.example/x");
    add("Source : AFP – HTTPS://afp.example/x", "AFP", "", "HTTPS://afp.example/x");
    add("Source : AFP, https://afp.example/a_(b)", "AFP", "", "https://afp.example/a_(b)");
    add("Source\u00A0: AFP\u00A0: https://afp.example/x", "AFP", "", "https://afp.example/x");
    add("Source : AFP https://afp.example/", "AFP", "https://afp.example/", "");
    add("Source : AFP https://afp.example", "AFP", "https://afp.example", "");
    add("Source : AFP https://afp.example/?p=1", "AFP", "", "https://afp.example/?p=1");
    add("Source : https://afp.example/x", "", "", "https://afp.example/x");
    add("Source : AFP https://afp.example/x\nLien : https://b.example/y", "AFP", "https://afp.example/x",
        "https://b.example/y");
    add("Lien : https://b.example/y\nSource : AFP https://afp.example/x", "AFP", "https://afp.example/x",
        "https://b.example/y");
    add("Source : https://afp.example/x par l’AFP", "https://afp.example/x par l’AFP", "", "");
    add("Source : AFP javascript:alert(1)", "AFP javascript:alert(1)", "", "");
}

void TestLabels::aSourceMayHaveItsAddress()
{
    QFETCH(QString, text);
    const Article article = readLabelledText(text).article;
    QTEST(article.source.name, "name");
    QTEST(article.source.url, "site");
    QTEST(article.original.url, "original");
}

void TestLabels::namesAreParted_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("one") << utf8("Steve Alder") << QStringList{utf8("Steve Alder")};
    QTest::newRow("commas") << utf8("A, B,C ,D") << QStringList{utf8("A"), utf8("B"), utf8("C"), utf8("D")};
    QTest::newRow("semicolons") << utf8("A B\u00A0; C") << QStringList{utf8("A B"), utf8("C")};
    QTest::newRow("lines") << utf8("A\nB\nC") << QStringList{utf8("A"), utf8("B"), utf8("C")};
    QTest::newRow("nothing between") << utf8("A,, ;B,") << QStringList{utf8("A"), utf8("B")};
    QTest::newRow("separators alone") << utf8(", ;") << QStringList();
}

void TestLabels::aNameMayEndInAPoint()
{
    for (const char *text : {"SOURCE\n\nHIPAA Journal.\n\nCorps.", "SOURCE\n\nYahoo!\n\nCorps.", "SOURCE : Yahoo!\n\nCorps.",
                             "\u200BSOURCE : Yahoo!\n\nCorps."}) {
        const Article article = readLabelledText(utf8(text)).article;
        QVERIFY2(article.source.name == utf8("HIPAA Journal.") || article.source.name == utf8("Yahoo!"), text);
        QCOMPARE(body(article), utf8("Corps."));
    }
    const Article article = readLabelledText(utf8("SOURCE\n\nLe ministère se tait.\n\nCorps.")).article;
    QCOMPARE(article.source.name, QString());
}

void TestLabels::namesAreParted()
{
    QFETCH(QString, value);
    QFETCH(QStringList, names);
    for (const char *label : {"AUTEURS", "TRADUCTEUR", "CATEGORIES", "MOTS-CLÉS"}) {
        const Article article = readLabelledText(utf8(label) + utf8("\n\n") + value).article;
        QCOMPARE(article.authors + article.translators + article.categories + article.tags, names);
    }
}

void TestLabels::theHeadIsTitleAndLead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("leadText");
    QTest::addColumn<QString>("bodyText");
    const auto add = [](const char *name, const char *text, const char *title, const char *leadText,
                        const char *bodyText) {
        QTest::newRow(name) << utf8(text) << utf8(title) << utf8(leadText) << utf8(bodyText);
    };
    add("a lead", "Un chapô.\n\nSOURCE\n\nAFP\n\nCorps.", "", "Un chapô.", "Corps.");
    add("a title and a lead", "Un titre\n\nUn chapô.\n\nSOURCE\n\nAFP\n\nCorps.", "Un titre", "Un chapô.", "Corps.");
    add("a question", "Qui sont-ils\u00A0?\n\nUn chapô.\n\nSOURCE\n\nAFP", "Qui sont-ils\u00A0?", "Un chapô.", "");
    add("two paragraphs", "Un début.\n\nUn chapô.\n\nSOURCE\n\nAFP", "", "Un chapô.", "Un début.");
    add("a title, text and a lead", "Un titre\n\nUn début.\n\nUn chapô.\n\nSOURCE\n\nAFP", "Un titre", "Un chapô.",
        "Un début.");
    add("a title by its label", "Un début.\n\nTITRE\n\nLe titre.\n\nCorps.", "Le titre.", "Un début.", "Corps.");
    add("a lead by its label", "Titre\n\nDébut.\n\nCHAPÔ\n\nLe chapô.\n\nCorps.", "Titre", "Le chapô.",
        "Début.\n\nCorps.");
    add("the date first", "Publication originale le 27/04/2021.\n\nUn chapô.\n\nSOURCE\n\nAFP\n\nCorps.", "", "Un chapô.",
        "Corps.");
    add("a title, the date, the note, a lead", "Un titre\n\nPublication originale le 27/04/2021.\n\nNDLR : x\n\nUn chapô.\n\n"
        "SOURCE\n\nAFP\n\nCorps.", "Un titre", "Un chapô.", "Corps.");
    add("labels first", "SOURCE\n\nAFP\n\nCorps.\n\nEncore.", "", "", "Corps.\n\nEncore.");
    add("a title alone", "Un titre\n\nCorps.", "Un titre", "", "Corps.");
    add("one line", "Une ligne", "", "", "Une ligne");
}

void TestLabels::theHeadIsTitleAndLead()
{
    QFETCH(QString, text);
    const Article article = readLabelledText(text).article;
    QTEST(article.title, "title");
    QTEST(lead(article), "leadText");
    QTEST(body(article), "bodyText");
}

void TestLabels::aNoteGoesOnToTheNextBlankLine()
{
    const TextReading given = reading("NDLR : une\ndeux\nsource : trois\n\nCorps.\n\nSOURCE : AFP");
    QCOMPARE(document::toPlainText(given.article.note), utf8("une\ndeux\nsource : trois"));
    QCOMPARE(given.article.source.name, utf8("AFP"));
    QCOMPARE(body(given.article), utf8("Corps."));
    QCOMPARE(document::toPlainText(reading("NDLR :\nune\ndeux\n\nCorps.").article.note), utf8("une\ndeux"));
}

void TestLabels::aTextWithoutBlankLinesHasItsFields()
{
    const QString paragraph =
        utf8("Le ministère a dit que les hôpitaux vont reprendre leur travail. ").repeated(4).trimmed();
    for (const char *labels : {"AUTEUR\nSteve Alder\nSOURCE\nAFP\n", "SOURCE\nAFP\nAUTEURS\nSteve Alder\n"}) {
        const Article article = readLabelledText(utf8("Chapô.\n") + utf8(labels) + paragraph + utf8("\nFin.")).article;
        QCOMPARE(lead(article), utf8("Chapô."));
        QCOMPARE(article.authors, QStringList{utf8("Steve Alder")});
        QCOMPARE(article.source.name, utf8("AFP"));
        QCOMPARE(body(article), paragraph + utf8("\nFin."));
    }
    QCOMPARE(document::toPlainText(readLabelledText(utf8("NDLR\nA\n") + paragraph).article.note),
             utf8("A\n") + paragraph);
}

void TestLabels::theLanguageIsGuessed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::newRow("by words") << utf8("AUTHOR\n\nA\n\nLe chat est dans la maison de la ville.") << utf8("fr");
    QTest::newRow("by French labels") << utf8("AUTEUR\n\nA\n\nBBB.") << utf8("fr");
    QTest::newRow("by English labels") << utf8("POSTED ON\n\nMay 3, 2021\n\nBBB.") << utf8("en");
    QTest::newRow("by neither") << utf8("SOURCE\n\nA\n\nBBB.") << QString();
    QTest::newRow("by as many of both") << utf8("AUTEUR\n\nA\n\nPOSTED ON\n\nMay 3, 2021") << QString();
}

void TestLabels::theLanguageIsGuessed()
{
    QFETCH(QString, text);
    QTEST(readLabelledText(text).article.language, "language");
}

void TestLabels::textWithoutLabelsIsTheBody()
{
    const TextReading given = reading("Un début.\n\nUne ligne\nune autre\n\nFin.");
    QVERIFY(!given.labelled);
    Article expected;
    expected.language = utf8("fr");
    expected.body = document::fromPlainText(utf8("Un début.\n\nUne ligne\nune autre\n\nFin."));
    QVERIFY(given.article == expected);
    QVERIFY(readLabelledText({}).article == Article());
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
