#include <QTest>

#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::Access;
using article::Article;

/// Whole articles, in and out.
class TestArticles : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldComesBack();
    void whatASiteHasBesideComesBack();
    void anArticleWithoutAWordComesBack();
    void hostileTextComesBack_data();
    void hostileTextComesBack();
    void datesKnownInPartComeBack_data();
    void datesKnownInPartComeBack();
    void savingStampsTheArticle();
    void anUnchangedSaveWritesNothing();
    void whatIsTidiedAwayIsNoChange();
    void anotherSaveSinceIsAConflict();
    void aSaveOfWhatIsGoneIsNotFound();
    void theNumberIsNeverGivenTwice();
    void slugsAreMadeUnique();
    void aSlugThatIsKeptStays();
    void articlesAreFoundByTheirNames();
    void theTrashKeepsAllAndGivesItBack();
    void onlyTheTrashIsEmptied();
};

void TestArticles::everyFieldComesBack()
{
    const Shelf shelf;
    const Article given = fullArticle();
    const Article stored = saved(*shelf.open(), given);
    QCOMPARE(stored.id, 1);
    QCOMPARE(stored.version, 1);
    QVERIFY(!stored.uuid.isNull());
    QCOMPARE(stored.slug, QStringLiteral("elekta-se-remet-d-une-cyberattaque"));
    Article expected = given;
    expected.id = stored.id;
    expected.uuid = stored.uuid;
    expected.slug = stored.slug;
    expected.version = stored.version;
    expected.created = expected.modified = *shelf.time().now;
    QCOMPARE(stored, expected);
    QCOMPARE(*shelf.open(Access::ReadOnly)->articles().load(stored.id), expected);
}

void TestArticles::whatASiteHasBesideComesBack()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article given = fullArticle();
    given.kind = article::Kind::Page;
    given.sticky = true;
    given.image = QStringLiteral("media/ab/%1.png").arg(QString(62, u'c'));
    given.original.license = QStringLiteral("CC BY 4.0");
    const Article first = saved(*archive, given);
    QCOMPARE(*archive->articles().load(first.id), first);
    QCOMPARE(sql(shelf.database(), "SELECT sha256 FROM article_media"), QByteArray("ab") + QByteArray(62, 'c'));
    shelf.time().pass(7200); // another sitting
    Article plain = first;
    plain.kind = article::Kind::Post;
    plain.sticky = false;
    plain.image.clear();
    plain.original.license.clear();
    const Article second = saved(*archive, plain);
    QCOMPARE(*archive->articles().load(second.id), second);
    QCOMPARE(archive->versions().of(first.id)->front().changed,
             QStringLiteral("image kind original sticky").split(u' '));
    QCOMPARE(archive->versions().restore(first.id, 1, {})->image, given.image);
    QCOMPARE(archive->articles().load(first.id)->original, given.original);
}

void TestArticles::anArticleWithoutAWordComesBack()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article stored = saved(*archive, {});
    QCOMPARE(stored.slug, QStringLiteral("article"));
    QCOMPARE(*archive->articles().load(stored.id), stored);
    QVERIFY(article::isBlank(stored));
}

void TestArticles::hostileTextComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << "'); DROP TABLE article; --";
    QTest::newRow("marks of a query") << "\"a\" AND b* ? %1 :x @y $z";
    QTest::newRow("markup") << "<script>alert(1)</script> & \"x\"";
    QTest::newRow("beyond the first plane") << QString::fromUtf8("𝔐arbre 🗞 مرحبا 日本");
    QTest::newRow("an accent of its own") << QString::fromUtf8("e\u0301te\u0301");
    QTest::newRow("long") << QString(100'000, u'é');
}

void TestArticles::hostileTextComesBack()
{
    QFETCH(QString, text);
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(text);
    article.body = document::fromPlainText(text);
    article.authors = article.translators = article.categories = article.tags = {text};
    article.source = {text, text};
    article.original = {text, text, text, {}};
    article.language = text;
    const Article stored = saved(*archive, article);
    QCOMPARE(*archive->articles().load(stored.id), stored);
    QCOMPARE(stored.title, text);
    QCOMPARE(stored.authors, QStringList{text});
    QCOMPARE(stored.source.url, text);
    QCOMPARE(stored.body, article.body);
}

void TestArticles::datesKnownInPartComeBack_data()
{
    QTest::addColumn<QString>("date");
    for (const char *date : {"", "2021", "2021-04", "2021-04-27", "0001", "9999-12-31", "2020-02-29"})
        QTest::newRow(*date ? date : "unknown") << date;
}

void TestArticles::datesKnownInPartComeBack()
{
    QFETCH(QString, date);
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Un"));
    article.original.published = text::PartialDate::fromIso(date).value_or(text::PartialDate());
    const qint64 id = saved(*archive, article).id;
    QCOMPARE(archive->articles().load(id)->original.published.toIso(), date);
}

void TestArticles::savingStampsTheArticle()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article first = saved(*archive, titled(QStringLiteral("Un")));
    shelf.time().pass(60);
    Article changed = first;
    changed.title = QStringLiteral("Deux");
    const Article second = saved(*archive, changed);
    QCOMPARE(second.version, 2);
    QCOMPARE(second.created, first.created);
    QCOMPARE(second.modified, first.modified.addSecs(60));
    QCOMPARE(second.uuid, first.uuid);
    // A clock that is set back stamps what it says: versions, not times, order the saves.
    shelf.time().pass(-86400);
    changed = second;
    changed.title = QStringLiteral("Trois");
    const Article third = saved(*archive, changed);
    QCOMPARE(third.version, 3);
    QCOMPARE(*archive->articles().load(first.id), third);
}

void TestArticles::anUnchangedSaveWritesNothing()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article stored = saved(*archive, fullArticle());
    shelf.time().pass(60);
    const qint64 changes = *archive->database().number("SELECT total_changes()");
    QCOMPARE(saved(*archive, stored), stored);
    QCOMPARE(saved(*archive, *archive->articles().load(stored.id)), stored);
    QCOMPARE(*archive->database().number("SELECT total_changes()"), changes);
}

void TestArticles::whatIsTidiedAwayIsNoChange()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article stored = saved(*archive, fullArticle());
    Article untidy = stored;
    untidy.title = QStringLiteral("  Elekta se remet\td’une cyberattaque ");
    untidy.authors += {QStringLiteral(" STEVE  ALDER "), QString()};
    untidy.source.url.clear(); // not told: what is known of the source stays
    QCOMPARE(saved(*archive, untidy), stored);
}

void TestArticles::anotherSaveSinceIsAConflict()
{
    const Shelf shelf;
    const auto mine = shelf.open();
    const auto theirs = shelf.open();
    const Article before = saved(*mine, titled(QStringLiteral("Un")));
    Article changed = before;
    changed.title = QStringLiteral("Deux");
    const Article saved2 = saved(*theirs, changed);
    changed.title = QStringLiteral("Trois");
    const auto result = mine->articles().save(changed);
    QCOMPARE(codeOf(result), code(ErrorCode::Conflict));
    QCOMPARE(result.error().where, QString::number(before.id));
    QCOMPARE(*mine->articles().load(before.id), saved2);
}

void TestArticles::aSaveOfWhatIsGoneIsNotFound()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Un"));
    article.id = 12;
    article.version = 1;
    QCOMPARE(codeOf(archive->articles().save(article)), code(ErrorCode::NotFound));
    for (const qint64 id : {qint64(12), qint64(0), qint64(-1), std::numeric_limits<qint64>::max()}) {
        QCOMPARE(codeOf(archive->articles().load(id)), code(ErrorCode::NotFound));
        QCOMPARE(codeOf(archive->articles().setTrashed(id, true)), code(ErrorCode::NotFound));
        QCOMPARE(codeOf(archive->articles().remove(id)), code(ErrorCode::NotFound));
        QCOMPARE(codeOf(archive->articles().reindex(id)), code(ErrorCode::NotFound));
    }
}

void TestArticles::theNumberIsNeverGivenTwice()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, titled(QStringLiteral("Un"))).id;
    QVERIFY(archive->articles().setTrashed(id, true));
    QVERIFY(archive->articles().remove(id));
    QCOMPARE(saved(*archive, titled(QStringLiteral("Deux"))).id, id + 1);
}

void TestArticles::slugsAreMadeUnique()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QCOMPARE(saved(*archive, titled(QStringLiteral("Été"))).slug, QStringLiteral("ete"));
    const Article second = saved(*archive, titled(QStringLiteral("ÉTÉ")));
    QCOMPARE(second.slug, QStringLiteral("ete-2"));
    QVERIFY(archive->articles().setTrashed(second.id, true));
    QCOMPARE(saved(*archive, titled(QStringLiteral("été !"))).slug, QStringLiteral("ete-3"));
    QCOMPARE(saved(*archive, titled(QStringLiteral("中文"))).slug, QStringLiteral("article"));
    QCOMPARE(saved(*archive, titled(QStringLiteral("con"))).slug, QStringLiteral("con-1"));
    Article hostile = titled(QStringLiteral("Titre"));
    hostile.slug = QStringLiteral("../etc/passwd");
    QCOMPARE(saved(*archive, hostile).slug, QStringLiteral("titre"));
}

void TestArticles::aSlugThatIsKeptStays()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    saved(*archive, titled(QStringLiteral("Un")));
    Article article = saved(*archive, titled(QStringLiteral("Un")));
    QCOMPARE(article.slug, QStringLiteral("un-2"));
    article.title = QStringLiteral("Autre chose");
    article = saved(*archive, article);
    QCOMPARE(article.slug, QStringLiteral("un-2"));
    article.slug = QStringLiteral("un");
    QCOMPARE(saved(*archive, article).slug, QStringLiteral("un-2"));
    article = *archive->articles().load(article.id);
    article.title = QStringLiteral("中文");
    article.slug.clear();
    QCOMPARE(saved(*archive, article).slug, QStringLiteral("un-2"));
}

void TestArticles::articlesAreFoundByTheirNames()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article article = saved(*archive, fullArticle());
    QCOMPARE(archive->articles().findBySlug(article.slug)->value_or(0), article.id);
    QCOMPARE(archive->articles().findByUuid(article.uuid)->value_or(0), article.id);
    QCOMPARE(archive->articles().findBySlug(QStringLiteral("none"))->value_or(0), 0);
    QCOMPARE(archive->articles().findBySlug({})->value_or(0), 0);
    QCOMPARE(archive->articles().findByUuid({})->value_or(0), 0);
    Article copy = fullArticle();
    copy.uuid = article.uuid;
    QCOMPARE(codeOf(archive->articles().save(copy)), code(ErrorCode::Invalid));
    QCOMPARE(archive->list().ids({})->size(), 1);
}

void TestArticles::theTrashKeepsAllAndGivesItBack()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article before = saved(*archive, fullArticle());
    shelf.time().pass(60);
    QVERIFY(archive->articles().setTrashed(before.id, true));
    QCOMPARE(sql(shelf.database(), "SELECT trashed FROM article"), QByteArray("2021-05-03T08:31:00Z"));
    QVERIFY(archive->list().ids({})->empty());
    archive::Filter trash;
    trash.trash = true;
    QCOMPARE(*archive->list().ids(trash), std::vector<qint64>{before.id});
    QVERIFY(archive->articles().load(before.id)->trashed);
    QVERIFY(archive->articles().setTrashed(before.id, false));
    Article after = *archive->articles().load(before.id);
    QVERIFY(after.version > before.version);
    after.version = before.version;
    after.modified = before.modified;
    QCOMPARE(after, before);
    QVERIFY(archive->articles().setTrashed(before.id, false));
    QVERIFY(archive->list().ids(trash)->empty());
}

void TestArticles::onlyTheTrashIsEmptied()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article kept = saved(*archive, titled(QStringLiteral("Un")));
    const Article gone = saved(*archive, fullArticle());
    QCOMPARE(codeOf(archive->articles().remove(gone.id)), code(ErrorCode::Invalid));
    QVERIFY(archive->articles().load(gone.id));
    QVERIFY(archive->articles().setTrashed(gone.id, true));
    QVERIFY(archive->articles().remove(gone.id));
    QCOMPARE(codeOf(archive->articles().load(gone.id)), code(ErrorCode::NotFound));
    for (const char *table : {"article_text", "article_person", "article_term", "article_index"})
        QCOMPARE(sql(shelf.database(),
                     "SELECT count(*) FROM " + QByteArray(table) + " WHERE "
                         + (qstrcmp(table, "article_index") == 0 ? "rowid" : "article_id") + " = "
                         + QByteArray::number(gone.id)),
                 QByteArray("0"));
    QCOMPARE(*archive->articles().load(kept.id), kept);
}

QTEST_GUILESS_MAIN(TestArticles)
#include "tst_articles.moc"
