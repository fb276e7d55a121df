#include <QDir>
#include <QStandardPaths>
#include <QTest>

#include "desk/importing.h"
#include "desk/importingarchive.h"
#include "html/html.h"
#include "shelf.h"
#include "support/zips.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::ImportItem;
using desk::ImportOptions;
using import::Warning;
using State = ImportItem::State;

namespace {

const QString fixtures = QStringLiteral(MARBRE_SOURCE "/tests/import/fixtures/");

std::vector<ImportItem> imported(archive::Archive &archive, const QString &file, const ImportOptions &options = {})
{
    std::vector<ImportItem> items;
    desk::importEach(archive, file, options, [&items](const ImportItem &item) {
        items.push_back(item);
        return true;
    });
    return items;
}

/// "created Le pont", a line each; a failure by its detail.
QString told(const std::vector<ImportItem> &items)
{
    static const QStringList states{QStringLiteral("created"), QStringLiteral("updated"), QStringLiteral("unchanged"),
                                    QStringLiteral("skipped"), QStringLiteral("failed")};
    QStringList lines;
    for (const ImportItem &item : items)
        lines.append(states[int(item.state)] + u' ' + (item.error ? item.error->detail : item.title));
    return lines.join(u'\n');
}

Article loaded(archive::Archive &archive, qint64 id)
{
    return archive.articles().load(id).value_or(Article{});
}

} // namespace

/// Files of other programs, and other archives.
class TestImportingFiles : public QObject
{
    Q_OBJECT

private slots:
    void aFeedIsArticlesToTranslate();
    void aFeedAgainChangesNothing();
    void aDocumentComesWithItsPictures_data();
    void aDocumentComesWithItsPictures();
    void aBookIsAnArticleAChapter();
    void aDryRunBringsNothing();
    void picturesOfOtherFormatsAreToldOf();
    void whatCannotBeReadIsOneFailure();
    void anotherArchiveComesWhole();
    void anArchiveAgainChangesNothing();
    void whatIsNewerThereIsBroughtUpToDate();
    void whatIsNewerHereStays();
    void whatBothWorkedOnStaysAndIsToldOf();
    void anArchiveIsNotImportedIntoItself();
    void anOlderArchiveStaysAsItIs();
    void fieldsOfAFileAreKept();
};

void TestImportingFiles::aFeedIsArticlesToTranslate()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const auto items = imported(*archive, fixtures + QStringLiteral("gazette.rss"));
    QCOMPARE(told(items), QStringLiteral("created Le pont & la rivière\ncreated Sans lien\ncreated Rien qu’un billet."));
    const Article article = loaded(*archive, items[0].id);
    QCOMPARE(article.status, article::Status::Translating);
    QCOMPARE(article.original.url, QStringLiteral("https://gazette.example/pont?utm_source=feed"));
    QCOMPARE(article.original.title, QStringLiteral("Le pont & la rivière"));
    QCOMPARE(article.original.language, QStringLiteral("fr-FR"));
    QCOMPARE(article.original.published.toIso(), QStringLiteral("2021-04-27"));
    QCOMPARE(article.source.name, QStringLiteral("La Gazette de l’écluse"));
    QCOMPARE(article.source.url, QStringLiteral("https://gazette.example/"));
    QCOMPARE(article.authors, (QStringList{QStringLiteral("Ann Lee"), QStringLiteral("Bo Wu")}));
    QCOMPARE(html::writeCanonical(article.lead), QByteArray("<p>Le résumé.</p>\n"));
    QVERIFY(html::writeCanonical(article.body).contains("https://gazette.example/carte"));
    QCOMPARE(items[0].warnings.size(), 1U); // the date of the third: told with the file
}

void TestImportingFiles::aFeedAgainChangesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    (void)imported(*archive, fixtures + QStringLiteral("ecluse.atom"));
    QCOMPARE(told(imported(*archive, fixtures + QStringLiteral("ecluse.atom"))), QStringLiteral("unchanged Water < wine\nunchanged Only updated"));
}

void TestImportingFiles::aDocumentComesWithItsPictures_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("docx") << QStringLiteral("lettre.docx");
    QTest::newRow("odt") << QStringLiteral("lettre.odt");
}

void TestImportingFiles::aDocumentComesWithItsPictures()
{
    QFETCH(QString, file);
    if (file.endsWith(QLatin1String("docx")) && QStandardPaths::findExecutable(QStringLiteral("pandoc")).isEmpty())
        QSKIP("pandoc is not installed");
    const Shelf shelf;
    const auto archive = shelf.open();
    const auto items = imported(*archive, fixtures + file);
    QCOMPARE(told(items), QStringLiteral("created Le pont de l’écluse"));
    const QStringList shown = article::mediaOf(loaded(*archive, items[0].id));
    QCOMPARE(shown.size(), 1);
    QVERIFY(archive::readMedia(shelf.folder(), shown.front()));
    QCOMPARE(told(imported(*archive, fixtures + file)), QStringLiteral("unchanged Le pont de l’écluse"));
}

void TestImportingFiles::aBookIsAnArticleAChapter()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const auto items = imported(*archive, fixtures + QStringLiteral("livre.epub"));
    QCOMPARE(told(items), QStringLiteral("created Premier chapitre\ncreated Second chapitre"));
    QCOMPARE(article::mediaOf(loaded(*archive, items[0].id)).size(), 1);
    QCOMPARE(loaded(*archive, items[1].id).source.name, QStringLiteral("La Gazette"));
}

void TestImportingFiles::aDryRunBringsNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Contents before = contentsOf(shelf.folder() + QStringLiteral("/media"));
    ImportOptions options;
    options.dryRun = true;
    for (const char *name : {"lettre.odt", "livre.epub", "gazette.rss"})
        QVERIFY(told(imported(*archive, fixtures + QLatin1String(name), options)).startsWith(QLatin1String("created ")));
    QCOMPARE(contentsOf(shelf.folder() + QStringLiteral("/media")), before);
    QVERIFY(archive->list().ids({})->empty());
}

void TestImportingFiles::picturesOfOtherFormatsAreToldOf()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const auto frame = [](const QByteArray &source) { return "<draw:frame><draw:image xlink:href=\"" + source + "\"/></draw:frame>"; };
    write(shelf.beside("a.odt"),
          zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"},
                 {"content.xml", "<office:document-content><office:text><text:p>Un texte.</text:p><text:p>" + frame("Pictures/a.emf")
                                     + frame("Pictures/none.png") + frame("https://a.example/b.png") + "</text:p></office:text></office:document-content>"},
                 {"Pictures/a.emf", "a drawing"}}));
    const auto items = imported(*archive, shelf.beside("a.odt"));
    QCOMPARE(told(items), QStringLiteral("created Un texte."));
    QCOMPARE(items[0].warnings, (std::vector<Warning>{{Warning::Kind::UnreadPicture, 0, QStringLiteral("Pictures/a.emf")},
                                                      {Warning::Kind::UnreadPicture, 0, QStringLiteral("Pictures/none.png")}}));
}

void TestImportingFiles::whatCannotBeReadIsOneFailure()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.docx"), "PK\x03\x04 and no more");
    write(shelf.beside("a.epub"), bytesOf(fixtures + QStringLiteral("livre.epub")).left(3000));
    write(shelf.beside("a.rss"), "<rss version=\"2.0\"><channel><title>x</title></channel></rss>");
    QCOMPARE(told(imported(*archive, shelf.beside("a.docx"))), QStringLiteral("failed the zip file is damaged"));
    QCOMPARE(told(imported(*archive, shelf.beside("a.epub"))), QStringLiteral("failed the zip file is damaged"));
    QCOMPARE(told(imported(*archive, shelf.beside("a.rss"))), QStringLiteral("failed a feed without an item"));
    QCOMPARE(imported(*archive, shelf.beside("nothing.epub")).front().error->code, ErrorCode::NotFound);
}

void TestImportingFiles::anotherArchiveComesWhole()
{
    const Shelf theirs;
    const Shelf ours;
    Article given = fullArticle();
    {
        const auto archive = theirs.open();
        QVERIFY(archive->media().store(png()));
        given.image = *archive::mediaAddress(png());
        given = saved(*archive, given);
        QVERIFY(archive->mediaTable().describe(given.image, {QStringLiteral("Un point"), {}, {}}));
        const Article thrown = saved(*archive, titled(QStringLiteral("Jeté")));
        QVERIFY(archive->articles().setTrashed(thrown.id, true));
    }
    const auto archive = ours.open();
    (void)saved(*archive, titled(QStringLiteral("Déjà là")));
    const auto items = imported(*archive, theirs.folder());
    QCOMPARE(told(items), QStringLiteral("created %1\ncreated Jeté").arg(article::headline(given)));
    const Article brought = loaded(*archive, items[0].id);
    QCOMPARE(brought.uuid, given.uuid);
    QCOMPARE(brought.slug, given.slug);
    QCOMPARE(brought.created, given.created);
    QCOMPARE(brought.body, given.body);
    QCOMPARE(archive::readMedia(ours.folder(), given.image).value_or(QByteArray()), png());
    QCOMPARE(archive->mediaTable().rows(std::span(&given.image, 1))->front().words.alternative, QStringLiteral("Un point"));
    QVERIFY(loaded(*archive, items[1].id).trashed);
}

void TestImportingFiles::anArchiveAgainChangesNothing()
{
    const Shelf theirs;
    const Shelf ours;
    (void)saved(*theirs.open(), fullArticle());
    const auto archive = ours.open();
    (void)imported(*archive, theirs.folder());
    const auto again = imported(*archive, theirs.folder());
    QCOMPARE(again.size(), 1U);
    QCOMPARE(int(again[0].state), int(State::Unchanged));
    QVERIFY(again[0].warnings.empty());
}

/// What is there and here after one of the two has, or both have, worked on it.
namespace {

struct Pair {
    Shelf theirs;
    Shelf ours;
    qint64 there = 0;
    qint64 here = 0;

    Pair()
    {
        there = saved(*theirs.open(), titled(QStringLiteral("Avant"))).id;
        here = imported(*ours.open(), theirs.folder()).front().id;
    }
    static void work(const Shelf &shelf, qint64 id, const QString &title)
    {
        const auto archive = shelf.open();
        shelf.time().pass(100'000);
        Article article = loaded(*archive, id);
        article.title = title;
        (void)saved(*archive, article);
    }
    [[nodiscard]] QString title() const { return loaded(*ours.open(), here).title; }
};

} // namespace

void TestImportingFiles::whatIsNewerThereIsBroughtUpToDate()
{
    const Pair pair;
    Pair::work(pair.theirs, pair.there, QStringLiteral("Après"));
    QCOMPARE(told(imported(*pair.ours.open(), pair.theirs.folder())), QStringLiteral("updated Après"));
    QCOMPARE(pair.title(), QStringLiteral("Après"));
}

void TestImportingFiles::whatIsNewerHereStays()
{
    const Pair pair;
    Pair::work(pair.ours, pair.here, QStringLiteral("Ici"));
    QCOMPARE(told(imported(*pair.ours.open(), pair.theirs.folder())), QStringLiteral("unchanged Avant"));
    QCOMPARE(pair.title(), QStringLiteral("Ici"));
}

void TestImportingFiles::whatBothWorkedOnStaysAndIsToldOf()
{
    const Pair pair;
    Pair::work(pair.theirs, pair.there, QStringLiteral("Là"));
    Pair::work(pair.ours, pair.here, QStringLiteral("Ici"));
    const auto items = imported(*pair.ours.open(), pair.theirs.folder());
    QCOMPARE(told(items), QStringLiteral("skipped Là"));
    QCOMPARE(items[0].warnings, (std::vector<Warning>{{Warning::Kind::WorkedOn, 0, QStringLiteral("Là")}}));
    QCOMPARE(pair.title(), QStringLiteral("Ici"));
}

void TestImportingFiles::anArchiveIsNotImportedIntoItself()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QCOMPARE(told(imported(*archive, shelf.folder() + QStringLiteral("/../Test.marbre"))), QStringLiteral("failed it is this archive itself"));
}

void TestImportingFiles::anOlderArchiveStaysAsItIs()
{
    const Shelf shelf;
    const QString older = shelf.beside("Older.marbre");
    QVERIFY(QDir().mkpath(older));
    const QByteArray schema = bytesOf(QStringLiteral(MARBRE_SOURCE "/tests/archive/fixtures/schema-3.sql"));
    QVERIFY(!sql(older + QStringLiteral("/archive.db"), schema).startsWith("error"));
    const Contents before = contentsOf(older);
    const auto archive = shelf.open();
    const auto items = imported(*archive, older);
    QVERIFY(!items.empty());
    for (const ImportItem &item : items)
        QVERIFY2(item.state == State::Created, qPrintable(told({item})));
    QCOMPARE(contentsOf(older).value(QStringLiteral("archive.db")), before.value(QStringLiteral("archive.db")));
}

void TestImportingFiles::fieldsOfAFileAreKept()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("a.md"), "---\ntitle: Un titre\nlayout: post\naliases: [a, b]\n---\nUn texte.\n");
    const auto items = imported(*archive, shelf.beside("a.md"));
    const auto memory = archive->imports().ofArticle(items[0].id);
    QVERIFY(memory && *memory);
    QCOMPARE((*memory)->kept, QByteArray(R"({"aliases":["a","b"],"layout":"post"})"));
}

QTEST_GUILESS_MAIN(TestImportingFiles)
#include "tst_importingfiles.moc"
