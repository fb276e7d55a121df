#include <QFile>
#include <QTest>

#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

QByteArray fixture(const QString &name)
{
    QFile file(QStringLiteral(MARBRE_SOURCE "/tests/html/fixtures/pastes/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What comes in from other programs, and what goes out to them.
class PastingTest : public QObject
{
    Q_OBJECT

private slots:
    void aPageOfAnotherProgramIsClean_data();
    void aPageOfAnotherProgramIsClean();
    void whatIsPastedFits_data();
    void whatIsPastedFits();
    void plainTextIsParagraphs_data();
    void plainTextIsParagraphs();
    void pastePlainTakesWordsAlone();
    void whatIsCopiedIsClean_data();
    void whatIsCopiedIsClean();
    void whatIsCopiedComesBack_data();
    void whatIsCopiedComesBack();
    void cutAndPasteMoves();
    void cutAndPastedWhereItStoodItIsAsItWas_data();
    void cutAndPastedWhereItStoodItIsAsItWas();
    void spacesAtTheEndsStay_data();
    void spacesAtTheEndsStay();
    void codeKeepsItsSpaces();
    void theInterceptorGoesFirst();
    void scriptsStayOut();
    void droppedWordsComeIn();
};

void PastingTest::aPageOfAnotherProgramIsClean_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"word", "googledocs", "libreoffice", "outlook", "applenotes"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void PastingTest::aPageOfAnotherProgramIsClean()
{
    QFETCH(QString, name);
    const QByteArray expected = fixture(name + QStringLiteral(".expected.html"));
    QVERIFY(!expected.isEmpty());
    Typist typist;
    typist.show(QString());
    typist.pasteHtml(QString::fromUtf8(fixture(name + QStringLiteral(".html"))));
    QCOMPARE(typist.html(), toHtml(fromHtml(QString::fromUtf8(expected))));
    QCOMPARE(typist.faults(), QString());
}

void PastingTest::whatIsPastedFits_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *before, const char *pasted, const char *after) {
        QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(pasted) << QString::fromUtf8(after);
    };
    row("words in words", "<p>un| ici</p>", "<p>mot <em>beau</em></p>", "<p>unmot <em>beau</em> ici</p>");
    row("in place of what is selected", "<p>un [x] ici</p>", "<b>mot</b>", "<p>un <strong>mot</strong> ici</p>");
    row("paragraphs in a paragraph", "<p>A|Z</p>", "<p>un</p><p>deux</p><p>trois</p>", "<p>Aun</p><p>deux</p><p>troisZ</p>");
    row("a heading in a paragraph", "<p>A|Z</p>", "<h2>T</h2>", "<p>A</p><h2>T</h2><p>Z</p>");
    row("words in a heading", "<h2>A|Z</h2>", "<p>mot</p>", "<h2>AmotZ</h2>");
    row("words in an item", "<ul><li>A|</li></ul>", "<p>mot</p>", "<ul><li>Amot</li></ul>");
    row("a list in a list", "<ul><li>A|</li><li>Z</li></ul>", "<ul><li>un</li><li>deux</li></ul>",
        "<ul><li>A</li><li>un</li><li>deux</li><li>Z</li></ul>");
    row("a list in a quote", "<blockquote><p>A|</p></blockquote>", "<ul><li>un</li></ul>",
        "<blockquote><p>A</p><ul><li>un</li></ul></blockquote>");
    row("anything in code is text", "<pre>A|Z</pre>", "<p>un <b>mot</b></p>", "<pre>Aun motZ</pre>");
    row("a table is a card", "<p>A|</p>", "<table><tr><td>1</td></tr></table>",
        "<p>A</p><table><tr><td>1</td></tr></table>");
    row("beside a card", "<hr>", "<p>mot</p>", "<hr><p>mot</p>");
}

void PastingTest::whatIsPastedFits()
{
    QFETCH(QString, before);
    QFETCH(QString, pasted);
    QFETCH(QString, after);
    Typist typist;
    typist.show(before);
    if (!before.contains(u'|') && !before.contains(u'['))
        typist.editor().moveCursor(QTextCursor::End);
    typist.pasteHtml(pasted);
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QCOMPARE(typist.faults(), QString());
}

void PastingTest::plainTextIsParagraphs_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("after");
    QTest::newRow("words") << "deux mots" << "<p>Adeux motsZ</p>";
    QTest::newRow("a break") << "un\ndeux" << "<p>Aun<br>deuxZ</p>";
    QTest::newRow("paragraphs") << "un\n\ndeux" << "<p>Aun</p><p>deuxZ</p>";
    QTest::newRow("markup is text") << "<b>x</b>" << "<p>A&lt;b&gt;x&lt;/b&gt;Z</p>";
    QTest::newRow("no-break spaces") << "a\u00A0b\u202Fc" << "<p>Aa&nbsp;b&#8239;cZ</p>";
}

void PastingTest::plainTextIsParagraphs()
{
    QFETCH(QString, pasted);
    QFETCH(QString, after);
    Typist typist;
    typist.show(QStringLiteral("<p>A|Z</p>"));
    typist.pasteText(pasted);
    QCOMPARE(typist.html(), toHtml(fromHtml(after)));
    QCOMPARE(typist.faults(), QString());
}

void PastingTest::pastePlainTakesWordsAlone()
{
    Typist typist;
    typist.pasteHtml(QStringLiteral("<h2>Un <b>titre</b></h2>"));
    typist.show(QStringLiteral("<p>A|Z</p>"));
    typist.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(typist.html(), QStringLiteral("<p>AUn titreZ</p>"));
    QCOMPARE(typist.faults(), QString());
}

void PastingTest::whatIsCopiedIsClean_data()
{
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << "<p>un [<strong>mot</strong>] ici</p>" << "<p><strong>mot</strong></p>" << "**mot**";
    QTest::newRow("part of a heading is words") << "<h2>un [mot]</h2>" << "<p>mot</p>" << "mot";
    QTest::newRow("paragraphs") << "<p>u[n</p><p>de]ux</p>" << "<p>n</p><p>de</p>" << "n\n\nde";
    QTest::newRow("a list") << "<ul><li>[un</li><li>deux]</li></ul>" << "<ul><li>un</li><li>deux</li></ul>" << "- un\n- deux";
    QTest::newRow("no-break space") << "<p>[a&nbsp;b&#8239;c]</p>" << "<p>a&nbsp;b&#8239;c</p>" << "a\u00A0b\u202Fc";
}

void PastingTest::whatIsCopiedIsClean()
{
    QFETCH(QString, selected);
    QFETCH(QString, html);
    QFETCH(QString, text);
    Typist typist;
    typist.show(selected);
    const QMimeData *copied = typist.copied();
    QCOMPARE(copied->html().trimmed(), toHtml(fromHtml(html)));
    QCOMPARE(copied->text(), text);
}

void PastingTest::whatIsCopiedComesBack_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("words", "<p>un <em>mot</em> et <a href=\"https://a.fr\" title=\"t\">un lien</a></p>");
    row("headings", "<h2>un</h2><p>deux</p><h3>trois</h3>");
    row("lists", "<ul><li>un<ol start=\"3\"><li>deux</li></ol></li><li>trois</li></ul>");
    row("quote", "<blockquote><p>un</p><p>deux</p><cite>Qui</cite></blockquote><p>fin</p>");
    row("note", "<aside class=\"note note-editor\"><p>un</p><p>deux</p></aside><p>fin</p>");
    row("code", "<pre><code class=\"language-cpp\">int x;\n  y;</code></pre><p>fin</p>");
    row("rule", "<p>un</p><hr><p>deux</p>");
    row("table", "<table><tr><th>a</th><td>b</td></tr></table><p>fin</p>");
    row("figure", "<figure><img src=\"media/ab/c.png\" alt=\"x\"><figcaption>Légende</figcaption></figure><p>fin</p>");
    row("fold-out", "<details><summary>s</summary><p>x</p></details><p>fin</p>");
    row("definitions", "<dl><dt>a</dt><dd>b</dd></dl><p>fin</p>");
}

void PastingTest::whatIsCopiedComesBack()
{
    QFETCH(QString, text);
    Typist typist;
    typist.show(text);
    const QString before = typist.html();
    typist.press(Qt::Key_A, Qt::ControlModifier);
    typist.press(Qt::Key_C, Qt::ControlModifier);
    typist.show(QString());
    typist.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(typist.html(), before);
    QCOMPARE(typist.faults(), QString());
}

void PastingTest::cutAndPasteMoves()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un</p><ul><li>[deux</li><li>trois]</li></ul><p>fin</p>"));
    typist.press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>\n<ul><li></li></ul>\n<p>fin</p>"));
    QCOMPARE(typist.faults(), QString());
    typist.press(Qt::Key_Backspace);
    QCOMPARE(typist.html(), QStringLiteral("<p>un</p>\n<p>fin</p>"));
    typist.press(Qt::Key_End, Qt::ControlModifier);
    typist.type(QStringLiteral("\n"));
    typist.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(typist.html(), toHtml(fromHtml(QStringLiteral("<p>un</p><p>fin</p><ul><li>deux</li><li>trois</li></ul>"))));
    QCOMPARE(typist.lies(), QString());
}

void PastingTest::cutAndPastedWhereItStoodItIsAsItWas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("plain");
    for (const char *text : {"<p>un [deux ]trois</p>", "<p>un[ deux] trois</p>", "<p>a[ ]b</p>", "<p>[un ]deux</p>",
                             "<p>un[ deux]</p>", "<h2>un [deux ]trois</h2>", "<ul><li>un[ deux] trois</li></ul>"}) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << false;
        QTest::addRow("%s plain", text) << QString::fromUtf8(text) << true;
    }
    for (const char *text : {"<p>un <strong>[deux ]</strong>trois</p>", "<p>un [deux </p><p>trois] quatre</p>",
                             "<p>un [<em>deux</em> ]trois</p>"})
        QTest::addRow("%s", text) << QString::fromUtf8(text) << false;
}

void PastingTest::cutAndPastedWhereItStoodItIsAsItWas()
{
    QFETCH(QString, text);
    QFETCH(bool, plain);
    Typist typist;
    typist.show(text);
    const QString before = typist.editor().document()->toRawText();
    typist.press(Qt::Key_X, Qt::ControlModifier);
    QVERIFY(typist.editor().document()->toRawText() != before);
    typist.press(Qt::Key_V, plain ? Qt::ControlModifier | Qt::ShiftModifier : Qt::KeyboardModifiers(Qt::ControlModifier));
    QCOMPARE(typist.editor().document()->toRawText(), before);
}

void PastingTest::spacesAtTheEndsStay_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("after"); // pasted between « un » and « deux »
    const auto row = [](const char *name, const char *html, const char *after) {
        QTest::newRow(name) << QString::fromUtf8(html) << QString::fromUtf8(after);
    };
    row("Firefox", "<b>mot</b> ", "<p>un<strong>mot</strong> deux</p>");
    row("Chromium", "<meta charset='utf-8'><span style=\"color: red\"> mot </span>", "<p>un mot deux</p>");
    row("Word", "<html><body>\n<!--StartFragment--><span lang=FR>mot </span><!--EndFragment-->\n</body></html>",
        "<p>un<span lang=\"FR\">mot </span>deux</p>");
    row("laid out", "<html><body>\n  <b>mot</b>\n</body></html>", "<p>un<strong>mot</strong>deux</p>");
    row("a paragraph", "<p>\n  mot\n</p>\n", "<p>unmotdeux</p>");
    row("a space", "<html><body><!--StartFragment--> <!--EndFragment--></body></html>", "<p>un deux</p>");
}

void PastingTest::spacesAtTheEndsStay()
{
    QFETCH(QString, html);
    QFETCH(QString, after);
    Typist typist;
    typist.show(QStringLiteral("<p>un|deux</p>"));
    typist.pasteHtml(html);
    QCOMPARE(typist.html(), after);
}

void PastingTest::codeKeepsItsSpaces()
{
    const QString code = QStringLiteral("if (a) {\n    b();\n\n\tc();\n}");
    Typist typist;
    typist.show(QStringLiteral("<pre>x|y</pre>"));
    typist.pasteText(code);
    QCOMPARE(typist.html(), QStringLiteral("<pre>x%1y</pre>").arg(code));
    typist.press(Qt::Key_Z, Qt::ControlModifier);
    typist.pasteHtml(QStringLiteral("<pre>%1</pre>").arg(code)); // its text counts, not its form
    QVERIFY(typist.html().contains(QLatin1String("xif (a) {")));
    // A part of a block, cut and pasted.
    typist.show(QStringLiteral("<pre>un[\n\n  deux]\ntrois</pre>"));
    typist.press(Qt::Key_X, Qt::ControlModifier);
    typist.press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(typist.html(), QStringLiteral("<pre>un\n\n  deux\ntrois</pre>"));
}

void PastingTest::theInterceptorGoesFirst()
{
    Typist typist;
    int asked = 0;
    typist.editor().setPasteInterceptor([&](const QMimeData &data) {
        ++asked;
        return data.text().contains(QLatin1String("pris"));
    });
    typist.pasteText(QStringLiteral("pris"));
    QCOMPARE(typist.html(), QString());
    typist.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(typist.html(), QString());
    typist.pasteText(QStringLiteral("laissé"));
    QCOMPARE(typist.html(), QStringLiteral("<p>laissé</p>"));
    QCOMPARE(asked, 3);
}

void PastingTest::scriptsStayOut()
{
    Typist typist;
    typist.pasteHtml(QStringLiteral("<p onclick=\"x()\">un<script>alert(1)</script> <a href=\"javascript:x\">lien</a>"
                                    "<img src=x onerror=alert(1)></p>"));
    for (const char *word : {"script", "onclick", "onerror", "alert"})
        QVERIFY2(!typist.html().contains(QLatin1String(word)), word);
    QVERIFY(typist.html().contains(QLatin1String("lien")));
}

void PastingTest::droppedWordsComeIn()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un</p>"));
    QMimeData data;
    data.setHtml(QStringLiteral("<b>mot</b>"));
    typist.drop(&data, QPoint(560, 400));
    QCOMPARE(typist.html(), QStringLiteral("<p>un<strong>mot</strong></p>"));
    QCOMPARE(typist.faults(), QString());
}

QTEST_MAIN(PastingTest)
#include "tst_pasting.moc"
