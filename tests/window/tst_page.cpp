#include <QApplication>
#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineView>

#include "archive/archive.h"
#include "desk/exporting.h"
#include "desk/sample.h"

using namespace marbre;

/// The page that is uploaded, in a browser and before a validator.
class TestPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPagePassesTheValidator();
    void itLooksLikeANewspapers_data();
    void itLooksLikeANewspapers();

private:
    QTemporaryDir m_folder;
    QStringList m_pages;
};

void TestPage::initTestCase()
{
    const QString folder = m_folder.filePath(QStringLiteral("A.marbre"));
    QVERIFY(desk::createSampleArchive(folder));
    const auto archive = archive::Archive::open(folder);
    QVERIFY(archive);
    desk::ExportRequest request;
    request.articles = (*archive)->list().ids({}).value();
    request.out = m_folder.filePath(QStringLiteral("pages"));
    request.baseUrl = QStringLiteral("https://example.org/");
    const auto report = desk::exportArticles(**archive, request);
    QVERIFY(report);
    m_pages = report->files;
    QCOMPARE(m_pages.size(), 4);
}

void TestPage::everyPagePassesTheValidator()
{
    for (const QString &page : m_pages) {
        QProcess tidy;
        tidy.start(QStringLiteral("tidy"), {QStringLiteral("-quiet"), QStringLiteral("-errors"), page});
        QVERIFY2(tidy.waitForStarted(), "tidy is not installed");
        QVERIFY(tidy.waitForFinished());
        const QByteArray said = tidy.readAllStandardError();
        QVERIFY2(tidy.exitCode() < 2 && !said.contains("Error"), said.constData());
        QVERIFY2(!said.contains("Warning"), said.constData());
    }
}

void TestPage::itLooksLikeANewspapers_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("page-wide") << 1280;
    QTest::newRow("page-tablet") << 768;
    QTest::newRow("page-390") << 390;
}

void TestPage::itLooksLikeANewspapers()
{
    QFETCH(int, width);
    QWebEngineView view;
    view.resize(width, 1600);
    QSignalSpy loaded(&view, &QWebEngineView::loadFinished);
    view.load(QUrl::fromLocalFile(m_pages.first()));
    view.show();
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20000);
    QVERIFY(loaded.first().first().toBool());
    double overflow = -1;
    view.page()->runJavaScript(QStringLiteral("document.documentElement.scrollWidth - window.innerWidth"),
                               [&](const QVariant &value) { overflow = value.toDouble(); });
    QTRY_VERIFY(overflow >= -20 && overflow <= 0); // nothing to scroll sideways
    QTest::qWait(500);
    QDir().mkpath(QStringLiteral(MARBRE_SHOTS));
    QVERIFY(view.grab().save(QStringLiteral(MARBRE_SHOTS "/%1.png").arg(QLatin1String(QTest::currentDataTag()))));
}

QTEST_MAIN(TestPage)
#include "tst_page.moc"
