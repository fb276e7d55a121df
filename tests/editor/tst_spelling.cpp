#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include "editor/spellmarks.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;
using editor::SpellMarks;
using editor::Spelling;

namespace {

/// A person at an editor with French spelling.
class Writer : public Typist
{
public:
    Writer()
    {
        editor().setSpelling(spelling);
        marks().setLanguage(QStringLiteral("fr"));
    }

    [[nodiscard]] SpellMarks &marks() { return *editor().spellMarks(); }

    /// Every word that is marked, in order.
    [[nodiscard]] QStringList marked()
    {
        QStringList words;
        int from = -1;
        while (const auto next = marks().after(from)) {
            if (next->place.selectionStart() <= from)
                break;
            words << next->word;
            from = next->place.selectionStart();
        }
        return words;
    }

    /// Opens the menu at a position of the text, as a right click there does.
    QMenu *menuAt(int position)
    {
        QTextCursor cursor(editor().document());
        cursor.setPosition(position);
        const QPoint at = editor().cursorRect(cursor).center() + QPoint(2, 0);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, editor().viewport()->mapToGlobal(at));
        QApplication::sendEvent(editor().viewport(), &event);
        return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    }

    Spelling spelling;
};

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions())
        if (action->text() == text)
            return action;
    return nullptr;
}

} // namespace

class TestSpelling : public QObject
{
    Q_OBJECT

private slots:
    void unknownWordsAreMarked();
    void eachBlockSpeaksItsLanguage();
    void codeIsLeftAlone();
    void marksFollowTheText();
    void theWordBeingWrittenIsNotPainted();
    void undoBringsMarksBack();
    void aSuggestionIsTaken();
    void aWordIsLearntOrIgnored();
    void offMarksNothing();
    void cellsAreChecked();
    void aLongTextIsCheckedWhileOneTypes();
    void markingIsNoEdit();
};

void TestSpelling::unknownWordsAreMarked()
{
    Writer writer;
    writer.show(QStringLiteral("<p>On soupçonne un ransomwarre, <b>ici</b> et l’enquèteur.</p><p>Tout va bien.</p>"));
    QTRY_COMPARE(writer.marked(), (QStringList{QStringLiteral("ransomwarre"), QStringLiteral("enquèteur")}));
    QCOMPARE(writer.marks().count(), 2);
}

void TestSpelling::eachBlockSpeaksItsLanguage()
{
    Writer writer;
    writer.show(QStringLiteral("<p>Le phare <span lang=\"en\">lighthouse keeper</span> bâtti.</p><p lang=\"en\">The keeper ansvers.</p>"
                               "<blockquote lang=\"en\"><p>Letters, lettres.</p></blockquote>"));
    QTRY_COMPARE(writer.marked(),
                 (QStringList{QStringLiteral("bâtti"), QStringLiteral("ansvers"), QStringLiteral("lettres")}));
}

void TestSpelling::codeIsLeftAlone()
{
    Writer writer;
    writer.show(QStringLiteral("<p>Taper <code>gitt comit</code> fautte.</p><pre>int mainn</pre>"));
    QTRY_COMPARE(writer.marked(), QStringList{QStringLiteral("fautte")});
}

void TestSpelling::marksFollowTheText()
{
    Writer writer;
    writer.show(QStringLiteral("<p>|Une fautte ici.</p>"));
    QTRY_COMPARE(writer.marked(), QStringList{QStringLiteral("fautte")});
    writer.type(QStringLiteral("Et "));
    QCOMPARE(writer.marked(), QStringList{QStringLiteral("fautte")}); // at once, where the word has gone
    writer.type(QStringLiteral("\n"));
    QTRY_COMPARE(writer.marked(), QStringList{QStringLiteral("fautte")});
    writer.press(Qt::Key_End, Qt::ControlModifier);
    writer.type(QStringLiteral(" Encorre une. "));
    QTRY_COMPARE(writer.marked(), (QStringList{QStringLiteral("fautte"), QStringLiteral("Encorre")}));
}

void TestSpelling::theWordBeingWrittenIsNotPainted()
{
    Writer writer;
    writer.show(QStringLiteral("<p>Un|</p>"));
    writer.type(QStringLiteral(" fautt"));
    QTRY_COMPARE(writer.marked(), QStringList{QStringLiteral("fautt")});
    const auto shown = [&writer] {
        const QImage image = writer.editor().viewport()->grab().toImage();
        int red = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const QColor c = image.pixelColor(x, y);
                red += c.red() > c.green() + 60 && c.red() > c.blue() + 60;
            }
        return red > 5;
    };
    QVERIFY(!shown());
    writer.type(QStringLiteral(" "));
    QTRY_VERIFY(shown());
}

void TestSpelling::undoBringsMarksBack()
{
    Writer writer;
    writer.show(QStringLiteral("<p>Une [fautte] ici.</p>"));
    QTRY_COMPARE(writer.marks().count(), 1);
    writer.type(QStringLiteral("faute"));
    QTRY_COMPARE(writer.marks().count(), 0);
    while (writer.editor().document()->isUndoAvailable())
        writer.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(writer.marks().count(), 1);
}

void TestSpelling::aSuggestionIsTaken()
{
    Writer writer;
    writer.show(QStringLiteral("<p>Une <b>cyberataque</b> ici.</p>"));
    QTRY_COMPARE(writer.marks().count(), 1);
    QMenu *menu = writer.menuAt(8);
    QVERIFY(menu);
    QTRY_VERIFY(actionOf(*menu, QStringLiteral("cyberattaque")));
    menu->setActiveAction(actionOf(*menu, QStringLiteral("cyberattaque")));
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(writer.html(), QStringLiteral("<p>Une <strong>cyberattaque</strong> ici.</p>"));
    QCOMPARE(writer.faults(), QString());
}

void TestSpelling::aWordIsLearntOrIgnored()
{
    for (const bool learns : {true, false}) {
        Writer writer;
        const QSignalSpy learnt(&writer.spelling, &Spelling::learnt);
        writer.show(QStringLiteral("<p>Elekta et Elekta.</p>"));
        QTRY_COMPARE(writer.marks().count(), 2);
        QMenu *menu = writer.menuAt(2);
        QVERIFY(menu);
        QAction *action = actionOf(*menu, learns ? QStringLiteral("Add “Elekta” to the dictionary") : QStringLiteral("Ignore"));
        QVERIFY(action);
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(writer.marks().count(), 0);
        QCOMPARE(learnt.size(), learns ? 1 : 0);
    }
}

void TestSpelling::offMarksNothing()
{
    Writer writer;
    writer.show(QStringLiteral("<p>Une fautte.</p>"));
    QTRY_COMPARE(writer.marks().count(), 1);
    writer.spelling.setOn(false);
    QCOMPARE(writer.marks().count(), 0);
    writer.type(QStringLiteral("autrre "));
    QTest::qWait(300);
    QCOMPARE(writer.marks().count(), 0);
    writer.spelling.setOn(true);
    QTRY_COMPARE(writer.marks().count(), 2);
}

void TestSpelling::cellsAreChecked()
{
    Writer writer;
    writer.show(QStringLiteral("<table><tr><td>fautte</td><td lang=\"en\">house</td></tr></table>"));
    QTRY_COMPARE(writer.marked(), QStringList{QStringLiteral("fautte")});
}

void TestSpelling::aLongTextIsCheckedWhileOneTypes()
{
    Writer writer;
    const QString paragraph = QStringLiteral("<p>Le fournisseur suédois se remet d’une cyberattaque, avec une fautte.</p>");
    writer.show(paragraph.repeated(3000));
    for (int i = 0; i < 8; ++i) {
        writer.type(QStringLiteral("mot\n"));
        QTest::qWait(20);
    }
    QTRY_COMPARE_WITH_TIMEOUT(writer.marks().count(), 3000, 20000);
    const auto last = writer.marks().after(writer.editor().document()->lastBlock().position() - 1);
    QVERIFY(last && last->word == QStringLiteral("fautte"));
}

void TestSpelling::markingIsNoEdit()
{
    Writer writer;
    writer.show(QStringLiteral("<p>Une fautte.</p>"));
    const QSignalSpy edited(&writer.editor(), &editor::RichEditor::edited);
    QTRY_COMPARE(writer.marks().count(), 1);
    QCOMPARE(edited.size(), 0);
    QVERIFY(!writer.editor().document()->isUndoAvailable());
}

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
