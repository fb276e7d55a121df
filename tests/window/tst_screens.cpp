#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include "archive/archive.h"
#include "archive/database.h"
#include "list/articleview.h"
#include "window/listpane.h"
#include "window/session.h"
#include "windowtest/bench.h"

using namespace marbre;

/// Pictures of the window, for people to look at; what a picture must not be is checked too.
class TestScreens : public QObject
{
    Q_OBJECT

private slots:
    void theWindow_data();
    void theWindow();
    void anEmptyArchive();
    void anArticleWithEverything();
    void aLargeArchive();
};

void TestScreens::theWindow_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const char *language : {"fr", "en"})
        for (const bool dark : {false, true})
            for (const QSize size : {QSize(1440, 900), QSize(1100, 700)}) {
                const QString name = QStringLiteral("window-%1-%2-%3")
                                         .arg(QLatin1String(language), dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                         .arg(size.width());
                QTest::newRow(qPrintable(name)) << QString::fromLatin1(language) << dark << size;
            }
}

void TestScreens::theWindow()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    using Scheme = window::Appearance::Scheme;
    Bench bench(Bench::With::SampleArchive, language, dark ? Scheme::Dark : Scheme::Light);
    bench.show(size);
    QVERIFY(bench.waitForPage());
    QTRY_COMPARE(bench.window().list()->view()->model()->rowCount(), 4);
    QCOMPARE(bench.window().size(), size); // nothing in it asks for more room
    for (const auto *area : bench.window().findChildren<QScrollArea *>())
        QCOMPARE(area->horizontalScrollBar()->maximum(), 0); // no field is cut
    bench.shoot(QString::fromLatin1(QTest::currentDataTag()));
    const QImage picture = bench.window().grab().toImage();
    QCOMPARE(picture.pixelColor(4, size.height() / 2).lightness() < 128, dark);
}

void TestScreens::anEmptyArchive()
{
    Bench bench;
    bench.show();
    QTRY_COMPARE(bench.window().list()->view()->model()->rowCount(), 0);
    bench.shoot(QStringLiteral("window-empty"));
}

void TestScreens::anArticleWithEverything()
{
    Bench bench;
    bench.show({1440, 3000});
    bench.window().actions().newArticle->trigger();
    bench.type(QStringLiteral("Un article où il y a de tout"));
    bench.press(Qt::Key_Return);
    QImage picture(640, 280, QImage::Format_RGB32);
    picture.fill(QColor(0x9B, 0x2C, 0x2C));
    auto *image = new QMimeData;
    image->setImageData(picture);
    QApplication::clipboard()->setMimeData(image);
    bench.press(Qt::Key_V, Qt::ControlModifier);
    bench.press(Qt::Key_End, Qt::ControlModifier);
    QFile everything(QStringLiteral(MARBRE_FIXTURES "/everything.html"));
    QVERIFY(everything.open(QIODevice::ReadOnly));
    auto *text = new QMimeData;
    text->setHtml(QString::fromUtf8(everything.readAll()));
    QApplication::clipboard()->setMimeData(text);
    bench.press(Qt::Key_V, Qt::ControlModifier);
    bench.press(Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(bench.pageSays(QStringLiteral("Une note de bas de page")));
    QVERIFY(bench.waitUntilSaved());
    const article::Article saved = bench.stored(bench.window().session()->id());
    QCOMPARE(document::mediaOf(saved.body).size(), 1);
    QVERIFY(QFile::exists(bench.archive() + u'/' + document::mediaOf(saved.body).first()));
    bench.shoot(QStringLiteral("window-everything"));
}

void TestScreens::aLargeArchive()
{
    Bench bench;
    {
        // By SQL, as the list reads no more than the rows.
        const auto other = archive::Archive::open(bench.archive());
        QVERIFY((*other)->database().run(
            "BEGIN; INSERT INTO source (id, name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
            "WHERE i < 40) SELECT i, 'Source ' || i FROM n;"
            "INSERT INTO article (uuid, slug, status, language, title, headline, source_id, original_url, original_title, "
            "original_language, original_published, reposted, created, modified, version) "
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
            "SELECT 'u' || i, 's' || i, 'published', 'fr', 'Article ' || i, 'Article ' || i, 1 + i % 40, '', '', 'en', "
            "'2019', date('2012-01-01', (i % 3600) || ' days'), '2021-01-01T00:00:00Z', '2021-01-01T00:00:00Z', 1 FROM n;"
            "INSERT INTO article_text (article_id, lead, body, note) SELECT id, '', '<p>Un texte.</p>', '' FROM article; COMMIT;"));
    }
    bench.restart();
    bench.show();
    QTRY_COMPARE(bench.window().list()->view()->model()->rowCount(), 20000);
    QTRY_VERIFY(bench.window().session()->isOpen());
    QVERIFY(bench.waitForPage());
    bench.shoot(QStringLiteral("window-large"));
}

MARBRE_WINDOW_TEST(TestScreens)
#include "tst_screens.moc"
