#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QUrl>

#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "html/html.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

namespace {

QString sample()
{
    QFile file(QStringLiteral(MARBRE_SOURCE "/resources/sample/elekta.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void copy(const QString &text, const QString &html = {})
{
    auto *data = new QMimeData;
    data->setText(text);
    if (!html.isEmpty())
        data->setHtml(html);
    QApplication::clipboard()->setMimeData(data);
}

} // namespace

class TestPaste : public QObject
{
    Q_OBJECT

private slots:
    void aLabelledTextFillsAnEmptyArticle();
    void oneUndoTakesItBackAndOneRedoBringsItAgain();
    void undoLeavesFieldsThatSomebodyHasChanged();
    void linksAndMarksOfRichTextStay();
    void anArticleWithTextTakesItAsText();
    void aNewArticleTakesItWhereTheCursorIs();
    void aTextFileDroppedOnTheTextIsImported();
    void aDateThatDoesNotExistIsTold();

private:
    static void sitDown(Bench &bench)
    {
        bench.show();
        bench.window().actions().newArticle->trigger();
        bench.window().writing()->body()->setFocus();
    }
    static article::Article shown(Bench &bench) { return bench.window().writing()->article(); }
};

void TestPaste::aLabelledTextFillsAnEmptyArticle()
{
    Bench bench;
    sitDown(bench);
    copy(sample());
    bench.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(bench.waitUntilSaved());
    const article::Article saved = bench.stored(bench.window().session()->id());
    QCOMPARE(saved.original.published.toIso(), QStringLiteral("2021-04-27"));
    QCOMPARE(saved.reposted, QDate(2021, 5, 3));
    QCOMPARE(saved.source.name, QStringLiteral("HIPAA Journal"));
    QCOMPARE(saved.authors, QStringList{QStringLiteral("STEVE ALDER")});
    QCOMPARE(saved.body.blocks.size(), size_t(5));
    QVERIFY(document::toPlainText(saved.note).startsWith(QStringLiteral("cela fait probablement")));
}

void TestPaste::oneUndoTakesItBackAndOneRedoBringsItAgain()
{
    Bench bench;
    sitDown(bench);
    const article::Article before = shown(bench);
    copy(sample());
    bench.press(Qt::Key_V, Qt::ControlModifier);
    const article::Article after = shown(bench);
    QVERIFY(bench.waitUntilSaved());
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(article::isBlank(shown(bench)));
    bench.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    const article::Article again = shown(bench);
    QCOMPARE(again.body, after.body);
    QCOMPARE(again.lead, after.lead);
    QCOMPARE(again.source, after.source);
    QCOMPARE(again.reposted, after.reposted);
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(article::isBlank(shown(bench)));
    QCOMPARE(shown(bench).language, before.language);
}

void TestPaste::undoLeavesFieldsThatSomebodyHasChanged()
{
    Bench bench;
    sitDown(bench);
    copy(sample());
    bench.press(Qt::Key_V, Qt::ControlModifier);
    bench.window().writing()->fields()->note()->setFocus();
    bench.type(QStringLiteral("Mon mot : "));
    bench.window().writing()->body()->setFocus();
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(shown(bench).body.isEmpty());
    QVERIFY(document::toPlainText(shown(bench).note).startsWith(QStringLiteral("Mon mot : ")));
    QCOMPARE(shown(bench).source.name, QStringLiteral("HIPAA Journal"));
}

void TestPaste::linksAndMarksOfRichTextStay()
{
    Bench bench;
    sitDown(bench);
    const QString html = QStringLiteral(
        "<p>Un <em>chapô</em>.</p><p>Publication originale le 27/04/2021.</p>"
        "<p>NDLR : voir <a href=\"https://example.org/tweet\">ce tweet</a>.</p><p>SOURCE</p><p>Reuters</p>"
        "<p>Le corps, <strong>gras</strong>.</p>");
    copy(QStringLiteral("Un chapô.\n\nPublication originale le 27/04/2021."), html);
    bench.press(Qt::Key_V, Qt::ControlModifier);
    const article::Article got = shown(bench);
    QCOMPARE(got.source.name, QStringLiteral("Reuters"));
    QCOMPARE(html::writeCanonical(got.lead).trimmed(), QByteArray("<p>Un <em>chapô</em>.</p>"));
    QCOMPARE(html::writeCanonical(got.note).trimmed(),
             QByteArray("<p>voir <a href=\"https://example.org/tweet\">ce tweet</a>.</p>"));
    QCOMPARE(html::writeCanonical(got.body).trimmed(), QByteArray("<p>Le corps, <strong>gras</strong>.</p>"));
}

void TestPaste::anArticleWithTextTakesItAsText()
{
    Bench bench;
    sitDown(bench);
    bench.type(QStringLiteral("Déjà là. "));
    copy(sample());
    bench.press(Qt::Key_V, Qt::ControlModifier);
    const article::Article got = shown(bench);
    QVERIFY(got.source.name.isEmpty());
    QVERIFY(document::toPlainText(got.body).contains(QStringLiteral("HIPAA Journal")));
}

void TestPaste::aNewArticleTakesItWhereTheCursorIs()
{
    for (const bool labelled : {true, false}) {
        Bench bench;
        bench.show();
        bench.press(Qt::Key_N, Qt::ControlModifier); // the title has the focus
        const QString text = labelled ? sample() : QStringLiteral("Un titre\n\nUn premier paragraphe.\n\nUn second.");
        copy(text);
        bench.press(Qt::Key_V, Qt::ControlModifier);
        QVERIFY(shown(bench).body.blocks.size() > 1);
        QVERIFY(shown(bench).title.size() < 100);
        QCOMPARE(shown(bench).original.published.isNull(), !labelled);
        bench.press(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(article::isBlank(shown(bench)));
    }
}

void TestPaste::aTextFileDroppedOnTheTextIsImported()
{
    Bench bench;
    sitDown(bench);
    QFile file(bench.path(QStringLiteral("elekta.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sample().toUtf8()) > 0);
    file.close();
    for (QWidget *target : {static_cast<QWidget *>(bench.window().writing()->fields()->title()->viewport()),
                            bench.window().writing()->body()->viewport()}) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        data.setText(file.fileName());
        const size_t before = bench.storedIds().size();
        QDragEnterEvent enter({10, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QDropEvent drop({10, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drop);
        QPointer<QPushButton> start = bench.window().findChild<QPushButton *>(QStringLiteral("importStart"));
        QVERIFY(start);
        if (before == 0) {
            QTRY_VERIFY(start->isEnabled());
            QTest::keyClick(start, Qt::Key_Return);
            QTRY_VERIFY(!start); // one article alone is shown at once
        }
        QTRY_COMPARE(bench.storedIds().size(), 1U);
        QTRY_COMPARE(shown(bench).source.name, QStringLiteral("HIPAA Journal"));
        QVERIFY(!shown(bench).title.contains(QStringLiteral("file:")));
    }
}

void TestPaste::aDateThatDoesNotExistIsTold()
{
    Bench bench;
    sitDown(bench);
    copy(QStringLiteral("Un chapô.\n\nPublication originale le 31/02/2021.\n\nSOURCE\n\nReuters\n\nLe corps."));
    bench.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(shown(bench).original.published.isNull());
    QVERIFY(document::toPlainText(shown(bench).body).contains(QStringLiteral("31/02/2021")));
    QVERIFY(bench.window().status()->notice()->text().contains(QStringLiteral("31/02/2021")));
}

MARBRE_WINDOW_TEST(TestPaste)
#include "tst_paste.moc"
