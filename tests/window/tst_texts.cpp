#include <QApplication>
#include <QLabel>
#include <QTest>
#include <QTextBlock>

#include "editor/bodysource.h"
#include "editor/findbar.h"
#include "editor/richeditor.h"
#include "editor/sourceedit.h"
#include "html/html.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

/// What is done with the text as a whole, in the real window.
class TestTexts : public QObject
{
    Q_OBJECT

private slots:
    void theSourceTakesTheTextsPlace();
    void whatIsTypedInTheSourceIsSaved();
    void theSourceIsZoomedWithTheText();
    void anotherArticleLeavesTheSource();
    void wordsAreFoundInTheSource();
    void theOutlineLeadsToAHeading();
    void theAddressOfALinkIsShown();
    void pictures_data();
    void pictures();

private:
    static document::Document html(const char *text) { return html::read(text).document; }
    static void sitDown(Bench &bench)
    {
        bench.show();
        article::Article article;
        article.language = QStringLiteral("fr");
        article.title = QStringLiteral("Essai");
        article.body = html("<h2>Un intertitre</h2><p>Le <strong>mot</strong> vient de <a href=\"https://a.example/x\">mer</a>."
                            "</p><!-- une remarque --><ul><li>marées</li><li>jusant</li></ul>");
        bench.window().session()->start(article);
        bench.window().writing()->body()->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), bench.window().writing()->body());
    }
    static editor::RichEditor *body(Bench &bench) { return bench.window().writing()->body(); }
    static editor::SourceEdit *source(Bench &bench) { return bench.window().writing()->source()->edit(); }
    static void toggle(Bench &bench) { bench.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier); }
};

void TestTexts::theSourceTakesTheTextsPlace()
{
    Bench bench;
    sitDown(bench);
    body(bench)->find(QStringLiteral("jus"));
    toggle(bench);
    QVERIFY(source(bench)->isVisible());
    QVERIFY(!body(bench)->isVisible());
    QCOMPARE(QApplication::focusWidget(), source(bench));
    QVERIFY(bench.window().textActions().source->isChecked());
    bench.type(QStringLiteral("<script>x</script>"));
    toggle(bench);
    QVERIFY(body(bench)->isVisible());
    QCOMPARE(QApplication::focusWidget(), body(bench));
    QVERIFY(!bench.window().textActions().source->isChecked());
    QVERIFY(bench.window().status()->notice()->text().contains(QStringLiteral("script")));
    bench.type(QStringLiteral("x"));
    QVERIFY(body(bench)->toPlainText().contains(QStringLiteral("jusxant")));
}

void TestTexts::whatIsTypedInTheSourceIsSaved()
{
    Bench bench;
    sitDown(bench);
    toggle(bench);
    bench.press(Qt::Key_Home, Qt::ControlModifier);
    bench.type(QStringLiteral("<p>Neuf</p>"));
    QVERIFY(bench.waitUntilSaved());
    QTRY_COMPARE(bench.storedIds().size(), size_t(1));
    const qint64 id = bench.storedIds().front();
    QTRY_VERIFY(document::toPlainText(bench.stored(id).body).startsWith(QStringLiteral("Neuf")));
    QVERIFY(source(bench)->isVisible());
    toggle(bench);
    body(bench)->undo();
    QVERIFY(!body(bench)->toPlainText().contains(QStringLiteral("Neuf")));
}

void TestTexts::theSourceIsZoomedWithTheText()
{
    Bench bench;
    sitDown(bench);
    toggle(bench);
    const int before = source(bench)->fontInfo().pixelSize();
    for (int i = 0; i < 3; ++i)
        bench.press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(body(bench)->zoom(), 130);
    QVERIFY(source(bench)->fontInfo().pixelSize() > before);
    bench.press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(source(bench)->fontInfo().pixelSize(), before);
}

void TestTexts::anotherArticleLeavesTheSource()
{
    Bench bench;
    sitDown(bench);
    toggle(bench);
    article::Article other;
    other.body = html("<p>autre</p>");
    bench.window().session()->start(other);
    QVERIFY(!source(bench)->isVisible());
    QVERIFY(!bench.window().textActions().source->isChecked());
    QCOMPARE(body(bench)->toPlainText(), QStringLiteral("autre"));
}

void TestTexts::wordsAreFoundInTheSource()
{
    Bench bench;
    sitDown(bench);
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("li"));
    const auto *answer = bench.window().findChild<QLabel *>(QStringLiteral("findAnswer"));
    QTRY_COMPARE(answer->text(), QStringLiteral("Aucun"));
    toggle(bench);
    QTRY_COMPARE(answer->text(), QStringLiteral("4"));
    bench.press(Qt::Key_F3);
    QTRY_COMPARE(source(bench)->textCursor().selectedText(), QStringLiteral("li"));
    toggle(bench);
    QTRY_COMPARE(answer->text(), QStringLiteral("Aucun"));
}

void TestTexts::theOutlineLeadsToAHeading()
{
    Bench bench;
    sitDown(bench);
    body(bench)->setContent(html("<h2>Marée</h2><p>a</p><h3>Été</h3><p>b</p><h2>Jusant</h2><p>c</p>"));
    const auto *outline = bench.window().findChild<QWidget *>(QStringLiteral("outline"));
    const auto here = [&] { return body(bench)->textCursor().block().text(); };
    bench.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(outline->isVisible());
    bench.type(QStringLiteral("ete"));
    bench.press(Qt::Key_Return);
    QVERIFY(!outline->isVisible());
    QCOMPARE(here(), QStringLiteral("Été"));
    QCOMPARE(QApplication::focusWidget(), body(bench));
    bench.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    bench.press(Qt::Key_Down);
    bench.press(Qt::Key_Return);
    QCOMPARE(here(), QStringLiteral("Jusant"));
    bench.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    bench.press(Qt::Key_Escape);
    QVERIFY(!outline->isVisible());
    QCOMPARE(here(), QStringLiteral("Jusant"));
}

void TestTexts::theAddressOfALinkIsShown()
{
    Bench bench;
    sitDown(bench);
    const auto *shown = bench.window().findChild<QWidget *>(QStringLiteral("address"));
    emit body(bench)->addressHovered(QStringLiteral("https://a.example/x"));
    QVERIFY(shown->isVisible());
    emit body(bench)->addressHovered(QString());
    QVERIFY(!shown->isVisible());
}

void TestTexts::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("source-light") << false;
    QTest::newRow("source-dark") << true;
}

void TestTexts::pictures()
{
    QFETCH(bool, dark);
    using Scheme = window::Appearance::Scheme;
    Bench bench(Bench::With::EmptyArchive, QStringLiteral("fr"), dark ? Scheme::Dark : Scheme::Light);
    sitDown(bench);
    toggle(bench);
    bench.shoot(QString::fromLatin1(QTest::currentDataTag()));
    bench.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    bench.shoot(QString::fromLatin1(QTest::currentDataTag()).replace(QStringLiteral("source"), QStringLiteral("outline")));
}

MARBRE_WINDOW_TEST(TestTexts)
#include "tst_texts.moc"
