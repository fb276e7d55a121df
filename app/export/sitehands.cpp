#include "export/sitehands.h"

#include "base/threads.h"

namespace marbre::exporting {

namespace {

/// What is less is done before another thread has begun.
constexpr size_t fewPages = 50;

/// What one thread makes pages with.
struct Hand {
    Hand(std::unique_ptr<SiteSource> own, const SiteComposer &other, SiteFolder &folder, const CancelToken &cancel)
        : source(std::move(own))
        , composer(other, *source)
        , pages(*source, composer, folder, cancel)
    {
    }

    std::unique_ptr<SiteSource> source;
    SiteComposer composer;
    SitePages pages;
};

} // namespace

SiteHands::SiteHands(SiteSource &source, const SiteComposer &composer, SiteFolder &folder, AnotherSource another,
                     CancelToken cancel)
    : m_source(source)
    , m_composer(composer)
    , m_folder(folder)
    , m_another(std::move(another))
    , m_cancel(std::move(cancel))
{
}

Outcome SiteHands::forEach(size_t count, const Task &task, size_t pagesInEach)
{
    std::vector<Report> reports(count);
    const auto one = [&](SiteSource &source, SitePages &pages, size_t at) -> Outcome {
        if (m_cancel.isCancelled())
            return fail(ErrorCode::Cancelled, m_folder.path({}));
        const Outcome done = task(source, pages, at);
        reports[at] = pages.take();
        return done;
    };
    const Outcome done = m_another && count * pagesInEach > fewPages ? inThreads(count, one) : byItself(count, one);
    for (const Report &report : reports) {
        m_report.files += report.files;
        m_report.warnings.insert(m_report.warnings.end(), report.warnings.begin(), report.warnings.end());
    }
    return done;
}

Outcome SiteHands::byItself(size_t count, const Task &task)
{
    SitePages pages(m_source, m_composer, m_folder, m_cancel);
    pages.setTellsFiles(m_tellsFiles);
    for (size_t at = 0; at < count; ++at) {
        if (const Outcome done = task(m_source, pages, at); !done)
            return done;
        if (m_meanwhile)
            m_meanwhile();
    }
    return {};
}

Outcome SiteHands::inThreads(size_t count, const Task &task)
{
    const auto begin = [&]() -> Result<DoTask> {
        auto source = m_another();
        if (!source)
            return std::unexpected(source.error());
        const auto hand = std::make_shared<Hand>(std::move(*source), m_composer, m_folder, m_cancel);
        hand->pages.setTellsFiles(m_tellsFiles);
        return DoTask([&task, hand](size_t at) { return task(*hand->source, hand->pages, at); });
    };
    return marbre::inThreads(count, begin, m_meanwhile);
}

} // namespace marbre::exporting
