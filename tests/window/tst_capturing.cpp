#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QTcpSocket>
#include <QToolButton>

#include "archive/archive.h"
#include "dialogs/importdialog.h"
#include "document/document.h"
#include "editor/richeditor.h"
#include "originals/capturedialog.h"
#include "originals/pagedialog.h"
#include "pages.h"
#include "window/session.h"
#include "window/writingpane.h"

using namespace marbre;
using namespace marbre::originals;
using namespace pages;
using tests::LoopServer;

/// Pages that are read, looked at, and become articles, in the real window.
class TestCapturing : public QObject
{
    Q_OBJECT

private slots:
    void aSavedPageIsReviewedAndCreated();
    void aPageOfOnesOwnIsImportedAsBefore();
    void anAddressIsFetchedWithItsPictures();
    void whatIsWrongIsSaidBesideTheAddress();
    void aFetchIsStopped();
    void picturesThatDoNotComeStayOnTheWeb();
    void anAddressIsDroppedAndPasted();
    void whatIsThereAlreadyIsTold();
    void pictures_data();
    void pictures();
};

void TestCapturing::aSavedPageIsReviewedAndCreated()
{
    Bench bench;
    bench.show();
    give(bench, save(bench, page()));
    auto *review = shown<CaptureDialog>(bench);
    QVERIFY(review);
    QVERIFY(bench.storedIds().empty()); // nothing is made before the editor says so
    const auto lines = review->findChildren<QLineEdit *>();
    const auto line = [&](const char *name) {
        for (QLineEdit *each : lines)
            if (each->accessibleName() == QString::fromUtf8(name))
                return each;
        return static_cast<QLineEdit *>(nullptr);
    };
    QCOMPARE(line("Titre")->text(), QStringLiteral("Elekta Recovering from Cyberattack"));
    QCOMPARE(line("Auteur")->text(), QStringLiteral("Steve Alder"));
    QCOMPARE(line("Parution")->text(), QStringLiteral("27/04/2021"));
    QCOMPARE(line("Langue")->text(), QStringLiteral("Anglais"));
    QVERIFY(review->findChild<editor::RichEditor *>()->toPlainText().contains(QStringLiteral("Yale New Haven")));
    // Where it came from, how sure it is; the runner-up is one click away, and so is the way back.
    auto *place = line("Titre")->parentWidget()->findChild<QLabel *>();
    QVERIFY2(place->text().contains(QStringLiteral("Open Graph")) && place->text().contains(QLatin1Char('%')), qPrintable(place->text()));
    emit place->linkActivated(QStringLiteral("1"));
    QVERIFY(line("Titre")->text() != QStringLiteral("Elekta Recovering from Cyberattack"));
    emit place->linkActivated(QStringLiteral("0"));
    QCOMPARE(line("Titre")->text(), QStringLiteral("Elekta Recovering from Cyberattack"));
    // What is no date is shown as a mistake.
    line("Parution")->setText(QStringLiteral("hier"));
    QVERIFY(line("Parution")->property("mistake").toBool());
    line("Parution")->setText(QStringLiteral("28 avril 2021"));
    QVERIFY(!line("Parution")->property("mistake").toBool());
    line("Titre")->setFocus();
    line("Titre")->selectAll();
    QTest::keyClicks(line("Titre"), QStringLiteral("Elekta"));
    click(review, "createArticle");
    QTRY_COMPARE(bench.storedIds().size(), size_t(1));
    QTRY_COMPARE(bench.window().session()->id(), bench.storedIds().front());
    const article::Article article = bench.stored(bench.storedIds().front());
    QCOMPARE(article.title, QStringLiteral("Elekta"));
    QCOMPARE(article.status, article::Status::Translating); // English, for a French window
    QCOMPARE(article.language, QStringLiteral("fr"));
    QCOMPARE(article.original.language, QStringLiteral("en"));
    QCOMPARE(article.original.published.toIso(), QStringLiteral("2021-04-28"));
    QCOMPARE(article.source.name, QStringLiteral("HIPAA Journal"));
    auto *state = bench.window().findChild<QToolButton *>(QStringLiteral("originalState"));
    QTRY_VERIFY(state->isVisible());
    QVERIFY2(state->text().contains(QStringLiteral("copie locale du")), qPrintable(state->text()));
}

void TestCapturing::aPageOfOnesOwnIsImportedAsBefore()
{
    Bench bench;
    bench.show();
    give(bench, save(bench, "<h1>Le phare</h1><p>Le texte.</p>"));
    QTRY_VERIFY(bench.window().findChild<dialogs::ImportDialog *>());
    QVERIFY(!bench.window().findChild<CaptureDialog *>());
}

void TestCapturing::anAddressIsFetchedWithItsPictures()
{
    Bench bench;
    bench.show();
    LoopServer server;
    server.serve(QStringLiteral("/a.png"), picture(), "Content-Type: image/png\r\n");
    server.serve(QStringLiteral("/elekta"),
                 page(first + "<figure><img src='/a.png' alt='A red point'></figure>" + second + third));
    bench.press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    auto *asking = shown<PageDialog>(bench);
    QVERIFY(asking);
    QTest::qWait(100);
    QVERIFY(server.requests(QStringLiteral("/elekta")).isEmpty()); // nothing is asked before the editor says so
    auto *address = asking->findChild<QLineEdit *>(QStringLiteral("pageAddress"));
    address->setText(server.url(QStringLiteral("/elekta")).toString());
    QTest::keyClick(address, Qt::Key_Return);
    auto *review = shown<CaptureDialog>(bench);
    QVERIFY(review);
    QTRY_VERIFY(!bench.window().findChild<PageDialog *>());
    QVERIFY(server.requests(QStringLiteral("/a.png")).isEmpty());
    auto *pictures = review->findChild<QCheckBox *>(QStringLiteral("fetchPictures"));
    QVERIFY(pictures->isVisible() && pictures->isChecked());
    click(review, "createArticle");
    QTRY_COMPARE(bench.storedIds().size(), size_t(1));
    const article::Article article = bench.stored(bench.storedIds().front());
    QCOMPARE(document::mediaOf(article.body), QStringList{*archive::mediaAddress(picture())});
    const auto archive = *archive::Archive::open(bench.archive(), archive::Access::ReadOnly);
    QCOMPARE(archive->originals().of(article.id)->size(), 1U);
    // The same whether or not the server is still there.
    server.close();
    QTRY_COMPARE(bench.window().session()->id(), article.id);
    bench.window().actions().original->setChecked(true);
    QTRY_VERIFY(originalText(bench).contains(QStringLiteral("Yale New Haven")));
}

void TestCapturing::whatIsWrongIsSaidBesideTheAddress()
{
    Bench bench;
    bench.show();
    LoopServer server;
    server.redirect(QStringLiteral("/file"), "file:///etc/passwd");
    server.serve(QStringLiteral("/empty"), "<!DOCTYPE html><title>Login</title><script>go()</script>");
    server.serve(QStringLiteral("/film"), "x", "Content-Type: video/mp4\r\n");
    bench.window().actions().fromPage->trigger();
    auto *asking = shown<PageDialog>(bench);
    QVERIFY(asking);
    auto *address = asking->findChild<QLineEdit *>(QStringLiteral("pageAddress"));
    auto *state = asking->findChild<QLabel *>(QStringLiteral("soft"));
    const auto saysOf = [&](const QString &typed, const QString &words) {
        address->setText(typed);
        QTest::keyClick(address, Qt::Key_Return);
        [&] { QTRY_VERIFY2(state->text().contains(words), qPrintable(state->text())); }();
        [&] { QTRY_VERIFY(address->isEnabled()); }();
    };
    saysOf(QStringLiteral("phare"), QStringLiteral("ni l’adresse"));
    saysOf(server.url(QStringLiteral("/gone")).toString(), QStringLiteral("HTTP 404"));
    saysOf(server.url(QStringLiteral("/file")).toString(), QStringLiteral("file:"));
    saysOf(server.url(QStringLiteral("/film")).toString(), QStringLiteral("video/mp4"));
    saysOf(server.url(QStringLiteral("/empty")).toString(), QStringLiteral("Aucun texte"));
    QVERIFY(bench.storedIds().empty());
    QTest::keyClick(asking, Qt::Key_Escape);
    QTRY_VERIFY(!bench.window().findChild<PageDialog *>());
}

void TestCapturing::aFetchIsStopped()
{
    Bench bench;
    bench.show();
    LoopServer server;
    server.serveBy(QStringLiteral("/slow"), [](QTcpSocket &, const QByteArray &) {});
    bench.window().actions().fromPage->trigger();
    auto *asking = shown<PageDialog>(bench);
    QVERIFY(asking);
    auto *address = asking->findChild<QLineEdit *>(QStringLiteral("pageAddress"));
    address->setText(server.url(QStringLiteral("/slow")).toString());
    click(asking, "readPage");
    QTRY_COMPARE(server.requests(QStringLiteral("/slow")).size(), 1);
    QVERIFY(!address->isEnabled());
    QTest::keyClick(asking, Qt::Key_Escape);
    QVERIFY(address->isEnabled()); // once stops the page, twice closes
    QVERIFY(asking->isVisible());
    // Whatever comes after that, nothing comes of it.
    server.serve(QStringLiteral("/slow"), page());
    click(asking, "readPage");
    QTest::keyClick(asking, Qt::Key_Escape);
    QTest::keyClick(asking, Qt::Key_Escape);
    QTRY_VERIFY(!bench.window().findChild<PageDialog *>());
    QTest::qWait(200);
    QVERIFY(!bench.window().findChild<CaptureDialog *>());
}

void TestCapturing::picturesThatDoNotComeStayOnTheWeb()
{
    Bench bench;
    bench.show();
    LoopServer server;
    server.serveBy(QStringLiteral("/a.png"), [](QTcpSocket &, const QByteArray &) {});
    server.serve(QStringLiteral("/elekta"), page(first + "<figure><img src='/a.png'></figure><figure><img src='/gone.png'></figure>" + second + third));
    bench.window().actions().fromPage->trigger();
    auto *asking = shown<PageDialog>(bench);
    QVERIFY(asking);
    asking->findChild<QLineEdit *>(QStringLiteral("pageAddress"))->setText(server.url(QStringLiteral("/elekta")).toString());
    click(asking, "readPage");
    auto *review = shown<CaptureDialog>(bench);
    QVERIFY(review);
    click(review, "createArticle");
    auto *state = review->findChild<QLabel *>(QStringLiteral("captureState"));
    QTRY_COMPARE(state->text(), QStringLiteral("Récupération des images : 1 sur 2"));
    QTest::keyClick(review, Qt::Key_Escape); // stops that, and no more
    QVERIFY(review->isVisible() && state->text().isEmpty());
    QTest::qWait(200);
    QVERIFY(bench.storedIds().empty());
    server.serve(QStringLiteral("/a.png"), picture(), "Content-Type: image/png\r\n");
    click(review, "createArticle");
    QTRY_VERIFY2(noticed(bench).contains(QStringLiteral("1 image n’a pas pu")), qPrintable(noticed(bench)));
    QCOMPARE(bench.storedIds().size(), size_t(1));
    QCOMPARE(picturesOf(bench.stored(bench.storedIds().front()).body), (QStringList{*archive::mediaAddress(picture()), server.url(QStringLiteral("/gone.png")).toString()}));
}

void TestCapturing::anAddressIsDroppedAndPasted()
{
    Bench bench;
    bench.show();
    const QString address = QStringLiteral("https://www.hipaajournal.com/elekta-cyberattack/");
    QMimeData dropped;
    dropped.setUrls({QUrl(address)});
    dropped.setText(QStringLiteral("Elekta"));
    drop(bench, dropped);
    auto *asking = shown<PageDialog>(bench);
    QVERIFY(asking);
    QCOMPARE(asking->findChild<QLineEdit *>(QStringLiteral("pageAddress"))->text(), address);
    QTest::keyClick(asking, Qt::Key_Escape);
    QTRY_VERIFY(!bench.window().findChild<PageDialog *>());
    // Into an empty article; where there is one, an address is text.
    goBackTo(bench);
    bench.window().actions().newArticle->trigger();
    bench.window().writing()->body()->setFocus();
    QApplication::clipboard()->setText(address);
    bench.press(Qt::Key_V, Qt::ControlModifier);
    asking = shown<PageDialog>(bench);
    QVERIFY(asking);
    QTest::keyClick(asking, Qt::Key_Escape);
    QTRY_VERIFY(!bench.window().findChild<PageDialog *>());
    goBackTo(bench);
    bench.window().writing()->body()->setFocus();
    QTest::keyClicks(bench.window().writing()->body(), QStringLiteral("Voir "));
    bench.press(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(bench.window().writing()->body()->toPlainText().contains(QStringLiteral("hipaajournal")));
}

void TestCapturing::whatIsThereAlreadyIsTold()
{
    Bench bench;
    bench.show();
    LoopServer server;
    const qint64 id = capture(bench, server);
    QVERIFY(id);
    bench.window().actions().newArticle->trigger();
    give(bench, save(bench, page(first + second + third + later)));
    auto *review = shown<CaptureDialog>(bench);
    QVERIFY(review);
    auto *banner = review->findChild<QFrame *>(QStringLiteral("knownBanner"));
    QTRY_VERIFY(banner->isVisible());
    const QString words = banner->findChild<QLabel *>()->text();
    QVERIFY2(words.contains(QStringLiteral("Déjà dans l’archive")) && words.contains(QStringLiteral("Elekta Recovering")), qPrintable(words));
    click(review, "openKnown");
    QTRY_COMPARE(bench.window().session()->id(), id);
    QTRY_VERIFY(!bench.window().findChild<CaptureDialog *>());
    // Or it is one more copy of that article's original.
    give(bench, save(bench, page(first + second + third + later)));
    review = shown<CaptureDialog>(bench);
    QVERIFY(review);
    QTRY_VERIFY(review->findChild<QFrame *>(QStringLiteral("knownBanner"))->isVisible());
    click(review, "takeAgain");
    QTRY_VERIFY2(noticed(bench).contains(QStringLiteral("L’original a changé")), qPrintable(noticed(bench)));
    QCOMPARE(bench.storedIds().size(), size_t(1));
}

void TestCapturing::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::newRow("fr-light-1440") << "fr" << false << QSize(1440, 900);
    QTest::newRow("fr-light-1100") << "fr" << false << QSize(1100, 700);
    QTest::newRow("en-dark-1440") << "en" << true << QSize(1440, 900);
}

void TestCapturing::pictures()
{
    QFETCH(QString, language);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    const QString name = u'-' + QString::fromLatin1(QTest::currentDataTag());
    using Scheme = window::Appearance::Scheme;
    Bench bench(Bench::With::SampleArchive, language, dark ? Scheme::Dark : Scheme::Light);
    bench.show(size);
    LoopServer server;
    server.serve(QStringLiteral("/a.png"), picture(), "Content-Type: image/png\r\n");
    const QByteArray figure = "<figure><img src='/a.png' alt='A map'><figcaption>A map of the hospitals</figcaption></figure>";
    server.serve(QStringLiteral("/elekta"), page(first + figure + second + third));
    bench.window().actions().fromPage->trigger();
    auto *asking = shown<PageDialog>(bench);
    QVERIFY(asking);
    asking->findChild<QLineEdit *>(QStringLiteral("pageAddress"))->setText(server.url(QStringLiteral("/elekta")).toString());
    shoot(asking, QStringLiteral("capture-ask") + name);
    asking->complain(QStringLiteral("http://127.0.0.1/elekta : HTTP 404. ").repeated(6));
    shoot(asking, QStringLiteral("capture-complains") + name);
    asking->setBusy(true);
    shoot(asking, QStringLiteral("capture-asks") + name);
    asking->showProgress(340'000, 1'200'000);
    shoot(asking, QStringLiteral("capture-reads") + name);
    asking->setBusy(false);
    click(asking, "readPage");
    auto *review = shown<CaptureDialog>(bench);
    QVERIFY(review);
    QTest::qWait(300);
    shoot(review, QStringLiteral("capture-review") + name);
    for (const auto *area : review->findChildren<QScrollArea *>())
        QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    click(review, "createArticle");
    QTRY_VERIFY(!bench.window().findChild<CaptureDialog *>());
    give(bench, save(bench, page(first + second)));
    review = shown<CaptureDialog>(bench);
    QVERIFY(review);
    QTRY_VERIFY(review->findChild<QFrame *>(QStringLiteral("knownBanner"))->isVisible());
    shoot(review, QStringLiteral("capture-known") + name);
}

MARBRE_WINDOW_TEST(TestCapturing)
#include "tst_capturing.moc"
