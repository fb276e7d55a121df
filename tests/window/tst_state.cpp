#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>

#include "archive/archive.h"
#include "fields/fieldspanel.h"
#include "preview/previewpane.h"
#include "html/html.h"
#include "window/exchange.h"
#include "window/listpane.h"
#include "window/session.h"
#include "window/statusline.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

using namespace marbre;

class TestState : public QObject
{
    Q_OBJECT

private slots:
    void theWindowComesBackAsItWasLeft();
    void thePreviewStartsAfterTheFirstPaint();
    void thePreviewIsPatchedWithoutAReload();
    void thePreviewTouchesNoNetwork();
    void theSiteIsNamedOnExportedPages();
    void aRuleForTheRepostsOfASourceIsKept();
    void aMistakeInTheThemeIsShownInThePagesPlace();
    void aFolderThatIsNoArchiveLeavesTheWindowAsItWas();
    void anotherArchiveIsOpenedInPlace();
};

void TestState::theWindowComesBackAsItWasLeft()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show({1200, 760});
    QTRY_VERIFY(bench.window().session()->id() > 0);
    bench.window().actions().nextArticle->trigger();
    const qint64 id = bench.window().session()->id();
    bench.window().actions().allFields->setChecked(true);
    auto *splitter = bench.window().findChild<QSplitter *>();
    splitter->setSizes({150, 250, 480, 320});
    emit splitter->splitterMoved(150, 1);
    bench.window().preview()->setPageWidth(390);
    bench.restart();
    bench.window().show();
    QVERIFY(QTest::qWaitForWindowExposed(&bench.window()));
    QCOMPARE(bench.window().session()->id(), id);
    QTRY_COMPARE(bench.window().list()->selectedIds(), QList<qint64>{id});
    QVERIFY(bench.window().writing()->fields()->showsAll());
    QCOMPARE(bench.window().preview()->pageWidth(), 390);
    QCOMPARE(bench.window().findChild<QSplitter *>()->sizes().at(1), 250);
}

void TestState::thePreviewStartsAfterTheFirstPaint()
{
    Bench bench(Bench::With::SampleArchive);
    QVERIFY(!bench.window().preview()->isRunning());
    bench.show();
    QVERIFY(bench.waitForPage());
    QVERIFY(bench.window().preview()->isRunning());
}

void TestState::thePreviewIsPatchedWithoutAReload()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QVERIFY(bench.waitForPage());
    const QList<QWidget *> inside = bench.window().preview()->findChildren<QWidget *>();
    const auto view = std::ranges::find_if(inside, [](QWidget *each) { return each->inherits("QWebEngineView"); });
    QVERIFY(view != inside.end());
    const QSignalSpy loads(*view, SIGNAL(loadStarted()));
    article::Article article = bench.window().writing()->article();
    article.body = document::fromPlainText(QStringLiteral("Un.\n\nDeux."));
    bench.window().writing()->replaceArticle(article);
    QVERIFY(bench.pageSays(QStringLiteral("Deux.")));
    QVERIFY(!bench.pageText().contains(QStringLiteral("Microsoft Azure")));
    QCOMPARE(loads.size(), 0);
}

/// Pictures, frames and styles that name a server that listens: it hears nothing.
void TestState::thePreviewTouchesNoNetwork()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QSignalSpy heard(&server, &QTcpServer::newConnection);
    const QString address = QStringLiteral("http://127.0.0.1:%1/").arg(server.serverPort());
    Bench bench(Bench::With::SampleArchive);
    QVERIFY(QDir(bench.archive()).mkpath(QStringLiteral("themes/une")));
    const QDir builtIn(QStringLiteral(":/themes/une"));
    for (const QString &name : builtIn.entryList(QDir::Files)) {
        QFile from(builtIn.filePath(name));
        QVERIFY(from.open(QIODevice::ReadOnly));
        QByteArray bytes = from.readAll();
        if (name.endsWith(QLatin1String(".css")))
            bytes.prepend("@import url('" + address.toUtf8() + "a.css'); body { background: url('" + address.toUtf8() + "b.png') }\n");
        QFile to(bench.archive() + QStringLiteral("/themes/une/") + name);
        QVERIFY(to.open(QIODevice::WriteOnly) && to.write(bytes) == bytes.size());
    }
    bench.restart();
    bench.show();
    QVERIFY(bench.waitForPage());
    article::Article article = bench.window().writing()->article();
    const QString html = QStringLiteral("<p>Fin.</p><figure><img src=\"%1c.png\" srcset=\"%1d.png 2x\"></figure>"
                                        "<video controls src=\"%1e.mp4\" poster=\"%1f.png\"></video><p><img src=\"%1g.gif\"></p>").arg(address);
    article.body = html::read(html.toUtf8()).document;
    bench.window().writing()->replaceArticle(article);
    QVERIFY(bench.pageSays(QStringLiteral("Fin.")));
    QTest::qWait(600);
    QCOMPARE(heard.size(), 0);
    // The server would have heard.
    QTcpSocket caller;
    caller.connectToHost(QHostAddress::LocalHost, server.serverPort());
    QTRY_COMPARE(heard.size(), 1);
}

void TestState::theSiteIsNamedOnExportedPages()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    bench.window().actions().site->trigger();
    auto *dialog = bench.window().findChild<QDialog *>(QStringLiteral("siteDialog"));
    QVERIFY(dialog);
    auto *url = dialog->findChild<QLineEdit *>(QStringLiteral("siteUrl"));
    auto *save = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("siteName")), QStringLiteral("Le Phare"));
    QTest::keyClicks(url, QStringLiteral("phare"));
    QVERIFY(!save->isEnabled());
    url->clear();
    QTest::keyClicks(url, QStringLiteral("https://phare.example/"));
    QTest::mouseClick(save, Qt::LeftButton);
    const QString out = bench.path(QStringLiteral("page.html"));
    const QSignalSpy exported(bench.window().exchange(), &window::Exchange::exported);
    QTRY_VERIFY(archive::Archive::open(bench.archive(), archive::Access::ReadOnly).value()->settings().site()->name == QStringLiteral("Le Phare"));
    bench.window().exchange()->exportTo(out, desk::ExportForm::Page);
    QTRY_COMPARE(exported.size(), 1);
    QFile page(out);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray bytes = page.readAll();
    QVERIFY2(bytes.contains("<link rel=\"canonical\" href=\"https://phare.example/page.html\"")
                 || bytes.contains("<link rel=\"canonical\" href=\"https://phare.example/elekta"), bytes.left(1500).constData());
    QVERIFY(bytes.contains("Le Phare"));
}

void TestState::aRuleForTheRepostsOfASourceIsKept()
{
    const auto dialogOf = [](Bench &bench) {
        bench.window().actions().site->trigger();
        return bench.window().findChild<QDialog *>(QStringLiteral("siteDialog"));
    };
    const auto kept = [](const Bench &bench) {
        return archive::Archive::open(bench.archive(), archive::Access::ReadOnly).value()->settings().site()->reposts;
    };
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    QDialog *dialog = dialogOf(bench);
    QTest::keyClick(dialog->findChild<QComboBox *>(QStringLiteral("repostsUsual")), Qt::Key_Down);
    auto *others = dialog->findChild<QComboBox *>(QStringLiteral("repostsOthers"));
    const QString source = others->itemText(1);
    QTest::keyClick(others, Qt::Key_Down);
    QVERIFY(dialog->grab().save(QStringLiteral(MARBRE_SHOTS "/site-fr-light.png")));
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    const article::RepostRules rules{article::RepostRule::Hidden, {{source, article::RepostRule::Original}}};
    QTRY_VERIFY(kept(bench) == rules);
    // What is as for all sources is no rule of its own.
    QTRY_VERIFY(!bench.window().findChild<QDialog *>(QStringLiteral("siteDialog")));
    dialog = dialogOf(bench);
    const auto rows = dialog->findChildren<QComboBox *>();
    const auto row = std::ranges::find_if(rows, [&](const QComboBox *each) { return each->accessibleName() == source; });
    QVERIFY(row != rows.end());
    QTest::keyClick(*row, Qt::Key_Down);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QTRY_VERIFY(kept(bench).bySource.empty());
}

void TestState::aMistakeInTheThemeIsShownInThePagesPlace()
{
    Bench bench(Bench::With::SampleArchive);
    QVERIFY(QDir(bench.archive()).mkpath(QStringLiteral("themes/une")));
    QFile broken(bench.archive() + QStringLiteral("/themes/une/article.mustache"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("<p>\n{{#title}}\n");
    broken.close();
    bench.restart();
    bench.show();
    const auto *message = bench.window().preview()->findChild<QLabel *>(QStringLiteral("previewMessage"));
    QTRY_VERIFY(message->text().contains(QStringLiteral("une")));
}

void TestState::aFolderThatIsNoArchiveLeavesTheWindowAsItWas()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    const qint64 id = bench.window().session()->id();
    const Outcome opened = bench.window().openArchive(bench.path(QString()));
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, ErrorCode::NotAnArchive);
    QCOMPARE(bench.window().session()->id(), id);
}

void TestState::anotherArchiveIsOpenedInPlace()
{
    Bench bench(Bench::With::SampleArchive);
    bench.show();
    QTRY_VERIFY(bench.window().session()->id() > 0);
    QVERIFY(archive::Archive::create(bench.path(QStringLiteral("Autre.marbre"))));
    QVERIFY(bench.window().openArchive(bench.path(QStringLiteral("Autre.marbre"))));
    QVERIFY(!bench.window().session()->isOpen());
    QTRY_COMPARE(bench.window().list()->selectedIds().size(), 0);
    QCOMPARE(bench.window().windowTitle(), QStringLiteral("Autre — Marbre"));
}

MARBRE_WINDOW_TEST(TestState)
#include "tst_state.moc"
