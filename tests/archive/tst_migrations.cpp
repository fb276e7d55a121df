#include <QDir>
#include <QTest>

#include "archive/check.h"
#include "archive/migrations.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Access;
using archive::Database;

namespace {

const QByteArray schemaOf = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name";

std::unique_ptr<Database> openDatabase(const QString &file)
{
    auto database = Database::open(file, Access::ReadWrite, true);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    return std::move(*database);
}

} // namespace

/// The way from each earlier schema to this one.
class TestMigrations : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyDatabaseGetsTheSchema();
    void migratingAgainChangesNothing();
    void everySchemaOfBeforeIsBroughtUp_data();
    void everySchemaOfBeforeIsBroughtUp();
    void aMigrationThatFailsLeavesWhatWas();
    void aMigrationWithoutRoomLeavesWhatWas();
    void aNewerSchemaIsLeftAlone();
    void theDatabaseHoldsTheRules_data();
    void theDatabaseHoldsTheRules();
};

void TestMigrations::anEmptyDatabaseGetsTheSchema()
{
    const QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("archive.db"));
    QVERIFY(archive::migrate(*openDatabase(file)));
    QCOMPARE(sql(file, "PRAGMA user_version"), QByteArray::number(archive::currentSchema()));
    QCOMPARE(sql(file, "PRAGMA application_id"), QByteArray::number(archive::applicationId));
    const Shelf shelf;
    QCOMPARE(sql(file, schemaOf), sql(shelf.database(), schemaOf));
    QVERIFY(sql(file, schemaOf).contains("CREATE TABLE article ("));
}

void TestMigrations::migratingAgainChangesNothing()
{
    const Shelf shelf;
    const QByteArray before = bytesOf(shelf.database());
    for (int time = 0; time < 2; ++time)
        QVERIFY(archive::migrate(*openDatabase(shelf.database())));
    QCOMPARE(bytesOf(shelf.database()), before);
}

void TestMigrations::everySchemaOfBeforeIsBroughtUp_data()
{
    QTest::addColumn<int>("schema");
    for (int schema = 1; schema <= archive::currentSchema(); ++schema)
        QTest::addRow("schema %d", schema) << schema;
}

void TestMigrations::everySchemaOfBeforeIsBroughtUp()
{
    QFETCH(int, schema);
    const QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("archive.db"));
    QCOMPARE(sql(file, bytesOf(QStringLiteral(MARBRE_FIXTURES "/schema-%1.sql").arg(schema))), QByteArray());
    const auto archive = archive::Archive::open(place.path());
    QVERIFY(archive);
    QVERIFY(archive::check(**archive)->empty());
    const auto article = (*archive)->articles().load(7);
    QVERIFY(article);
    article::Article expected = fullArticle();
    expected.id = 7;
    expected.uuid = QUuid(QStringLiteral("{2f9b1c5e-8a44-5f0e-9a51-3c1d2e4f5a6b}"));
    expected.slug = QStringLiteral("elekta-se-remet-d-une-cyberattaque");
    expected.created = QDateTime(QDate(2021, 5, 3), QTime(8, 30), Qt::UTC);
    expected.modified = QDateTime(QDate(2021, 5, 4), QTime(9, 0), Qt::UTC);
    expected.version = 3;
    if (schema >= 5) {
        expected.sticky = true;
        expected.image = QStringLiteral("https://example.org/elekta.jpg");
        expected.original.license = QStringLiteral("https://creativecommons.org/licenses/by-sa/4.0/");
    }
    QCOMPARE(*article, expected);
    QCOMPARE(sql(file, "SELECT page_key FROM article"), QByteArray("hipaajournal.com/elekta"));
    QCOMPARE((*archive)->settings().site()->name, schema >= 2 ? QStringLiteral("Le Phare") : QString());
    QCOMPARE((*archive)->settings().knownWords()->size(), schema >= 2 ? 1 : 0);
    // What was there before stands beside it.
    const QString kept = place.filePath(QStringLiteral("backups/archive-schema-%1.db").arg(schema));
    QCOMPARE(QFile::exists(kept), schema < archive::currentSchema());
    if (QFile::exists(kept))
        QCOMPARE(sql(kept, "PRAGMA user_version; SELECT slug FROM article"),
                 QByteArray::number(schema) + "\nelekta-se-remet-d-une-cyberattaque");
    const Shelf fresh;
    QCOMPARE(sql(file, schemaOf), sql(fresh.database(), schemaOf));
}

void TestMigrations::aMigrationThatFailsLeavesWhatWas()
{
    const QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("archive.db"));
    // The last table that the step makes is in its way: all before it is undone.
    sql(file, "CREATE TABLE article_index (theirs TEXT); INSERT INTO article_index VALUES ('x')");
    const QByteArray before = sql(file, schemaOf);
    const auto database = openDatabase(file);
    const Outcome migrated = archive::migrate(*database);
    QVERIFY(!migrated);
    QCOMPARE(migrated.error().where, file);
    QCOMPARE(sql(file, schemaOf), before);
    QCOMPARE(sql(file, "SELECT theirs FROM article_index; PRAGMA user_version; PRAGMA application_id"),
             QByteArray("x\n0\n0"));
    // The way is free again: the same connection does it.
    QVERIFY(database->run("DROP TABLE article_index"));
    QVERIFY(archive::migrate(*database));
}

void TestMigrations::aMigrationWithoutRoomLeavesWhatWas()
{
    const QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("archive.db"));
    const auto database = openDatabase(file);
    QVERIFY(database->run("PRAGMA max_page_count = 5"));
    QCOMPARE(codeOf(archive::migrate(*database)), code(ErrorCode::DiskFull));
    QCOMPARE(sql(file, schemaOf + "; PRAGMA user_version"), QByteArray("0"));
}

void TestMigrations::aNewerSchemaIsLeftAlone()
{
    const QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("archive.db"));
    sql(file, "CREATE TABLE newer (x); PRAGMA user_version = 1000");
    const QByteArray before = bytesOf(file);
    QCOMPARE(codeOf(archive::migrate(*openDatabase(file))), code(ErrorCode::NewerSchema));
    QCOMPARE(bytesOf(file), before);
}

void TestMigrations::theDatabaseHoldsTheRules_data()
{
    QTest::addColumn<QByteArray>("statement");
    QTest::newRow("a status that does not exist") << QByteArray("UPDATE article SET status = 'lost'");
    QTest::newRow("a slug that another has") << QByteArray("UPDATE article SET slug = 'x'");
    QTest::newRow("a source that is not there") << QByteArray("UPDATE article SET source_id = 999");
    QTest::newRow("a person who is not there") << QByteArray("UPDATE article_person SET person_id = 999");
    QTest::newRow("a source that is named") << QByteArray("DELETE FROM source");
    QTest::newRow("a number that is none") << QByteArray("UPDATE article SET version = 'three'");
    QTest::newRow("a kind of article that does not exist") << QByteArray("UPDATE article SET kind = 'x'");
    QTest::newRow("an import of no article")
        << QByteArray("INSERT INTO imported (system, site, key, article_id, hash, kept) VALUES ('w', 's', 'k', 99, x'00', '{}')");
    QTest::newRow("a copy of no article's original")
        << QByteArray("INSERT INTO original_copy (article_id, sha256, extension, bytes, url, charset, taken, checked, etag, "
                      "last_modified, noted, sketch) VALUES (99, 'ab', 'html', 1, '', '', '', '', '', '', 1, x'00')");
    QTest::newRow("a kind of term that does not exist")
        << QByteArray("INSERT INTO term (kind, name) VALUES ('x', 'y')");
}

void TestMigrations::theDatabaseHoldsTheRules()
{
    QFETCH(QByteArray, statement);
    const Shelf shelf;
    const auto archive = shelf.open();
    saved(*archive, fullArticle());
    saved(*archive, fullArticle());
    QCOMPARE(codeOf(archive->database().run(statement)), code(ErrorCode::Invalid));
}

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
