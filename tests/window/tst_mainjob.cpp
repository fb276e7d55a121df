#include <QApplication>
#include <QFileDialog>
#include <QListWidget>
#include <QRadioButton>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "preview/previewpane.h"
#include "window/exchange.h"
#include "window/listpane.h"
#include "window/notice.h"
#include "window/session.h"
#include "window/longexport.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

/// The whole job, as an editor does it: from the text that arrived to the page that is uploaded.
class TestMainJob : public QObject
{
    Q_OBJECT

private slots:
    void fromTheTextToThePage();
    void theWholeSiteIsWrittenWhileOneWorks();
    void otherFormsAreChosenAndWritten();

private:
    void importSample(Bench &bench);
    void giveTitle(Bench &bench, const QString &title);
    QByteArray exportPage(Bench &bench);
};

void TestMainJob::importSample(Bench &bench)
{
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(QStringLiteral(MARBRE_SOURCE "/resources/sample/elekta.txt"))});
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window(), &drop);
    // What would be done is shown first: Enter does it.
    auto *start = bench.window().findChild<QPushButton *>(QStringLiteral("importStart"));
    QVERIFY(start);
    QTRY_VERIFY(start->isEnabled());
    QTest::keyClick(start, Qt::Key_Return);
    QTRY_VERIFY(bench.window().session()->id() > 0);
    // It has nothing more to say and is gone; the platform of the tests gives the window its focus back only when asked.
    QTRY_VERIFY(!bench.window().findChild<QPushButton *>(QStringLiteral("importStart")));
    bench.window().activateWindow();
    QTRY_VERIFY(bench.window().isActiveWindow());
}

void TestMainJob::giveTitle(Bench &bench, const QString &title)
{
    bench.window().writing()->fields()->title()->setFocus();
    bench.press(Qt::Key_A, Qt::ControlModifier);
    bench.type(title);
    QCOMPARE(bench.window().writing()->fields()->title()->title(), title);
}

QByteArray TestMainJob::exportPage(Bench &bench)
{
    QSignalSpy exported(bench.window().exchange(), &window::Exchange::exported);
    bench.window().exchange()->exportTo(bench.path(QStringLiteral("elekta.html")), desk::ExportForm::Page);
    [&] { QTRY_COMPARE(exported.size(), 1); }();
    QFile page(bench.path(QStringLiteral("elekta.html")));
    return page.open(QIODevice::ReadOnly) ? page.readAll() : QByteArray();
}

void TestMainJob::fromTheTextToThePage()
{
    Bench bench;
    bench.show();
    importSample(bench);
    QVERIFY(bench.waitForPage());
    QVERIFY(bench.pageSays(QStringLiteral("Publication originale le 27/04/2021.")));

    const QString title = QStringLiteral("Elekta se remet d’une cyberattaque");
    giveTitle(bench, title);
    QVERIFY(bench.pageSays(title));
    QVERIFY(bench.waitUntilSaved());
    const article::Article saved = bench.stored(bench.window().session()->id());
    QCOMPARE(saved.title, title);
    QCOMPARE(saved.slug, QStringLiteral("elekta-se-remet-d-une-cyberattaque"));
    QCOMPARE(saved.reposted, QDate(2021, 5, 3));

    const QString page = QString::fromUtf8(exportPage(bench));
    QVERIFY(page.contains(QStringLiteral("<h1 itemprop=\"headline\">%1</h1>").arg(title)));
    QVERIFY(page.contains(QStringLiteral("<time datetime=\"2021-04-27\">27/04/2021</time>")));
    QVERIFY(page.contains(QStringLiteral("<time datetime=\"2021-05-03\">3 mai 2021</time>")));
    for (const QString &said : {saved.authors.first(), saved.source.name})
        QVERIFY2(page.contains(said), qPrintable(said));
    for (const document::Document *part : {&saved.lead, &saved.note, &saved.body})
        for (const document::Block &block : part->blocks)
            QVERIFY(page.contains(document::toPlainText(document::Blocks{block}).left(40)));
    QVERIFY(QFile::exists(bench.path(QStringLiteral("une/une.css"))));
}

void TestMainJob::theWholeSiteIsWrittenWhileOneWorks()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    bench.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = bench.window().findChild<QFileDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->fileMode(), QFileDialog::Directory);
    dialog->close();

    auto *site = bench.window().findChild<window::LongExport *>();
    QSignalSpy ended(site, &window::LongExport::ended);
    site->exportTo(bench.path(QStringLiteral("www")));
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.takeFirst().first().toBool(), true);
    QVERIFY(QFile::exists(bench.path(QStringLiteral("www/index.html"))));
    const auto *notice = bench.window().findChild<window::Notice *>();
    QVERIFY2(notice->accessibleName().contains(QStringLiteral("fichiers écrits")), qPrintable(notice->accessibleName()));
    site->exportTo(bench.path(QStringLiteral("www")));
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY2(notice->accessibleName().contains(QStringLiteral("rien à écrire")), qPrintable(notice->accessibleName()));
    // Where one may not write, a sentence says so.
    site->exportTo(QStringLiteral("/proc/www"));
    QTRY_COMPARE(ended.size(), 2);
    QCOMPARE(ended.last().first().toBool(), false);
    QVERIFY(notice->text().startsWith(QStringLiteral("⚠")));
}

void TestMainJob::otherFormsAreChosenAndWritten()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    const auto open = [&bench] {
        bench.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QDialog *dialog = nullptr;
        [&] { QTRY_VERIFY((dialog = bench.window().findChild<QDialog *>(QStringLiteral("exportDialog")))); }();
        return dialog;
    };
    QDialog *dialog = open();
    QVERIFY(dialog);
    auto *forms = dialog->findChild<QListWidget *>(QStringLiteral("forms"));
    QVERIFY(dialog->findChild<QRadioButton *>(QStringLiteral("chosen"))->isChecked());
    QTest::keyClicks(forms, QStringLiteral("Kiwix"));
    QVERIFY(!dialog->findChild<QRadioButton *>(QStringLiteral("chosen"))->isEnabled());
    QTest::keyClick(forms, Qt::Key_Down);
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/export-forms.png")));
    dialog->findChild<QRadioButton *>(QStringLiteral("all"))->click();
    QTest::keyClick(dialog, Qt::Key_Return);
    auto *file = bench.window().findChild<QFileDialog *>();
    QVERIFY(file);
    QCOMPARE(file->defaultSuffix(), QStringLiteral("jsonl"));
    QSignalSpy ended(bench.window().findChild<window::LongExport *>(), &window::LongExport::ended);
    file->selectFile(bench.path(QStringLiteral("tout.jsonl")));
    QTest::keyClick(file, Qt::Key_Return);
    QTRY_COMPARE(ended.size(), 1);
    QCOMPARE(ended.last().first().toBool(), true);
    QFile written(bench.path(QStringLiteral("tout.jsonl")));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(written.readAll().count('\n') > 1);
}

MARBRE_WINDOW_TEST(TestMainJob)
#include "tst_mainjob.moc"
