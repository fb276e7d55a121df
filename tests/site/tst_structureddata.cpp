#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "elekta.h"
#include "site/page.h"

using namespace marbre;
using article::Article;

namespace {

QByteArray scriptOf(const Article &article, const site::PageOptions &options)
{
    const Result<site::Page> page = site::renderArticle(article, tests::une(), options);
    if (!page)
        qFatal("%s", qPrintable(page.error().detail));
    const QByteArray start("<script type=\"application/ld+json\">");
    const QByteArray html = page->html();
    const auto from = html.indexOf(start) + start.size();
    return html.mid(from, html.indexOf("</script>") - from);
}

QJsonObject dataOf(const Article &article, const site::PageOptions &options = {})
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(scriptOf(article, options), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object();
}

QJsonObject json(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestStructuredData : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldIsSaid();
    void aRepostIsNoTranslation();
    void theSampleSaysWhatItKnows();
    void anEmptyArticleSaysNothing();
    void aDateMayBeKnownInPart();
    void noTextEndsTheScript();
    void onlyAddressesOfTheWebAreSaid();
    void theLicenceAndTheArticlesOwnPictureAreSaid();
};

void TestStructuredData::everyFieldIsSaid()
{
    const QJsonObject data =
        dataOf(tests::fullElekta(), {{}, QStringLiteral("https://site.example"), QStringLiteral("Le Site"), false});
    const QJsonObject original =
        json(R"({"@type":"NewsArticle","url":"https://www.hipaajournal.com/elekta-cyberattack/",
        "headline":"Elekta Recovering from Cyberattack","inLanguage":"en","datePublished":"2021-04-27",
        "author":[{"@type":"Person","name":"STEVE ALDER"}],
        "publisher":{"@type":"Organization","name":"HIPAA Journal","url":"https://www.hipaajournal.com/"}})");
    QJsonObject expected = json(R"({"@context":"https://schema.org","@type":"NewsArticle",
        "headline":"Elekta se remet d’une cyberattaque","inLanguage":"fr",
        "datePublished":"2021-05-03","dateModified":"2021-05-04T08:30:00Z",
        "author":[{"@type":"Person","name":"STEVE ALDER"}],"translator":[{"@type":"Person","name":"Marie Dupont"}],
        "articleSection":["Santé","Cybersécurité"],"keywords":["rançongiciel"],
        "publisher":{"@type":"Organization","name":"Le Site","url":"https://site.example"},
        "mainEntityOfPage":"https://site.example/elekta.html","url":"https://site.example/elekta.html"})");
    expected[QLatin1String("isBasedOn")] = original;
    expected[QLatin1String("translationOfWork")] = original;
    expected[QLatin1String("description")] = data[QLatin1String("description")];
    QVERIFY(data[QLatin1String("description")].toString().startsWith(QStringLiteral("Le fournisseur suédois")));
    QCOMPARE(data, expected);
}

void TestStructuredData::aRepostIsNoTranslation()
{
    Article article = tests::fullElekta();
    article.original.language = QStringLiteral("fr-CA");
    const QJsonObject data = dataOf(article);
    QVERIFY(!data.contains(QLatin1String("translationOfWork")));
    QCOMPARE(data[QLatin1String("isBasedOn")].toObject()[QLatin1String("inLanguage")].toString(),
             QStringLiteral("fr-CA"));
}

void TestStructuredData::theSampleSaysWhatItKnows()
{
    const QJsonObject data = dataOf(tests::elekta());
    QCOMPARE(
        data[QLatin1String("isBasedOn")].toObject(),
        json(R"({"@type":"NewsArticle","datePublished":"2021-04-27","author":[{"@type":"Person","name":"STEVE ALDER"}],
                 "publisher":{"@type":"Organization","name":"HIPAA Journal"}})"));
    for (const char *absent : {"url", "mainEntityOfPage", "publisher", "image", "articleSection", "keywords",
                               "translator", "dateModified", "translationOfWork"})
        QVERIFY2(!data.contains(QLatin1String(absent)), absent);
}

void TestStructuredData::anEmptyArticleSaysNothing()
{
    QCOMPARE(dataOf({}), json(R"({"@context":"https://schema.org","@type":"NewsArticle"})"));
}

void TestStructuredData::aDateMayBeKnownInPart()
{
    for (const char *date : {"2021-04", "2021"}) {
        Article article = tests::fullElekta();
        article.original.published = *text::PartialDate::fromIso(QString::fromLatin1(date));
        const QJsonObject work = dataOf(article)[QLatin1String("translationOfWork")].toObject();
        QCOMPARE(work[QLatin1String("datePublished")].toString(), QLatin1String(date));
    }
}

void TestStructuredData::noTextEndsTheScript()
{
    Article article = tests::fullElekta();
    article.title = QStringLiteral("</script><!-- <script> \u2028 \\ \"");
    const QByteArray script = scriptOf(article, {});
    QVERIFY(!script.contains('<'));
    QCOMPARE(dataOf(article)[QLatin1String("headline")].toString(), article::headline(article));
}

void TestStructuredData::onlyAddressesOfTheWebAreSaid()
{
    Article article = tests::fullElekta();
    article.original.url = QStringLiteral("javascript:alert(1)");
    article.source.url = QStringLiteral("file:///etc/passwd");
    const QByteArray script = scriptOf(article, {{}, QStringLiteral("/home/me/"), QStringLiteral("Le Site"), false});
    QVERIFY(!script.contains("alert") && !script.contains("passwd") && !script.contains("/home/me"));
}

void TestStructuredData::theLicenceAndTheArticlesOwnPictureAreSaid()
{
    Article article = tests::fullElekta();
    article.original.license = QStringLiteral("https://creativecommons.org/licenses/by/4.0/");
    article.image = QStringLiteral("media/ab/c.png");
    const QJsonObject data =
        dataOf(article, {{}, QStringLiteral("https://site.example"), QStringLiteral("Le Site"), false});
    QCOMPARE(data[QLatin1String("image")].toString(), QStringLiteral("https://site.example/media/ab/c.png"));
    const QJsonObject original = data[QLatin1String("isBasedOn")].toObject();
    QCOMPARE(original[QLatin1String("license")].toString(), article.original.license);
}

QTEST_GUILESS_MAIN(TestStructuredData)
#include "tst_structureddata.moc"
