#include <QFile>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "desk/desk.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;
using article::Status;
using desk::Desk;

namespace {

std::unique_ptr<Desk> deskAt(const Shelf &shelf)
{
    auto opened = Desk::open(shelf.folder(), shelf.time().clock());
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    return std::move(*opened);
}

} // namespace

/// An archive at work.
class TestDesk : public QObject
{
    Q_OBJECT

private slots:
    void aSaveIsDoneAndTold();
    void theChangeIsToldInTheDesksThread();
    void aBlankArticleIsNotSaved();
    void anArticleThatIsEmptiedIsSaved();
    void aConflictComesBack();
    void savesFollowOneAnother();
    void severalGetAStatus();
    void aStatusStopsAtTheFirstFailure();
    void theTrashGoesBothWays();
    void aPictureIsReadAtOnce();
    void aPictureThatCannotBeKeptIsToldAndStaysReadable();
    void whatIsNoPictureIsRefused();
    void filesAreImportedInTheirOrder();
    void openingFailsAsTheArchiveDoes();
    void closingFinishesTheWork();
};

void TestDesk::aSaveIsDoneAndTold()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    QCOMPARE(desk->folder(), shelf.folder());
    QSignalSpy changed(desk.get(), &Desk::changed);
    auto future = desk->save(fullArticle());
    const Result<Article> saved = future.result();
    QVERIFY(saved);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(*desk->reader().articles().load(saved->id), *saved);
}

void TestDesk::theChangeIsToldInTheDesksThread()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    QThread *told = nullptr;
    qsizetype seen = 0;
    connect(desk.get(), &Desk::changed, this, [&] {
        told = QThread::currentThread();
        seen = static_cast<qsizetype>(desk->reader().list().ids({})->size());
    });
    desk->save(titled(QStringLiteral("Un")));
    QTRY_COMPARE(told, QThread::currentThread());
    QCOMPARE(seen, 1); // what is told of can be read already
}

void TestDesk::aBlankArticleIsNotSaved()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    Article blank;
    blank.language = QStringLiteral("fr");
    blank.status = Status::Review;
    QCOMPARE(*desk->save(blank).result(), blank);
    QVERIFY(desk->reader().list().ids({})->empty());
}

void TestDesk::anArticleThatIsEmptiedIsSaved()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    const Article saved = *desk->save(fullArticle()).result();
    Article emptied;
    emptied.id = saved.id;
    emptied.version = saved.version;
    QCOMPARE(desk->save(emptied).result()->version, 2);
    QVERIFY(article::isBlank(*desk->reader().articles().load(saved.id)));
}

void TestDesk::aConflictComesBack()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    Article mine = *desk->save(titled(QStringLiteral("Un"))).result();
    Article theirs = mine;
    mine.title = QStringLiteral("Deux");
    theirs.title = QStringLiteral("Trois");
    QVERIFY(desk->save(theirs).result());
    QCOMPARE(codeOf(desk->save(mine).result()), code(ErrorCode::Conflict));
    QCOMPARE(desk->reader().articles().load(mine.id)->title, QStringLiteral("Trois"));
}

void TestDesk::savesFollowOneAnother()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    QList<QFuture<Result<Article>>> futures;
    for (int i = 0; i < 20; ++i)
        futures.append(desk->save(titled(QStringLiteral("Un"))));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(futures[i].result()->id, i + 1);
}

void TestDesk::severalGetAStatus()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    for (int i = 0; i < 3; ++i)
        QVERIFY(desk->save(fullArticle()).result());
    QVERIFY(desk->setStatus({1, 3}, Status::Published).result());
    QCOMPARE(desk->reader().articles().load(1)->status, Status::Published);
    QCOMPARE(desk->reader().articles().load(2)->status, Status::Review);
    QCOMPARE(desk->reader().articles().load(3)->status, Status::Published);
    // One that has it already is not written again.
    QVERIFY(desk->setStatus({1, 2, 3}, Status::Published).result());
    QCOMPARE(desk->reader().articles().load(1)->version, 2);
    QVERIFY(desk->setStatus({}, Status::Draft).result());
}

void TestDesk::aStatusStopsAtTheFirstFailure()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    for (int i = 0; i < 2; ++i)
        QVERIFY(desk->save(fullArticle()).result());
    QCOMPARE(codeOf(desk->setStatus({1, 99, 2}, Status::Ready).result()), code(ErrorCode::NotFound));
    QCOMPARE(desk->reader().articles().load(2)->status, Status::Review);
}

void TestDesk::theTrashGoesBothWays()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    const qint64 id = desk->save(fullArticle()).result()->id;
    QSignalSpy changed(desk.get(), &Desk::changed);
    QCOMPARE(codeOf(desk->remove(id).result()), code(ErrorCode::Invalid));
    QVERIFY(desk->setTrashed(id, true).result());
    QVERIFY(desk->reader().articles().load(id)->trashed);
    QVERIFY(desk->setTrashed(id, false).result());
    QVERIFY(!desk->reader().articles().load(id)->trashed);
    QVERIFY(desk->setTrashed(id, true).result());
    QVERIFY(desk->remove(id).result());
    QCOMPARE(codeOf(desk->reader().articles().load(id)), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(desk->setTrashed(id, true).result()), code(ErrorCode::NotFound));
    QTRY_VERIFY(changed.size() >= 4);
}

void TestDesk::aPictureIsReadAtOnce()
{
    const Shelf shelf;
    QString address;
    {
        const auto desk = deskAt(shelf);
        address = *desk->storeMedia(png());
        QCOMPARE(address, *archive::mediaAddress(png()));
        QCOMPARE(*desk->media(address), png());
        QCOMPARE(*desk->storeMedia(png()), address);
        QVERIFY(desk->save(titled(QStringLiteral("Un"))).result()); // behind it in the thread
        QCOMPARE(*desk->media(address), png());
    }
    QCOMPARE(*archive::readMedia(shelf.folder(), address), png());
}

void TestDesk::aPictureThatCannotBeKeptIsToldAndStaysReadable()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    const QString address = *archive::mediaAddress(png());
    write(shelf.folder() + u'/' + address.left(8), "in the way"); // a file where a folder is to be
    QSignalSpy failed(desk.get(), &Desk::mediaFailed);
    QCOMPARE(*desk->storeMedia(png()), address);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.front().front().value<Error>().code, ErrorCode::AlreadyExists);
    QCOMPARE(*desk->media(address), png());
    QVERIFY(QFile::remove(shelf.folder() + u'/' + address.left(8)));
    QVERIFY(desk->storeMedia(png()));
    QTRY_VERIFY(archive::readMedia(shelf.folder(), address).has_value());
    QCOMPARE(failed.size(), 1);
}

void TestDesk::whatIsNoPictureIsRefused()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    QCOMPARE(codeOf(desk->storeMedia("<svg/>")), code(ErrorCode::Unsupported));
    QCOMPARE(codeOf(desk->media(QStringLiteral("media/../archive.db"))), code(ErrorCode::Invalid));
    QCOMPARE(codeOf(desk->media(*archive::mediaAddress(png()))), code(ErrorCode::NotFound));
}

void TestDesk::filesAreImportedInTheirOrder()
{
    const Shelf shelf;
    const auto desk = deskAt(shelf);
    write(shelf.beside("a.txt"), "Premier article.");
    write(shelf.beside("b.html"), "<h1>Second</h1><p>Texte.</p>");
    QSignalSpy changed(desk.get(), &Desk::changed);
    const auto sources =
        desk->importSources({shelf.beside("a.txt"), shelf.beside("none.txt"), shelf.beside("b.html")}, {}).result();
    QVERIFY(sources);
    const auto report = desk->importAll(*sources, {}, {}).result();
    QVERIFY(report);
    using State = desk::ImportItem::State;
    QCOMPARE(report->count(State::Created), 2);
    QCOMPARE(report->count(State::Failed), 1);
    QCOMPARE(report->items.back().title, QStringLiteral("Second"));
    QTRY_COMPARE(changed.size(), 1);
}

void TestDesk::openingFailsAsTheArchiveDoes()
{
    const Shelf shelf;
    QCOMPARE(codeOf(Desk::open(shelf.beside("none"))), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(Desk::open(QFileInfo(shelf.folder()).path())), code(ErrorCode::NotAnArchive));
    sql(shelf.database(), "PRAGMA user_version = 99");
    QCOMPARE(codeOf(Desk::open(shelf.folder())), code(ErrorCode::NewerSchema));
}

void TestDesk::closingFinishesTheWork()
{
    const Shelf shelf;
    {
        const auto desk = deskAt(shelf);
        for (int i = 0; i < 20; ++i)
            desk->save(titled(QString::number(i)));
        QVERIFY(desk->storeMedia(png()));
    }
    // All is in the one file and in the media; no log waits for a next time.
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM article"), QByteArray("20"));
    QVERIFY(archive::readMedia(shelf.folder(), *archive::mediaAddress(png())));
    QVERIFY(!QFile::exists(shelf.database() + QStringLiteral("-wal")));
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
