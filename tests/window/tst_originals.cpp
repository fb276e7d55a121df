#include <QApplication>
#include <QClipboard>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTcpSocket>
#include <QTextBrowser>
#include <QToolButton>

#include "archive/archive.h"
#include "document/document.h"
#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "list/sidebar.h"
#include "originals/capturedialog.h"
#include "originals/changedialog.h"
#include "pages.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/writingpane.h"

using namespace marbre;
using namespace marbre::originals;
using namespace pages;
using tests::LoopServer;

/// Originals that stand beside their articles, and change, in the real window.
class TestOriginals : public QObject
{
    Q_OBJECT

private slots:
    void theOriginalStandsBesideAndStaysAsItIs();
    void theOriginalIsCheckedAndNoted();
    void aCheckIsStopped();
    void theAddressThatTheEditorGivesIsAsked();
    void theUpdateIsOneStepOfUndo();
    void theUpdateGoesIntoItsOwnArticle();
    void anotherArchiveKnowsNothingOfIt();
    void anArticleWithoutOriginalSaysSo();
    void pictures_data();
    void pictures();
};

void TestOriginals::theOriginalStandsBesideAndStaysAsItIs()
{
    Bench bench;
    bench.show();
    LoopServer server;
    QVERIFY(capture(bench, server));
    auto *pane = paneOf(bench);
    QVERIFY(!pane->isVisible());
    goBackTo(bench);
    bench.press(Qt::Key_F12);
    QTRY_VERIFY(pane->isVisible());
    QTRY_VERIFY(originalText(bench).contains(QStringLiteral("Yale New Haven")));
    const QString before = originalText(bench);
    pane->text()->setFocus();
    QTest::keyClicks(pane->text(), QStringLiteral("xyz"));
    QTest::keyClick(pane->text(), Qt::Key_Return);
    QTest::keyClick(pane->text(), Qt::Key_B, Qt::ControlModifier);
    QTest::keyClick(pane->text(), Qt::Key_Space, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(originalText(bench), before);
    // Copied, it is text for the translation.
    pane->text()->selectAll();
    pane->text()->copy();
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Yale New Haven")));
    // The preview comes back by the same way.
    QTest::mouseClick(bench.window().findChild<QToolButton *>(QStringLiteral("previewTab0")), Qt::LeftButton);
    QTRY_VERIFY(!pane->isVisible());
    QVERIFY(!bench.window().actions().original->isChecked());
    // Another article has another original: none.
    bench.window().actions().original->setChecked(true);
    bench.window().actions().newArticle->trigger();
    QTRY_VERIFY(originalText(bench).isEmpty());
}

void TestOriginals::theOriginalIsCheckedAndNoted()
{
    Bench bench;
    bench.show();
    LoopServer server;
    const qint64 id = capture(bench, server);
    QVERIFY(id);
    bench.window().actions().checkOriginal->trigger();
    QTRY_VERIFY2(noticed(bench).contains(QStringLiteral("n’a pas changé")), qPrintable(noticed(bench)));
    server.serve(QStringLiteral("/elekta"), page(first + third + later));
    bench.window().actions().checkOriginal->trigger();
    QTRY_VERIFY2(noticed(bench).contains(QStringLiteral("L’original a changé")), qPrintable(noticed(bench)));
    // It is seen in the fields, in the list, and in the sidebar.
    auto *state = bench.window().findChild<QToolButton *>(QStringLiteral("originalState"));
    QTRY_COMPARE(state->text(), QStringLiteral("● original modifié"));
    const auto *sidebar = bench.window().sidebar()->model();
    const auto listed = [&] { return sidebar->match(sidebar->index(0, 0), Qt::DisplayRole, QStringLiteral("Original modifié")); };
    QTRY_COMPARE(listed().size(), 1);
    emit bench.window().status()->notice()->linkActivated(QStringLiteral("#"));
    auto *change = shown<ChangeDialog>(bench);
    QVERIFY(change);
    const QString differences = change->findChild<QTextBrowser *>()->toPlainText();
    QVERIFY2(differences.contains(QStringLiteral("On May 3")) && differences.contains(QStringLiteral("ransomware")), qPrintable(differences));
    click(change, "takeNote");
    QTRY_VERIFY(state->text().contains(QStringLiteral("copie locale")));
    QTRY_VERIFY(listed().isEmpty());
    QCOMPARE(document::toPlainText(bench.stored(id).body).contains(QStringLiteral("On May 3")), false);
    // A server that fails says so, and takes nothing away.
    server.serve(QStringLiteral("/elekta"), "<p>No", "Content-Type: text/html\r\n", "500 No");
    bench.window().actions().checkOriginal->trigger();
    QTRY_VERIFY2(noticed(bench).contains(QStringLiteral("HTTP 500")), qPrintable(noticed(bench)));
}

void TestOriginals::aCheckIsStopped()
{
    Bench bench;
    bench.show();
    LoopServer server;
    QVERIFY(capture(bench, server));
    bench.window().actions().original->setChecked(true);
    server.serveBy(QStringLiteral("/elekta"), [](QTcpSocket &, const QByteArray &) {});
    auto *button = paneOf(bench)->findChild<QPushButton *>(QStringLiteral("checkOriginal"));
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(button->text(), QStringLiteral("Arrêter"));
    bench.window().actions().checkOriginal->trigger(); // one at a time
    QTRY_COMPARE(server.requests(QStringLiteral("/elekta")).size(), 2);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(button->text(), QStringLiteral("Vérifier"));
    QVERIFY2(noticed(bench).contains(QStringLiteral("Arrêté")), qPrintable(noticed(bench)));
    server.serve(QStringLiteral("/elekta"), page());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY2(noticed(bench).contains(QStringLiteral("n’a pas changé")), qPrintable(noticed(bench)));
}

void TestOriginals::theAddressThatTheEditorGivesIsAsked()
{
    Bench bench;
    bench.show();
    LoopServer server;
    QVERIFY(capture(bench, server));
    server.serve(QStringLiteral("/moved"), page(first + second + third + later));
    server.serve(QStringLiteral("/elekta"), "gone", "Content-Type: text/html\r\n", "410 Gone");
    bench.window().actions().checkOriginal->trigger();
    QTRY_VERIFY2(noticed(bench).contains(QStringLiteral("HTTP 410")), qPrintable(noticed(bench)));
    for (QLineEdit *line : bench.window().writing()->fields()->findChildren<QLineEdit *>())
        if (line->text().contains(QStringLiteral("hipaajournal.com/elekta")))
            line->setText(server.url(QStringLiteral("/moved")).toString());
    bench.window().actions().checkOriginal->trigger();
    QTRY_VERIFY2(noticed(bench).contains(QStringLiteral("L’original a changé")), qPrintable(noticed(bench)));
    QVERIFY(bench.waitUntilSaved());
}

void TestOriginals::theUpdateIsOneStepOfUndo()
{
    Bench bench;
    bench.show();
    LoopServer server;
    const qint64 id = capture(bench, server);
    QVERIFY(id);
    const QString before = bench.window().writing()->body()->toPlainText();
    server.serve(QStringLiteral("/elekta"), page(first + second + third + later));
    bench.window().actions().checkOriginal->trigger();
    QTRY_VERIFY(noticed(bench).contains(QStringLiteral("L’original a changé")));
    emit bench.window().status()->notice()->linkActivated(QStringLiteral("#"));
    auto *change = shown<ChangeDialog>(bench);
    QVERIFY(change);
    click(change, "writeUpdate");
    QTRY_VERIFY(bench.window().writing()->body()->toPlainText().contains(QStringLiteral("On May 3")));
    QVERIFY(bench.window().writing()->body()->toPlainText().contains(QStringLiteral("Mise à jour du ")));
    QVERIFY(bench.waitUntilSaved());
    QVERIFY(document::toPlainText(bench.stored(id).body).contains(QStringLiteral("On May 3")));
    auto *state = bench.window().findChild<QToolButton *>(QStringLiteral("originalState"));
    QTRY_VERIFY(state->text().contains(QStringLiteral("copie locale")));
    goBackTo(bench);
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.window().writing()->body()->toPlainText(), before);
}

void TestOriginals::theUpdateGoesIntoItsOwnArticle()
{
    Bench bench;
    bench.show();
    LoopServer server;
    const qint64 id = capture(bench, server);
    QVERIFY(id);
    server.serve(QStringLiteral("/elekta"), page(first + second + third + later));
    bench.window().actions().checkOriginal->trigger();
    QTRY_VERIFY(noticed(bench).contains(QStringLiteral("L’original a changé")));
    emit bench.window().status()->notice()->linkActivated(QStringLiteral("#"));
    auto *change = shown<ChangeDialog>(bench);
    QVERIFY(change);
    bench.window().actions().newArticle->trigger(); // another is at work by then
    QVERIFY(bench.window().session()->id() != id);
    click(change, "writeUpdate");
    QTRY_COMPARE(bench.window().session()->id(), id);
    QVERIFY(bench.window().writing()->body()->toPlainText().contains(QStringLiteral("On May 3")));
    QTRY_VERIFY(!bench.window().findChild<ChangeDialog *>());
    QVERIFY(bench.waitUntilSaved());
}

void TestOriginals::anotherArchiveKnowsNothingOfIt()
{
    Bench bench;
    bench.show();
    LoopServer server;
    QVERIFY(capture(bench, server));
    give(bench, save(bench, page(first + second)));
    QVERIFY(shown<CaptureDialog>(bench));
    QPointer<QTcpSocket> waiting;
    server.serveBy(QStringLiteral("/elekta"), [&](QTcpSocket &socket, const QByteArray &) { waiting = &socket; });
    bench.window().actions().checkOriginal->trigger();
    QTRY_VERIFY(waiting);
    const QString other = bench.path(QStringLiteral("Autre.marbre"));
    QVERIFY(archive::Archive::create(other));
    QVERIFY(bench.window().openArchive(other));
    QTRY_VERIFY(!bench.window().findChild<CaptureDialog *>());
    if (waiting) // the answer that comes too late
        waiting->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + page(third + later));
    QTest::qWait(200);
    QVERIFY(!bench.window().actions().checkOriginal->isEnabled());
    QVERIFY(originalText(bench).isEmpty());
    QVERIFY2(!noticed(bench).contains(QStringLiteral("original")), qPrintable(noticed(bench)));
}

void TestOriginals::anArticleWithoutOriginalSaysSo()
{
    Bench bench;
    bench.show();
    bench.window().actions().original->setChecked(true);
    auto *message = paneOf(bench)->findChild<QLabel *>(QStringLiteral("previewMessage"));
    QVERIFY(message->isVisible() && message->text().contains(QStringLiteral("Ouvrez un article")));
    bench.window().actions().newArticle->trigger();
    QTRY_VERIFY(message->text().contains(QStringLiteral("ne nomme pas d’original")));
    QVERIFY(!bench.window().actions().checkOriginal->isEnabled());
}

void TestOriginals::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("fr-light-1440") << "fr" << false << QSize(1440, 900);
    QTest::newRow("fr-light-1100") << "fr" << false << QSize(1100, 700);
    QTest::newRow("en-dark-1440") << "en" << true << QSize(1440, 900);
}

void TestOriginals::pictures()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    const QString name = u'-' + QString::fromLatin1(QTest::currentDataTag());
    using Scheme = window::Appearance::Scheme;
    Bench bench(Bench::With::SampleArchive, language, dark ? Scheme::Dark : Scheme::Light);
    bench.show(size);
    QVERIFY(bench.waitForPage());
    LoopServer server;
    server.serve(QStringLiteral("/a.png"), picture(), "Content-Type: image/png\r\n");
    const QByteArray figure = "<figure><img src='/a.png' alt='A map'><figcaption>A map of the hospitals</figcaption></figure>";
    bench.window().actions().original->setChecked(true);
    bench.shoot(QStringLiteral("original-none") + name);
    QVERIFY(capture(bench, server, page(first + figure + second + third)));
    QTRY_VERIFY(originalText(bench).contains(QStringLiteral("Yale New Haven")));
    bench.shoot(QStringLiteral("original") + name);
    server.serve(QStringLiteral("/elekta"), page(first + second + third + later));
    bench.window().actions().checkOriginal->trigger();
    auto *banner = paneOf(bench)->findChild<QFrame *>(QStringLiteral("changedBanner"));
    QTRY_VERIFY(banner->isVisible());
    bench.shoot(QStringLiteral("original-changed") + name);
    QCOMPARE(bench.window().size(), size); // nothing in it asks for more room
    click(paneOf(bench), "seeChanges");
    auto *change = shown<ChangeDialog>(bench);
    QVERIFY(change);
    shoot(change, QStringLiteral("original-change") + name);
}

MARBRE_WINDOW_TEST(TestOriginals)
#include "tst_originals.moc"
