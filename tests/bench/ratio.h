#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>

namespace marbre::bench {

/// The best time of several runs of two things by turns, so that whatever else the machine does meets both alike.
class Ratio
{
public:
    /// `ours` and `theirs` each do their work once; runs go on for some seconds, or at least five times.
    Ratio(auto ours, auto theirs)
    {
        const auto end = Clock::now() + std::chrono::seconds(4);
        for (int run = 0; run < 5 || Clock::now() < end; ++run) {
            m_ours = std::min(m_ours, timeOf(ours));
            m_theirs = std::min(m_theirs, timeOf(theirs));
        }
    }

    /// `html-read/gumbo 1.43x (aim 1.6x)`, and the two times for who wants to know.
    void print(const char *name, double aim) const
    {
        std::printf("%s %.2fx (aim %.1fx)   %.2f ms to %.2f ms\n", name, m_ours / m_theirs, aim, m_ours, m_theirs);
    }

private:
    using Clock = std::chrono::steady_clock;

    static double timeOf(auto &work)
    {
        const auto start = Clock::now();
        work();
        return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
    }

    double m_ours = std::numeric_limits<double>::max();
    double m_theirs = std::numeric_limits<double>::max();
};

} // namespace marbre::bench
