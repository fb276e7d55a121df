#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>

#include "elekta.h"
#include "resources/themes/themes.h"
#include "site/page.h"
#include "site/theme.h"

using namespace marbre;

namespace {

/// A theme's folder, with what a page and a fragment need.
class Folder
{
public:
    Folder()
    {
        write("article.mustache", "<p>{{title}}</p>\n{{{body}}}");
        write("fragment.mustache", "{{{body}}}");
    }

    void write(const char *name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(path));
    }

    void remove(const char *name) const { QFile::remove(m_folder.filePath(QLatin1String(name))); }
    [[nodiscard]] QString path() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

Error errorOf(const Folder &folder)
{
    const Result<site::Theme> theme = site::loadTheme(folder.path());
    return theme ? Error{ErrorCode::Io, QStringLiteral("none"), {}, {}} : theme.error();
}

/// The first set of variables of a style sheet, or the one inside the first rule with `condition`.
QHash<QString, QString> colours(const QString &css, const QString &condition)
{
    const qsizetype from = css.indexOf(QLatin1String(":root"), css.indexOf(condition));
    const QString rule = css.mid(from, css.indexOf(u'}', from) - from);
    static const QRegularExpression variable(QStringLiteral("--([a-z]+): (#[0-9a-f]{6});"));
    QHash<QString, QString> result;
    for (auto it = variable.globalMatch(rule); it.hasNext();) {
        const auto match = it.next();
        result.insert(match.captured(1), match.captured(2));
    }
    return result;
}

QByteArray styleOf(const site::Theme &theme)
{
    const auto style = std::ranges::find(theme.assets, theme.id + QStringLiteral(".css"), &site::Asset::path);
    return style == theme.assets.end() ? QByteArray() : style->bytes;
}

/// Relative luminance (WCAG 2.2, "relative luminance").
double luminance(const QString &colour)
{
    const auto channel = [&](int at) {
        const double value = colour.mid(at, 2).toInt(nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const QString &one, const QString &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void theThemesOfTheProgramLoad_data();
    void theThemesOfTheProgramLoad();
    void aFolderGivesTemplatesAndAssetsByTheirPaths();
    void hiddenFilesAreNoPartOfIt();
    void mistakesAreToldWithFileAndLine_data();
    void mistakesAreToldWithFileAndLine();
    void aVariableThatThereIsNotIsTold_data();
    void aVariableThatThereIsNotIsTold();
    void aMistakeInAPartOfAllThemesNamesItsFile();
    void whatIsMissingIsTold();
    void settingsThatCannotBeReadAreTold();
    void whatLeadsOutIsRefused();
    void whatIsTooLargeIsRefused();
    void aTemplateMayBeNamedAsAVariable();
    void aPageNeedsItsBodyOnce();
    void aThemeMadeByHandThatIncludesItselfFails();
    void coloursHaveContrast_data();
    void coloursHaveContrast();
    void theStyleIsSmallAndNeedsNoNetwork_data();
    void theStyleIsSmallAndNeedsNoNetwork();
    void itReadsWithoutAScript();
};

void TestTheme::theThemesOfTheProgramLoad_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");
    QTest::newRow("une") << "une" << "Une";
    QTest::newRow("revue") << "revue" << "Revue";
}

void TestTheme::theThemesOfTheProgramLoad()
{
    QFETCH(QString, id);
    QFETCH(QString, name);
    const Result<site::Theme> theme = site::loadTheme(builtInTheme(id), {commonParts()});
    QVERIFY(theme);
    QCOMPARE(theme->id, id);
    QCOMPARE(theme->name, name);
    QVERIFY(!styleOf(*theme).isEmpty());
    for (const char *page : {"article", "fragment", "list"})
        QVERIFY2(theme->templates.contains(QLatin1String(page)), page);
    QCOMPARE(site::loadTheme(builtInTheme(QStringLiteral("none"))).error().code, ErrorCode::NotFound);
    QCOMPARE(site::loadTheme(QStringLiteral("/no/such/folder")).error().code, ErrorCode::NotFound);
}

void TestTheme::aFolderGivesTemplatesAndAssetsByTheirPaths()
{
    Folder folder;
    folder.write("parts/box.mustache", "\xEF\xBB\xBF<b>{{! é }}</b>");
    folder.write("article.mustache", "{{>parts/box}}{{{body}}}");
    folder.write("fonts/a b.woff2", "bytes");
    folder.write("z.css", "p{}");
    const Result<site::Theme> theme = site::loadTheme(folder.path() + u'/');
    QVERIFY(theme);
    QCOMPARE(theme->templates.value(QStringLiteral("parts/box")), QStringLiteral("<b>{{! é }}</b>"));
    QCOMPARE(
        theme->assets,
        (std::vector<site::Asset>{{QStringLiteral("fonts/a b.woff2"), "bytes"}, {QStringLiteral("z.css"), "p{}"}}));
    QCOMPARE(theme->name, theme->id);
    const auto page = site::renderArticle(tests::elekta(), *theme, {});
    QVERIFY(page);
    QVERIFY(page->before.startsWith(QLatin1String("<b></b>")));
}

void TestTheme::hiddenFilesAreNoPartOfIt()
{
    Folder folder;
    folder.write(".git/config", "x");
    folder.write(".draft.mustache", "{{#open}}");
    const Result<site::Theme> theme = site::loadTheme(folder.path());
    QVERIFY(theme);
    QVERIFY(theme->assets.empty());
    QCOMPARE(theme->templates.size(), 2);
}

void TestTheme::mistakesAreToldWithFileAndLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, int line, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << line << QString::fromUtf8(expected);
    };
    row("section not closed", "<p>\n{{#title}}\n<h1>\n", 2, "{{/title}} was expected: the section is not closed");
    row("inverted, not closed", "{{^title}}", 1, "{{/title}} was expected: the section is not closed");
    row("closed under another name", "{{#a}}\n{{#b}}\n{{/a}}\n{{/b}}", 3,
        "{{/a}} stands where {{/b}} was expected (opened in line 2)");
    row("closed without opening", "\n\n{{/a}}", 3, "{{/a}} closes a section that is not open");
    row("tag not closed", "a\n{{title\n", 2, "}} was expected: the tag is not closed");
    row("triple not closed", "a\n\n{{{title}}\n", 3, "}}} was expected: the tag is not closed");
    row("no name", "{{}}", 1, "a name was expected between {{ and }}");
    row("section without a name", "\n{{# }}", 2, "a name was expected between {{ and }}");
    row("other delimiters", "{{=<% %>=}}", 1, "{{=…=}}: a theme's tags are always {{…}}");
    row("unknown partial", "\n{{! two\nlines }}\n{{>none}}", 4, "{{>none}}: none.mustache was expected beside it");
    row("itself", "a\n{{>broken}}", 2, "{{>broken}} leads back to itself (broken → broken)");
}

void TestTheme::mistakesAreToldWithFileAndLine()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, expected);
    Folder folder;
    folder.write("broken.mustache", text);
    const Error error = errorOf(folder);
    QCOMPARE(error.code, ErrorCode::Invalid);
    QCOMPARE(error.where, QStringLiteral("%1/broken.mustache:%2").arg(folder.path()).arg(line));
    QCOMPARE(error.detail, expected);
}

void TestTheme::aVariableThatThereIsNotIsTold_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, int line, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << line << QString::fromUtf8(expected);
    };
    row("misspelt", "<p>\n{{titel}}", 2, "{{titel}}: there is no such variable here; {{title}} was expected");
    row("nothing near", "{{zxcvbnm}}", 1, "{{zxcvbnm}}: there is no such variable here");
    row("a section", "{{#autors}}{{/autors}}", 1, "{{autors}}: there is no such variable here; {{authors}} was expected");
    row("a member outside", "{{comma}}", 1, "{{comma}}: there is no such variable here");
    row("within another", "{{#authors}}{{name}}{{/authors}}\n{{url}}", 2, "{{url}}: there is no such variable here");
    row("where it is not", "{{^authors}}{{comma}}{{/authors}}", 1, "{{comma}}: there is no such variable here");
    row("a setting", "{{#settings.related}}{{/settings.related}}", 1, "{{settings.related}}: there is no such variable here");
    row("past a list", "{{authors.name}}", 1, "{{authors.name}}: there is no such variable here");
    row("of a list", "{{entries}}", 1, "{{entries}}: there is no such variable here");
}

void TestTheme::aVariableThatThereIsNotIsTold()
{
    QFETCH(QByteArray, text);
    QFETCH(int, line);
    QFETCH(QString, expected);
    Folder folder;
    folder.write("part.mustache", text);
    QVERIFY(site::loadTheme(folder.path())); // no page includes it
    folder.write("article.mustache", "{{#site}}{{name}}{{/site}}{{#authors}}{{name}}{{#comma}}, {{/comma}}{{/authors}}{{>part}}{{{body}}}");
    const Error error = errorOf(folder);
    QCOMPARE(error.code, ErrorCode::Invalid);
    QCOMPARE(error.where, QStringLiteral("%1/part.mustache:%2").arg(folder.path()).arg(line));
    QCOMPARE(error.detail, expected);
}

void TestTheme::aMistakeInAPartOfAllThemesNamesItsFile()
{
    Folder folder;
    Folder parts;
    parts.write("box.mustache", "\n{{title}}{{comma}}");
    folder.write("article.mustache", "{{>box}}{{{body}}}");
    const auto theme = site::loadTheme(folder.path(), {parts.path()});
    QCOMPARE(theme.error().where, parts.path() + QStringLiteral("/box.mustache:2"));
}

void TestTheme::whatIsMissingIsTold()
{
    for (const char *needed : {"article.mustache", "fragment.mustache"}) {
        Folder folder;
        folder.remove(needed);
        const Error error = errorOf(folder);
        QCOMPARE(error.code, ErrorCode::Invalid);
        QCOMPARE(error.detail, QLatin1String(needed) + QStringLiteral(" is missing"));
    }
    Folder circle;
    circle.write("a.mustache", "\n{{>b}}");
    circle.write("b.mustache", "{{#x}}\n\n{{>a}}{{/x}}");
    QCOMPARE(errorOf(circle).where, circle.path() + QStringLiteral("/b.mustache:3"));
    QCOMPARE(errorOf(circle).detail, QStringLiteral("{{>a}} leads back to itself (a → b → a)"));
}

void TestTheme::settingsThatCannotBeReadAreTold()
{
    Folder folder;
    folder.write("theme.json", "{\n  \"name\": \"Une\",\n  oops\n}");
    QCOMPARE(errorOf(folder).code, ErrorCode::Invalid);
    QCOMPARE(errorOf(folder).where, folder.path() + QStringLiteral("/theme.json:3"));
    folder.write("theme.json", "{\"name\": \"Une\"}");
    folder.write("latin.mustache", "caf\xE9");
    QCOMPARE(errorOf(folder).where, folder.path() + QStringLiteral("/latin.mustache"));
    QCOMPARE(errorOf(folder).detail, QStringLiteral("a template is text in UTF-8"));
}

void TestTheme::whatLeadsOutIsRefused()
{
    for (const char *target : {"/etc/hostname", "/etc", "../..", "/no/such/file"}) {
        Folder folder;
        QVERIFY(QFile::link(QLatin1String(target), folder.path() + QStringLiteral("/out.css")));
        const Error error = errorOf(folder);
        QCOMPARE(error.code, ErrorCode::Invalid);
        QCOMPARE(error.where, folder.path() + QStringLiteral("/out.css"));
        QCOMPARE(error.detail, QStringLiteral("it links out of the theme's folder"));
    }
    Folder inside;
    inside.write("a.css", "p{}");
    QVERIFY(QFile::link(QStringLiteral("a.css"), inside.path() + QStringLiteral("/b.css")));
    QCOMPARE(site::loadTheme(inside.path())->assets.size(), std::size_t(2));
}

void TestTheme::whatIsTooLargeIsRefused()
{
    Folder large;
    large.write("large.jpg", QByteArray(5'000'001, 'x'));
    QCOMPARE(errorOf(large).code, ErrorCode::Invalid);
    QCOMPARE(errorOf(large).where, large.path() + QStringLiteral("/large.jpg"));
    Folder many;
    for (int i = 0; i < 500; ++i)
        many.write(QByteArray(QByteArray::number(i) + ".css").constData(), "p{}");
    QCOMPARE(errorOf(many).detail, QStringLiteral("a theme has at most 500 files"));
}

void TestTheme::aTemplateMayBeNamedAsAVariable()
{
    Folder folder;
    folder.write("title.mustache", "<h1>{{title}}</h1>");
    folder.write("article.mustache", "{{title}}{{>title}}{{{body}}}");
    const Result<site::Theme> theme = site::loadTheme(folder.path());
    article::Article article = tests::elekta();
    article.title = QStringLiteral("Un & deux");
    const auto page = site::renderArticle(article, *theme, {});
    QVERIFY(page);
    QCOMPARE(page->before, QByteArray("Un &amp; deux<h1>Un &amp; deux</h1>"));
}

void TestTheme::aPageNeedsItsBodyOnce()
{
    for (const char *text : {"<p>{{title}}</p>", "{{{body}}}{{{body}}}"}) {
        Folder folder;
        folder.write("article.mustache", text);
        const Result<site::Theme> theme = site::loadTheme(folder.path());
        const auto page = site::renderArticle(tests::elekta(), *theme, {});
        QVERIFY(!page);
        QCOMPARE(page.error().code, ErrorCode::Invalid);
        QVERIFY(page.error().where.endsWith(QLatin1String("/article.mustache")));
        QVERIFY(page.error().detail.startsWith(QLatin1String("{{{body}}} was expected exactly once")));
    }
}

void TestTheme::aThemeMadeByHandThatIncludesItselfFails()
{
    site::Theme theme = tests::une();
    theme.templates[QStringLiteral("fields")] = QStringLiteral("{{>fields}}");
    const auto page = site::renderArticle(tests::elekta(), theme, {});
    QVERIFY(!page);
    QCOMPARE(page.error().where, QStringLiteral("une/fields.mustache:1"));
    QVERIFY(!site::renderFragment(tests::elekta(), theme, {}));
    theme.templates[QStringLiteral("fields")] = QStringLiteral("{{#open}}");
    QCOMPARE(site::renderFragment(tests::elekta(), theme, {}).error().code, ErrorCode::Invalid);
}

void TestTheme::coloursHaveContrast_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("condition");
    for (const char *theme : {"une", "revue"}) {
        QTest::addRow("%s, light", theme) << QString::fromLatin1(theme) << QString();
        QTest::addRow("%s, dark", theme) << QString::fromLatin1(theme) << QStringLiteral("prefers-color-scheme: dark");
    }
}

void TestTheme::coloursHaveContrast()
{
    QFETCH(QString, theme);
    QFETCH(QString, condition);
    const auto colour = colours(QString::fromUtf8(styleOf(tests::themeOf(theme))), condition);
    QVERIFY(colour.size() >= 8);
    for (const auto &[text, ground] :
         {std::pair("ink", "panel"), std::pair("ink", "wash"), std::pair("ink", "stone"), std::pair("ink", "highlight"),
          std::pair("soft", "panel"), std::pair("soft", "wash"), std::pair("soft", "stone"),
          std::pair("accent", "panel"), std::pair("accent", "wash"), std::pair("accent", "stone"),
          std::pair("accent", "highlight")}) {
        const double found = contrast(colour.value(QLatin1String(text)), colour.value(QLatin1String(ground)));
        QVERIFY2(found >= 4.5,
                 qPrintable(QStringLiteral("%1 on %2: %3").arg(QLatin1String(text), QLatin1String(ground)).arg(found)));
    }
}

void TestTheme::theStyleIsSmallAndNeedsNoNetwork_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("une") << "une";
    QTest::newRow("revue") << "revue";
}

void TestTheme::theStyleIsSmallAndNeedsNoNetwork()
{
    QFETCH(QString, name);
    const site::Theme theme = tests::themeOf(name);
    const QByteArray css = styleOf(theme);
    QVERIFY(css.size() < 30'000);
    for (const char *absent : {"@import", "http:", "https:", "data:"})
        QVERIFY2(!css.contains(absent), absent);
    for (const char *present : {"prefers-color-scheme: dark", "@media print", ":focus-visible", "prefers-reduced-motion", "hyphens: auto"})
        QVERIFY2(css.contains(present), present);
    // What it asks for comes with it, and is not heavy.
    static const QRegularExpression file(QStringLiteral(R"x(url\("([^"]+)"\))x"));
    for (auto files = file.globalMatch(QString::fromUtf8(css)); files.hasNext();)
        QVERIFY(std::ranges::find(theme.assets, files.next().captured(1), &site::Asset::path) != theme.assets.end());
    QCOMPARE(css.count("url("), css.count("url(\""));
    qsizetype weight = 0;
    for (const site::Asset &asset : theme.assets)
        weight += asset.bytes.size();
    QVERIFY(weight < 200'000);
}

/// But for the search, which says so without one.
void TestTheme::itReadsWithoutAScript()
{
    for (const char *name : {"une", "revue"})
        for (const QString &text : tests::themeOf(QLatin1String(name)).templates)
            QCOMPARE(text.count(QLatin1StringView("<script")),
                     text.count(QLatin1StringView("<script type=\"application/ld+json\""))
                         + text.count(QLatin1StringView("<script src=\"{{script}}\" defer>")));
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
