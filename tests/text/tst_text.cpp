#include <QElapsedTimer>
#include <QTest>

#include "text/count.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/slug.h"
#include "text/spacing.h"

using namespace marbre::text;

namespace {

void row(const char *text, const char *expected)
{
    QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text) << QString::fromUtf8(expected);
}

void textAndExpected()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
}

} // namespace

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void titlesBecomeSlugs_data();
    void titlesBecomeSlugs();
    void aSlugIsASlugAndItsOwn_data();
    void aSlugIsASlugAndItsOwn();
    void longTitlesAreCutBetweenWords();
    void onlySlugsAreSlugs_data();
    void onlySlugsAreSlugs();
    void foldingDropsWhatPeopleSpellInSeveralWays_data();
    void foldingDropsWhatPeopleSpellInSeveralWays();
    void foldingTwiceChangesNothing();
    void wordsAreCountedAsUnicodePartsThem_data();
    void wordsAreCountedAsUnicodePartsThem();
    void readingTakesWholeMinutes_data();
    void readingTakesWholeMinutes();
    void theLanguageIsGuessedByItsSmallWords_data();
    void theLanguageIsGuessedByItsSmallWords();
    void oneLineHasSingleSpaces_data();
    void oneLineHasSingleSpaces();
    void longTextTakesLinearTime();
};

void TestText::titlesBecomeSlugs_data()
{
    textAndExpected();
    row("", "");
    row("Elekta se remet d’une cyberattaque", "elekta-se-remet-d-une-cyberattaque");
    row("  L’été — à Paris !  ", "l-ete-a-paris");
    row("Œuvres & Cætera", "oeuvres-caetera");
    row("Straße STRAẞE Łódź Ørsted", "strasse-strasse-lodz-orsted");
    row("e\u0301te\u0301", "ete");
    row("ﬁn №1 ½", "fin-no1-1-2");
    row("27/04/2021", "27-04-2021");
    row("a---b__c", "a-b-c");
    row("日本語", "");
    row("日本 2021", "2021");
    row("👍", "");
    row("../../etc/passwd", "etc-passwd");
    row("CON", "con-1");
    row("nul", "nul-1");
    row("Aux", "aux-1");
    row("com1", "com1-1");
    row("COM¹", "com1-1");
    row("lpt9", "lpt9-1");
    row("com10", "com10");
    row("constant", "constant");
    row("<script>", "script");
    row("a\nb\tc\u00A0d", "a-b-c-d");
}

void TestText::titlesBecomeSlugs()
{
    QFETCH(QString, text);
    QTEST(slugify(text), "expected");
}

void TestText::aSlugIsASlugAndItsOwn_data()
{
    titlesBecomeSlugs_data();
    row("a very long title", qPrintable(QStringLiteral("mot ").repeated(50)));
}

void TestText::aSlugIsASlugAndItsOwn()
{
    for (const char *column : {"text", "expected"}) {
        const QString slug = slugify(*static_cast<QString *>(QTest::qData(column, QMetaType::QString)));
        QVERIFY(slug.isEmpty() || isSlug(slug));
        QCOMPARE(slugify(slug), slug);
        QVERIFY(slug.size() <= 80);
    }
}

void TestText::longTitlesAreCutBetweenWords()
{
    const QString ten = QStringLiteral("abcdefghij ");
    QCOMPARE(slugify(ten.repeated(20)), QStringLiteral("abcdefghij-").repeated(7).chopped(1));
    QCOMPARE(slugify(QString(79, u'a') + QStringLiteral(" b")), QString(79, u'a'));
    QCOMPARE(slugify(QString(80, u'a') + QStringLiteral(" b")), QString(80, u'a'));
    QCOMPARE(slugify(QString(200, u'a')), QString(80, u'a')); // a word with no end is cut
    QCOMPARE(slugify(QString(10, u'a') + u' ' + QString(200, u'b')), QString(10, u'a') + u'-' + QString(69, u'b'));
}

void TestText::onlySlugsAreSlugs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("is");
    const auto add = [](const QString &text, bool is) {
        QTest::newRow(qPrintable(text.left(20).toHtmlEscaped())) << text << is;
    };
    for (const char *text : {"a", "a-b", "2021", "a1-b2", "con-1", "com0"})
        add(QString::fromLatin1(text), true);
    for (const char *text :
         {"", "-", "-a", "a-", "a--b", "A", "é", "a b", "a_b", "a.b", "a/b", "a\n", "\na", "con", "nul", "com1"})
        add(QString::fromUtf8(text), false);
    add(QString(200, u'b'), true);
    add(QString(201, u'c'), false);
    add(QStringLiteral("a٣"), false);
    add(QStringLiteral("a") + QChar(u'\0'), false);
}

void TestText::onlySlugsAreSlugs()
{
    QFETCH(QString, text);
    QTEST(isSlug(text), "is");
}

void TestText::foldingDropsWhatPeopleSpellInSeveralWays_data()
{
    textAndExpected();
    row("", "");
    QTest::newRow("much text") << QStringLiteral("É👍").repeated(1000) << QStringLiteral("e👍").repeated(1000);
    row("ÉTÉ", "ete");
    row("e\u0301", "e");
    row("Œuvre œ Æ æ", "oeuvre oe ae ae");
    row("ß ẞ", "ss ss");
    row("Łódź Øø", "lodz oo");
    row("Ça, là-bas !", "ca, la-bas !");
    row("N\u00BA\u00A01", "no 1");
    row("İstanbul", "istanbul");
    row("ΑΒΓ", "αβγ");
    row("日本", "日本");
    row("l’été", "l’ete");
}

void TestText::foldingDropsWhatPeopleSpellInSeveralWays()
{
    QFETCH(QString, text);
    QTEST(folded(text), "expected");
}

void TestText::foldingTwiceChangesNothing()
{
    for (char32_t c = 1; c < 0x10000; ++c) {
        const QString once = folded(QString(QChar(char16_t(c))));
        if (folded(once) != once)
            QFAIL(qPrintable(QStringLiteral("U+%1: %2").arg(uint(c), 4, 16).arg(once)));
    }
}

void TestText::wordsAreCountedAsUnicodePartsThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    const auto add = [](const char *text, int words) {
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text) << words;
    };
    add("", 0);
    add(" \n\u00A0", 0);
    add("— … !", 0);
    add("un", 1);
    add("un deux\ntrois\u00A0quatre", 4);
    add("l’été", 1);
    add("aujourd'hui", 1);
    add("porte-monnaie", 2);
    add("«\u202FOui\u202F», dit-il.", 3);
    add("3,14 et 12:30", 4);
    add("e\u0301te\u0301", 1);
    add("👍 👩‍👩‍👧", 0);
    add("\U00020BB7", 1); // a letter outside of the basic plane
    add("\U0001D5DB\U0001D5F6", 1); // bold letters of mathematics, as messages have them
}

void TestText::wordsAreCountedAsUnicodePartsThem()
{
    QFETCH(QString, text);
    QTEST(countWords(text), "words");
}

void TestText::readingTakesWholeMinutes_data()
{
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("minutes");
    const auto add = [](int words, int minutes) { QTest::addRow("%d", words) << words << minutes; };
    add(0, 0);
    add(1, 1);
    add(230, 1);
    add(344, 1);
    add(345, 2);
    add(2300, 10);
}

void TestText::readingTakesWholeMinutes()
{
    QFETCH(int, words);
    QTEST(readingMinutes(words), "minutes");
}

void TestText::theLanguageIsGuessedByItsSmallWords_data()
{
    textAndExpected();
    row("", "");
    row("12 345 — 678", "");
    row("Elekta", "");
    row("Le chat", "");
    row("Le fournisseur suédois se remet d’une cyberattaque qui l’a obligé à mettre hors ligne son système.", "fr");
    row("LE FOURNISSEUR ET LES CLIENTS DE LA VILLE", "fr");
    row("The Swedish vendor is recovering from an attack that forced it to take its system offline.", "en");
    row("The minister said « le roi est mort » to the press of the city.", "en");
    row("le the les the", "");
    row("El gobierno de la ciudad anunció que los hospitales de la región fueron atacados por un grupo.", "");
    row("O governo da cidade anunciou que os hospitais de Lisboa foram atacados por um grupo de fora.", "");
    row("Le città della regione sono state colpite e le autorità di Roma lavorano per le vittime.", "");
    row("Die Krankenhäuser in der Stadt wurden von einer Gruppe angegriffen und das System was in Gefahr.", "");
    row("De ziekenhuizen in de stad zijn door een groep van buiten aangevallen, zei de regering van het land.", "");
}

void TestText::theLanguageIsGuessedByItsSmallWords()
{
    QFETCH(QString, text);
    QTEST(guessLanguage(text), "expected");
}

void TestText::oneLineHasSingleSpaces_data()
{
    textAndExpected();
    row("", "");
    row(" \t\n\u00A0", "");
    row("un  deux\t\ttrois\r\nquatre", "un deux trois quatre");
    row(" \u00A0 un \u202F", "un");
    row("«\u00A0Qui\u202F?\u00A0»", "«\u00A0Qui\u202F?\u00A0»");
    row("12\u2009000 \u00A0 €", "12\u2009000 \u00A0 €");
    row("a\u2028b\u2029c\u0085"
        "d\ve\ff",
        "a b c d e f");
    row("a\u0001b\u007F"
        "c\u0080"
        "d",
        "abcd");
    row("a\u200B\u00AD\u200Db", "a\u200B\u00AD\u200Db");
}

void TestText::oneLineHasSingleSpaces()
{
    QFETCH(QString, text);
    QTEST(singleSpaced(text), "expected");
    QCOMPARE(singleSpaced(singleSpaced(text)), singleSpaced(text));
}

void TestText::longTextTakesLinearTime()
{
    const QString text = QStringLiteral("Le mot d’été, ").repeated(200'000);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(countWords(text), 3 * 200'000);
    QCOMPARE(slugify(text).size(), 80);
    QCOMPARE(guessLanguage(text), QStringLiteral("fr"));
    QCOMPARE(singleSpaced(text).size(), text.size() - 1);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
