#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include "elekta.h"
#include "html/html.h"
#include "pagetext.h"
#include "rendering.h"
#include "site/page.h"
#include "support/tidy.h"

using namespace marbre;
using article::Article;
using tests::elekta;
using tests::fragmentOf;
using tests::fullElekta;
using tests::linesOf;
using tests::pageOf;
using tests::richText;
using tests::tidied;

namespace {

/// The sample's lines, as a page spells them.
QStringList sampleLines()
{
    QStringList lines;
    for (const QString &paragraph : tests::elektaParagraphs())
        lines.append(paragraph.simplified().replace(QLatin1String("CATEGORIES"), QStringLiteral("CATÉGORIES")));
    return lines;
}

/// A block for each kind, some that no reader gives.
document::Document everyBlock()
{
    document::Document document = richText();
    const document::Inlines words{document::Text{QStringLiteral("mots"), {}}};
    const auto add = [&](document::Content content) { document.blocks.push_back({std::move(content), {}, {}, {}}); };
    add(document::Foreign{QStringLiteral("<b>deux</b> éléments <i>et du texte</i>")});
    add(document::Foreign{});
    add(document::Embed{QStringLiteral("https://example.org/film"), {}, words});
    add(document::Recording{document::Recording::Kind::Audio, {{QStringLiteral("media/a.mp3"), {}}}, {}, 0, 0, {}});
    add(document::Footnotes{{{QStringLiteral("1"), {{document::Paragraph{words}, {}, {}, {}}}}}});
    add(document::Paragraph{});
    document.blocks.push_back({document::Paragraph{words}, {}, QStringLiteral("paragraph"), {}});
    return document;
}

int depthAfter(const QString &html)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)([a-z0-9]+)[^>]*>"));
    static const QStringList empty{QStringLiteral("hr"), QStringLiteral("img"), QStringLiteral("br"),
                                   QStringLiteral("source")};
    int depth = 0;
    for (auto it = tag.globalMatch(html); it.hasNext();) {
        const auto match = it.next();
        if (!empty.contains(match.captured(2)))
            depth += match.captured(1).isEmpty() ? 1 : -1;
        if (depth == 0 && it.hasNext())
            return -1; // a second element, or one that ended too soon
    }
    return depth;
}

} // namespace

class TestSite : public QObject
{
    Q_OBJECT

private slots:
    void thePageSaysWhatTheSampleSaysInItsOrder();
    void theFragmentSaysTheSame();
    void theTitleComesFirstAndIsNotSaidWithoutOne();
    void valuesStandInTheirRows();
    void emptyFieldsKeepTheirRowsAndEmptyLinesGo();
    void datesAreWrittenInTheLanguage_data();
    void datesAreWrittenInTheLanguage();
    void wordsOfAnotherLanguageSayWhichItIs();
    void textFromRightToLeftIsSaidToBe();
    void theSourceIsLinkedToTheWebAlone_data();
    void theSourceIsLinkedToTheWebAlone();
    void theNoteFollowsItsLabel_data();
    void theNoteFollowsItsLabel();
    void theLicenceStandsInTheBox();
    void correctionsAreTold();
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void eachBlockIsOneElementInTheBody();
    void theBodyStandsInItsElement();
    void aTextThatHoldsTheMarkIsNotTakenForIt();
    void pagesAreTheSameEachTime();
    void pagesAreValid_data();
    void pagesAreValid();
};

void TestSite::thePageSaysWhatTheSampleSaysInItsOrder()
{
    QCOMPARE(linesOf(pageOf(elekta())), sampleLines());
}

void TestSite::theFragmentSaysTheSame()
{
    const QByteArray fragment = fragmentOf(elekta());
    QCOMPARE(linesOf(fragment), sampleLines());
    for (const char *absent : {"<h1", "<html", "<head", "<body", "<style", "<link", "<script", "style="})
        QVERIFY2(!fragment.contains(absent), absent);
    for (const char *present : {"class=\"lead\"", "class=\"original\"", "class=\"note\"", "<dl class=\"fields\">"})
        QVERIFY2(fragment.contains(present), present);
    QVERIFY(!fragmentOf(fullElekta()).contains("<h1"));
}

void TestSite::theTitleComesFirstAndIsNotSaidWithoutOne()
{
    Article article = fullElekta();
    QCOMPARE(linesOf(pageOf(article)).front(), article.title);
    QVERIFY(pageOf(article).contains("<title>Elekta se remet d’une cyberattaque</title>"));
    article.title = QStringLiteral("  ");
    const QByteArray untitled = pageOf(article);
    QVERIFY(!untitled.contains("<h1"));
    QVERIFY(untitled.contains("<title>Le fournisseur suédois"));
    QVERIFY(pageOf({}).contains("<title>Untitled</title>"));
}

void TestSite::valuesStandInTheirRows()
{
    const QByteArray page = pageOf(fullElekta());
    for (const char *row : {"<dt>AUTEUR</dt>\n<dd>STEVE ALDER</dd>", "<dt>TRADUCTION</dt>\n<dd>Marie Dupont</dd>",
                            "<dt>CATÉGORIES</dt>\n<dd>Santé, Cybersécurité</dd>",
                            "<dt>POSTÉ LE</dt>\n<dd><time datetime=\"2021-05-03\">3 mai 2021</time></dd>",
                            "<dt>SOURCE</dt>\n<dd><a href=\"https://www.hipaajournal.com/elekta-cyberattack/\" "
                            "hreflang=\"en\">HIPAA Journal</a></dd>"})
        QVERIFY2(page.contains(row), row);
    QVERIFY(page.contains("Publication originale le <time datetime=\"2021-04-27\">27/04/2021</time>."));
}

void TestSite::emptyFieldsKeepTheirRowsAndEmptyLinesGo()
{
    Article article;
    article.language = QStringLiteral("fr");
    const QByteArray page = pageOf(article);
    QCOMPARE(linesOf(page),
             (QStringList{QStringLiteral("AUTEUR"), QStringLiteral("CATÉGORIES"), QStringLiteral("POSTÉ LE"),
                          QStringLiteral("SOURCE")}));
    QCOMPARE(page.count("<dd></dd>"), 4);
    for (const char *absent : {"class=\"lead\"", "class=\"original\"", "class=\"note\"", "<time"})
        QVERIFY2(!page.contains(absent), absent);
}

void TestSite::datesAreWrittenInTheLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("posted");
    const auto row = [](const char *language, const char *original, const char *line, const char *posted) {
        QTest::addRow("%s %s", language, original) << QString::fromUtf8(language) << QString::fromUtf8(original)
                                                   << QString::fromUtf8(line) << QString::fromUtf8(posted);
    };
    row("fr", "2021-04-27", "Publication originale le 27/04/2021.", "1er mai 2021");
    row("fr", "2021-04", "Publication originale en avril 2021.", "1er mai 2021");
    row("fr", "2021", "Publication originale en 2021.", "1er mai 2021");
    row("fr-CA", "2021-04-27", "Publication originale le 27/04/2021.", "1er mai 2021");
    row("en", "2021-04-27", "Originally published on April 27, 2021.", "May 1, 2021");
    row("en-GB", "2021-04", "Originally published in April 2021.", "May 1, 2021");
    row("en", "2021", "Originally published in 2021.", "May 1, 2021");
    row("sv", "2021-04-27", "Originally published on April 27, 2021.", "May 1, 2021");
    row("frr", "2021-04-27", "Originally published on April 27, 2021.", "May 1, 2021");
    row("", "2021-04-27", "Originally published on April 27, 2021.", "May 1, 2021");
}

void TestSite::datesAreWrittenInTheLanguage()
{
    QFETCH(QString, language);
    QFETCH(QString, original);
    QFETCH(QString, line);
    QFETCH(QString, posted);
    Article article = elekta();
    article.language = language;
    article.original.published = *text::PartialDate::fromIso(original);
    article.reposted = QDate(2021, 5, 1);
    const QByteArray page = pageOf(article);
    const QStringList lines = linesOf(page);
    QVERIFY2(lines.contains(line), qPrintable(lines.join(u'\n')));
    QVERIFY2(lines.contains(posted), qPrintable(lines.join(u'\n')));
    QVERIFY(page.contains(QStringLiteral("<time datetime=\"%1\"").arg(original).toUtf8()));
}

void TestSite::wordsOfAnotherLanguageSayWhichItIs()
{
    Article article = fullElekta();
    article.language = QStringLiteral("sv-SE");
    const QByteArray page = pageOf(article);
    QVERIFY(page.contains("<html lang=\"sv-SE\">"));
    for (const char *marked : {"<dt lang=\"en\">AUTHOR</dt>", "<dt lang=\"en\">TRANSLATION</dt>",
                               "<dt lang=\"en\">CATEGORIES</dt>", "<dt lang=\"en\">POSTED ON</dt>",
                               "<strong lang=\"en\">Editor’s note:</strong>", "<p class=\"original\" lang=\"en\">"})
        QVERIFY2(page.contains(marked), marked);
    article.language = QStringLiteral("en-US");
    QVERIFY(!pageOf(article).contains(" lang=\"en\""));
    article.language = QStringLiteral("fr");
    QVERIFY(pageOf(article).contains("<strong>NDLR\u00A0:</strong> "));
}

void TestSite::textFromRightToLeftIsSaidToBe()
{
    Article article = elekta();
    QVERIFY(!pageOf(article).contains("dir="));
    for (const char *language : {"ar", "he-IL", "fa"}) {
        article.language = QLatin1String(language);
        QVERIFY2(pageOf(article).contains(" dir=\"rtl\">"), language);
    }
}

void TestSite::theSourceIsLinkedToTheWebAlone_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("home");
    QTest::addColumn<QString>("cell");
    const QString plain = QStringLiteral("<dd>HIPAA Journal</dd>");
    QTest::newRow("neither") << QString() << QString() << plain;
    QTest::newRow("home") << QString() << "https://h.example/"
                          << "<dd><a href=\"https://h.example/\">HIPAA Journal</a></dd>";
    QTest::newRow("original first") << "http://h.example/a?b=1&c=2"
                                    << "https://h.example/"
                                    << "<dd><a href=\"http://h.example/a?b=1&amp;c=2\">HIPAA Journal</a></dd>";
    QTest::newRow("script") << "javascript:alert(1)" << QString() << plain;
    QTest::newRow("hidden script") << " java\tscript:alert(1)"
                                   << "JAVASCRIPT:alert(1)" << plain;
    QTest::newRow("data") << "data:text/html,<script>" << QString() << plain;
    QTest::newRow("relative") << "../a" << QString() << plain;
}

void TestSite::theSourceIsLinkedToTheWebAlone()
{
    QFETCH(QString, original);
    QFETCH(QString, home);
    QFETCH(QString, cell);
    Article article = elekta();
    article.original.url = original;
    article.source.url = home;
    const QByteArray page = pageOf(article);
    QVERIFY2(page.contains("<dt>SOURCE</dt>\n" + cell.toUtf8()), page.constData());
    QVERIFY(!page.toLower().contains("script:alert"));
}

void TestSite::theNoteFollowsItsLabel_data()
{
    QTest::addColumn<QByteArray>("note");
    QTest::addColumn<QByteArray>("box");
    const QByteArray label("<strong>NDLR\u00A0:</strong>");
    QTest::newRow("a paragraph") << QByteArray("<p>un <em>mot</em></p>")
                                 << "<p>" + label + " un <em>mot</em></p>\n</aside>";
    QTest::newRow("two") << QByteArray("<p>un</p><p>deux</p>") << "<p>" + label + " un</p>\n<p>deux</p>\n</aside>";
    QTest::newRow("attributes") << QByteArray("<p id=\"n\">un</p>") << "<p id=\"n\">" + label + " un</p>\n</aside>";
    QTest::newRow("a list") << QByteArray("<ul><li>un</li></ul>")
                            << "<p>" + label + "</p>\n<ul><li>un</li></ul>\n</aside>";
}

void TestSite::theNoteFollowsItsLabel()
{
    QFETCH(QByteArray, note);
    QFETCH(QByteArray, box);
    Article article = elekta();
    article.note = html::read(note).document;
    const QByteArray page = pageOf(article);
    QVERIFY2(page.contains("<aside class=\"note\">\n" + box), page.constData());
}

void TestSite::theLicenceStandsInTheBox()
{
    Article article = fullElekta();
    QVERIFY(!QString::fromUtf8(pageOf(article)).contains(QStringLiteral("LICENCE")));
    article.original.license = QStringLiteral("https://creativecommons.org/licenses/by-sa/4.0/deed.fr");
    QVERIFY(QString::fromUtf8(pageOf(article)).contains(QStringLiteral("<dd><a rel=\"license\" "
                                                    "href=\"https://creativecommons.org/licenses/by-sa/4.0/deed.fr\">"
                                                    "CC BY-SA 4.0</a></dd>")));
    article.original.license = QStringLiteral("Tous droits <réservés>");
    QVERIFY(QString::fromUtf8(pageOf(article)).contains(QStringLiteral("<dd>Tous droits &lt;réservés&gt;</dd>")));
}

void TestSite::correctionsAreTold()
{
    article::Article article = elekta();
    article.language = QStringLiteral("fr");
    QVERIFY(!pageOf(article).contains("class=\"corrections\""));
    article.corrections = {{QDate(2021, 5, 4), QStringLiteral("Le nombre de <patients> était faux.")}};
    const QString page = QString::fromUtf8(pageOf(article));
    QVERIFY2(page.contains(QStringLiteral("<li><time datetime=\"2021-05-04\">4 mai 2021</time> — Le nombre de &lt;patients&gt; "
                                          "était faux.</li>")),
             qPrintable(page));
    QVERIFY(page.indexOf(QLatin1String("corrections")) > page.indexOf(QLatin1String("articleBody")));
    QVERIFY2(page.contains(QStringLiteral("\"correction\":[{\"@type\":\"CorrectionComment\",\"datePublished\":\"2021-05-04\",")),
             qPrintable(page));
}

void TestSite::hostileTextStaysText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("title") << "</title><script>alert(1)</script>";
    QTest::newRow("script") << "</script><script>alert(1)</script>";
    QTest::newRow("comment") << "<!--<script>";
    QTest::newRow("quotes") << "\" onload=\"alert(1)\" ' x='";
    QTest::newRow("mustache") << "{{title}} {{{body}}} {{>fields}} {{#a}}";
    QTest::newRow("entities") << "&lt;b&gt; &amp; &nbsp;";
}

void TestSite::hostileTextStaysText()
{
    QFETCH(QString, text);
    Article article = fullElekta();
    article.title = article.source.name = article.original.title = text;
    article.authors = article.translators = article.categories = article.tags = {text};
    article.language = QStringLiteral("fr");
    article.lead = article.body = article.note = document::fromPlainText(text);
    const QByteArray page = pageOf(article, {{}, QStringLiteral("https://site.example/\"><script>"), text, false});
    QCOMPARE(page.count("<script"), 1);
    QCOMPARE(page.count("</script>"), 1);
    QCOMPARE(page.count("<!--"), 0);
    static const QRegularExpression injected(QStringLiteral("<[^>]*onload=\""));
    QVERIFY(!QString::fromUtf8(page).contains(injected));
    // Title, lead, note, author, translator, category, source, body.
    QCOMPARE(linesOf(page).filter(text.simplified()).size(), 8);
    QCOMPARE(linesOf(fragmentOf(article)), linesOf(page).mid(1));
}

void TestSite::eachBlockIsOneElementInTheBody()
{
    Article article = elekta();
    article.body = everyBlock();
    const Result<site::Page> page = site::renderArticle(article, tests::une(), {});
    QVERIFY(page);
    QCOMPARE(page->blocks.size(), qsizetype(article.body.blocks.size()));
    for (const QString &block : page->blocks) {
        QVERIFY2(block.startsWith(u'<') && block.endsWith(QLatin1String(">\n")), qPrintable(block));
        QVERIFY2(depthAfter(block.trimmed()) == 0, qPrintable(block));
        QVERIFY2(!block.contains(QLatin1String("<!--")), qPrintable(block));
    }
}

void TestSite::theBodyStandsInItsElement()
{
    const Result<site::Page> page = site::renderArticle(elekta(), tests::une(), {});
    QVERIFY(page);
    QVERIFY(page->before.endsWith(QLatin1String("<div class=\"body\" itemprop=\"articleBody\">\n")));
    QVERIFY(page->after.startsWith(QLatin1String("</div>")));
    QCOMPARE(page->blocks.size(), 5);
    QCOMPARE(page->html(), (page->before + page->blocks.join(QString()) + page->after).toUtf8());
}

void TestSite::aTextThatHoldsTheMarkIsNotTakenForIt()
{
    Article article = elekta();
    article.title = QStringLiteral("\uE000marbre-body-0\uE001\uE000marbre-body-1\uE001");
    const Result<site::Page> page = site::renderArticle(article, tests::une(), {});
    QVERIFY(page);
    QVERIFY(page->before.contains(QStringLiteral("<h1 itemprop=\"headline\">%1</h1>").arg(article.title).toUtf8()));
    QVERIFY(page->before.endsWith(QLatin1String("itemprop=\"articleBody\">\n")));
}

void TestSite::pagesAreTheSameEachTime()
{
    Article article = fullElekta();
    article.body = everyBlock();
    QCOMPARE(pageOf(article), pageOf(article));
    QCOMPARE(fragmentOf(article), fragmentOf(article));
}

void TestSite::pagesAreValid_data()
{
    QTest::addColumn<QByteArray>("html");
    Article hostile = fullElekta();
    hostile.title = QStringLiteral("</title><script> \" ' & < >");
    Article filled = fullElekta();
    filled.body = richText();
    Article foreign = elekta();
    foreign.language = QStringLiteral("ar");
    for (const char *name : {"une", "revue"}) {
        const QString theme = QString::fromLatin1(name);
        QTest::addRow("%s, sample", name) << pageOf(elekta(), {}, theme);
        QTest::addRow("%s, every field", name)
            << pageOf(filled, {{}, QStringLiteral("https://site.example"), QStringLiteral("Le Site"), false}, theme);
        QTest::addRow("%s, style inside", name) << pageOf(filled, {{}, {}, {}, true}, theme);
        QTest::addRow("%s, hostile", name) << pageOf(hostile, {}, theme);
        QTest::addRow("%s, right to left", name) << pageOf(foreign, {}, theme);
        QTest::addRow("%s, nothing", name) << pageOf({}, {}, theme);
    }
}

void TestSite::pagesAreValid()
{
    if (QStandardPaths::findExecutable(QStringLiteral("tidy")).isEmpty())
        QSKIP("tidy is not installed");
    QFETCH(QByteArray, html);
    QCOMPARE(tidied(html), QByteArray()); // not even a warning
}

QTEST_GUILESS_MAIN(TestSite)
#include "tst_site.moc"
