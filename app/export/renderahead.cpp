#include "export/renderahead.h"

#include <algorithm>
#include <thread>

namespace marbre::exporting {

namespace {

constexpr size_t pagesAtOnce = 64;

/// One is left for the thread that reads and writes.
size_t threads()
{
    return std::max(2u, std::thread::hardware_concurrency()) - 1;
}

} // namespace

Outcome RenderAhead::add(Render render, Write write)
{
    m_coming.push_back({std::move(render), std::move(write), QByteArray()});
    if (m_coming.size() < pagesAtOnce * threads())
        return {};
    const Outcome taken = take();
    begin();
    return taken;
}

Outcome RenderAhead::finish()
{
    if (const Outcome taken = take(); !taken)
        return taken;
    begin();
    return take();
}

void RenderAhead::begin()
{
    m_rendering = std::exchange(m_coming, {});
    for (size_t first = 0; first < m_rendering.size(); first += pagesAtOnce) {
        const size_t last = std::min(first + pagesAtOnce, m_rendering.size());
        m_threads.push_back(std::async(std::launch::async, [this, first, last] {
            for (size_t i = first; i < last; ++i)
                m_rendering[i].bytes = m_rendering[i].render();
        }));
    }
}

Outcome RenderAhead::take()
{
    m_threads.clear(); // each waits for its thread
    for (const Page &page : std::exchange(m_rendering, {})) {
        if (!page.bytes)
            return std::unexpected(page.bytes.error());
        if (const Outcome written = page.write(*page.bytes); !written)
            return written;
    }
    return {};
}

} // namespace marbre::exporting
