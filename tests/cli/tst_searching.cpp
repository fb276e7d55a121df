#include <QTest>

#include "program.h"
#include "shelf.h"

using namespace marbre;
using namespace marbre::tests;

/// `marbre-cli search`, `backup` and `stats`.
class TestSearching : public QObject
{
    Q_OBJECT

private slots:
    void aHitIsALine();
    void theBestComesFirst();
    void aMistakeIsAMessage();
    void aCopyIsMadeAndPutBack();
    void whatIsNoCopyIsLeft();
    void numbersAreTold();
};

namespace {

void fill(const Shelf &shelf)
{
    const auto archive = shelf.open();
    article::Article article = titled(QStringLiteral("Le port"));
    article.language = QStringLiteral("fr");
    article.body = rich("<p>Les cyberattaques &amp; la mer.</p>");
    article.reposted = QDate(2021, 5, 3);
    saved(*archive, article);
    article = titled(QStringLiteral("Une cyberattaque"));
    article.language = QStringLiteral("fr");
    article.reposted = QDate(2020, 1, 1);
    saved(*archive, article);
}

Ran search(const Shelf &shelf, const QStringList &arguments)
{
    return runOn(shelf.folder(), QStringList{QStringLiteral("search")} + arguments);
}

} // namespace

void TestSearching::aHitIsALine()
{
    const Shelf shelf;
    fill(shelf);
    const Ran ran = search(shelf, {QStringLiteral("mer")});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, QByteArray("1\tLe port\tLes cyberattaques & la mer\n"));
    const Ran json = search(shelf, {QStringLiteral("mer"), QStringLiteral("--json")});
    const auto lines = jsonLines(json.out);
    QCOMPARE(lines.size(), 1);
    QCOMPARE(lines[0][QLatin1String("snippet")].toString(), QStringLiteral("Les cyberattaques &amp; la <mark>mer</mark>"));
    QVERIFY(lines[0][QLatin1String("rank")].toDouble() > 0);
    QVERIFY(!lines[0].contains(QLatin1String("body")));
}

void TestSearching::theBestComesFirst()
{
    const Shelf shelf;
    fill(shelf);
    const auto first = [&](const QStringList &arguments) { return search(shelf, arguments).out.split('\t').value(0); };
    const QString query = QStringLiteral("cyberattaque");
    QCOMPARE(first({query}), QByteArray("2")); // in the title
    QCOMPARE(first({query, QStringLiteral("--sort"), QStringLiteral("repost")}), QByteArray("1"));
    QCOMPARE(search(shelf, {query, QStringLiteral("--limit"), QStringLiteral("1")}).out.count('\n'), 1);
    QCOMPARE(search(shelf, {query, QStringLiteral("--sort"), QStringLiteral("colour")}).status, 2);
}

void TestSearching::aMistakeIsAMessage()
{
    const Shelf shelf;
    fill(shelf);
    const Ran ran = search(shelf, {QStringLiteral("avant:hier mer")});
    QCOMPARE(ran.status, 0);
    QVERIFY(areMessages(ran.err));
    QVERIFY(ran.err.contains("hier"));
    QVERIFY(ran.out.startsWith("1\t"));
}

void TestSearching::aCopyIsMadeAndPutBack()
{
    const Shelf shelf;
    fill(shelf);
    const QString copy = shelf.beside("Copie.marbre");
    const Ran made = runOn(shelf.folder(), {QStringLiteral("backup"), copy});
    QCOMPARE(made.status, 0);
    QCOMPARE(made.out, "backup\t" + copy.toUtf8() + '\n');
    QVERIFY(shelf.open()->articles().setTrashed(1, true));
    const Ran restored = runOn(shelf.folder(), {QStringLiteral("backup"), copy, QStringLiteral("--restore")});
    QCOMPARE(restored.status, 0);
    QVERIFY(restored.out.startsWith("restored\t" + shelf.folder().toUtf8() + '\t'));
    QVERIFY(!shelf.open()->articles().load(1)->trashed);
}

void TestSearching::whatIsNoCopyIsLeft()
{
    const Shelf shelf;
    write(shelf.beside("theirs/a.txt"), "x");
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("backup"), shelf.beside("theirs")});
    QCOMPARE(ran.status, 1);
    QVERIFY(areMessages(ran.err));
    QCOMPARE(runOn(shelf.folder(), {QStringLiteral("backup"), shelf.beside("nowhere"), QStringLiteral("--restore")}).status, 1);
}

void TestSearching::numbersAreTold()
{
    const Shelf shelf;
    fill(shelf);
    const Ran ran = runOn(shelf.folder(), {QStringLiteral("stats")});
    QVERIFY(ran.out.startsWith("articles\t2\ndraft\t2\n"));
    const auto json = jsonLines(runOn(shelf.folder(), {QStringLiteral("stats"), QStringLiteral("--json")}).out);
    QCOMPARE(json.at(0)[QLatin1String("versions")].toInt(), 2);
}

QTEST_GUILESS_MAIN(TestSearching)
#include "tst_searching.moc"
