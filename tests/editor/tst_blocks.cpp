#include <QTest>
#include <QTextBlock>

#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

constexpr auto controlAlt = Qt::ControlModifier | Qt::AltModifier;
constexpr auto controlShift = Qt::ControlModifier | Qt::ShiftModifier;

} // namespace

/// Paragraphs, headings, quotes, preformatted text.
class BlocksTest : public QObject
{
    Q_OBJECT

private slots:
    void aCommandGives_data();
    void aCommandGives();
    void theMenuSaysWhatTheCaretIsIn_data();
    void theMenuSaysWhatTheCaretIsIn();
    void theMenuDoesWhatTheKeysDo_data();
    void theMenuDoesWhatTheKeysDo();
    void erasingGives_data();
    void erasingGives();
    void emptyPartsAreLeftByEnter_data();
    void emptyPartsAreLeftByEnter();
    void tabGoesOnToTheNextField();
    void aCutTextIsPlainAgain();
};

void BlocksTest::aCommandGives_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *before, Qt::Key key, Qt::KeyboardModifiers modifiers,
                        const char *after) {
        QTest::newRow(name) << QString::fromUtf8(before) << int(key) << int(modifiers) << QString::fromUtf8(after);
    };
    row("heading 2", "<p>un| mot</p>", Qt::Key_2, controlAlt, "<h2>un mot</h2>");
    row("heading 3", "<p>un| mot</p>", Qt::Key_3, controlAlt, "<h3>un mot</h3>");
    row("heading 4", "<p>un| mot</p>", Qt::Key_4, controlAlt, "<h4>un mot</h4>");
    row("a paragraph again", "<h2>un| mot</h2>", Qt::Key_0, controlAlt, "<p>un mot</p>");
    row("another level", "<h2>un| mot</h2>", Qt::Key_4, controlAlt, "<h4>un mot</h4>");
    row("several", "<p>u[n</p><p>deux</p><p>tr]ois</p>", Qt::Key_3, controlAlt, "<h3>un</h3><h3>deux</h3><h3>trois</h3>");
    row("marks stay", "<p>un <em>m|ot</em></p>", Qt::Key_2, controlAlt, "<h2>un <em>mot</em></h2>");
    row("an id stays", "<p id=\"a\">un| mot</p>", Qt::Key_2, controlAlt, "<h2 id=\"a\">un mot</h2>");
    row("a heading leaves its list", "<ul><li>un</li><li>de|ux</li><li>trois</li></ul>", Qt::Key_2, controlAlt,
        "<ul><li>un</li></ul><h2>deux</h2><ul><li>trois</li></ul>");
    row("a heading in a quote", "<blockquote><p>un|</p></blockquote>", Qt::Key_2, controlAlt,
        "<blockquote><h2>un</h2></blockquote>");
    row("code is a paragraph again", "<pre>un| mot</pre>", Qt::Key_0, controlAlt, "<p>un mot</p>");
    row("quote", "<p>un|</p><p>deux</p>", Qt::Key_9, controlShift, "<blockquote><p>un</p></blockquote><p>deux</p>");
    row("one quote around several", "<p>u[n</p><p>de]ux</p>", Qt::Key_9, controlShift,
        "<blockquote><p>un</p><p>deux</p></blockquote>");
    row("out of a quote", "<blockquote><p>un|</p></blockquote>", Qt::Key_9, controlShift, "<p>un</p>");
    row("out of the middle of one", "<blockquote><p>un</p><p>de|ux</p><p>trois</p></blockquote>", Qt::Key_9,
        controlShift, "<blockquote><p>un</p></blockquote><p>deux</p><blockquote><p>trois</p></blockquote>");
    row("a quote around a list", "<ul><li>u[n</li><li>de]ux</li></ul>", Qt::Key_9, controlShift,
        "<blockquote><ul><li>un</li><li>deux</li></ul></blockquote>");
    row("a quote in an item", "<ul><li>un|</li></ul>", Qt::Key_9, controlShift,
        "<ul><li><blockquote><p>un</p></blockquote></li></ul>");
    row("a citation is a paragraph again", "<blockquote><p>un</p><cite>Qui|</cite></blockquote>", Qt::Key_9,
        controlShift, "<blockquote><p>un</p></blockquote><p>Qui</p>");
}

void BlocksTest::aCommandGives()
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

void BlocksTest::theMenuSaysWhatTheCaretIsIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("checked");
    QTest::newRow("paragraph") << "<p>u|n</p>" << QStringList{"paragraph"};
    QTest::newRow("heading") << "<h3>u|n</h3>" << QStringList{"heading3"};
    QTest::newRow("bold") << "<p><strong>u|n</strong></p>" << QStringList{"bold", "paragraph"};
    QTest::newRow("selected italic") << "<p>un <em>[mot]</em></p>" << QStringList{"italic", "paragraph"};
    QTest::newRow("code") << "<p><code>u|n</code></p>" << QStringList{"code", "paragraph"};
    QTest::newRow("link") << "<p><a href=\"/a\">u|n</a></p>" << QStringList{"link", "paragraph"};
    QTest::newRow("quote") << "<blockquote><p>u|n</p></blockquote>" << QStringList{"paragraph", "quote"};
    QTest::newRow("bullets") << "<ul><li>u|n</li></ul>" << QStringList{"bulletList", "paragraph"};
    QTest::newRow("numbers in bullets") << "<ul><li>un<ol><li>de|ux</li></ol></li></ul>"
                                        << QStringList{"numberedList", "paragraph"};
}

void BlocksTest::theMenuSaysWhatTheCaretIsIn()
{
    QFETCH(QString, text);
    QFETCH(QStringList, checked);
    Typist typist;
    typist.show(text);
    QStringList found;
    for (const QAction *action : typist.editor().findChildren<QAction *>())
        if (action->isChecked())
            found << action->objectName();
    found.sort();
    QCOMPARE(found, checked);
}

void BlocksTest::theMenuDoesWhatTheKeysDo_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("after");
    QTest::newRow("heading 2") << "heading2" << "<h2>un</h2>";
    QTest::newRow("heading 3") << "heading3" << "<h3>un</h3>";
    QTest::newRow("heading 4") << "heading4" << "<h4>un</h4>";
    QTest::newRow("heading 6") << "heading6" << "<h6>un</h6>";
    QTest::newRow("preformatted") << "preformatted" << "<pre>un</pre>";
    QTest::newRow("quote") << "quote" << "<blockquote><p>un</p></blockquote>";
    QTest::newRow("bullets") << "bulletList" << "<ul><li>un</li></ul>";
    QTest::newRow("numbers") << "numberedList" << "<ol><li>un</li></ol>";
}

void BlocksTest::theMenuDoesWhatTheKeysDo()
{
    QFETCH(QString, action);
    QFETCH(QString, after);
    Typist typist;
    typist.show(QStringLiteral("<p>u|n</p>"));
    auto *chosen = typist.editor().findChild<QAction *>(action);
    QVERIFY(chosen);
    chosen->trigger();
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QCOMPARE(typist.faults(), QString());
    QVERIFY(chosen->isChecked());
    auto *paragraph = typist.editor().findChild<QAction *>(QStringLiteral("paragraph"));
    (typist.actions().styles->actions().contains(chosen) ? paragraph : chosen)->trigger();
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>"));
}

void BlocksTest::erasingGives_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *before, Qt::Key key, const char *after) {
        QTest::newRow(name) << QString::fromUtf8(before) << int(key) << QString::fromUtf8(after);
    };
    row("Backspace joins paragraphs", "<p>un</p><p>|deux</p>", Qt::Key_Backspace, "<p>undeux</p>");
    row("Delete joins paragraphs", "<p>un|</p><p>deux</p>", Qt::Key_Delete, "<p>undeux</p>");
    row("a heading is a paragraph first", "<p>un</p><h2>|deux</h2>", Qt::Key_Backspace, "<p>un</p><p>deux</p>");
    row("code is a paragraph first", "<p>un</p><pre>|deux</pre>", Qt::Key_Backspace, "<p>un</p><p>deux</p>");
    row("Delete takes a heading up", "<p>un|</p><h2>deux</h2>", Qt::Key_Delete, "<p>undeux</p>");
    row("a quote is left", "<blockquote><p>|un</p><p>deux</p></blockquote>", Qt::Key_Backspace,
        "<p>un</p><blockquote><p>deux</p></blockquote>");
    row("in a quote paragraphs join", "<blockquote><p>un</p><p>|deux</p></blockquote>", Qt::Key_Backspace,
        "<blockquote><p>undeux</p></blockquote>");
    row("into a list", "<ul><li>un</li></ul><p>|deux</p>", Qt::Key_Backspace, "<ul><li>undeux</li></ul>");
    row("from a heading to a paragraph", "<h2>un [de</h2><p>ux ]trois</p>", Qt::Key_Delete, "<h2>un trois</h2>");
    row("at the very beginning nothing", "<p>|un</p>", Qt::Key_Backspace, "<p>un</p>");
    row("a note is left", "<aside class=\"note note-editor\"><p>|un</p></aside>", Qt::Key_Backspace, "<p>un</p>");
}

void BlocksTest::erasingGives()
{
    QFETCH(QString, before);
    QFETCH(int, key);
    QFETCH(QString, after);
    Typist typist;
    typist.show(before);
    const QString start = typist.html();
    typist.press(Qt::Key(key));
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QCOMPARE(typist.html() == start ? typist.lies() : typist.faults(), QString());
}

void BlocksTest::emptyPartsAreLeftByEnter_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("quote") << "<blockquote><p>un|</p></blockquote>" << "<blockquote><p>un</p></blockquote><p>X</p>";
    QTest::newRow("list") << "<ul><li>un|</li></ul>" << "<ul><li>un</li></ul><p>X</p>";
    QTest::newRow("nested list") << "<ul><li>un<ul><li>deux|</li></ul></li></ul>"
                                 << "<ul><li>un<ul><li>deux</li></ul></li><li>X</li></ul>";
    QTest::newRow("code") << "<pre>un|</pre>" << "<pre>un</pre><p>X</p>";
    QTest::newRow("middle of a list") << "<ul><li>un|</li><li>deux</li></ul>"
                                      << "<ul><li>un</li></ul><p>X</p><ul><li>deux</li></ul>";
    QTest::newRow("list in a quote") << "<blockquote><ul><li>un|</li></ul></blockquote>"
                                     << "<blockquote><ul><li>un</li></ul><p>X</p></blockquote>";
}

void BlocksTest::emptyPartsAreLeftByEnter()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    Typist typist;
    typist.show(before);
    typist.type(QStringLiteral("\n\nX"));
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QCOMPARE(typist.lies(), QString());
}

void BlocksTest::tabGoesOnToTheNextField()
{
    QWidget window;
    auto *text = new editor::RichEditor(editor::RichEditor::Shape::Body, &window);
    auto *next = new editor::RichEditor(editor::RichEditor::Shape::Field, &window);
    text->resize(300, 200);
    next->setGeometry(0, 210, 300, 40);
    window.show();
    window.activateWindow();
    text->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    text->setContent(fromHtml(QStringLiteral("<p>un mot</p>")));
    QTest::keyClick(text, Qt::Key_Tab);
    QCOMPARE(toHtml(text->content()), QStringLiteral("<p>un mot</p>"));
    QVERIFY(next->hasFocus());
    QTest::keyClick(next, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(text->hasFocus());
}

void BlocksTest::aCutTextIsPlainAgain()
{
    Typist typist;
    typist.show(QStringLiteral("<h2>Titre</h2><ul><li>un</li></ul>"));
    typist.press(Qt::Key_A, Qt::ControlModifier);
    typist.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(typist.html(), QString());
    QCOMPARE(typist.faults(), QString());
    typist.type(QStringLiteral("x"));
    QCOMPARE(typist.html(), QStringLiteral("<p>x</p>"));
}

QTEST_MAIN(BlocksTest)
#include "tst_blocks.moc"
