#include "models/feedwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace marbre::models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::models::Feeds)
};

constexpr int hour = 60; // minutes
constexpr int day = 24 * hour;

} // namespace

QString stateLabel(archive::FeedItemState state)
{
    using State = archive::FeedItemState;
    switch (state) {
    case State::New:
        return Words::tr("New");
    case State::Read:
        return Words::tr("Read");
    case State::Skipped:
        return Words::tr("Skipped");
    case State::Translating:
        return Words::tr("To translate");
    }
    Q_UNREACHABLE();
}

QString titleOf(const archive::FeedItem &item)
{
    return item.title.isEmpty() ? Words::tr("Without a title") : item.title;
}

QString momentLabel(const QDateTime &moment, QDate today)
{
    const QDateTime here = moment.toLocalTime();
    const QLocale locale;
    if (here.date() == today)
        return locale.toString(here.time(), QLocale::ShortFormat);
    if (here.date() == today.addDays(-1))
        return Words::tr("yesterday");
    if (here.date().year() == today.year())
        return locale.toString(here.date(), Words::tr("d MMM", "the day and the month, for QLocale::toString"));
    return locale.toString(here.date(), QLocale::ShortFormat);
}

QString everyLabel(int minutes)
{
    if (minutes <= 0)
        return Words::tr("Only when asked");
    if (minutes % day == 0)
        return Words::tr("Every %n day(s)", nullptr, minutes / day);
    if (minutes % hour == 0)
        return Words::tr("Every %n hour(s)", nullptr, minutes / hour);
    return Words::tr("Every %n minute(s)", nullptr, minutes);
}

std::vector<int> everyChoices()
{
    return {0, day, 6 * hour, hour, hour / 2};
}

} // namespace marbre::models
