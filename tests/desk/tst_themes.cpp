#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include "desk/exporting.h"
#include "desk/themes.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::ThemeChoice;

namespace {

const QString une = QStringLiteral("une");
const QString revue = QStringLiteral("revue");

QStringList idsIn(const std::vector<desk::ThemeEntry> &entries)
{
    QStringList ids;
    for (const desk::ThemeEntry &entry : entries)
        ids.append(entry.id);
    return ids;
}

void fill(archive::Archive &archive, int articles)
{
    for (int i = 0; i < articles; ++i) {
        article::Article article = titled(QStringLiteral("Article %1").arg(i));
        article.status = article::Status::Published;
        article.language = QStringLiteral("fr");
        article.reposted = QDate(2021, 1, 1).addDays(i);
        saved(archive, article);
    }
}

exporting::Report exported(archive::Archive &archive, const QString &out)
{
    desk::ExportRequest request;
    request.form = desk::ExportForm::Site;
    request.out = out;
    auto report = desk::exportArticles(archive, request);
    if (!report)
        qFatal("%s: %s", qPrintable(report.error().where), qPrintable(report.error().detail));
    return std::move(*report);
}

} // namespace

/// The themes that an archive's pages may have, and what is chosen about them.
class TestThemes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void cleanup() { QDir(desk::personalThemes()).removeRecursively(); }
    void anArchiveThatHasChosenNoneHasUne();
    void theChoiceStaysWithTheArchive();
    void whatWasChosenAboutAnotherThemeStays();
    void aThemeThatIsGoneIsTold();
    void aFolderAnywhereMayBeNamed();
    void thoseOfTheArchiveAreListedFirst();
    void aMistakeIsToldInTheList();
    void aCopyIsTheSameThemeUnderAnotherName();
    void anotherPageSizeIsAsIfAllWereMadeAnew();
};

void TestThemes::anArchiveThatHasChosenNoneHasUne()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QCOMPARE(*archive->settings().theme(), ThemeChoice());
    QCOMPARE(desk::chosenTheme(*archive)->id, une);
    QCOMPARE(*desk::chosenTheme(*archive), *desk::themeFor(shelf.folder()));
}

void TestThemes::theChoiceStaysWithTheArchive()
{
    const Shelf shelf;
    const ThemeChoice choice{revue, {{QStringLiteral("accent"), QStringLiteral("#123456")}}};
    QVERIFY(shelf.open()->settings().setTheme(choice));
    const auto archive = shelf.open(archive::Access::ReadOnly);
    QCOMPARE(*archive->settings().theme(), choice);
    const auto theme = desk::chosenTheme(*archive);
    QCOMPARE(theme->id, revue);
    QCOMPARE(theme->values.value(QStringLiteral("accent")), QStringLiteral("#123456"));
    QVERIFY(theme->assets.back().bytes.contains("#123456"));
    QCOMPARE(desk::chosenTheme(*archive, une)->id, une);
}

void TestThemes::whatWasChosenAboutAnotherThemeStays()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const ThemeChoice first{une, {{QStringLiteral("width"), QStringLiteral("wide")}}};
    QVERIFY(archive->settings().setTheme(first));
    QVERIFY(archive->settings().setTheme({revue, {}}));
    QCOMPARE(*archive->settings().themeValues(une), first.values);
    QCOMPARE(desk::chosenTheme(*archive, une)->values.value(QStringLiteral("width")), QStringLiteral("wide"));
    QCOMPARE(desk::chosenTheme(*archive)->values.value(QStringLiteral("measure")), QStringLiteral("usual"));
}

void TestThemes::aThemeThatIsGoneIsTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->settings().setTheme({QStringLiteral("parti"), {}}));
    QCOMPARE(codeOf(desk::chosenTheme(*archive)), code(ErrorCode::NotFound));
    QVERIFY(archive->settings().setTheme({QStringLiteral("common"), {}}));
    QCOMPARE(codeOf(desk::chosenTheme(*archive)), code(ErrorCode::NotFound));
}

void TestThemes::aFolderAnywhereMayBeNamed()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString folder = shelf.beside("mine");
    write(folder + QStringLiteral("/article.mustache"), "{{>box}}{{{body}}}");
    const auto theme = desk::chosenTheme(*archive, folder);
    QVERIFY2(theme, theme ? "" : qPrintable(theme.error().detail));
    QCOMPARE(theme->id, QStringLiteral("mine"));
    QVERIFY(theme->templates.contains(QStringLiteral("fragment")));
    QCOMPARE(codeOf(desk::chosenTheme(*archive, shelf.beside("none"))), code(ErrorCode::NotFound));
}

void TestThemes::thoseOfTheArchiveAreListedFirst()
{
    const Shelf shelf;
    QCOMPARE(idsIn(desk::themesFor(shelf.folder())), (QStringList{revue, une}));
    write(desk::personalThemes() + QStringLiteral("/perso/article.mustache"), "{{{body}}}");
    write(shelf.folder() + QStringLiteral("/themes/une/theme.json"), "{\"name\": \"À nous\"}");
    write(shelf.folder() + QStringLiteral("/themes/No slug/theme.json"), "{}");
    const auto entries = desk::themesFor(shelf.folder());
    QCOMPARE(idsIn(entries), (QStringList{une, QStringLiteral("perso"), revue}));
    QCOMPARE(entries[0].name, QStringLiteral("À nous"));
    QCOMPARE(entries[0].folder, shelf.folder() + QStringLiteral("/themes/une"));
    QVERIFY(entries[1].origin == desk::ThemeEntry::Origin::Person);
    QVERIFY(entries[2].folder.isEmpty());
    QCOMPARE(desk::foldersOf(shelf.folder(), une), QStringList{entries[0].folder});
    QCOMPARE(desk::foldersOf(shelf.folder(), revue), QStringList());
}

void TestThemes::aMistakeIsToldInTheList()
{
    const Shelf shelf;
    write(shelf.folder() + QStringLiteral("/themes/une/article.mustache"), "<p>\n{{titel}}");
    const auto entries = desk::themesFor(shelf.folder());
    QVERIFY(entries[0].mistake);
    QCOMPARE(entries[0].mistake->where, shelf.folder() + QStringLiteral("/themes/une/article.mustache:2"));
    QCOMPARE(entries[0].mistake->detail, QStringLiteral("{{titel}}: there is no such variable here; {{title}} was expected"));
    QVERIFY(!entries[1].mistake);
}

void TestThemes::aCopyIsTheSameThemeUnderAnotherName()
{
    const Shelf shelf;
    const auto copied = desk::copyTheme(shelf.folder(), revue);
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().detail));
    QCOMPARE(*copied, QStringLiteral("revue-2"));
    QCOMPARE(*desk::copyTheme(shelf.folder(), revue), QStringLiteral("revue-3"));
    const auto first = desk::themeFor(shelf.folder(), revue);
    const auto second = desk::themeFor(shelf.folder(), *copied);
    QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
    QCOMPARE(second->name, QStringLiteral("Revue 2"));
    QCOMPARE(second->templates, first->templates);
    QCOMPARE(second->assets.size(), first->assets.size());
    QVERIFY(QFile::exists(shelf.folder() + QStringLiteral("/themes/revue-2/revue-2.css")));
    QFile written(shelf.folder() + QStringLiteral("/themes/revue-2/article.mustache"));
    QVERIFY(written.open(QIODevice::ReadWrite));
    QCOMPARE(codeOf(desk::copyTheme(shelf.folder(), QStringLiteral("none"))), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(desk::copyTheme(QStringLiteral("/proc"), revue)), code(ErrorCode::ReadOnly));
}

void TestThemes::anotherPageSizeIsAsIfAllWereMadeAnew()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    fill(*archive, 60);
    for (const char *size : {"5", "200", "20"}) {
        QVERIFY(archive->settings().setTheme({une, {{QStringLiteral("pageSize"), QString::fromLatin1(size)}}}));
        exported(*archive, shelf.beside("www"));
        const QTemporaryDir anew;
        exported(*archive, anew.filePath(QStringLiteral("www")));
        const Contents site = contentsOf(shelf.beside("www"));
        QCOMPARE(site.keys(), contentsOf(anew.filePath(QStringLiteral("www"))).keys());
        QVERIFY(site == contentsOf(anew.filePath(QStringLiteral("www"))));
        const int pages = int(site.keys().filter(QRegularExpression(QStringLiteral("\\Apage/\\d+\\.html\\z"))).size());
        QCOMPARE(pages, std::max(60 / QByteArray(size).toInt() - 1, 0));
        QCOMPARE(exported(*archive, shelf.beside("www")).written, 0);
    }
}

QTEST_GUILESS_MAIN(TestThemes)
#include "tst_themes.moc"
