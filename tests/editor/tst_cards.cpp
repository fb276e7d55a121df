#include <QTest>
#include <QTextBlock>

#include "editor/cardtext.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

/// One whose rows differ in length: those that do not are written in.
const QString table = QStringLiteral("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>");
const QString embed = QStringLiteral("<figure class=\"embed\" data-provider=\"youtube\"><a href=\"https://www.youtube.com/watch?v=x\">"
                                     "https://www.youtube.com/watch?v=x</a></figure>");
const QString rule = QStringLiteral("<hr>");
const QString details = QStringLiteral("<details><summary>s</summary><p>x</p></details>");
const QString picture = QStringLiteral("<figure><img src=\"media/ab/c.png\" alt=\"x\"></figure>");

QString canonical(const QString &html)
{
    return toHtml(fromHtml(html));
}

} // namespace

/// Blocks that the editor shows as one thing: moved, copied, deleted, written around.
class CardsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aCardIsOneCharacter();
    void aClickSelects();
    void aKeyOnASelectedCard_data();
    void aKeyOnASelectedCard();
    void theFirstErasureSelects_data();
    void theFirstErasureSelects();
    void writingBesideACard_data();
    void writingBesideACard();
    void aCardMoves_data();
    void aCardMoves();
    void aCardCopies_data();
    void aCardCopies();
    void aCommandLeavesCardsWhole_data();
    void aCommandLeavesCardsWhole();
    void aSelectionWithCardsGoes_data();
    void aSelectionWithCardsGoes();
    void aCardSaysWhatItIs_data();
    void aCardSaysWhatItIs();

private:
    static void addCards();
};

void CardsTest::init()
{
    QVERIFY(!fromHtml(embed).isEmpty());
}

void CardsTest::addCards()
{
    QTest::addColumn<QString>("card");
    QTest::newRow("table") << table;
    QTest::newRow("embed") << embed;
    QTest::newRow("rule") << rule;
    QTest::newRow("fold-out") << details;
    QTest::newRow("picture") << picture;
}

void CardsTest::aCardIsOneCharacter()
{
    Typist typist;
    typist.show(table + embed + rule + details + picture);
    QCOMPARE(typist.editor().document()->blockCount(), 5);
    QCOMPARE(typist.editor().document()->characterCount(), 10);
    QCOMPARE(typist.lies(), QString());
}

void CardsTest::aClickSelects()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un</p>") + table + QStringLiteral("<p>deux</p>"));
    QTest::mouseClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(1));
    const QTextCursor cursor = typist.editor().textCursor();
    QCOMPARE(cursor.selectionStart(), 3);
    QCOMPARE(cursor.selectionEnd(), 4);
}

void CardsTest::aKeyOnASelectedCard_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("after");
    QTest::newRow("Delete") << int(Qt::Key_Delete) << "<p>un</p><p>deux</p>";
    QTest::newRow("Backspace") << int(Qt::Key_Backspace) << "<p>un</p><p>deux</p>";
    QTest::newRow("a letter") << int(Qt::Key_X) << "<p>un</p><p>x</p><p>deux</p>";
}

void CardsTest::aKeyOnASelectedCard()
{
    QFETCH(int, key);
    QFETCH(QString, after);
    Typist typist;
    typist.show(QStringLiteral("<p>un</p>") + table + QStringLiteral("<p>deux</p>"));
    QTest::mouseClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(1));
    typist.press(Qt::Key(key));
    QCOMPARE(typist.html(), canonical(after));
    QCOMPARE(typist.faults(), QString());
}

void CardsTest::theFirstErasureSelects_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("key");
    QTest::newRow("Backspace behind it") << "<p>un</p>" + table + "<p>|deux</p>" << int(Qt::Key_Backspace);
    QTest::newRow("Delete before it") << "<p>un|</p>" + table + "<p>deux</p>" << int(Qt::Key_Delete);
}

void CardsTest::theFirstErasureSelects()
{
    QFETCH(QString, before);
    QFETCH(int, key);
    Typist typist;
    typist.show(before);
    const QString whole = typist.html();
    typist.press(Qt::Key(key));
    QCOMPARE(typist.html(), whole);
    QCOMPARE(typist.editor().textCursor().selectionEnd() - typist.editor().textCursor().selectionStart(), 1);
    typist.press(Qt::Key(key));
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>\n<p>deux</p>"));
    QCOMPARE(typist.faults(), QString());
}

void CardsTest::writingBesideACard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("behind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("behind") << table << true << "x" << table + "<p>x</p>";
    QTest::newRow("before") << table << false << "x" << "<p>x</p>" + table;
    QTest::newRow("a new line behind") << table << true << "\nx" << table + "<p>x</p>";
    QTest::newRow("a new line before") << table << false << "\nx" << "<p>x</p>" + table;
    QTest::newRow("between two") << table + rule << false << "x" << "<p>x</p>" + table + rule;
    QTest::newRow("in a quote") << "<blockquote>" + table + "</blockquote>" << true << "x"
                                << "<blockquote>" + table + "<p>x</p></blockquote>";
}

void CardsTest::writingBesideACard()
{
    QFETCH(QString, text);
    QFETCH(bool, behind);
    QFETCH(QString, typed);
    QFETCH(QString, after);
    Typist typist;
    typist.show(text);
    typist.editor().moveCursor(behind ? QTextCursor::End : QTextCursor::Start);
    typist.type(typed);
    QCOMPARE(typist.html(), canonical(after));
    QCOMPARE(typed.size() == 1 ? typist.faults() : typist.lies(), QString());
    typist.press(Qt::Key_Return, Qt::ShiftModifier);
    typist.press(Qt::Key_Backspace);
    QCOMPARE(typist.html(), canonical(after));
    QCOMPARE(typist.lies(), QString());
}

void CardsTest::aCardMoves_data()
{
    addCards();
}

void CardsTest::aCardMoves()
{
    QFETCH(QString, card);
    Typist typist;
    typist.show(QStringLiteral("<p>un</p>") + card + QStringLiteral("<p>deux</p>"));
    QTest::mouseClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(1));
    typist.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>\n<p>deux</p>"));
    QCOMPARE(typist.faults(), QString());
    typist.press(Qt::Key_End, Qt::ControlModifier);
    typist.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(typist.html(), canonical(QStringLiteral("<p>un</p><p>deux</p>") + card));
    QCOMPARE(typist.lies(), QString());
    typist.press(Qt::Key_Z, Qt::ControlModifier);
    typist.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(typist.html(), canonical(QStringLiteral("<p>un</p>") + card + QStringLiteral("<p>deux</p>")));
    QCOMPARE(typist.lies(), QString());
}

void CardsTest::aCardCopies_data()
{
    addCards();
}

void CardsTest::aCardCopies()
{
    QFETCH(QString, card);
    Typist typist;
    typist.show(card + QStringLiteral("<p>deux|</p>"));
    typist.editor().moveCursor(QTextCursor::Start);
    typist.press(Qt::Key_Right, Qt::ShiftModifier);
    typist.press(Qt::Key_C, Qt::ControlModifier);
    typist.press(Qt::Key_End, Qt::ControlModifier);
    typist.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(typist.html(), canonical(card + QStringLiteral("<p>deux</p>") + card));
    QCOMPARE(typist.faults(), QString());
}

void CardsTest::aCommandLeavesCardsWhole_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("after");
    QTest::newRow("bold") << "bold" << "<p><strong>un</strong></p>" + table + "<p><strong>deux</strong></p>";
    QTest::newRow("heading") << "heading2" << "<h2>un</h2>" + table + "<h2>deux</h2>";
    QTest::newRow("quote") << "quote" << "<blockquote><p>un</p>" + table + "<p>deux</p></blockquote>";
    QTest::newRow("list") << "bulletList" << "<ul><li>un</li><li>" + table + "</li><li>deux</li></ul>";
}

void CardsTest::aCommandLeavesCardsWhole()
{
    QFETCH(QString, action);
    QFETCH(QString, after);
    Typist typist;
    typist.show(QStringLiteral("<p>[un</p>") + table + QStringLiteral("<p>deux]</p>"));
    typist.editor().findChild<QAction *>(action)->trigger();
    QCOMPARE(typist.html(), canonical(after));
    QCOMPARE(typist.faults(), QString());
}

void CardsTest::aSelectionWithCardsGoes_data()
{
    QTest::addColumn<int>("down");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("after");
    // The caret stands behind “u” and the selection goes on to so many characters.
    QTest::newRow("up to before it") << 2 << int(Qt::Key_Delete) << "<p>u</p>" + table + "<p>deux</p>";
    QTest::newRow("up to behind it") << 3 << int(Qt::Key_Delete) << "<p>u</p><p>deux</p>";
    QTest::newRow("into the next") << 5 << int(Qt::Key_Delete) << "<p>ueux</p>";
    QTest::newRow("a letter in its place") << 2 << int(Qt::Key_X) << "<p>ux</p>" + table + "<p>deux</p>";
}

void CardsTest::aSelectionWithCardsGoes()
{
    QFETCH(int, down);
    QFETCH(int, key);
    QFETCH(QString, after);
    Typist typist;
    typist.show(QStringLiteral("<p>u|n</p>") + table + QStringLiteral("<p>deux</p>"));
    for (int i = 0; i < down; ++i)
        typist.press(Qt::Key_Right, Qt::ShiftModifier);
    typist.press(Qt::Key(key));
    QCOMPARE(typist.html(), canonical(after));
    QCOMPARE(typist.faults(), QString());
}

void CardsTest::aCardSaysWhatItIs_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("summary");
    QTest::newRow("table") << table << "Table, 2 × 2" << "a b c";
    QTest::newRow("embed") << embed << "Embedded from youtube" << "https://www.youtube.com/watch?v=x";
    QTest::newRow("fold-out") << details << "Fold-out text" << "s x";
    QTest::newRow("sound") << "<audio controls src=\"media/ab/a.ogg\"></audio>" << "Sound" << "media/ab/a.ogg";
    QTest::newRow("definitions") << "<dl><dt>a</dt><dd>b</dd></dl>" << "Definitions" << "a b";
}

void CardsTest::aCardSaysWhatItIs()
{
    QFETCH(QString, card);
    QFETCH(QString, kind);
    QFETCH(QString, summary);
    const document::Document document = fromHtml(card);
    QCOMPARE(document.blocks.size(), size_t(1));
    const auto text = editor::CardText::of(document.blocks.front());
    QCOMPARE(text.kind, kind);
    QCOMPARE(text.summary, summary);
}

QTEST_MAIN(CardsTest)
#include "tst_cards.moc"
