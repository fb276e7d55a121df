#include "typographytable.h"

using namespace marbre::tests;
using namespace marbre::text::typography;

/// The other usages, and what every usage leaves alone.
class TestTypographyUsages : public QObject
{
    Q_OBJECT

private slots:
    void english_data();
    void english() { checkRow(Profile::English); }
    void canada_data();
    void canada() { checkRow(Profile::FrenchCanada); }
    void switzerland_data();
    void switzerland() { checkRow(Profile::FrenchSwiss); }
    void leftAlone_data();
    void leftAlone();
    void besideWhatIsLeftAlone_data();
    void besideWhatIsLeftAlone() { checkRow(Profile::French); }
    void anotherLanguageStays();
    void profilesHaveNames();
    void languagesCallForProfiles_data();
    void languagesCallForProfiles();
};

void TestTypographyUsages::english_data()
{
    beginTable();
    row("\"Hello,\" he said.", "“Hello,” he said.");
    row("He said \"yes\" and left.", "He said “yes” and left.");
    row("'Hello,' he said.", "‘Hello,’ he said.");
    row("\"He said 'no' twice,\" she said.", "“He said ‘no’ twice,” she said.");
    row("'He said \"no\" twice'", "‘He said “no” twice’");
    row("\"'No,' he said,\" she said.", "“‘No,’ he said,” she said.");
    row("\"He said, 'No.'\"", "“He said, ‘No.’”");
    row("\"a \"b\" c\"", "“a “b” c”");
    row("(\"Hello\")", "(“Hello”)");
    row("--\"Hello\"", "--“Hello”");
    row("don't", "don’t");
    row("the dogs' bones", "the dogs’ bones");
    row("the '90s", "the ’90s");
    row("the 1990's", "the 1990’s");
    row("'Tis the season", "’Tis the season");
    row("rock 'n' roll", "rock ’n’ roll");
    row("get 'em", "get ’em");
    row("'in 1990'", "‘in 1990’");
    row("O'Neill's", "O’Neill’s");
    row("\"What?\"", "“What?”");
    row("\"What\"?", "“What”?");
    row("Wait...", "Wait…");
    row("Wait ; what ?", "Wait; what?");
    row("Title : subtitle", "Title: subtitle");
    row("Wow !", "Wow!");
    row("one - two", "one – two");
    row("one -- two", "one – two");
    row("one--two", "one—two");
    row("one---two", "one—two");
    row("1990-1995", "1990–1995");
    row("2019-21", "2019–21");
    row("pp. 12-15", "pp. 12–15");
    row("(1990-1995)", "(1990–1995)");
    row("one  two", "one two");
    row("“ Hello ”", "“Hello”");
    same("“Hello,” he said.");
    same("2021-04");
    same("2021-04-27");
    same("555-1234");
    same("1995-1990");
    same("a 3-1 win");
    same("10000 people");
    same("5'10\" tall");
    same("a 12\" record");
    same("50% of $12");
    same("16 : 9");
    same("- an item");
    same("at 14h30");
    same("the 1st, 2nd and 3rd");
    same("Mr. Smith");
    same("« Bonjour »");
}

void TestTypographyUsages::canada_data()
{
    beginTable();
    row("Qui est là ?", "Qui est là?");
    row("Bravo !", "Bravo!");
    row("un ; deux", "un; deux");
    row("un·; deux", "un; deux");
    row("Exemple : le marbre", "Exemple·: le marbre");
    row("Exemple: le marbre", "Exemple·: le marbre");
    row("\"Bonjour\"", "«·Bonjour·»");
    row("« Bonjour ! »", "«·Bonjour!·»");
    row("12 $", "12·$");
    row("50%", "50·%");
    row("14h30", "14·h·30");
    row("un - deux", "un — deux");
    row("10000", "10¦000");
    same("Qui est là?");
    same("— ?");
}

void TestTypographyUsages::switzerland_data()
{
    beginTable();
    row("Qui est là ?", "Qui est là¦?");
    row("Exemple : le marbre", "Exemple¦: le marbre");
    row("un; deux", "un¦; deux");
    row("\"Bonjour\"", "«¦Bonjour¦»");
    row("«Bonjour!»", "«¦Bonjour¦!¦»");
    row("12 CHF", "12·CHF");
    row("«·Bonjour·»", "«¦Bonjour¦»");
}

/// No usage changes a sign or a space of these.
void TestTypographyUsages::leftAlone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"https://marbre.example/a?b=c;d:e!f",
                             "http://a.example/--x/12345/l'x",
                             "ftp://a.example:8080/.../x",
                             "www.marbre.example/?q='x'&y",
                             "mailto:a@b.example?subject='x'&y",
                             "a--b@marbre.example",
                             "marbre.example:8080",
                             "marbre.example/l'x",
                             "/usr/share/l'x--y",
                             "~/Documents/10000--x",
                             "./x...y",
                             "../l'x",
                             "C:\\Users\\l'x",
                             "C:/l'x",
                             "\\\\server\\l'x",
                             "12:30",
                             "16:9",
                             "3:16",
                             "2021-04-27T10:30:00+02:00",
                             "10:30:59",
                             "std::vector",
                             "a::b",
                             "3-1",
                             "3 - 1",
                             ":)",
                             ";)",
                             ":-)",
                             ":'(",
                             ":D",
                             ";-)",
                             ":/",
                             "?!",
                             "!!",
                             "!?",
                             "…?",
                             "a?b",
                             "a!b",
                             "x != y",
                             "!important",
                             "{\"a\": 1, \"b\": 'c'}",
                             "{ color: red; }",
                             "a { margin: 0; padding: 10000px }",
                             "\"name\": \"l'x\",",
                             "\"name\": 12345",
                             "color: red;",
                             "font-size: 12px;",
                             "`l'x -- y`",
                             "```\nl'x -- \"y\"\n```",
                             "<a href=\"x\" title='y'>",
                             "</p>",
                             "<!-- x : \"y\" -->",
                             "&nbsp;",
                             "&#8239;",
                             "&amp;",
                             "--help",
                             "x--",
                             "06 12 34 56 78",
                             "+33 6 12 34 56 78",
                             "20210427",
                             "978-2-07-036822-8",
                             "12€50",
                             "5'10\"",
                             "key:value",
                             "a:b:c",
                             "#anchor;x",
                             "@name",
                             "(:",
                             "1...5",
                             "....",
                             "",
                             " ",
                             "\n",
                             "\t",
                             "-",
                             "'",
                             "…",
                             "«",
                             "$x=1;$y",
                             "doi:10.1000/12345"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestTypographyUsages::leftAlone()
{
    QFETCH(QString, text);
    for (const Profile profile : allProfiles()) {
        QCOMPARE(shown(corrected(text, profile)), text);
        const QString inSentence = QStringLiteral("mot ") + text + QStringLiteral(" mot");
        const bool isWholeLine = text.startsWith(u'"') || text.startsWith(QStringLiteral("```"));
        if (text.size() > 3 && !isWholeLine)
            QCOMPARE(shown(corrected(inSentence, profile)), inSentence);
    }
}

void TestTypographyUsages::besideWhatIsLeftAlone_data()
{
    beginTable();
    row("Voir https://marbre.example/: c'est là.", "Voir https://marbre.example/·: c’est là.");
    row("Voir \"https://marbre.example/a\".", "Voir «·https://marbre.example/a·».");
    row("(https://marbre.example/a_(b))!", "(https://marbre.example/a_(b))¦!");
    row("Écrire à a.b@marbre.example; merci", "Écrire à a.b@marbre.example¦; merci");
    row("Ouvrir C:\\Users\\x; puis", "Ouvrir C:\\Users\\x¦; puis");
    row("`code`: l'exemple", "`code`·: l’exemple");
    row("C'est bon :) !", "C’est bon :)¦!");
    row("super:)", "super:)");
    row("(voir la note:)", "(voir la note·:)");
    row("voir:http://a.example", "voir:http://a.example");
    row("à 12:30: l'heure", "à 12:30·: l’heure");
    row("fin.Pourquoi?", "fin.Pourquoi¦?");
    row("AT&T; l'autre", "AT&T; l’autre");
    row("et/ou: l'un", "et/ou·: l’un");
    row("<b>Attention</b>: l'été", "<b>Attention</b>·: l’été");
    row("l'un {x} l'autre", "l’un {x} l’autre");
    row("note: l'un; l'autre", "note·: l’un¦; l’autre");
}

void TestTypographyUsages::anotherLanguageStays()
{
    const QString text = QStringLiteral("\"Ja\" , 10000  Leute : so -- 'ja' !");
    QVERIFY(changesOf(text, settingsOf(Profile::Nothing)).empty());
    QCOMPARE(settingsOf(Profile::Nothing), Settings());
}

void TestTypographyUsages::profilesHaveNames()
{
    for (const Profile profile : allProfiles()) {
        QCOMPARE(profileFromName(profileName(profile)), profile);
        QCOMPARE(profileFromName(profileName(profile).toUpper().replace(u'-', u'_')), profile);
    }
    QCOMPARE(profileFromName(u"fr"), Profile::French);
    QVERIFY(!profileFromName(u"de") && !profileFromName(u"") && !profileFromName(u"fr-XX"));
}

void TestTypographyUsages::languagesCallForProfiles_data()
{
    QTest::addColumn<QString>("tag");
    QTest::addColumn<Profile>("profile");
    const auto one = [](const char *tag, Profile profile) {
        QTest::newRow(tag) << QString::fromLatin1(tag) << profile;
    };
    one("fr", Profile::French);
    one("fr-FR", Profile::French);
    one("fr-BE", Profile::French);
    one("FR_ca", Profile::FrenchCanada);
    one("fr-CA", Profile::FrenchCanada);
    one("fr-Latn-CH", Profile::FrenchSwiss);
    one("en", Profile::English);
    one("en-GB", Profile::English);
    one("de", Profile::Nothing);
    one("frr", Profile::Nothing);
    one("", Profile::Nothing);
}

void TestTypographyUsages::languagesCallForProfiles()
{
    QFETCH(QString, tag);
    QFETCH(Profile, profile);
    QCOMPARE(profileForLanguage(tag), profile);
}

QTEST_APPLESS_MAIN(TestTypographyUsages)
#include "tst_typographyusages.moc"
