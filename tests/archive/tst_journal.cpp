#include <QTest>

#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;

namespace {

const QString here = QStringLiteral("poste-1");
const QString there = QStringLiteral("poste-2");

} // namespace

/// What is typed and not saved yet.
class TestJournal : public QObject
{
    Q_OBJECT

private slots:
    void whatIsTypedComesBack();
    void theLastWritingCounts();
    void aSaveEndsTheJournalOfItsSession();
    void anArticleThatWasNeverSavedComesBack();
    void aDamagedEntryHidesNoOther();
};

void TestJournal::whatIsTypedComesBack()
{
    const Shelf shelf;
    Article article;
    {
        const auto archive = shelf.open();
        article = saved(*archive, fullArticle());
        article.body = rich("<p>Ce que l’on tape…</p>");
        QVERIFY(archive->journal().write(article, here));
        // The saved article is as it was.
        QVERIFY(archive->articles().load(article.id)->body != article.body);
    }
    const auto entries = *shelf.open(archive::Access::ReadOnly)->journal().entries();
    QCOMPARE(entries.size(), size_t(1));
    QCOMPARE(entries[0].session, here);
    QCOMPARE(entries[0].written, *shelf.time().now);
    QCOMPARE(entries[0].article.uuid, article.uuid);
    QCOMPARE(entries[0].article.version, article.version);
    QCOMPARE(entries[0].article.body, article.body);
    QCOMPARE(entries[0].article.title, article.title);
}

void TestJournal::theLastWritingCounts()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = saved(*archive, titled(QStringLiteral("Un")));
    for (const char *title : {"Deux", "Trois"}) {
        article.title = QLatin1String(title);
        QVERIFY(archive->journal().write(article, here));
    }
    QVERIFY(archive->journal().write(titled(QStringLiteral("Un autre")), there));
    QCOMPARE(archive->journal().entries()->size(), size_t(2));
    QVERIFY(archive->journal().remove({}, there));
    QCOMPARE(archive->journal().entries()->front().article.title, QStringLiteral("Trois"));
}

void TestJournal::aSaveEndsTheJournalOfItsSession()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = saved(*archive, titled(QStringLiteral("Un")));
    article.title = QStringLiteral("Deux");
    QVERIFY(archive->journal().write(article, here));
    QVERIFY(archive->journal().write(article, there));
    QVERIFY(archive->articles().save(article, {archive::Cause::Edit, {}, false, here}));
    const auto entries = *archive->journal().entries();
    QCOMPARE(entries.size(), size_t(1));
    QCOMPARE(entries[0].session, there);
    // Also where what was typed has come to be what is saved.
    const Article same = *archive->articles().load(article.id);
    QVERIFY(archive->articles().save(same, {archive::Cause::Edit, {}, false, there}));
    QVERIFY(archive->journal().entries()->empty());
}

void TestJournal::anArticleThatWasNeverSavedComesBack()
{
    const Shelf shelf;
    Article article = titled(QStringLiteral("Tout neuf"));
    article.uuid = QUuid::createUuid();
    QVERIFY(shelf.open()->journal().write(article, here));
    const auto archive = shelf.open();
    Article back = archive->journal().entries()->front().article;
    QCOMPARE(back.version, 0);
    QCOMPARE(back.uuid, article.uuid);
    back = *archive->articles().save(back, {archive::Cause::Edit, {}, false, here});
    QCOMPARE(back.uuid, article.uuid);
    QVERIFY(archive->journal().entries()->empty());
}

void TestJournal::aDamagedEntryHidesNoOther()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->journal().write(saved(*archive, titled(QStringLiteral("Un"))), here));
    QVERIFY(archive->journal().write(saved(*archive, titled(QStringLiteral("Deux"))), here));
    sql(shelf.database(), "UPDATE journal SET record = '{' WHERE record LIKE '%Deux%'");
    QCOMPARE(archive->journal().entries()->size(), size_t(1));
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM journal"), QByteArray("2"));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
