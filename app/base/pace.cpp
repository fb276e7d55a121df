#include "base/pace.h"

#include <algorithm>

namespace marbre {

void Pace::add(qint64 milliseconds, qint64 done)
{
    constexpr qint64 looked = 8000; // milliseconds: long enough to be calm, short enough to follow
    m_samples.push_back({milliseconds, done});
    while (m_samples.size() > 2 && milliseconds - m_samples[1].milliseconds >= looked)
        m_samples.pop_front();
}

std::optional<double> Pace::perSecond() const
{
    constexpr qint64 enough = 1000; // milliseconds
    if (m_samples.empty())
        return {};
    const qint64 time = m_samples.back().milliseconds - m_samples.front().milliseconds;
    if (time < enough)
        return {};
    return double(m_samples.back().done - m_samples.front().done) * 1000 / double(time);
}

std::optional<qint64> Pace::secondsTo(qint64 total) const
{
    const std::optional<double> pace = perSecond();
    if (!pace || *pace <= 0)
        return {};
    return qint64(double(std::max<qint64>(0, total - m_samples.back().done)) / *pace);
}

} // namespace marbre
