#pragma once

#include <QtGlobal>

#include <deque>
#include <optional>

namespace marbre {

/// How fast work goes, by what it did in its last seconds. Pure: times come from outside.
class Pace
{
public:
    /// `done` steps were done `milliseconds` after the beginning; neither goes back.
    void add(qint64 milliseconds, qint64 done);

    /// Steps a second; nothing before there is a second to tell by.
    [[nodiscard]] std::optional<double> perSecond() const;
    /// Seconds until `total` steps are done; nothing where that cannot be told.
    [[nodiscard]] std::optional<qint64> secondsTo(qint64 total) const;

private:
    struct Sample {
        qint64 milliseconds;
        qint64 done;
    };
    std::deque<Sample> m_samples;
};

} // namespace marbre
