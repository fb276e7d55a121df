#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>

#include "archive/archive.h"
#include "dialogs/conflictdialog.h"
#include "dialogs/historydialog.h"
#include "editor/richeditor.h"
#include "html/html.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

/// What an article was, in the real window.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void changesAreShownByWords();
    void aVersionIsRestored();
    void aVersionGetsAName();
    void anyTwoAreCompared();
    void onePassageIsTakenBack();
    void twoTextsOfOneArticleAreShown();
    void theOtherTextIsChosen();
    void pictures_data();
    void pictures();

private:
    /// An article of three versions, the latest open in the window.
    static void sitDown(Bench &bench)
    {
        qint64 id = 0;
        {
            const auto day = std::make_shared<QDateTime>(QDate(2021, 5, 3), QTime(8, 30), Qt::UTC);
            const auto archive = *archive::Archive::open(bench.archive(), archive::Access::ReadWrite, [day] { return *day; });
            article::Article article;
            article.language = QStringLiteral("fr");
            article.title = QStringLiteral("Le phare de Rosmeur");
            const archive::Saving anne{archive::Cause::Edit, QStringLiteral("Anne Arc"), false, {}};
            for (const char *body :
                 {"<p>Le phare éclaire la mer du soir.</p><p>On le voit de loin.</p>",
                  "<p>Le phare éclaire la mer du matin.</p><p>On le voit de loin.</p>",
                  "<p>Le phare éclaire la mer du matin.</p><p>On le voit de loin.</p><p>Son gardien s’en va.</p>"}) {
                article.body = html::read(body).document;
                article = *archive->articles().save(article, anne);
                *day = day->addDays(1);
            }
            id = article.id;
        }
        bench.restart();
        bench.show();
        QTRY_COMPARE(bench.window().session()->id(), id);
    }
    /// Another program saves the open article, and somebody goes on typing here. What the article was.
    static article::Article disturb(Bench &bench)
    {
        const article::Article before = bench.stored(bench.window().session()->id());
        article::Article theirs = before;
        theirs.body = html::read("<p>Le phare éclaire la mer du nord.</p><p>On le voit de loin.</p>").document;
        const auto archive = *archive::Archive::open(bench.archive());
        [&] { QVERIFY(archive->articles().save(theirs)); }();
        bench.window().writing()->body()->setFocus();
        bench.press(Qt::Key_Home, Qt::ControlModifier);
        bench.type(QStringLiteral("Ici, "));
        [&] { QVERIFY(bench.waitUntilSaved()); }();
        return before;
    }
    static dialogs::ConflictDialog *compare(Bench &bench)
    {
        auto *notice = bench.window().status()->notice();
        emit notice->linkActivated(QStringLiteral("#"));
        dialogs::ConflictDialog *dialog = nullptr;
        [&] { QTRY_VERIFY(dialog = bench.window().findChild<dialogs::ConflictDialog *>()); }();
        return dialog;
    }
    static dialogs::HistoryDialog *open(Bench &bench)
    {
        bench.window().activateWindow();
        bench.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        dialogs::HistoryDialog *dialog = nullptr;
        [&] { QTRY_VERIFY(dialog = bench.window().findChild<dialogs::HistoryDialog *>()); }();
        return dialog;
    }
    static QListWidget *versions(dialogs::HistoryDialog *dialog) { return dialog->findChild<QListWidget *>(); }
    static QString changes(dialogs::HistoryDialog *dialog) { return dialog->findChild<QTextBrowser *>()->toPlainText(); }
};

void TestHistory::changesAreShownByWords()
{
    Bench bench;
    sitDown(bench);
    dialogs::HistoryDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(versions(dialog)->count(), 3);
    QVERIFY(versions(dialog)->item(0)->text().contains(QStringLiteral("Anne Arc")));
    QTRY_VERIFY(changes(dialog).contains(QStringLiteral("Son gardien s’en va.")));
    versions(dialog)->setFocus();
    QTest::keyClick(versions(dialog), Qt::Key_Down);
    QTRY_VERIFY2(changes(dialog).contains(QStringLiteral("la mer du soirmatin.")), qPrintable(changes(dialog)));
    QVERIFY(dialog->findChild<QTextBrowser *>()->toHtml().contains(QStringLiteral("line-through")));
    // Today's has one paragraph more than the chosen one.
    dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    QTRY_VERIFY(changes(dialog).contains(QStringLiteral("Son gardien")));
}

void TestHistory::aVersionIsRestored()
{
    Bench bench;
    sitDown(bench);
    dialogs::HistoryDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(versions(dialog)->count(), 3);
    auto *restore = dialog->findChild<QPushButton *>(QStringLiteral("restoreVersion"));
    QVERIFY(!restore->isEnabled()); // it is what it is
    versions(dialog)->setCurrentRow(2);
    QTRY_VERIFY(restore->isEnabled());
    QTest::mouseClick(restore, Qt::LeftButton);
    QTRY_VERIFY(bench.window().writing()->body()->toPlainText().contains(QStringLiteral("la mer du soir")));
    QTRY_COMPARE(versions(dialog)->count(), 4);
    QVERIFY(!bench.window().writing()->body()->toPlainText().contains(QStringLiteral("gardien")));
}

void TestHistory::aVersionGetsAName()
{
    Bench bench;
    sitDown(bench);
    dialogs::HistoryDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(versions(dialog)->count(), 3);
    versions(dialog)->setCurrentRow(1);
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("versionName"));
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("telle que parue"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(versions(dialog)->item(1)->text().startsWith(QStringLiteral("telle que parue")));
    QVERIFY(dialog->isVisible());
}

void TestHistory::anyTwoAreCompared()
{
    Bench bench;
    sitDown(bench);
    dialogs::HistoryDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(versions(dialog)->count(), 3);
    auto *against = dialog->findChild<QComboBox *>();
    against->setCurrentIndex(against->findData(1)); // the newest against the first
    QTRY_VERIFY2(changes(dialog).contains(QStringLiteral("du soirmatin")), qPrintable(changes(dialog)));
    QVERIFY(changes(dialog).contains(QStringLiteral("Son gardien")));
}

void TestHistory::onePassageIsTakenBack()
{
    Bench bench;
    sitDown(bench);
    dialogs::HistoryDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(versions(dialog)->count(), 3);
    versions(dialog)->setCurrentRow(2);
    dialog->findChild<QComboBox *>()->setCurrentIndex(1);
    auto *text = dialog->findChild<QTextBrowser *>();
    // The comparison that the dialog opened with has such links too: wait for the one asked for.
    QTRY_VERIFY2(changes(dialog).contains(QStringLiteral("du soirmatin")), qPrintable(changes(dialog)));
    QVERIFY(changes(dialog).contains(QStringLiteral("Rétablir")));
    // The words before the link lead to it, as the eye does.
    const QTextCursor link = text->document()->find(QStringLiteral("Rétablir"));
    const QPoint place = text->cursorRect(link).center() - QPoint(6, 0);
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/history-take-back.png")));
    QVERIFY2(!text->anchorAt(place).isEmpty(), qPrintable(text->toHtml()));
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, place);
    QTRY_VERIFY(bench.window().writing()->body()->toPlainText().contains(QStringLiteral("la mer du soir")));
    QVERIFY(bench.window().writing()->body()->toPlainText().contains(QStringLiteral("gardien")));
}

void TestHistory::twoTextsOfOneArticleAreShown()
{
    Bench bench;
    sitDown(bench);
    const article::Article before = disturb(bench);
    QTRY_VERIFY(bench.window().status()->notice()->text().contains(QStringLiteral("Comparer")));
    dialogs::ConflictDialog *dialog = compare(bench);
    QVERIFY(dialog);
    const QString shown = dialog->findChild<QTextBrowser *>()->toPlainText();
    QVERIFY2(shown.contains(QStringLiteral("du nord")) && shown.contains(QStringLiteral("Ici, ")), qPrintable(shown));
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/conflict.png")));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("useMine")), Qt::LeftButton);
    QTRY_COMPARE(bench.window().session()->id(), before.id);
    const article::Article now = bench.stored(before.id);
    QVERIFY(document::toPlainText(now.body).startsWith(QStringLiteral("Ici, Le phare éclaire la mer du matin.")));
    QCOMPARE(now.title, before.title);
    QCOMPARE(now.slug, before.slug);
    // The other's text is in the history.
    const auto archive = *archive::Archive::open(bench.archive());
    QVERIFY(document::toPlainText(archive->versions().at(before.id, before.version + 1)->body).contains(QStringLiteral("du nord")));
    QCOMPARE(bench.storedIds().size(), size_t(1));
}

void TestHistory::theOtherTextIsChosen()
{
    Bench bench;
    sitDown(bench);
    const article::Article before = disturb(bench);
    QCOMPARE(bench.storedIds().size(), size_t(2));
    dialogs::ConflictDialog *dialog = compare(bench);
    QVERIFY(dialog);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("useTheirs")), Qt::LeftButton);
    QTRY_COMPARE(bench.window().session()->id(), before.id);
    QVERIFY(bench.window().writing()->body()->toPlainText().contains(QStringLiteral("du nord")));
    QTRY_COMPARE(bench.storedIds().size(), size_t(1));
}

void TestHistory::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::newRow("fr-light") << "fr" << int(window::Appearance::Scheme::Light);
    QTest::newRow("en-dark") << "en" << int(window::Appearance::Scheme::Dark);
}

void TestHistory::pictures()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    Bench bench(Bench::With::EmptyArchive, language, static_cast<window::Appearance::Scheme>(scheme));
    sitDown(bench);
    dialogs::HistoryDialog *dialog = open(bench);
    QVERIFY(dialog);
    QTRY_COMPARE(versions(dialog)->count(), 3);
    versions(dialog)->setCurrentRow(1);
    dialog->findChild<QCheckBox *>()->setChecked(scheme == int(window::Appearance::Scheme::Dark));
    QTRY_VERIFY(changes(dialog).contains(QStringLiteral("matin")));
    QTest::qWait(200);
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/history-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
}

MARBRE_WINDOW_TEST(TestHistory)
#include "tst_history.moc"
