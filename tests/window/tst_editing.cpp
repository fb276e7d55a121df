#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>
#include <QWheelEvent>

#include "archive/archive.h"
#include "editor/clipboard.h"
#include "editor/figuredialog.h"
#include "editor/findbar.h"
#include "editor/richeditor.h"
#include "editor/sourceedit.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "html/html.h"
#include "window/session.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

namespace {

editor::RichEditor *body(Bench &bench)
{
    return bench.window().writing()->body();
}

QString htmlOf(Bench &bench)
{
    return QString::fromUtf8(html::writeCanonical(body(bench)->content())).remove(u'\n');
}

/// An article with this text; `|` is where the cursor stands, `[` and `]` are around what is selected.
void sitDown(Bench &bench, const QString &marked)
{
    if (!bench.window().isVisible())
        bench.show();
    article::Article article;
    article.language = QStringLiteral("fr");
    article.title = QStringLiteral("Essai");
    article.body = html::read(marked.toUtf8()).document;
    bench.window().session()->start(article);
    editor::RichEditor *text = body(bench);
    const auto take = [text](QChar sign) {
        QTextCursor cursor = text->document()->find(QString(sign));
        if (cursor.isNull())
            return -1;
        const int at = cursor.selectionStart();
        cursor.removeSelectedText();
        return at;
    };
    const int caret = take(u'|');
    const int from = take(u'[');
    const int to = take(u']');
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(caret >= 0 ? caret : std::max(from, 0));
    if (to >= 0)
        cursor.setPosition(to, QTextCursor::KeepAnchor);
    text->setTextCursor(cursor);
    text->document()->clearUndoRedoStacks();
    text->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), text);
}

void press(Bench &bench, const QKeySequence &keys)
{
    for (int i = 0; i < keys.count(); ++i)
        bench.press(keys[uint(i)].key(), keys[uint(i)].keyboardModifiers());
}

QByteArray picture()
{
    QImage image(120, 80, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/// Every command of the editor, in the real window, as a person gives it.
class TestEditing : public QObject
{
    Q_OBJECT

private slots:
    void aKeyCommands_data();
    void aKeyCommands();
    void aButtonCommands_data();
    void aButtonCommands();
    void signsAtTheStartMakeBlocks_data();
    void signsAtTheStartMakeBlocks();
    void tabNestsItems();
    void aLinkIsMadeAndTaken();
    void aTableIsMadeByMouseAndWrittenIn();
    void theClipboardGoesIn();
    void textIsDraggedInside();
    void pagesAndPicturesAreDropped();
    void aPictureInALineOpens();
    void theTextIsZoomed();
    void spacesAreTypedInEveryField();
    void anotherArticleBeginsPlain();
    void cardsAreSearched();
};

void TestEditing::aKeyCommands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *command, const char *before, const char *after) {
        QTest::addRow("%s: %s", command, before)
            << QString::fromLatin1(command) << QString::fromUtf8(before) << QString::fromUtf8(after);
    };
    row("bold", "<p>un [mot]</p>", "<p>un <strong>mot</strong></p>");
    row("italic", "<p>un [mot]</p>", "<p>un <em>mot</em></p>");
    row("code", "<p>un [mot]</p>", "<p>un <code>mot</code></p>");
    row("quote", "<p>u|n</p>", "<blockquote><p>un</p></blockquote>");
    row("bulletList", "<p>[un</p><p>deux]</p>", "<ul><li>un</li><li>deux</li></ul>");
    row("bulletList", "<p>[a</p><ul><li>b</li></ul><p>c]</p>", "<ul><li>a</li><li>b</li><li>c</li></ul>");
    row("bulletList", "<ol><li>[a</li></ol><ul><li>b]</li></ul>", "<ul><li>a</li><li>b</li></ul>");
    row("numberedList", "<ul><li>[a<ol><li>b]</li></ol></li></ul>", "<ol><li>a<ol><li>b</li></ol></li></ol>");
    row("numberedList", "<p>[un</p><p>deux]</p>", "<ol><li>un</li><li>deux</li></ol>");
    row("paragraph", "<h2>u|n</h2>", "<p>un</p>");
    for (const char *level : {"2", "3", "4", "5", "6"})
        row((QByteArray("heading") + level).constData(), "<p>u|n</p>",
            (QByteArray("<h") + level + ">un</h" + level + ">").constData());
    row("preformatted", "<p>u|n</p>", "<pre>un</pre>");
    row("noBreakSpace", "<p>un|:</p>", "<p>un&nbsp;:</p>");
    row("narrowNoBreakSpace", "<p>un|!</p>", "<p>un&#8239;!</p>");
    const char *table = "<table><tbody><tr><td>a|</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>";
    row("rowAbove", table, "<table><tbody><tr><td></td><td></td></tr><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>");
    row("rowBelow", table, "<table><tbody><tr><td>a</td><td>b</td></tr><tr><td></td><td></td></tr><tr><td>c</td><td>d</td></tr></tbody></table>");
    row("columnLeft", table, "<table><tbody><tr><td></td><td>a</td><td>b</td></tr><tr><td></td><td>c</td><td>d</td></tr></tbody></table>");
    row("columnRight", table, "<table><tbody><tr><td>a</td><td></td><td>b</td></tr><tr><td>c</td><td></td><td>d</td></tr></tbody></table>");
    row("removeRows", table, "<table><tbody><tr><td>c</td><td>d</td></tr></tbody></table>");
    row("removeColumns", table, "<table><tbody><tr><td>b</td></tr><tr><td>d</td></tr></tbody></table>");
    row("headerRow", table, "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>");
    row("headerColumn", table, "<table><tbody><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></tbody></table>");
    row("alignLeft", "<table><tbody><tr><td align=\"right\">a|</td></tr></tbody></table>", "<table><tbody><tr><td align=\"left\">a</td></tr></tbody></table>");
    row("alignCenter", "<table><tbody><tr><td>a|</td></tr></tbody></table>", "<table><tbody><tr><td align=\"center\">a</td></tr></tbody></table>");
    row("alignRight", "<table><tbody><tr><td>a|</td></tr></tbody></table>", "<table><tbody><tr><td align=\"right\">a</td></tr></tbody></table>");
    row("removeTable", table, "");
    row("mergeCells", "<table><tbody><tr><td>[a</td><td>b]</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>", "<table><tbody><tr><td colspan=\"2\"><p>a</p><p>b</p></td></tr><tr><td>c</td><td>d</td></tr></tbody></table>");
    row("splitCell", "<table><tbody><tr><td colspan=\"2\">a|</td></tr><tr><td>b</td><td>c</td></tr></tbody></table>", "<table><tbody><tr><td>a</td><td></td></tr><tr><td>b</td><td>c</td></tr></tbody></table>");
}

void TestEditing::aKeyCommands()
{
    QFETCH(QString, command);
    QFETCH(QString, before);
    QFETCH(QString, after);
    Bench bench;
    sitDown(bench, before);
    const QString start = htmlOf(bench);
    const auto *action = body(bench)->findChild<QAction *>(command);
    QVERIFY(action);
    press(bench, action->shortcut());
    QCOMPARE(htmlOf(bench), after);
    press(bench, QKeySequence::Undo);
    QCOMPARE(htmlOf(bench), start);
    press(bench, QKeySequence::Redo);
    QCOMPARE(htmlOf(bench), after);
}

void TestEditing::aButtonCommands_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("after");
    QTest::newRow("bold") << "bold" << "<p>un <strong>mot</strong></p>";
    QTest::newRow("italic") << "italic" << "<p>un <em>mot</em></p>";
    QTest::newRow("quote") << "quote" << "<blockquote><p>un mot</p></blockquote>";
    QTest::newRow("bullets") << "bulletList" << "<ul><li>un mot</li></ul>";
    QTest::newRow("numbers") << "numberedList" << "<ol><li>un mot</li></ol>";
}

void TestEditing::aButtonCommands()
{
    QFETCH(QString, command);
    QFETCH(QString, after);
    Bench bench;
    sitDown(bench, QStringLiteral("<p>un [mot]</p>"));
    const auto *action = body(bench)->findChild<QAction *>(command);
    QToolButton *button = nullptr;
    for (auto *each : bench.window().writing()->findChildren<QToolButton *>())
        if (each->defaultAction() == action && each->isVisible())
            button = each;
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(htmlOf(bench), after);
    QVERIFY(action->isChecked());
    QVERIFY(body(bench)->hasFocus()); // one goes on writing
}

void TestEditing::signsAtTheStartMakeBlocks_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("heading") << "## un" << "<h2>un</h2>";
    QTest::newRow("quote") << "> un" << "<blockquote><p>un</p></blockquote>";
    QTest::newRow("bullets") << "- un" << "<ul><li>un</li></ul>";
    QTest::newRow("numbers") << "1. un" << "<ol><li>un</li></ol>";
}

void TestEditing::signsAtTheStartMakeBlocks()
{
    QFETCH(QString, typed);
    QFETCH(QString, after);
    Bench bench;
    sitDown(bench, QString());
    for (const QChar c : typed)
        QTest::keyClick(body(bench), c.toLatin1());
    QCOMPARE(htmlOf(bench), after);
    sitDown(bench, QString());
    for (const QChar c : QStringLiteral("---"))
        QTest::keyClick(body(bench), c.toLatin1());
    bench.press(Qt::Key_Return);
    QCOMPARE(htmlOf(bench), QStringLiteral("<hr>"));
    // In a quote it is one already.
    sitDown(bench, QStringLiteral("<blockquote><p>|un</p></blockquote>"));
    QTest::keyClick(body(bench), '>');
    QTest::keyClick(body(bench), ' ');
    QCOMPARE(htmlOf(bench), QStringLiteral("<blockquote><p>&gt; un</p></blockquote>"));
}

void TestEditing::tabNestsItems()
{
    Bench bench;
    sitDown(bench, QStringLiteral("<ul><li>un</li><li>de|ux</li></ul>"));
    bench.press(Qt::Key_Tab);
    QCOMPARE(htmlOf(bench), QStringLiteral("<ul><li>un<ul><li>deux</li></ul></li></ul>"));
    bench.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(htmlOf(bench), QStringLiteral("<ul><li>un</li><li>deux</li></ul>"));
    // Out of the middle of a list: its second half goes on counting, and has no name of the first.
    sitDown(bench, QStringLiteral("<ol id=\"l\" start=\"3\"><li>a</li><li>|b</li><li>c</li></ol>"));
    bench.press(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(htmlOf(bench), QStringLiteral("<ol id=\"l\" start=\"3\"><li>a</li></ol><p>b</p><ol start=\"4\"><li>c</li></ol>"));
    press(bench, QKeySequence::Undo);
    QCOMPARE(htmlOf(bench), QStringLiteral("<ol id=\"l\" start=\"3\"><li>a</li><li>b</li><li>c</li></ol>"));
    sitDown(bench, QStringLiteral("<h2 id=\"intro\">un|deux</h2>"));
    bench.press(Qt::Key_Return);
    QCOMPARE(htmlOf(bench), QStringLiteral("<h2 id=\"intro\">un</h2><h2>deux</h2>"));
}

void TestEditing::aLinkIsMadeAndTaken()
{
    Bench bench;
    sitDown(bench, QStringLiteral("<p>un [mot]</p>"));
    bench.press(Qt::Key_K, Qt::ControlModifier);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    bench.type(QStringLiteral("https://a.example/x"));
    bench.press(Qt::Key_Return);
    QCOMPARE(htmlOf(bench), QStringLiteral("<p>un <a href=\"https://a.example/x\">mot</a></p>"));
    QTRY_VERIFY(body(bench)->hasFocus());
    bench.press(Qt::Key_K, Qt::ControlModifier);
    bench.press(Qt::Key_A, Qt::ControlModifier);
    bench.press(Qt::Key_Delete);
    bench.press(Qt::Key_Return);
    QCOMPARE(htmlOf(bench), QStringLiteral("<p>un mot</p>"));
}

void TestEditing::aTableIsMadeByMouseAndWrittenIn()
{
    Bench bench;
    sitDown(bench, QStringLiteral("<p>un|</p>"));
    bench.press(Qt::Key_T, Qt::ControlModifier | Qt::AltModifier);
    QWidget *popup = QApplication::activePopupWidget();
    QTRY_VERIFY(popup = QApplication::activePopupWidget());
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_VERIFY(htmlOf(bench).contains(QLatin1String("<table>")));
    body(bench)->setFocus();
    bench.type(QStringLiteral("a"));
    bench.press(Qt::Key_Tab);
    bench.type(QStringLiteral("b"));
    QVERIFY2(htmlOf(bench).contains(QLatin1String(">a</")), qPrintable(htmlOf(bench)));
    QVERIFY(htmlOf(bench).contains(QLatin1String(">b</")));
    bench.press(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    bench.type(QStringLiteral("Légende"));
    QVERIFY2(htmlOf(bench).contains(QStringLiteral("<caption>Légende</caption>")), qPrintable(htmlOf(bench)));
}

void TestEditing::theClipboardGoesIn()
{
    Bench bench;
    sitDown(bench, QStringLiteral("<p>un [deux ]trois</p>"));
    press(bench, QKeySequence::Cut);
    QCOMPARE(htmlOf(bench), QStringLiteral("<p>un trois</p>"));
    press(bench, QKeySequence::Paste);
    QCOMPARE(htmlOf(bench), QStringLiteral("<p>un deux trois</p>"));
    press(bench, QKeySequence::SelectAll);
    press(bench, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("un deux trois"));
    QVERIFY(QApplication::clipboard()->mimeData()->html().contains(QLatin1String("<p>un deux trois</p>")));
    auto *rich = new QMimeData;
    rich->setHtml(QStringLiteral("<b>gras</b>"));
    rich->setText(QStringLiteral("gras"));
    QApplication::clipboard()->setMimeData(rich);
    sitDown(bench, QStringLiteral("<p>|</p>"));
    bench.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(htmlOf(bench), QStringLiteral("<p>gras</p>"));
    sitDown(bench, QStringLiteral("<p>|</p>"));
    bench.press(Qt::Key_V, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(htmlOf(bench), QStringLiteral("<blockquote><p><strong>gras</strong></p></blockquote>"));
}

/// Qt's own drag needs a desktop; the events that it ends in are given by hand.
void TestEditing::textIsDraggedInside()
{
    Bench bench;
    sitDown(bench, QStringLiteral("<p>un [deux ]trois quatre</p>"));
    editor::RichEditor *text = body(bench);
    const std::unique_ptr<QMimeData> dragged(
        editor::toMimeData(html::read("<p>deux</p>").document));
    press(bench, QKeySequence::Cut);
    QTextCursor end(text->document());
    end.movePosition(QTextCursor::End);
    const QPoint place = text->cursorRect(end).center();
    QDragEnterEvent enter(place, Qt::MoveAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(text->viewport(), &enter);
    QDropEvent drop(place, Qt::MoveAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(text->viewport(), &drop);
    QCOMPARE(htmlOf(bench), QStringLiteral("<p>un trois quatredeux</p>"));
}

void TestEditing::pagesAndPicturesAreDropped()
{
    Bench bench;
    sitDown(bench, QStringLiteral("<p>un|</p>"));
    const auto drop = [&bench](QMimeData &data) {
        editor::RichEditor *text = body(bench);
        const QPoint place = text->cursorRect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(text->viewport(), &enter);
        QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(text->viewport(), &event);
    };
    QMimeData page;
    page.setHtml(QStringLiteral("<h2 style='color:red'>Titre</h2><script>x</script><p>texte</p>"));
    drop(page);
    QCOMPARE(htmlOf(bench), QStringLiteral("<p>un</p><h2>Titre</h2><p>texte</p>"));
    QMimeData image;
    image.setData(QStringLiteral("image/png"), picture());
    image.setImageData(QImage::fromData(picture()));
    drop(image);
    QVERIFY2(htmlOf(bench).contains(QLatin1String("<figure>")), qPrintable(htmlOf(bench)));
}

void TestEditing::aPictureInALineOpens()
{
    Bench bench;
    bench.show();
    QVERIFY((*archive::Archive::open(bench.archive()))->media().store(picture()));
    const QString src = *archive::mediaAddress(picture());
    sitDown(bench, QStringLiteral("<p>|<img src=\"%1\" width=\"120\" height=\"80\"></p>").arg(src));
    editor::RichEditor *text = body(bench);
    const QRect caret = text->cursorRect();
    QTest::mouseDClick(text->viewport(), Qt::LeftButton, {}, caret.topLeft() + QPoint(50, 30));
    editor::FigureDialog *dialog = nullptr;
    QTRY_VERIFY(dialog = text->findChild<editor::FigureDialog *>());
    QLineEdit *alternative = nullptr;
    for (auto *line : dialog->findChildren<QLineEdit *>())
        if (line->accessibleName() == QStringLiteral("Texte alternatif"))
            alternative = line;
    QVERIFY(alternative);
    bench.shoot(QStringLiteral("picture-in-line"));
    alternative->setText(QStringLiteral("Un pré"));
    dialog->accept();
    QVERIFY2(htmlOf(bench).contains(QStringLiteral("alt=\"Un pré\"")), qPrintable(htmlOf(bench)));
    bench.window().activateWindow();
    body(bench)->setFocus();
    QTRY_VERIFY(body(bench)->hasFocus());
    press(bench, QKeySequence::Undo);
    QVERIFY2(!htmlOf(bench).contains(QLatin1String("alt=")), qPrintable(htmlOf(bench)));
}

void TestEditing::theTextIsZoomed()
{
    Bench bench;
    sitDown(bench, QStringLiteral("<p>u|n</p>"));
    editor::RichEditor *text = body(bench);
    QCOMPARE(text->zoom(), 100);
    press(bench, QKeySequence::ZoomIn);
    QCOMPARE(text->zoom(), 110);
    press(bench, QKeySequence::ZoomOut);
    press(bench, QKeySequence::ZoomOut);
    QCOMPARE(text->zoom(), 90);
    bench.press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(text->zoom(), 100);
    QWheelEvent wheel(QPointF(50, 50), text->viewport()->mapToGlobal(QPointF(50, 50)), {}, QPoint(0, 120), Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(text->viewport(), &wheel);
    QCOMPARE(text->zoom(), 110);
    bench.press(Qt::Key_0, Qt::ControlModifier);
}

void TestEditing::spacesAreTypedInEveryField()
{
    Bench bench;
    sitDown(bench, QStringLiteral("<p>u|n</p>"));
    fields::FieldsPanel *fields = bench.window().writing()->fields();
    fields->title()->setFocus();
    press(bench, QKeySequence::SelectAll);
    bench.type(QStringLiteral("Quoi"));
    bench.press(Qt::Key_Space, Qt::ControlModifier);
    bench.type(QStringLiteral("?"));
    bench.press(Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier);
    bench.type(QStringLiteral("x"));
    QCOMPARE(fields->title()->title(), QStringLiteral("Quoi\u202f?\u00a0x"));
    bench.press(Qt::Key_F, Qt::ControlModifier);
    bench.type(QStringLiteral("a"));
    bench.press(Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier);
    auto *line = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(line);
    QCOMPARE(line->text(), QStringLiteral("a\u00a0"));
}

void TestEditing::anotherArticleBeginsPlain()
{
    Bench bench;
    sitDown(bench, QStringLiteral("<p>un|</p>"));
    bench.press(Qt::Key_B, Qt::ControlModifier);
    bench.press(Qt::Key_N, Qt::ControlModifier);
    bench.type(QStringLiteral("Titre"));
    body(bench)->setFocus();
    bench.type(QStringLiteral("corps"));
    QCOMPARE(htmlOf(bench), QStringLiteral("<p>corps</p>"));
    QVERIFY(!body(bench)->actions().bold->isChecked());
}

void TestEditing::cardsAreSearched()
{
    Bench bench;
    sitDown(bench, QStringLiteral("<p>|un chat</p><figure><img src=\"a.png\" alt=\"x\"><figcaption>Le chat, un chat</figcaption>"
                                  "</figure><dl><dt>chat</dt><dd>félin</dd></dl>"));
    bench.press(Qt::Key_H, Qt::ControlModifier);
    bench.type(QStringLiteral("chat"));
    auto *bar = bench.window().findChild<editor::FindBar *>();
    const auto says = [bar](const QString &text) {
        return bar->findChild<QLabel *>(QStringLiteral("findAnswer"))->text() == text;
    };
    QTRY_VERIFY(says(QStringLiteral("1 sur 4")));
    bench.press(Qt::Key_F3);
    QTRY_VERIFY(says(QStringLiteral("2 sur 4")));
    bench.press(Qt::Key_F3);
    QTRY_VERIFY(says(QStringLiteral("3 sur 4")));
    bar->findChildren<QLineEdit *>().at(1)->setText(QStringLiteral("chien"));
    for (auto *button : bar->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Tout remplacer"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(says(QStringLiteral("4 remplacés")));
    QVERIFY2(htmlOf(bench).contains(QLatin1String("Le chien, un chien")), qPrintable(htmlOf(bench)));
    QVERIFY(!htmlOf(bench).contains(QLatin1String("chat")));
    body(bench)->setFocus();
    press(bench, QKeySequence::Undo);
    QVERIFY(htmlOf(bench).contains(QLatin1String("Le chat, un chat")));
}

MARBRE_WINDOW_TEST(TestEditing)
#include "tst_editing.moc"
