#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

/// Words, paragraphs and marks, by keys.
class TypingTest : public QObject
{
    Q_OBJECT

private slots:
    void keysGiveWords_data();
    void keysGiveWords();
    void enterPartsWhereTheCaretIs_data();
    void enterPartsWhereTheCaretIs();
    void aMarkIsSetAndTakenAway_data();
    void aMarkIsSetAndTakenAway();
    void aMarkIsOnForWhatIsTypedNext_data();
    void aMarkIsOnForWhatIsTypedNext();
    void noBreakSpacesComeThrough_data();
    void noBreakSpacesComeThrough();
    void setContentTellsNothingAndForgets();
    void everyEditTells();
    void showingPicturesAnewTellsNothing();
    void replaceContentIsOneStep();
    void readOnlyChangesNothing_data();
    void readOnlyChangesNothing();
    void composedTextIsText();
    void undoGoesBackToTheFirstDocument();
};

void TypingTest::keysGiveWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("a word") << "" << "mot" << "<p>mot</p>";
    QTest::newRow("beyond Latin") << "" << "l’été 日本" << "<p>l’été 日本</p>";
    QTest::newRow("signs of HTML") << "" << "a<b>&c" << "<p>a&lt;b&gt;&amp;c</p>";
    QTest::newRow("two paragraphs") << "" << "un\ndeux" << "<p>un</p>\n<p>deux</p>";
    QTest::newRow("empty paragraphs say nothing") << "" << "un\n\n\ndeux\n" << "<p>un</p>\n<p>deux</p>";
    QTest::newRow("within a word") << "<p>ma|bre</p>" << "r" << "<p>marbre</p>";
    QTest::newRow("in place of what is selected") << "<p>un [mot] ici</p>" << "an" << "<p>un an ici</p>";
    QTest::newRow("over two paragraphs") << "<p>un [mot</p><p>et] un</p>" << "x" << "<p>un x un</p>";
    QTest::newRow("in bold goes on bold") << "<p><strong>gr|as</strong></p>" << "x" << "<p><strong>grxas</strong></p>";
    QTest::newRow("behind bold goes on bold") << "<p><strong>gras|</strong> non</p>" << "x"
                                              << "<p><strong>grasx</strong> non</p>";
    QTest::newRow("behind a link is no link") << "<p><a href=\"/a\">lien|</a></p>" << "x"
                                              << "<p><a href=\"/a\">lien</a>x</p>";
    QTest::newRow("before a link is no link") << "<p><a href=\"/a\">|lien</a></p>" << "x"
                                              << "<p>x<a href=\"/a\">lien</a></p>";
    QTest::newRow("in a link is the link") << "<p><a href=\"/a\">li|en</a></p>" << "x"
                                           << "<p><a href=\"/a\">lixen</a></p>";
    QTest::newRow("over a link") << "<p>un [<a href=\"/a\">lien</a>] ici</p>" << "x" << "<p>un x ici</p>";
}

void TypingTest::keysGiveWords()
{
    QFETCH(QString, before);
    QFETCH(QString, typed);
    QFETCH(QString, after);
    Typist typist;
    typist.show(before);
    typist.type(typed);
    QCOMPARE(typist.html(), after);
    QCOMPARE(typist.lies(), QString());
}

void TypingTest::enterPartsWhereTheCaretIs_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("in a paragraph") << "<p>un| deux</p>" << "<p>un</p>\n<p>X deux</p>";
    QTest::newRow("at its end") << "<p>un|</p><p>deux</p>" << "<p>un</p>\n<p>X</p>\n<p>deux</p>";
    QTest::newRow("at its start") << "<p>|un</p>" << "<p>Xun</p>";
    QTest::newRow("selection goes") << "<p>un[ deux] trois</p>" << "<p>un</p>\n<p>X trois</p>";
    QTest::newRow("after a heading is a paragraph") << "<h2>Titre|</h2>" << "<h2>Titre</h2>\n<p>X</p>";
    QTest::newRow("in a heading are two headings") << "<h3>Ti|tre</h3>" << "<h3>Ti</h3>\n<h3>Xtre</h3>";
    QTest::newRow("before a heading it stays") << "<h3>|Titre</h3>" << "<h3>XTitre</h3>";
    QTest::newRow("an id is not given twice") << "<p id=\"a\">un| deux</p>" << "<p id=\"a\">un</p>\n<p>X deux</p>";
    QTest::newRow("alignment goes on") << "<p align=\"center\">un|</p>"
                                       << "<p align=\"center\">un</p>\n<p align=\"center\">X</p>";
    QTest::newRow("bold goes on") << "<p><strong>un|</strong></p>"
                                  << "<p><strong>un</strong></p>\n<p><strong>X</strong></p>";
    QTest::newRow("a link does not") << "<p><a href=\"/a\">un|</a></p>" << "<p><a href=\"/a\">un</a></p>\n<p>X</p>";
    QTest::newRow("code goes on in its block") << "<pre>un|</pre>" << "<pre>un\nX</pre>";
}

void TypingTest::enterPartsWhereTheCaretIs()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    Typist typist;
    typist.show(before);
    typist.press(Qt::Key_Return);
    QCOMPARE(typist.faults(), QString());
    typist.type(QStringLiteral("X"));
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QCOMPARE(typist.lies(), QString());
}

void TypingTest::aMarkIsSetAndTakenAway_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *before, Qt::Key key, const char *after) {
        QTest::newRow(name) << QString::fromUtf8(before) << int(key) << QString::fromUtf8(after);
    };
    row("bold", "<p>un [mot] ici</p>", Qt::Key_B, "<p>un <strong>mot</strong> ici</p>");
    row("italic", "<p>un [mot] ici</p>", Qt::Key_I, "<p>un <em>mot</em> ici</p>");
    row("code", "<p>un [mot] ici</p>", Qt::Key_E, "<p>un <code>mot</code> ici</p>");
    row("no more bold", "<p>un <strong>[mot]</strong> ici</p>", Qt::Key_B, "<p>un mot ici</p>");
    row("part of bold", "<p><strong>un [mot]</strong></p>", Qt::Key_B, "<p><strong>un </strong>mot</p>");
    row("the first character decides", "<p>[un <strong>mot]</strong></p>", Qt::Key_B, "<p><strong>un mot</strong></p>");
    row("over paragraphs", "<p>un [mot</p><p>et] un</p>", Qt::Key_I, "<p>un <em>mot</em></p>\n<p><em>et</em> un</p>");
    row("marks add up", "<p>un <em>[mot]</em></p>", Qt::Key_B, "<p>un <strong><em>mot</em></strong></p>");
    row("a link stays", "<p><a href=\"/a\">[mot]</a></p>", Qt::Key_B, "<p><a href=\"/a\"><strong>mot</strong></a></p>");
    row("in a list", "<ul><li>[un</li><li>deux]</li></ul>", Qt::Key_B,
        "<ul><li><strong>un</strong></li><li><strong>deux</strong></li></ul>");
}

void TypingTest::aMarkIsSetAndTakenAway()
{
    QFETCH(QString, before);
    QFETCH(int, key);
    QFETCH(QString, after);
    Typist typist;
    typist.show(before);
    typist.press(Qt::Key(key), Qt::ControlModifier);
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QCOMPARE(typist.faults(), QString());
}

void TypingTest::aMarkIsOnForWhatIsTypedNext_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("name");
    QTest::newRow("bold") << int(Qt::Key_B) << "strong";
    QTest::newRow("italic") << int(Qt::Key_I) << "em";
    QTest::newRow("code") << int(Qt::Key_E) << "code";
}

void TypingTest::aMarkIsOnForWhatIsTypedNext()
{
    QFETCH(int, key);
    QFETCH(QString, name);
    Typist typist;
    typist.show(QStringLiteral("<p>un|</p>"));
    typist.press(Qt::Key(key), Qt::ControlModifier);
    typist.type(QStringLiteral(" mot"));
    typist.press(Qt::Key(key), Qt::ControlModifier);
    typist.type(QStringLiteral(" ici"));
    QCOMPARE(typist.html(), QStringLiteral("<p>un<%1> mot</%1> ici</p>").arg(name));
    QCOMPARE(typist.lies(), QString());
}

void TypingTest::noBreakSpacesComeThrough_data()
{
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<QString>("after");
    QTest::newRow("no-break") << int(Qt::ControlModifier | Qt::ShiftModifier) << "<p>oui&nbsp;?</p>";
    QTest::newRow("narrow") << int(Qt::ControlModifier) << "<p>oui&#8239;?</p>";
}

void TypingTest::noBreakSpacesComeThrough()
{
    QFETCH(int, modifiers);
    QFETCH(QString, after);
    Typist typist;
    typist.show(QStringLiteral("<p>oui|?</p>"));
    typist.press(Qt::Key_Space, Qt::KeyboardModifiers(modifiers));
    QCOMPARE(typist.html(), after);
    QCOMPARE(typist.faults(), QString());
    typist.press(Qt::Key_A, Qt::ControlModifier);
    const QString html = typist.copied()->html();
    typist.show(html);
    QCOMPARE(typist.html(), after);
}

void TypingTest::setContentTellsNothingAndForgets()
{
    Typist typist;
    typist.type(QStringLiteral("avant"));
    const QSignalSpy edited(&typist.editor(), &editor::RichEditor::edited);
    typist.show(QStringLiteral("<h2>Titre</h2><p>Un <strong>mot</strong> et <a href=\"/a\">un lien</a>.</p><hr>"));
    QTest::qWait(20); // what is done when idle tells nothing either
    QCOMPARE(edited.size(), 0);
    QVERIFY(!typist.actions().undo->isEnabled());
    typist.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(typist.html().startsWith(QLatin1String("<h2>Titre</h2>")));
}

void TypingTest::everyEditTells()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un [mot] ici</p>"));
    QSignalSpy edited(&typist.editor(), &editor::RichEditor::edited);
    const auto told = [&] {
        const bool any = !edited.isEmpty();
        edited.clear();
        return any;
    };
    typist.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(told());
    typist.type(QStringLiteral("x"));
    QVERIFY(told());
    typist.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(told());
    typist.press(Qt::Key_Y, Qt::ControlModifier);
    typist.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(told());
    typist.press(Qt::Key_Left);
    typist.press(Qt::Key_Home, Qt::ShiftModifier);
    QVERIFY(!told());
}

void TypingTest::showingPicturesAnewTellsNothing()
{
    Typist typist;
    typist.show(QStringLiteral("<p>Un mot</p><figure><img src=\"media/ab/c.png\"></figure>"));
    const QSignalSpy edited(&typist.editor(), &editor::RichEditor::edited);
    typist.editor().setMedia({{}, [](const QString &) { return png(); }});
    QPalette dark = typist.editor().palette();
    dark.setColor(QPalette::Base, Qt::black);
    const QSizeF size = typist.editor().document()->size();
    typist.editor().setPalette(dark);
    QCOMPARE(typist.editor().document()->size(), size);
    typist.editor().resize(400, 300);
    QTest::qWait(20);
    QCOMPARE(edited.size(), 0);
    QVERIFY(!typist.actions().undo->isEnabled());
}

void TypingTest::replaceContentIsOneStep()
{
    Typist typist;
    typist.show(QStringLiteral("<h2>Titre</h2><ul><li>un</li></ul><hr>"));
    typist.editor().replaceContent(fromHtml(QStringLiteral("<p>tout <em>autre</em></p>")));
    QCOMPARE(typist.html(), QStringLiteral("<p>tout <em>autre</em></p>"));
    QCOMPARE(typist.faults(), QString());
}

void TypingTest::readOnlyChangesNothing_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    const auto row = [](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::newRow(name) << int(key) << int(modifiers);
    };
    row("letter", Qt::Key_X);
    row("Enter", Qt::Key_Return);
    row("Backspace", Qt::Key_Backspace);
    row("Tab", Qt::Key_Tab);
    row("bold", Qt::Key_B, Qt::ControlModifier);
    row("heading", Qt::Key_2, Qt::ControlModifier | Qt::AltModifier);
    row("quote", Qt::Key_9, Qt::ControlModifier | Qt::ShiftModifier);
    row("no-break space", Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier);
    row("paste", Qt::Key_V, Qt::ControlModifier);
    row("paste plain", Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    row("cut", Qt::Key_X, Qt::ControlModifier);
}

void TypingTest::readOnlyChangesNothing()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    Typist typist;
    typist.pasteText(QStringLiteral("du presse-papiers"));
    typist.show(QStringLiteral("<ul><li>un [mot] ici</li></ul>"));
    typist.editor().setReadOnly(true);
    const QString before = typist.html();
    const QSignalSpy edited(&typist.editor(), &editor::RichEditor::edited);
    typist.press(Qt::Key(key), Qt::KeyboardModifiers(modifiers));
    QCOMPARE(typist.html(), before);
    QCOMPARE(edited.size(), 0);
}

void TypingTest::composedTextIsText()
{
    Typist typist;
    typist.show(QStringLiteral("<p><a href=\"/a\">lien|</a></p>"));
    QInputMethodEvent composing(QStringLiteral("´"), {});
    QCoreApplication::sendEvent(&typist.editor(), &composing);
    QCOMPARE(typist.html(), QStringLiteral("<p><a href=\"/a\">lien</a></p>"));
    QInputMethodEvent composed;
    composed.setCommitString(QStringLiteral("é"));
    QCoreApplication::sendEvent(&typist.editor(), &composed);
    QCOMPARE(typist.html(), QStringLiteral("<p><a href=\"/a\">lien</a>é</p>"));
    QCOMPARE(typist.lies(), QString());
}

void TypingTest::undoGoesBackToTheFirstDocument()
{
    Typist typist;
    const QString before = QStringLiteral("<h2>Titre</h2><ul><li>un</li><li>deux</li></ul><p>fin|</p>");
    typist.show(before);
    const QString start = typist.html();
    typist.type(QStringLiteral(" et\n## Autre\n- un\n- deux\n\n> cité\n\n"));
    typist.press(Qt::Key_A, Qt::ControlModifier);
    typist.press(Qt::Key_B, Qt::ControlModifier);
    typist.press(Qt::Key_7, Qt::ControlModifier | Qt::ShiftModifier);
    typist.press(Qt::Key_Delete);
    typist.type(QStringLiteral("x"));
    const QString end = typist.html();
    for (int steps = 0; typist.actions().undo->isEnabled() && steps < 100; ++steps) {
        typist.press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(typist.lies(), QString());
    }
    QCOMPARE(typist.html(), start);
    while (typist.actions().redo->isEnabled())
        typist.editor().redo();
    QCOMPARE(typist.html(), end);
}

QTEST_MAIN(TypingTest)
#include "tst_typing.moc"
