#include <QSignalSpy>
#include <QTest>

#include "desk/desk.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using desk::Desk;

namespace {

constexpr int twoDays = 2 * 24 * 60 * 60; // seconds

template <typename T> T awaited(QFuture<T> future)
{
    future.waitForFinished();
    return future.result();
}

article::Article showing(const QString &address)
{
    article::Article article = titled(QStringLiteral("Un"));
    article.body = rich("<figure><img src=\"" + address.toUtf8() + "\" alt=\"\"></figure>");
    return article;
}

} // namespace

/// The library of pictures as the window works with it: in the threads of the archive.
class TestDeskMedia : public QObject
{
    Q_OBJECT

private slots:
    void aPictureIsListedDescribedAndFound();
    void unusedPicturesAreFoundAndRemoved();
    void whatIsBeingTypedKeepsItsPictures();
    void aDeskThatClosesWaitsForNoSearch();
};

void TestDeskMedia::aPictureIsListedDescribedAndFound()
{
    const Shelf shelf;
    const auto desk = *Desk::open(shelf.folder(), shelf.time().clock());
    const QString address = *desk->storeMedia(png());
    const article::Article article = *awaited(desk->save(showing(address)));
    QSignalSpy changed(desk.get(), &Desk::changed);
    QVERIFY(awaited(desk->describeMedia(address, {QStringLiteral("Un point"), {}, {}})));
    QTRY_VERIFY(!changed.isEmpty());
    QCOMPARE(*awaited(desk->mediaAddresses({false, QStringLiteral("point")})), std::vector{address});
    QVERIFY(awaited(desk->mediaAddresses({true, {}}))->empty());
    QCOMPARE(awaited(desk->mediaUses(address, 10))->front().article, article.id);
}

void TestDeskMedia::unusedPicturesAreFoundAndRemoved()
{
    const Shelf shelf;
    const auto desk = *Desk::open(shelf.folder(), shelf.time().clock());
    const QString address = *desk->storeMedia(png());
    QTRY_COMPARE(awaited(desk->mediaAddresses({}))->size(), size_t(1));
    QVERIFY(awaited(desk->unusedMedia())->files.empty());
    shelf.time().pass(twoDays);
    const archive::UnusedMedia unused = *awaited(desk->unusedMedia());
    QCOMPARE(unused.files.size(), size_t(1));
    QCOMPARE(awaited(desk->removeMedia({address}, unused.seenTo))->removed, 1);
    QVERIFY(!desk->media(address));
}

void TestDeskMedia::whatIsBeingTypedKeepsItsPictures()
{
    const Shelf shelf;
    const auto desk = *Desk::open(shelf.folder(), shelf.time().clock());
    const QString address = *desk->storeMedia(png());
    QTRY_COMPARE(awaited(desk->mediaAddresses({}))->size(), size_t(1));
    shelf.time().pass(twoDays);
    QCOMPARE(awaited(desk->unusedMedia())->files.size(), size_t(1));
    article::Article typed = showing(address);
    typed.uuid = QUuid::createUuid();
    QVERIFY(awaited(desk->writeJournal(typed)));
    QVERIFY(awaited(desk->unusedMedia())->files.empty());
    QCOMPARE(awaited(desk->removeMedia({address}, 0))->kept, 1);
    QVERIFY(desk->media(address));
}

void TestDeskMedia::aDeskThatClosesWaitsForNoSearch()
{
    const Shelf shelf;
    QFuture<Result<archive::UnusedMedia>> search;
    {
        const auto desk = *Desk::open(shelf.folder(), shelf.time().clock());
        search = desk->unusedMedia();
    }
    QVERIFY(search.isFinished());
}

QTEST_GUILESS_MAIN(TestDeskMedia)
#include "tst_medialibrary.moc"
