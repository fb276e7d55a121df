#include <QTemporaryDir>
#include <QTest>

#include "text/speller.h"

using namespace marbre::text;

namespace {

QStringList textsOf(const QString &text, const std::vector<WordRange> &ranges)
{
    QStringList result;
    for (const WordRange &range : ranges)
        result << text.sliced(range.from, range.length);
    return result;
}

} // namespace

class TestSpelling : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreFound_data();
    void wordsAreFound();
    void mistakesAreFound_data();
    void mistakesAreFound();
    void knownWordsAreRight();
    void suggestionsKeepTheApostrophe();
    void aLanguageFallsBackOnItsKin();
    void aDictionaryOfOnesOwnIsRead();
    void anythingIsAnswered();
};

void TestSpelling::wordsAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *text, const char *words) {
        const QString all = QString::fromUtf8(words);
        QTest::newRow(text) << QString::fromUtf8(text) << (all.isEmpty() ? QStringList() : all.split(u'|'));
    };
    row("Le phare, l’été.", "Le|phare|l’été");
    row("aujourd'hui", "aujourd'hui");
    row("porte-parole -- tiret", "porte-parole|tiret");
    row("« oui » (non) …", "oui|non");
    row("'cité'", "cité");
    row("et/ou", "et|ou");
    row("24h 1er A4 x2", "");
    row("a@b.example www.exemple.fr https://a.b/c#d nom_de_fichier.txt @nom #mot", "");
    row("fin. Début", "fin|Début");
    row("e\u0301te\u0301", "e\u0301te\u0301");
    row("cé\u00ADsure", "cé\u00ADsure");
    row("日本語", "日本語");
    row("", "");
}

void TestSpelling::wordsAreFound()
{
    QFETCH(QString, text);
    QTEST(textsOf(text, wordsIn(text)), "words");
}

void TestSpelling::mistakesAreFound_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("mistakes");
    const auto row = [](const char *language, const char *text, const QStringList &mistakes) {
        QTest::newRow(text) << QString::fromUtf8(language) << QString::fromUtf8(text) << mistakes;
    };
    row("fr", "L’enquête interne se poursuit ; nous mettrons cet article à jour.", {});
    row("fr", "On soupçonne un ransomwarre et une cyberattaqe.", {QStringLiteral("ransomwarre"), QStringLiteral("cyberattaqe")});
    row("fr", "Aujourd’hui, qu’il vienne, jusqu’au presqu’île quelqu’un.", {});
    row("fr", "l’enquèteur", {QStringLiteral("enquèteur")});
    row("fr", "un porte-parolle", {QStringLiteral("parolle")});
    row("fr", "porte-avions, celui-ci, vient-il, y a-t-il", {});
    row("fr", "Le cœur de l’œuvre, à l’ÉTÉ, NDLR, HIPAA", {});
    row("fr-CH", "Une maison", {});
    row("en", "The lighthouse doesn’t ansver.", {QStringLiteral("ansver")});
    row("en-US", "Colour", {QStringLiteral("Colour")});
    row("xx", "Tout est permis ici bzzz", {});
    row("", "bzzz", {});
}

void TestSpelling::mistakesAreFound()
{
    QFETCH(QString, language);
    QFETCH(QString, text);
    Speller speller;
    QTEST(textsOf(text, speller.mistakesIn(text, language)), "mistakes");
}

void TestSpelling::knownWordsAreRight()
{
    Speller speller;
    const QString text = QStringLiteral("Elekta et rançongicielle, Rançongicielle");
    QCOMPARE(speller.mistakesIn(text, QStringLiteral("fr")).size(), 3U);
    QVERIFY(speller.mistakesIn(text, QStringLiteral("fr"), {QStringLiteral("Elekta"), QStringLiteral("rançongicielle")}).empty());
}

void TestSpelling::suggestionsKeepTheApostrophe()
{
    Speller speller;
    QVERIFY(speller.suggestions(QStringLiteral("cyberataque"), QStringLiteral("fr")).contains(QStringLiteral("cyberattaque")));
    for (const QString &each : speller.suggestions(QStringLiteral("aujourdhui"), QStringLiteral("fr")))
        QVERIFY(!each.contains(u'\''));
    QVERIFY(speller.suggestions(QStringLiteral("aujourdhui"), QStringLiteral("fr")).contains(QStringLiteral("aujourd’hui")));
    QVERIFY(speller.suggestions(QStringLiteral("x"), QStringLiteral("xx")).isEmpty());
}

void TestSpelling::aLanguageFallsBackOnItsKin()
{
    Speller speller;
    for (const char *language : {"fr", "fr-FR", "fr-CA", "fr-XX", "en", "en-GB"})
        QVERIFY2(speller.knows(QString::fromLatin1(language)), language);
    QVERIFY(!speller.knows(QStringLiteral("tlh")));
    QVERIFY(!speller.knows(QStringLiteral("../fr")));
}

void TestSpelling::aDictionaryOfOnesOwnIsRead()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write(QStringLiteral("br_FR.aff"), "SET ISO8859-1\n") && write(QStringLiteral("br_FR.dic"), "2\nma\xf1\nti\n"));
    Speller speller({folder.path()});
    QVERIFY(speller.knows(QStringLiteral("br")));
    QCOMPARE(textsOf(QStringLiteral("mañ ti tour"), speller.mistakesIn(QStringLiteral("mañ ti tour"), QStringLiteral("br"))), QStringList{QStringLiteral("tour")});
}

void TestSpelling::anythingIsAnswered()
{
    Speller speller;
    const QString strange = QString(QChar(0xd800)) + QStringLiteral(" \uFFFF \u200B ") + QString(5000, u'a') + QStringLiteral(" '-'- ’");
    (void)speller.mistakesIn(strange, QStringLiteral("fr"));
    (void)speller.suggestions(strange, QStringLiteral("fr"));
    QVERIFY(speller.mistakesIn(QString(), QStringLiteral("fr")).empty());
}

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
