#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include "archive/archive.h"
#include "html/html.h"
#include "preview/previewview.h"
#include "window/reader.h"
#include "window/session.h"
#include "windowtest/bench.h"

using namespace marbre;

/// « Lire »: the archive as a site, in the real browser.
class TestReading : public QObject
{
    Q_OBJECT

private slots:
    void linksLeadFromPageToPage();
    void whatIsOpenIsShownWhereItIsPublished();
    void wordsAreLookedFor();
    void aLinkOutwardAsksBefore();
    void anAddressOfTheSiteIsReadHere();
    void thePageIsSavedAsPdf();
    void pictures_data();
    void pictures();

private:
    static void sitDown(Bench &bench)
    {
        {
            const auto archive = *archive::Archive::open(bench.archive());
            [&] { QVERIFY(archive->settings().setSite({QStringLiteral("Le Marbre"), QStringLiteral("https://marbre.example/")})); }();
            int day = 1;
            for (const char *title : {"Le phare de Rosmeur", "Les tables des marées", "La bibliothèque qui prête des graines"}) {
                article::Article article;
                article.language = QStringLiteral("fr");
                article.title = QString::fromUtf8(title);
                article.status = article::Status::Published;
                article.reposted = QDate(2021, 5, day++);
                article.source.name = QStringLiteral("Harbour Quarterly");
                article.authors = {QStringLiteral("Ines Calder")};
                article.categories = {QString::fromUtf8(day % 2 ? "Mer" : "Jardins")};
                article.tags = {QStringLiteral("côte")};
                article.lead = html::read("<p>Ce que disent les gens du port quand on leur demande l’heure de la marée.</p>").document;
                article.body = html::read("<p>On le voit de loin. <a href=\"https://dehors.example/page\">Dehors</a>, et "
                                          "<a href=\"https://marbre.example/2021/05/les-tables-des-marees/\">chez nous</a>.</p>").document;
                [&] { QVERIFY(archive->articles().save(article)); }();
            }
        }
        bench.restart();
        bench.show();
        QTRY_VERIFY(bench.window().session()->id() > 0);
    }
    /// What the reader shows, as the browser lays it out.
    static QString text(window::Reader *reader)
    {
        auto shown = std::make_shared<QString>();
        auto done = std::make_shared<bool>(false);
        reader->view()->readText([shown, done](const QString &read) {
            *shown = read;
            *done = true;
        });
        [&] { QTRY_VERIFY(*done); }();
        return *shown;
    }
    static window::Reader *open(Bench &bench)
    {
        bench.press(Qt::Key_F6);
        window::Reader *reader = nullptr;
        [&] { QTRY_VERIFY(reader = bench.window().findChild<window::Reader *>()); }();
        if (!reader->view())
            return nullptr;
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!reader->view()->title().isEmpty(), 20000); }();
        return reader;
    }
    static void press(window::Reader *reader, const char *button)
    {
        QTest::mouseClick(reader->findChild<QToolButton *>(QLatin1StringView(button)), Qt::LeftButton);
    }
};

void TestReading::whatIsOpenIsShownWhereItIsPublished()
{
    Bench bench;
    sitDown(bench);
    window::Reader *reader = open(bench);
    if (!reader)
        QSKIP("no browser");
    const article::Article article = bench.stored(bench.window().session()->id());
    QTRY_COMPARE(reader->view()->address(), article.slug + QStringLiteral(".html"));
    QTRY_VERIFY_WITH_TIMEOUT(text(reader).contains(article.title), 20000);
    press(reader, "readerHome");
    QTRY_VERIFY_WITH_TIMEOUT(text(reader).contains(QStringLiteral("Le phare de Rosmeur")), 20000);
    QVERIFY(text(reader).contains(QStringLiteral("Les tables des marées")));
}

void TestReading::linksLeadFromPageToPage()
{
    Bench bench;
    sitDown(bench);
    window::Reader *reader = open(bench);
    if (!reader)
        QSKIP("no browser");
    reader->open(QStringLiteral("category/jardins/index.html"));
    QTRY_VERIFY_WITH_TIMEOUT(text(reader).contains(QStringLiteral("Le phare de Rosmeur")), 20000);
    reader->open(QStringLiteral("archive/2021/05/index.html"));
    QTRY_VERIFY_WITH_TIMEOUT(text(reader).contains(QStringLiteral("Mai 2021")), 20000);
    QTRY_VERIFY(reader->view()->canGoBack());
    press(reader, "readerBack");
    QTRY_VERIFY_WITH_TIMEOUT(text(reader).contains(QStringLiteral("Jardins")), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(!text(reader).contains(QStringLiteral("Mai 2021")), 20000);
    QTRY_VERIFY(reader->view()->canGoForward());
    press(reader, "readerForward");
    QTRY_VERIFY_WITH_TIMEOUT(text(reader).contains(QStringLiteral("Mai 2021")), 20000);
    reader->open(QStringLiteral("rien.html"));
    QTRY_VERIFY2(text(reader).contains(QStringLiteral("introuvable")), qPrintable(text(reader)));
}

void TestReading::wordsAreLookedFor()
{
    Bench bench;
    sitDown(bench);
    window::Reader *reader = open(bench);
    if (!reader)
        QSKIP("no browser");
    reader->open(QStringLiteral("search/index.html?q=marées"));
    QTRY_VERIFY2(text(reader).contains(QStringLiteral("Les tables des marées")), qPrintable(text(reader)));
    auto *line = reader->findChild<QLineEdit *>(QStringLiteral("readerFind"));
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("tables"));
    QTest::keyClick(line, Qt::Key_Return);
    press(reader, "readerLarger");
    QTRY_VERIFY(reader->view()->zoom() > 1.05);
    press(reader, "readerSmaller");
    QTRY_VERIFY(reader->view()->zoom() < 1.05);
}

void TestReading::aLinkOutwardAsksBefore()
{
    Bench bench;
    sitDown(bench);
    window::Reader *reader = open(bench);
    if (!reader)
        QSKIP("no browser");
    const QString here = reader->view()->address();
    reader->view()->outward(QUrl(QStringLiteral("https://dehors.example/page")));
    auto *stay = reader->findChild<QPushButton *>(QStringLiteral("readerStay"));
    QVERIFY(stay->isVisible());
    QVERIFY(reader->findChild<QLabel *>(QStringLiteral("readerOutward"))->text().contains(QStringLiteral("dehors.example")));
    QTest::qWait(200);
    QVERIFY(reader->grab().save(QStringLiteral(MARBRE_SHOTS "/reading-outward.png")));
    QTest::mouseClick(stay, Qt::LeftButton);
    QVERIFY(!stay->isVisible());
    QCOMPARE(reader->view()->address(), here);
    reader->view()->outward(QUrl(QStringLiteral("javascript:alert(1)")));
    reader->view()->outward(QUrl(QStringLiteral("file:///etc/passwd")));
    QVERIFY(!stay->isVisible());
}

void TestReading::anAddressOfTheSiteIsReadHere()
{
    Bench bench;
    sitDown(bench);
    window::Reader *reader = open(bench);
    if (!reader)
        QSKIP("no browser");
    reader->view()->outward(QUrl(QStringLiteral("https://marbre.example/2021/05/les-tables-des-marees/")));
    QTRY_COMPARE(reader->view()->address(), QStringLiteral("les-tables-des-marees.html"));
    QVERIFY(!reader->findChild<QPushButton *>(QStringLiteral("readerStay"))->isVisible());
}

void TestReading::thePageIsSavedAsPdf()
{
    Bench bench;
    sitDown(bench);
    window::Reader *reader = open(bench);
    if (!reader)
        QSKIP("no browser");
    const QString file = bench.path(QStringLiteral("page.pdf"));
    bool done = false;
    reader->view()->savePdf(file, [&](bool well) { done = well; });
    QTRY_VERIFY_WITH_TIMEOUT(done, 20000);
    QFile pdf(file);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.readAll().startsWith("%PDF-"));
}

void TestReading::pictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("scheme");
    QTest::newRow("fr-light") << "fr" << int(window::Appearance::Scheme::Light);
    QTest::newRow("en-dark") << "en" << int(window::Appearance::Scheme::Dark);
}

void TestReading::pictures()
{
    QFETCH(QString, language);
    QFETCH(int, scheme);
    Bench bench(Bench::With::EmptyArchive, language, static_cast<window::Appearance::Scheme>(scheme));
    sitDown(bench);
    window::Reader *reader = open(bench);
    if (!reader)
        QSKIP("no browser");
    for (const char *address : {"index.html", "le-phare-de-rosmeur.html", "search/index.html?q=phare"}) {
        reader->open(QLatin1String(address));
        QTRY_VERIFY_WITH_TIMEOUT(text(reader).contains(QStringLiteral("phare")), 20000);
        QTest::qWait(400);
        const QString name = QLatin1String(address).left(6) == QLatin1String("search") ? QStringLiteral("search")
            : QLatin1String(address).left(5) == QLatin1String("index")                    ? QStringLiteral("home")
                                                                                          : QStringLiteral("article");
        QVERIFY(reader->grab().save(QStringLiteral(MARBRE_SHOTS "/reading-%1-%2.png").arg(name, QLatin1String(QTest::currentDataTag()))));
    }
}

MARBRE_WINDOW_TEST(TestReading)
#include "tst_reading.moc"
