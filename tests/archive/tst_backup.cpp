#include <QDir>
#include <QFile>
#include <QTest>

#include <thread>

#include "archive/backup.h"
#include "archive/check.h"
#include "archive/stats.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

qint64 withPicture(archive::Archive &archive)
{
    if (!archive.media().store(png()))
        qFatal("no picture");
    article::Article article = fullArticle();
    article.body = rich("<figure><img src=\"" + archive::mediaAddress(png())->toUtf8() + "\" alt=\"\"></figure>");
    return saved(archive, article).id;
}

} // namespace

/// Whole copies, and the way back.
class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void aCopyIsAnArchive();
    void aCopyIsBroughtUpToDate();
    void othersWriteMeanwhile();
    void whatStandsThereIsLeft();
    void aCopyStoppedHalfWayLeavesTheOneBefore();
    void aFirstCopyStoppedHalfWayLeavesNothing();
    void aCopyThatWasKilledIsMadeAnew();
    void whatIsInTheLogOfACopyIsNotPutIntoTheNext();
    void aRestoreKeepsWhatWas();
    void aRestoreThatFailsLeavesTheArchive();
    void aDamagedCopyIsNotRestored();
    void numbersAreTold();
};

void TestBackup::aCopyIsAnArchive()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = withPicture(*archive);
    const QString copy = shelf.beside("Copie.marbre");
    QVERIFY(archive::backUp(*archive, copy));
    const auto other = archive::Archive::open(copy);
    QVERIFY(other);
    QCOMPARE(*(*other)->articles().load(id), *archive->articles().load(id));
    QVERIFY(archive::check(**other)->empty());
    // The copy is its own: what is written in it is not in the archive.
    saved(**other, titled(QStringLiteral("Ailleurs")));
    QCOMPARE(archive->list().ids({})->size(), size_t(1));
}

void TestBackup::aCopyIsBroughtUpToDate()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    withPicture(*archive);
    const QString copy = shelf.beside("Copie.marbre");
    QVERIFY(archive::backUp(*archive, copy));
    saved(*archive, titled(QStringLiteral("Deux")));
    QVERIFY(archive::backUp(*archive, copy));
    QCOMPARE((*archive::Archive::open(copy, archive::Access::ReadOnly))->list().ids({})->size(), size_t(2));
    QVERIFY(namesIn(copy).filter(QStringLiteral(".part")).isEmpty());
}

void TestBackup::othersWriteMeanwhile()
{
    const Shelf shelf;
    {
        const auto archive = shelf.open();
        for (int i = 0; i < 200; ++i)
            saved(*archive, fullArticle());
    }
    std::atomic_bool stop = false;
    std::thread writer([&] {
        const auto other = shelf.open();
        while (!stop)
            saved(*other, titled(QStringLiteral("Pendant ce temps")));
    });
    const auto reader = shelf.open(archive::Access::ReadOnly);
    for (int i = 0; i < 5; ++i) {
        const QString copy = shelf.beside(qPrintable(QStringLiteral("Copie-%1.marbre").arg(i)));
        QVERIFY(archive::backUp(*reader, copy));
        QVERIFY(archive::check(**archive::Archive::open(copy))->empty());
    }
    stop = true;
    writer.join();
}

void TestBackup::whatStandsThereIsLeft()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString theirs = shelf.beside("theirs");
    write(theirs + QStringLiteral("/a.txt"), "x");
    QCOMPARE(codeOf(archive::backUp(*archive, theirs)), code(ErrorCode::AlreadyExists));
    QCOMPARE(codeOf(archive::backUp(*archive, shelf.folder())), code(ErrorCode::AlreadyExists));
    QCOMPARE(codeOf(archive::backUp(*archive, shelf.folder() + QStringLiteral("/media/x"))), code(ErrorCode::AlreadyExists));
    QCOMPARE(bytesOf(theirs + QStringLiteral("/a.txt")), QByteArray("x"));
}

void TestBackup::aCopyStoppedHalfWayLeavesTheOneBefore()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    article::Article large = fullArticle();
    large.body = rich("<p>" + QByteArray("Un texte qui n’en finit pas. ").repeated(100'000) + "</p>");
    saved(*archive, large);
    const QString copy = shelf.beside("Copie.marbre");
    QVERIFY(archive::backUp(*archive, copy));
    const Contents before = contentsOf(copy);
    saved(*archive, titled(QStringLiteral("Deux")));
    const CancelToken cancel;
    const auto stop = [&cancel](qint64, qint64) { cancel.cancel(); };
    QCOMPARE(codeOf(archive::backUp(*archive, copy, cancel, stop)), code(ErrorCode::Cancelled));
    QCOMPARE(contentsOf(copy), before);
}

void TestBackup::aFirstCopyStoppedHalfWayLeavesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    withPicture(*archive);
    const QString copy = shelf.beside("Copie.marbre");
    const CancelToken cancel;
    cancel.cancel();
    QCOMPARE(codeOf(archive::backUp(*archive, copy, cancel)), code(ErrorCode::Cancelled));
    QVERIFY(!QFileInfo::exists(copy));
    const FullDisk full(40'000);
    QCOMPARE(codeOf(archive::backUp(*archive, copy)), code(ErrorCode::DiskFull));
    QVERIFY(!QFileInfo::exists(copy));
}

void TestBackup::aCopyThatWasKilledIsMadeAnew()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    withPicture(*archive);
    const QString copy = shelf.beside("Copie.marbre");
    write(copy + QStringLiteral("/media/ab/gone.png"), "x");
    QCOMPARE(codeOf(archive::backUp(*archive, copy)), code(ErrorCode::AlreadyExists));
    write(copy + QStringLiteral("/archive.db.part"), "half a database");
    QVERIFY(archive::backUp(*archive, copy));
    QVERIFY(!namesIn(copy).contains(QStringLiteral("media/ab/gone.png")));
    QVERIFY(namesIn(copy).filter(QStringLiteral(".part")).isEmpty());
    QVERIFY(archive::check(**archive::Archive::open(copy))->empty());
}

void TestBackup::whatIsInTheLogOfACopyIsNotPutIntoTheNext()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    withPicture(*archive);
    const QString copy = shelf.beside("Copie.marbre");
    QVERIFY(archive::backUp(*archive, copy));
    const QString file = copy + QStringLiteral("/archive.db");
    const QString log = file + QStringLiteral("-wal");
    QByteArray bytes;
    QByteArray waiting;
    {
        const auto other = archive::Archive::open(copy);
        saved(**other, titled(QStringLiteral("Ailleurs")));
        bytes = bytesOf(file);
        waiting = bytesOf(log);
    }
    write(file, bytes); // as a program that is killed leaves them
    write(log, waiting);
    saved(*archive, titled(QStringLiteral("Deux")));
    QVERIFY(archive::backUp(*archive, copy));
    QVERIFY(!QFileInfo::exists(log));
    const auto now = archive::Archive::open(copy);
    QVERIFY(archive::check(**now)->empty());
    QCOMPARE((*now)->list().ids({})->size(), size_t(2));
    QVERIFY((*now)->list().ids({.words = QStringLiteral("Ailleurs")})->empty());
}

void TestBackup::aRestoreKeepsWhatWas()
{
    const Shelf shelf;
    const QString copy = shelf.beside("Copie.marbre");
    {
        const auto archive = shelf.open();
        withPicture(*archive);
        QVERIFY(archive::backUp(*archive, copy));
        saved(*archive, titled(QStringLiteral("Écrit après")));
    }
    const auto kept = archive::restoreBackup(copy, shelf.folder());
    QVERIFY(kept);
    QCOMPARE(shelf.open()->list().ids({})->size(), size_t(1));
    QVERIFY(archive::check(*shelf.open())->empty());
    QCOMPARE((*archive::Archive::open(*kept))->list().ids({})->size(), size_t(2));
    // Where nothing stands, nothing is kept.
    const QString fresh = shelf.beside("Neuf.marbre");
    QCOMPARE(*archive::restoreBackup(copy, fresh), QString());
    QVERIFY(archive::Archive::open(fresh));
}

void TestBackup::aRestoreThatFailsLeavesTheArchive()
{
    const Shelf shelf;
    const QString copy = shelf.beside("Copie.marbre");
    {
        const auto archive = shelf.open();
        withPicture(*archive);
        QVERIFY(archive::backUp(*archive, copy));
        saved(*archive, titled(QStringLiteral("Écrit après")));
    }
    const Contents before = contentsOf(shelf.folder());
    {
        const FullDisk full(40'000);
        QCOMPARE(codeOf(archive::restoreBackup(copy, shelf.folder())), code(ErrorCode::DiskFull));
    }
    QCOMPARE(contentsOf(shelf.folder()), before);
    const QFileInfo info(shelf.folder());
    QCOMPARE(info.dir().entryList({info.fileName() + u'*'}, QDir::Dirs), QStringList(info.fileName()));
}

void TestBackup::aDamagedCopyIsNotRestored()
{
    const Shelf shelf;
    const QString copy = shelf.beside("Copie.marbre");
    QVERIFY(archive::backUp(*shelf.open(), copy));
    write(copy + QStringLiteral("/archive.db"), "no database");
    const Contents before = contentsOf(shelf.folder());
    QCOMPARE(codeOf(archive::restoreBackup(copy, shelf.folder())), code(ErrorCode::NotAnArchive));
    QCOMPARE(codeOf(archive::restoreBackup(shelf.beside("nowhere"), shelf.folder())), code(ErrorCode::NotFound));
    QCOMPARE(contentsOf(shelf.folder()).keys(), before.keys());
}

void TestBackup::numbersAreTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = withPicture(*archive);
    saved(*archive, titled(QStringLiteral("Deux")));
    QVERIFY(archive->articles().setTrashed(id, true));
    const archive::Stats stats = *archive::stats(*archive);
    QCOMPARE(stats.articles[0], 1);
    QCOMPARE(stats.trashed, 1);
    QCOMPARE(stats.versions, 3);
    QCOMPARE(stats.media, 1);
    QCOMPARE(stats.mediaBytes, png().size());
    QVERIFY(stats.textBytes > 0 && stats.databaseBytes > 0);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
