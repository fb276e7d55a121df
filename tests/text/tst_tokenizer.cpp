#include <QStringList>
#include <QTest>

#include <random>

#include "text/tokenizer.h"

using namespace marbre;

namespace {

QStringList tokensOf(const char *language, const QString &text)
{
    text::Tokenizer tokenizer(language);
    const std::string utf8 = text.toStdString();
    QStringList tokens;
    tokenizer.split(utf8, [&](const text::Token &token) {
        QString each = QString::fromUtf8(token.folded.data(), static_cast<qsizetype>(token.folded.size()));
        if (!token.stem.empty())
            each += u'|' + QString::fromUtf8(token.stem.data(), static_cast<qsizetype>(token.stem.size()));
        tokens.append(each);
        return 0;
    });
    return tokens;
}

} // namespace

/// Words as search knows them.
class TestTokenizer : public QObject
{
    Q_OBJECT

private slots:
    void aTextIsSplit_data();
    void aTextIsSplit();
    void placesAreBytesOfTheText();
    void aSinkStopsIt();
    void bytesThatAreNoTextAreNoWords();
    void aLanguageIsToldByItsTag();
    void stemsBeginAsTheirWordsDo_data();
    void stemsBeginAsTheirWordsDo();
    void aStemIsFoundOnDemandAsAtOnce();
};

void TestTokenizer::aTextIsSplit_data()
{
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("tokens");
    const auto row = [](const char *language, const char *text, const QStringList &tokens) {
        QTest::addRow("%s %s", language, text) << QByteArray(language) << QString::fromUtf8(text) << tokens;
    };
    row("fr", "l’enquête d'Elekta", {"l", "enquete|enquet", "d", "elekta|elekt"});
    row("fr-CA", "Cyberattaques", {"cyberattaques|cyberattaqu"});
    row("fr", "cyberattaque", {"cyberattaque|cyberattaqu"});
    row("en", "Attacks attacked", {"attacks|attack", "attacked|attack"});
    row("", "Cœur ŒUVRE Æther Straße", {"coeur", "oeuvre", "aether", "strasse"});
    row("xx", "Łódź Özil", {"lodz", "ozil"});
    row("fr", "CVE-2021-44228, 5G.", {"cve|cve", "2021", "44228", "5g"});
    row("", "aujourd’hui, les prud'hommes", {"aujourdhui", "les", "prudhommes"});
    row("fr", "porte-parole", {"porte|port", "parole|parol"});
    row("", "rançon\u00ADgiciel e\u0301te\u0301", {"rancongiciel", "ete"});
    row("", "Αθήνα Москва", {"αθηνα", "москва"});
    row("", "東京タワー x", {"東", "京", "タ", "ワ", "ー", "x"});
    row("fr", "  « »  ", {});
    row("fr", "", {});
    row("fr", "a\u00A0b\u202Fc", {"a", "b", "c"});
}

void TestTokenizer::aTextIsSplit()
{
    QFETCH(QByteArray, language);
    QFETCH(QString, text);
    QFETCH(QStringList, tokens);
    QCOMPARE(tokensOf(language.constData(), text), tokens);
}

void TestTokenizer::placesAreBytesOfTheText()
{
    text::Tokenizer tokenizer("fr");
    const std::string text = "«\u00A0L’été, déjà\u0301\u00A0»";
    std::vector<std::string> words;
    tokenizer.split(text, [&](const text::Token &token) {
        words.push_back(text.substr(static_cast<size_t>(token.from), static_cast<size_t>(token.to - token.from)));
        return 0;
    });
    QCOMPARE(words, (std::vector<std::string>{"L", "été", "déjà\u0301"}));
}

void TestTokenizer::aSinkStopsIt()
{
    text::Tokenizer tokenizer("fr");
    int words = 0;
    QCOMPARE(tokenizer.split("un deux trois", [&](const text::Token &) { return ++words == 2 ? 7 : 0; }), 7);
    QCOMPARE(words, 2);
}

void TestTokenizer::bytesThatAreNoTextAreNoWords()
{
    text::Tokenizer tokenizer("fr");
    for (const std::string text : {"\xFF\xFE", "\xC3", "\xE2\x80", "\xF0\x9F\x98", "a\xC3(b", "\xF7\xBF\xBF\xBF"}) {
        tokenizer.split(text, [&](const text::Token &token) {
            Q_ASSERT(token.to <= static_cast<int>(text.size()));
            return 0;
        });
    }
    QCOMPARE(tokensOf("fr", QString(QChar(0xD800)) + QStringLiteral(" a")).last(), QStringLiteral("a"));
}

void TestTokenizer::stemsBeginAsTheirWordsDo_data()
{
    QTest::addColumn<QString>("letters");
    const QString latin = QStringLiteral("abcdefghijklmnopqrstuvwxyzaeiouéèàçüöäåøñß");
    for (const char *language : {"da", "de", "en", "es", "fi", "fr", "it", "no", "pt", "ro", "sv"})
        QTest::newRow(language) << latin;
    QTest::newRow("ru") << QStringLiteral("абвгдежзийклмнопрстуфхцчшщъыьэюя");
}

void TestTokenizer::stemsBeginAsTheirWordsDo()
{
    QFETCH(QString, letters);
    text::Tokenizer tokenizer(QTest::currentDataTag());
    QVERIFY(tokenizer.keepsFirstLetter());
    std::mt19937 random(7);
    for (int i = 0; i < 50'000; ++i) {
        QString word;
        for (unsigned length = 3 + random() % 10; length > 0; --length)
            word += letters[qsizetype(random() % unsigned(letters.size()))];
        tokenizer.split(word.toStdString(), [&](const text::Token &token) {
            if (!token.stem.empty() && token.stem.front() != token.folded.front())
                QTest::qFail(qPrintable(word), __FILE__, __LINE__);
            return 0;
        });
    }
}

void TestTokenizer::aStemIsFoundOnDemandAsAtOnce()
{
    const std::string sentence = "Les cyberattaques visaient 3 hôpitaux de la région";
    text::Tokenizer tokenizer("fr");
    std::vector<std::string> atOnce;
    tokenizer.split(sentence, [&](const text::Token &token) { return atOnce.emplace_back(token.stem), 0; });
    std::vector<std::string> onDemand;
    tokenizer.splitUnstemmed(sentence, [&](const text::Token &token) {
        if (!token.stem.empty())
            QTest::qFail("a stem that nobody asked for", __FILE__, __LINE__);
        return onDemand.emplace_back(tokenizer.stem()), 0;
    });
    QCOMPARE(onDemand, atOnce);
}

void TestTokenizer::aLanguageIsToldByItsTag()
{
    QCOMPARE(text::primaryLanguage("fr-CA"), std::string("fr"));
    QCOMPARE(text::primaryLanguage("EN_us"), std::string("en"));
    QCOMPARE(text::primaryLanguage(""), std::string());
    QVERIFY(text::Tokenizer("de-AT").hasStems());
    QVERIFY(!text::Tokenizer("").hasStems());
}

QTEST_APPLESS_MAIN(TestTokenizer)
#include "tst_tokenizer.moc"
