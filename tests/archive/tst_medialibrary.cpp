#include <QSet>
#include <QTest>

#include "archive/check.h"
#include "archive/mediastore.h"
#include "html/html.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Archive;
using archive::MediaUse;
using archive::MediaWords;
using archive::UnusedMedia;
using article::Article;

namespace {

constexpr int twoDays = 2 * 24 * 60 * 60; // seconds
constexpr int breakTime = 11 * 60; // seconds: longer than one makes in a sitting

/// A picture as far as the archive looks at it, each number another.
QByteArray picture(int number)
{
    return "GIF89a" + QByteArray("\x10\0\x08\0", 4) + QByteArray::number(number);
}

QString stored(Archive &archive, int number)
{
    if (!archive.media().store(picture(number)))
        qFatal("not stored");
    return *archive::mediaAddress(picture(number));
}

QByteArray figure(const QString &address)
{
    return "<figure><img src=\"" + address.toUtf8() + "\" alt=\"\"></figure>\n";
}

Article showing(const QString &title, const QByteArray &body)
{
    Article article = titled(title);
    article.body = rich(body);
    return article;
}

QSet<QString> unusedIn(Archive &archive)
{
    const Result<UnusedMedia> unused = archive.mediaSweep().unused();
    if (!unused)
        qFatal("%s", qPrintable(unused.error().detail));
    QSet<QString> addresses;
    for (const archive::UnusedFile &file : unused->files)
        addresses.insert(file.address);
    return addresses;
}

bool isThere(const Shelf &shelf, const QString &address)
{
    return archive::readMedia(shelf.folder(), address).has_value();
}

} // namespace

/// The archive's pictures as a library: what is said of them, who shows them, which nobody needs.
class TestMediaLibrary : public QObject
{
    Q_OBJECT

private slots:
    void whatIsKnownOfAPictureIsListed();
    void theLastAddedComesFirst();
    void wordsFindWhatIsSaidOfAPictureAndWhoShowsIt();
    void whatIsSaidOfAPictureIsKept();
    void theArticlesThatShowAPictureAreTold();
    void whatNobodyShowsIsUnused();
    void whatIsNeededIsNotUnused_data();
    void whatIsNeededIsNotUnused();
    void whatWasBroughtTodayIsNotUnused();
    void aFileThatNoRowNamesIsUnused();
    void whatIsBroughtAgainIsNotUnused();
    void whatADamagedHistoryMayShowIsKept();
    void whatIsUnusedIsRemovedWithItsFile();
    void whatIsNeededByNowIsNotRemoved();
    void aStopBetweenRowAndFileBreaksNothing();
    void theSearchForUnusedOnesIsStopped();
    void aLargeLibraryIsListedInAMoment();
};

void TestMediaLibrary::whatIsKnownOfAPictureIsListed()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString address = stored(*archive, 1);
    saved(*archive, showing(QStringLiteral("Un"), figure(address)));
    const auto rows = *archive->mediaTable().rows(*archive->mediaTable().addresses());
    QCOMPARE(rows.size(), size_t(1));
    const archive::MediaRow expected{address, QStringLiteral("gif"), picture(1).size(), 16, 8, *shelf.time().now, {}, 1};
    QCOMPARE(rows.front(), expected);
    QVERIFY(archive->mediaTable().rows(std::vector{*archive::mediaAddress(picture(2))})->empty());
}

void TestMediaLibrary::theLastAddedComesFirst()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    std::vector<QString> expected;
    for (int i = 0; i < 5; ++i) {
        expected.insert(expected.begin(), stored(*archive, i));
        shelf.time().pass(1);
    }
    QCOMPARE(*archive->mediaTable().addresses(), expected);
}

void TestMediaLibrary::wordsFindWhatIsSaidOfAPictureAndWhoShowsIt()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString one = stored(*archive, 1);
    const QString two = stored(*archive, 2);
    QVERIFY(archive->mediaTable().describe(one, {QStringLiteral("Une marée haute"), QStringLiteral("Élodie Ñandú"), {}}));
    saved(*archive, showing(QStringLiteral("Les tables des marées"), figure(two)));
    const auto found = [&](const char *words, bool withoutAlternative = false) {
        const auto addresses = *archive->mediaTable().addresses({withoutAlternative, QString::fromUtf8(words)});
        return QSet<QString>(addresses.begin(), addresses.end());
    };
    QCOMPARE(found("maree"), (QSet{one, two}));
    QCOMPARE(found("HAUTE nandu"), QSet{one});
    QCOMPARE(found("tables"), QSet{two});
    QCOMPARE(found("gif"), (QSet{one, two}));
    QCOMPARE(found("100% '"), QSet<QString>());
    QCOMPARE(found("", true), QSet{two});
}

void TestMediaLibrary::whatIsSaidOfAPictureIsKept()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString address = stored(*archive, 1);
    const MediaWords words{QStringLiteral("Un port"), QStringLiteral("Anne Arc"), QStringLiteral("CC BY 4.0")};
    QVERIFY(archive->mediaTable().describe(address, {QStringLiteral(" Un port\n"), words.credit, words.rights}));
    QCOMPARE(archive->mediaTable().rows(std::vector{address})->front().words, words);
    stored(*archive, 1); // brought again
    QCOMPARE(archive->mediaTable().rows(std::vector{address})->front().words, words);
    QCOMPARE(codeOf(archive->mediaTable().describe(*archive::mediaAddress(picture(2)), words)), code(ErrorCode::NotFound));
    QCOMPARE(codeOf(archive->mediaTable().describe(QStringLiteral("media/../x"), words)), code(ErrorCode::NotFound));
}

void TestMediaLibrary::theArticlesThatShowAPictureAreTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString address = stored(*archive, 1);
    const Article one = saved(*archive, showing(QStringLiteral("Un"), figure(address) + figure(address)));
    shelf.time().pass(60);
    const Article two = saved(*archive, showing(QStringLiteral("Deux"), figure(address)));
    saved(*archive, showing(QStringLiteral("Trois"), "<p>rien</p>"));
    shelf.time().pass(60);
    QVERIFY(archive->articles().setTrashed(two.id, true));
    const std::vector<MediaUse> both{{two.id, QStringLiteral("Deux"), true}, {one.id, QStringLiteral("Un"), false}};
    QCOMPARE(*archive->mediaTable().uses(address, 10), both);
    QCOMPARE(archive->mediaTable().uses(address, 1)->size(), size_t(1));
    QCOMPARE(archive->mediaTable().rows(std::vector{address})->front().articles, 2);
}

void TestMediaLibrary::whatNobodyShowsIsUnused()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString shown = stored(*archive, 1);
    const QString alone = stored(*archive, 2);
    saved(*archive, showing(QStringLiteral("Un"), figure(shown)));
    shelf.time().pass(twoDays);
    const UnusedMedia unused = *archive->mediaSweep().unused();
    QCOMPARE(unused.files, (std::vector<archive::UnusedFile>{{alone, picture(2).size()}}));
}

void TestMediaLibrary::whatIsNeededIsNotUnused_data()
{
    QTest::addColumn<QString>("who");
    for (const char *who : {"the lead", "a note", "the trash", "a srcset", "a version", "an old version", "a journal",
                            "a journal that is damaged"})
        QTest::newRow(who) << QString::fromLatin1(who);
}

void TestMediaLibrary::whatIsNeededIsNotUnused()
{
    QFETCH(QString, who);
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString address = stored(*archive, 1);
    Article article = showing(QStringLiteral("Un"), "<p>un</p>");
    const document::Document shows = rich(figure(address));
    if (who == QStringLiteral("the lead"))
        article.lead = shows;
    else if (who == QStringLiteral("a note"))
        article.note = shows;
    else if (who == QStringLiteral("a srcset"))
        article.body = rich("<figure><img src=\"https://example.org/x.gif\" srcset=\"" + address.toUtf8() + " 2x\" alt=\"\"></figure>");
    else if (!who.startsWith(QStringLiteral("a journal")))
        article.body = shows;
    article = saved(*archive, article);
    if (who == QStringLiteral("the trash"))
        QVERIFY(archive->articles().setTrashed(article.id, true));
    const int saves = who == QStringLiteral("a version") ? 1 : who == QStringLiteral("an old version") ? 20 : 0;
    for (int i = 0; i < saves; ++i) {
        shelf.time().pass(breakTime);
        article.body = rich("<p>sans image " + QByteArray::number(i) + "</p>");
        article = saved(*archive, article);
    }
    if (who.startsWith(QStringLiteral("a journal"))) {
        article.body = shows;
        QVERIFY(archive->journal().write(article, QStringLiteral("session")));
    }
    if (who == QStringLiteral("a journal that is damaged"))
        sql(shelf.database(), "UPDATE journal SET record = substr(record, 1, length(record) - 20)");
    shelf.time().pass(twoDays);
    QVERIFY(unusedIn(*archive).isEmpty());
    const auto removed = *archive->mediaSweep().remove(std::vector{address}, 0);
    QCOMPARE(removed.removed, 0);
    QCOMPARE(removed.kept, 1);
    QVERIFY(isThere(shelf, address));
}

void TestMediaLibrary::whatWasBroughtTodayIsNotUnused()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString address = stored(*archive, 1);
    shelf.time().pass(24 * 60 * 60);
    QVERIFY(unusedIn(*archive).isEmpty());
    QCOMPARE(archive->mediaSweep().remove(std::vector{address}, 0)->removed, 0);
    shelf.time().pass(1);
    QCOMPARE(unusedIn(*archive), QSet{address});
    shelf.time().pass(-twoDays); // a clock that is set back
    QVERIFY(unusedIn(*archive).isEmpty());
}

void TestMediaLibrary::aFileThatNoRowNamesIsUnused()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString address = stored(*archive, 1);
    sql(shelf.database(), "DELETE FROM media");
    const auto setTime = [&](int seconds) {
        QFile file(archive->folder() + u'/' + address);
        return file.open(QIODevice::ReadWrite) && file.setFileTime(shelf.time().now->addSecs(seconds), QFileDevice::FileModificationTime);
    };
    QVERIFY(setTime(-60));
    QVERIFY(unusedIn(*archive).isEmpty());
    QVERIFY(setTime(-twoDays));
    QCOMPARE(unusedIn(*archive), QSet{address});
    QCOMPARE(archive->mediaSweep().remove(std::vector{address}, 0)->removed, 1);
    QVERIFY(!isThere(shelf, address));
}

void TestMediaLibrary::whatIsBroughtAgainIsNotUnused()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString shown = stored(*archive, 1);
    const QString alone = stored(*archive, 2);
    saved(*archive, showing(QStringLiteral("Un"), figure(shown)));
    const QDateTime first = *shelf.time().now;
    shelf.time().pass(twoDays);
    QCOMPARE(unusedIn(*archive), QSet{alone});
    stored(*archive, 1);
    stored(*archive, 2);
    QVERIFY(unusedIn(*archive).isEmpty());
    QCOMPARE(archive->mediaTable().rows(std::vector{shown})->front().added, first);
}

void TestMediaLibrary::whatADamagedHistoryMayShowIsKept()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString before = stored(*archive, 1);
    Article article = saved(*archive, showing(QStringLiteral("Un"), "<p>un</p>"));
    shelf.time().pass(breakTime);
    article.body = rich("<p>deux</p>");
    article = saved(*archive, article);
    shelf.time().pass(1);
    const QString after = stored(*archive, 2);
    shelf.time().pass(twoDays);
    QCOMPARE(unusedIn(*archive), (QSet{before, after}));
    sql(shelf.database(), "UPDATE version SET patch = x'00' WHERE version = 2");
    QCOMPARE(unusedIn(*archive), QSet{after});
}

void TestMediaLibrary::whatIsUnusedIsRemovedWithItsFile()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString one = stored(*archive, 1);
    const QString two = stored(*archive, 2);
    const QString shown = stored(*archive, 3);
    saved(*archive, showing(QStringLiteral("Un"), figure(shown)));
    shelf.time().pass(twoDays);
    const UnusedMedia unused = *archive->mediaSweep().unused();
    QCOMPARE(unused.files.size(), size_t(2));
    const auto removal = *archive->mediaSweep().remove(std::vector{one}, unused.seenTo);
    QCOMPARE(removal.removed, 1);
    QCOMPARE(removal.bytes, picture(1).size());
    QCOMPARE(removal.kept, 0);
    QVERIFY(!isThere(shelf, one));
    QVERIFY(isThere(shelf, two));
    QVERIFY(isThere(shelf, shown));
    QCOMPARE(archive->mediaTable().addresses()->size(), size_t(2));
    QVERIFY(archive::check(*archive)->empty());
}

void TestMediaLibrary::whatIsNeededByNowIsNotRemoved()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString nowShown = stored(*archive, 1);
    const QString shownMeanwhile = stored(*archive, 2);
    const QString alone = stored(*archive, 3);
    Article article = saved(*archive, showing(QStringLiteral("Un"), "<p>un</p>"));
    shelf.time().pass(twoDays);
    const UnusedMedia unused = *archive->mediaSweep().unused();
    QCOMPARE(unused.files.size(), size_t(3));
    article.body = rich(figure(shownMeanwhile));
    article = saved(*archive, article);
    shelf.time().pass(breakTime);
    article.body = rich(figure(nowShown));
    article = saved(*archive, article);
    const auto removal =
        *archive->mediaSweep().remove(std::vector{nowShown, shownMeanwhile, alone}, unused.seenTo);
    QCOMPARE(removal.removed, 1);
    QCOMPARE(removal.kept, 2);
    QVERIFY(isThere(shelf, nowShown) && isThere(shelf, shownMeanwhile) && !isThere(shelf, alone));
    QVERIFY(archive::check(*archive)->empty());
}

void TestMediaLibrary::aStopBetweenRowAndFileBreaksNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QString address = stored(*archive, 1);
    sql(shelf.database(), "DELETE FROM media"); // as far as a removal comes that is stopped after the rows
    QVERIFY(archive::check(*archive)->empty());
    QCOMPARE(stored(*archive, 1), address);
    QCOMPARE(archive->mediaTable().addresses()->size(), size_t(1));
    QVERIFY(archive::check(*archive)->empty());
}

void TestMediaLibrary::theSearchForUnusedOnesIsStopped()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    stored(*archive, 1);
    saved(*archive, showing(QStringLiteral("Un"), "<p>un</p>"));
    shelf.time().pass(twoDays);
    const CancelToken cancel;
    cancel.cancel();
    QCOMPARE(codeOf(archive->mediaSweep().unused(cancel)), code(ErrorCode::Cancelled));
    QCOMPARE(unusedIn(*archive).size(), 1); // nothing is left open
}

void TestMediaLibrary::aLargeLibraryIsListedInAMoment()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    sql(shelf.database(), "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) "
                          "INSERT INTO media (sha256, extension, bytes, width, height, added) "
                          "SELECT printf('%064x', i * 7919), 'jpg', i, 100, 100, '2021-01-01T00:00:00Z' FROM n");
    const auto addresses = *archive->mediaTable().addresses();
    QCOMPARE(addresses.size(), size_t(100'000));
    QElapsedTimer page;
    page.start();
    QCOMPARE(archive->mediaTable().rows(std::span(addresses).subspan(50'000, 64))->size(), size_t(64));
    QVERIFY2(page.elapsed() < 50, qPrintable(QString::number(page.elapsed())));
    QCOMPARE(archive->mediaSweep().unused()->files.size(), size_t(100'000));
}

QTEST_GUILESS_MAIN(TestMediaLibrary)
#include "tst_medialibrary.moc"
