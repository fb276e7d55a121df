#include <QTest>

#include <random>

#include "export/searchpart.h"
#include "export/searchtext.h"
#include "export/searchwords.h"

using namespace marbre;
using namespace marbre::exporting;

/// The pieces that the search of an exported site is made of.
class TestSiteSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void postingsAreReadAsTheyWereWritten();
    void postingsStandInAScript();
    void aPartIsReadAsItWasWritten();
    void anyBytesAreAPartOrNone();
    void largerGroupsBeginAPartSooner();
    void aNameIsReadAsItWasWritten_data();
    void aNameIsReadAsItWasWritten();
    void textsAreReadAsTheyWereWritten();
    void wordsAreKnownInEveryForm();
    void titlesWeighMoreThanBodies();
    void aFewWordsMoreChangeNoOthers();
};

namespace {

SearchText french(const QString &headline, const QString &text)
{
    SearchText result;
    result.headline = headline;
    result.text = text;
    result.language = QStringLiteral("fr");
    return result;
}

QStringList keysOf(const SearchText &text)
{
    SearchWords words;
    QStringList keys;
    for (const SearchWord &word : words.of(text))
        keys.append(QString::fromStdString(word.key));
    return keys;
}

int weightOf(const SearchText &text, const std::string &key)
{
    SearchWords words;
    for (const SearchWord &word : words.of(text))
        if (word.key == key)
            return word.weight;
    return -1;
}

} // namespace

void TestSiteSearchIndex::postingsAreReadAsTheyWereWritten()
{
    std::mt19937 random(1);
    for (int round = 0; round < 200; ++round) {
        std::vector<Posting> postings;
        quint32 article = 0;
        for (unsigned count = random() % 300; count > 0; --count) {
            article += 1 + (random() % 3 ? random() % 4 : random() % 16'000);
            postings.push_back({article, static_cast<int>(random() % 16)});
        }
        QVERIFY(decodedPostings(encodedPostings(postings)) == postings);
    }
}

void TestSiteSearchIndex::postingsStandInAScript()
{
    std::vector<Posting> postings;
    quint32 article = 0;
    for (quint32 gap = 1; gap < 5000; ++gap)
        postings.push_back({article += gap, static_cast<int>(gap % 16)});
    for (const char c : encodedPostings(postings))
        QVERIFY(c > ' ' && c <= '~' && c != '"' && c != '\\');
}

void TestSiteSearchIndex::aPartIsReadAsItWasWritten()
{
    const SearchGroups groups{{"enquet", {{"fr.enquete", "#$%"}, {"fr.enquetes", "=>."}}},
                              {"enquetes", {{">enquet.fr", ""}}},
                              {"\u00e9", {{".", "((("}}}};
    const QByteArray file = searchPartFile(QStringLiteral("0/w-enquet"), groups);
    QVERIFY(file.startsWith("marbre(\"0/w-enquet\",\"enquet fr.enquete=#$% fr.enquetes==>.\\nenquetes >enquet.fr\\n"));
    QVERIFY(readSearchPart(file) == groups);
    QVERIFY(readSearchPart(searchPartFile(QStringLiteral("0/w-"), {})) == SearchGroups());
}

void TestSiteSearchIndex::anyBytesAreAPartOrNone()
{
    std::mt19937 random(2);
    const QByteArray file = searchPartFile(QStringLiteral("0/w-a"), {{"a", {{"fr.as", "###"}}}, {"b", {{".", "#"}}}});
    for (int round = 0; round < 500; ++round) {
        QByteArray damaged = file;
        damaged[static_cast<qsizetype>(random() % static_cast<unsigned>(file.size()))] = static_cast<char>(random());
        damaged.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(file.size() + 1)));
        (void)readSearchPart(damaged);
        (void)readSearchTexts(damaged);
    }
    QVERIFY(!readSearchPart("{}") && !readSearchTexts("{}"));
}

void TestSiteSearchIndex::largerGroupsBeginAPartSooner()
{
    int small = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::string head = "mot" + std::to_string(i);
        small += beginsPart(head, {{".", "#$"}}) ? 1 : 0;
        QVERIFY(beginsPart(head, {{".", std::string(8192, '#')}}));
    }
    // Groups of some 12 bytes, 8,192 to a part on the average.
    QVERIFY2(small > 10 && small < 60, qPrintable(QString::number(small)));
}

void TestSiteSearchIndex::aNameIsReadAsItWasWritten_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing") << "" << "";
    QTest::newRow("a word") << "retrait" << "retrait";
    QTest::newRow("a name that Windows keeps") << "con" << "con";
    QTest::newRow("Greek") << "λ" << "~ce~bb";
}

void TestSiteSearchIndex::aNameIsReadAsItWasWritten()
{
    QFETCH(QString, head);
    QFETCH(QString, name);
    QCOMPARE(searchPartName(head.toStdString()), name);
    QCOMPARE(QString::fromStdString(searchPartHead(name)), head);
}

void TestSiteSearchIndex::textsAreReadAsTheyWereWritten()
{
    SearchText text = french(QStringLiteral("Un \"titre\" \\ </script>"), QStringLiteral("L’un,\nl’autre\u2028\U0001F600"));
    text.address = QStringLiteral("un.html");
    text.authors = QStringList{QStringLiteral("A"), QStringLiteral("B")};
    text.tags = QStringList{QStringLiteral("t")};
    text.originalLanguage = QStringLiteral("en");
    const SearchTexts texts{{16, text}, {19, french({}, {})}};
    QByteArrayList lines;
    for (const auto &[id, each] : texts)
        lines.append(searchTextLine(id, each));
    const QByteArray file = searchTextFile(16, lines);
    QVERIFY(file.startsWith("marbre(\"t/1\","));
    QVERIFY(readSearchTexts(file) == texts);
    QCOMPARE(searchTextAddress(16), QStringLiteral("search/t/0/1.js"));
    QCOMPARE(searchTextAddress(16000), QStringLiteral("search/t/1/1600.js"));
    // A control character is no text: written, read and written again it is the same.
    const SearchText odd = french({}, QStringLiteral("a\u0001b\tc"));
    const QByteArray line = searchTextLine(1, odd);
    QCOMPARE(searchTextLine(1, readSearchTexts(searchTextFile(1, {line}))->at(1)), line);
}

void TestSiteSearchIndex::wordsAreKnownInEveryForm()
{
    const QStringList keys = keysOf(french(QStringLiteral("Les Hôpitaux"), QStringLiteral("L’œuvre de 2021, aujourd’hui ⑴")));
    for (const char *key : {"hopital.fr.hopitaux", "oeuvr.fr.oeuvre", "2021..", "1..", "l..", "aujourdhui.fr."})
        QVERIFY2(keys.contains(QLatin1String(key)), qPrintable(QLatin1String(key) + QStringLiteral(" in ") + keys.join(u' ')));
    SearchText unknown = french(QStringLiteral("Les mots"), {});
    unknown.language = QStringLiteral("tlh");
    QCOMPARE(keysOf(unknown), (QStringList{QStringLiteral("les.."), QStringLiteral("mots..")}));
    const QString longest = keysOf(french(QString(5000, u'x'), QString(5000, u'é'))).join(u' ');
    QVERIFY(longest.size() < 1000);
}

void TestSiteSearchIndex::titlesWeighMoreThanBodies()
{
    const QString words = QStringLiteral("un deux trois quatre cinq ").repeated(60);
    QVERIFY(weightOf(french(QStringLiteral("phare"), words), "phar.fr.phare")
            > weightOf(french(QStringLiteral("autre"), words + QStringLiteral("phare")), "phar.fr.phare"));
    QVERIFY(weightOf(french({}, QStringLiteral("phare bleu")), "phar.fr.phare")
            > weightOf(french({}, words + QStringLiteral("phare")), "phar.fr.phare"));
}

void TestSiteSearchIndex::aFewWordsMoreChangeNoOthers()
{
    SearchWords words;
    const QString text = QStringLiteral("un deux trois quatre cinq ").repeated(90);
    const std::vector<SearchWord> before = words.of(french(QStringLiteral("phare"), text));
    const std::vector<SearchWord> now = words.of(french(QStringLiteral("phare"), text + QStringLiteral(" une digue de plus")));
    int same = 0;
    for (const SearchWord &word : before)
        same += std::ranges::find(now, word) != now.end() ? 1 : 0;
    QCOMPARE(size_t(same), before.size());
}

QTEST_GUILESS_MAIN(TestSiteSearchIndex)
#include "tst_sitesearch.moc"
