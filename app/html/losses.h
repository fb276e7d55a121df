#pragma once

#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace marbre::html {

/// What reading could not keep: each kind once, and at which bytes, so that a block knows whether its own bytes may be
/// written again as they came.
class Losses
{
public:
    static constexpr std::ptrdiff_t unknown = -1;

    void add(const QString &kind, std::ptrdiff_t at)
    {
        if (!m_kinds.contains(kind) && m_kinds.size() < 200) // a hostile page may name any number of things
            m_kinds.append(kind);
        taint(at);
    }
    /// Nothing worth a word is gone, but these bytes are not to be written again, or would not read the same alone.
    void taint(std::ptrdiff_t at) { m_places.push_back(at); }
    /// Ends the gathering; `any` may be asked from now on.
    void settle() { std::ranges::sort(m_places); }

    [[nodiscard]] const QStringList &kinds() const { return m_kinds; }
    [[nodiscard]] bool any(std::ptrdiff_t begin, std::ptrdiff_t end) const
    {
        const auto first = std::ranges::lower_bound(m_places, begin);
        const bool nowhere = !m_places.empty() && m_places.front() == unknown;
        return nowhere || (first != m_places.end() && *first < end);
    }

private:
    QStringList m_kinds;
    std::vector<std::ptrdiff_t> m_places;
};

} // namespace marbre::html
