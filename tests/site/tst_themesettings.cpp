#include <QTest>

#include "elekta.h"
#include "site/page.h"
#include "site/themesettings.h"

using namespace marbre;
using site::ThemeValues;

namespace {

const QString file = QStringLiteral("t/theme.json");

QByteArray json(const QByteArray &setting)
{
    return "{\n  \"name\": \"T\",\n  \"settings\": [\n    " + setting + "\n  ]\n}";
}

QByteArray styleOf(const site::Theme &theme)
{
    return theme.assets.back().path == QStringLiteral("chosen.css") ? theme.assets.back().bytes : QByteArray();
}

} // namespace

/// What a person may choose about a theme.
class TestThemeSettings : public QObject
{
    Q_OBJECT

private slots:
    void settingsMayBeLeftOut();
    void theThemesOfTheProgramCanBeChosenFrom();
    void mistakesAreToldWithTheirLine_data();
    void mistakesAreToldWithTheirLine();
    void aValueMustFit_data();
    void aValueMustFit();
    void whatIsAsTheThemeHasItChangesNothing();
    void aColourIsMadeLegibleInBothSchemes();
    void aChoiceSetsItsProperty();
    void aSwitchHidesItsPart();
    void daysAreWrittenAsChosen_data();
    void daysAreWrittenAsChosen();
    void whatDoesNotFitAnyMoreIsAsTheThemeHasIt();
};

void TestThemeSettings::theThemesOfTheProgramCanBeChosenFrom()
{
    for (const char *name : {"une", "revue"}) {
        const site::Theme theme = tests::themeOf(QLatin1String(name));
        QVERIFY(theme.settings.size() >= 8);
        QCOMPARE(theme.values.size(), qsizetype(theme.settings.size()));
        for (const site::ThemeSetting &setting : theme.settings)
            for (const char *language : {"en", "fr"})
                QVERIFY2(setting.labels.contains(QLatin1String(language)), qPrintable(setting.name));
    }
}

void TestThemeSettings::settingsMayBeLeftOut()
{
    const auto facts = site::themeFactsFrom("{\"name\": \"À nous\"}", file);
    QVERIFY(facts);
    QCOMPARE(facts->name, QStringLiteral("À nous"));
    QVERIFY(!facts->settings);
    QVERIFY(site::themeFactsFrom("{}", file)->name.isEmpty());
}

void TestThemeSettings::mistakesAreToldWithTheirLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const QByteArray &text, int line, const char *detail) {
        QTest::newRow(name) << text << QStringLiteral("%1:%2").arg(file).arg(line) << QString::fromUtf8(detail);
    };
    row("no object", "[1]", 1, "an object was expected: {\"name\": …}");
    row("no list", "{\n\"settings\": 3}", 2, "settings: a list was expected");
    const char *pictures = "pictures: {\"widths\": [480, 960], \"sizes\": \"100vw\"} was expected, at most 8 widths from 16 to 8192 "
                           "pixels, the least first";
    row("pictures without widths", "{\n\"pictures\": {}}", 2, pictures);
    row("widths that fall", "{\n\n\"pictures\": {\"widths\": [960, 480]}}", 3, pictures);
    row("a width for no screen", "{\"pictures\": {\"widths\": [480, 100000]}}", 1, pictures);
    row("widths that are none", "{\"pictures\": {\"widths\": [\"wide\"]}}", 1, pictures);
    row("no name", json("{}"), 3, "setting : a name of letters and digits was expected");
    row("name", json("{\"name\": \"a b\"}"), 4, "setting a b: a name of letters and digits was expected");
    row("kind", json("{\"name\": \"a\", \"kind\": \"lever\"}"), 4,
        "setting a: its kind was expected to be colour, choice, switch or number");
    row("colour", json("{\"name\": \"a\", \"kind\": \"colour\", \"standard\": \"red\"}"), 4,
        "setting a: standard: a colour like #9b2c2c was expected, not “red”");
    row("ground", json("{\"name\": \"a\", \"kind\": \"colour\", \"standard\": \"#000000\", \"on\": {\"light\": [\"x\"]}}"), 4,
        "setting a: on: a colour like #1f2226 was expected: x");
    row("property", json("{\"name\": \"a\", \"kind\": \"switch\", \"style\": \"color: red\", \"standard\": true}"), 4,
        "setting a: style: a CSS property like --accent was expected");
    row("one choice", json("{\"name\": \"a\", \"kind\": \"choice\", \"choices\": [{\"name\": \"x\"}]}"), 4,
        "setting a: two or more choices were expected");
    row("style of a choice",
        json("{\"name\": \"a\", \"kind\": \"choice\", \"choices\": [{\"name\": \"x\", \"style\": \"1; } body {\"}, {\"name\": \"y\"}]}"), 4,
        "setting a: the style of a choice was expected to be one CSS value: 1; } body {");
    row("number", json("{\"name\": \"a\", \"kind\": \"number\", \"from\": 5, \"to\": 5}"), 4,
        "setting a: from and to were expected, the lesser first");
    row("twice", json("{\"name\": \"a\", \"kind\": \"switch\", \"standard\": true}, {\"name\": \"a\", \"kind\": \"switch\", \"standard\": true}"), 4,
        "setting a: another setting has this name already");
}

void TestThemeSettings::mistakesAreToldWithTheirLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    QFETCH(QString, detail);
    const auto facts = site::themeFactsFrom(text, file);
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, ErrorCode::Invalid);
    QCOMPARE(facts.error().detail, detail);
    QCOMPARE(facts.error().where, where);
}

void TestThemeSettings::aValueMustFit_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("fits");
    const auto row = [](const char *name, const char *value, bool fits) {
        QTest::addRow("%s=%s", name, value) << QString::fromLatin1(name) << QString::fromLatin1(value) << fits;
    };
    row("accent", "#12AB34", true);
    row("accent", "#12ab3", false);
    row("accent", "red; } *{", false);
    row("text", "sans", true);
    row("text", "comic", false);
    row("related", "no", true);
    row("related", "false", false);
    row("pageSize", "5", true);
    row("pageSize", "4", false);
    row("pageSize", "201", false);
    row("pageSize", "many", false);
}

void TestThemeSettings::aValueMustFit()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(bool, fits);
    const site::Theme theme = tests::une();
    const auto setting = std::ranges::find(theme.settings, name, &site::ThemeSetting::name);
    QVERIFY(setting != theme.settings.end());
    QCOMPARE(site::checkValue(*setting, value).has_value(), fits);
}

void TestThemeSettings::whatIsAsTheThemeHasItChangesNothing()
{
    const site::Theme theme = tests::une();
    QCOMPARE(site::withValues(theme, {}), theme);
    QCOMPARE(site::withValues(site::withValues(theme, {{QStringLiteral("accent"), QStringLiteral("#123456")}}), {}), theme);
}

void TestThemeSettings::aColourIsMadeLegibleInBothSchemes()
{
    for (const char *name : {"une", "revue"})
        for (const char *chosen : {"#ffcc00", "#000000", "#ffffff", "#808080", "#0000ff"}) {
            const site::Theme theme = tests::themeOf(QLatin1String(name));
            const site::ThemeSetting &accent = theme.settings.front();
            for (const auto *grounds : {&accent.lightGrounds, &accent.darkGrounds}) {
                QVERIFY(!grounds->empty());
                const site::Colour colour = site::legibleOn(*site::colourFrom(QLatin1String(chosen)), *grounds);
                for (const site::Colour &ground : *grounds)
                    QVERIFY(site::contrast(colour, ground) >= site::legibleContrast);
            }
        }
    const site::Theme blue = site::withValues(tests::une(), {{QStringLiteral("accent"), QStringLiteral("#123456")}});
    const QByteArray css = styleOf(blue);
    QVERIFY2(css.startsWith("@media screen { :root { --accent: #123456; } }\n"), css.constData());
    QVERIFY(css.contains("prefers-color-scheme: dark"));
    QVERIFY(!css.mid(css.indexOf("dark")).contains("#123456")); // too dark there
}

void TestThemeSettings::aChoiceSetsItsProperty()
{
    const site::Theme wide = site::withValues(tests::une(), {{QStringLiteral("width"), QStringLiteral("wide")}});
    QCOMPARE(styleOf(wide), QByteArray("@media screen { :root { --width: 52rem; } }\n"));
    const auto page = site::renderArticle(tests::fullElekta(), wide, {});
    QVERIFY(page->before.indexOf("une/chosen.css") > page->before.indexOf("une/une.css"));
}

void TestThemeSettings::aSwitchHidesItsPart()
{
    article::Article article = tests::elekta();
    article.body = document::fromPlainText(QStringLiteral("Un texte."));
    const site::Theme with = tests::themeOf(QStringLiteral("revue"));
    const site::Theme without = site::withValues(with, {{QStringLiteral("initial"), QStringLiteral("no")}});
    QVERIFY(site::renderArticle(article, with, {})->before.contains("class=\"body initial\""));
    QVERIFY(site::renderArticle(article, without, {})->before.contains("class=\"body\""));
}

void TestThemeSettings::daysAreWrittenAsChosen_data()
{
    QTest::addColumn<QString>("dates");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("words") << "long" << QByteArray(">3 mai 2021<");
    QTest::newRow("numbers") << "numeric" << QByteArray(">03/05/2021<");
    QTest::newRow("iso") << "iso" << QByteArray(">2021-05-03<");
}

void TestThemeSettings::daysAreWrittenAsChosen()
{
    QFETCH(QString, dates);
    QFETCH(QByteArray, text);
    const site::Theme theme = site::withValues(tests::une(), {{QStringLiteral("dates"), dates}});
    const auto page = site::renderArticle(tests::fullElekta(), theme, {});
    QVERIFY(page->before.contains(text));
}

void TestThemeSettings::whatDoesNotFitAnyMoreIsAsTheThemeHasIt()
{
    const ThemeValues old{{QStringLiteral("pageSize"), QStringLiteral("9000")}, {QStringLiteral("gone"), QStringLiteral("x")}};
    QCOMPARE(site::withValues(tests::une(), old), tests::une());
    QCOMPARE(site::pageSizeOf(site::withValues(tests::une(), {{QStringLiteral("pageSize"), QStringLiteral("7")}})), 7);
}

QTEST_GUILESS_MAIN(TestThemeSettings)
#include "tst_themesettings.moc"
