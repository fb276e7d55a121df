#include <QHash>
#include <QSet>
#include <QTest>

#include "archive/search.h"
#include "archive/statement.h"
#include "judged.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::QueryMistake;
using archive::QueryTerm;
using archive::SearchHit;
using archive::SearchOrder;

/// What a query finds, and in which order.
class TestSearch : public QObject
{
    Q_OBJECT

private slots:
    void theIndexTakesAnyNumberOfSaves();
    void initTestCase();
    void aQueryIsRead_data();
    void aQueryIsRead();
    void aMistakeLeavesTheRest_data();
    void aMistakeLeavesTheRest();
    void judgedQueriesFindWhatTheyMust_data();
    void judgedQueriesFindWhatTheyMust();
    void recallIsAbovePlainWords();
    void datesPutInOrder();
    void countsAreOfWhatIsFound();
    void authorsAreCounted();
    void aFilterNarrows();
    void aSavedChangeIsFound();
    void theTrashIsApart();
    void anEmptyQueryFindsAll();
    void snippetsMarkTheHits();
    void hostileQueriesAreAnswered_data();
    void hostileQueriesAreAnswered();

private:
    archive::SearchHits find(const QString &query, SearchOrder order = SearchOrder::Relevance,
                             const archive::Filter &filter = {})
    {
        auto hits = m_archive->search().find(archive::parseQuery(query), filter, order, 50);
        if (!hits)
            qFatal("%s", qPrintable(hits.error().detail));
        hits->sortAll();
        return std::move(*hits);
    }
    QStringList found(const QString &query, SearchOrder order = SearchOrder::Relevance)
    {
        QStringList slugs;
        const archive::SearchHits hits = find(query, order);
        for (const SearchHit &hit : hits.hits)
            slugs.append(m_slugs.value(hit.article));
        return slugs;
    }

    Shelf m_shelf;
    std::unique_ptr<archive::Archive> m_archive;
    QHash<qint64, QString> m_slugs;
};

/// Each save is a part of the index of its own, and FTS5 has room for 2000.
void TestSearch::theIndexTakesAnyNumberOfSaves()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    QVERIFY(archive->database().run("PRAGMA synchronous = OFF"));
    constexpr int saves = 4200;
    for (int i = 0; i < saves; ++i) {
        const QByteArray insert = "INSERT INTO article_index (rowid, title) VALUES (" + QByteArray::number(i + 1) + ", 'phare "
            + QByteArray::number(i) + "')";
        const Outcome done = archive->database().run(insert);
        QVERIFY2(done, qPrintable(QStringLiteral("%1: %2").arg(i).arg(done ? QString() : done.error().detail)));
    }
    QCOMPARE(*archive->database().number("SELECT count(*) FROM article_index WHERE article_index MATCH 'phare'"), qint64(saves));
}

void TestSearch::initTestCase()
{
    m_archive = m_shelf.open();
    for (const article::Article &each : judgedArticles()) {
        const article::Article article = saved(*m_archive, each);
        m_slugs.insert(article.id, article.slug);
    }
    QVERIFY(m_slugs.size() > 60);
}

void TestSearch::aQueryIsRead_data()
{
    using Kind = QueryTerm::Kind;
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("typing");
    QTest::addColumn<QString>("read"); // kind:field:text, alternatives by |, groups by space, refused after -
    Q_UNUSED(Kind::Words)
    QTest::newRow("words") << "un deux" << false << "0::un 0::deux";
    QTest::newRow("a beginning") << "cyberatt*" << false << "0::cyberatt*";
    QTest::newRow("typing") << "un cyber" << true << "0::un 0::cyber*";
    QTest::newRow("typed") << "un cyber " << true << "0::un 0::cyber";
    QTest::newRow("a phrase") << "\"un mot\" x" << false << "1::un_mot 0::x";
    QTest::newRow("guillemets") << "«\u00a0un mot\u00a0»" << false << "1::un_mot";
    QTest::newRow("without") << "un -deux" << false << "0::un -0::deux";
    QTest::newRow("or") << "un OR deux trois" << false << "0::un|0::deux 0::trois";
    QTest::newRow("ou") << "un OU deux" << false << "0::un|0::deux";
    QTest::newRow("a field") << "titre:loup Catégorie:Santé" << false << "0:title:loup 0:categories:Santé";
    QTest::newRow("a phrase in a field") << "source:\"Le Monde\"" << false << "1:source:Le_Monde";
    QTest::newRow("elided") << "l’enquête d'Elekta's" << false << "0::enquête 0::Elekta";
    QTest::newRow("a time is no field") << "10:30 https://a.example/" << false << "0::10:30 0::https://a.example/";
    QTest::newRow("signs are nothing") << "un & — deux" << false << "0::un 0::deux";
}

void TestSearch::aQueryIsRead()
{
    QFETCH(QString, query);
    QFETCH(bool, typing);
    QFETCH(QString, read);
    const archive::SearchQuery parsed = archive::parseQuery(query, typing);
    const auto tell = [](const QueryTerm &term) {
        return QStringLiteral("%1:%2:%3%4").arg(int(term.kind)).arg(term.field, QString(term.text).replace(u' ', u'_'),
                                                term.prefix ? QStringLiteral("*") : QString());
    };
    QStringList told;
    for (const auto &group : parsed.all) {
        QStringList terms;
        for (const QueryTerm &term : group)
            terms.append(tell(term));
        told.append(terms.join(u'|'));
    }
    for (const QueryTerm &term : parsed.none)
        told.append(u'-' + tell(term));
    QCOMPARE(told.join(u' '), read);
    QVERIFY(parsed.mistakes.empty());
}

void TestSearch::aMistakeLeavesTheRest_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("terms");
    using Kind = QueryMistake::Kind;
    QTest::newRow("a quotation that stays open") << "un \"deux trois" << int(Kind::UnclosedQuote) << 2;
    QTest::newRow("a field that is none") << "titer:loup mer" << int(Kind::UnknownField) << 2;
    QTest::newRow("a date that is none") << "avant:hier mer" << int(Kind::NoDate) << 1;
    QTest::newRow("a day that is not") << "après:2021-02-31 mer" << int(Kind::NoDate) << 1;
    QTest::newRow("a status that is none") << "statut:perdu mer" << int(Kind::NoStatus) << 1;
    QTest::newRow("a field with nothing") << "titre: mer" << int(Kind::NothingGiven) << 1;
    QTest::newRow("OR at the beginning") << "OR mer" << int(Kind::LoneOr) << 1;
    QTest::newRow("OR at the end") << "mer OR" << int(Kind::LoneOr) << 1;
    QTest::newRow("without what is none") << "sans:queue mer" << int(Kind::UnknownField) << 1;
}

void TestSearch::aMistakeLeavesTheRest()
{
    QFETCH(QString, query);
    QFETCH(int, kind);
    QFETCH(int, terms);
    const archive::SearchQuery parsed = archive::parseQuery(query);
    QCOMPARE(parsed.mistakes.size(), size_t(1));
    QCOMPARE(int(parsed.mistakes[0].kind), kind);
    QCOMPARE(int(parsed.all.size()), terms);
}

void TestSearch::judgedQueriesFindWhatTheyMust_data()
{
    QTest::addColumn<QStringList>("must");
    QTest::addColumn<QStringList>("mustNot");
    QTest::addColumn<QString>("first");
    for (const Judgement &each : judgements())
        QTest::newRow(qPrintable(each.query)) << each.found << each.notFound << each.first;
}

void TestSearch::judgedQueriesFindWhatTheyMust()
{
    QFETCH(QStringList, must);
    QFETCH(QStringList, mustNot);
    QFETCH(QString, first);
    const QStringList slugs = found(QString::fromUtf8(QTest::currentDataTag()));
    QStringList missing = must;
    missing.removeIf([&](const QString &key) { return slugs.contains(key); });
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("not found: ") + missing.join(u' ')));
    QStringList wrong = mustNot;
    wrong.removeIf([&](const QString &key) { return !slugs.contains(key); });
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("found: ") + wrong.join(u' ')));
    if (!first.isEmpty())
        QCOMPARE(slugs.value(0), first);
}

/// Beside the plain way: the same words in FTS5's own tokenizer, as it splits them.
void TestSearch::recallIsAbovePlainWords()
{
    archive::Database &database = m_archive->database();
    QVERIFY(database.run("CREATE VIRTUAL TABLE temp.plain USING fts5 (words, tokenize = 'unicode61');"
                         "INSERT INTO plain (rowid, words) SELECT rowid, title || ' ' || lead || ' ' || body || ' ' || note "
                         "|| ' ' || authors || ' ' || source || ' ' || categories || ' ' || tags || ' ' || original "
                         "FROM article_index"));
    double ours = 0;
    double plain = 0;
    int judged = 0;
    for (const Judgement &each : judgements()) {
        const archive::SearchQuery query = archive::parseQuery(each.query);
        if (each.found.isEmpty() || query.all.empty())
            continue;
        const QStringList slugs = found(each.query);
        QSet<QString> plainly;
        QString match;
        for (const QString &word : QString(each.query).remove(u'"').remove(u'*').split(u' ', Qt::SkipEmptyParts))
            match += u'"' + word + QLatin1String("\" ");
        archive::Statement row(database, "SELECT rowid FROM temp.plain WHERE plain MATCH ?");
        row.bind(match);
        while (row.step().value_or(false))
            plainly.insert(m_slugs.value(row.integer(0)));
        int mine = 0;
        int theirs = 0;
        for (const QString &key : each.found) {
            mine += slugs.contains(key) ? 1 : 0;
            theirs += plainly.contains(key) ? 1 : 0;
        }
        ours += double(mine) / double(each.found.size());
        plain += double(theirs) / double(each.found.size());
        ++judged;
    }
    qInfo("recall over %d judged queries: %.3f; plain unicode61: %.3f", judged, ours / judged, plain / judged);
    QVERIFY(ours > plain);
}

void TestSearch::datesPutInOrder()
{
    const archive::SearchHits byRepost = find(QStringLiteral("après:2000"), SearchOrder::Repost);
    QVERIFY(byRepost.hits.size() > 20);
    QVERIFY(std::ranges::is_sorted(byRepost.hits, std::ranges::greater(), &SearchHit::rank));
    const archive::SearchHits byOriginal = find(QString(), SearchOrder::Original);
    QVERIFY(std::ranges::is_sorted(byOriginal.hits, std::ranges::greater(), &SearchHit::rank));
}

void TestSearch::countsAreOfWhatIsFound()
{
    const archive::SearchHits hits = find(QStringLiteral("hôpital"));
    QVERIFY(!hits.hits.empty());
    QCOMPARE(hits.counts.all, int(hits.hits.size()));
    int years = 0;
    for (const archive::Count &year : hits.counts.years)
        years += year.articles;
    QVERIFY(years > 0 && years <= hits.counts.all);
    QVERIFY(!hits.counts.sources.empty());
    QVERIFY(!hits.counts.categories.empty());
}

void TestSearch::authorsAreCounted()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const auto write = [&](const char *title, const QStringList &authors) {
        article::Article article = titled(QString::fromUtf8(title));
        article.authors = authors;
        return saved(*archive, article);
    };
    const auto authors = [&] {
        const auto query = archive::parseQuery(QStringLiteral("phare"));
        return archive->search().find(query, {}, SearchOrder::Repost, 9)->counts.authors;
    };
    article::Article one = write("Un phare", {QStringLiteral("Anne Arc"), QStringLiteral("Élodie Ñandú")});
    write("Deux phares", {QStringLiteral("Anne Arc")});
    write("Un môle", {QStringLiteral("Anne Arc")});
    QCOMPARE(authors(), (std::vector<archive::Count>{{QStringLiteral("Anne Arc"), 2}, {QStringLiteral("Élodie Ñandú"), 1}}));
    one.authors = {QStringLiteral("Steve Alder")};
    saved(*archive, one);
    QCOMPARE(authors(), (std::vector<archive::Count>{{QStringLiteral("Anne Arc"), 1}, {QStringLiteral("Steve Alder"), 1}}));
}

void TestSearch::aFilterNarrows()
{
    const archive::SearchHits all = find(QStringLiteral("hôpital"));
    archive::Filter filter;
    filter.source = all.counts.sources.front().name;
    const archive::SearchHits some = find(QStringLiteral("hôpital"), SearchOrder::Relevance, filter);
    QCOMPARE(int(some.hits.size()), all.counts.sources.front().articles);
    QCOMPARE(some.counts, all.counts);
    filter = {};
    filter.category = all.counts.categories.front().name;
    QCOMPARE(int(find(QStringLiteral("hôpital"), SearchOrder::Relevance, filter).hits.size()),
             all.counts.categories.front().articles);
}

void TestSearch::aSavedChangeIsFound()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const auto reader = shelf.open(archive::Access::ReadOnly);
    const auto finds = [&](const char *query) {
        return int(reader->search().find(archive::parseQuery(QString::fromUtf8(query)), {}, SearchOrder::Relevance, 9)->hits.size());
    };
    article::Article article = saved(*archive, titled(QStringLiteral("Un phare")));
    QCOMPARE(finds("phares"), 1);
    article.title = QStringLiteral("Un môle");
    article.source.name = QStringLiteral("Le Courrier");
    article = saved(*archive, article);
    QCOMPARE(finds("phare"), 0);
    QCOMPARE(finds("mole"), 1);
    QCOMPARE(finds("sans:source"), 0);
    QVERIFY(archive->articles().setTrashed(article.id, true));
    QCOMPARE(finds("mole"), 0);
    QVERIFY(archive->articles().remove(article.id));
    QCOMPARE(finds("sans:note"), 0);
}

void TestSearch::theTrashIsApart()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, titled(QStringLiteral("Un phare"))).id;
    QVERIFY(archive->articles().setTrashed(id, true));
    archive::Filter trash;
    trash.trash = true;
    const auto query = archive::parseQuery(QStringLiteral("phare"));
    QCOMPARE(archive->search().find(query, trash, SearchOrder::Relevance, 9)->hits.size(), size_t(1));
    QCOMPARE(archive->search().find(query, {}, SearchOrder::Relevance, 9)->counts.trash, 1);
}

void TestSearch::anEmptyQueryFindsAll()
{
    QCOMPARE(find(QString()).hits.size(), size_t(m_slugs.size()));
}

void TestSearch::snippetsMarkTheHits()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    article::Article article = titled(QStringLiteral("Un titre"));
    article.language = QStringLiteral("fr");
    article.body = rich("<p>" + QByteArray("Des mots qui ne disent rien. ").repeated(30)
                        + "Les cyberattaques contre l’hôpital de Rosmeur ont cessé.</p><p>Fin.</p>");
    const qint64 id = saved(*archive, article).id;
    const auto snippet = [&](const char *query) {
        QString text = *archive->search().snippet(id, archive::parseQuery(QString::fromUtf8(query)));
        return text.replace(archive::hitBegin, u'[').replace(archive::hitEnd, u']');
    };
    QVERIFY2(snippet("cyberattaque").contains(QStringLiteral("Les [cyberattaques] contre l’hôpital")),
             qPrintable(snippet("cyberattaque")));
    QVERIFY(snippet("\"hopital de rosmeur\"").contains(QStringLiteral("[hôpital] [de] [Rosmeur] ont")));
    QVERIFY(snippet("hopit*").contains(QStringLiteral("[hôpital]")));
    // Found elsewhere: the text's beginning.
    QVERIFY(snippet("titre").startsWith(QStringLiteral("Un [titre]")));
}

void TestSearch::hostileQueriesAreAnswered_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : {"\"", "\"\"", "-", "--", "*", "a* OR", "OR OR", "title:", ":", "-:", "«", "“»”", "\\", "'", ";DROP TABLE",
                              "NEAR(a b)", "a AND b NOT c", "{title}:x", "^a", "a + b", "-a -b", "-\"a b\" -titre:c", "titre:\"",
                              "avant:", "sans:", "\xEE\x80\x80" "fr\xEE\x80\x81x", "\xEE\x80\x82x"})
        QTest::newRow(query) << QString::fromUtf8(query);
    QTest::newRow("long") << QStringLiteral("mot ").repeated(500);
    QTest::newRow("NUL") << QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QTest::newRow("half a pair") << QString(QChar(0xD800));
}

void TestSearch::hostileQueriesAreAnswered()
{
    QFETCH(QString, query);
    for (const bool typing : {false, true}) {
        const auto hits = m_archive->search().find(archive::parseQuery(query, typing), {}, SearchOrder::Relevance, 9);
        QVERIFY2(hits.has_value(), hits ? "" : qPrintable(hits.error().detail));
    }
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
