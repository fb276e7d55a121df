#pragma once

#include <functional>
#include <memory>

#include "base/job.h"
#include "export/sitepages.h"

namespace marbre::exporting {

/// Opens the same archive once more, as it is now, for the thread in which it is called.
using AnotherSource = std::function<Result<std::unique_ptr<SiteSource>>()>;

/// Makes pages in several threads, each with a source and a composer of its own.
class SiteHands
{
public:
    /// All must outlive it. `another` may be empty: this thread does it all.
    SiteHands(SiteSource &source, const SiteComposer &composer, SiteFolder &folder, AnotherSource another, CancelToken cancel);

    /// Does the tasks 0 … count-1, each once and each some `pagesInEach`; few pages in this thread, in their order. Fails as
    /// a task does; Cancelled.
    using Task = std::function<Outcome(SiteSource &source, SitePages &pages, size_t at)>;
    [[nodiscard]] Outcome forEach(size_t count, const Task &task, size_t pagesInEach = 1);

    /// Called in this thread, some twenty times a second while others work.
    void setMeanwhile(std::function<void()> meanwhile) { m_meanwhile = std::move(meanwhile); }
    /// A whole site's files are not told one by one.
    void setTellsFiles(bool tells) { m_tellsFiles = tells; }
    /// What the tasks have reported, in their order.
    [[nodiscard]] Report take() { return std::move(m_report); }

private:
    [[nodiscard]] Outcome byItself(size_t count, const Task &task);
    [[nodiscard]] Outcome inThreads(size_t count, const Task &task);

    SiteSource &m_source;
    const SiteComposer &m_composer;
    SiteFolder &m_folder;
    AnotherSource m_another;
    CancelToken m_cancel;
    std::function<void()> m_meanwhile;
    bool m_tellsFiles = true;
    Report m_report;
};

} // namespace marbre::exporting
