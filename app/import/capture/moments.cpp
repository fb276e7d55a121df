#include "import/capture/moments.h"

#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

#include "text/partialdate.h"
#include "text/spacing.h"

namespace marbre::import::capture {

using text::PartialDate;

namespace {

/// Gutenberg; what is older is a machine's zero.
constexpr int firstYear = 1450;

bool isPlausible(const PartialDate &date)
{
    return date.year() >= firstYear && date.year() <= QDate::currentDate().year() + 1;
}

QString plausible(const std::optional<PartialDate> &date)
{
    return date && isPlausible(*date) ? date->toIso() : QString();
}

/// Its date exists, and so does its time.
QString isoMoment(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(
            R"(^(\d{4}-\d{2}-\d{2})(?:[T ]\s?(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?(?:\d{2})?)?)?$)"),
        QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const bool timeExists =
        match.captured(2).toInt() <= 24 && match.captured(3).toInt() < 60 && match.captured(4).toInt() <= 60;
    const QString day = plausible(PartialDate::fromIso(match.captured(1)));
    return day.isEmpty() || timeExists ? (day.isEmpty() ? day : text) : day;
}

/// `20210427`, with a time of any form behind it.
QString basicDate(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$)"));
    const auto match = form.match(text);
    if (!match.hasMatch() || match.captured(3).toInt() == 0)
        return {};
    return plausible(PartialDate::of(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
}

/// Seconds or milliseconds since 1970.
QString epoch(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d{9,10})(\d{3})?(?:\.\d+)?$)"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const QDateTime moment = QDateTime::fromSecsSinceEpoch(match.captured(1).toLongLong(), Qt::UTC);
    return isPlausible(PartialDate::of(moment.date())) ? moment.toString(Qt::ISODate) : QString();
}

/// Seconds from UTC of a zone's offset, or of its name in RFC 822, 5; others are taken for UTC (RFC 2822, 4.3).
int zoneOffset(const QString &zone)
{
    static const QHash<QString, int> american{{QStringLiteral("EDT"), -4}, {QStringLiteral("EST"), -5}, {QStringLiteral("CDT"), -5},
                                              {QStringLiteral("CST"), -6}, {QStringLiteral("MDT"), -6}, {QStringLiteral("MST"), -7},
                                              {QStringLiteral("PDT"), -7}, {QStringLiteral("PST"), -8}};
    if (zone.isEmpty() || zone[0].isLetter())
        return american.value(zone.toUpper()) * 3600;
    const int minutes = QStringView(zone).sliced(1, 2).toInt() * 60 + QStringView(zone).last(2).toInt();
    return (zone[0] == u'-' ? -minutes : minutes) * 60;
}

/// RFC 2822, 3.3, and the years of two digits and names of zones of RFC 822.
QString rfc2822(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(R"(^(?:[a-z]{3,9}\.?,?\s?)?(\d{1,2})[ -]([a-z]{3})[a-z]{0,6}\.?[ -](\d{4}|\d{2})\s(\d{1,2}):(\d{2}))"
                       R"((?::(\d{2}))?(?:\s?([a-z]{1,5}|[+-]\d{2}:?\d{2}))?$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QString months = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
    const auto match = form.match(text);
    const qsizetype month = match.hasMatch() ? months.indexOf(match.captured(2).toLower()) : -1;
    if (month < 0 || month % 3 != 0)
        return {};
    const int written = match.captured(3).toInt();
    const int year = written >= 100 ? written : written < 50 ? 2000 + written : 1900 + written; // RFC 2822, 4.3
    const QDate day(year, int(month) / 3 + 1, match.captured(1).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(), std::min(match.captured(6).toInt(), 59));
    if (!day.isValid() || !time.isValid() || !isPlausible(PartialDate::of(day)))
        return {};
    const int offset = zoneOffset(match.captured(7));
    return (offset == 0 ? QDateTime(day, time, Qt::UTC) : QDateTime(day, time, Qt::OffsetFromUTC, offset)).toString(Qt::ISODate);
}

const QString &months()
{
    static const QString names = QStringLiteral(
        "(?:jan(?:v|vier|uary)?|f[ée]v(?:rier|r)?|feb(?:ruary)?|mar(?:s|ch)?|avr(?:il)?|apr(?:il)?|mai|may|juin|june?"
        "|juil(?:let)?|july?|ao[ûu]t|aug(?:ust)?|sep(?:t|tembre|tember)?|oct(?:obre|ober)?|nov(?:embre|ember)?"
        "|d[ée]c(?:embre|ember)?)\\.?");
    return names;
}

} // namespace

QString momentOf(QStringView raw)
{
    constexpr qsizetype longest = 80;
    const QString text = text::singleSpaced(raw.left(longest + 1));
    if (text.isEmpty() || text.size() > longest)
        return {};
    for (const auto read : {&isoMoment, &basicDate, &epoch, &rfc2822})
        if (const QString moment = read(text); !moment.isEmpty())
            return moment;
    static const QRegularExpression yearAndMonth(QStringLiteral(R"(^\d{4}-\d{2}$)"));
    if (yearAndMonth.match(text).hasMatch())
        return plausible(PartialDate::fromIso(text));
    return dateIn(text);
}

QString dateIn(QStringView raw)
{
    constexpr qsizetype longest = 200;
    static const QRegularExpression form(
        QStringLiteral(
            R"((?<![\p{L}\p{N}/.-])(?:)"
            R"(\d{4}-\d{2}-\d{2}|\d{4}[/.]\d{1,2}[/.]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})"
            R"(|\d{1,2}(?:er|st|nd|rd|th)?\.? (?:of )?%1,? \d{4}|%1 \d{1,2}(?:st|nd|rd|th)?,? \d{4}|(?:%1) \d{4})"
            R"()(?![\p{L}\p{N}]|[-/]\d))")
            .arg(months()),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression isoInFront(QStringLiteral(R"((\d{4}-\d{2}-\d{2})T\d)"));
    static const QRegularExpression eastern(
        QStringLiteral(R"((\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일])"));
    const QString text = text::singleSpaced(
        raw.left(longest).toString().normalized(QString::NormalizationForm_KC).replace(u'\u00A0', u' '));
    if (const auto match = eastern.match(text); match.hasMatch())
        return plausible(
            PartialDate::of(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
    if (const auto match = isoInFront.match(text); match.hasMatch())
        return plausible(PartialDate::fromIso(match.captured(1)));
    auto each = form.globalMatch(text);
    while (each.hasNext()) {
        const text::DateReading reading = text::readDate(each.next().captured());
        if (reading.state == text::DateReading::State::Date && isPlausible(reading.date))
            return reading.date.toIso();
    }
    return {};
}

QString dateInAddress(const QString &address)
{
    static const QRegularExpression form(
        QStringLiteral(R"([/_-](\d{4})[/_-]?(0[1-9]|1[0-2])(?:[/_-]?(0[1-9]|[12]\d|3[01]))?(?=[/_.-]|$))"));
    static const QRegularExpression named(
        QStringLiteral(R"(/(\d{4})/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/(\d{1,2})(?=/))"));
    const QString path = address.section(u'?', 0, 0).section(u'#', 0, 0).left(1000);
    if (const auto match = named.match(path); match.hasMatch())
        return dateIn(match.captured(3) + u' ' + match.captured(2) + u' ' + match.captured(1));
    auto each = form.globalMatch(path);
    while (each.hasNext()) {
        const auto match = each.next();
        const QString date =
            plausible(PartialDate::of(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
        if (!date.isEmpty())
            return date;
    }
    return {};
}

} // namespace marbre::import::capture
