#include <QDir>
#include <QFile>
#include <QTest>

#include "archive/backup.h"
#include "desk/backups.h"
#include "desk/desk.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

namespace {

const QDate today(2026, 11, 26);

std::vector<QDate> daysOf(const QString &folder)
{
    std::vector<QDate> days;
    for (const desk::KeptBackup &each : desk::backupsOf(folder))
        days.push_back(each.day);
    return days;
}

} // namespace

/// The copies that an archive keeps of itself.
class TestBackups : public QObject
{
    Q_OBJECT

private slots:
    void aDayHasOneCopy();
    void nothingSavedIsNothingCopied();
    void whatIsKeptThinsOutWithAge();
    void whatIsKeptDoesNotMoveOn();
    void whatIsOutlivedIsTakenAway();
    void theCopiesStayWhereOneIsRestored();
    void aDeskCopiesOnItsOwn();
    void aFolderThatIsNoCopyIsLeft();
    void whatWasNeverFinishedIsTakenAway();
};

void TestBackups::aDayHasOneCopy()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const auto article = saved(*archive, titled(QStringLiteral("Un")));
    QCOMPARE(desk::backUpDaily(*archive, today), Result<bool>(true));
    saved(*archive, titled(QStringLiteral("Deux")));
    QCOMPARE(desk::backUpDaily(*archive, today), Result<bool>(false));
    QCOMPARE(desk::backUpDaily(*archive, today.addDays(1)), Result<bool>(true));
    QCOMPARE(daysOf(shelf.folder()), (std::vector{today.addDays(1), today}));
    const auto first = archive::Archive::open(desk::backupsOf(shelf.folder()).back().folder, archive::Access::ReadOnly);
    QCOMPARE((*first)->list().ids({})->size(), size_t(1));
    QCOMPARE(*(*first)->articles().load(article.id), article);
    // Today's made anew has what was saved since.
    QVERIFY(desk::backUpNow(*archive, today));
    const auto again = archive::Archive::open(desk::backupsOf(shelf.folder()).back().folder, archive::Access::ReadOnly);
    QCOMPARE((*again)->list().ids({})->size(), size_t(2));
}

void TestBackups::nothingSavedIsNothingCopied()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const auto article = saved(*archive, titled(QStringLiteral("Un")));
    QCOMPARE(desk::backUpDaily(*archive, today), Result<bool>(true));
    QCOMPARE(desk::backUpDaily(*archive, today.addDays(1)), Result<bool>(false));
    QVERIFY(archive->articles().setTrashed(article.id, true));
    QCOMPARE(desk::backUpDaily(*archive, today.addDays(1)), Result<bool>(true));
    QVERIFY(archive->articles().remove(article.id));
    QCOMPARE(desk::backUpDaily(*archive, today.addDays(2)), Result<bool>(true));
}

void TestBackups::whatIsKeptThinsOutWithAge()
{
    std::vector<QDate> days;
    for (int age = 0; age < 3 * 365; ++age)
        days.push_back(today.addDays(-age));
    const std::vector<QDate> gone = desk::outlived(days, today);
    std::erase_if(days, [&](QDate day) { return std::ranges::find(gone, day) != gone.end(); });
    const auto between = [&](int from, int to) {
        return std::ranges::count_if(days, [&](QDate day) { return day.daysTo(today) >= from && day.daysTo(today) < to; });
    };
    QCOMPARE(between(0, 7), 7);
    QVERIFY(between(7, 35) >= 4 && between(7, 35) <= 5);
    QVERIFY2(between(35, 366) >= 10 && between(35, 366) <= 12, qPrintable(QString::number(between(35, 366))));
    QVERIFY2(between(366, 3 * 365) >= 2 && between(366, 3 * 365) <= 3, qPrintable(QString::number(between(366, 3 * 365))));
}

/// Day after day for two years: what is there at the end is as spread as if all had been there at once.
void TestBackups::whatIsKeptDoesNotMoveOn()
{
    std::vector<QDate> kept;
    for (QDate day = today.addDays(-730); day <= today; day = day.addDays(1)) {
        kept.push_back(day);
        const std::vector<QDate> gone = desk::outlived(kept, day);
        std::erase_if(kept, [&](QDate each) { return std::ranges::find(gone, each) != gone.end(); });
    }
    QVERIFY2(kept.size() >= 22 && kept.size() <= 27, qPrintable(QString::number(kept.size())));
    QVERIFY(kept.front() <= today.addDays(-700));
    for (size_t i = 1; i < kept.size(); ++i)
        QVERIFY(kept[i - 1].daysTo(kept[i]) <= 366);
}

void TestBackups::whatIsOutlivedIsTakenAway()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    for (int day = 0; day < 20; ++day) {
        saved(*archive, titled(QString::number(day)));
        QCOMPARE(desk::backUpDaily(*archive, today.addDays(day)), Result<bool>(true));
    }
    const std::vector<QDate> days = daysOf(shelf.folder());
    QVERIFY(days.size() >= 9 && days.size() <= 10);
    QCOMPARE(QDir(shelf.folder() + QStringLiteral("/backups")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), qsizetype(days.size()));
}

void TestBackups::theCopiesStayWhereOneIsRestored()
{
    const Shelf shelf;
    {
        const auto archive = shelf.open();
        saved(*archive, titled(QStringLiteral("Un")));
        QVERIFY(desk::backUpNow(*archive, today));
        saved(*archive, titled(QStringLiteral("Deux")));
    }
    const auto kept = archive::restoreBackup(desk::backupsOf(shelf.folder()).front().folder, shelf.folder());
    QVERIFY(kept);
    QCOMPARE(shelf.open()->list().ids({})->size(), size_t(1));
    QCOMPARE(daysOf(shelf.folder()), std::vector{today});
    const auto before = archive::Archive::open(*kept, archive::Access::ReadOnly);
    QCOMPARE((*before)->list().ids({})->size(), size_t(2));
}

void TestBackups::aDeskCopiesOnItsOwn()
{
    const Shelf shelf;
    auto desk = *desk::Desk::open(shelf.folder());
    QVERIFY(desk->save(titled(QStringLiteral("Un"))).result());
    const auto running = desk->backUp(true);
    QCOMPARE(codeOf(desk->backUp(true).result()), code(ErrorCode::Locked));
    QTRY_VERIFY(running.isFinished());
    QVERIFY(running.result());
    QCOMPARE(desk::backupsOf(shelf.folder()).size(), size_t(1));
    const auto next = desk->backUp(false); // one after the other
    QTRY_VERIFY(next.isFinished());
    QVERIFY(next.result());
}

void TestBackups::aFolderThatIsNoCopyIsLeft()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    saved(*archive, titled(QStringLiteral("Un")));
    const QString place = shelf.folder() + QStringLiteral("/backups/") + today.toString(Qt::ISODate);
    QVERIFY(QDir().mkpath(place));
    tests::write(place + QStringLiteral("/lettre.txt"), "à garder");
    QCOMPARE(codeOf(desk::backUpDaily(*archive, today)), code(ErrorCode::AlreadyExists));
    QCOMPARE(bytesOf(place + QStringLiteral("/lettre.txt")), QByteArray("à garder"));
}

void TestBackups::whatWasNeverFinishedIsTakenAway()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    saved(*archive, titled(QStringLiteral("Un")));
    const QString place = shelf.folder() + QStringLiteral("/backups/");
    const QString yesterday = place + today.addDays(-1).toString(Qt::ISODate);
    const QString theirs = place + today.addDays(-2).toString(Qt::ISODate);
    tests::write(yesterday + QStringLiteral("/archive.db.part"), "half a database");
    tests::write(theirs + QStringLiteral("/lettre.txt"), "à garder");
    tests::write(place + today.toString(Qt::ISODate) + QStringLiteral("/archive.db.part"), "half a database");
    QCOMPARE(desk::backUpDaily(*archive, today), Result<bool>(true));
    QCOMPARE(daysOf(shelf.folder()), std::vector{today});
    QVERIFY(!QFileInfo::exists(yesterday));
    QVERIFY(QFileInfo::exists(theirs + QStringLiteral("/lettre.txt")));
}

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
