#include <QElapsedTimer>
#include <QTest>

#include <random>

#include "text/likeness.h"
#include "text/pageaddress.h"

using namespace marbre::text;

namespace {

/// Words that nobody has written, the same for the same seed.
QStringList words(int count, unsigned seed)
{
    std::mt19937 random(seed);
    QStringList result;
    for (int i = 0; i < count; ++i)
        result.append(QStringLiteral("w%1").arg(random() % 5000));
    return result;
}

/// Every so many words, one is another.
QString changed(QStringList list, int every)
{
    for (qsizetype i = every / 2; i < list.size(); i += every)
        list[i] = QStringLiteral("other%1").arg(i);
    return list.join(u' ');
}

bool shareAKey(const Sketch &one, const Sketch &other)
{
    const std::vector<quint64> a = keysOf(one);
    const std::vector<quint64> b = keysOf(other);
    return std::ranges::any_of(a, [&](quint64 key) { return std::ranges::find(b, key) != b.end(); });
}

} // namespace

/// Whether something is there already: by its address, by its words.
class TestDuplicates : public QObject
{
    Q_OBJECT

private slots:
    void addressesOfOnePageHaveOneKey_data();
    void addressesOfOnePageHaveOneKey();
    void addressesOfOtherPagesHaveOthers_data();
    void addressesOfOtherPagesHaveOthers();
    void whatIsNoPageHasNoKey_data();
    void whatIsNoPageHasNoKey();
    void spellingDoesNotCount_data();
    void spellingDoesNotCount();
    void aTextWithFewChangesIsNearlyTheSame_data();
    void aTextWithFewChangesIsNearlyTheSame();
    void likenessIsWhatTheyShare();
    void otherTextsShareNoKey();
    void aSketchNeverChanges();
    void timeIsLinear();
};

void TestDuplicates::addressesOfOnePageHaveOneKey_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"https://example.org/a/b",
                                "http://example.org/a/b",
                                "https://www.example.org/a/b/",
                                "HTTPS://WWW.EXAMPLE.ORG:443/a/b",
                                "https://m.example.org/a/b",
                                "https://example.org./a/b#c",
                                "https://example.org//a/b/index.html",
                                "https://example.org/a/b?utm_source=x&utm_medium=y&fbclid=z",
                                "https://example.org/a/b?xtor=RSS-1",
                                "https://example.org/a/b?",
                                "https://example.org/a/b/amp/",
                                "https://example.org/a/b?amp",
                                "https://amp.example.org/a/b",
                                "https://example.org/amp/a/b",
                                "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a/b/amp/",
                                "https://www.google.com/amp/s/www.example.org/a/b",
                                "https://web.archive.org/web/20210427060000/https://example.org/a/b",
                                "https://web.archive.org/web/20210427060000id_/http://www.example.org/a/b?utm_source=x",
                                " https://example.org/a/b\n",
                                "https://example.org/%61/b"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestDuplicates::addressesOfOnePageHaveOneKey()
{
    QFETCH(QString, address);
    QCOMPARE(pageKey(address), QStringLiteral("example.org/a/b"));
}

void TestDuplicates::addressesOfOtherPagesHaveOthers_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *address, const char *key) {
        QTest::newRow(address) << QString::fromUtf8(address) << QString::fromUtf8(key);
    };
    row("https://example.org/", "example.org");
    row("https://example.org/?p=3&utm_source=x", "example.org?p=3");
    row("https://example.org/a?b=2&a=1", "example.org/a?a=1&b=2");
    row("https://example.org/A", "example.org/A");
    row("https://example.org:8080/a", "example.org:8080/a");
    row("https://news.example.org/a", "news.example.org/a");
    row("https://www.org/a", "www.org/a");
    row("https://example.org/camp", "example.org/camp");
    row("https://example.org/a#!/b", "example.org/a#!/b");
    row("https://example.org/\u00e9t\u00e9", "example.org/\u00e9t\u00e9");
    row("https://example.org/e\u0301te\u0301", "example.org/\u00e9t\u00e9");
    row("https://example.org/a.amp.html", "example.org/a.html");
    row("https://www.google.com/search?q=amp", "google.com/search?q=amp");
}

void TestDuplicates::addressesOfOtherPagesHaveOthers()
{
    QFETCH(QString, address);
    QTEST(pageKey(address), "key");
}

void TestDuplicates::whatIsNoPageHasNoKey_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address :
         {"", "example.org/a", "file:///a", "javascript:alert(1)", "mailto:a@example.org", "https://", "https:///a"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestDuplicates::whatIsNoPageHasNoKey()
{
    QFETCH(QString, address);
    QVERIFY2(pageKey(address).isEmpty(), qPrintable(pageKey(address)));
}

void TestDuplicates::spellingDoesNotCount_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *one, const char *other) {
        QTest::newRow(one) << QString::fromUtf8(one) << QString::fromUtf8(other);
    };
    row("L’été, déjà : on part !", "L'ete  deja\non part");
    row("A B C", "a-b (c)");
    row("今日は雨です", "今日は、雨です。");
}

void TestDuplicates::spellingDoesNotCount()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(sketchOf(one), sketchOf(other));
    QVERIFY(areNearlyOne(sketchOf(one), sketchOf(other)));
}

void TestDuplicates::aTextWithFewChangesIsNearlyTheSame_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const QStringList text = words(800, 1);
    QTest::newRow("equal") << text.join(u' ') << text.join(u' ') << true;
    QTest::newRow("a word in a hundred") << text.join(u' ') << changed(text, 100) << true;
    QTest::newRow("a word in thirty") << text.join(u' ') << changed(text, 30) << true;
    QTest::newRow("a word in three") << text.join(u' ') << changed(text, 3) << false;
    QTest::newRow("a paragraph more") << text.join(u' ') << (text + words(80, 2)).join(u' ') << true;
    QTest::newRow("a part of it") << text.join(u' ') << text.mid(0, 200).join(u' ') << false;
    QTest::newRow("another") << text.join(u' ') << words(800, 2).join(u' ') << false;
    QTest::newRow("nothing") << QString() << QString() << false;
    QTest::newRow("few words, equal") << QStringLiteral("a b c") << QStringLiteral("A, b, c.") << true;
    QTest::newRow("few words, others") << QStringLiteral("a b c d e f g h") << QStringLiteral("a b c d e f g i")
                                       << false;
}

void TestDuplicates::aTextWithFewChangesIsNearlyTheSame()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(areNearlyOne(sketchOf(one), sketchOf(other)), same);
    QVERIFY(shareAKey(sketchOf(one), sketchOf(other)) || !same);
}

void TestDuplicates::likenessIsWhatTheyShare()
{
    const QStringList text = words(1000, 3);
    const Sketch whole = sketchOf(text.join(u' '));
    for (const int part : {250, 500, 750, 1000})
        QVERIFY(std::abs(likeness(whole, sketchOf(text.mid(0, part).join(u' '))) - part / 1000.0) < 0.12);
}

void TestDuplicates::otherTextsShareNoKey()
{
    for (unsigned seed = 1; seed < 20; ++seed)
        QVERIFY(!shareAKey(sketchOf(words(800, seed).join(u' ')), sketchOf(words(800, seed + 1).join(u' '))));
}

void TestDuplicates::aSketchNeverChanges()
{
    // It may be stored: another value here would make all that are stored worthless.
    const Sketch sketch = sketchOf(u"Le fournisseur suédois se remet d’une cyberattaque");
    QCOMPARE(sketch.words, 8);
    QCOMPARE(sketch.firsts.front(), 2360983u);
    QCOMPARE(keysOf(sketch).front(), quint64(6807166901012482327));
}

void TestDuplicates::timeIsLinear()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(sketchOf(QStringLiteral("a b c d e f g ").repeated(100'000)).words == 700'000);
    QVERIFY(pageKey(QStringLiteral("https://example.org/") + QStringLiteral("amp/").repeated(1'000'000)).size()
            < 10'000);
    QVERIFY(pageKey(QStringLiteral("https://web.archive.org/web/2021/").repeated(100'000)).size() < 10'000);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
