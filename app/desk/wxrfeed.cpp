#include "desk/wxrfeed.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

namespace marbre::desk {

namespace {

constexpr qsizetype mostInBatch = 64;
constexpr qsizetype mostBytesInBatch = 2 * 1024 * 1024;
constexpr size_t mostWaiting = 4;

/// What is made of an item follows from it, from its author's name, from what its fields mean and from how Marbre reads
/// them.
QByteArray hashOf(const import::WxrItem &item, const import::WxrSite &site, const import::MetaMapping &mapping)
{
    constexpr QByteArrayView reading("1");
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(reading);
    hash.addData(site.displayName(item.field("dc:creator")).toUtf8());
    hash.addData(item.hash);
    for (const auto &[key, value] : item.meta)
        if (const auto said = mapping.constFind(key); said != mapping.constEnd())
            hash.addData((key + '=' + import::nameOf(*said).toLatin1()));
    return hash.result();
}

} // namespace

WxrFeed::WxrFeed(QStringList files, WxrHashes known, WxrMappings mappings)
    : m_files(std::move(files))
    , m_known(std::move(known))
    , m_mappings(std::move(mappings))
    , m_thread([this] { readAll(); })
{
}

WxrFeed::~WxrFeed()
{
    {
        const std::lock_guard lock(m_mutex);
        m_left = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::vector<WxrReady> WxrFeed::take()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_waiting.empty() || m_ended; });
    if (m_waiting.empty())
        return {};
    std::vector<WxrReady> batch = std::move(m_waiting.front());
    m_waiting.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return batch;
}

void WxrFeed::readAll()
{
    for (const QString &file : m_files)
        if (const Outcome read = readFile(file); !read)
            m_errors.push_back(read.error());
    if (!m_batch.empty())
        pass(std::move(m_batch));
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
}

Outcome WxrFeed::readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(file.exists() ? ErrorCode::Io : ErrorCode::NotFound, name, file.errorString());
    import::WxrReader reader(file);
    const qint64 before = position();
    for (;;) {
        const auto item = reader.next();
        for (import::Warning &warning : reader.takeWarnings())
            m_warnings.emplace_back(name, std::move(warning));
        if (!item)
            return fail(item.error().code, name, item.error().detail);
        m_position = before + reader.position();
        if (!*item)
            return {};
        if (roleOf(**item) == import::WxrRole::Article && !add(ready(name, **item, reader.site())))
            return {};
    }
}

WxrReady WxrFeed::ready(const QString &file, const import::WxrItem &item, const import::WxrSite &site) const
{
    WxrReady ready;
    ready.file = file;
    ready.site = site.address();
    ready.line = item.line;
    ready.key = keyOf(item);
    const import::MetaMapping mapping = m_mappings.value(ready.site);
    ready.hash = hashOf(item, site, mapping);
    const auto known = m_known.constFind(ready.site);
    ready.isKnown = known != m_known.constEnd() && known->value(ready.key.toUtf8()) == ready.hash;
    if (ready.isKnown) {
        ready.title = import::plainText(item.field("title"));
        return ready;
    }
    import::WxrArticle given = articleOf(item, site, mapping);
    ready.title = article::headline(given.article);
    ready.kept = QJsonDocument(given.kept).toJson(QJsonDocument::Compact);
    ready.thumbnail = QString::fromUtf8(given.thumbnail);
    ready.warnings = std::move(given.warnings);
    ready.prepared = archive::prepared(given.article, given.body, given.classic);
    return ready;
}

/// False where nobody wants any more.
bool WxrFeed::add(WxrReady article)
{
    m_batchBytes += article.prepared.stored.body.size() + article.kept.size();
    m_batch.push_back(std::move(article));
    if (qsizetype(m_batch.size()) < mostInBatch && m_batchBytes < mostBytesInBatch)
        return true;
    m_batchBytes = 0;
    return pass(std::exchange(m_batch, {}));
}

bool WxrFeed::pass(std::vector<WxrReady> batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.size() < mostWaiting || m_left; });
    if (m_left)
        return false;
    m_waiting.push_back(std::move(batch));
    lock.unlock();
    m_changed.notify_all();
    return true;
}

} // namespace marbre::desk
