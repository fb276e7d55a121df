#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include "program.h"

using namespace marbre::tests;

namespace {

const QByteArray page =
    "<!DOCTYPE html><html lang=\"en\"><head><title>A title of some words - The Site</title>"
    "<meta property=\"og:site_name\" content=\"The Site\">"
    "<meta property=\"article:published_time\" content=\"2021-04-27T06:00:00Z\"></head><body>"
    "<nav><a href=\"/\">Home</a></nav><article><h1>A title of some words</h1><p class=\"byline\">By Ann Lee</p>"
    "<p>The first paragraph is long enough, with a comma or two, to be an <a href=\"b\">article</a>.</p>"
    "<p>The second one is, too, and says that the quick brown fox jumps.</p><script>alert(1)</script>"
    "</article></body></html>";

} // namespace

/// `marbre-cli capture`
class TestCaptureCommand : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldSaysWhereItIsFrom();
    void theContentIsSafeAndAbsolute();
    void whatThePageDoesNotGiveIsNull();
    void aPersonReadsLines();
    void aFileIsReadAsStandardInputIs();
    void aFileThatIsNotThereIsTold();
    void whatIsNoPageIsTold();
};

void TestCaptureCommand::everyFieldSaysWhereItIsFrom()
{
    const Ran ran = run({QStringLiteral("capture"), QStringLiteral("-"), QStringLiteral("--json")}, page);
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.isEmpty());
    const QList<QJsonObject> lines = jsonLines(ran.out);
    QCOMPARE(lines.size(), 1);
    const QJsonObject json = lines.front();
    QCOMPARE(json.value(QStringLiteral("title")).toString(), QStringLiteral("A title of some words"));
    QCOMPARE(json.value(QStringLiteral("byline")).toString(), QStringLiteral("Ann Lee"));
    QCOMPARE(json.value(QStringLiteral("siteName")).toString(), QStringLiteral("The Site"));
    QCOMPARE(json.value(QStringLiteral("publishedTime")).toString(), QStringLiteral("2021-04-27T06:00:00Z"));
    QCOMPARE(json.value(QStringLiteral("language")).toString(), QStringLiteral("en"));
    const QJsonObject date =
        json.value(QStringLiteral("fields")).toObject().value(QStringLiteral("publishedTime")).toObject();
    QCOMPARE(date.value(QStringLiteral("value")), json.value(QStringLiteral("publishedTime")));
    QCOMPARE(date.value(QStringLiteral("from")).toString(), QStringLiteral("open-graph"));
    QVERIFY(date.value(QStringLiteral("confidence")).toDouble() > 0.8);
    QVERIFY(date.value(QStringLiteral("others")).isArray());
}

void TestCaptureCommand::theContentIsSafeAndAbsolute()
{
    const Ran ran = run({QStringLiteral("capture"), QStringLiteral("-"), QStringLiteral("--json"),
                         QStringLiteral("--base-url"), QStringLiteral("https://example.org/a/")},
                        page);
    const QString html = jsonLines(ran.out).front().value(QStringLiteral("contentHtml")).toString();
    QVERIFY(html.startsWith(QLatin1String("<p>The first paragraph")));
    QVERIFY(html.contains(QLatin1String("<a href=\"https://example.org/a/b\">article</a>")));
    QVERIFY(!html.contains(QLatin1String("alert")) && !html.contains(QLatin1String("Home")));
}

void TestCaptureCommand::whatThePageDoesNotGiveIsNull()
{
    const Ran ran = run({QStringLiteral("capture"), QStringLiteral("-"), QStringLiteral("--json")}, "");
    QCOMPARE(ran.status, 0);
    const QJsonObject json = jsonLines(ran.out).front();
    for (const char *name : {"title", "byline", "siteName", "publishedTime", "language", "excerpt", "url", "license"}) {
        QVERIFY2(json.value(QLatin1String(name)).isNull(), name);
        QVERIFY2(json.value(QStringLiteral("fields")).toObject().value(QLatin1String(name)).isNull(), name);
    }
    QCOMPARE(json.value(QStringLiteral("contentHtml")).toString(), QString());
}

void TestCaptureCommand::aPersonReadsLines()
{
    const Ran ran = run({QStringLiteral("capture"), QStringLiteral("-")}, page);
    QVERIFY(ran.out.startsWith("title: A title of some words ("));
    QVERIFY(ran.out.contains("\n\nThe first paragraph"));
}

void TestCaptureCommand::aFileIsReadAsStandardInputIs()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("page.html")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page) == page.size());
    file.close();
    const QStringList arguments{QStringLiteral("capture"), QStringLiteral("--json")};
    QCOMPARE(run(arguments + QStringList{file.fileName()}).out,
             run(arguments + QStringList{QStringLiteral("-")}, page).out);
}

void TestCaptureCommand::aFileThatIsNotThereIsTold()
{
    const Ran ran = run({QStringLiteral("capture"), QStringLiteral("/nonexistent.html")});
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.out.isEmpty());
    QVERIFY2(areMessages(ran.err), ran.err.constData());
    QCOMPARE(run({QStringLiteral("capture")}).status, 2);
}

void TestCaptureCommand::whatIsNoPageIsTold()
{
    for (const QByteArray &bytes : {QByteArray("%PDF-1.4\n"), QByteArray("\x89PNG\r\n"), QByteArray(500, '\1')}) {
        const Ran ran = run({QStringLiteral("capture"), QStringLiteral("-")}, bytes);
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.out.isEmpty() && areMessages(ran.err), ran.err.constData());
    }
}

QTEST_GUILESS_MAIN(TestCaptureCommand)
#include "tst_capturing.moc"
