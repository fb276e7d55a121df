#include <QDir>
#include <QTest>

#include "html/html.h"
#include "import/labelledtext.h"
#include "text/encoding.h"

using namespace marbre;
using article::Article;

namespace {

QByteArray bytesOf(const QString &file)
{
    QFile device(file);
    return device.open(QIODevice::ReadOnly) ? device.readAll() : QByteArray();
}

Article readRich(const QByteArray &html)
{
    return import::readLabelledDocument(html::read(html).document).article;
}

QByteArray written(const document::Document &document)
{
    return html::writeCanonical(document).trimmed();
}

const QByteArray labelled = "<p>Un <em>chapô</em>.</p><p>Publication originale le 27/04/2021.</p>"
                            "<p>NDLR : voir <a href=\"https://example.org/a\">ce <b>tweet</b></a> et <i>le reste</i>.</p>"
                            "<p><b>AUTEUR</b></p><p>Steve <b>Alder</b></p><p>SOURCE</p><p>Reuters</p>"
                            "<p>Le <strong>corps</strong>.</p><figure><img src=\"a.png\" alt=\"SOURCE\"></figure>"
                            "<h2>Suite</h2><ul><li>AUTEUR</li></ul>";

} // namespace

/// The labels of a text that is pasted or read with its markup.
class TestRich : public QObject
{
    Q_OBJECT

private slots:
    void plainTextGivesTheSameEitherWay_data();
    void plainTextGivesTheSameEitherWay();
    void fieldsAreReadAndMarksStay();
    void linesOfOneParagraphAreLabelsToo();
    void whatIsNoParagraphIsText();
    void aTitleKnownFromElsewhereStays();
};

void TestRich::plainTextGivesTheSameEitherWay_data()
{
    QTest::addColumn<QString>("file");
    const QDir fixtures(QStringLiteral(MARBRE_FIXTURES));
    for (const QString &name : fixtures.entryList({QStringLiteral("*.txt")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << fixtures.filePath(name);
    QTest::newRow("the sample") << QStringLiteral(MARBRE_SOURCE "/resources/sample/elekta.txt");
}

void TestRich::plainTextGivesTheSameEitherWay()
{
    QFETCH(QString, file);
    const QString text = text::decodeText(bytesOf(file));
    const Article plain = import::readLabelledText(text).article;
    const Article rich = import::readLabelledDocument(document::fromPlainText(text)).article;
    QCOMPARE(rich.source, plain.source);
    QCOMPARE(rich.authors, plain.authors);
    QCOMPARE(rich.categories, plain.categories);
    QCOMPARE(rich.original, plain.original);
    QCOMPARE(rich.reposted, plain.reposted);
    QCOMPARE(document::toPlainText(rich.lead), document::toPlainText(plain.lead));
    QCOMPARE(document::toPlainText(rich.note), document::toPlainText(plain.note));
    QCOMPARE(document::toPlainText(rich.body), document::toPlainText(plain.body));
}

void TestRich::fieldsAreReadAndMarksStay()
{
    const Article article = readRich(labelled);
    QCOMPARE(article.source.name, QStringLiteral("Reuters"));
    QCOMPARE(article.authors, QStringList{QStringLiteral("Steve Alder")});
    QCOMPARE(article.original.published.toIso(), QStringLiteral("2021-04-27"));
    QCOMPARE(written(article.lead), QByteArray("<p>Un <em>chapô</em>.</p>"));
    QCOMPARE(written(article.note),
             QByteArray("<p>voir <a href=\"https://example.org/a\">ce <strong>tweet</strong></a> et <em>le reste</em>.</p>"));
}

void TestRich::whatIsNoParagraphIsText()
{
    const Article article = readRich(labelled);
    QCOMPARE(article.body.blocks.size(), size_t(4));
    QCOMPARE(written({{article.body.blocks[0]}}), QByteArray("<p>Le <strong>corps</strong>.</p>"));
    QVERIFY(std::holds_alternative<document::Figure>(article.body.blocks[1].content));
    QVERIFY(std::holds_alternative<document::Heading>(article.body.blocks[2].content));
    QVERIFY(std::holds_alternative<document::List>(article.body.blocks[3].content));
}

void TestRich::linesOfOneParagraphAreLabelsToo()
{
    const Article article = readRich("<p>AUTEUR<br>Steve Alder<br>SOURCE<br>Reuters<br>NDLR : un <em>mot</em>.</p><p>Le corps.</p>");
    QCOMPARE(article.authors, QStringList{QStringLiteral("Steve Alder")});
    QCOMPARE(article.source.name, QStringLiteral("Reuters"));
    QCOMPARE(written(article.note), QByteArray("<p>un <em>mot</em>.</p>"));
    QCOMPARE(written(article.body), QByteArray("<p>Le corps.</p>"));
}

void TestRich::aTitleKnownFromElsewhereStays()
{
    const auto document = html::read("<p>Une ligne sans point</p><p>Un chapô.</p><p>SOURCE</p><p>Reuters</p><p>Le corps.</p>").document;
    const Article known = import::readLabelledDocument(document, QStringLiteral("Le titre")).article;
    QCOMPARE(known.title, QStringLiteral("Le titre"));
    QVERIFY(document::toPlainText(known.body).contains(QStringLiteral("Une ligne sans point")));
    QCOMPARE(import::readLabelledDocument(document).article.title, QStringLiteral("Une ligne sans point"));
}

QTEST_APPLESS_MAIN(TestRich)
#include "tst_rich.moc"
