#include <QElapsedTimer>
#include <QTest>

#include "text/partialdate.h"

using namespace marbre::text;
using State = DateReading::State;

namespace {

/// A spelling and the date that it must give, in ISO 8601.
void row(const char *text, const char *iso)
{
    QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(iso);
}

void numbers()
{
    row("27/04/2021", "2021-04-27");
    row("27.04.2021", "2021-04-27");
    row("27-04-2021", "2021-04-27");
    row("27 / 04 / 2021", "2021-04-27");
    row("2021/04/27", "2021-04-27");
    row("2021.4.27", "2021-04-27");
    row("1 er mai 2021", "2021-05-01");
    row("3/5/2021", "2021-05-03");
    row("04/27/2021", "2021-04-27"); // only the other order exists
    row("12/11/2021", "2021-11-12"); // both exist: the day is first
    row("2021-04-27", "2021-04-27");
    row("2021-4-7", "2021-04-07");
    row("2021-04-27T10:30", "2021-04-27");
    row("2021-04-27 10:30:59", "2021-04-27");
    row("2021-04-27T10:30:59Z", "2021-04-27");
    row("2021-04-27T10:30:59.123+02:00", "2021-04-27");
    row("2021-04-27 10:30:59 UTC", "2021-04-27");
    row("2021-04", "2021-04");
    row("04/2021", "2021-04");
    row("4.2021", "2021-04");
    row("2021", "2021");
    row("1000", "1000");
    row("2999", "2999");
    row("29/02/2020", "2020-02-29");
    row("29/02/2000", "2000-02-29");
    row("  27/04/2021\n", "2021-04-27");
    row("２７/０４/２０２１", "2021-04-27");
}

void frenchWords()
{
    row("27 avril 2021", "2021-04-27");
    row("le 27 avril 2021", "2021-04-27");
    row("1er mai 2021", "2021-05-01");
    row("1ER MAI 2021", "2021-05-01");
    row("1ᵉʳ mai 2021", "2021-05-01");
    row("1 mai 2021", "2021-05-01");
    row("01 mai 2021", "2021-05-01");
    row("mardi 27 avril 2021", "2021-04-27");
    row("Mardi, 27 avril 2021", "2021-04-27");
    row("le mardi 27 avril 2021", "2021-04-27");
    row("mardi le 27 avril 2021", "2021-04-27");
    row("mar. 27 avr. 2021", "2021-04-27");
    row("avril 2021", "2021-04");
    row("Février 2021", "2021-02");
    row("fevrier 2021", "2021-02");
    row("FÉVRIER 2021", "2021-02");
    row("fe\u0301vrier 2021", "2021-02");
    row("15 aou\u0302t 2021", "2021-08-15");
    row("août 2021", "2021-08");
    row("aout 2021", "2021-08");
    row("déc. 2021", "2021-12");
    row("3 juil. 2021", "2021-07-03");
    row("3 juin 2021", "2021-06-03");
    row("27\u00A0avril\u00A02021", "2021-04-27");
    row("27\u202Favril\u202F2021", "2021-04-27");
    row("27\u2009avril \u00A0 2021", "2021-04-27");
    row("\u00A01er\u00A0mai\u00A02021\u00A0", "2021-05-01");
}

void englishWords()
{
    row("April 27, 2021", "2021-04-27");
    row("April 27 2021", "2021-04-27");
    row("APRIL 27, 2021", "2021-04-27");
    row("April\u00A027,\u00A02021", "2021-04-27");
    row("27 April 2021", "2021-04-27");
    row("27th April 2021", "2021-04-27");
    row("27th of April 2021", "2021-04-27");
    row("1st of May, 2021", "2021-05-01");
    row("May 2nd, 2021", "2021-05-02");
    row("May 3rd 2021", "2021-05-03");
    row("Apr. 27th 2021", "2021-04-27");
    row("Apr 27, 2021", "2021-04-27");
    row("Sept. 3, 2021", "2021-09-03");
    row("Jun 3, 2021", "2021-06-03");
    row("Jul 3, 2021", "2021-07-03");
    row("Tuesday, April 27, 2021", "2021-04-27");
    row("Tuesday April 27, 2021", "2021-04-27");
    row("Tue, 27 Apr 2021", "2021-04-27");
    row("Thurs. April 29, 2021", "2021-04-29");
    row("April 2021", "2021-04");
    row("April, 2021", "2021-04");
    row("February 29, 2024", "2024-02-29");
}

} // namespace

class TestPartialDate : public QObject
{
    Q_OBJECT

private slots:
    void peoplesSpellingsAreRead_data();
    void peoplesSpellingsAreRead();
    void daysThatDoNotExistAreTold_data();
    void daysThatDoNotExistAreTold();
    void otherTextIsNoDate_data();
    void otherTextIsNoDate();
    void everyDayGoesThroughItsFormsAndBack_data();
    void everyDayGoesThroughItsFormsAndBack();
    void everyMonthIsKnownByItsNames();
    void onlyExactIsoIsRead_data();
    void onlyExactIsoIsRead();
    void onlyRealDatesCanBeMade_data();
    void onlyRealDatesCanBeMade();
    void datesAreInTheOrderOfTime();
    void isoSortsAsTheDatesDo();
    void aDateKnownInPartHasNoDay();
    void datesAreWrittenInTheWordsOfTheLanguage_data();
    void datesAreWrittenInTheWordsOfTheLanguage();
    void longTextTakesNoTime();
};

void TestPartialDate::peoplesSpellingsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("iso");
    numbers();
    frenchWords();
    englishWords();
}

void TestPartialDate::peoplesSpellingsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, iso);
    const DateReading reading = readDate(text);
    QCOMPARE(reading.state, State::Date);
    QCOMPARE(reading.date.toIso(), iso);
}

void TestPartialDate::daysThatDoNotExistAreTold_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"31/02/2021",
                             "31.04.2021",
                             "29/02/2021",
                             "29/02/1900",
                             "13/13/2021",
                             "00/04/2021",
                             "27/00/2021",
                             "32/01/2021",
                             "02/30/2021",
                             "01/01/0000",
                             "2021-02-29",
                             "2021-13-01",
                             "2021-00-10",
                             "2021-10-00",
                             "2021-00",
                             "2021-13",
                             "13/2021",
                             "00/2021",
                             "31 février 2021",
                             "0 mai 2021",
                             "32 mai 2021",
                             "February 30, 2021",
                             "April 31st, 2021",
                             "April 0, 2021",
                             "mardi 31 avril 2021",
                             "29\u00A0février\u00A02023"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestPartialDate::daysThatDoNotExistAreTold()
{
    QFETCH(QString, text);
    QCOMPARE(readDate(text), (DateReading{State::Impossible, {}}));
}

void TestPartialDate::otherTextIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             " ",
                             "\u00A0",
                             "avril",
                             "27",
                             "27 avril",
                             "27/04",
                             "27/04/21",
                             "999",
                             "3000",
                             "12345",
                             "2021-",
                             "-2021",
                             "27//04/2021",
                             "27/04/2021 par l’AFP",
                             "27 avril 2021 à Paris",
                             "vers 27 avril 2021",
                             "environ avril 2021",
                             "le",
                             "27 avrll 2021",
                             "27 ma 2021",
                             "jui 2021",
                             "2021-04-27 10:30 par Jean",
                             "2021-04-27 quelque part",
                             "Marie 27 avril 2021",
                             "Lundgren, April 27, 2021",
                             "2021 avril 27 2021",
                             "１",
                             "\u0661\u0662/04/2021",
                             "/",
                             "...",
                             "avril 2021 avril 2021",
                             "20 000 2021",
                             "1er 2021"})
        QTest::newRow(qPrintable(QString::fromUtf8(text))) << QString::fromUtf8(text);
    QTest::newRow("null") << QString();
    QTest::newRow("NUL") << QString(QChar(u'\0'));
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) + QStringLiteral(" 2021");
}

void TestPartialDate::otherTextIsNoDate()
{
    QFETCH(QString, text);
    QCOMPARE(readDate(text), DateReading());
}

void TestPartialDate::everyDayGoesThroughItsFormsAndBack_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<DateStyle>("style");
    QTest::newRow("fr, numbers") << QStringLiteral("fr") << DateStyle::Numeric;
    QTest::newRow("fr, long") << QStringLiteral("fr") << DateStyle::Long;
    QTest::newRow("en, numbers") << QStringLiteral("en") << DateStyle::Numeric;
    QTest::newRow("en, long") << QStringLiteral("en") << DateStyle::Long;
}

void TestPartialDate::everyDayGoesThroughItsFormsAndBack()
{
    QFETCH(QString, language);
    QFETCH(DateStyle, style);
    for (QDate day(2019, 12, 31); day < QDate(2021, 1, 2); day = day.addDays(1)) {
        const PartialDate date = PartialDate::of(day);
        QCOMPARE(date.date(), day);
        QCOMPARE(PartialDate::fromIso(date.toIso()), date);
        QCOMPARE(readDate(date.toIso()), (DateReading{State::Date, date}));
        QCOMPARE(readDate(formatDate(date, language, style)), (DateReading{State::Date, date}));
        const PartialDate month = *PartialDate::of(day.year(), day.month());
        QCOMPARE(readDate(formatDate(month, language, style)), (DateReading{State::Date, month}));
        QCOMPARE(PartialDate::fromIso(month.toIso()), month);
    }
    const PartialDate year = *PartialDate::of(2021);
    QCOMPARE(readDate(formatDate(year, language, style)), (DateReading{State::Date, year}));
}

void TestPartialDate::everyMonthIsKnownByItsNames()
{
    const QStringList french = QStringLiteral("janv févr mars avr mai juin juil août sept oct nov déc").split(u' ');
    const QStringList english = QStringLiteral("jan feb mar apr may jun jul aug sep oct nov dec").split(u' ');
    for (int month = 1; month <= 12; ++month) {
        for (const QString &name : {french[month - 1], english[month - 1]}) {
            QCOMPARE(readDate(name + QStringLiteral(" 2021")).date, *PartialDate::of(2021, month));
            QCOMPARE(readDate(name.toUpper() + QStringLiteral(". 2021")).date, *PartialDate::of(2021, month));
        }
    }
}

void TestPartialDate::onlyExactIsoIsRead_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"",          "21",          "202",     "20211",   "2021-",      "2021-4",       "2021-04-",
          "2021-04-7", "2021-04-271", "2021-13", "2021-00", "2021-04-00", "2021-04-31",   "2021-02-29",
          "0000",      "0000-01-01",  " 2021",   "2021 ",   "2021\n",     "2021-04-27\n", "2021-04-27T00:00",
          "20210427",  "2021/04/27",  "-2021",   "+2021",   "２０２１"})
        QTest::newRow(qPrintable(QString::fromUtf8(text).toHtmlEscaped())) << QString::fromUtf8(text);
}

void TestPartialDate::onlyExactIsoIsRead()
{
    QFETCH(QString, text);
    QVERIFY(!PartialDate::fromIso(text));
}

void TestPartialDate::onlyRealDatesCanBeMade_data()
{
    QTest::addColumn<int>("year");
    QTest::addColumn<int>("month");
    QTest::addColumn<int>("day");
    QTest::addColumn<bool>("exists");
    QTest::newRow("first year") << 1 << 0 << 0 << true;
    QTest::newRow("last day") << 9999 << 12 << 31 << true;
    QTest::newRow("leap day") << 2020 << 2 << 29 << true;
    QTest::newRow("no leap day") << 2021 << 2 << 29 << false;
    QTest::newRow("no leap day of a century") << 1900 << 2 << 29 << false;
    QTest::newRow("leap day of four centuries") << 2000 << 2 << 29 << true;
    QTest::newRow("year 0") << 0 << 1 << 1 << false;
    QTest::newRow("before") << -44 << 3 << 15 << false;
    QTest::newRow("after") << 10000 << 1 << 1 << false;
    QTest::newRow("month 13") << 2021 << 13 << 0 << false;
    QTest::newRow("month -1") << 2021 << -1 << 0 << false;
    QTest::newRow("day -1") << 2021 << 1 << -1 << false;
    QTest::newRow("a day of no month") << 2021 << 0 << 1 << false;
    QTest::newRow("day 31 of 30") << 2021 << 4 << 31 << false;
}

void TestPartialDate::onlyRealDatesCanBeMade()
{
    QFETCH(int, year);
    QFETCH(int, month);
    QFETCH(int, day);
    QFETCH(bool, exists);
    const auto date = PartialDate::of(year, month, day);
    QCOMPARE(date.has_value(), exists);
    if (exists)
        QCOMPARE(PartialDate::fromIso(date->toIso()), date);
}

void TestPartialDate::datesAreInTheOrderOfTime()
{
    const auto iso = [](const char *text) { return *PartialDate::fromIso(QString::fromLatin1(text)); };
    const QList<PartialDate> inOrder{PartialDate(),     iso("0999-12-31"), iso("2020-12-31"), iso("2021"),
                                     iso("2021-04"),    iso("2021-04-27"), iso("2021-04-28"), iso("2021-05"),
                                     iso("2021-05-01"), iso("2021-10"),    iso("2022")};
    for (qsizetype i = 0; i < inOrder.size(); ++i) {
        for (qsizetype j = 0; j < inOrder.size(); ++j) {
            QCOMPARE(inOrder[i] < inOrder[j], i < j);
            QCOMPARE(inOrder[i] == inOrder[j], i == j);
        }
    }
}

void TestPartialDate::isoSortsAsTheDatesDo()
{
    const QStringList isos{QString(),
                           QStringLiteral("0999"),
                           QStringLiteral("2021"),
                           QStringLiteral("2021-04"),
                           QStringLiteral("2021-04-27"),
                           QStringLiteral("2021-05"),
                           QStringLiteral("9999-12-31")};
    for (const QString &a : isos) {
        for (const QString &b : isos) {
            const PartialDate one = PartialDate::fromIso(a).value_or(PartialDate());
            const PartialDate other = PartialDate::fromIso(b).value_or(PartialDate());
            QCOMPARE(one.toIso(), a);
            QCOMPARE(one < other, a < b);
        }
    }
}

void TestPartialDate::aDateKnownInPartHasNoDay()
{
    QVERIFY(PartialDate().isNull());
    QVERIFY(PartialDate::of(QDate()).isNull());
    QVERIFY(PartialDate::of(QDate(-43, 3, 15)).isNull());
    QVERIFY(!PartialDate().date().isValid());
    QVERIFY(!PartialDate::of(2021, 4)->date().isValid());
    QVERIFY(!PartialDate::of(2021)->date().isValid());
    QCOMPARE(PartialDate::of(2021, 4)->day(), 0);
    QCOMPARE(PartialDate::of(2021)->month(), 0);
    QCOMPARE(PartialDate().toIso(), QString());
}

void TestPartialDate::datesAreWrittenInTheWordsOfTheLanguage_data()
{
    QTest::addColumn<QString>("iso");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("numeric");
    QTest::addColumn<QString>("longForm");
    const auto add = [](const char *iso, const char *language, const char *numeric, const char *longForm) {
        QTest::addRow("%s, %s", iso, language) << QString::fromLatin1(iso) << QString::fromLatin1(language)
                                               << QString::fromUtf8(numeric) << QString::fromUtf8(longForm);
    };
    add("2021-04-27", "fr", "27/04/2021", "27 avril 2021");
    add("2021-05-01", "fr", "01/05/2021", "1er mai 2021");
    add("2021-05-11", "fr", "11/05/2021", "11 mai 2021");
    add("2021-02-03", "fr-CA", "03/02/2021", "3 février 2021");
    add("2021-08", "FR", "août 2021", "août 2021");
    add("2021", "fr", "2021", "2021");
    add("0987-03-02", "fr", "02/03/0987", "2 mars 987");
    add("2021-04-27", "en", "April 27, 2021", "April 27, 2021");
    add("2021-05-01", "en-GB", "May 1, 2021", "May 1, 2021");
    add("2021-04", "en", "April 2021", "April 2021");
    add("2021", "en", "2021", "2021");
    add("2021-04-27", "", "April 27, 2021", "April 27, 2021");
    add("2021-04-27", "frr", "April 27, 2021", "April 27, 2021"); // North Frisian
    add("", "fr", "", "");
    add("", "en", "", "");
}

void TestPartialDate::datesAreWrittenInTheWordsOfTheLanguage()
{
    QFETCH(QString, iso);
    QFETCH(QString, language);
    const PartialDate date = PartialDate::fromIso(iso).value_or(PartialDate());
    QTEST(formatDate(date, language, DateStyle::Numeric), "numeric");
    QTEST(formatDate(date, language, DateStyle::Long), "longForm");
}

void TestPartialDate::longTextTakesNoTime()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &piece : {QStringLiteral("2021-04-27 "), QStringLiteral("mardi "), QStringLiteral("a"),
                                 QStringLiteral(" "), QStringLiteral("1")})
        QCOMPARE(readDate(piece.repeated(1'000'000)).state, State::NotADate);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestPartialDate)
#include "tst_partialdate.moc"
