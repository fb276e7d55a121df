#include <QDir>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>

#include "archive/check.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Access;
using archive::Archive;

namespace {

/// A connection of another program that holds what its statements take.
class Other
{
public:
    Other(const QString &file, const char *statements)
    {
        sqlite3_open(file.toUtf8().constData(), &m_handle);
        m_holds = sqlite3_exec(m_handle, statements, nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    ~Other() { sqlite3_close(m_handle); }
    Other(const Other &) = delete;
    Other &operator=(const Other &) = delete;
    [[nodiscard]] bool holds() const { return m_holds; }

private:
    sqlite3 *m_handle = nullptr;
    bool m_holds = false;
};

int codeOfWriting(const QString &folder)
{
    const auto archive = Archive::open(folder);
    return archive ? codeOf((*archive)->articles().save(titled(QStringLiteral("Un")))) : codeOf(archive);
}

} // namespace

/// What the disk, its permissions and other programs can do to an archive: each is told by its code, and what was there
/// stays.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void aFolderThatCannotBeWrittenIsTold();
    void aFolderThatCannotBeWrittenIsRead();
    void whatWaitsInTheLogIsReadThere();
    void nothingIsMadeInAPlaceThatCannotBeWritten();
    void whatAnotherHoldsIsLocked();
    void whileAnotherWritesOneReads();
    void aSaveOnAFullDiskIsNotDone_data();
    void aSaveOnAFullDiskIsNotDone();
    void afterAFullDiskOneWorksOn();
    void aLogThatIsCutShortLosesOnlyItsEnd();
    void nothingIsMadeOnAFullDisk();
};

void TestFaults::aFolderThatCannotBeWrittenIsTold()
{
    const Shelf shelf;
    QDir(shelf.folder()).mkpath(QStringLiteral("media"));
    const QString above = QFileInfo(shelf.folder()).path();
    for (const auto permissions : {0555, 0755}) { // of the folder; the file is its owner's in both
        QVERIFY(::chmod(shelf.folder().toUtf8().constData(), static_cast<mode_t>(permissions)) == 0);
        QVERIFY(::chmod(shelf.database().toUtf8().constData(), 0444) == 0);
        const Contents before = contentsOf(shelf.folder());
        QCOMPARE(asAnybody(above, [&] { return codeOfWriting(shelf.folder()); }), code(ErrorCode::ReadOnly));
        QCOMPARE(contentsOf(shelf.folder()), before);
    }
}

void TestFaults::aFolderThatCannotBeWrittenIsRead()
{
    const Shelf shelf;
    saved(*shelf.open(), titled(QStringLiteral("Un")));
    QVERIFY(::chmod(shelf.folder().toUtf8().constData(), 0555) == 0);
    const Contents before = contentsOf(shelf.folder());
    const int articles = asAnybody(QFileInfo(shelf.folder()).path(), [&] {
        const auto archive = Archive::open(shelf.folder(), Access::ReadOnly);
        return archive ? static_cast<int>((*archive)->list().ids({})->size()) : 100 + codeOf(archive);
    });
    QCOMPARE(articles, 1);
    QCOMPARE(contentsOf(shelf.folder()), before);
    QVERIFY(::chmod(shelf.folder().toUtf8().constData(), 0755) == 0);
}

void TestFaults::whatWaitsInTheLogIsReadThere()
{
    const Shelf shelf;
    const auto writer = shelf.open();
    saved(*writer, titled(QStringLiteral("Un")));
    QVERIFY(QFileInfo(shelf.database() + QStringLiteral("-wal")).size() > 0);
    QVERIFY(::chmod(shelf.folder().toUtf8().constData(), 0555) == 0);
    const int articles = asAnybody(QFileInfo(shelf.folder()).path(), [&] {
        const auto archive = Archive::open(shelf.folder(), Access::ReadOnly);
        return archive ? static_cast<int>((*archive)->list().ids({})->size()) : 100 + codeOf(archive);
    });
    QVERIFY(::chmod(shelf.folder().toUtf8().constData(), 0755) == 0);
    QCOMPARE(articles, 1);
}

void TestFaults::nothingIsMadeInAPlaceThatCannotBeWritten()
{
    // Who may write everywhere still cannot in the kernel's own tree.
    QCOMPARE(codeOf(Archive::create(QStringLiteral("/sys/marbre/x.marbre"))), code(ErrorCode::ReadOnly));
    const QTemporaryDir place;
    QVERIFY(::chmod(place.path().toUtf8().constData(), 0555) == 0);
    for (const char *name : {"x.marbre", "deep/x.marbre"})
        QCOMPARE(
            asAnybody(QDir::tempPath(), [&] { return codeOf(Archive::create(place.filePath(QLatin1String(name)))); }),
            code(ErrorCode::ReadOnly));
    QVERIFY(::chmod(place.path().toUtf8().constData(), 0755) == 0);
    QVERIFY(contentsOf(place.path()).isEmpty());
}

void TestFaults::whatAnotherHoldsIsLocked()
{
    const Shelf shelf;
    const Other other(shelf.database(), "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; CREATE TABLE theirs (x)");
    QVERIFY(other.holds());
    const Contents before = contentsOf(shelf.folder());
    QCOMPARE(codeOf(Archive::open(shelf.folder())), code(ErrorCode::Locked));
    QCOMPARE(codeOf(Archive::open(shelf.folder(), Access::ReadOnly)), code(ErrorCode::Locked));
    QCOMPARE(contentsOf(shelf.folder()), before);
}

void TestFaults::whileAnotherWritesOneReads()
{
    const Shelf shelf;
    const article::Article article = saved(*shelf.open(), titled(QStringLiteral("Un")));
    const Other other(shelf.database(), "BEGIN IMMEDIATE; UPDATE article SET title = 'Deux'");
    QVERIFY(other.holds());
    const auto archive = shelf.open();
    QCOMPARE(archive->articles().load(article.id)->title, QStringLiteral("Un"));
    article::Article changed = article;
    changed.title = QStringLiteral("Trois");
    const auto result = archive->articles().save(changed);
    QCOMPARE(codeOf(result), code(ErrorCode::Locked));
    QCOMPARE(result.error().where, shelf.database());
    QCOMPARE(codeOf(archive->articles().remove(article.id)), code(ErrorCode::Invalid));
    QCOMPARE(*archive->articles().load(article.id), article);
}

void TestFaults::aSaveOnAFullDiskIsNotDone_data()
{
    QTest::addColumn<bool>("limited");
    QTest::newRow("SQLite finds no page") << false;
    QTest::newRow("the system lets no file grow") << true;
}

void TestFaults::aSaveOnAFullDiskIsNotDone()
{
    QFETCH(bool, limited);
    const Shelf shelf;
    const auto archive = shelf.open();
    const article::Article before = saved(*archive, fullArticle());
    article::Article large = before;
    large.title = QStringLiteral("Autre titre");
    large.body = rich(QByteArray("<p>mot</p>\n").repeated(50000));
    int result = -1;
    if (limited) {
        const FullDisk full(200'000);
        result = codeOf(archive->articles().save(large));
    } else {
        QVERIFY(archive->database().run("PRAGMA max_page_count = 40"));
        result = codeOf(archive->articles().save(large));
    }
    QCOMPARE(result, code(ErrorCode::DiskFull));
    QCOMPARE(*archive->articles().load(before.id), before);
    QCOMPARE(shelf.open(Access::ReadOnly)->articles().load(before.id)->title, before.title);
    QCOMPARE(sql(shelf.database(), "PRAGMA integrity_check"), QByteArray("ok"));
}

void TestFaults::afterAFullDiskOneWorksOn()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    article::Article article = saved(*archive, fullArticle());
    article.body = rich(QByteArray("<p>mot</p>\n").repeated(50000));
    {
        const FullDisk full(200'000);
        QCOMPARE(codeOf(archive->articles().save(article)), code(ErrorCode::DiskFull));
    }
    QCOMPARE(saved(*archive, article).version, 2);
    QCOMPARE(archive->articles().load(article.id)->body, article.body);
}

/// As a power cut leaves it: what is whole in the log is there, the rest was never acknowledged on such a disk.
void TestFaults::aLogThatIsCutShortLosesOnlyItsEnd()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    constexpr int saves = 12;
    for (int i = 0; i < saves; ++i)
        saved(*archive, titled(QString::number(i)));
    const QByteArray database = bytesOf(shelf.database());
    const QByteArray log = bytesOf(shelf.database() + QStringLiteral("-wal"));
    QVERIFY(log.size() > 100'000);
    size_t before = 0;
    for (int part = 0; part <= 40; ++part) {
        const QString folder = shelf.beside(QByteArray("Coupe" + QByteArray::number(part) + ".marbre").constData());
        QVERIFY(QDir().mkpath(folder + QStringLiteral("/media")));
        tests::write(folder + QStringLiteral("/archive.db"), database);
        tests::write(folder + QStringLiteral("/archive.db-wal"), log.first(log.size() * part / 40 - (part == 40 ? 0 : part)));
        const auto cut = archive::Archive::open(folder);
        // An archive whose very making was still in the log is none yet.
        if (!cut) {
            QCOMPARE(before, size_t(0));
            continue;
        }
        const size_t count = (*cut)->list().ids({})->size();
        QVERIFY(count >= before);
        before = count;
        QVERIFY(archive::check(**cut)->empty());
        saved(**cut, titled(QStringLiteral("Encore")));
    }
    QCOMPARE(before, size_t(saves));
}

void TestFaults::nothingIsMadeOnAFullDisk()
{
    const QTemporaryDir place;
    int result = -1;
    {
        const FullDisk full(40'000);
        result = codeOf(Archive::create(place.filePath(QStringLiteral("x.marbre"))));
    }
    QCOMPARE(result, code(ErrorCode::DiskFull));
    QVERIFY(contentsOf(place.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
