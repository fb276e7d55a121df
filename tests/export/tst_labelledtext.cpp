#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "elekta.h"
#include "export/labelledtext.h"
#include "export/plainparagraphs.h"
#include "html/html.h"
#include "import/labelledtext.h"
#include "stream.h"

using namespace marbre;
using article::Article;
using exporting::labelledText;
using tests::streamOf;

namespace {

/// What a text can say: the archive's own is not in it.
Article sayable(Article article)
{
    article.slug.clear();
    article.uuid = {};
    article.status = {};
    article.created = article.modified = {};
    article.id = article.version = 0;
    return article;
}

void comesBack(const Article &article)
{
    const QString text = labelledText(article);
    const import::TextReading reading = import::readLabelledText(text);
    QVERIFY2(reading.warnings.empty(), qPrintable(text));
    const Article &back = reading.article;
    QCOMPARE(back.title, article.title);
    QCOMPARE(document::toPlainText(back.lead), document::toPlainText(article.lead));
    QCOMPARE(document::toPlainText(back.note), document::toPlainText(article.note));
    QCOMPARE(document::toPlainText(back.body), document::toPlainText(article.body));
    QCOMPARE(back.authors, article.authors);
    QCOMPARE(back.categories, article.categories);
    QCOMPARE(back.language, article.language);
    QCOMPARE(back.source.name, article.source.name);
    QVERIFY2(back == sayable(article), qPrintable(text));
}

Article english()
{
    Article article = tests::fullElekta();
    article.language = QStringLiteral("en");
    article.title = QStringLiteral("The lighthouse that answers letters");
    article.lead = document::fromPlainText(QStringLiteral("For ten years the keepers have replied to every letter."));
    article.note = document::fromPlainText(QStringLiteral("the place and the people are invented."));
    article.body = document::fromPlainText(
        QStringLiteral("The first letter was a mistake: a child had written to the lamp.\nIt was read.\n\n"
                       "Since then some four thousand have come, and each of them was answered."));
    return article;
}

QStringList plain(const char *html)
{
    return exporting::plainParagraphs(html::read(html).document, QStringLiteral("fr"));
}

} // namespace

/// Articles as plain text with labels.
class TestLabelledText : public QObject
{
    Q_OBJECT

private slots:
    void theSampleIsWrittenAsItStands();
    void anArticleIsReadBackAsItWas_data();
    void anArticleIsReadBackAsItWas();
    void anyCombinationOfFieldsIsReadBack();
    void whatTextHasNoFormForHasAPlainOne_data();
    void whatTextHasNoFormForHasAPlainOne();
    void aSecondRunWritesNothing();
    void severalArticlesNeedAFolder();
};

void TestLabelledText::theSampleIsWrittenAsItStands()
{
    QFile file(QStringLiteral(MARBRE_SOURCE "/resources/sample/elekta.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QString expected = QString::fromUtf8(file.readAll()).trimmed() + u'\n';
    expected.replace(QLatin1String("NDLR :"), QStringLiteral("NDLR\u00A0:"));
    expected.replace(QLatin1String("CATEGORIES"), QStringLiteral("CATÉGORIES"));
    QCOMPARE(labelledText(tests::elekta()), expected);
}

void TestLabelledText::anArticleIsReadBackAsItWas_data()
{
    QTest::addColumn<Article>("article");
    const auto row = [](const char *name, const Article &base, const std::function<void(Article &)> &change) {
        Article article = base;
        change(article);
        QTest::newRow(name) << article;
    };
    const auto none = [](Article &) {};
    row("the sample", tests::elekta(), none);
    row("every field", tests::fullElekta(), none);
    row("English", english(), none);
    row("a licence", tests::fullElekta(), [](Article &a) { a.original.license = QStringLiteral("CC BY-SA 4.0"); });
    row("no lead", tests::fullElekta(), [](Article &a) { a.lead = {}; });
    row("no note", tests::fullElekta(), [](Article &a) { a.note = {}; });
    row("no body", tests::fullElekta(), [](Article &a) { a.body = {}; });
    row("no title", tests::fullElekta(), [](Article &a) { a.title.clear(); });
    row("no source", tests::fullElekta(), [](Article &a) { a.source = {}; });
    row("a date known to the month", tests::fullElekta(), [](Article &a) { a.original.published = *text::PartialDate::of(2021, 4); });
    row("a date known to the year", english(), [](Article &a) { a.original.published = *text::PartialDate::of(2021); });
    row("a title that ends as a sentence", tests::fullElekta(), [](Article &a) { a.title = QStringLiteral("C’est fini."); });
    row("a title with a colon", tests::fullElekta(), [](Article &a) { a.title = QStringLiteral("Source : le mystère"); });
    row("a title in capitals", tests::fullElekta(), [](Article &a) { a.title = QStringLiteral("SOURCE"); });
    row("a lead that begins as a label", tests::fullElekta(), [](Article &a) {
        a.lead = document::fromPlainText(QStringLiteral("Note : le fournisseur suédois se remet d’une attaque."));
    });
    row("a lead of two lines", tests::fullElekta(), [](Article &a) {
        a.lead = document::fromPlainText(QStringLiteral("Le fournisseur suédois se remet.\nLes patients attendent."));
    });
    row("a language that words do not tell", tests::fullElekta(), [](Article &a) {
        a.language = QStringLiteral("de");
        a.lead = document::fromPlainText(QStringLiteral("Der Anbieter erholt sich."));
        a.body = document::fromPlainText(QStringLiteral("Die Systeme laufen wieder."));
    });
    row("a long address", tests::fullElekta(), [](Article &a) {
        a.original.url = QStringLiteral("https://www.hipaajournal.com/") + QString(300, u'x') + QStringLiteral("?a=b#c");
    });
    row("labels in the body", tests::fullElekta(), [](Article &a) {
        a.body = document::fromPlainText(QStringLiteral("AUTEUR\n\nSource : le ministère de la santé.\n\nFin."));
    });
}

void TestLabelledText::anArticleIsReadBackAsItWas()
{
    QFETCH(Article, article);
    comesBack(article);
}

/// Every field there and not there: 2048 articles.
void TestLabelledText::anyCombinationOfFieldsIsReadBack()
{
    for (unsigned fields = 0; fields < 2048; ++fields) {
        Article article = fields & 1024 ? english() : tests::fullElekta();
        const auto has = [&](unsigned bit) { return (fields & bit) != 0; };
        if (!has(1))
            article.title.clear();
        if (!has(2))
            article.lead = {};
        if (!has(4))
            article.note = {};
        if (!has(8))
            article.authors.clear();
        if (!has(16))
            article.translators.clear();
        if (!has(32))
            article.categories.clear();
        if (!has(64))
            article.tags.clear();
        if (!has(128))
            article.reposted.reset();
        if (!has(256))
            article.source = {};
        if (!has(512))
            article.original = {};
        comesBack(article);
        if (QTest::currentTestFailed()) {
            qWarning("fields %x\n%s", fields, qPrintable(labelledText(article).left(1500)));
            return;
        }
    }
}

void TestLabelledText::whatTextHasNoFormForHasAPlainOne_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QStringList>("paragraphs");
    const auto row = [](const char *html, const QStringList &paragraphs) {
        QTest::newRow(html) << QByteArray(html) << paragraphs;
    };
    const auto text = [](const char *utf8) { return QString::fromUtf8(utf8); };
    row("<h2>Titre</h2><p>Un<br>deux</p>", {text("Titre"), text("Un\ndeux")});
    row("<p><a href=\"https://a.example/\">Là</a>, <a href=\"https://b.example/\">https://b.example/</a> et <a "
        "href=\"#n\">ici</a></p>",
        {text("Là (https://a.example/), https://b.example/ et ici")});
    row("<ul><li>un<ul><li>dedans</li></ul></li><li>deux</li></ul>", {text("• un\n  • dedans\n• deux")});
    row("<ol start=\"3\"><li>un</li><li>deux</li></ol>", {text("3. un\n4. deux")});
    row("<blockquote><p>Un.</p><footer>Elle</footer></blockquote>", {text("Un."), text("— Elle")});
    row("<figure><img src=\"a.png\" alt=\"Un phare\"><figcaption>Ici. <small class=\"credit\">Lui</small></figcaption></figure>",
        {text("[Image : Un phare]\nIci.\nLui")});
    row("<figure><img src=\"a.png\" alt=\"\"><figcaption>Ici.</figcaption></figure>", {text("Ici.")});
    row("<table><caption>Prix</caption><tr><th>Pain</th><td>1 €</td></tr><tr><th>Lait</th><td>2 €</td></tr></table>",
        {text("Prix"), text("Pain | 1 €\nLait | 2 €")});
    row("<hr>", {text("* * *")});
    row("<aside class=\"note note-editor\"><p>À lire.</p></aside>", {text("[NDLR : À lire.]")});
    row("<p>Mot<sup class=\"footnote-ref\"><a href=\"#fn-1\">1</a></sup></p><section class=\"footnotes\"><ol><li "
        "id=\"fn-1\">Là-bas.</li></ol></section>",
        {text("Mot[1]"), text("[1] Là-bas.")});
    row("<pre>if (x)\n\n  y;</pre>", {text("if (x)\n\n  y;")});
    row("<dl><dt>Mot</dt><dd>Sens</dd></dl>", {text("Mot\n— Sens")});
    row("<p><ruby>漢<rt>kan</rt></ruby></p>", {text("漢 kan")});
}

void TestLabelledText::whatTextHasNoFormForHasAPlainOne()
{
    QFETCH(QByteArray, html);
    QFETCH(QStringList, paragraphs);
    QCOMPARE(plain(html.constData()), paragraphs);
}

void TestLabelledText::aSecondRunWritesNothing()
{
    const QTemporaryDir folder;
    const auto stream = [] { return streamOf({tests::elekta(), english()}); };
    const auto first = exporting::exportTexts(stream(), {folder.filePath(QStringLiteral("out/")), {}, {}});
    QVERIFY(first);
    QCOMPARE(first->written, 2);
    QVERIFY(first->files.back().endsWith(QLatin1String("/elekta-2.txt")));
    const auto second = exporting::exportTexts(stream(), {folder.filePath(QStringLiteral("out")), {}, {}});
    QVERIFY(second);
    QCOMPARE(second->unchanged, 2);
    QCOMPARE(second->written, 0);
}

void TestLabelledText::severalArticlesNeedAFolder()
{
    const QTemporaryDir folder;
    const exporting::Target file{folder.filePath(QStringLiteral("Un.txt")), {}, {}};
    QVERIFY(!exporting::exportTexts(streamOf({tests::elekta(), english()}), file));
    QVERIFY(!QFile::exists(file.out));
    QVERIFY(exporting::exportTexts(streamOf({tests::elekta()}), file));
    QVERIFY(QFile::exists(file.out));
}

QTEST_GUILESS_MAIN(TestLabelledText)
#include "tst_labelledtext.moc"
