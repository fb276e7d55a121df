#include <QApplication>
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
    void anEditIsInTheJournalWithinASecond();
    void whoGoesOnTypingIsInTheJournalAllTheSame();
    void whatWasTypedWhenTheWindowStoppedComesBack();
    void closingNeverAsksAndLosesNothing();
    void anotherArticleIsOpenedWithoutLosingThisOne();
    void aNewArticleIsThereOnceSomebodyHasWritten();
    void theSlugFollowsTheTitleUntilItIsPublished();
    void whatAnotherProgramSavedStays();
    void anArchiveThatCannotBeWrittenSaysSoAndKeepsTheText();
    void openingAndLookingSavesNothing();

private:
    /// What another program finds in the journal.
    static QString journalled(const Bench &bench)
    {
        const auto archive = archive::Archive::open(bench.archive(), archive::Access::ReadOnly);
        const auto entries = (*archive)->journal().entries();
        return entries->empty() ? QString() : bodyOf(entries->front().article);
    }
    static void startWriting(Bench &bench)
    {
        bench.window().actions().newArticle->trigger();
        bench.window().writing()->body()->setFocus();
    }
};

void TestSaving::anEditIsInTheJournalWithinASecond()
{
    Bench bench;
    bench.show();
    startWriting(bench);
    bench.type(QStringLiteral("Un mot."));
    QTRY_COMPARE_WITH_TIMEOUT(journalled(bench), QStringLiteral("Un mot."), 1000);
    QVERIFY(bench.storedIds().empty());
    QVERIFY(bench.waitUntilSaved());
    QCOMPARE(bodyOf(bench.stored(bench.storedIds().front())), QStringLiteral("Un mot."));
    QCOMPARE(journalled(bench), QString());
}

void TestSaving::whoGoesOnTypingIsInTheJournalAllTheSame()
{
    Bench bench;
    bench.show();
    startWriting(bench);
    for (int i = 0; i < 40; ++i) {
        bench.type(QStringLiteral("x"));
        QTest::qWait(40);
    }
    // Without a pause of half a second anywhere.
    QVERIFY(journalled(bench).size() >= 10);
}

void TestSaving::whatWasTypedWhenTheWindowStoppedComesBack()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    const qint64 id = bench.window().session()->id();
    const article::Article before = bench.stored(id);
    article::Article typed = before;
    typed.title = QStringLiteral("Ce qui était tapé");
    bench.window().close();
    {
        const auto archive = archive::Archive::open(bench.archive());
        QVERIFY((*archive)->journal().write(typed, QStringLiteral("une fenêtre qui n’est plus")));
    }
    bench.restart();
    bench.show();
    QCOMPARE(bench.window().session()->id(), id);
    QCOMPARE(bench.window().writing()->fields()->title()->title(), typed.title);
    auto *notice = bench.window().status()->notice();
    QVERIFY2(notice->text().contains(QStringLiteral("Ce qui était tapé")), qPrintable(notice->text()));
    bench.shoot(QStringLiteral("recovered"));
    // And back, by the words in the notice.
    notice->setFocus();
    bench.press(Qt::Key_Tab);
    emit notice->linkActivated(QStringLiteral("#"));
    QTRY_COMPARE(bench.window().writing()->fields()->title()->title(), before.title);
    QCOMPARE(bench.window().session()->id(), id);
    QTRY_COMPARE(bench.stored(id).title, before.title);
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
