#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include "archive/alreadythere.h"
#include "archive/backup.h"
#include "archive/check.h"
#include "archive/stats.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::AlreadyThere;
using archive::Fault;
using archive::FrozenPage;
using archive::PageToFreeze;
using article::Article;

namespace {

const QString address = QStringLiteral("https://www.hipaajournal.com/elekta/");

PageToFreeze page(const QByteArray &bytes, const QString &words = {})
{
    PageToFreeze result;
    result.bytes = bytes;
    result.url = address;
    result.charset = QStringLiteral("iso-8859-1");
    result.etag = QStringLiteral("\"1\"");
    result.lastModified = QStringLiteral("Thu, 29 Apr 2021 08:00:00 GMT");
    result.sketch = text::sketchOf(words);
    return result;
}

FrozenPage frozen(archive::Archive &archive, qint64 article, const PageToFreeze &page, bool isNoted = true)
{
    const auto copy = archive.originals().freeze(article, page, isNoted);
    if (!copy)
        qFatal("%s", qPrintable(copy.error().detail));
    return *copy;
}

/// Two hundred words, which no other number's text has.
QString words(int number)
{
    QStringList text;
    for (int i = 0; i < 200; ++i)
        text.append(QStringLiteral("mot%1x%2").arg(number).arg(i * i));
    return text.join(u' ');
}

Article saying(const QString &title, const QString &text)
{
    Article article = titled(title);
    article.body = document::fromPlainText(text);
    return article;
}

std::vector<qint64> idsOf(const std::vector<AlreadyThere> &found)
{
    std::vector<qint64> ids;
    for (const AlreadyThere &each : found)
        ids.push_back(each.article);
    return ids;
}

} // namespace

/// Pages kept as they were read, and what finds an original that comes again.
class TestOriginals : public QObject
{
    Q_OBJECT

private slots:
    void whatIsFrozenIsReadByteForByte();
    void anOriginalHasManyCopies();
    void theSameBytesAgainAreNoOtherCopy();
    void aCopyIsOfAnArticle();
    void hostileAddressesNameNothing_data();
    void hostileAddressesNameNothing();
    void whatIsRemovedForGoodTakesItsFiles();
    void aFullDiskIsToldAndLeavesNothing();
    void checkingReadsEveryCopy();
    void backupsCarryTheCopies();
    void theSweepOfPicturesLeavesThem();
    void aChangedOriginalMarksItsArticle();
    void anAddressIsKnownHoweverItIsWritten_data();
    void anAddressIsKnownHoweverItIsWritten();
    void nearlyTheSameTextIsKnown();
    void nearlyTheSameOriginalIsKnown();
    void fewWordsAreNobodys();
    void manyArticlesAreNoMoreWork();
};

void TestOriginals::whatIsFrozenIsReadByteForByte()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    QByteArray bytes("<!doctype html>\r\n<p>\xe9t\xe9\0", 26);
    bytes += QByteArray(1, '\0');
    const FrozenPage copy = frozen(*archive, id, page(bytes));
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QCOMPARE(archive::originalHash(copy.address), hash);
    QVERIFY(copy.address.endsWith(QLatin1String(".html")));
    QCOMPARE(*archive::readOriginal(shelf.folder(), copy.address), bytes);
    QCOMPARE(copy.taken, *shelf.time().now);
    QVERIFY(copy.isNoted);
    QCOMPARE(*archive->originals().of(id), (std::vector<FrozenPage>{copy}));
    PageToFreeze mhtml = page(bytes);
    mhtml.isMhtml = true;
    QVERIFY(frozen(*archive, id, mhtml).address.endsWith(QLatin1String(".mhtml")));
    QCOMPARE(archive::stats(*archive)->originals, 2);
    QCOMPARE(archive::stats(*archive)->originalBytes, bytes.size());
}

void TestOriginals::anOriginalHasManyCopies()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    const FrozenPage first = frozen(*archive, id, page("<p>un"));
    shelf.time().pass(3600);
    const FrozenPage second = frozen(*archive, id, page("<p>deux"));
    QCOMPARE(*archive->originals().of(id), (std::vector<FrozenPage>{second, first}));
    // What was taken back is one more.
    QCOMPARE(frozen(*archive, id, page("<p>un")).address, first.address);
    QCOMPARE(archive->originals().of(id)->size(), 3U);
    QVERIFY(archive->originals().of(999)->empty());
}

void TestOriginals::theSameBytesAgainAreNoOtherCopy()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    const FrozenPage first = frozen(*archive, id, page("<p>un"));
    shelf.time().pass(3600);
    const FrozenPage again = frozen(*archive, id, page("<p>un"), false);
    QCOMPARE(again.id, first.id);
    QCOMPARE(again.taken, first.taken);
    QCOMPARE(again.checked, first.checked.addSecs(3600));
    QVERIFY(again.isNoted);
    QCOMPARE(*archive->originals().of(id), (std::vector<FrozenPage>{again}));
    QVERIFY(archive->originals().setChecked(first.id, QStringLiteral("\"2\""), {}));
    QCOMPARE(archive->originals().of(id)->front().etag, QStringLiteral("\"2\""));
}

void TestOriginals::aCopyIsOfAnArticle()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QCOMPARE(codeOf(archive->originals().freeze(7, page("<p>un"))), code(ErrorCode::NotFound));
}

void TestOriginals::hostileAddressesNameNothing_data()
{
    QTest::addColumn<QString>("hostile");
    QTest::newRow("nothing") << QString();
    QTest::newRow("outside") << QStringLiteral("originals/../archive.db");
    QTest::newRow("a picture's") << *archive::mediaAddress(png());
    QTest::newRow("another form") << QStringLiteral("originals/ab/%1.exe").arg(QString(62, u'a'));
    QTest::newRow("a line more") << QStringLiteral("originals/ab/%1.html\n").arg(QString(62, u'a'));
}

void TestOriginals::hostileAddressesNameNothing()
{
    QFETCH(QString, hostile);
    const Shelf shelf;
    QCOMPARE(codeOf(archive::readOriginal(shelf.folder(), hostile)), code(ErrorCode::Invalid));
    const QString gone = archive::originalAddress(QString(64, u'a'), QStringLiteral("html"));
    QCOMPARE(codeOf(archive::readOriginal(shelf.folder(), gone)), code(ErrorCode::NotFound));
}

void TestOriginals::whatIsRemovedForGoodTakesItsFiles()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 one = saved(*archive, fullArticle()).id;
    const qint64 other = saved(*archive, titled(QStringLiteral("Un autre"))).id;
    const FrozenPage own = frozen(*archive, one, page("<p>un"));
    const FrozenPage shared = frozen(*archive, one, page("<p>deux"));
    frozen(*archive, other, page("<p>deux"));
    const auto copies = *archive->originals().of(one);
    QVERIFY(archive->originals().removeFiles(copies)); // rows name them: they stay
    QVERIFY(archive::readOriginal(shelf.folder(), own.address));
    QVERIFY(archive->articles().setTrashed(one, true));
    QVERIFY(archive->articles().remove(one));
    QVERIFY(archive->originals().of(one)->empty());
    QVERIFY(archive->originals().removeFiles(copies));
    QCOMPARE(codeOf(archive::readOriginal(shelf.folder(), own.address)), code(ErrorCode::NotFound));
    QVERIFY(archive::readOriginal(shelf.folder(), shared.address));
    QVERIFY(archive::check(*archive)->empty());
}

void TestOriginals::aFullDiskIsToldAndLeavesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    {
        const FullDisk full(100'000);
        QCOMPARE(codeOf(archive->originals().freeze(id, page(QByteArray(200'000, 'x')))), code(ErrorCode::DiskFull));
    }
    QVERIFY(archive->originals().of(id)->empty());
    QVERIFY(namesIn(shelf.folder() + QStringLiteral("/originals")).filter(QStringLiteral("html")).isEmpty());
}

void TestOriginals::checkingReadsEveryCopy()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    const FrozenPage copy = frozen(*archive, id, page("<p>un"));
    QVERIFY(archive::check(*archive)->empty());
    write(shelf.folder() + u'/' + copy.address, "<p>um");
    QCOMPARE(*archive::check(*archive), (std::vector<Fault>{{Fault::Kind::AlteredOriginal, copy.address, {}}}));
    QVERIFY(QFile::remove(shelf.folder() + u'/' + copy.address));
    const auto faults = *archive::check(*archive, true);
    QCOMPARE(faults.size(), 1U);
    QCOMPARE(faults.front().kind, Fault::Kind::MissingOriginal);
    QCOMPARE(faults.front().where, copy.address);
}

void TestOriginals::backupsCarryTheCopies()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    const FrozenPage copy = frozen(*archive, id, page("<p>un"));
    QVERIFY(archive::backUp(*archive, shelf.beside("copy")));
    const auto backup = archive::Archive::open(shelf.beside("copy"));
    QVERIFY(backup);
    QCOMPARE(*(*backup)->originals().of(id), (std::vector<FrozenPage>{copy}));
    QCOMPARE(*archive::readOriginal(shelf.beside("copy"), copy.address), QByteArray("<p>un"));
    QVERIFY(archive::check(**backup)->empty());
}

void TestOriginals::theSweepOfPicturesLeavesThem()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    const FrozenPage copy = frozen(*archive, id, page("<p>un"));
    QVERIFY(archive->media().store(png()));
    shelf.time().pass(48 * 3600);
    const auto unused = archive->mediaSweep().unused();
    QCOMPARE(unused->files.size(), 1U);
    QVERIFY(archive->mediaSweep().remove(std::vector{unused->files.front().address, copy.address}, unused->seenTo));
    QVERIFY(archive::readOriginal(shelf.folder(), copy.address));
}

void TestOriginals::aChangedOriginalMarksItsArticle()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    const qint64 other = saved(*archive, titled(QStringLiteral("Un autre"))).id;
    frozen(*archive, id, page("<p>un"));
    frozen(*archive, other, page("<p>autre"));
    const auto changed = [&] { return *archive->list().ids({.originalChanged = true}); };
    QVERIFY(changed().empty());
    QCOMPARE(archive->list().counts()->originalChanged, 0);
    frozen(*archive, id, page("<p>deux"), false);
    frozen(*archive, id, page("<p>trois"), false);
    QCOMPARE(changed(), std::vector{id});
    QCOMPARE(archive->list().counts()->originalChanged, 1);
    QVERIFY(archive->list().rows(std::vector{id})->front().originalChanged);
    QVERIFY(!archive->list().rows(std::vector{other})->front().originalChanged);
    const auto found = archive->list().find({.originalChanged = true, .words = QStringLiteral("elekta")}, {}, 0);
    QCOMPARE(found->ids, std::vector{id});
    const auto counted = archive->list().find({.words = QStringLiteral("elekta")}, {}, 0);
    QCOMPARE(counted->counts->originalChanged, 1);
    QCOMPARE(archive->list().find({.words = QStringLiteral("autre")}, {}, 0)->counts->originalChanged, 0);
    QVERIFY(archive->originals().setNoted(id));
    QVERIFY(changed().empty());
    QVERIFY(archive->originals().of(id)->front().isNoted);
}

void TestOriginals::anAddressIsKnownHoweverItIsWritten_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<bool>("known");
    QTest::newRow("as it is") << address << true;
    QTest::newRow("followed") << QStringLiteral("http://hipaajournal.com/elekta?utm_source=x#top") << true;
    QTest::newRow("kept") << QStringLiteral("https://web.archive.org/web/20210429/") + address << true;
    QTest::newRow("another page") << QStringLiteral("https://www.hipaajournal.com/elekta-2/") << false;
    QTest::newRow("none") << QString() << false;
}

void TestOriginals::anAddressIsKnownHoweverItIsWritten()
{
    QFETCH(QString, given);
    QFETCH(bool, known);
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article article = saved(*archive, fullArticle());
    saved(*archive, titled(QStringLiteral("Sans adresse")));
    QVERIFY(archive->articles().setTrashed(article.id, true));
    const auto found = archive::alreadyThere(archive->database(), given, {});
    QVERIFY(found);
    QCOMPARE(idsOf(*found), known ? std::vector{article.id} : std::vector<qint64>());
    if (known)
        QCOMPARE(found->front(), (AlreadyThere{article.id, article.title, article.status, true, AlreadyThere::Why::SameAddress}));
    // The address of today counts.
    Article moved = *archive->articles().load(article.id);
    moved.original.url = QStringLiteral("https://example.org/ailleurs");
    saved(*archive, moved);
    QVERIFY(archive::alreadyThere(archive->database(), given, {})->empty());
}

void TestOriginals::nearlyTheSameTextIsKnown()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, saying(QStringLiteral("Le texte"), words(1))).id;
    saved(*archive, saying(QStringLiteral("Un autre"), words(2)));
    const auto known = [&](const QString &text) { return *archive::alreadyThere(archive->database(), {}, text); };
    QCOMPARE(idsOf(known(words(1))), std::vector{id});
    QCOMPARE(known(words(1)).front().why, AlreadyThere::Why::SameText);
    const QString retouched = QStringLiteral("Mis à jour. ") + words(1).replace(QLatin1String("mot1x2500"), QLatin1String("\"autre\""));
    QCOMPARE(idsOf(known(retouched)), std::vector{id});
    QVERIFY(known(words(3)).empty());
    // A quotation makes no copy.
    QVERIFY(known(words(1).left(300) + u' ' + words(3)).empty());
}

void TestOriginals::nearlyTheSameOriginalIsKnown()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    frozen(*archive, id, page("<p>en", words(1)));
    frozen(*archive, id, page("<p>more", words(1) + QStringLiteral(" et encore")));
    const auto known = [&](const QString &text) { return *archive::alreadyThere(archive->database(), {}, text); };
    QCOMPARE(idsOf(known(words(1))), std::vector{id});
    QCOMPARE(known(words(1)).front().why, AlreadyThere::Why::SameOriginal);
    QVERIFY(known(words(2)).empty());
    // Both reasons are one article, for the surer one.
    const auto both = *archive::alreadyThere(archive->database(), address, words(1));
    QCOMPARE(idsOf(both), std::vector{id});
    QCOMPARE(both.front().why, AlreadyThere::Why::SameAddress);
}

void TestOriginals::fewWordsAreNobodys()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    saved(*archive, saying(QStringLiteral("Court"), QStringLiteral("Lire la suite")));
    for (const char *text : {"", "Lire la suite", "\"", "… — !", "un deux trois quatre cinq six sept huit neuf"})
        QVERIFY(archive::alreadyThere(archive->database(), {}, QString::fromUtf8(text))->empty());
}

void TestOriginals::manyArticlesAreNoMoreWork()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    {
        archive::Transaction all(archive->database());
        QVERIFY(all.begin());
        for (int i = 0; i < 500; ++i)
            saved(*archive, saying(QStringLiteral("Article %1").arg(i), words(i)));
        QVERIFY(all.commit());
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(archive::alreadyThere(archive->database(), address, words(250))->size(), 1U);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestOriginals)
#include "tst_originals.moc"
