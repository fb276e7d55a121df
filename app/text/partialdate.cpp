#include "text/partialdate.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace marbre::text {

namespace {

using State = DateReading::State;

constexpr std::array<QLatin1StringView, 12> frenchFolded{
    QLatin1StringView("janvier"), QLatin1StringView("fevrier"), QLatin1StringView("mars"),
    QLatin1StringView("avril"),   QLatin1StringView("mai"),     QLatin1StringView("juin"),
    QLatin1StringView("juillet"), QLatin1StringView("aout"),    QLatin1StringView("septembre"),
    QLatin1StringView("octobre"), QLatin1StringView("novembre"), QLatin1StringView("decembre")};
constexpr std::array<QStringView, 12> french{u"janvier", u"février", u"mars",      u"avril",   u"mai",      u"juin",
                                             u"juillet", u"août",    u"septembre", u"octobre", u"novembre", u"décembre"};
constexpr std::array<QStringView, 12> english{u"January", u"February", u"March",     u"April",   u"May",      u"June",
                                              u"July",    u"August",   u"September", u"October", u"November", u"December"};

bool isMonth(const QString &word, QStringView name)
{
    // Three letters tell every month apart but juin and juillet, which take four.
    const qsizetype least = name.startsWith(u"jui") ? 4 : 3;
    return word.size() >= least && name.startsWith(word);
}

/// 1…12, or 0.
int monthNumber(QStringView text)
{
    const QString word = folded(text);
    for (size_t i = 0; i < 12; ++i)
        if (isMonth(word, QString(frenchFolded[i])) || isMonth(word, english[i].toString().toLower()))
            return static_cast<int>(i) + 1;
    return 0;
}

DateReading made(int year, int month, int day)
{
    const auto date = PartialDate::of(year, month, day);
    return date ? DateReading{State::Date, *date} : DateReading{State::Impossible, {}};
}

DateReading readNumeric(const QString &text)
{
    static const QRegularExpression iso(
        QStringLiteral(R"(^(\d{4})-(\d{1,2})(?:-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?)?)?$)"));
    if (const auto match = iso.match(text); match.hasMatch()) {
        const bool dayGiven = match.hasCaptured(3);
        const int day = match.captured(3).toInt();
        if (match.captured(2).toInt() == 0 || (dayGiven && day == 0))
            return {State::Impossible, {}};
        return made(match.captured(1).toInt(), match.captured(2).toInt(), day);
    }
    static const QRegularExpression yearFirst(QStringLiteral(R"(^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$)"));
    if (const auto match = yearFirst.match(text); match.hasMatch()) {
        const int month = match.captured(2).toInt();
        const int day = match.captured(3).toInt();
        return month == 0 || day == 0 ? DateReading{State::Impossible, {}} : made(match.captured(1).toInt(), month, day);
    }
    static const QRegularExpression dayFirst(QStringLiteral(R"(^(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})$)"));
    if (const auto match = dayFirst.match(text); match.hasMatch()) {
        const int a = match.captured(1).toInt();
        const int b = match.captured(2).toInt();
        const int year = match.captured(3).toInt();
        if (a == 0 || b == 0)
            return {State::Impossible, {}};
        return b > 12 && a <= 12 ? made(year, a, b) : made(year, b, a);
    }
    static const QRegularExpression monthYear(QStringLiteral(R"(^(\d{1,2})[/.](\d{4})$)"));
    if (const auto match = monthYear.match(text); match.hasMatch())
        return match.captured(1).toInt() == 0 ? DateReading{State::Impossible, {}}
                                              : made(match.captured(2).toInt(), match.captured(1).toInt(), 0);
    static const QRegularExpression year(QStringLiteral(R"(^(1[0-9]{3}|2[0-9]{3})$)"));
    if (year.match(text).hasMatch())
        return made(text.toInt(), 0, 0);
    return {};
}

/// The name of the day of the week, whole or short, in front of a date.
QString weekday()
{
    return QStringLiteral(
        R"((?:(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lun|mar|mer|jeu|ven|sam|dim)"
        R"(|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
        R"()\.?,?\s+)?)");
}

DateReading readWords(const QString &text)
{
    static const QRegularExpression dayMonth(
        QStringLiteral(R"(^(?:le\s+)?%1(?:le\s+)?(\d{1,2})(?:\s?er|st|nd|rd|th)?\.?\s+(?:of\s+)?(\p{L}+)\.?,?\s+(\d{4})$)").arg(weekday()),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthDay(
        QStringLiteral(R"(^%1(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$)").arg(weekday()),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression monthYear(QStringLiteral(R"(^(\p{L}+)\.?,?\s+(\d{4})$)"));
    int month = 0;
    if (const auto match = dayMonth.match(text); match.hasMatch() && (month = monthNumber(match.captured(2))))
        return match.captured(1).toInt() == 0 ? DateReading{State::Impossible, {}}
                                              : made(match.captured(3).toInt(), month, match.captured(1).toInt());
    if (const auto match = monthDay.match(text); match.hasMatch() && (month = monthNumber(match.captured(1))))
        return match.captured(2).toInt() == 0 ? DateReading{State::Impossible, {}}
                                              : made(match.captured(3).toInt(), month, match.captured(2).toInt());
    if (const auto match = monthYear.match(text); match.hasMatch() && (month = monthNumber(match.captured(1))))
        return made(match.captured(2).toInt(), month, 0);
    return {};
}

bool isFrench(QStringView language)
{
    // The primary subtag alone (BCP 47, 2.1): "frr" and "fro" are other languages.
    return language.startsWith(u"fr", Qt::CaseInsensitive) && (language.size() == 2 || language[2] == u'-');
}

QString day(const PartialDate &date)
{
    return date.day() == 1 ? QStringLiteral("1er") : QString::number(date.day());
}

} // namespace

std::optional<PartialDate> PartialDate::of(int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || (day > 0 && month == 0))
        return {};
    if (day > 0 && !QDate::isValid(year, month, day))
        return {};
    PartialDate date;
    date.m_year = year;
    date.m_month = month;
    date.m_day = day;
    return date;
}

PartialDate PartialDate::of(QDate date)
{
    return date.isValid() ? of(date.year(), date.month(), date.day()).value_or(PartialDate()) : PartialDate();
}

std::optional<PartialDate> PartialDate::fromIso(QStringView text)
{
    static const QRegularExpression form(QStringLiteral(R"(\A(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\z)"));
    const auto match = form.match(text.toString());
    if (!match.hasMatch())
        return {};
    const int month = match.captured(2).toInt();
    const int dayNumber = match.captured(3).toInt();
    if ((match.hasCaptured(2) && month == 0) || (match.hasCaptured(3) && dayNumber == 0))
        return {};
    return of(match.captured(1).toInt(), month, dayNumber);
}

QDate PartialDate::date() const
{
    return m_day ? QDate(m_year, m_month, m_day) : QDate();
}

QString PartialDate::toIso() const
{
    if (isNull())
        return {};
    QString iso = QStringLiteral("%1").arg(m_year, 4, 10, QLatin1Char('0'));
    if (m_month)
        iso += QStringLiteral("-%1").arg(m_month, 2, 10, QLatin1Char('0'));
    if (m_day)
        iso += QStringLiteral("-%1").arg(m_day, 2, 10, QLatin1Char('0'));
    return iso;
}

DateReading readDate(QStringView text)
{
    constexpr qsizetype longest = 60;
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > longest)
        return {};
    // The compatible form joins an accent to its letter and makes one letter of another's guise: 1ᵉʳ is 1er.
    const QString simple = trimmed.toString().normalized(QString::NormalizationForm_KC).simplified();
    const DateReading numeric = readNumeric(simple);
    return numeric.state == State::NotADate ? readWords(simple) : numeric;
}

QString formatDate(const PartialDate &date, QStringView language, DateStyle style)
{
    if (date.isNull())
        return {};
    const QString year = QString::number(date.year());
    if (!date.month())
        return year;
    const auto index = static_cast<size_t>(date.month() - 1);
    if (!isFrench(language)) {
        const QString month = english[index].toString();
        return date.day() ? QStringLiteral("%1 %2, %3").arg(month).arg(date.day()).arg(year)
                          : QStringLiteral("%1 %2").arg(month, year);
    }
    const QString month = french[index].toString();
    if (!date.day())
        return QStringLiteral("%1 %2").arg(month, year);
    if (style == DateStyle::Numeric)
        return date.date().toString(QStringLiteral("dd/MM/yyyy"));
    return QStringLiteral("%1 %2 %3").arg(day(date), month, year);
}

} // namespace marbre::text
