#include <QApplication>
#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWebEngineView>

#include "archive/archive.h"
#include "desk/exporting.h"
#include "desk/sample.h"
#include "support/tidy.h"

using namespace marbre;

namespace {

const QStringList themes{QStringLiteral("une"), QStringLiteral("revue")};

/// The looks that a browser gives a page; a screen with ink on paper shows the last.
enum class Look { Light, Dark, Print };

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Lets a style sheet show one look to every browser.
QByteArray styleWith(QByteArray css, Look look)
{
    const QByteArray dark = "@media (prefers-color-scheme: dark)";
    css.replace(dark, look == Look::Dark ? "@media all" : "@media not all");
    return look == Look::Print ? css.replace("@media print", "@media all") : css;
}

/// The sample, with every article published.
Outcome fill(archive::Archive &archive)
{
    const auto ids = archive.list().ids({});
    if (!ids)
        return std::unexpected(ids.error());
    for (const qint64 id : *ids) {
        auto article = archive.articles().load(id);
        if (!article)
            return std::unexpected(article.error());
        article->status = article::Status::Published;
        article->categories << QStringLiteral("Reportages");
        if (const auto saved = archive.articles().save(*article); !saved)
            return std::unexpected(saved.error());
    }
    return archive.settings().setSite({QStringLiteral("Les Cahiers du large"), QStringLiteral("https://cahiers.example/")});
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
    [[nodiscard]] QString siteOf(const QString &theme) const { return m_folder.filePath(theme); }

    QTemporaryDir m_folder;
    QString m_article; ///< its address
};

void TestPage::initTestCase()
{
    const QString folder = m_folder.filePath(QStringLiteral("A.marbre"));
    QVERIFY(desk::createSampleArchive(folder));
    const auto archive = archive::Archive::open(folder);
    QVERIFY(archive);
    QVERIFY(fill(**archive));
    m_article = (*archive)->articles().load((*archive)->list().ids({}).value().front())->slug + QStringLiteral(".html");
    for (const QString &theme : themes) {
        desk::ExportRequest request;
        request.form = desk::ExportForm::Site;
        request.theme = theme;
        request.out = siteOf(theme);
        QVERIFY(desk::exportArticles(**archive, request));
    }
}

void TestPage::everyPagePassesTheValidator()
{
    int pages = 0;
    for (const QString &theme : themes) {
        QDirIterator files(siteOf(theme), {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories);
        for (; files.hasNext(); ++pages) {
            const QString file = files.next();
            const QByteArray said = tests::tidied(bytesOf(file));
            QVERIFY2(said.isEmpty(), file.toUtf8() + '\n' + said);
        }
    }
    QVERIFY(pages > 30);
}

void TestPage::noPageIsWiderThanItsWindow_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("page");
    QTest::addColumn<int>("width");
    QTest::addColumn<Look>("look");
    const std::array pages{std::pair("home", QStringLiteral("index.html")), std::pair("article", m_article),
                           std::pair("category", QStringLiteral("category/reportages/index.html")),
                           std::pair("404", QStringLiteral("404.html"))};
    for (const QString &theme : themes)
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
    const QString sheet = QStringLiteral("%1/%2/%2.css").arg(siteOf(theme), theme);
    const QByteArray css = bytesOf(sheet);
    const auto write = [&](const QByteArray &bytes) {
        QFile file(sheet);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(styleWith(css, look)));
    QWebEngineView view;
    view.resize(width, 1600);
    QSignalSpy loaded(&view, &QWebEngineView::loadFinished);
    view.load(QUrl::fromLocalFile(siteOf(theme) + u'/' + page));
    view.show();
    QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 20000);
    QVERIFY(write(css));
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
