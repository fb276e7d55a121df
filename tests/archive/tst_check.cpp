#include <QFile>
#include <QTest>

#include "archive/check.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Fault;
using article::Article;

namespace {

const QString slug = QStringLiteral("elekta-se-remet-d-une-cyberattaque");

std::vector<Fault> faultsOf(archive::Archive &archive, bool repair = false)
{
    const auto faults = archive::check(archive, repair);
    if (!faults)
        return {{Fault::Kind::Database, faults.error().where, faults.error().detail}};
    return *faults;
}

} // namespace

/// Verifying an archive, and mending what can be mended.
class TestCheck : public QObject
{
    Q_OBJECT

private slots:
    void aWholeArchiveHasNoFaults();
    void theIndexIsHeldAgainstTheArticles_data();
    void theIndexIsHeldAgainstTheArticles();
    void aPictureThatIsGoneIsTold();
    void aPictureThatIsAlteredIsTold();
    void aPictureThatATextNamesIsSought_data();
    void aPictureThatATextNamesIsSought();
    void aRowThatNamesNothingIsTold();
    void aDamagedPageIsTold();
    void theWorkIsToldAndStopped();
    void repairingChangesNothingElse();
};

void TestCheck::aWholeArchiveHasNoFaults()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(faultsOf(*archive).empty());
    Article article = fullArticle();
    QVERIFY(archive->media().store(png()));
    article.body = rich("<figure><img src=\"" + archive::mediaAddress(png())->toUtf8() + "\" alt=\"\"></figure>");
    const qint64 id = saved(*archive, article).id;
    saved(*archive, {});
    QVERIFY(archive->articles().setTrashed(id, true));
    QVERIFY(faultsOf(*archive).empty());
    QVERIFY(faultsOf(*shelf.open(archive::Access::ReadOnly)).empty());
}

void TestCheck::theIndexIsHeldAgainstTheArticles_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::addColumn<QString>("where");
    QTest::newRow("an article is not in it") << QByteArray("DELETE FROM article_index WHERE rowid = 1") << slug;
    for (const char *column : {"title", "lead", "body", "note", "authors", "translators", "source", "categories", "tags", "original"})
        QTest::addRow("another %s", column)
            << QByteArray("UPDATE article_index SET ") + column + " = 'autre' WHERE rowid = 1" << slug;
    QTest::newRow("an article that is gone")
        << QByteArray("INSERT INTO article_index (rowid, title) VALUES (77, 'parti')") << QString();
    QTest::newRow("the index itself") << QByteArray("DELETE FROM article_index_data WHERE id > 10") << QString();
    QTest::newRow("its own copy of the words")
        << QByteArray("UPDATE article_index_content SET c2 = 'autre' WHERE id = 1") << slug;
}

void TestCheck::theIndexIsHeldAgainstTheArticles()
{
    QFETCH(QByteArray, damage);
    QFETCH(QString, where);
    const Shelf shelf;
    {
        const auto archive = shelf.open();
        saved(*archive, fullArticle());
        saved(*archive, titled(QStringLiteral("Un autre")));
    }
    QCOMPARE(sql(shelf.database(), damage), QByteArray());
    const auto archive = shelf.open();
    const std::vector<Fault> faults = faultsOf(*archive);
    QVERIFY(!faults.empty());
    QCOMPARE(faults.front().kind, Fault::Kind::Index);
    QCOMPARE(faults.front().where, where);
    QVERIFY(faultsOf(*archive, true).empty());
    QVERIFY(faultsOf(*archive).empty());
    QCOMPARE(*archive->list().ids({.words = QStringLiteral("nuage")}), std::vector<qint64>{1});
    QVERIFY(archive->list().ids({.words = QStringLiteral("parti")})->empty());
}

void TestCheck::aPictureThatIsGoneIsTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->media().store(png()));
    const QString address = *archive::mediaAddress(png());
    QVERIFY(QFile::remove(shelf.folder() + u'/' + address));
    for (const bool repair : {false, true}) {
        const std::vector<Fault> faults = faultsOf(*archive, repair);
        QCOMPARE(faults.size(), 1U);
        QCOMPARE(faults.front().kind, Fault::Kind::MissingMedia);
        QCOMPARE(faults.front().where, address);
    }
}

void TestCheck::aPictureThatIsAlteredIsTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->media().store(png()));
    const QString address = *archive::mediaAddress(png());
    QByteArray bytes = png();
    bytes.back() = '\0'; // one byte, of the same length
    write(shelf.folder() + u'/' + address, bytes);
    QCOMPARE(faultsOf(*archive), (std::vector<Fault>{{Fault::Kind::AlteredMedia, address, {}}}));
    QVERIFY(archive->media().store(png()));
    QVERIFY(faultsOf(*archive).empty());
}

void TestCheck::aPictureThatATextNamesIsSought_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("never stored") << *archive::mediaAddress(png());
    QTest::newRow("outside") << "media/../archive.db";
    QTest::newRow("no address") << "media/x.png";
}

void TestCheck::aPictureThatATextNamesIsSought()
{
    QFETCH(QString, address);
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = fullArticle();
    article.note.blocks = {{document::Figure{{{{address, QString(), {}, 0, 0, {}}, {}}}, {}, {}}, {}, {}, {}}};
    saved(*archive, article);
    QCOMPARE(faultsOf(*archive), (std::vector<Fault>{{Fault::Kind::MissingMedia, address, slug}}));
}

void TestCheck::aRowThatNamesNothingIsTold()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    saved(*archive, fullArticle());
    sql(shelf.database(), "DELETE FROM source"); // a connection of SQLite's own holds no references
    const std::vector<Fault> faults = faultsOf(*archive);
    QVERIFY(!faults.empty());
    QCOMPARE(faults.front().kind, Fault::Kind::Reference);
    QCOMPARE(faults.front().where, QStringLiteral("article"));
}

void TestCheck::aDamagedPageIsTold()
{
    const Shelf shelf;
    {
        const auto archive = shelf.open();
        for (int i = 0; i < 50; ++i)
            saved(*archive, fullArticle());
    }
    QByteArray bytes = bytesOf(shelf.database());
    const qsizetype page =
        sql(shelf.database(), "SELECT rootpage FROM sqlite_schema WHERE name = 'article_by_repost'").toInt();
    bytes.replace((page - 1) * 4096 + 8, 200, QByteArray(200, '\x7f'));
    write(shelf.database(), bytes);
    const auto archive = shelf.open();
    const auto faults = archive::check(*archive);
    QVERIFY(faults ? !faults->empty() && faults->front().kind == Fault::Kind::Database
                   : faults.error().code == ErrorCode::Corrupt);
}

void TestCheck::theWorkIsToldAndStopped()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    for (int i = 0; i < 3; ++i)
        saved(*archive, fullArticle());
    QList<qint64> steps;
    const CancelToken cancel;
    QVERIFY(archive::check(*archive, false, cancel, [&](qint64 done, qint64 total) { steps << done << total; }));
    QCOMPARE(steps, (QList<qint64>{1, 3, 2, 3, 3, 3}));
    const auto stopped = archive::check(*archive, false, cancel, [&](qint64, qint64) { cancel.cancel(); });
    QCOMPARE(codeOf(stopped), code(ErrorCode::Cancelled));
    QVERIFY(archive->media().store(png()));
    QCOMPARE(codeOf(archive::check(*archive, false, cancel)), code(ErrorCode::Cancelled));
}

void TestCheck::repairingChangesNothingElse()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article article = saved(*archive, fullArticle());
    sql(shelf.database(), "UPDATE article_index SET title = 'autre'");
    const QByteArray rows = "SELECT * FROM article; SELECT body FROM article_text; SELECT name FROM person";
    const QByteArray before = sql(shelf.database(), rows);
    QVERIFY(faultsOf(*archive, true).empty());
    QCOMPARE(sql(shelf.database(), rows), before);
    QCOMPARE(*archive->articles().load(article.id), article);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
