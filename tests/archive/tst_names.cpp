#include <QTest>

#include "archive/nametable.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;

namespace {

QStringList words(std::initializer_list<const char *> list)
{
    QStringList result;
    for (const char *word : list)
        result.append(QString::fromUtf8(word));
    return result;
}

} // namespace

/// People, categories, tags and sources: each name once, and who bears it.
class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void theOrderIsKept();
    void aNameIsKeptOnce();
    void peopleMayHaveTwoRoles();
    void aNameMayBeACategoryAndATag();
    void namesNobodyBearsAreNotOffered();
    void namesStandInTheOrderOfADictionary();
    void aSitesAddressIsItsSources();
    void aSourceWithoutANameTakesItsHost();
    void spellingsAreNamesOfTheirOwn();
};

void TestNames::theOrderIsKept()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Un"));
    article.authors = words({"Zoé", "Anne", "Marc"});
    article = saved(*archive, article);
    for (const QStringList &order :
         {words({"Marc", "Zoé", "Anne"}), words({"Anne"}), QStringList(), words({"B", "A"})}) {
        article.authors = article.tags = article.translators = article.categories = order;
        article = saved(*archive, article);
        const Article loaded = *archive->articles().load(article.id);
        QCOMPARE(loaded.authors, order);
        QCOMPARE(loaded.translators, order);
        QCOMPARE(loaded.categories, order);
        QCOMPARE(loaded.tags, order);
    }
}

void TestNames::aNameIsKeptOnce()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    for (int i = 0; i < 3; ++i)
        saved(*archive, fullArticle());
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM person"), QByteArray("4"));
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM term"), QByteArray("4"));
    QCOMPARE(sql(shelf.database(), "SELECT count(*) FROM source"), QByteArray("1"));
}

void TestNames::peopleMayHaveTwoRoles()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = saved(*archive, fullArticle());
    article.authors.removeOne(QStringLiteral("Steve Alder"));
    saved(*archive, article);
    QCOMPARE(archive->articles().load(article.id)->translators, words({"Marie Dupont", "Steve Alder"}));
    QVERIFY(archive::allPeople(archive->database())->contains(QStringLiteral("Steve Alder")));
}

void TestNames::aNameMayBeACategoryAndATag()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    saved(*archive, fullArticle());
    QCOMPARE(*archive::allTerms(archive->database(), "category"), words({"Cybersécurité", "Santé"}));
    QCOMPARE(*archive::allTerms(archive->database(), "tag"), words({"rançongiciel", "Santé"}));
}

void TestNames::namesNobodyBearsAreNotOffered()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = saved(*archive, fullArticle());
    article.authors = {QStringLiteral("Stephen Alder")};
    article.translators.clear();
    article.categories = {QStringLiteral("Hôpitaux")};
    article.tags.clear();
    article.source = {QStringLiteral("Autre"), QStringLiteral("https://autre.example/")};
    saved(*archive, article);
    QCOMPARE(*archive::allPeople(archive->database()), words({"Stephen Alder"}));
    QCOMPARE(*archive::allTerms(archive->database(), "category"), words({"Hôpitaux"}));
    QVERIFY(archive::allTerms(archive->database(), "tag")->isEmpty());
    QCOMPARE(*archive::allSources(archive->database()), words({"Autre"}));
    const archive::Counts counts = *archive->list().counts();
    QCOMPARE(counts.sources, (std::vector<archive::Count>{{QStringLiteral("Autre"), 1}}));
    QCOMPARE(counts.categories, (std::vector<archive::Count>{{QStringLiteral("Hôpitaux"), 1}}));
}

void TestNames::namesStandInTheOrderOfADictionary()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const QStringList names = words({"anne", "Élodie", "émile", "Œuvre", "zoé", "Zoo"});
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        Article article = titled(*name);
        article.authors = article.categories = {*name};
        article.source.name = *name;
        saved(*archive, article);
    }
    QCOMPARE(*archive::allPeople(archive->database()), names);
    QCOMPARE(*archive::allTerms(archive->database(), "category"), names);
    QCOMPARE(*archive::allSources(archive->database()), names);
}

void TestNames::aSitesAddressIsItsSources()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    const Article first = saved(*archive, fullArticle());
    Article second = titled(QStringLiteral("Deux"));
    second.source.name = QStringLiteral("HIPAA Journal");
    second = saved(*archive, second);
    // It is known, so it comes back at once, and saving again is no change.
    QCOMPARE(second.source, first.source);
    QCOMPARE(saved(*archive, second), second);
    second.source.url = QStringLiteral("https://hipaa.example/");
    saved(*archive, second);
    QCOMPARE(archive->articles().load(first.id)->source.url, QStringLiteral("https://hipaa.example/"));
}

void TestNames::aSourceWithoutANameTakesItsHost()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    Article article = titled(QStringLiteral("Un"));
    article.source.url = QStringLiteral("https://www.example.org/a");
    QCOMPARE(saved(*archive, article).source.name, QStringLiteral("www.example.org"));
    const Article none = saved(*archive, titled(QStringLiteral("Deux")));
    QCOMPARE(archive->articles().load(none.id)->source, article::Source());
}

void TestNames::spellingsAreNamesOfTheirOwn()
{
    const Shelf shelf;
    const auto archive = shelf.open();
    for (const char *name : {"STEVE ALDER", "Steve Alder", "Stève Alder"}) {
        Article article = titled(QStringLiteral("Un"));
        article.authors = {QString::fromUtf8(name)};
        QCOMPARE(archive->articles().load(saved(*archive, article).id)->authors, article.authors);
    }
    QCOMPARE(archive::allPeople(archive->database())->size(), 3);
}

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
