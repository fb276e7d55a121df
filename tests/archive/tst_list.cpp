#include <QTest>

#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using archive::ArticleRow;
using archive::Column;
using archive::Filter;
using archive::Order;
using article::Article;
using article::Status;

namespace {

struct Kept {
    const char *title;
    const char *source;
    const char *author;
    const char *original;
    const char *reposted;
    Status status;
    const char *category;
    const char *body;
};

constexpr std::array kept{
    Kept{"zèbre", "Le Monde", "Zoé", "2021", "2021-05-03", Status::Ready, "Santé",
         "<p>Une cyberattaque à l’hôpital.</p>"},
    Kept{"Abeille", "AFP", "émile", "2021-04", "2020-12-31", Status::Draft, "Santé", "<p>Les abeilles.</p>"},
    Kept{"Écran", "", "", "2021-04-27", "2021-01-01", Status::Published, "Presse", "<p>CŒUR, HÔPITAL.</p>"},
    Kept{"écran", "agence", "Anne", "", "", Status::Draft, "", "<p>Rien.</p>"},
    Kept{"Ébène", "Le Monde", "Zoé", "1999-01-01", "2021-12-31", Status::Review, "Santé", "<p>hospitalier</p>"},
    Kept{"Poubelle", "Le Monde", "Zoé", "2021", "2021-05-03", Status::Ready, "Santé", "<p>hôpital</p>"},
};

QStringList fromUtf8(std::initializer_list<const char *> words)
{
    QStringList result;
    for (const char *word : words)
        result.append(QString::fromUtf8(word));
    return result;
}

} // namespace

/// Walking the archive: which articles, in what order, and how many.
class TestList : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theColumnsAreInOrder_data();
    void theColumnsAreInOrder();
    void eachConditionLetsThrough_data();
    void eachConditionLetsThrough();
    void wordsAreFoundHoweverTheyAreWritten_data();
    void wordsAreFoundHoweverTheyAreWritten();
    void wordsAreFoundInEveryField_data();
    void wordsAreFoundInEveryField();
    void rowsTellWhatAListShows();
    void rowsFollowTheirIds();
    void everythingIsCounted();

private:
    QStringList titles(const Filter &filter, Order order = {Column::Title, false});

    Shelf m_shelf;
    std::unique_ptr<archive::Archive> m_archive;
};

void TestList::initTestCase()
{
    m_archive = m_shelf.open();
    for (const Kept &row : kept) {
        Article article = titled(QString::fromUtf8(row.title));
        article.source.name = QString::fromUtf8(row.source);
        if (*row.author)
            article.authors = {QString::fromUtf8(row.author), QStringLiteral("Autre")};
        article.original.published =
            text::PartialDate::fromIso(QString::fromLatin1(row.original)).value_or(text::PartialDate());
        if (*row.reposted)
            article.reposted = QDate::fromString(QLatin1String(row.reposted), Qt::ISODate);
        article.status = row.status;
        if (*row.category)
            article.categories = {QString::fromUtf8(row.category)};
        article.body = rich(row.body);
        m_shelf.time().pass(60);
        saved(*m_archive, article);
    }
    m_shelf.time().pass(60);
    QVERIFY(m_archive->articles().setTrashed(6, true));
}

QStringList TestList::titles(const Filter &filter, Order order)
{
    QStringList result;
    const auto ids = m_archive->list().ids(filter, order);
    if (!ids)
        return {ids.error().detail};
    const auto rows = m_archive->list().rows(*ids);
    for (const ArticleRow &row : *rows)
        result.append(row.headline);
    return result;
}

void TestList::theColumnsAreInOrder_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("ascending");
    const auto row = [](const char *name, Column column, std::initializer_list<const char *> ascending) {
        QTest::newRow(name) << static_cast<int>(column) << fromUtf8(ascending);
    };
    // Of equal keys the newest first; what is not known before all.
    row("title", Column::Title, {"Abeille", "Ébène", "écran", "Écran", "zèbre"});
    row("source", Column::Source, {"Écran", "Abeille", "écran", "Ébène", "zèbre"});
    row("author", Column::Author, {"Écran", "écran", "Abeille", "Ébène", "zèbre"});
    row("original", Column::Original, {"écran", "Ébène", "zèbre", "Abeille", "Écran"});
    row("reposted", Column::Reposted, {"écran", "Abeille", "Écran", "zèbre", "Ébène"});
    row("status", Column::Status, {"écran", "Abeille", "Ébène", "zèbre", "Écran"});
    row("modified", Column::Modified, {"zèbre", "Abeille", "Écran", "écran", "Ébène"});
}

void TestList::theColumnsAreInOrder()
{
    QFETCH(int, column);
    QFETCH(QStringList, ascending);
    QCOMPARE(titles({}, {static_cast<Column>(column), false}), ascending);
    // Descending, equal keys still stand newest first: only the set of the keys is turned round.
    const QStringList descending = titles({}, {static_cast<Column>(column), true});
    QCOMPARE(QSet<QString>(descending.begin(), descending.end()), QSet<QString>(ascending.begin(), ascending.end()));
    if (static_cast<Column>(column) == Column::Title)
        QCOMPARE(descending, fromUtf8({"zèbre", "écran", "Écran", "Ébène", "Abeille"}));
    if (static_cast<Column>(column) == Column::Original)
        QCOMPARE(descending, fromUtf8({"Écran", "Abeille", "zèbre", "Ébène", "écran"}));
    if (static_cast<Column>(column) == Column::Reposted)
        QCOMPARE(descending, titles({}, {}));
}

void TestList::eachConditionLetsThrough_data()
{
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const Filter &filter, std::initializer_list<const char *> found) {
        QTest::newRow(name) << filter << fromUtf8(found);
    };
    const QString sante = QStringLiteral("Santé");
    const QString monde = QStringLiteral("Le Monde");
    row("none", {}, {"Abeille", "Ébène", "écran", "Écran", "zèbre"});
    row("trash", {.trash = true}, {"Poubelle"});
    row("status", {.status = Status::Draft}, {"Abeille", "écran"});
    row("status without articles", {.status = Status::Translating}, {});
    row("category", {.category = sante}, {"Abeille", "Ébène", "zèbre"});
    row("category, as it is spelt", {.category = QStringLiteral("sante")}, {});
    row("source", {.source = monde}, {"Ébène", "zèbre"});
    row("source that is none", {.source = QStringLiteral("' OR 1 = 1 --")}, {});
    row("year", {.year = 2021}, {"Ébène", "Écran", "zèbre"});
    row("the year before", {.year = 2020}, {"Abeille"});
    row("a year of three digits", {.year = 202}, {});
    row("all together",
        {.status = Status::Ready, .category = sante, .source = monde, .year = 2021, .words = QStringLiteral("hopital")},
        {"zèbre"});
    row("all together in the trash",
        {.trash = true,
         .status = Status::Ready,
         .category = sante,
         .source = monde,
         .year = 2021,
         .words = QStringLiteral("hopital")},
        {"Poubelle"});
    row("one that does not hold", {.status = Status::Draft, .category = QStringLiteral("Presse")}, {});
}

void TestList::eachConditionLetsThrough()
{
    QFETCH(Filter, filter);
    QFETCH(QStringList, found);
    QCOMPARE(titles(filter), found);
}

void TestList::wordsAreFoundHoweverTheyAreWritten_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *words, std::initializer_list<const char *> found) {
        QTest::newRow(words) << QString::fromUtf8(words) << fromUtf8(found);
    };
    row("hôpital", {"Écran", "zèbre"});
    row("HOPITAL", {"Écran", "zèbre"});
    row("ho\u0302pital", {"Écran", "zèbre"}); // the accent a character of its own
    row("hop", {"Écran", "zèbre"});
    row("hosp", {"Ébène"});
    row("hop cyberattaque", {});
    row("cyberattaque hop", {"zèbre"});
    row("l'hôpital", {"Écran", "zèbre"}); // the article is no word that one looks for
    row("l’hôpital", {"Écran", "zèbre"});
    row("  cyberattaque,  ", {"zèbre"});
    row("\"cyberattaque\"", {"zèbre"});
    row("cyberattaque NOT hopital", {});
    row("titre:cyberattaque", {});
    row("body:cyberattaque", {"zèbre"});
    row("hopital OR cyberattaque", {"Écran", "zèbre"});
    row("hopital -cyberattaque", {"Écran"});
    row("*", {"Abeille", "Ébène", "écran", "Écran", "zèbre"});
    row("^ ( ) \" ' -", {"Abeille", "Ébène", "écran", "Écran", "zèbre"});
    row("", {"Abeille", "Ébène", "écran", "Écran", "zèbre"});
}

void TestList::wordsAreFoundHoweverTheyAreWritten()
{
    QFETCH(QString, words);
    QFETCH(QStringList, found);
    QCOMPARE(titles({.words = words}), found);
}

void TestList::wordsAreFoundInEveryField_data()
{
    QTest::addColumn<QString>("words");
    for (const char *words : {"remet", "fournisseur", "nuage", "tweet", "ñandú", "Dupont", "cybersecurite",
                              "rancongiciel", "hipaa", "Recovering", "strong"})
        QTest::newRow(words) << QString::fromUtf8(words);
}

void TestList::wordsAreFoundInEveryField()
{
    QFETCH(QString, words);
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = saved(*archive, fullArticle());
    // A tag is no word of the text.
    QCOMPARE(archive->list().ids({.words = words})->size(), words == QLatin1String("strong") ? 0U : 1U);
    // What was there before is no longer found.
    Article other = titled(QStringLiteral("Autre"));
    other.id = article.id;
    other.version = article.version;
    saved(*archive, other);
    QVERIFY(archive->list().ids({.words = words})->empty());
}

void TestList::rowsTellWhatAListShows()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const qint64 id = saved(*archive, fullArticle()).id;
    const ArticleRow expected{id,
                              QStringLiteral("Elekta se remet d’une cyberattaque"),
                              QStringLiteral("HIPAA Journal"),
                              QStringLiteral("Steve Alder, Élodie Ñandú, Anne Arc"),
                              *text::PartialDate::of(2021, 4),
                              QDate(2021, 5, 3),
                              Status::Review,
                              QStringLiteral("fr"),
                              QStringLiteral("en")};
    QCOMPARE(archive->list().rows(std::span(&id, 1))->front(), expected);
    Article untitled;
    untitled.body = rich("<p>Les premiers mots.</p>");
    const qint64 second = saved(*archive, untitled).id;
    const ArticleRow row = archive->list().rows(std::span(&second, 1))->front();
    QCOMPARE(row.headline, QStringLiteral("Les premiers mots."));
    QVERIFY(row.source.isEmpty() && row.authors.isEmpty() && row.original.isNull() && !row.reposted);
}

void TestList::rowsFollowTheirIds()
{
    const std::vector<qint64> ids{3, 99, 1, 3, 6, -1};
    const auto rows = m_archive->list().rows(ids);
    std::vector<qint64> found;
    for (const ArticleRow &row : *rows)
        found.push_back(row.id);
    QCOMPARE(found, (std::vector<qint64>{3, 1, 3, 6}));
    QVERIFY(m_archive->list().rows({})->empty());
}

void TestList::everythingIsCounted()
{
    const archive::Counts counts = *m_archive->list().counts();
    const archive::Counts expected{
        5,
        1,
        {{Status::Draft, 2}, {Status::Translating, 0}, {Status::Review, 1}, {Status::Ready, 1}, {Status::Published, 1}},
        {{QStringLiteral("Santé"), 3}, {QStringLiteral("Presse"), 1}},
        {{QStringLiteral("Le Monde"), 2}, {QStringLiteral("AFP"), 1}, {QStringLiteral("agence"), 1}},
        {{QStringLiteral("Autre"), 4}, {QStringLiteral("Zoé"), 2}, {QStringLiteral("Anne"), 1}, {QStringLiteral("émile"), 1}},
        {{QStringLiteral("2021"), 3}, {QStringLiteral("2020"), 1}}};
    QCOMPARE(counts, expected);
    const Shelf empty;
    const archive::Counts none = *empty.open()->list().counts();
    QCOMPARE(none.all + none.trash, 0);
    QCOMPARE(none.statuses.size(), article::allStatuses.size());
    QVERIFY(none.categories.empty() && none.sources.empty() && none.authors.empty() && none.years.empty());
}

QTEST_GUILESS_MAIN(TestList)
#include "tst_list.moc"
