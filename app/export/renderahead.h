#pragma once

#include <QByteArray>

#include <functional>
#include <future>
#include <vector>

#include "base/error.h"

namespace marbre::exporting {

/// Renders pages in other threads while this one reads what comes next and writes what is ready. Pages are written in the
/// order in which they came, in the thread that hands them in.
class RenderAhead
{
public:
    /// Touches nothing that another thread changes.
    using Render = std::function<Result<QByteArray>()>;
    using Write = std::function<Outcome(const QByteArray &bytes)>;

    /// Fails as a page before failed, whose turn has come.
    [[nodiscard]] Outcome add(Render render, Write write);
    /// Waits for all, and writes them.
    [[nodiscard]] Outcome finish();

private:
    struct Page {
        Render render;
        Write write;
        Result<QByteArray> bytes;
    };
    using Pages = std::vector<Page>;

    void begin();
    [[nodiscard]] Outcome take();

    Pages m_coming;
    Pages m_rendering;
    std::vector<std::future<void>> m_threads; ///< each renders a part of m_rendering
};

} // namespace marbre::exporting
