#include <QDir>
#include <QTest>

#include <sys/stat.h>

#include "desk/importing.h"
#include "desk/sample.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using desk::importBytes;
using desk::importFile;
using desk::ImportItem;
using desk::ImportOptions;
using State = ImportItem::State;

namespace {

const QByteArray given = "Le chapô de l’article.\n\nAUTEUR\n\nSteve Alder\n\nSOURCE\n\nHIPAA Journal\n\n"
                         "LIEN\n\nhttps://example.org/elekta\n\nLe corps de l’article.\n";

int stateOf(const ImportItem &item)
{
    return static_cast<int>(item.state);
}

constexpr int number(State state)
{
    return static_cast<int>(state);
}

} // namespace

/// What becomes of files that are brought to an archive.
class TestImporting : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsCreated();
    void theSameAgainIsUnchanged();
    void aCorrectedTextIsUpdated();
    void whatWasWorkedOnIsSkipped();
    void whatIsInTheTrashIsSkipped();
    void anotherAddressIsAnotherArticle();
    void twoTextsWithOneHeadlineStayTwo();
    void aRecurringHeadlineOfOneSourceStaysTwo();
    void aDryRunTellsAndWritesNothing();
    void aFormatMayBeGiven();
    void warningsComeAlong();
    void whatCannotBeReadFails_data();
    void whatCannotBeReadFails();
    void anEndlessFileIsRefused();
    void aFailedSaveFails();
    void theSampleIsAWholeArchive();
    void aSampleIsMadeNowhereElse();
};

void TestImporting::aTextIsCreated()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    write(shelf.beside("elekta.txt"), given);
    const ImportItem item = importFile(*archive, shelf.beside("elekta.txt"), {});
    QCOMPARE(stateOf(item), number(State::Created));
    QCOMPARE(item.id, 1);
    QCOMPARE(item.file, shelf.beside("elekta.txt"));
    QCOMPARE(item.title, QStringLiteral("Le chapô de l’article."));
    QVERIFY(!item.error && item.warnings.empty());
    const Article article = *archive->articles().load(1);
    QCOMPARE(article.authors, QStringList{QStringLiteral("Steve Alder")});
    QCOMPARE(article.source.name, QStringLiteral("HIPAA Journal"));
    QCOMPARE(article.original.url, QStringLiteral("https://example.org/elekta"));
    QCOMPARE(article.status, article::Status::Draft);
    QCOMPARE(article.version, 1);
}

void TestImporting::theSameAgainIsUnchanged()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    for (const QByteArray &bytes :
         {given, QByteArray("Sans lien.\n\nUn texte."), QByteArray("<h1>Titre</h1><p>Un.</p>")}) {
        const ImportItem first = importBytes(*archive, bytes, QStringLiteral("a"), {});
        const Article before = *archive->articles().load(first.id);
        const ImportItem again = importBytes(*archive, bytes, QStringLiteral("b"), {});
        QCOMPARE(stateOf(again), number(State::Unchanged));
        QCOMPARE(again.id, first.id);
        QCOMPARE(*archive->articles().load(first.id), before);
    }
}

void TestImporting::aCorrectedTextIsUpdated()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const ImportItem first = importBytes(*archive, given, QStringLiteral("a"), {});
    QByteArray corrected = given;
    corrected.replace("Steve", "Stephen");
    const ImportItem second = importBytes(*archive, corrected, QStringLiteral("a"), {});
    QCOMPARE(stateOf(second), number(State::Updated));
    QCOMPARE(second.id, first.id);
    QCOMPARE(archive->articles().load(first.id)->authors, QStringList{QStringLiteral("Stephen Alder")});
    QCOMPARE(archive->list().ids({})->size(), 1U);
}

void TestImporting::whatWasWorkedOnIsSkipped()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = *archive->articles().load(importBytes(*archive, given, QStringLiteral("a"), {}).id);
    article.title = QStringLiteral("Un titre de la main d’une personne");
    const Article before = saved(*archive, article);
    const ImportItem again = importBytes(*archive, given, QStringLiteral("a"), {});
    QCOMPARE(stateOf(again), number(State::Skipped));
    QCOMPARE(again.id, before.id);
    QCOMPARE(*archive->articles().load(before.id), before);
}

void TestImporting::whatIsInTheTrashIsSkipped()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = importBytes(*archive, given, QStringLiteral("a"), {}).id;
    QVERIFY(archive->articles().setTrashed(id, true));
    QCOMPARE(stateOf(importBytes(*archive, given, QStringLiteral("a"), {})), number(State::Skipped));
    QVERIFY(archive->list().ids({})->empty());
    QVERIFY(archive->articles().remove(id));
    QCOMPARE(stateOf(importBytes(*archive, given, QStringLiteral("a"), {})), number(State::Created));
}

void TestImporting::anotherAddressIsAnotherArticle()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(!importBytes(*archive, given, QStringLiteral("a"), {}).error);
    QByteArray other = given;
    other.replace("elekta", "autre");
    QCOMPARE(stateOf(importBytes(*archive, other, QStringLiteral("a"), {})), number(State::Created));
    QCOMPARE(archive->list().ids({})->size(), 2U);
}

void TestImporting::twoTextsWithOneHeadlineStayTwo()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QByteArray first = "Éditorial\n\nCe que nous avons vu en mai.\n";
    const QByteArray second = "Éditorial\n\nCe que nous avons vu en juin.\n";
    QCOMPARE(stateOf(importBytes(*archive, first, QStringLiteral("a.txt"), {})), number(State::Created));
    QCOMPARE(stateOf(importBytes(*archive, second, QStringLiteral("b.txt"), {})), number(State::Created));
    QCOMPARE(stateOf(importBytes(*archive, first, QStringLiteral("a.txt"), {})), number(State::Unchanged));
}

void TestImporting::aRecurringHeadlineOfOneSourceStaysTwo()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QByteArray first = "Brèves du jour\n\nLa mairie rouvre lundi.\n\nSOURCE\n\nAFP\n\nLe pont est fermé pour travaux.\n";
    const QByteArray second = "Brèves du jour\n\nUn phare sera vendu.\n\nSOURCE\n\nAFP\n\nDes jardiniers plantent mille arbres.\n";
    const QByteArray mended = "Brèves du jour\n\nLa mairie rouvre lundi.\n\nSOURCE\n\nAFP\n\nLe pont est fermé pour des travaux.\n";
    QCOMPARE(stateOf(importBytes(*archive, first, QStringLiteral("a.txt"), {})), number(State::Created));
    QCOMPARE(stateOf(importBytes(*archive, second, QStringLiteral("b.txt"), {})), number(State::Created));
    QCOMPARE(stateOf(importBytes(*archive, second, QStringLiteral("b.txt"), {})), number(State::Unchanged));
    QCOMPARE(stateOf(importBytes(*archive, mended, QStringLiteral("a.txt"), {})), number(State::Updated));
    QCOMPARE(archive->list().ids({})->size(), 2U);
}

void TestImporting::aDryRunTellsAndWritesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const ImportOptions dry{{}, true};
    const qint64 changes = *archive->database().number("SELECT total_changes()");
    const ImportItem created = importBytes(*archive, given, QStringLiteral("a"), dry);
    QCOMPARE(stateOf(created), number(State::Created));
    QCOMPARE(created.id, 0);
    QCOMPARE(*archive->database().number("SELECT total_changes()"), changes);
    const Article before = *archive->articles().load(importBytes(*archive, given, QStringLiteral("a"), {}).id);
    QByteArray corrected = given;
    corrected.replace("Steve", "Stephen");
    QCOMPARE(stateOf(importBytes(*archive, given, QStringLiteral("a"), dry)), number(State::Unchanged));
    QCOMPARE(stateOf(importBytes(*archive, corrected, QStringLiteral("a"), dry)), number(State::Updated));
    QCOMPARE(*archive->articles().load(before.id), before);
    // Nothing is written, so reading is enough.
    QCOMPARE(stateOf(importBytes(*shelf.open(archive::Access::ReadOnly), corrected, QStringLiteral("a"), dry)),
             number(State::Updated));
}

void TestImporting::aFormatMayBeGiven()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QByteArray page = "<h1>Titre</h1><p>Un <b>mot</b>.</p>";
    const ImportItem html = importBytes(*archive, page, QStringLiteral("-"), {import::Format::Html, false});
    QCOMPARE(html.title, QStringLiteral("Titre"));
    const ImportItem plain = importBytes(*archive, page, QStringLiteral("a.html"), {import::Format::Text, false});
    QVERIFY(plain.title.startsWith(QStringLiteral("<h1>")));
    QVERIFY(plain.id != html.id);
}

void TestImporting::warningsComeAlong()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const ImportItem item =
        importBytes(*archive, "Un texte.\n\nPOSTÉ LE\n\n31/02/2021\n\nSuite.\n", QStringLiteral("a"), {});
    QCOMPARE(stateOf(item), number(State::Created));
    QCOMPARE(item.warnings.size(), 1U);
    QVERIFY(archive->list().ids({.words = QStringLiteral("31")})->size() == 1U);
}

void TestImporting::whatCannotBeReadFails_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("expected");
    QTest::newRow("not there") << "none.txt" << code(ErrorCode::NotFound);
    QTest::newRow("a folder") << "folder" << code(ErrorCode::Invalid);
    QTest::newRow("empty") << "empty.txt" << code(ErrorCode::Invalid);
    QTest::newRow("white space") << "blank.txt" << code(ErrorCode::Invalid);
    QTest::newRow("a page without a word") << "blank.html" << code(ErrorCode::Invalid);
}

void TestImporting::whatCannotBeReadFails()
{
    QFETCH(QString, name);
    QFETCH(int, expected);
    const Shelf shelf;
    QDir().mkpath(shelf.beside("folder"));
    write(shelf.beside("empty.txt"), {});
    write(shelf.beside("blank.txt"), " \n\t\r\n ");
    write(shelf.beside("blank.html"), "<!DOCTYPE html><html><body><script>x()</script></body></html>");
    const auto archive = shelf.open();
    const QString file = QFileInfo(shelf.folder()).path() + u'/' + name;
    const ImportItem item = importFile(*archive, file, {});
    QCOMPARE(stateOf(item), number(State::Failed));
    QVERIFY(item.error);
    QCOMPARE(code(item.error->code), expected);
    QCOMPARE(item.error->where, file);
    QVERIFY(archive->list().ids({})->empty());
}

void TestImporting::anEndlessFileIsRefused()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const ImportItem item = importFile(*archive, QStringLiteral("/dev/zero"), {});
    QVERIFY(item.error);
    QCOMPARE(code(item.error->code), code(ErrorCode::Invalid));
    QVERIFY(item.error->detail.contains(QStringLiteral("512 MB")));
}

void TestImporting::aFailedSaveFails()
{
    const Shelf shelf;
    const auto archive = shelf.open(archive::Access::ReadOnly);
    const ImportItem item = importBytes(*archive, given, QStringLiteral("a"), {});
    QCOMPARE(stateOf(item), number(State::Failed));
    QCOMPARE(code(item.error->code), code(ErrorCode::ReadOnly));
    QCOMPARE(item.file, QStringLiteral("a"));
}

void TestImporting::theSampleIsAWholeArchive()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("a/Sample.marbre"));
    const SetClock time;
    QVERIFY(desk::createSampleArchive(folder, time.clock()));
    const auto archive = archive::Archive::open(folder);
    QVERIFY(archive);
    const auto ids = (*archive)->list().ids({});
    QVERIFY(!ids->empty());
    for (const qint64 id : *ids) {
        const Article article = *(*archive)->articles().load(id);
        QVERIFY(!article.lead.isEmpty() || !article.body.isEmpty());
        QVERIFY(!article.source.name.isEmpty());
        QCOMPARE(article.created, *time.now);
    }
    QCOMPARE((*archive)->list().ids({.status = article::Status::Ready})->size(), 1U);
}

void TestImporting::aSampleIsMadeNowhereElse()
{
    const Shelf shelf;
    const Contents before = contentsOf(shelf.folder());
    QCOMPARE(codeOf(desk::createSampleArchive(shelf.folder())), code(ErrorCode::AlreadyExists));
    QCOMPARE(contentsOf(shelf.folder()), before);
    const QTemporaryDir place;
    int result = -1;
    {
        const FullDisk full(125'000); // enough for an empty archive
        result = codeOf(desk::createSampleArchive(place.filePath(QStringLiteral("x.marbre"))));
    }
    QCOMPARE(result, code(ErrorCode::DiskFull));
    QVERIFY(contentsOf(place.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestImporting)
#include "tst_importing.moc"
