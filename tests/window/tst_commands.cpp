#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "dialogs/backupsdialog.h"
#include "dialogs/correctionsdialog.h"
#include "dialogs/filedialogs.h"
#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "list/articleview.h"
#include "list/sidebar.h"
#include "preview/previewpane.h"
#include "window/exchange.h"
#include "window/importing.h"
#include "window/listpane.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/topbar.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

class TestCommands : public QObject
{
    Q_OBJECT

private slots:
    void searchFindsAsOneTypes();
    void theSidebarChoosesWhatIsListed();
    void statusIsSetByKeysForAllThatIsChosen();
    void severalGetACategory();
    void trashAndBack();
    void whatIsInTheTrashIsDeletedOnlyThere();
    void aCorrectionIsShownOnThePage();
    void aCopyIsMadeAndRestored();
    void copyPutsHtmlAndMarkupOnTheClipboard();
    void severalArticlesAreExportedToAFolder();
    void aFileThatCannotBeReadIsTold();
    void aDroppedTextIsNoImport();
    void thePreviewIsHiddenAndShown();
    void focusLeavesTheTitleAndTheText();

private:
    static int rows(Bench &bench) { return bench.window().list()->view()->model()->rowCount(); }
    static void sitDown(Bench &bench)
    {
        bench.show();
        QTRY_COMPARE(rows(bench), 4);
        QTRY_VERIFY(bench.window().session()->id() > 0);
    }
    static void chooseTrash(Bench &bench)
    {
        archive::Filter filter;
        filter.trash = true;
        bench.window().list()->setFilter(filter);
    }
};

void TestCommands::searchFindsAsOneTypes()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    bench.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(QApplication::focusWidget(), bench.window().topBar()->search());
    bench.type(QStringLiteral("maree"));
    QTRY_COMPARE(rows(bench), 1);
    bench.press(Qt::Key_Return);
    QTRY_COMPARE(bench.window().writing()->article().title, QStringLiteral("Les tables des marées, redessinées à la main"));
    bench.window().topBar()->search()->setFocus();
    bench.press(Qt::Key_Escape);
    QTRY_COMPARE(rows(bench), 4);
}

void TestCommands::theSidebarChoosesWhatIsListed()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    list::Sidebar *sidebar = bench.window().sidebar();
    const QAbstractItemModel *model = sidebar->model();
    for (int row = 0; row < model->rowCount(); ++row)
        if (model->index(row, 0).data().toString() == QStringLiteral("Harbour Quarterly"))
            QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(model->index(row, 0)).center());
    QTRY_COMPARE(rows(bench), 2);
    QCOMPARE(bench.window().list()->filter().source, QStringLiteral("Harbour Quarterly"));
}

void TestCommands::statusIsSetByKeysForAllThatIsChosen()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    bench.window().list()->view()->setFocus();
    bench.press(Qt::Key_A, Qt::ControlModifier);
    QTRY_COMPARE(bench.window().list()->selectedIds().size(), 4);
    bench.press(Qt::Key_3, Qt::AltModifier);
    const auto allInReview = [&] {
        for (const qint64 id : bench.storedIds())
            if (bench.stored(id).status != article::Status::Review)
                return false;
        return true;
    };
    QTRY_VERIFY(allInReview());
    QVERIFY(bench.waitUntilSaved());
    QCOMPARE(bench.storedIds().size(), size_t(4));
    QCOMPARE(bench.window().writing()->article().status, article::Status::Review);
}

void TestCommands::severalGetACategory()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    bench.window().list()->view()->setFocus();
    bench.window().list()->view()->selectAll();
    bench.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QInputDialog *dialog = nullptr;
    QTRY_VERIFY(dialog = bench.window().findChild<QInputDialog *>());
    dialog->setTextValue(QStringLiteral("Numérique"));
    dialog->accept();
    const auto everywhere = [&bench] {
        return std::ranges::all_of(bench.storedIds(), [&](qint64 id) {
            return bench.stored(id).categories.contains(QStringLiteral("Numérique"));
        });
    };
    QTRY_VERIFY(everywhere());
    QTRY_VERIFY(bench.window().session()->id() > 0);
    QTRY_VERIFY(bench.window().writing()->article().categories.contains(QStringLiteral("Numérique")));
}

void TestCommands::trashAndBack()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    const qint64 id = bench.window().session()->id();
    bench.window().list()->view()->setFocus();
    bench.press(Qt::Key_Backspace, Qt::ControlModifier);
    QTRY_VERIFY(bench.stored(id).trashed);
    QTRY_COMPARE(rows(bench), 3);
    QTRY_VERIFY(bench.window().session()->isOpen()); // the neighbour
    QVERIFY(bench.window().session()->id() != id);
    chooseTrash(bench);
    QTRY_COMPARE(rows(bench), 1);
    bench.window().list()->chooseFirst();
    QVERIFY(!bench.window().actions().trash->isEnabled());
    bench.window().actions().restore->trigger();
    QTRY_VERIFY(!bench.stored(id).trashed);
    QTRY_COMPARE(rows(bench), 0);
}

void TestCommands::whatIsInTheTrashIsDeletedOnlyThere()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    QVERIFY(!bench.window().actions().remove->isEnabled());
    bench.window().actions().trash->trigger();
    QTRY_COMPARE(rows(bench), 3);
    chooseTrash(bench);
    QTRY_COMPARE(rows(bench), 1);
    bench.window().list()->chooseFirst();
    QTRY_VERIFY(bench.window().actions().remove->isEnabled());
    bench.window().actions().remove->trigger();
    QTRY_COMPARE(rows(bench), 0);
    QVERIFY(!bench.window().session()->isOpen());
    QCOMPARE(bench.storedIds().size(), size_t(3));
}

void TestCommands::aCorrectionIsShownOnThePage()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    QVERIFY(bench.waitForPage());
    const qint64 id = bench.window().session()->id();
    bench.press(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    dialogs::CorrectionsDialog *dialog = nullptr;
    QTRY_VERIFY(dialog = bench.window().findChild<dialogs::CorrectionsDialog *>());
    QTRY_VERIFY(QApplication::focusWidget() == dialog->findChild<QPlainTextEdit *>());
    bench.type(QStringLiteral("Le nombre de patients était faux."));
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/corrections.png")));
    dialog->accept();
    QVERIFY(bench.pageSays(QStringLiteral("Le nombre de patients était faux.")));
    QTRY_COMPARE(bench.stored(id).corrections.size(), size_t(1));
    QCOMPARE(bench.stored(id).corrections.front(), (article::Correction{QDate::currentDate(), QStringLiteral("Le nombre de patients était faux.")}));
}

void TestCommands::aCopyIsMadeAndRestored()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    bench.press(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    dialogs::BackupsDialog *dialog = nullptr;
    QTRY_VERIFY(dialog = bench.window().findChild<dialogs::BackupsDialog *>());
    auto *restore = dialog->findChild<QPushButton *>(QStringLiteral("restoreCopy"));
    QVERIFY(!restore->isEnabled());
    for (auto *button : dialog->findChildren<QPushButton *>())
        if (button->text() == QStringLiteral("Copier maintenant"))
            QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(dialog->findChild<QListWidget *>()->count(), 1);
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/backups.png")));
    const std::vector<qint64> before = bench.storedIds();
    bench.window().activateWindow();
    QTRY_VERIFY(bench.window().isActiveWindow());
    bench.press(Qt::Key_N, Qt::ControlModifier);
    bench.type(QStringLiteral("Un article de trop"));
    QVERIFY(bench.waitUntilSaved());
    QCOMPARE(bench.storedIds().size(), before.size() + 1);
    QTest::mouseClick(restore, Qt::LeftButton);
    QTRY_COMPARE(rows(bench), int(before.size()));
    QCOMPARE(bench.storedIds(), before);
    QTRY_VERIFY(bench.window().status()->notice()->text().contains(QStringLiteral("Essai.marbre.before-")));
}

void TestCommands::copyPutsHtmlAndMarkupOnTheClipboard()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    QApplication::clipboard()->clear();
    bench.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const auto copied = [] {
        const QMimeData *now = QApplication::clipboard()->mimeData();
        return now && now->hasHtml();
    };
    QTRY_VERIFY(copied());
    const QMimeData *data = QApplication::clipboard()->mimeData();
    QVERIFY(data->html().contains(QStringLiteral("<time datetime=\"2021-04-27\">27/04/2021</time>")));
    QCOMPARE(data->text(), data->html());
}

void TestCommands::severalArticlesAreExportedToAFolder()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    bench.window().list()->view()->selectAll();
    QSignalSpy exported(bench.window().exchange(), &window::Exchange::exported);
    bench.window().exchange()->exportTo(bench.path(QStringLiteral("pages")), desk::ExportForm::Page);
    QTRY_COMPARE(exported.size(), 1);
    const QStringList files = exported.first().first().toStringList();
    QCOMPARE(files.size(), 4);
    for (const QString &file : files)
        QVERIFY2(QFile::exists(file), qPrintable(file));
}

void TestCommands::aFileThatCannotBeReadIsTold()
{
    Bench bench;
    bench.show();
    bench.window().importing()->import({bench.path(QStringLiteral("absent.txt"))});
    auto *view = bench.window().findChild<QListView *>(QStringLiteral("importItems"));
    QVERIFY(view);
    QTRY_VERIFY(view->model()->rowCount() > 1);
    QCOMPARE(view->model()->index(1, 0).data().toString(), QStringLiteral("absent.txt"));
    QVERIFY(view->model()->index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("introuvable")));
}

void TestCommands::aDroppedTextIsNoImport()
{
    Bench bench;
    QMimeData text;
    text.setText(QStringLiteral("des mots"));
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&bench.window(), &enter);
    QVERIFY(!enter.isAccepted());
    QMimeData address;
    address.setUrls({QUrl(QStringLiteral("https://example.org/a.html"))});
    QVERIFY(dialogs::localPathsOf(address).isEmpty());
}

void TestCommands::thePreviewIsHiddenAndShown()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    QVERIFY(bench.window().preview()->isVisible());
    bench.press(Qt::Key_F9);
    QVERIFY(!bench.window().preview()->isVisible());
    bench.press(Qt::Key_F9);
    QVERIFY(bench.window().preview()->isVisible());
}

void TestCommands::focusLeavesTheTitleAndTheText()
{
    Bench bench(Bench::With::SampleArchive);
    sitDown(bench);
    bench.window().sidebar()->hide(); // what was hidden before stays so afterwards
    bench.press(Qt::Key_F11);
    for (const QWidget *other : {static_cast<QWidget *>(bench.window().topBar()), static_cast<QWidget *>(bench.window().list()),
                                 static_cast<QWidget *>(bench.window().preview()), static_cast<QWidget *>(bench.window().status())})
        QVERIFY(!other->isVisible());
    QVERIFY(bench.window().writing()->fields()->title()->isVisible());
    QVERIFY(!bench.window().writing()->fields()->note()->isVisible());
    QCOMPARE(QApplication::focusWidget(), bench.window().writing()->body());
    bench.shoot(QStringLiteral("window-focus"));
    bench.press(Qt::Key_Escape);
    QVERIFY(bench.window().topBar()->isVisible() && bench.window().list()->isVisible());
    QVERIFY(bench.window().writing()->fields()->note()->isVisible());
    QVERIFY(!bench.window().sidebar()->isVisible());
}

MARBRE_WINDOW_TEST(TestCommands)
#include "tst_commands.moc"
