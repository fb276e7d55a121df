#pragma once

#include <QStringList>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "archive/archive.h"
#include "base/job.h"
#include "import/wxrarticle.h"

namespace marbre::desk {

/// An article of a WordPress export, as it comes out of the feed.
struct WxrReady {
    QString file;
    QString site;
    qint64 line = 0;
    QString key;
    QByteArray hash;
    /// What it says is not new: it has neither an article nor anything else but its title.
    bool isKnown = false;
    QString title;
    archive::PreparedArticle prepared;
    QByteArray kept; ///< JSON
    QString thumbnail;
    std::vector<import::Warning> warnings;
};

/// What custom fields mean, by the address of a site.
using WxrMappings = QHash<QString, import::MetaMapping>;

/// The hashes that an archive remembers, by the address of a site and the key.
using WxrHashes = QHash<QString, QHash<QByteArray, QByteArray>>;

/// Reads exports in a thread of its own, a little ahead of who takes from it, and makes their articles ready.
class WxrFeed
{
public:
    /// Items whose hash is in `known` come as known. The files are there as long as the feed.
    WxrFeed(QStringList files, WxrHashes known, WxrMappings mappings);
    ~WxrFeed();
    WxrFeed(const WxrFeed &) = delete;
    WxrFeed &operator=(const WxrFeed &) = delete;

    /// The next ones, in order; none at the end.
    [[nodiscard]] std::vector<WxrReady> take();
    /// Bytes read so far, of all files.
    [[nodiscard]] qint64 position() const { return m_position.load(std::memory_order_relaxed); }

    /// Once the end was reached: what was to be said of the files, and the first that could not be read.
    [[nodiscard]] const std::vector<std::pair<QString, import::Warning>> &warnings() const { return m_warnings; }
    [[nodiscard]] const std::vector<Error> &errors() const { return m_errors; }

private:
    void readAll();
    Outcome readFile(const QString &file);
    WxrReady ready(const QString &file, const import::WxrItem &item, const import::WxrSite &site) const;
    bool add(WxrReady article);
    bool pass(std::vector<WxrReady> batch);

    const QStringList m_files;
    const WxrHashes m_known;
    const WxrMappings m_mappings;
    std::vector<std::pair<QString, import::Warning>> m_warnings;
    std::vector<Error> m_errors;
    std::vector<WxrReady> m_batch;
    qsizetype m_batchBytes = 0;
    std::atomic<qint64> m_position = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::vector<WxrReady>> m_waiting;
    bool m_ended = false;
    bool m_left = false; ///< nobody takes any more
    std::thread m_thread; ///< last: it uses the rest
};

} // namespace marbre::desk
