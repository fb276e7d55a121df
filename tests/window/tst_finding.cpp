#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "editor/findbar.h"
#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "html/html.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

/// Ctrl+F and Ctrl+H in the real window.
class TestFinding : public QObject
{
    Q_OBJECT

private slots:
    void hitsAreCountedInTheOrderOfTheEye();
    void escapeLeavesTheHitSelected();
    void f3SearchesOnWithoutTheBar();
    void selectedWordsAreLookedFor();
    void theOptionsCount();
    void aMistakeIsASentence();
    void oneHitAfterTheOtherIsReplaced();
    void allAreReplacedInOneStep();
    void theLinesAreSearchedToo();
    void groupsAreCaptured();
    void onlyInTheSelection();
    void anotherArticleIsAnotherSearch();
    void whatIsTypedIsCountedAgain();
    void aBookStaysResponsive();
    void pictures_data();
    void pictures();

private:
    static document::Document html(const char *text) { return html::read(text).document; }
    static article::Article sample()
    {
        article::Article article;
        article.language = QStringLiteral("fr");
        article.title = QStringLiteral("La marée du matin");
        article.lead = html("<p>Une marée haute.</p>");
        article.note = html("<p>Marée, voir <em>l’annuaire</em>.</p>");
        article.body = html("<h2>La marée</h2><p>Le mot <strong>marée</strong> vient de mer. Maree, sans accent.</p>"
                            "<ul><li>marées</li><li>jusant</li></ul>");
        return article;
    }
    static void sitDown(Bench &bench, const article::Article &article = sample())
    {
        bench.show();
        QTRY_VERIFY(bench.window().session());
        bench.window().session()->start(article);
        bench.window().writing()->body()->setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), bench.window().writing()->body());
    }
    static editor::FindBar *bar(Bench &bench) { return bench.window().findChild<editor::FindBar *>(); }
    static QString answer(Bench &bench)
    {
        return bench.window().findChild<QLabel *>(QStringLiteral("findAnswer"))->text();
    }
    static void option(Bench &bench, const char *name)
    {
        auto *button = bench.window().findChild<QToolButton *>(QLatin1StringView(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    static QString body(Bench &bench)
    {
        return QString::fromUtf8(html::writeCanonical(bench.window().writing()->body()->content()));
    }
    static QLineEdit *replacement(Bench &bench)
    {
        return bar(bench)->findChildren<QLineEdit *>().last();
    }
};

void TestFinding::hitsAreCountedInTheOrderOfTheEye()
{
    Bench bench;
    sitDown(bench);
    auto *fields = bench.window().writing()->fields();
    bench.press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(bar(bench)->isVisible());
    bench.type(QStringLiteral("marée"));
    // The first in the text, where one was, after one in each field above it.
    QTRY_COMPARE(bench.window().writing()->body()->textCursor().selectedText(), QStringLiteral("marée"));
    QTRY_COMPARE(answer(bench), QStringLiteral("4 sur 6"));
    for (const char *next : {"5 sur 6", "6 sur 6", "1 sur 6"}) {
        bench.press(Qt::Key_Return);
        QTRY_COMPARE(answer(bench), QString::fromLatin1(next));
    }
    QCOMPARE(fields->title()->textCursor().selectedText(), QStringLiteral("marée"));
    bench.press(Qt::Key_F3);
    QTRY_COMPARE(fields->lead()->textCursor().selectedText(), QStringLiteral("marée"));
    QVERIFY(!fields->title()->textCursor().hasSelection());
    bench.press(Qt::Key_F3);
    QTRY_COMPARE(fields->note()->textCursor().selectedText(), QStringLiteral("Marée"));
    bench.press(Qt::Key_F3, Qt::ShiftModifier);
    bench.press(Qt::Key_Return, Qt::ShiftModifier);
    bench.press(Qt::Key_Return, Qt::ShiftModifier);
    QTRY_COMPARE(answer(bench), QStringLiteral("6 sur 6"));
    bench.type(QStringLiteral("x"));
    QTRY_COMPARE(answer(bench), QStringLiteral("Aucun"));
    bench.press(Qt::Key_Backspace);
    QTRY_COMPARE(answer(bench), QStringLiteral("6 sur 6"));
}

void TestFinding::escapeLeavesTheHitSelected()
{
    Bench bench;
    sitDown(bench);
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("annuaire"));
    auto *note = bench.window().writing()->fields()->note();
    QTRY_COMPARE(note->textCursor().selectedText(), QStringLiteral("annuaire"));
    bench.press(Qt::Key_Escape);
    QVERIFY(!bar(bench)->isVisible());
    QCOMPARE(QApplication::focusWidget(), note);
    QCOMPARE(note->textCursor().selectedText(), QStringLiteral("annuaire"));
    bench.press(Qt::Key_F, Qt::ControlModifier);
    note->setFocus();
    bench.press(Qt::Key_Escape);
    QVERIFY(!bar(bench)->isVisible());
}

void TestFinding::f3SearchesOnWithoutTheBar()
{
    Bench bench;
    sitDown(bench);
    bench.press(Qt::Key_F3);
    QVERIFY(bar(bench)->isVisible());
    bench.type(QStringLiteral("marée"));
    QTRY_COMPARE(answer(bench), QStringLiteral("4 sur 6"));
    bench.press(Qt::Key_Escape);
    editor::RichEditor *text = bench.window().writing()->body();
    const int first = text->textCursor().position();
    bench.press(Qt::Key_F3);
    QTRY_VERIFY(text->textCursor().position() > first);
    QVERIFY(!bar(bench)->isVisible());
    bench.press(Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(text->textCursor().position(), first);
}

void TestFinding::selectedWordsAreLookedFor()
{
    Bench bench;
    sitDown(bench);
    editor::RichEditor *text = bench.window().writing()->body();
    text->find(QStringLiteral("jusant"));
    bench.press(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(bar(bench)->question().words, QStringLiteral("jusant"));
    QTRY_COMPARE(answer(bench), QStringLiteral("1 sur 1"));
}

void TestFinding::theOptionsCount()
{
    Bench bench;
    sitDown(bench);
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("maree"));
    QTRY_COMPARE(answer(bench), QStringLiteral("1 sur 1"));
    option(bench, "findAccents");
    QTRY_COMPARE(answer(bench), QStringLiteral("6 sur 7"));
    option(bench, "findWhole");
    QTRY_COMPARE(answer(bench), QStringLiteral("6 sur 6"));
    option(bench, "findCase");
    QTRY_VERIFY(answer(bench).endsWith(QStringLiteral("4")));
}

void TestFinding::aMistakeIsASentence()
{
    Bench bench;
    sitDown(bench);
    bench.press(Qt::Key_F, Qt::ControlModifier);
    option(bench, "findExpression");
    bench.type(QStringLiteral("(mar"));
    const auto *mistake = bench.window().findChild<QLabel *>(QStringLiteral("findMistake"));
    QTRY_VERIFY(mistake->isVisible());
    QVERIFY(mistake->text().contains(QStringLiteral("parenthèse")));
    bench.press(Qt::Key_Return); // does nothing
    bench.type(QStringLiteral(")"));
    QTRY_VERIFY(!mistake->isVisible());
    QTRY_VERIFY(answer(bench).contains(QStringLiteral("sur")));
}

void TestFinding::oneHitAfterTheOtherIsReplaced()
{
    Bench bench;
    sitDown(bench);
    bench.press(Qt::Key_H, Qt::ControlModifier);
    bench.type(QStringLiteral("marée"));
    QTRY_COMPARE(answer(bench), QStringLiteral("4 sur 6"));
    QTRY_COMPARE(bench.window().writing()->body()->textCursor().selectedText(), QStringLiteral("marée"));
    bench.press(Qt::Key_F3); // on to the one in bold
    replacement(bench)->setFocus();
    bench.type(QStringLiteral("marée basse"));
    bench.press(Qt::Key_Return);
    QTRY_VERIFY(body(bench).contains(QStringLiteral("<strong>marée basse</strong>")));
    QTRY_COMPARE(answer(bench), QStringLiteral("6 sur 6"));
    bench.press(Qt::Key_Return);
    QTRY_VERIFY(body(bench).contains(QStringLiteral("<li>marée basses</li>")));
    QTRY_COMPARE(answer(bench), QStringLiteral("1 sur 6"));
    bench.press(Qt::Key_Return);
    QTRY_COMPARE(bench.window().writing()->fields()->title()->title(), QStringLiteral("La marée basse du matin"));
    QVERIFY(bench.waitUntilSaved());
}

void TestFinding::allAreReplacedInOneStep()
{
    Bench bench;
    sitDown(bench);
    const article::Article before = bench.window().writing()->article();
    bench.press(Qt::Key_H, Qt::ControlModifier);
    bench.type(QStringLiteral("marée"));
    QTRY_COMPARE(answer(bench), QStringLiteral("4 sur 6"));
    replacement(bench)->setText(QStringLiteral("houle"));
    for (auto *button : bar(bench)->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Tout remplacer"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(answer(bench), QStringLiteral("6 remplacés"));
    auto *writing = bench.window().writing();
    QCOMPARE(writing->fields()->title()->title(), QStringLiteral("La houle du matin"));
    QVERIFY(body(bench).contains(QStringLiteral("<strong>houle</strong>")));
    const article::Article after = writing->article();
    bench.press(Qt::Key_Z, Qt::ControlModifier); // where one is: on the button
    QCOMPARE(writing->article(), before);
    QVERIFY(!writing->body()->document()->isUndoAvailable());
    writing->body()->redo();
    QCOMPARE(writing->article(), after);
    // What somebody has written in since is left as it is.
    writing->fields()->lead()->setFocus();
    bench.type(QStringLiteral("x"));
    const document::Document lead = writing->article().lead;
    writing->body()->undo();
    QCOMPARE(writing->article().body, before.body);
    QCOMPARE(writing->article().title, before.title);
    QCOMPARE(writing->article().lead, lead);
}

void TestFinding::theLinesAreSearchedToo()
{
    Bench bench;
    article::Article article = sample();
    article.source.name = QStringLiteral("Marée libre");
    article.authors = {QStringLiteral("Anne Marée"), QStringLiteral("Jo")};
    article.original.title = QStringLiteral("Marée, the word");
    sitDown(bench, article);
    auto *fields = bench.window().writing()->fields();
    const article::Article before = bench.window().writing()->article();
    fields->title()->setFocus();
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("marée"));
    QTRY_COMPARE(answer(bench), QStringLiteral("1 sur 9"));
    bench.press(Qt::Key_F3);
    QTRY_COMPARE(answer(bench), QStringLiteral("2 sur 9"));
    const auto line = [fields](int at) { return qobject_cast<QLineEdit *>(fields->texts().at(at)); };
    QCOMPARE(line(0)->selectedText(), QStringLiteral("Marée"));
    for (int i = 0; i < 4; ++i)
        bench.press(Qt::Key_F3);
    // Among the fields that are folded away: they open where something is found there.
    QTRY_COMPARE(answer(bench), QStringLiteral("6 sur 9"));
    QVERIFY(fields->showsAll());
    QCOMPARE(line(7)->selectedText(), QStringLiteral("Marée"));

    bench.press(Qt::Key_H, Qt::ControlModifier);
    replacement(bench)->setText(QStringLiteral("houle"));
    for (auto *button : bar(bench)->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Tout remplacer"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(answer(bench), QStringLiteral("9 remplacés"));
    const article::Article after = bench.window().writing()->article();
    QCOMPARE(after.source.name, QStringLiteral("houle libre"));
    QCOMPARE(after.authors, QStringList({QStringLiteral("Anne houle"), QStringLiteral("Jo")}));
    QCOMPARE(after.original.title, QStringLiteral("houle, the word"));
    QCOMPARE(after.title, QStringLiteral("La houle du matin"));
    // Undone in a line, by its keys, it is undone everywhere.
    line(0)->setFocus();
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.window().writing()->article(), before);
    bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(bench.window().writing()->article(), after);
    // What is typed is undone as ever.
    bench.press(Qt::Key_End);
    bench.type(QStringLiteral(" !"));
    QCOMPARE(line(0)->text(), QStringLiteral("houle libre !"));
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(line(0)->text(), QStringLiteral("houle libre"));
    // Another article's line knows nothing of this one's past.
    bench.window().session()->start(sample());
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(line(0)->text(), QString());
}

void TestFinding::groupsAreCaptured()
{
    Bench bench;
    sitDown(bench);
    bench.press(Qt::Key_H, Qt::ControlModifier);
    option(bench, "findExpression");
    bench.type(QStringLiteral("(mot) (\\w+)"));
    QTRY_COMPARE(answer(bench), QStringLiteral("1 sur 1"));
    replacement(bench)->setText(QStringLiteral("$2, $1"));
    replacement(bench)->setFocus();
    bench.press(Qt::Key_Return);
    QTRY_VERIFY(body(bench).contains(QStringLiteral("Le <strong>marée</strong>, mot vient")));
}

void TestFinding::onlyInTheSelection()
{
    Bench bench;
    sitDown(bench);
    editor::RichEditor *text = bench.window().writing()->body();
    QTextCursor cursor(text->document());
    cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor, 2);
    text->setTextCursor(cursor);
    bench.press(Qt::Key_H, Qt::ControlModifier);
    QVERIFY(bar(bench)->inSelection());
    bench.type(QStringLiteral("marée"));
    QTRY_COMPARE(answer(bench), QStringLiteral("1 sur 2"));
    option(bench, "findSelection");
    QTRY_COMPARE(answer(bench), QStringLiteral("4 sur 6"));
    // Words of one paragraph, by the button.
    text->setTextCursor(cursor);
    option(bench, "findSelection");
    QTRY_VERIFY(answer(bench).endsWith(QStringLiteral("2")));
}

void TestFinding::anotherArticleIsAnotherSearch()
{
    Bench bench;
    sitDown(bench);
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("marée"));
    QTRY_COMPARE(answer(bench), QStringLiteral("4 sur 6"));
    article::Article other = sample();
    other.body = html("<p>Rien.</p>");
    bench.window().session()->start(other);
    QTRY_COMPARE(answer(bench), QStringLiteral("3"));
}

void TestFinding::whatIsTypedIsCountedAgain()
{
    Bench bench;
    sitDown(bench);
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("marée"));
    QTRY_COMPARE(answer(bench), QStringLiteral("4 sur 6"));
    editor::RichEditor *text = bench.window().writing()->body();
    text->setFocus();
    text->moveCursor(QTextCursor::End);
    bench.type(QStringLiteral(" marée"));
    QTRY_COMPARE(answer(bench), QStringLiteral("7"));
    text->undo();
    QTRY_COMPARE(answer(bench), QStringLiteral("6"));
}

void TestFinding::aBookStaysResponsive()
{
    Bench bench;
    article::Article book = sample();
    for (int i = 0; i < 4000; ++i)
        book.body.blocks.push_back(html("<p>Le fournisseur suédois de systèmes d’oncologie et de radiologie se remet d’une "
                                        "cyberattaque qui l’a obligé à mettre hors ligne son système.</p>").blocks.front());
    sitDown(bench, book);
    bench.press(Qt::Key_F, Qt::ControlModifier);
    qint64 worst = 0;
    for (const QChar c : QStringLiteral("système")) {
        QElapsedTimer clock;
        clock.start();
        bench.type(QString(c));
        worst = std::max(worst, clock.elapsed());
    }
    QTRY_VERIFY(answer(bench).endsWith(QStringLiteral("000")));
    qInfo("a key: at worst %lld ms", worst);
    QVERIFY(worst < 100);
}

void TestFinding::pictures_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("finding-light") << false;
    QTest::newRow("finding-dark") << true;
}

void TestFinding::pictures()
{
    QFETCH(bool, dark);
    using Scheme = window::Appearance::Scheme;
    Bench bench(Bench::With::EmptyArchive, QStringLiteral("fr"), dark ? Scheme::Dark : Scheme::Light);
    sitDown(bench);
    bench.press(Qt::Key_H, Qt::ControlModifier);
    bench.type(QStringLiteral("marée"));
    QTRY_COMPARE(answer(bench), QStringLiteral("4 sur 6"));
    bench.shoot(QString::fromLatin1(QTest::currentDataTag()));
    option(bench, "findExpression");
    bench.type(QStringLiteral("["));
    bench.shoot(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral("-mistake"));
}

MARBRE_WINDOW_TEST(TestFinding)
#include "tst_finding.moc"
