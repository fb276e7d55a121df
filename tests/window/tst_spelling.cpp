#include <QTest>
#include <QToolButton>

#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "window/session.h"
#include "window/spellcommands.h"
#include "window/statusline.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

class TestSpelling : public QObject
{
    Q_OBJECT

private slots:
    void theStatusLineCountsAndF7GoesOn();
    void learntWordsStayInTheArchive();
    void theChoiceIsRemembered();

private:
    static QString status(Bench &bench)
    {
        return bench.window().status()->findChild<QToolButton *>(QStringLiteral("spellingCount"))->text();
    }
    static void write(Bench &bench);
};

void TestSpelling::write(Bench &bench)
{
    bench.show();
    bench.press(Qt::Key_N, Qt::ControlModifier);
    bench.type(QStringLiteral("Un tittre"));
    bench.window().writing()->body()->setFocus();
    bench.type(QStringLiteral("Une fautte et une autrre. "));
    QTRY_VERIFY(status(bench).contains(QStringLiteral("3 mots inconnus")));
}

void TestSpelling::theStatusLineCountsAndF7GoesOn()
{
    Bench bench;
    write(bench);
    auto *body = bench.window().writing()->body();
    auto *title = bench.window().writing()->fields()->title();
    bench.press(Qt::Key_F7); // from the end of the text around to the title
    QVERIFY(title->hasFocus());
    QCOMPARE(title->textCursor().selectedText(), QStringLiteral("tittre"));
    bench.press(Qt::Key_F7);
    QVERIFY(body->hasFocus());
    QCOMPARE(body->textCursor().selectedText(), QStringLiteral("fautte"));
    QTest::mouseClick(bench.window().status()->findChild<QToolButton *>(QStringLiteral("spellingCount")), Qt::LeftButton);
    QCOMPARE(body->textCursor().selectedText(), QStringLiteral("autrre"));
    bench.shoot(QStringLiteral("window-spelling"));
    bench.press(Qt::Key_F7, Qt::ShiftModifier);
    QVERIFY(!status(bench).contains(QStringLiteral("inconnu")));
}

void TestSpelling::learntWordsStayInTheArchive()
{
    Bench bench;
    write(bench);
    bench.window().spelling()->spelling().learn(QStringLiteral("tittre"));
    QTRY_VERIFY(status(bench).contains(QStringLiteral("2 mots inconnus")));
    QVERIFY(bench.waitUntilSaved());
    bench.restart();
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    QTRY_VERIFY(status(bench).contains(QStringLiteral("2 mots inconnus")));
}

void TestSpelling::theChoiceIsRemembered()
{
    Bench bench;
    write(bench);
    bench.press(Qt::Key_F7, Qt::ShiftModifier);
    bench.restart();
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    QVERIFY(!bench.window().spelling()->spelling().isOn());
    QVERIFY(!status(bench).contains(QStringLiteral("inconnu")));
}

MARBRE_WINDOW_TEST(TestSpelling)
#include "tst_spelling.moc"
