#include "typographytable.h"

using namespace marbre::tests;
using namespace marbre::text::typography;

/// The usage of France, rule by rule; the Lexique's own examples where it has one.
class TestTypography : public QObject
{
    Q_OBJECT

private slots:
    void highSigns_data();
    void highSigns() { checkRow(Profile::French); }
    void quotations_data();
    void quotations() { checkRow(Profile::French); }
    void apostrophes_data();
    void apostrophes() { checkRow(Profile::French); }
    void ellipses_data();
    void ellipses() { checkRow(Profile::French); }
    void dashes_data();
    void dashes() { checkRow(Profile::French); }
    void ordinals_data();
    void ordinals() { checkRow(Profile::French); }
    void thousands_data();
    void thousands() { checkRow(Profile::French); }
    void abbreviations_data();
    void abbreviations() { checkRow(Profile::French); }
    void hours_data();
    void hours() { checkRow(Profile::French); }
    void units_data();
    void units() { checkRow(Profile::French); }
    void doubleSpaces_data();
    void doubleSpaces() { checkRow(Profile::French); }
    void eachChangeTellsItsRule_data();
    void eachChangeTellsItsRule();
    void someChangesMayBeChosen();
    void passagesHaveSettingsOfTheirOwn();
    void whatTheCallerKeepsStays();
    void spacesAreSettings();
};

void TestTypography::highSigns_data()
{
    beginTable();
    row("Qui est là ?", "Qui est là¦?");
    row("Qui est là?", "Qui est là¦?");
    row("Qui est là·?", "Qui est là¦?");
    row("Qui est là\u2009?", "Qui est là¦?");
    row("Qui est là  ?", "Qui est là¦?");
    same("Qui est là¦?");
    row("Bravo !", "Bravo¦!");
    row("Bravo!", "Bravo¦!");
    row("un ; deux", "un¦; deux");
    row("un; deux;", "un¦; deux¦;");
    row("Exemple : le marbre", "Exemple·: le marbre");
    row("Exemple: le marbre", "Exemple·: le marbre");
    row("Exemple¦: le marbre", "Exemple·: le marbre");
    row("En 2020 : 3 morts", "En 2020·: 3 morts");
    row("En 2020: 3 morts", "En 2020·: 3 morts");
    row("Quoi ?!", "Quoi¦?!");
    row("Quoi?!", "Quoi¦?!");
    row("Quoi!!!", "Quoi¦!!!");
    row("Quoi ?...", "Quoi¦?…");
    row("Ah bon…?", "Ah bon…?");
    row("Ah bon...?", "Ah bon…?");
    row("Ah bon… ?", "Ah bon…¦?");
    row("Quoi ? !", "Quoi¦? !");
    row("(Vraiment ?)", "(Vraiment¦?)");
    row("(Vraiment?)", "(Vraiment¦?)");
    same("C’est sûr (?) ou non (!).");
    same("un [?] doute");
    row("Il dit : « Viens ! »", "Il dit·: «·Viens¦!·»");
    row("Viens!», dit-il", "Viens¦!·», dit-il");
    row("(note) : voir", "(note)·: voir");
    row("50 % : la moitié", "50·%·: la moitié");
    row("etc.; puis", "etc.¦; puis");
    row("p. ex.: le", "p. ex.·: le");
    row("**Attention**: danger", "**Attention**·: danger");
    row("Super 😀!", "Super 😀¦!");
    row("note\uFFFC: voir", "note\uFFFC·: voir");
    row("Quoi ?\nOui !", "Quoi¦?\nOui¦!");
    row("voir https://marbre.example/a?b=c!", "voir https://marbre.example/a?b=c¦!");
    same(": au début");
    same("? ");
}

void TestTypography::quotations_data()
{
    beginTable();
    row("\"Bonjour\"", "«·Bonjour·»");
    row("Il dit \"bonjour\" et part.", "Il dit «·bonjour·» et part.");
    row("« Bonjour »", "«·Bonjour·»");
    row("«Bonjour»", "«·Bonjour·»");
    row("«¦Bonjour¦»", "«·Bonjour·»");
    same("«·Bonjour·»");
    row("\" Bonjour \"", "«·Bonjour·»");
    row("l'\"ami\" du peuple", "l’«·ami·» du peuple");
    row("(\"bonjour\")", "(«·bonjour·»)");
    row("\"Quoi?\"", "«·Quoi¦?·»");
    row("\"Quoi\"?", "«·Quoi·»¦?");
    row("\"Il a crié \"au feu\" et fui.\"", "«·Il a crié “au feu” et fui.·»");
    row("« Il a crié \"au feu\" »", "«·Il a crié “au feu”·»");
    row("« Il a crié “ au feu ” »", "«·Il a crié “au feu”·»");
    row("\"un\", \"deux\"; \"trois\"", "«·un·», «·deux·»¦; «·trois·»");
    row("un \"deux\n\ntrois\" \"quatre\"", "un «·deux\n\ntrois·» «·quatre·»");
    row("\"...et puis\"", "«·…et puis·»");
    row("\"en 1990\"", "«·en 1990·»");
    row("—·\"Oui\", dit-il.", "—·«·Oui·», dit-il.");
    row("‹ah›", "‹·ah·›");
    same("un écran de 12\" de large");
    same("mot\"mot");
    row("Il répondit:\"Je pars!\"", "Il répondit·:«·Je pars¦!·»");
    row("Il dit,\"oui\"", "Il dit,«·oui·»");
    row("\"Oui\".\"Non\"", "«·Oui·».«·Non·»");
    same("mot\" et");
    same("27 \" plat");
    same("„Hallo“ sagte er");
    same("”Hej” sade han");
    row("«»", "«·»");
}

void TestTypography::apostrophes_data()
{
    beginTable();
    row("l'été", "l’été");
    row("aujourd'hui", "aujourd’hui");
    row("qu'il n'a pas d'ami", "qu’il n’a pas d’ami");
    row("L'ÉTÉ", "L’ÉTÉ");
    row("l´été", "l’été");
    row("l'«été»", "l’«·été·»");
    row("l'1", "l’1");
    row("jusqu' ici", "jusqu’ ici");
    row("'tain de vie", "’tain de vie");
    row("le mot 'marbre' seul", "le mot ‘marbre’ seul");
    row("mai '68", "mai ’68");
    row("l'https://a.example/b'c", "l’https://a.example/b'c");
    same("l’été");
    same("5'10\" de haut");
    same("48°51'24\" N");
    same("12'30''");
}

void TestTypography::ellipses_data()
{
    beginTable();
    row("Et puis...", "Et puis…");
    row("Et puis ...", "Et puis …");
    row("[...]", "[…]");
    row("(...)", "(…)");
    row("...et puis", "…et puis");
    row("etc...", "etc…");
    row("Et puis... rien", "Et puis… rien");
    same("Et puis…");
    same("Et puis..");
    same("Et puis....");
    same("1...5");
    same("dans .../marbre");
}

void TestTypography::dashes_data()
{
    beginTable();
    row("un mot - une incise - un mot", "un mot – une incise – un mot");
    row("un mot -- une incise -- un mot", "un mot – une incise – un mot");
    row("un mot --- la suite", "un mot — la suite");
    same("un mot – la suite");
    same("un mot — la suite");
    row("- Bonjour, dit-il.", "—·Bonjour, dit-il.");
    row("-- Bonjour, dit-il.", "—·Bonjour, dit-il.");
    row("— Bonjour, dit-il.", "—·Bonjour, dit-il.");
    row("—Bonjour, dit-il.", "—·Bonjour, dit-il.");
    row("– Bonjour, dit-il.", "–·Bonjour, dit-il.");
    row("- Oui.\n- Non !", "—·Oui.\n—·Non¦!");
    row("- \"Oui\"", "—·«·Oui·»");
    same("1990-1995");
    same("porte-monnaie");
    same("2 - 1");
    same("le score de 3-1");
    same("- [ ] à faire");
    same("- 12");
    same("  - une liste en retrait");
    same("---");
    same("marbre --help");
    same("fichier--nom");
    same("a ---- b");
    same("-->");
}

void TestTypography::ordinals_data()
{
    beginTable();
    row("la 1ère fois", "la 1re fois");
    row("la 1ere fois", "la 1re fois");
    row("les 1ères fois", "les 1res fois");
    row("le 2ème jour", "le 2e jour");
    row("la 5è fois, le 1ier jour", "la 5e fois, le 1er jour");
    row("au XXè siècle", "au XXe siècle");
    row("le 2eme jour", "le 2e jour");
    row("le 3ième jour", "le 3e jour");
    row("les 10èmes jours", "les 10es jours");
    row("le XXIème siècle", "le XXIe siècle");
    row("le XIXeme siècle", "le XIXe siècle");
    row("la Ière République", "la Ire République");
    row("la Vème République", "la Ve République");
    same("le 1er mai");
    same("la 1re fois");
    same("le XXe siècle");
    same("Même");
    same("Mème");
    same("Dème");
    same("XVIIIIème");
    same("B2ème");
    same("Lumière");
}

void TestTypography::thousands_data()
{
    beginTable();
    row("10000 habitants", "10¦000 habitants");
    row("1234567 euros", "1¦234¦567 euros");
    row("10 000 habitants", "10¦000 habitants");
    row("10·000 habitants", "10¦000 habitants");
    row("1 500 euros", "1¦500 euros");
    row("12345,67 €", "12¦345,67·€");
    row("(10000)", "(10¦000)");
    row("10000 €", "10¦000·€");
    row("10000, puis 20000.", "10¦000, puis 20¦000.");
    row("12  345 mots", "12¦345 mots");
    same("10¦000 habitants");
    same("en 1990");
    same("1500 euros");
    same("75011 Paris");
    same("BP 12345");
    same("code 12345");
    row("Réf. : 123456", "Réf.·: 123456");
    same("0612345678");
    same("06 12 34 56 78");
    same("+33612345678");
    same("+33 612 345 678");
    same("0 800 123 456");
    same("514 555-1234");
    same("514 555 1234");
    same("20210427");
    same("IMG_12345.jpg");
    same("12345.pdf");
    same("A12345");
    same("12345B");
    same("12345-67890");
    same("192.168.10000.1");
    same("en 2020 100 personnes");
    same("4006381333931");
    same("0,12345");
    same("#123456");
    same("100 10000");
    row("n° 12345", "n°·12345");
}

void TestTypography::abbreviations_data()
{
    beginTable();
    row("M. Dupont", "M.·Dupont");
    row("MM. Dupont et Durand", "MM.·Dupont et Durand");
    row("Mme Dupont", "Mme·Dupont");
    row("Mlle Dupont", "Mlle·Dupont");
    row("Dr Martin", "Dr·Martin");
    row("Me Dupont", "Me·Dupont");
    row("MM. les députés", "MM.·les députés");
    row("M. de Gaulle", "M.·de Gaulle");
    row("Mme de Staël", "Mme·de Staël");
    row("p. 12", "p.·12");
    row("p.12", "p.·12");
    row("pp. 12-15", "pp.·12-15");
    row("art. 3", "art.·3");
    row("art. L. 123", "art.·L. 123");
    row("chap. IV", "chap.·IV");
    row("(p. 12)", "(p.·12)");
    row("n° 5", "n°·5");
    row("n°5", "n°·5");
    row("nº 5", "nº·5");
    row("N° 5", "N°·5");
    row("n° spécial", "n°·spécial");
    same("M.·Dupont");
    same("Me voici");
    same("il me dit");
    same("J.-M. Dupont");
    same("un p. bas");
    same("l’art. du feu");
}

void TestTypography::hours_data()
{
    beginTable();
    row("à 14h30", "à 14·h·30");
    row("sous 48h, les 35h", "sous 48·h, les 35·h");
    row("à 14 h 30", "à 14·h·30");
    row("à 14h", "à 14·h");
    row("à 14 h, puis", "à 14·h, puis");
    row("de 8h à 9h15.", "de 8·h à 9·h·15.");
    row("8h-9h", "8·h-9·h");
    row("14¦h¦30", "14·h·30");
    same("14·h·30");
    same("14:30");
    same("24h/24");
    same("14h30min");
    same("99h99");
    same("x14h30");
    same("14 hommes");
    row("1,5 h", "1,5·h");
}

void TestTypography::units_data()
{
    beginTable();
    row("50 %", "50·%");
    row("50%", "50·%");
    row("50,5%", "50,5·%");
    row("5‰", "5·‰");
    row("12 €", "12·€");
    row("12€", "12·€");
    row("3 M€", "3·M€");
    row("3M€", "3·M€");
    row("5 Md€", "5·Md€");
    row("3 M €", "3·M·€");
    row("12 $", "12·$");
    row("12 CHF", "12·CHF");
    row("20 °C", "20·°C");
    row("20°C", "20·°C");
    row("68 °F", "68·°F");
    same("50·%");
    same("%20");
    same("5%d");
    same("20° de pente");
    same("48°51");
    same("12€50");
    same("$12");
    same("12 euros");
    same("un %");
}

void TestTypography::doubleSpaces_data()
{
    beginTable();
    row("un  deux   trois", "un deux trois");
    row("un.  Deux", "un. Deux");
    row("un · deux", "un·deux");
    row("un ¦ deux", "un¦deux");
    same("    en retrait");
    same("à la fin  ");
    same("une\t\tcolonne");
    same("un  \ndeux");
    same("un·deux¦trois");
}

void TestTypography::eachChangeTellsItsRule_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Profile>("profile");
    QTest::addColumn<Rule>("rule");
    const auto one = [](const char *text, Rule rule, Profile profile = Profile::French) {
        QTest::newRow(text) << spaced(text) << profile << rule;
    };
    one("a ; b", Rule::Semicolon);
    one("a : b", Rule::Colon);
    one("a !", Rule::Exclamation);
    one("a ?", Rule::Question);
    one("« a·»", Rule::QuotationSpace);
    one("“a b ”", Rule::QuotationSpace);
    one("\"a\"", Rule::Quotation, Profile::English);
    one("l'a", Rule::Apostrophe);
    one("a...", Rule::Ellipsis);
    one("a -- b", Rule::Dash);
    one("1990-1995", Rule::Range, Profile::English);
    one("— a", Rule::Dialogue);
    one("2ème", Rule::Ordinal);
    one("10000", Rule::Thousands);
    one("n° 1", Rule::Numero);
    one("M. A", Rule::Abbreviation);
    one("14 h", Rule::Hour);
    one("5 %", Rule::Percent);
    one("5 €", Rule::Currency);
    one("5 °C", Rule::Degree);
    one("a  b", Rule::DoubleSpace);
}

void TestTypography::eachChangeTellsItsRule()
{
    QFETCH(QString, text);
    QFETCH(Profile, profile);
    QFETCH(Rule, rule);
    const auto changes = changesOf(text, settingsOf(profile));
    QVERIFY(!changes.empty());
    for (const Change &change : changes) {
        QCOMPARE(change.rule, rule);
        QVERIFY(text.mid(change.position, change.length) != change.replacement);
    }
}

void TestTypography::someChangesMayBeChosen()
{
    const QString text = QStringLiteral("l'été : \"oui\" !");
    auto changes = changesOf(text, settingsOf(Profile::French));
    std::erase_if(changes, [](const Change &change) { return change.rule != Rule::Apostrophe; });
    QCOMPARE(applied(text, changes), QStringLiteral("l’été : \"oui\" !"));
    QCOMPARE(applied(text, {}), text);
}

void TestTypography::passagesHaveSettingsOfTheirOwn()
{
    const QString text = QStringLiteral("Il dit: \"Who's there?\" Oui!");
    const Marked marked{{}, {{{9, 12}, settingsOf(Profile::English)}}};
    QCOMPARE(shown(applied(text, changesOf(text, settingsOf(Profile::French), marked))),
             QStringLiteral("Il dit·: «·Who’s there?·» Oui¦!"));
}

void TestTypography::whatTheCallerKeepsStays()
{
    const QString text = QStringLiteral("un 'code'; l'autre");
    const Marked marked{{{3, 6}}, {}};
    QCOMPARE(shown(applied(text, changesOf(text, settingsOf(Profile::French), marked))),
             QStringLiteral("un 'code'¦; l’autre"));
    // Ranges out of the text are as much of it as they hold.
    const Marked beyond{{{-4, 2}, {3, 1000}}, {}};
    QVERIFY(changesOf(text, settingsOf(Profile::French), beyond).empty());
}

void TestTypography::spacesAreSettings()
{
    Settings house = settingsOf(Profile::French);
    house.colon = house.guillemets = house.percent = house.thousands = Space::NarrowNoBreak;
    house.question = Space::NoBreak;
    house.exclamation = Space::Keep;
    house.spacedDash = u'—';
    const QString text = QStringLiteral("« Un - deux » : 50 % ? Oui ! 10000");
    QCOMPARE(shown(applied(text, changesOf(text, house))), QStringLiteral("«¦Un — deux¦»¦: 50¦%·? Oui ! 10¦000"));
}

QTEST_APPLESS_MAIN(TestTypography)
#include "tst_typography.moc"
