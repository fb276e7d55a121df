#include <QApplication>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineView>

#include <memory>

#include "support/peer.h"
#include "support/samplesite.h"

using namespace marbre;

namespace {

/// A file of an npm package in $NODE_PATH; empty: it is not there.
QString inPackage(const char *file)
{
    for (const QString &folder : qEnvironmentVariable("NODE_PATH").split(u':', Qt::SkipEmptyParts))
        if (const QString path = folder + u'/' + QLatin1String(file); QFile::exists(path))
            return path;
    return {};
}

/// What axe has against the page in the view, a line each.
QString faultsOf(QWebEngineView &view, const QString &axe)
{
    view.page()->runJavaScript(axe + QStringLiteral(
        "\nwindow.found = null;"
        "axe.run().then(r => { window.found = r.violations.map(v => v.id + ': ' + v.nodes[0].html).join('\\n'); },"
        "               e => { window.found = String(e); });"));
    const auto found = std::make_shared<QVariant>();
    const auto isFound = [&view, found] {
        view.page()->runJavaScript(QStringLiteral("window.found"), [found](const QVariant &value) { *found = value; });
        return found->typeId() == QMetaType::QString;
    };
    return QTest::qWaitFor(isFound, 20000) ? found->toString() : QStringLiteral("axe does not answer");
}

} // namespace

/// Every page of the site in both themes, before those that judge pages: axe-core and the Nu Html Checker, from npm:
///
///     npm install --prefix DIR axe-core vnu-jar
///     NODE_PATH=DIR/node_modules ctest -R peers_pages
class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void axeFindsNoBarrier_data();
    void axeFindsNoBarrier();
    void theNuHtmlCheckerFindsNothing();

private:
    QTemporaryDir m_folder;
    tests::SampleSite m_site;
};

void TestPages::initTestCase()
{
    QVERIFY(m_site.make(m_folder.path()));
}

void TestPages::axeFindsNoBarrier_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("width");
    for (const QString &theme : tests::shippedThemes)
        for (const int width : {320, 1440})
            QTest::addRow("%s, %d", qPrintable(theme), width) << theme << width;
}

void TestPages::axeFindsNoBarrier()
{
    const QString axe = inPackage("axe-core/axe.min.js");
    if (axe.isEmpty())
        QSKIP("npm's axe-core is not in NODE_PATH");
    QFETCH(QString, theme);
    QFETCH(int, width);
    const QString script = QString::fromUtf8(tests::bytesIn(axe));
    QWebEngineView view;
    view.resize(width, 900);
    view.show();
    for (const QString &page : m_site.pagesOf(theme)) {
        if (tests::bytesIn(page).contains("http-equiv=\"refresh\""))
            continue; // it leads on before anybody reads it
        QSignalSpy loaded(&view, &QWebEngineView::loadFinished);
        view.load(QUrl::fromLocalFile(page));
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20000);
        const QString faults = faultsOf(view, script);
        QVERIFY2(faults.isEmpty(), qPrintable(page + u'\n' + faults));
    }
}

void TestPages::theNuHtmlCheckerFindsNothing()
{
    NEEDS_PEER("java");
    const QString checker = inPackage("vnu-jar/build/dist/vnu.jar");
    if (checker.isEmpty())
        QSKIP("npm's vnu-jar is not in NODE_PATH");
    for (const QString &theme : tests::shippedThemes) {
        const QStringList pages = m_site.pagesOf(theme);
        QVERIFY(pages.size() > 10);
        const auto ran = tests::runPeer(QStringLiteral("java"), QStringList{QStringLiteral("-jar"), checker, QStringLiteral("--errors-only")} + pages);
        QVERIFY2(ran.status == 0, ran.said.constData());
    }
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
