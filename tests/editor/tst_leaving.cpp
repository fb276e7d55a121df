#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include "editor/markdowntext.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

/// What goes out of the text, and what its links lead to; what comes in as a quotation.
class LeavingTest : public QObject
{
    Q_OBJECT

private slots:
    void plainTextShowsWhatTheTextIs_data();
    void plainTextShowsWhatTheTextIs();
    void copyingGivesBoth();
    void whatIsPastedIsAQuotation();
    void aQuotationStaysOne();
    void theAddressUnderThePointerIsTold();
    void controlAndAClickOpenALink();
};

void LeavingTest::plainTextShowsWhatTheTextIs_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *html, const char *text) {
        QTest::newRow(html) << QString::fromUtf8(html) << QString::fromUtf8(text);
    };
    row("<p>un</p><p>deux</p>", "un\n\ndeux");
    row("<h2>Un</h2><h3>Deux</h3>", "## Un\n\n### Deux");
    row("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c");
    row("<ol start=\"3\"><li>a</li><li>b</li></ol>", "3. a\n4. b");
    row("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b");
    row("<p>a <strong>b</strong> <em>c</em> <strong><em>d</em></strong></p>", "a **b** _c_ **_d_**");
    row("<p>a<strong> b </strong>c</p>", "a **b** c");
    row("<p><a href=\"https://a.example/\">un <strong>lien</strong></a>.</p>", "[un **lien**](https://a.example/).");
    row("<p>a<br>b <code>c</code></p>", "a\nb `c`");
    row("<hr>", "---");
    row("<pre>a\n b</pre>", "```\na\n b\n```");
    row("<table><caption>T</caption><tr><th>a</th><th>b</th></tr><tr><td>1|2</td><td>3<br>4</td></tr></table>",
        "T\n\n| a | b |\n| --- | --- |\n| 1\\|2 | 3 4 |");
    row("<figure><img src=\"a.png\" alt=\"Un port\"><figcaption>Le port.</figcaption></figure>",
        "![Un port](a.png)\nLe port.");
}

void LeavingTest::plainTextShowsWhatTheTextIs()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(editor::markdownText(fromHtml(html)), text);
}

void LeavingTest::copyingGivesBoth()
{
    Typist typist;
    typist.show(QStringLiteral("<h2>[Un</h2><p>le <strong>mot]</strong></p>"));
    const QMimeData *copied = typist.copied();
    QCOMPARE(copied->text(), QStringLiteral("## Un\n\nle **mot**"));
    QCOMPARE(copied->html(), QStringLiteral("<h2>Un</h2>\n<p>le <strong>mot</strong></p>\n"));
}

void LeavingTest::whatIsPastedIsAQuotation()
{
    Typist typist;
    typist.show(QStringLiteral("<p>un|</p><p>deux</p>"));
    auto *data = new QMimeData;
    data->setText(QStringLiteral("a\n\nb"));
    QGuiApplication::clipboard()->setMimeData(data);
    typist.press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(typist.html().remove(u'\n'),
             QStringLiteral("<p>un</p><blockquote><p>a</p><p>b</p></blockquote><p>deux</p>"));
    QCOMPARE(typist.faults(), QString());
}

void LeavingTest::aQuotationStaysOne()
{
    Typist typist;
    typist.show(QStringLiteral("<p>|</p>"));
    auto *data = new QMimeData;
    data->setHtml(QStringLiteral("<blockquote><p>a <em>b</em></p></blockquote>"));
    QGuiApplication::clipboard()->setMimeData(data);
    typist.press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(typist.html().remove(u'\n'), QStringLiteral("<blockquote><p>a <em>b</em></p></blockquote>"));
}

namespace {

QPoint pointAt(Typist &typist, int position)
{
    QTextCursor cursor(typist.editor().document());
    cursor.setPosition(position);
    return typist.editor().cursorRect(cursor).center() + QPoint(2, 0);
}

} // namespace

void LeavingTest::theAddressUnderThePointerIsTold()
{
    Typist typist;
    typist.show(QStringLiteral("<p>|un <a href=\"https://a.example/x\">lien</a> là</p>"));
    QSignalSpy told(&typist.editor(), &editor::RichEditor::addressHovered);
    QTest::mouseMove(typist.editor().viewport(), pointAt(typist, 5));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.takeFirst().front().toString(), QStringLiteral("https://a.example/x"));
    QTest::mouseMove(typist.editor().viewport(), pointAt(typist, 0));
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.takeFirst().front().toString(), QString());
}

void LeavingTest::controlAndAClickOpenALink()
{
    Typist typist;
    typist.show(QStringLiteral("<p>|un <a href=\"https://a.example/x\">lien</a> et <a href=\"/y\">un autre</a></p>"));
    QSignalSpy wanted(&typist.editor(), &editor::RichEditor::linkWanted);
    QTest::mouseClick(typist.editor().viewport(), Qt::LeftButton, Qt::NoModifier, pointAt(typist, 5));
    QTest::mouseClick(typist.editor().viewport(), Qt::LeftButton, Qt::ControlModifier, pointAt(typist, 1));
    QTest::mouseClick(typist.editor().viewport(), Qt::LeftButton, Qt::ControlModifier, pointAt(typist, 13));
    QCOMPARE(wanted.size(), 0);
    QTest::mouseClick(typist.editor().viewport(), Qt::LeftButton, Qt::ControlModifier, pointAt(typist, 5));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().toUrl(), QUrl(QStringLiteral("https://a.example/x")));
}

QTEST_MAIN(LeavingTest)
#include "tst_leaving.moc"
