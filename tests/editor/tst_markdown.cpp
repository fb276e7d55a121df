#include <QTest>

#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

/// Signs at the beginning of a line that make it what it is to be.
class MarkdownTest : public QObject
{
    Q_OBJECT

private slots:
    void signsMakeTheBlock_data();
    void signsMakeTheBlock();
    void undoGivesTheSignsBack_data();
    void undoGivesTheSignsBack();
    void signsElsewhereAreText_data();
    void signsElsewhereAreText();
};

void MarkdownTest::signsMakeTheBlock_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("heading 2") << "## Titre" << "<h2>Titre</h2>";
    QTest::newRow("heading 3") << "### Titre" << "<h3>Titre</h3>";
    QTest::newRow("heading 4") << "#### Titre" << "<h4>Titre</h4>";
    QTest::newRow("quote") << "> cité" << "<blockquote><p>cité</p></blockquote>";
    QTest::newRow("dash") << "- un\ndeux" << "<ul><li>un</li><li>deux</li></ul>";
    QTest::newRow("star") << "* un" << "<ul><li>un</li></ul>";
    QTest::newRow("number") << "1. un\ndeux" << "<ol><li>un</li><li>deux</li></ol>";
    QTest::newRow("another number") << "4) un" << "<ol start=\"4\"><li>un</li></ol>";
    QTest::newRow("rule") << "un\n---\ndeux" << "<p>un</p><hr><p>deux</p>";
    QTest::newRow("code") << "```\nint x;\n\nfin" << "<pre>int x;</pre><p>fin</p>";
    QTest::newRow("a list in a quote") << "> - un" << "<blockquote><ul><li>un</li></ul></blockquote>";
    QTest::newRow("a heading from an item") << "- ## un" << "<h2>un</h2>";
    QTest::newRow("dashes stay literal in an item") << "- un\n- deux" << "<ul><li>un</li><li>- deux</li></ul>";
}

void MarkdownTest::signsMakeTheBlock()
{
    QFETCH(QString, typed);
    QFETCH(QString, after);
    Typist typist;
    typist.type(typed);
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QCOMPARE(typist.lies(), QString());
}

void MarkdownTest::undoGivesTheSignsBack_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("literal");
    for (const char *signs : {"## ", "### ", "#### ", "> ", "- ", "* ", "1. ", "12) "})
        QTest::newRow(signs) << QString::fromLatin1(signs) << QString::fromLatin1(signs);
    QTest::newRow("---") << "---\n" << "---";
    QTest::newRow("***") << "***\n" << "***";
    QTest::newRow("```") << "```\n" << "```";
}

void MarkdownTest::undoGivesTheSignsBack()
{
    QFETCH(QString, typed);
    QFETCH(QString, literal);
    Typist typist;
    typist.show(QStringLiteral("<p>avant</p>"));
    typist.editor().moveCursor(QTextCursor::End);
    typist.type(u'\n' + typed);
    typist.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(typist.html(), QStringLiteral("<p>avant</p>\n<p>%1</p>").arg(literal.toHtmlEscaped()));
    QCOMPARE(typist.lies(), QString());
    typist.type(QStringLiteral("x"));
    QCOMPARE(typist.html(), QStringLiteral("<p>avant</p>\n<p>%1x</p>").arg(literal.toHtmlEscaped()));
}

void MarkdownTest::signsElsewhereAreText_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("behind a word") << "<p>mot|</p>" << " - x" << "<p>mot - x</p>";
    QTest::newRow("one hash is the title") << "" << "# x" << "<p># x</p>";
    QTest::newRow("seven hashes") << "" << "####### x" << "<p>####### x</p>";
    QTest::newRow("in a heading") << "<h2>|mot</h2>" << "- " << "<h2>- mot</h2>";
    QTest::newRow("in code") << "<pre>|mot</pre>" << "- " << "<pre>- mot</pre>";
    QTest::newRow("a year") << "" << "2021. x" << "<p>2021. x</p>";
    QTest::newRow("a no-break space") << "" << "-\u00A0x" << "<p>-&nbsp;x</p>";
}

void MarkdownTest::signsElsewhereAreText()
{
    QFETCH(QString, before);
    QFETCH(QString, typed);
    QFETCH(QString, after);
    Typist typist;
    typist.show(before);
    typist.type(typed);
    QCOMPARE(typist.html(), after);
}

QTEST_MAIN(MarkdownTest)
#include "tst_markdown.moc"
