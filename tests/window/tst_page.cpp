#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineView>

#include <array>
#include <memory>

#include "support/samplesite.h"
#include "support/tidy.h"

using namespace marbre;
using tests::bytesIn;

namespace {

/// The looks that a browser gives a page; a screen with ink on paper shows the last.
enum class Look { Light, Dark, Print };

/// Lets a style sheet show one look to every browser.
QByteArray styleWith(QByteArray css, Look look)
{
    const QByteArray dark = "@media (prefers-color-scheme: dark)";
    css.replace(dark, look == Look::Dark ? "@media all" : "@media not all");
    return look == Look::Print ? css.replace("@media print", "@media all") : css;
}

} // namespace

/// The pages that are uploaded, in a browser and before a validator.
class TestPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPagePassesTheValidator();
    void noPageIsWiderThanItsWindow_data();
    void noPageIsWiderThanItsWindow();

private:
    QTemporaryDir m_folder;
    tests::SampleSite m_site;
};

void TestPage::initTestCase()
{
    const Outcome made = m_site.make(m_folder.path());
    QVERIFY2(made, made ? "" : qPrintable(made.error().where + made.error().detail));
}

void TestPage::everyPagePassesTheValidator()
{
    int pages = 0;
    for (const QString &theme : tests::shippedThemes)
        for (const QString &file : m_site.pagesOf(theme)) {
            const QByteArray said = tests::tidied(bytesIn(file));
            QVERIFY2(said.isEmpty(), file.toUtf8() + '\n' + said);
            ++pages;
        }
    QVERIFY(pages > 20);
}

void TestPage::noPageIsWiderThanItsWindow_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("width");
    QTest::addColumn<Look>("look");
    const std::array pages{std::pair("home", QStringLiteral("index.html")), std::pair("article", m_site.article()),
                           std::pair("category", QStringLiteral("category/reportages/index.html")),
                           std::pair("search", QStringLiteral("search/index.html?q=mer")),
                           std::pair("404", QStringLiteral("404.html"))};
    for (const QString &theme : tests::shippedThemes)
        for (const auto &[name, page] : pages) {
            for (const int width : {320, 768, 1440})
                QTest::addRow("%s-%s-%d", qPrintable(theme), name, width) << theme << page << width << Look::Light;
            QTest::addRow("%s-%s-dark", qPrintable(theme), name) << theme << page << 1440 << Look::Dark;
            QTest::addRow("%s-%s-print", qPrintable(theme), name) << theme << page << 794 << Look::Print; // A4
        }
}

void TestPage::noPageIsWiderThanItsWindow()
{
    QFETCH(QString, theme);
    QFETCH(QString, page);
    QFETCH(int, width);
    QFETCH(Look, look);
    const QString sheet = QStringLiteral("%1/%2/%2.css").arg(m_site.of(theme), theme);
    const QByteArray css = bytesIn(sheet);
    const auto write = [&](const QByteArray &bytes) {
        QFile file(sheet);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(styleWith(css, look)));
    QWebEngineView view;
    view.resize(width, 1600);
    QSignalSpy loaded(&view, &QWebEngineView::loadFinished);
    QUrl url = QUrl::fromLocalFile(m_site.of(theme) + u'/' + page.section(u'?', 0, 0));
    url.setQuery(page.section(u'?', 1));
    view.load(url);
    view.show();
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20000);
    QVERIFY(write(css));
    QVERIFY(loaded.first().first().toBool());
    const auto isWhole = std::make_shared<bool>(false); // a search answers a moment later
    const auto hasFound = [&view, isWhole] {
        view.page()->runJavaScript(QStringLiteral("document.querySelector('.found')?.textContent !== ''"),
                                   [isWhole](const QVariant &value) { *isWhole = value.toBool(); });
        return *isWhole;
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasFound(), 20000);
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
