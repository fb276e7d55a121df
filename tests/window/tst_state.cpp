#include <QLabel>
#include <QSplitter>
#include <QTest>

#include "archive/archive.h"
#include "fields/fieldspanel.h"
#include "preview/previewpane.h"
#include "window/listpane.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

class TestState : public QObject
{
    Q_OBJECT

private slots:
    void theWindowComesBackAsItWasLeft();
    void thePreviewStartsAfterTheFirstPaint();
    void thePreviewTouchesNoNetworkAndPatchesWithoutAReload();
    void aMistakeInTheThemeIsShownInThePagesPlace();
    void aFolderThatIsNoArchiveLeavesTheWindowAsItWas();
    void anotherArchiveIsOpenedInPlace();
};

void TestState::theWindowComesBackAsItWasLeft()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show({1200, 760});
    QTRY_VERIFY(bench.window().session()->id() > 0);
    bench.window().actions().nextArticle->trigger();
    const qint64 id = bench.window().session()->id();
    bench.window().actions().allFields->setChecked(true);
    auto *splitter = bench.window().findChild<QSplitter *>();
    splitter->setSizes({150, 250, 480, 320});
    emit splitter->splitterMoved(150, 1);
    bench.window().preview()->setPageWidth(390);
    bench.restart();
    bench.window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&bench.window()));
    QCOMPARE(bench.window().session()->id(), id);
    QTRY_COMPARE(bench.window().list()->selectedIds(), QList<qint64>{id});
    QVERIFY(bench.window().writing()->fields()->showsAll());
    QCOMPARE(bench.window().preview()->pageWidth(), 390);
    QCOMPARE(bench.window().findChild<QSplitter *>()->sizes().at(1), 250);
}

void TestState::thePreviewStartsAfterTheFirstPaint()
{
    Bench bench(Bench::With::SampleArchive);
    QVERIFY(!bench.window().preview()->isRunning());
    bench.show();
    QVERIFY(bench.waitForPage());
    QVERIFY(bench.window().preview()->isRunning());
}

void TestState::thePreviewTouchesNoNetworkAndPatchesWithoutAReload()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QVERIFY(bench.waitForPage());
    article::Article article = bench.window().writing()->article();
    article.body = document::fromPlainText(QStringLiteral("Un.\n\nDeux."));
    bench.window().writing()->replaceArticle(article);
    QVERIFY(bench.pageSays(QStringLiteral("Deux.")));
    QVERIFY(!bench.pageText().contains(QStringLiteral("Microsoft Azure")));
}

void TestState::aMistakeInTheThemeIsShownInThePagesPlace()
{
    Bench bench(Bench::With::SampleArchive);
    QVERIFY(QDir(bench.archive()).mkpath(QStringLiteral("themes/une")));
    QFile broken(bench.archive() + QStringLiteral("/themes/une/article.mustache"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("<p>\n{{#title}}\n");
    broken.close();
    bench.restart();
    bench.show();
    const auto *message = bench.window().preview()->findChild<QLabel *>(QStringLiteral("previewMessage"));
    QTRY_VERIFY(message->text().contains(QStringLiteral("une")));
}

void TestState::aFolderThatIsNoArchiveLeavesTheWindowAsItWas()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    const qint64 id = bench.window().session()->id();
    const Outcome opened = bench.window().openArchive(bench.path(QString()));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NotAnArchive);
    QCOMPARE(bench.window().session()->id(), id);
}

void TestState::anotherArchiveIsOpenedInPlace()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    QVERIFY(archive::Archive::create(bench.path(QStringLiteral("Autre.marbre"))));
    QVERIFY(bench.window().openArchive(bench.path(QStringLiteral("Autre.marbre"))));
    QVERIFY(!bench.window().session()->isOpen());
    QTRY_COMPARE(bench.window().list()->selectedIds().size(), 0);
    QCOMPARE(bench.window().windowTitle(), QStringLiteral("Autre — Marbre"));
}

MARBRE_WINDOW_TEST(TestState)
#include "tst_state.moc"
