#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include "desk/articlejson.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::JsonForm;

/// An article as the command line's contract writes it.
class TestArticleJson : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldHasItsName();
    void whatIsNotKnownIsEmptyOrNull();
    void aListLeavesOutTheTexts();
    void datesKnownInPartStayInPart_data();
    void datesKnownInPartStayInPart();
    void textsAreCanonicalWhateverTheirBytes();
    void correctionsAreThereWhereThereAreAny();
};

void TestArticleJson::everyFieldHasItsName()
{
    Article article = fullArticle();
    article.id = 12;
    article.uuid = QUuid(QStringLiteral("{2f9b1c5e-8a44-5f0e-9a51-3c1d2e4f5a6b}"));
    article.slug = QStringLiteral("elekta");
    article.version = 3;
    article.created = QDateTime(QDate(2021, 5, 3), QTime(8, 30), Qt::UTC);
    article.modified = QDateTime(QDate(2021, 5, 4), QTime(8, 30), Qt::UTC);
    const QByteArray expected = bytesOf(QStringLiteral(MARBRE_FIXTURES "/article.json"));
    QCOMPARE(QJsonDocument(toJson(article, JsonForm::Whole)).toJson(), QJsonDocument::fromJson(expected).toJson());
}

void TestArticleJson::whatIsNotKnownIsEmptyOrNull()
{
    const QJsonObject json = toJson({}, JsonForm::Whole);
    for (const char *key : {"slug", "language", "title", "lead", "body", "note"})
        QCOMPARE(json[QLatin1String(key)], QJsonValue(QString()));
    for (const char *key : {"authors", "translators", "categories", "tags"})
        QCOMPARE(json[QLatin1String(key)], QJsonValue(QJsonArray()));
    QCOMPARE(json[QLatin1String("reposted")], QJsonValue(QJsonValue::Null));
    const QJsonObject original = json[QLatin1String("original")].toObject();
    QCOMPARE(original[QLatin1String("published")], QJsonValue(QJsonValue::Null));
    QCOMPARE(original[QLatin1String("url")], QJsonValue(QString()));
    QCOMPARE(json[QLatin1String("source")].toObject()[QLatin1String("name")], QJsonValue(QString()));
    QCOMPARE(json[QLatin1String("status")], QJsonValue(QStringLiteral("draft")));
}

void TestArticleJson::aListLeavesOutTheTexts()
{
    QJsonObject whole = toJson(fullArticle(), JsonForm::Whole);
    const QJsonObject listed = toJson(fullArticle(), JsonForm::Listed);
    for (const char *key : {"lead", "body", "note"}) {
        QVERIFY(!listed.contains(QLatin1String(key)));
        whole.remove(QLatin1String(key));
    }
    QCOMPARE(listed, whole);
}

void TestArticleJson::datesKnownInPartStayInPart_data()
{
    QTest::addColumn<QString>("date");
    for (const char *date : {"2021", "2021-04", "2021-04-27", "0800"})
        QTest::newRow(date) << date;
}

void TestArticleJson::datesKnownInPartStayInPart()
{
    QFETCH(QString, date);
    Article article;
    article.original.published = *text::PartialDate::fromIso(date);
    const QJsonObject json = toJson(article, JsonForm::Listed);
    QCOMPARE(json[QLatin1String("original")].toObject()[QLatin1String("published")], QJsonValue(date));
}

void TestArticleJson::textsAreCanonicalWhateverTheirBytes()
{
    Article article;
    article.body = rich("<P CLASS=a >Un &eacute;t&eacute;<br>\n<p>Deux");
    QCOMPARE(toJson(article, JsonForm::Whole)[QLatin1String("body")].toString(),
             QStringLiteral("<p class=\"a\">Un été</p>\n<p>Deux</p>"));
}

void TestArticleJson::correctionsAreThereWhereThereAreAny()
{
    Article article;
    QVERIFY(!toJson(article, JsonForm::Listed).contains(QLatin1String("corrections")));
    article.corrections = {{QDate(2021, 5, 4), QStringLiteral("Un chiffre.")}};
    const QJsonObject first = toJson(article, JsonForm::Listed)[QLatin1String("corrections")].toArray().first().toObject();
    QCOMPARE(first, QJsonObject({{QStringLiteral("day"), QStringLiteral("2021-05-04")}, {QStringLiteral("text"), QStringLiteral("Un chiffre.")}}));
}

QTEST_GUILESS_MAIN(TestArticleJson)
#include "tst_articlejson.moc"
