#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <compare>
#include <optional>

namespace marbre::text {

/// A Gregorian date that may be known only to the month or the year (ISO 8601, reduced precision).
class PartialDate
{
public:
    PartialDate() = default; ///< unknown: isNull()

    /// Empty where the day, month or year does not exist. Years 1…9999.
    [[nodiscard]] static std::optional<PartialDate> of(int year, int month = 0, int day = 0);
    [[nodiscard]] static PartialDate of(QDate date);
    /// Reads exactly `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    [[nodiscard]] static std::optional<PartialDate> fromIso(QStringView text);

    [[nodiscard]] bool isNull() const { return m_year == 0; }
    [[nodiscard]] int year() const { return m_year; }
    [[nodiscard]] int month() const { return m_month; } ///< 1…12, or 0: not known
    [[nodiscard]] int day() const { return m_day; }     ///< 1…31, or 0: not known
    /// The day, where it is known; else an invalid date.
    [[nodiscard]] QDate date() const;
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty when null. Sorts as text in the order of time.
    [[nodiscard]] QString toIso() const;

    /// By year, month, day; what is not known comes first.
    auto operator<=>(const PartialDate &) const = default;

private:
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
};

/// What reading a date that a person wrote has given.
struct DateReading {
    enum class State {
        Date,       ///< `date` holds it
        Impossible, ///< it has the form of a date, but no such day exists (31/02/2021)
        NotADate,
    };
    State state = State::NotADate;
    PartialDate date;

    bool operator==(const DateReading &) const = default;
};

/// Reads the whole of `text` as one date, in French or English as people write it: 27/04/2021, 27.04.2021,
/// 2021-04-27 (with or without a time after it, which is not kept), 27 avril 2021, 1er mai 2021, mardi 27 avril 2021, avril 2021,
/// April 27, 2021, 27 April 2021, Apr. 27th 2021, 04/2021, 2021-04, 2021. Any other
/// word makes it no date. Between slashes or dots the day comes
/// first, unless only the other order exists.
[[nodiscard]] DateReading readDate(QStringView text);

enum class DateStyle {
    Numeric, ///< 27/04/2021 · avril 2021 · 2021; en: April 27, 2021 (numbers alone would be ambiguous)
    Long,    ///< 27 avril 2021, 1er mai 2021; en: April 27, 2021
};

/// The date in the words of a language ("fr", "en"; a region is allowed, others are written as English is).
[[nodiscard]] QString formatDate(const PartialDate &date, QStringView language, DateStyle style);

} // namespace marbre::text
