#include <QDialog>
#include <QSignalSpy>
#include <QTest>

#include <memory>

#include "bridge/load.h"
#include "bridge/read.h"
#include "editor/bodysource.h"
#include "editor/sourceedit.h"
#include "editor/sourceplace.h"
#include "html/html.h"
#include "typist.h"

using namespace marbre;
using namespace marbre::tests;

/// The text as HTML, and single cards as HTML.
class SourceTest : public QObject
{
    Q_OBJECT

private slots:
    void aPlaceIsTheSameOnBothSides_data();
    void aPlaceIsTheSameOnBothSides();
    void aPlaceInACardIsBesideIt();
    void lookingChangesNothing();
    void whatIsEditedIsOneStep();
    void noBreakSpacesStay();
    void otherWhiteSpaceIsNoEdit();
    void whatWasRemovedIsTold();
    void aCardOpensOnItsHtml_data();
    void aCardOpensOnItsHtml();
    void cancelChangesNothing();
    void aCardThatIsGoneStaysGone();
};

namespace {

struct Desk {
    Typist typist;
    QWidget parent;
    editor::BodySource source{typist.editor(), &parent};
    explicit Desk(const QString &marked) { typist.show(marked); }
    void replace(const QString &before, const QString &after)
    {
        QTextCursor cursor = source.edit()->document()->find(before);
        Q_ASSERT(!cursor.isNull());
        cursor.insertText(after);
        source.edit()->setTextCursor(cursor);
    }
};

} // namespace

void SourceTest::aPlaceIsTheSameOnBothSides_data()
{
    QTest::addColumn<QString>("source"); // with | at the place
    const auto row = [](const char *name, const char *source) { QTest::newRow(name) << QString::fromUtf8(source); };
    row("in words", "<p>un m|ot</p>\n<p>deux</p>\n");
    row("behind a space", "<p>un |mot</p>\n");
    row("at the end", "<p>un</p>\n<p>deux|</p>\n");
    row("in bold", "<p>un <strong>m|ot</strong></p>\n");
    row("in a link", "<p><a href=\"/a?b&amp;c\">un l|ien</a></p>\n");
    row("behind an entity", "<p>a &amp; b&nbsp;|c</p>\n");
    row("in a list", "<ul>\n<li>un</li>\n<li>de|ux</li>\n</ul>\n");
    row("in a quote", "<p>un</p>\n<blockquote>\n<p>de|ux</p>\n</blockquote>\n");
    row("behind a card", "<hr>\n<p>u|n</p>\n");
    row("in code", "<pre>a\nb|c</pre>\n");
    row("in a heading", "<h2>Ti|tre</h2>\n<p>un</p>\n");
}

void SourceTest::aPlaceIsTheSameOnBothSides()
{
    QFETCH(QString, source);
    const int offset = int(source.indexOf(u'|'));
    source.remove(u'|');
    QTextDocument text;
    bridge::load(fromHtml(source), text);
    const QString canonical = QString::fromUtf8(html::writeCanonical(bridge::read(text)));
    const int shift = int(canonical.size() - source.size()); // of ways to write the same
    const int place = editor::placeInText(canonical, offset + shift);
    QCOMPARE(editor::placeInSource(text, place, canonical), offset + shift);
    const QString word = text.toRawText().mid(place, 1);
    if (!word.isEmpty() && word != QString(QChar::ParagraphSeparator))
        QCOMPARE(word, QString(canonical[offset + shift]));
}

void SourceTest::aPlaceInACardIsBesideIt()
{
    const QString source = QStringLiteral("<p>un</p>\n<details>\n<summary>deux</summary></details>\n<p>trois</p>\n");
    QTextDocument text;
    bridge::load(fromHtml(source), text);
    const int place = editor::placeInText(source, int(source.indexOf(QLatin1String("deux"))));
    QCOMPARE(text.findBlock(place).blockNumber(), 1);
    const QString canonical = QString::fromUtf8(html::writeCanonical(bridge::read(text)));
    QCOMPARE(editor::placeInSource(text, text.findBlockByNumber(1).position(), canonical), 10);
}

void SourceTest::lookingChangesNothing()
{
    Desk desk(QStringLiteral("<p>un</p><p>de|ux</p>"));
    const QTextCursor before = desk.typist.editor().textCursor();
    desk.source.open();
    QVERIFY(desk.source.isOpen());
    QCOMPARE(desk.source.edit()->source(), QStringLiteral("<p>un</p>\n<p>deux</p>\n"));
    QCOMPARE(desk.source.edit()->textCursor().position(), 15);
    desk.source.close();
    QCOMPARE(desk.typist.editor().textCursor(), before);
    QVERIFY(!desk.typist.editor().document()->isUndoAvailable());
}

void SourceTest::whatIsEditedIsOneStep()
{
    Desk desk(QStringLiteral("<p>un</p><p>de|ux</p><p>trois</p>"));
    QSignalSpy edited(&desk.source, &editor::BodySource::edited);
    desk.source.open();
    QCOMPARE(edited.size(), 0);
    desk.replace(QStringLiteral("deux"), QStringLiteral("d<em>eu</em>"));
    QVERIFY(edited.size() > 0);
    QCOMPARE(toHtml(desk.source.content()), QStringLiteral("<p>un</p>\n<p>d<em>eu</em></p>\n<p>trois</p>"));
    desk.source.close();
    QCOMPARE(desk.typist.html(), QStringLiteral("<p>un</p>\n<p>d<em>eu</em></p>\n<p>trois</p>"));
    QCOMPARE(desk.typist.editor().textCursor().position(), 6);
    QCOMPARE(desk.typist.faults(), QString());
}

void SourceTest::noBreakSpacesStay()
{
    Desk desk(QStringLiteral("<p>|a&nbsp;!</p>"));
    desk.source.open();
    QVERIFY(desk.source.edit()->source().contains(QLatin1String("a&nbsp;!")));
    desk.replace(QStringLiteral("a&nbsp;!"), QStringLiteral("a\u00a0!\u202f?"));
    desk.source.close();
    QCOMPARE(desk.typist.html(), QStringLiteral("<p>a&nbsp;!&#8239;?</p>"));
}

void SourceTest::otherWhiteSpaceIsNoEdit()
{
    Desk desk(QStringLiteral("<p>|un</p><p>deux</p>"));
    desk.source.open();
    desk.replace(QStringLiteral("</p>"), QStringLiteral("</p>\n\n\n"));
    desk.source.close();
    QVERIFY(!desk.typist.editor().document()->isUndoAvailable());
}

void SourceTest::whatWasRemovedIsTold()
{
    Desk desk(QStringLiteral("<p>|un</p>"));
    QSignalSpy removed(&desk.source, &editor::BodySource::removed);
    desk.source.open();
    desk.replace(QStringLiteral("un"), QStringLiteral("un<script>alert(1)</script>"));
    desk.source.close();
    QCOMPARE(desk.typist.html(), QStringLiteral("<p>un</p>"));
    QCOMPARE(removed.size(), 1);
    QVERIFY(removed.front().front().toString().contains(QLatin1String("script")));
}

namespace {

QDialog *openCard(Typist &typist, int block)
{
    QTest::mouseDClick(typist.editor().viewport(), Qt::LeftButton, {}, typist.cardAt(block));
    return typist.editor().findChild<QDialog *>();
}

editor::SourceEdit *sourceOf(QDialog *dialog)
{
    return dialog->findChild<editor::SourceEdit *>();
}

} // namespace

void SourceTest::aCardOpensOnItsHtml_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const char *written, const char *after) {
        QTest::newRow(name) << QString::fromUtf8(written) << QString::fromUtf8(after);
    };
    row("changed", "<details><summary>Plus</summary><p>b</p></details>",
        "<p>un</p>\n<details><summary>Plus</summary><p>b</p></details>\n<p>deux</p>");
    row("made words", "<p>b</p>", "<p>un</p>\n<p>b</p>\n<p>deux</p>");
    row("made several", "<h2>b</h2><p>c</p>", "<p>un</p>\n<h2>b</h2>\n<p>c</p>\n<p>deux</p>");
    row("emptied", "", "<p>un</p>\n<p>deux</p>");
}

void SourceTest::aCardOpensOnItsHtml()
{
    QFETCH(QString, written);
    QFETCH(QString, after);
    Typist typist;
    typist.show(QStringLiteral("<p>|un</p><details><summary>Plus</summary><p>a</p></details><p>deux</p>"));
    QDialog *dialog = openCard(typist, 1);
    QVERIFY(dialog);
    QVERIFY(sourceOf(dialog)->source().startsWith(QLatin1String("<details>")));
    sourceOf(dialog)->setPlainText(written);
    dialog->accept();
    QCOMPARE(typist.html().remove(u'\n'), QString(after).remove(u'\n'));
    QCOMPARE(typist.faults(), QString());
}

void SourceTest::cancelChangesNothing()
{
    Typist typist;
    typist.show(QStringLiteral("<p>|un</p><details><summary>a</summary></details>"));
    typist.press(Qt::Key_Delete, Qt::NoModifier);
    typist.editor().undo();
    QTextCursor cursor = typist.editor().textCursor();
    cursor.setPosition(3);
    cursor.setPosition(4, QTextCursor::KeepAnchor);
    typist.editor().setTextCursor(cursor);
    typist.press(Qt::Key_Return);
    auto *dialog = typist.editor().findChild<QDialog *>();
    QVERIFY(dialog);
    sourceOf(dialog)->setPlainText(QStringLiteral("<p>b</p>"));
    const QString before = typist.html();
    QTest::keyClick(dialog, Qt::Key_Escape);
    QCOMPARE(typist.html(), before);
}

void SourceTest::aCardThatIsGoneStaysGone()
{
    Typist typist;
    typist.show(QStringLiteral("<p>|un</p><details><summary>Plus</summary><p>a</p></details>"));
    QDialog *dialog = openCard(typist, 1);
    QVERIFY(dialog);
    sourceOf(dialog)->setPlainText(QStringLiteral("<p>b</p>"));
    typist.editor().setContent(fromHtml(QStringLiteral("<p>autre</p>")));
    dialog->accept();
    QCOMPARE(typist.html(), QStringLiteral("<p>autre</p>"));
}

QTEST_MAIN(SourceTest)
#include "tst_source.moc"
