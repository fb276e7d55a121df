#include <QDir>
#include <QTest>

#include "archive/migrations.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Access;
using archive::Archive;

/// Making an archive and opening it, and refusing what is none.
class TestArchive : public QObject
{
    Q_OBJECT

private slots:
    void whatIsMadeOpensEmpty();
    void anEmptyFolderAndMissingParentsWillDo();
    void nothingIsMadeWhereSomethingStands_data();
    void nothingIsMadeWhereSomethingStands();
    void foldersWithASimilarNameStay();
    void aFolderMayBeNamedAnything_data();
    void aFolderMayBeNamedAnything();
    void closingLeavesTheDatabaseAlone();
    void readingOnlyWritesNothing();
    void whatIsNoArchiveIsRefusedUntouched_data();
    void whatIsNoArchiveIsRefusedUntouched();
    void aMissingFolderIsNotFound();
    void aNewerSchemaIsRefusedUntouched();
    void aNewerSchemaInTheLogIsRefused();
    void aDamagedDatabaseIsRefusedUntouched();
};

void TestArchive::whatIsMadeOpensEmpty()
{
    const Shelf shelf;
    QCOMPARE(namesIn(shelf.folder()), (QStringList{QStringLiteral("archive.db"), QStringLiteral("media/")}));
    QCOMPARE(sql(shelf.database(), "PRAGMA journal_mode"), QByteArray("wal"));
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto archive = Archive::open(shelf.folder(), access);
        QVERIFY(archive);
        QCOMPARE((*archive)->folder(), shelf.folder());
        QVERIFY((*archive)->list().ids({})->empty());
    }
}

void TestArchive::anEmptyFolderAndMissingParentsWillDo()
{
    const QTemporaryDir place;
    const QString empty = place.filePath(QStringLiteral("empty"));
    QVERIFY(QDir().mkpath(empty));
    QVERIFY(Archive::create(empty));
    QVERIFY(Archive::open(empty));
    const QString deep = place.filePath(QStringLiteral("a/b/c.marbre/"));
    QVERIFY(Archive::create(deep));
    QVERIFY(Archive::open(deep));
    QCOMPARE(
        QDir(place.filePath(QStringLiteral("a/b"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList{QStringLiteral("c.marbre")});
}

void TestArchive::nothingIsMadeWhereSomethingStands_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a folder with a file") << "full";
    QTest::newRow("a folder with a hidden file") << "hidden";
    QTest::newRow("a file") << "file";
    QTest::newRow("below a file") << "file/x.marbre";
    QTest::newRow("deep below a file") << "file/a/x.marbre";
}

void TestArchive::nothingIsMadeWhereSomethingStands()
{
    QFETCH(QString, path);
    const QTemporaryDir place;
    write(place.filePath(QStringLiteral("full/theirs")), "theirs");
    write(place.filePath(QStringLiteral("hidden/.theirs")), "theirs");
    write(place.filePath(QStringLiteral("file")), "theirs");
    const Contents before = contentsOf(place.path());
    const Outcome made = Archive::create(place.filePath(path));
    QCOMPARE(codeOf(made), code(ErrorCode::AlreadyExists));
    QCOMPARE(made.error().where, place.filePath(path));
    QCOMPARE(contentsOf(place.path()), before);
}

void TestArchive::foldersWithASimilarNameStay()
{
    const QTemporaryDir place;
    write(place.filePath(QStringLiteral("x.marbre.new/theirs")), "theirs");
    write(place.filePath(QStringLiteral("x.marbre.abcdef/theirs")), "theirs");
    const Contents before = contentsOf(place.path());
    QVERIFY(Archive::create(place.filePath(QStringLiteral("x.marbre"))));
    QVERIFY(QDir(place.filePath(QStringLiteral("x.marbre"))).removeRecursively());
    QCOMPARE(contentsOf(place.path()), before);
}

void TestArchive::aFolderMayBeNamedAnything_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"Été à l’ombre.marbre", "a b?mode=ro#x%41.marbre", "a&b=c;d.marbre", "a'b\"c.marbre"})
        QTest::newRow(name) << QString::fromUtf8(name);
}

void TestArchive::aFolderMayBeNamedAnything()
{
    QFETCH(QString, name);
    const QTemporaryDir place;
    QVERIFY(Archive::create(place.filePath(name)));
    const auto archive = Archive::open(place.filePath(name));
    QVERIFY(archive);
    const qint64 id = saved(**archive, titled(name)).id;
    QCOMPARE(Archive::open(place.filePath(name), Access::ReadOnly).value()->articles().load(id)->title, name);
    QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{name});
}

void TestArchive::closingLeavesTheDatabaseAlone()
{
    const Shelf shelf;
    {
        const auto archive = shelf.open();
        saved(*archive, titled(QStringLiteral("Un")));
    }
    // Nothing waits in a write-ahead log: the one file is the whole archive.
    QCOMPARE(contentsOf(shelf.folder()).keys(), (QStringList{QStringLiteral("archive.db"), QStringLiteral("media/")}));
    QCOMPARE(sql(shelf.database(), "SELECT title FROM article"), QByteArray("Un"));
}

void TestArchive::readingOnlyWritesNothing()
{
    const Shelf shelf;
    const QByteArray before = bytesOf(shelf.database());
    const auto archive = shelf.open(Access::ReadOnly);
    QCOMPARE(codeOf(archive->articles().save(titled(QStringLiteral("Un")))), code(ErrorCode::ReadOnly));
    QCOMPARE(codeOf(archive->media().store(QByteArray("GIF89a"))), code(ErrorCode::ReadOnly));
    QCOMPARE(bytesOf(shelf.database()), before);
}

void TestArchive::whatIsNoArchiveIsRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("database");
    QTest::addColumn<QByteArray>("statements");
    QTest::newRow("nothing in it") << QByteArray() << QByteArray();
    QTest::newRow("an empty file") << QByteArray("") << QByteArray();
    QTest::newRow("a text") << QByteArray("Bonjour.\n").repeated(50) << QByteArray();
    QTest::newRow("the beginning of a header") << QByteArray("SQLite format 3") << QByteArray();
    QTest::newRow("another program's database") << QByteArray() << QByteArray("CREATE TABLE article (id INTEGER)");
    QTest::newRow("another program's number")
        << QByteArray() << QByteArray("PRAGMA application_id = 12; CREATE TABLE article (id INTEGER)");
}

void TestArchive::whatIsNoArchiveIsRefusedUntouched()
{
    QFETCH(QByteArray, database);
    QFETCH(QByteArray, statements);
    const QTemporaryDir place;
    write(place.filePath(QStringLiteral("theirs")), "theirs");
    const QString file = place.filePath(QStringLiteral("archive.db"));
    if (!database.isNull())
        write(file, database);
    if (!statements.isEmpty())
        QCOMPARE(sql(file, statements), QByteArray());
    const Contents before = contentsOf(place.path());
    for (const Access access : {Access::ReadWrite, Access::ReadOnly})
        QCOMPARE(codeOf(Archive::open(place.path(), access)), code(ErrorCode::NotAnArchive));
    QCOMPARE(codeOf(Archive::open(place.filePath(QStringLiteral("theirs")))), code(ErrorCode::NotAnArchive));
    QCOMPARE(contentsOf(place.path()), before);
}

void TestArchive::aMissingFolderIsNotFound()
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("none.marbre"));
    for (const Access access : {Access::ReadWrite, Access::ReadOnly}) {
        const auto archive = Archive::open(folder, access);
        QCOMPARE(codeOf(archive), code(ErrorCode::NotFound));
        QCOMPARE(archive.error().where, folder);
    }
    QVERIFY(contentsOf(place.path()).isEmpty());
}

void TestArchive::aNewerSchemaIsRefusedUntouched()
{
    const Shelf shelf;
    sql(shelf.database(), "PRAGMA user_version = " + QByteArray::number(archive::currentSchema() + 1));
    const Contents before = contentsOf(shelf.folder());
    for (const Access access : {Access::ReadWrite, Access::ReadOnly})
        QCOMPARE(codeOf(Archive::open(shelf.folder(), access)), code(ErrorCode::NewerSchema));
    QCOMPARE(contentsOf(shelf.folder()), before);
}

void TestArchive::aNewerSchemaInTheLogIsRefused()
{
    // Written by another program that is still open: the file's own header is of before.
    const Shelf shelf;
    const auto reader = shelf.open(Access::ReadOnly);
    QVERIFY(reader->list().ids({}));
    sql(shelf.database(), "PRAGMA user_version = 99");
    const QByteArray before = bytesOf(shelf.database());
    for (const Access access : {Access::ReadWrite, Access::ReadOnly})
        QCOMPARE(codeOf(Archive::open(shelf.folder(), access)), code(ErrorCode::NewerSchema));
    QCOMPARE(bytesOf(shelf.database()), before);
}

void TestArchive::aDamagedDatabaseIsRefusedUntouched()
{
    const Shelf shelf;
    QByteArray bytes = bytesOf(shelf.database());
    bytes.replace(100, 900, QByteArray(900, '\xff'));
    write(shelf.database(), bytes);
    const Contents before = contentsOf(shelf.folder());
    for (const Access access : {Access::ReadWrite, Access::ReadOnly})
        QCOMPARE(codeOf(Archive::open(shelf.folder(), access)), code(ErrorCode::Corrupt));
    QCOMPARE(bytesOf(shelf.database()), before.value(QStringLiteral("archive.db")));
    QCOMPARE(namesIn(shelf.folder()), before.keys());
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
