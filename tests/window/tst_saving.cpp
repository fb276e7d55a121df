#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QTest>

#include "archive/archive.h"
#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "window/listpane.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

namespace {

QString bodyOf(const article::Article &article)
{
    return document::toPlainText(article.body);
}

} // namespace

class TestSaving : public QObject
{
    Q_OBJECT

private slots:
    void anEditIsInTheArchiveWithinASecond();
    void whoGoesOnTypingIsSavedAllTheSame();
    void closingNeverAsksAndLosesNothing();
    void anotherArticleIsOpenedWithoutLosingThisOne();
    void aNewArticleIsThereOnceSomebodyHasWritten();
    void theSlugFollowsTheTitleUntilItIsPublished();
    void whatAnotherProgramSavedStays();
    void anArchiveThatCannotBeWrittenSaysSoAndKeepsTheText();
    void openingAndLookingSavesNothing();

private:
    static void startWriting(Bench &bench)
    {
        bench.window().actions().newArticle->trigger();
        bench.window().writing()->body()->setFocus();
    }
};

void TestSaving::anEditIsInTheArchiveWithinASecond()
{
    Bench bench;
    bench.show();
    startWriting(bench);
    bench.type(QStringLiteral("Un mot."));
    QElapsedTimer since;
    since.start();
    QTRY_COMPARE_WITH_TIMEOUT(bench.storedIds().size(), size_t(1), 1000);
    QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
    QVERIFY(bench.waitUntilSaved());
    QCOMPARE(bodyOf(bench.stored(bench.storedIds().front())), QStringLiteral("Un mot."));
}

void TestSaving::whoGoesOnTypingIsSavedAllTheSame()
{
    Bench bench;
    bench.show();
    startWriting(bench);
    for (int i = 0; i < 40; ++i) {
        bench.type(QStringLiteral("x"));
        QTest::qWait(40);
    }
    // Without a pause of half a second anywhere.
    QVERIFY(!bench.storedIds().empty());
    QVERIFY(bodyOf(bench.stored(bench.storedIds().front())).size() >= 10);
}

void TestSaving::closingNeverAsksAndLosesNothing()
{
    Bench bench;
    bench.show();
    startWriting(bench);
    bench.type(QStringLiteral("Jusqu’à la dernière touche"));
    bench.restart();
    QCOMPARE(QApplication::topLevelWidgets().count(QApplication::activeModalWidget()), 0);
    QCOMPARE(bodyOf(bench.stored(bench.storedIds().front())), QStringLiteral("Jusqu’à la dernière touche"));
}

void TestSaving::anotherArticleIsOpenedWithoutLosingThisOne()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    const qint64 first = bench.window().session()->id();
    bench.window().writing()->body()->setFocus();
    bench.press(Qt::Key_Home, Qt::ControlModifier);
    bench.type(QStringLiteral("AAA "));
    bench.window().actions().nextArticle->trigger();
    QVERIFY(bench.window().session()->id() != first);
    QTRY_VERIFY(bodyOf(bench.stored(first)).startsWith(QStringLiteral("AAA ")));
    bench.window().actions().previousArticle->trigger();
    QCOMPARE(bench.window().session()->id(), first);
    QVERIFY(bench.window().writing()->body()->toPlainText().startsWith(QStringLiteral("AAA ")));
}

void TestSaving::aNewArticleIsThereOnceSomebodyHasWritten()
{
    Bench bench;
    bench.show();
    bench.window().actions().newArticle->trigger();
    QTest::qWait(800);
    QVERIFY(bench.storedIds().empty());
    bench.type(QStringLiteral("Un titre"));
    QTRY_COMPARE(bench.storedIds().size(), size_t(1));
    QTRY_COMPARE(bench.window().list()->selectedIds().size(), 1);
}

void TestSaving::theSlugFollowsTheTitleUntilItIsPublished()
{
    Bench bench;
    bench.show();
    bench.window().actions().newArticle->trigger();
    bench.type(QStringLiteral("Une"));
    QVERIFY(bench.waitUntilSaved());
    bench.type(QStringLiteral(" idée"));
    QVERIFY(bench.waitUntilSaved());
    const qint64 id = bench.window().session()->id();
    QCOMPARE(bench.stored(id).slug, QStringLiteral("une-idee"));
    bench.press(Qt::Key_5, Qt::AltModifier);
    QVERIFY(bench.waitUntilSaved());
    QCOMPARE(bench.stored(id).status, article::Status::Published);
    bench.type(QStringLiteral(" neuve"));
    QVERIFY(bench.waitUntilSaved());
    QCOMPARE(bench.stored(id).title, QStringLiteral("Une idée neuve"));
    QCOMPARE(bench.stored(id).slug, QStringLiteral("une-idee"));
}

void TestSaving::whatAnotherProgramSavedStays()
{
    Bench bench;
    bench.show();
    startWriting(bench);
    bench.type(QStringLiteral("Ici"));
    QVERIFY(bench.waitUntilSaved());
    const qint64 id = bench.window().session()->id();
    {
        const auto other = archive::Archive::open(bench.archive());
        article::Article theirs = bench.stored(id);
        theirs.title = QStringLiteral("Là-bas");
        QVERIFY((*other)->articles().save(theirs));
    }
    bench.type(QStringLiteral(" et maintenant"));
    QTRY_COMPARE(bench.storedIds().size(), size_t(2));
    QVERIFY(bench.waitUntilSaved());
    QCOMPARE(bench.stored(id).title, QStringLiteral("Là-bas"));
    QCOMPARE(bodyOf(bench.stored(id)), QStringLiteral("Ici"));
    QVERIFY(bench.window().session()->id() != id);
    QCOMPARE(bodyOf(bench.stored(bench.window().session()->id())), QStringLiteral("Ici et maintenant"));
}

void TestSaving::anArchiveThatCannotBeWrittenSaysSoAndKeepsTheText()
{
    Bench bench;
    bench.show();
    startWriting(bench);
    bench.type(QStringLiteral("Avant"));
    QVERIFY(bench.waitUntilSaved());
    const qint64 id = bench.window().session()->id();
    auto other = archive::Archive::open(bench.archive());
    QVERIFY((*other)->database().run("BEGIN IMMEDIATE"));
    bench.type(QStringLiteral(" pendant"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.window().status()->state(), window::StatusLine::State::NotSaved, 10000);
    QVERIFY(!bench.window().status()->notice()->text().isEmpty());
    // The window does not close over what it could not keep.
    QVERIFY(!bench.window().close());
    QVERIFY((*other)->database().run("ROLLBACK"));
    QTRY_COMPARE_WITH_TIMEOUT(bench.window().status()->state(), window::StatusLine::State::Saved, 10000);
    QCOMPARE(bodyOf(bench.stored(id)), QStringLiteral("Avant pendant"));
}

void TestSaving::openingAndLookingSavesNothing()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    std::vector<int> before;
    for (const qint64 id : bench.storedIds())
        before.push_back(bench.stored(id).version);
    for (size_t i = 0; i < before.size(); ++i) {
        QTest::qWait(700);
        bench.window().actions().nextArticle->trigger();
    }
    std::vector<int> after;
    for (const qint64 id : bench.storedIds())
        after.push_back(bench.stored(id).version);
    QCOMPARE(after, before);
}

MARBRE_WINDOW_TEST(TestSaving)
#include "tst_saving.moc"
