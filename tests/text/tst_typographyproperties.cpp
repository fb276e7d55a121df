#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

#include <rapidcheck.h>

#include "text/typography/tokens.h"
#include "typographytable.h"

using namespace marbre::tests;
using namespace marbre::text::typography;

namespace {

/// Pieces that the rules look at, joined in any order: what no author would write, too.
QString generated()
{
    static const QStringList pieces{
        QStringLiteral("mot"),    QStringLiteral("Nom"),    QStringLiteral(" "),      QStringLiteral(" "),
        QStringLiteral(" "),      QStringLiteral("  "),     QStringLiteral("\u00A0"), QStringLiteral("\u202F"),
        QStringLiteral("\n"),     QStringLiteral("\n\n"),   QStringLiteral("\t"),     QStringLiteral(";"),
        QStringLiteral(":"),      QStringLiteral("!"),      QStringLiteral("?"),      QStringLiteral("«"),
        QStringLiteral("»"),      QStringLiteral("“"),      QStringLiteral("”"),      QStringLiteral("‘"),
        QStringLiteral("’"),      QStringLiteral("\""),     QStringLiteral("\""),     QStringLiteral("'"),
        QStringLiteral("'"),      QStringLiteral("..."),    QStringLiteral("…"),      QStringLiteral("-"),
        QStringLiteral("--"),     QStringLiteral("---"),    QStringLiteral("–"),      QStringLiteral("—"),
        QStringLiteral("1"),      QStringLiteral("12"),     QStringLiteral("345"),    QStringLiteral("10000"),
        QStringLiteral("1990"),   QStringLiteral("1995"),   QStringLiteral("ère"),    QStringLiteral("ème"),
        QStringLiteral("XXI"),    QStringLiteral("h"),      QStringLiteral("n"),      QStringLiteral("°"),
        QStringLiteral("C"),      QStringLiteral("%"),      QStringLiteral("€"),      QStringLiteral("M"),
        QStringLiteral("."),      QStringLiteral(","),      QStringLiteral("p"),      QStringLiteral("Mme"),
        QStringLiteral("("),      QStringLiteral(")"),      QStringLiteral("["),      QStringLiteral("]"),
        QStringLiteral("{"),      QStringLiteral("}"),      QStringLiteral("<"),      QStringLiteral("b>"),
        QStringLiteral("`"),      QStringLiteral("/"),      QStringLiteral("\\"),     QStringLiteral("@"),
        QStringLiteral("a.fr"),   QStringLiteral("://"),    QStringLiteral("&"),      QStringLiteral("="),
        QStringLiteral("_"),      QStringLiteral("*"),      QStringLiteral("\uFFFC"), QStringLiteral("😀"),
        QStringLiteral("\u0301"), QStringLiteral("\xD800"), QStringLiteral("de"),     QStringLiteral("'90s"),
        QStringLiteral("tis"),    QStringLiteral("www."),   QStringLiteral("C:\\"),   QStringLiteral("color"),
        QStringLiteral("\u2009"), QStringLiteral("„"),      QStringLiteral("‹"),      QStringLiteral("›"),
        QStringLiteral("´"),      QStringLiteral("º"),      QStringLiteral("#"),      QStringLiteral("+33"),
        QStringLiteral("art"),    QStringLiteral("CHF")};
    QString text;
    for (int i = *rc::gen::inRange(0, 24); i > 0; --i)
        text += pieces[*rc::gen::inRange(0, int(pieces.size()))];
    return text;
}

Profile anyProfile()
{
    return allProfiles()[size_t(*rc::gen::inRange(0, int(allProfiles().size())))];
}

/// The text without what typography may change, as the header promises: spaces, marks of quotation, apostrophes,
/// dashes, ellipses, and the endings of ordinals.
QString bare(QString text)
{
    static const QRegularExpression ordinals(
        QStringLiteral("(?<=[0-9IVXLCDM])(?:i?[eè]me|[eè]re|re|e)s?(?:(?=[ºª])|(?![\\p{L}\\p{M}]))"));
    text.replace(QStringLiteral("..."), QStringLiteral("…"));
    text.replace(QChar(0xD800), u'x'); // no regular expression reads ill-formed text
    text.remove(ordinals);
    text.removeIf([](QChar c) { return isSpace(c) || isOneOf(c.unicode(), u"\"'«»“”‘’´-–—…."); });
    return text;
}

QString repeated(const char *piece, int times)
{
    return QString::fromUtf8(piece).repeated(times);
}

} // namespace

class TestTypographyProperties : public QObject
{
    Q_OBJECT

private slots:
    void appliedTwiceIsAppliedOnce();
    void onlySpacesAndNamedSignsChange();
    void changesAreInOrderAndApart();
    void anArticleIsSetAsAPrinterWould_data();
    void anArticleIsSetAsAPrinterWould();
    void timeIsLinear_data();
    void timeIsLinear();
};

void TestTypographyProperties::appliedTwiceIsAppliedOnce()
{
    QVERIFY(rc::check([] {
        const QString text = generated();
        const Profile profile = anyProfile();
        const QString once = corrected(text, profile);
        const QString twice = corrected(once, profile);
        if (once != twice)
            RC_FAIL((shown(text) + u'\n' + shown(once) + u'\n' + shown(twice) + u'\n' + profileName(profile))
                        .toStdString());
    }));
}

void TestTypographyProperties::onlySpacesAndNamedSignsChange()
{
    QVERIFY(rc::check([] {
        const QString text = generated();
        const QString after = corrected(text, anyProfile());
        if (bare(text) != bare(after))
            RC_FAIL((shown(text) + u'\n' + shown(after)).toStdString());
    }));
}

void TestTypographyProperties::changesAreInOrderAndApart()
{
    QVERIFY(rc::check([] {
        const QString text = generated();
        qsizetype end = 0;
        for (const Change &change : changesOf(text, settingsOf(anyProfile()))) {
            RC_ASSERT(change.position >= end);
            RC_ASSERT(change.length >= 0 && change.position + change.length <= text.size());
            RC_ASSERT(text.mid(change.position, change.length) != change.replacement);
            end = change.position + change.length;
        }
    }));
}

void TestTypographyProperties::anArticleIsSetAsAPrinterWould_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Profile>("profile");
    QTest::newRow("French") << QStringLiteral("article.fr") << Profile::French;
    QTest::newRow("English") << QStringLiteral("article.en") << Profile::English;
}

void TestTypographyProperties::anArticleIsSetAsAPrinterWould()
{
    QFETCH(QString, name);
    QFETCH(Profile, profile);
    const auto read = [&](const char *state) {
        QFile file(QStringLiteral(MARBRE_FIXTURES "/") + name + QLatin1String(state));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const QString after = read(".after.txt");
    QVERIFY(!after.isEmpty());
    const QStringList got = shown(corrected(read(".before.txt"), profile)).split(u'\n');
    QCOMPARE(got, shown(after).split(u'\n'));
    QCOMPARE(corrected(after, profile), after);
}

void TestTypographyProperties::timeIsLinear_data()
{
    QTest::addColumn<QString>("text");
    constexpr int times = 200'000;
    for (const char *piece : {"l'été: \"oui\" !  ",
                              "\"",
                              "'",
                              "'a",
                              "{",
                              "{:",
                              "`",
                              "<a",
                              "&a",
                              "color:",
                              "\"a\":",
                              "(",
                              "a@",
                              "a.b",
                              "://",
                              "123 ",
                              "1",
                              "?",
                              "!…",
                              "...",
                              "-",
                              ":",
                              "h",
                              ":)",
                              "M. ",
                              "«"})
        QTest::newRow(piece) << repeated(piece, times);
}

void TestTypographyProperties::timeIsLinear()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    for (const Profile profile : allProfiles())
        corrected(text, profile);
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_APPLESS_MAIN(TestTypographyProperties)
#include "tst_typographyproperties.moc"
