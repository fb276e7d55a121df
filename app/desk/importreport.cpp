#include "desk/importreport.h"

#include <QElapsedTimer>

#include "desk/wxrimporting.h"

namespace marbre::desk {

using State = ImportItem::State;

bool ImportReport::isNothingNew() const
{
    return count(State::Created) + count(State::Updated) + count(State::Failed) == 0;
}

void ImportReport::add(ImportItem item)
{
    const qint64 before = counts[size_t(item.state)]++;
    if (const auto change = std::exchange(item.change, {}))
        changes.push_back(*change);
    if (auto memory = std::exchange(item.memory, {}))
        memories.push_back(std::move(*memory));
    if (before < mostItems || !item.warnings.empty())
        items.push_back(std::move(item));
}

namespace {

class Import
{
public:
    Import(archive::Archive &archive, ImportOptions options, const std::function<void(const ImportProgress &)> &follow)
        : m_archive(archive)
        , m_options(std::move(options))
        , m_follow(follow)
    {
    }

    ImportReport run(const std::vector<ImportSource> &sources)
    {
        QStringList exports;
        for (const ImportSource &source : sources) {
            m_progress.allBytes += source.bytes;
            if (source.error)
                fail(source.path, *source.error);
            else if (source.format == import::Format::Wxr)
                exports += source.files;
        }
        for (const ImportSource &source : sources)
            if (source.format != import::Format::Wxr)
                readFiles(source);
        if (!exports.isEmpty() && !m_options.cancel.isCancelled())
            readExports(exports);
        m_report.isCancelled = m_options.cancel.isCancelled();
        return std::move(m_report);
    }

private:
    void fail(const QString &file, const Error &error)
    {
        ImportItem item;
        item.file = file;
        item.error = error;
        add(std::move(item));
    }

    void add(ImportItem item)
    {
        ++m_progress.articles;
        m_report.add(std::move(item));
    }

    void readFiles(const ImportSource &source)
    {
        m_options.format = source.format;
        for (const QString &file : source.files) {
            if (m_options.cancel.isCancelled())
                return;
            importEach(m_archive, file, m_options, [this](const ImportItem &item) {
                add(item);
                tell();
                return !m_options.cancel.isCancelled();
            });
            m_progress.bytes += QFileInfo(file).size();
        }
    }

    void readExports(const QStringList &files)
    {
        const qint64 before = m_progress.bytes;
        const auto follow = [this, before](bool isLooking) {
            return [this, before, isLooking](qint64 bytes, qint64) {
                m_progress.isLooking = isLooking;
                m_progress.bytes = before + bytes;
                tell();
            };
        };
        m_options.format = import::Format::Wxr;
        m_options.progress = follow(false);
        m_options.lookProgress = follow(true);
        const auto done = importWxr(m_archive, files, m_options, [this](const ImportItem &item) { add(item); });
        if (!done) {
            if (done.error().code != ErrorCode::Cancelled)
                fail(files.front(), done.error());
            return;
        }
        m_report.warnings = done->warnings;
        m_report.files = done->files;
        m_report.filesFound = done->stored;
        m_report.fields = done->fields;
        for (const Error &error : done->errors)
            fail(error.where, error);
    }

    void tell()
    {
        constexpr int often = 100; // milliseconds
        if (!m_follow || (m_told.isValid() && m_told.elapsed() < often))
            return;
        m_told.start();
        m_follow(m_progress);
    }

    archive::Archive &m_archive;
    ImportOptions m_options;
    const std::function<void(const ImportProgress &)> &m_follow;
    ImportReport m_report;
    ImportProgress m_progress;
    QElapsedTimer m_told;
};

} // namespace

ImportReport importAll(archive::Archive &archive, const std::vector<ImportSource> &sources, ImportOptions options,
                       const std::function<void(const ImportProgress &)> &follow)
{
    return Import(archive, std::move(options), follow).run(sources);
}

} // namespace marbre::desk
