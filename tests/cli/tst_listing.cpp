#include <QJsonArray>
#include <QTest>

#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;
using article::Article;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ');
}

/// The contract's keys and types; `whole` with the texts.
QString wrongKey(const QJsonObject &json, bool whole)
{
    const auto isDate = [](const QJsonValue &value) { return value.isNull() || value.isString(); };
    const QJsonObject source = json[QLatin1String("source")].toObject();
    const QJsonObject original = json[QLatin1String("original")].toObject();
    for (const char *key : {"uuid", "slug", "status", "language", "title", "created", "modified"})
        if (!json[QLatin1String(key)].isString())
            return QLatin1String(key);
    for (const char *key : {"lead", "body", "note"})
        if (json.contains(QLatin1String(key)) != whole || (whole && !json[QLatin1String(key)].isString()))
            return QLatin1String(key);
    for (const char *key : {"authors", "translators", "categories", "tags"})
        if (!json[QLatin1String(key)].isArray())
            return QLatin1String(key);
    for (const char *key : {"id", "version"})
        if (!json[QLatin1String(key)].isDouble())
            return QLatin1String(key);
    if (source.size() != 2 || !source[QLatin1String("name")].isString() || !source[QLatin1String("url")].isString())
        return QStringLiteral("source");
    for (const char *key : {"url", "title", "language"})
        if (!original[QLatin1String(key)].isString())
            return QStringLiteral("original.") + QLatin1String(key);
    if (original.size() != 4 || !original.contains(QLatin1String("published"))
        || !isDate(original[QLatin1String("published")]))
        return QStringLiteral("original.published");
    if (!json.contains(QLatin1String("reposted")) || !isDate(json[QLatin1String("reposted")]))
        return QStringLiteral("reposted");
    return json.size() == (whole ? 19 : 16) ? QString() : QStringLiteral("another key");
}

} // namespace

/// marbre-cli list and show
class TestListing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theNewestRepostGoesFirst();
    void theConditionsAreKept_data();
    void theConditionsAreKept();
    void anEmptyArchiveListsNothing();
    void aListIsOneObjectALine();
    void anArticleIsOneObject();
    void whatIsNotKnownIsNullOrEmpty();
    void anArticleIsShownToPeople();
    void aSlugOfDigitsIsFoundAfterTheNumber();
    void readingWritesNothing();

private:
    Shelf m_shelf;
};

void TestListing::initTestCase()
{
    const auto archive = m_shelf.open();
    saved(*archive, fullArticle());
    Article second = titled(QStringLiteral("Le deuxième"));
    second.reposted = QDate(2022, 1, 1);
    second.categories = {QStringLiteral("Santé")};
    saved(*archive, second);
    saved(*archive, titled(QStringLiteral("2021")));
    const Article gone = saved(*archive, titled(QStringLiteral("Parti")));
    QVERIFY(archive->articles().setTrashed(gone.id, true));
}

void TestListing::theNewestRepostGoesFirst()
{
    const Ran ran = runOn(m_shelf.folder(), words("list"));
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.isEmpty());
    QCOMPARE(ran.out,
             QByteArray("2\t2022-01-01\tdraft\tLe deuxième\n"
                        "1\t2021-05-03\treview\tElekta se remet d’une cyberattaque\n"
                        "3\t-\tdraft\t2021\n"));
}

void TestListing::theConditionsAreKept_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QList<int>>("ids");
    const auto row = [](const char *line, const QList<int> &ids) { QTest::newRow(line) << words(line) << ids; };
    row("list", {2, 1, 3});
    row("list --status review", {1});
    row("list --status published", {});
    row("list --category Santé", {2, 1});
    row("list --year 2021", {1});
    row("list --trash", {4});
    row("list --category Santé --year 2022 --status draft", {2});
    QTest::newRow("list --source") << QStringList{QStringLiteral("list"), QStringLiteral("--source"),
                                                  QStringLiteral("HIPAA Journal")}
                                   << QList<int>{1};
}

void TestListing::theConditionsAreKept()
{
    QFETCH(QStringList, arguments);
    QFETCH(QList<int>, ids);
    const Ran ran = runOn(m_shelf.folder(), arguments + QStringList{QStringLiteral("--json")});
    QCOMPARE(ran.status, 0);
    QList<int> found;
    for (const QJsonObject &json : jsonLines(ran.out))
        found.append(json[QLatin1String("id")].toInt());
    QCOMPARE(found, ids);
}

void TestListing::anEmptyArchiveListsNothing()
{
    const Shelf shelf;
    for (const char *line : {"list", "list --json", "list --trash"}) {
        const Ran ran = runOn(shelf.folder(), words(line));
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.isEmpty() && ran.err.isEmpty());
    }
}

void TestListing::aListIsOneObjectALine()
{
    const Ran ran = runOn(m_shelf.folder(), words("list --json"));
    const QList<QJsonObject> lines = jsonLines(ran.out);
    QCOMPARE(lines.size(), 3);
    for (const QJsonObject &json : lines)
        QCOMPARE(wrongKey(json, false), QString());
}

void TestListing::anArticleIsOneObject()
{
    for (const char *line : {"show 1 --json", "show --json elekta-se-remet-d-une-cyberattaque"}) {
        const Ran ran = runOn(m_shelf.folder(), words(line));
        QCOMPARE(ran.status, 0);
        const QList<QJsonObject> lines = jsonLines(ran.out);
        QCOMPARE(lines.size(), 1);
        const QJsonObject json = lines.front();
        QCOMPARE(wrongKey(json, true), QString());
        QCOMPARE(json[QLatin1String("status")].toString(), QStringLiteral("review"));
        QCOMPARE(json[QLatin1String("original")].toObject()[QLatin1String("published")].toString(),
                 QStringLiteral("2021-04"));
        QCOMPARE(json[QLatin1String("reposted")].toString(), QStringLiteral("2021-05-03"));
        QCOMPARE(json[QLatin1String("created")].toString(), QStringLiteral("2021-05-03T08:30:00Z"));
        QCOMPARE(json[QLatin1String("lead")].toString(),
                 QStringLiteral("<p>Le fournisseur <strong>suédois</strong>.</p>"));
        QCOMPARE(json[QLatin1String("authors")].toArray().first().toString(), QStringLiteral("Steve Alder"));
    }
}

void TestListing::whatIsNotKnownIsNullOrEmpty()
{
    const QJsonObject json = jsonLines(runOn(m_shelf.folder(), words("show 3 --json")).out).value(0);
    QCOMPARE(wrongKey(json, true), QString());
    QVERIFY(json[QLatin1String("reposted")].isNull());
    QVERIFY(json[QLatin1String("original")].toObject()[QLatin1String("published")].isNull());
    QCOMPARE(json[QLatin1String("authors")].toArray().size(), 0);
    QCOMPARE(json[QLatin1String("body")].toString(), QString());
}

void TestListing::anArticleIsShownToPeople()
{
    const Ran ran = runOn(m_shelf.folder(), words("show 1"));
    QCOMPARE(ran.status, 0);
    for (const char *line :
         {"title: Elekta se remet d’une cyberattaque\n", "source: HIPAA Journal\n", "reposted: 2021-05-03\n",
          "authors: Steve Alder, Élodie Ñandú, Anne Arc\n", "original published: 2021-04\n", "\nLes faits\n",
          "Le fournisseur suédois.", "Voir ce tweet."})
        QVERIFY2(ran.out.contains(line), line);
    QVERIFY(!ran.out.contains('<'));
}

void TestListing::aSlugOfDigitsIsFoundAfterTheNumber()
{
    QVERIFY(runOn(m_shelf.folder(), words("show 2021")).out.contains("id: 3\n"));
    QVERIFY(runOn(m_shelf.folder(), words("show 3")).out.contains("id: 3\n"));
    for (const char *line : {"show 0", "show -1", "show 99999999999999999999"})
        QVERIFY(runOn(m_shelf.folder(), words(line)).status != 0);
}

void TestListing::readingWritesNothing()
{
    const QByteArray before = bytesOf(m_shelf.database());
    runOn(m_shelf.folder(), words("list --json"));
    runOn(m_shelf.folder(), words("show 1"));
    runOn(m_shelf.folder(), words("check"));
    QCOMPARE(bytesOf(m_shelf.database()), before);
}

QTEST_GUILESS_MAIN(TestListing)
#include "tst_listing.moc"
