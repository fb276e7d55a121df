#include <QTest>
#include <QTextBlock>

#include "editor/listediting.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

/// Lists by buttons and keys.
class ListsTest : public QObject
{
    Q_OBJECT

private slots:
    void aKeyGives_data();
    void aKeyGives();
    void itemsAreCounted_data();
    void itemsAreCounted();
    void typingAListIsWriting();
};

void ListsTest::aKeyGives_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *before, Qt::Key key, Qt::KeyboardModifiers modifiers,
                        const char *after) {
        QTest::newRow(name) << QString::fromUtf8(before) << int(key) << int(modifiers) << QString::fromUtf8(after);
    };
    constexpr auto bullets = Qt::Key_8;
    constexpr auto numbers = Qt::Key_7;
    constexpr auto controlShift = Qt::ControlModifier | Qt::ShiftModifier;
    constexpr auto none = Qt::NoModifier;
    row("bullets", "<p>u[n</p><p>de]ux</p>", bullets, controlShift, "<ul><li>un</li><li>deux</li></ul>");
    row("numbers", "<p>u[n</p><p>de]ux</p>", numbers, controlShift, "<ol><li>un</li><li>deux</li></ol>");
    row("bullets become numbers", "<ul><li>u|n</li><li>deux</li></ul>", numbers, controlShift,
        "<ol><li>un</li><li>deux</li></ol>");
    row("numbers become bullets", "<ol><li>u|n</li><li>deux</li></ol>", bullets, controlShift,
        "<ul><li>un</li><li>deux</li></ul>");
    row("a list no more", "<ul><li>u[n</li><li>de]ux</li></ul>", bullets, controlShift, "<p>un</p><p>deux</p>");
    row("joins the list before", "<ul><li>un</li></ul><p>de|ux</p>", bullets, controlShift,
        "<ul><li>un</li><li>deux</li></ul>");
    row("a heading becomes an item", "<h2>u|n</h2>", bullets, controlShift, "<ul><li>un</li></ul>");
    row("only the nested list changes", "<ul><li>un<ul><li>de|ux</li></ul></li></ul>", numbers, controlShift,
        "<ul><li>un<ol><li>deux</li></ol></li></ul>");
    row("the middle item leaves", "<ul><li>un</li><li>de|ux</li><li>trois</li></ul>", bullets, controlShift,
        "<ul><li>un</li></ul><p>deux</p><ul><li>trois</li></ul>");
    row("Tab nests", "<ul><li>un</li><li>de|ux</li></ul>", Qt::Key_Tab, none, "<ul><li>un<ul><li>deux</li></ul></li></ul>");
    row("Tab joins the nested list before", "<ul><li>un<ul><li>deux</li></ul></li><li>tr|ois</li></ul>", Qt::Key_Tab,
        none, "<ul><li>un<ul><li>deux</li><li>trois</li></ul></li></ul>");
    row("Tab takes what is nested along", "<ul><li>un</li><li>de|ux<ul><li>trois</li></ul></li></ul>", Qt::Key_Tab,
        none, "<ul><li>un<ul><li>deux<ul><li>trois</li></ul></li></ul></li></ul>");
    row("Tab nests all that is selected", "<ul><li>un</li><li>de[ux</li><li>tr]ois</li></ul>", Qt::Key_Tab, none,
        "<ul><li>un<ul><li>deux</li><li>trois</li></ul></li></ul>");
    row("Tab nests a selection with what is nested", "<ul><li>un</li><li>de[ux<ul><li>tr]ois</li></ul></li></ul>",
        Qt::Key_Tab, none, "<ul><li>un<ul><li>deux<ul><li>trois</li></ul></li></ul></li></ul>");
    row("Shift+Tab lifts", "<ul><li>un<ul><li>de|ux</li></ul></li></ul>", Qt::Key_Backtab, Qt::ShiftModifier,
        "<ul><li>un</li><li>deux</li></ul>");
    row("Shift+Tab keeps those after nested", "<ul><li>un<ul><li>de|ux</li><li>trois</li></ul></li></ul>",
        Qt::Key_Backtab, Qt::ShiftModifier, "<ul><li>un</li><li>deux<ul><li>trois</li></ul></li></ul>");
    row("Shift+Tab lifts all that is selected", "<ul><li>un<ul><li>de[ux</li><li>tr]ois</li></ul></li></ul>",
        Qt::Key_Backtab, Qt::ShiftModifier, "<ul><li>un</li><li>deux</li><li>trois</li></ul>");
    row("Shift+Tab leaves the list", "<ul><li>u|n</li></ul>", Qt::Key_Backtab, Qt::ShiftModifier, "<p>un</p>");
    row("Enter makes an item", "<ol><li>u|n</li></ol>", Qt::Key_Return, none, "<ol><li>u</li><li>n</li></ol>");
    row("Enter before an item with nested ones", "<ul><li>u|n<ul><li>deux</li></ul></li></ul>", Qt::Key_Return, none,
        "<ul><li>u</li><li>n<ul><li>deux</li></ul></li></ul>");
    row("Backspace leaves the list", "<ul><li>un</li><li>|deux</li></ul>", Qt::Key_Backspace, none,
        "<ul><li>un</li></ul><p>deux</p>");
    row("Backspace lifts a nested item", "<ul><li>un<ul><li>|deux</li></ul></li></ul>", Qt::Key_Backspace, none,
        "<ul><li>un</li><li>deux</li></ul>");
    row("Delete joins items", "<ul><li>un|</li><li>deux</li></ul>", Qt::Key_Delete, none, "<ul><li>undeux</li></ul>");
}

void ListsTest::aKeyGives()
{
    QFETCH(QString, before);
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(QString, after);
    Typist typist;
    typist.show(before);
    typist.press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QCOMPARE(typist.faults(), QString());
}

void ListsTest::itemsAreCounted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("numbers");
    QTest::newRow("from one") << "<ol><li>a</li><li>b</li></ol>" << QList<int>{1, 2};
    QTest::newRow("from a start") << "<ol start=\"7\"><li>a</li><li>b</li></ol>" << QList<int>{7, 8};
    QTest::newRow("backwards") << "<ol reversed start=\"2\"><li>a</li><li>b</li></ol>" << QList<int>{2, 1};
    QTest::newRow("past nested ones") << "<ol><li>a<ol><li>x</li><li>y</li></ol></li><li>b</li></ol>"
                                      << QList<int>{1, 1, 2, 2};
    QTest::newRow("one item of two paragraphs") << "<ol><li><p>a</p><p>b</p></li><li>c</li></ol>" << QList<int>{1, 1, 2};
    QTest::newRow("two lists") << "<ol><li>a</li></ol><p>x</p><ol><li>b</li></ol>" << QList<int>{1, 0, 1};
}

void ListsTest::itemsAreCounted()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, numbers);
    Typist typist;
    typist.show(text);
    QList<int> found;
    for (QTextBlock block = typist.editor().document()->begin(); block.isValid(); block = block.next())
        found << editor::itemNumber(block);
    QCOMPARE(found, numbers);
}

void ListsTest::typingAListIsWriting()
{
    Typist typist;
    typist.type(QStringLiteral("- un\ndeux"));
    typist.press(Qt::Key_Tab);
    typist.type(QStringLiteral("\ntrois"));
    typist.press(Qt::Key_Backtab, Qt::ShiftModifier);
    typist.type(QStringLiteral("\n\nfin"));
    QCOMPARE(typist.html(),
             toHtml(fromHtml(QStringLiteral("<ul><li>un<ul><li>deux</li></ul></li><li>trois</li></ul><p>fin</p>"))));
    QCOMPARE(typist.lies(), QString());
}

QTEST_MAIN(ListsTest)
#include "tst_lists.moc"
