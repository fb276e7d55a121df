#include <QTest>

#include "attacks.h"
#include "html/address.h"
#include "html/html.h"
#include "inspector.h"

using namespace marbre;

class TestHtmlSafety : public QObject
{
    Q_OBJECT

private slots:
    void nothingThatRunsIsWritten_data();
    void nothingThatRunsIsWritten();
    void nothingThatRunsSurvivesAtAnyDepth();
    void cleaningTwiceChangesNothing();
    void theInspectorSeesWhatItIsShown();
    void addresses_data();
    void addresses();
    void whatIsDroppedIsNamed();
};

void TestHtmlSafety::nothingThatRunsIsWritten_data()
{
    QTest::addColumn<QByteArray>("vector");
    int number = 0;
    for (const tests::Attack &attack : tests::attacks())
        QTest::addRow("%d %s", ++number, attack.html.left(60).simplified().constData()) << attack.html;
    QVERIFY(number > 400);
}

void TestHtmlSafety::nothingThatRunsIsWritten()
{
    QFETCH(QByteArray, vector);
    for (const bool wordpress : {false, true}) {
        const document::Document document = html::read(vector, {{}, wordpress}).document;
        for (const QByteArray &written : {html::writeCanonical(document), html::write(document)}) {
            const QStringList faults = tests::faultsIn(written);
            QVERIFY2(faults.isEmpty(),
                     qPrintable(faults.join(u'|') + QStringLiteral("\n") + QString::fromUtf8(written)));
        }
    }
}

void TestHtmlSafety::nothingThatRunsSurvivesAtAnyDepth()
{
    static const QByteArrayList around{"<ul><li>",
                                       "<blockquote>",
                                       "<table><tr><td>",
                                       "<details><summary>",
                                       "<h2>",
                                       "<figure><figcaption>",
                                       "<dl><dd>",
                                       "<aside class='note note-editor'>",
                                       "<b><a href=x>",
                                       "<!-- wp:group --><div>",
                                       "<ruby>",
                                       "<pre>",
                                       "<section class=footnotes><ol><li id=fn-1>"};
    for (const auto &[family, vector] : tests::attacks()) {
        for (const QByteArray &start : around) {
            const bool isGroup = start.startsWith("<!--");
            const QByteArray page = start + vector + (isGroup ? "</div><!-- /wp:group -->" : "");
            const document::Document document = html::read(page).document;
            QStringList faults = tests::faultsIn(html::writeCanonical(document));
            faults += tests::faultsIn(html::write(document));
            QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'|') + QStringLiteral("\n") + QString::fromUtf8(page)));
        }
    }
}

void TestHtmlSafety::cleaningTwiceChangesNothing()
{
    for (const auto &[family, vector] : tests::attacks()) {
        const QByteArray once = html::writeCanonical(html::read(vector).document);
        QCOMPARE(html::writeCanonical(html::read(once).document), once);
        const QByteArray saved = html::write(html::read(vector).document);
        QCOMPARE(html::write(html::read(saved).document), saved);
        QVERIFY2(html::read(once).dropped.isEmpty(), once.constData());
    }
}

void TestHtmlSafety::theInspectorSeesWhatItIsShown()
{
    QVERIFY(!tests::faultsIn("<script>x</script>").isEmpty());
    QVERIFY(!tests::faultsIn("<p onclick=x>").isEmpty());
    QVERIFY(!tests::faultsIn("<a href=' java\tscript:x'>").isEmpty());
    QVERIFY(!tests::faultsIn("<svg></svg>").isEmpty());
    QVERIFY(!tests::faultsIn("<p id=cookie>").isEmpty());
    QVERIFY(tests::faultsIn("<p id=x>y</p>").isEmpty());
}

void TestHtmlSafety::addresses_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<bool>("isLink");
    QTest::addColumn<QString>("expected"); // "-": refused
    const auto row = [](const char *raw, bool isLink, const char *expected) {
        QTest::addRow("%s %s", isLink ? "link" : "media", raw)
            << QString::fromUtf8(raw) << isLink << QString::fromUtf8(expected);
    };
    row("https://a.example/", true, "https://a.example/");
    row("  HTTPS://a.example/ ", true, "HTTPS://a.example/");
    row("ht\ntps://a.exa\tmple/", true, "https://a.example/");
    row("javascript:alert(1)", true, "-");
    row("\x01\x1f javascript:alert(1)", true, "-");
    row("JaVa\tScRiPt\n:alert(1)", true, "-");
    row("javascript :alert(1)", true, "javascript :alert(1)"); // a space ends no scheme: a relative address
    row("//a.example", true, "//a.example");
    row("\\\\a.example", true, "\\\\a.example");
    row("#a:b", true, "#a:b");
    row("?a:b", true, "?a:b");
    row("./a:b", true, "./a:b");
    row("a:b", true, "-");
    row("1a:b", true, "1a:b"); // a scheme begins with a letter
    row("mailto:a@b.example", true, "mailto:a@b.example");
    row("mailto:a@b.example", false, "-");
    row("data:image/png;base64,AA", false, "data:image/png;base64,AA");
    row("data:image/png;base64,AA", true, "-");
    row("DATA:IMAGE/PNG,AA", false, "DATA:IMAGE/PNG,AA");
    row("data:image/svg+xml,<svg>", false, "-");
    row("data:image/pngx,AA", false, "-");
    row("data:text/html,x", false, "-");
    row("blob:https://a.example/x", true, "-");
    row("file:///etc/passwd", true, "-");
    row("", true, "");
}

void TestHtmlSafety::addresses()
{
    QFETCH(QString, raw);
    QFETCH(bool, isLink);
    QFETCH(QString, expected);
    const auto safe = html::safeAddress(raw, isLink ? html::AddressUse::Link : html::AddressUse::Media);
    QCOMPARE(safe.value_or(QStringLiteral("-")), expected);
}

void TestHtmlSafety::whatIsDroppedIsNamed()
{
    const QStringList dropped =
        html::read("<p onclick=x>a<script>b</script><a href='javascript:x'>c</a></p><script></script>").dropped;
    QCOMPARE(dropped,
             (QStringList{QStringLiteral("onclick"), QStringLiteral("script"), QStringLiteral("javascript:")}));
}

QTEST_GUILESS_MAIN(TestHtmlSafety)
#include "tst_safety.moc"
