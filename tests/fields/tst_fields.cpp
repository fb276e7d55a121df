#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "fields/chipedit.h"
#include "fields/dateedit.h"
#include "fields/titleedit.h"

using namespace marbre;
using fields::ChipEdit;
using fields::DateEdit;
using fields::TitleEdit;
using text::PartialDate;

namespace {

void activate(QWidget &widget)
{
    widget.resize(300, 60);
    widget.show();
    widget.activateWindow();
    widget.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&widget));
}

QStringList chipsOf(const ChipEdit &edit)
{
    QStringList result;
    for (const QPushButton *chip : edit.findChildren<QPushButton *>())
        if (chip->isVisible())
            result << chip->text();
    return result;
}

} // namespace

/// Each field for itself: dates, chips, the title.
class FieldsTest : public QObject
{
    Q_OBJECT

private slots:
    void aDateIsRead_data();
    void aDateIsRead();
    void whatIsWrittenOutCanBeUndone();
    void chipsAreUndone();
    void aMistakeIsShownAndKept_data();
    void aMistakeIsShownAndKept();
    void aSetDateTellsNothing();
    void aMendedMistakeIsNone();
    void chipsAreAdded_data();
    void chipsAreAdded();
    void chipsAreRemovedByClick();
    void backspaceTakesTheLastChipBack();
    void aTellsReceiverSeesAllNames();
    void aNameIsCompleted();
    void setNamesTellsNothing();
    void chipsAreSeveralRows();
    void enterFinishesTheTitle_data();
    void enterFinishesTheTitle();
    void aTitleIsOneLine_data();
    void aTitleIsOneLine();
    void aTitleGrowsWithItsText();
    void setTitleTellsNothing();
};

void FieldsTest::aDateIsRead_data()
{
    QTest::addColumn<bool>("day");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("written");
    QTest::newRow("slashes") << false << "27/04/2021" << "2021-04-27" << "April 27, 2021";
    QTest::newRow("dots") << false << "27.4.2021" << "2021-04-27" << "April 27, 2021";
    QTest::newRow("ISO") << false << "2021-04-27" << "2021-04-27" << "April 27, 2021";
    QTest::newRow("French") << false << "mardi 27 avril 2021" << "2021-04-27" << "April 27, 2021";
    QTest::newRow("first of the month") << true << "1er mai 2021" << "2021-05-01" << "May 1, 2021";
    QTest::newRow("English") << true << "Apr. 27th 2021" << "2021-04-27" << "April 27, 2021";
    QTest::newRow("a month") << false << "avril 2021" << "2021-04" << "April 2021";
    QTest::newRow("a year") << false << "2021" << "2021" << "2021";
    QTest::newRow("nothing") << false << "" << "" << "";
}

void FieldsTest::aDateIsRead()
{
    QFETCH(bool, day);
    QFETCH(QString, typed);
    QFETCH(QString, iso);
    QFETCH(QString, written);
    DateEdit edit(day ? DateEdit::Precision::Day : DateEdit::Precision::Partial, text::DateStyle::Numeric);
    activate(edit);
    const QSignalSpy edited(&edit, &DateEdit::edited);
    QTest::keyClicks(&edit, typed);
    QCOMPARE(edit.date().toIso(), iso);
    QVERIFY(!edit.hasMistake());
    QCOMPARE(edited.size(), typed.size());
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.text(), written);
    QCOMPARE(edit.date().toIso(), iso);
}

void FieldsTest::whatIsWrittenOutCanBeUndone()
{
    DateEdit edit(DateEdit::Precision::Day, text::DateStyle::Long);
    edit.setDate(*PartialDate::of(2021, 5, 3));
    activate(edit);
    edit.selectAll();
    QTest::keyClicks(&edit, QStringLiteral("04/05/2021"));
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(edit.date().toIso(), QStringLiteral("2021-05-04"));
    for (int i = 0; i < 30 && edit.isUndoAvailable(); ++i)
        QTest::keyClick(&edit, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit.date().toIso(), QStringLiteral("2021-05-03"));
}

void FieldsTest::chipsAreUndone()
{
    ChipEdit edit;
    activate(edit);
    edit.setNames({QStringLiteral("Santé & soins")});
    QTest::keyClicks(edit.focusProxy(), QStringLiteral("Mer,"));
    QCOMPARE(edit.names(), (QStringList{QStringLiteral("Santé & soins"), QStringLiteral("Mer")}));
    QTest::keyClick(edit.focusProxy(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(edit.names(), QStringList{QStringLiteral("Santé & soins")});
    QTest::keyClick(edit.focusProxy(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edit.names().size(), 2);
    auto *chip = edit.findChild<QPushButton *>(QStringLiteral("chip"));
    QVERIFY(chip && chip->text().contains(QStringLiteral("&&")));
}

void FieldsTest::aMistakeIsShownAndKept_data()
{
    QTest::addColumn<bool>("day");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("no such day") << false << "31/02/2021" << "There is no such day";
    QTest::newRow("no leap year") << true << "29/02/2021" << "There is no such day";
    QTest::newRow("no date") << false << "hier" << "is no date";
    QTest::newRow("a month where a day is meant") << true << "avril 2021" << "is no date";
}

void FieldsTest::aMistakeIsShownAndKept()
{
    QFETCH(bool, day);
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    DateEdit edit(day ? DateEdit::Precision::Day : DateEdit::Precision::Partial, text::DateStyle::Long);
    activate(edit);
    QVERIFY(!edit.property("mistake").toBool());
    QTest::keyClicks(&edit, typed);
    QTest::keyClick(&edit, Qt::Key_Return);
    edit.clearFocus();
    QVERIFY(edit.property("mistake").toBool());
    QVERIFY(edit.hasMistake());
    QVERIFY2(edit.toolTip().contains(sentence), qPrintable(edit.toolTip()));
    QCOMPARE(edit.accessibleDescription(), edit.toolTip());
    QCOMPARE(edit.text(), typed);
    QVERIFY(edit.date().isNull());
}

void FieldsTest::aSetDateTellsNothing()
{
    DateEdit edit(DateEdit::Precision::Partial, text::DateStyle::Long);
    const QSignalSpy edited(&edit, &DateEdit::edited);
    for (const PartialDate &date : {*PartialDate::of(2021, 4), *PartialDate::of(2021), PartialDate()}) {
        edit.setDate(date);
        QVERIFY(edit.date() == date);
        QVERIFY(!edit.hasMistake());
    }
    QCOMPARE(edited.size(), 0);
}

void FieldsTest::aMendedMistakeIsNone()
{
    DateEdit edit(DateEdit::Precision::Partial, text::DateStyle::Long);
    activate(edit);
    QTest::keyClicks(&edit, QStringLiteral("31/02/2021"));
    QVERIFY(edit.property("mistake").toBool());
    QTest::keyClick(&edit, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&edit, QStringLiteral("28/02/2021"));
    QVERIFY(!edit.property("mistake").toBool());
    QVERIFY(edit.toolTip().startsWith(QLatin1String("A day, a month or a year")));
}

void FieldsTest::chipsAreAdded_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("key");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("Enter") << "Sport" << int(Qt::Key_Return) << QStringList{"Sport"};
    QTest::newRow("comma") << "Sport,Justice," << 0 << QStringList{"Sport", "Justice"};
    QTest::newRow("semicolon") << "Sport;" << 0 << QStringList{"Sport"};
    QTest::newRow("what is still typed counts") << "Sport,Jus" << 0 << QStringList{"Sport", "Jus"};
    QTest::newRow("spaces are folded") << "  Vie   quotidienne ," << 0 << QStringList{"Vie quotidienne"};
    QTest::newRow("twice is once") << "Sport,Sport," << 0 << QStringList{"Sport"};
    QTest::newRow("commas alone") << ",,," << int(Qt::Key_Return) << QStringList{};
    QTest::newRow("pasted") << "Sport, Justice; Vie" << int(Qt::Key_Paste) << QStringList{"Sport", "Justice", "Vie"};
}

void FieldsTest::chipsAreAdded()
{
    QFETCH(QString, typed);
    QFETCH(int, key);
    QFETCH(QStringList, names);
    ChipEdit edit;
    activate(edit);
    const QSignalSpy edited(&edit, &ChipEdit::edited);
    if (key == Qt::Key_Paste) {
        QGuiApplication::clipboard()->setText(typed);
        QTest::keyClick(edit.focusProxy(), Qt::Key_V, Qt::ControlModifier);
    } else {
        QTest::keyClicks(edit.focusProxy(), typed);
        if (key)
            QTest::keyClick(edit.focusProxy(), Qt::Key(key));
    }
    QCOMPARE(edit.names(), names);
    QVERIFY(edited.size() > 0);
}

void FieldsTest::chipsAreRemovedByClick()
{
    ChipEdit edit;
    activate(edit);
    edit.setNames({QStringLiteral("Santé"), QStringLiteral("Sport")});
    QCOMPARE(chipsOf(edit), (QStringList{"Santé ×", "Sport ×"}));
    const QSignalSpy edited(&edit, &ChipEdit::edited);
    QTest::mouseClick(edit.findChildren<QPushButton *>().first(), Qt::LeftButton);
    QCOMPARE(edit.names(), QStringList{"Sport"});
    QCOMPARE(edited.size(), 1);
    QVERIFY(edit.focusProxy()->hasFocus());
    QTRY_COMPARE(chipsOf(edit), QStringList{"Sport ×"});
}

void FieldsTest::backspaceTakesTheLastChipBack()
{
    ChipEdit edit;
    activate(edit);
    edit.setNames({QStringLiteral("Santé"), QStringLiteral("Sport")});
    QTest::keyClick(edit.focusProxy(), Qt::Key_Backspace);
    QTest::keyClick(edit.focusProxy(), Qt::Key_Backspace);
    QCOMPARE(edit.names(), (QStringList{"Santé", "Spor"}));
    QTest::keyClick(edit.focusProxy(), Qt::Key_Return);
    QCOMPARE(edit.names(), (QStringList{"Santé", "Spor"}));
}

void FieldsTest::aTellsReceiverSeesAllNames()
{
    ChipEdit edit;
    activate(edit);
    edit.setNames({QStringLiteral("Santé"), QStringLiteral("Sport")});
    QStringList seen{QStringLiteral("nothing")};
    connect(&edit, &ChipEdit::edited, this, [&] { seen = edit.names(); });
    QTest::keyClick(edit.focusProxy(), Qt::Key_Backspace);
    QVERIFY(seen == edit.names() || seen == QStringList{"nothing"});
    QCOMPARE(edit.names(), (QStringList{"Santé", "Sport"}));
}

void FieldsTest::aNameIsCompleted()
{
    ChipEdit edit;
    activate(edit);
    edit.setKnownNames({QStringLiteral("Cybersécurité"), QStringLiteral("Santé")});
    QTest::keyClicks(edit.focusProxy(), QStringLiteral("sécu").left(1));
    auto *completer = edit.findChild<QCompleter *>();
    QCOMPARE(completer->completionCount(), 2); // anywhere in the name, whatever the case
    QTest::keyClicks(edit.focusProxy(), QStringLiteral("an"));
    QCOMPARE(completer->completionCount(), 1);
    QTest::keyClick(completer->popup(), Qt::Key_Down);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    QTRY_COMPARE(chipsOf(edit), QStringList{"Santé ×"});
    QCOMPARE(edit.names(), QStringList{"Santé"});
}

void FieldsTest::setNamesTellsNothing()
{
    ChipEdit edit;
    activate(edit);
    const QSignalSpy edited(&edit, &ChipEdit::edited);
    edit.setNames({QStringLiteral("Santé")});
    edit.setNames({});
    QTest::qWait(10);
    QCOMPARE(edited.size(), 0);
    QCOMPARE(chipsOf(edit), QStringList{});
}

void FieldsTest::chipsAreSeveralRows()
{
    ChipEdit edit;
    activate(edit);
    const int one = edit.sizeHint().height();
    edit.setNames({QStringLiteral("Une catégorie"), QStringLiteral("Une autre catégorie"), QStringLiteral("Une troisième"),
                   QStringLiteral("Et une quatrième pour finir")});
    QVERIFY(edit.sizeHint().height() > one + 15);
}

void FieldsTest::enterFinishesTheTitle_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Return") << int(Qt::Key_Return);
    QTest::newRow("Enter") << int(Qt::Key_Enter);
}

void FieldsTest::enterFinishesTheTitle()
{
    QFETCH(int, key);
    TitleEdit edit;
    activate(edit);
    QTest::keyClicks(&edit, QStringLiteral("Un titre"));
    const QSignalSpy finished(&edit, &TitleEdit::finished);
    QTest::keyClick(&edit, Qt::Key(key));
    QTest::keyClick(&edit, Qt::Key(key), Qt::ShiftModifier);
    QCOMPARE(finished.size(), 2);
    QCOMPARE(edit.title(), QStringLiteral("Un titre"));
}

void FieldsTest::aTitleIsOneLine_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("title");
    QTest::newRow("line breaks") << "Un\ntitre\r\nlong" << "Un titre long";
    QTest::newRow("spaces") << "  Un   titre " << "Un titre";
    QTest::newRow("no-break spaces stay") << "Elekta\u00A0: «\u202Foui\u202F»" << "Elekta\u00A0: «\u202Foui\u202F»";
    QTest::newRow("other breaks") << "Un\u2028titre\u2029long" << "Un titre long";
}

void FieldsTest::aTitleIsOneLine()
{
    QFETCH(QString, pasted);
    QFETCH(QString, title);
    TitleEdit edit;
    activate(edit);
    QGuiApplication::clipboard()->setText(pasted);
    QTest::keyClick(&edit, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(edit.title(), title);
    QCOMPARE(edit.document()->blockCount(), 1);
    edit.setTitle(QString());
    edit.setTitle(pasted);
    QCOMPARE(edit.title(), title);
}

void FieldsTest::aTitleGrowsWithItsText()
{
    TitleEdit edit;
    activate(edit);
    const int one = edit.height();
    edit.setTitle(QStringLiteral("Elekta se remet d’une cyberattaque : son stockage en nuage est mis hors ligne"));
    QTRY_VERIFY(edit.height() > one);
    edit.setTitle(QStringLiteral("Court"));
    QTRY_COMPARE(edit.height(), one);
}

void FieldsTest::setTitleTellsNothing()
{
    TitleEdit edit;
    const QSignalSpy edited(&edit, &TitleEdit::edited);
    edit.setTitle(QStringLiteral("Un"));
    edit.setTitle(QStringLiteral("Deux"));
    QCOMPARE(edited.size(), 0);
    activate(edit);
    QTest::keyClicks(&edit, QStringLiteral("x"));
    QCOMPARE(edited.size(), 1);
}

QTEST_MAIN(FieldsTest)
#include "tst_fields.moc"
