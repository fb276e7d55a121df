#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include "desk/exporting.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::ExportForm;
using desk::ExportRequest;

namespace {

void writeTheme(const QString &folder, const QByteArray &article)
{
    write(folder + QStringLiteral("/theme.json"), "{\"name\": \"À nous\"}");
    write(folder + QStringLiteral("/article.mustache"), article);
    write(folder + QStringLiteral("/fragment.mustache"), "FRAGMENT {{headline}}");
}

} // namespace

/// Writing articles of an archive for upload.
class TestExporting : public QObject
{
    Q_OBJECT

private slots:
    void anArchivesThemeMayHoldOnlyWhatDiffers();
    void formsHaveNames();
    void theArchivesOwnThemeGoesFirst();
    void aThemeIsSoughtByItsNameAlone_data();
    void aThemeIsSoughtByItsNameAlone();
    void aMistakeInAThemeIsTold();
    void pagesAreWrittenWithTheirPictures();
    void anArticleThatIsNotThereStopsAll();
    void oneArticleIsWholeInItself();
};

void TestExporting::formsHaveNames()
{
    QCOMPARE(desk::exportFormFromName(u"page"), ExportForm::Page);
    QCOMPARE(desk::exportFormFromName(u"fragment"), ExportForm::Fragment);
    QCOMPARE(desk::exportFormFromName(u"epub"), ExportForm::Epub);
    QCOMPARE(desk::exportFormFromName(u"site"), ExportForm::Site);
    QVERIFY(desk::exportFormNames().endsWith(QLatin1String(" or wxr")));
    for (const char *name : {"", "Page", "pages", "book"})
        QVERIFY(!desk::exportFormFromName(QString::fromLatin1(name)));
}

void TestExporting::theArchivesOwnThemeGoesFirst()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article article = saved(*archive, fullArticle());
    const ExportRequest request{{article.id}, ExportForm::Page, QStringLiteral("une"), {}, {}};
    QVERIFY(desk::exportToBytes(*archive, request)->startsWith("<!DOCTYPE html>"));
    writeTheme(shelf.folder() + QStringLiteral("/themes/une"), "OURS {{headline}} {{{body}}}");
    QCOMPARE(desk::themeFor(shelf.folder())->name, QStringLiteral("À nous"));
    const auto page = desk::exportToBytes(*archive, request);
    QVERIFY2(page, qPrintable(page ? QString() : page.error().where + page.error().detail));
    QVERIFY2(page->startsWith("OURS Elekta"), page->constData());
    writeTheme(shelf.folder() + QStringLiteral("/themes/autre-2"), "AUTRE {{headline}}");
    QCOMPARE(desk::themeFor(shelf.folder(), QStringLiteral("autre-2"))->id, QStringLiteral("autre-2"));
}

void TestExporting::aThemeIsSoughtByItsNameAlone_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"none", "", ".", "..", "../themes/une", "une/../une", "/etc", "Une", "une\n"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestExporting::aThemeIsSoughtByItsNameAlone()
{
    QFETCH(QString, name);
    const Shelf shelf;
    writeTheme(shelf.folder() + QStringLiteral("/themes"), "OUTSIDE");
    const auto theme = desk::themeFor(shelf.folder(), name);
    QCOMPARE(codeOf(theme), code(ErrorCode::NotFound));
}

void TestExporting::aMistakeInAThemeIsTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article article = saved(*archive, fullArticle());
    writeTheme(shelf.folder() + QStringLiteral("/themes/une"), "{{#title}}");
    const ExportRequest request{{article.id}, ExportForm::Page, QStringLiteral("une"), {}, shelf.beside("out")};
    QCOMPARE(codeOf(desk::themeFor(shelf.folder())), code(ErrorCode::Invalid));
    QCOMPARE(codeOf(desk::exportArticles(*archive, request)), code(ErrorCode::Invalid));
    QVERIFY(!QFile::exists(shelf.beside("out")));
}

void TestExporting::pagesAreWrittenWithTheirPictures()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->media().store(png()));
    const QString address = *archive::mediaAddress(png());
    Article article = fullArticle();
    article.body = rich("<figure><img src=\"" + address.toUtf8() + "\" alt=\"Un point\"></figure><p>Texte.</p>");
    const qint64 first = saved(*archive, article).id;
    const qint64 second = saved(*archive, titled(QStringLiteral("Un autre"))).id;
    const ExportRequest request{{first, second},
                                ExportForm::Page,
                                QStringLiteral("une"),
                                QStringLiteral("https://site.example"),
                                shelf.beside("out")};
    const auto report = desk::exportArticles(*archive, request);
    QVERIFY(report);
    QCOMPARE(report->written, 4);
    QCOMPARE(bytesOf(shelf.beside("out") + u'/' + address), png());
    QVERIFY(bytesOf(shelf.beside("out/un-autre.html")).contains("https://site.example/un-autre.html"));
    QCOMPARE(desk::exportArticles(*archive, request)->unchanged, 4);
}

void TestExporting::anArticleThatIsNotThereStopsAll()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    const ExportRequest request{{id, 99}, ExportForm::Page, QStringLiteral("une"), {}, shelf.beside("out")};
    QCOMPARE(codeOf(desk::exportArticles(*archive, request)), code(ErrorCode::NotFound));
    QVERIFY(!QFile::exists(shelf.beside("out")));
    QCOMPARE(codeOf(desk::exportToBytes(*archive, {{99}, ExportForm::Page, QStringLiteral("une"), {}, {}})),
             code(ErrorCode::NotFound));
}

void TestExporting::oneArticleIsWholeInItself()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->media().store(png()));
    Article article = fullArticle();
    article.body = rich("<figure><img src=\"" + archive::mediaAddress(png())->toUtf8() + "\" alt=\"\"></figure>");
    const qint64 id = saved(*archive, article).id;
    const auto page = desk::exportToBytes(*archive, {{id}, ExportForm::Page, QStringLiteral("une"), {}, {}});
    QVERIFY(page && page->contains("data:image/png;base64,") && page->contains("<style>"));
    const auto fragment = desk::exportToBytes(*archive, {{id}, ExportForm::Fragment, QStringLiteral("une"), {}, {}});
    QVERIFY(fragment && !fragment->contains("<html") && fragment->contains("suédois"));
}

void TestExporting::anArchivesThemeMayHoldOnlyWhatDiffers()
{
    const QTemporaryDir archive;
    QVERIFY(QDir(archive.path()).mkpath(QStringLiteral("themes/une")));
    QFile style(archive.filePath(QStringLiteral("themes/une/une.css")));
    QVERIFY(style.open(QIODevice::WriteOnly) && style.write("body { color: #123456 }") > 0);
    style.close();
    const auto theme = desk::themeFor(archive.path());
    QVERIFY(theme);
    const auto builtIn = desk::themeFor(archive.path() + QStringLiteral("/none"));
    QCOMPARE(theme->templates, builtIn->templates);
    QCOMPARE(theme->assets.size(), builtIn->assets.size());
    const auto own = std::ranges::find(theme->assets, QStringLiteral("une.css"), &site::Asset::path);
    QVERIFY(own != theme->assets.end());
    QCOMPARE(own->bytes, QByteArray("body { color: #123456 }"));
}

QTEST_GUILESS_MAIN(TestExporting)
#include "tst_exporting.moc"
