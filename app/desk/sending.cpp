#include "desk/sending.h"

#include <QThread>

#include "desk/sendinglock.h"
#include "desk/wordpressposts.h"

namespace marbre::desk {

using archive::Archive;
using archive::OutboxItem;
using sending::SendResult;
using sending::WordpressPost;

namespace {

/// It concerns the server, and would meet the next article just so.
bool endsSending(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled:
    case ErrorCode::Unreachable:
    case ErrorCode::Untrusted:
    case ErrorCode::Unauthorized:
    case ErrorCode::TimedOut:
    case ErrorCode::CutShort:
    case ErrorCode::ServerFailed:
    case ErrorCode::Redirected:
        return true;
    default:
        return false;
    }
}

sending::Memory memoryOf(const SendingArchive &at, const archive::Target &target)
{
    const qint64 id = target.id;
    sending::Memory memory;
    memory.sent = [&at, id](const QUuid &article) { return at.archive.sent().find(id, article); };
    memory.media = [&at, id](const QString &sha256) { return at.archive.sent().media(id, sha256); };
    memory.remember = [&at](const archive::Sent &sent) {
        return at.write([&sent](Archive &archive) { return archive.sent().remember(sent); });
    };
    memory.rememberMedia = [&at](const archive::SentMedia &media) {
        return at.write([&media](Archive &archive) { return archive.sent().rememberMedia(media); });
    };
    memory.readMedia = [&at](const QString &address) { return archive::readMedia(at.archive.folder(), address); };
    memory.numberThere = [&at, address = target.address](const QUuid &article) {
        return wordpressNumber(at.archive, article, address);
    };
    return memory;
}

/// Sends articles one by one.
class Sending
{
public:
    Sending(const SendingArchive &archive, const SendRequest &request)
        : m_archive(archive)
        , m_request(request)
        , m_site(QUrl(request.target.address), request.account, request.cancel, request.limits)
        , m_sender(request.target.id, m_site, memoryOf(archive, request.target), systemClock())
    {
    }

    /// Fails where nothing can be sent at all.
    Outcome begin()
    {
        Result<WordpressPosts> posts = WordpressPosts::open(m_archive.archive, m_request.target);
        if (!posts)
            return std::unexpected(posts.error());
        m_posts.emplace(std::move(*posts));
        const auto met = patiently([this] { return m_site.meet(); });
        return met ? Outcome() : std::unexpected(met.error());
    }

    SendItem send(qint64 article, const sending::SendOptions &options)
    {
        Result<WordpressPost> post = m_posts->post(article);
        if (!post)
            return {article, {}, std::unexpected(post.error()), {}};
        SendItem item{article, {}, patiently([&] { return m_sender.send(*post, options); }), {}};
        if (item.result && (options.isDry || item.result->kind == SendResult::Kind::Conflict))
            item.ours = std::move(*post);
        return item;
    }

private:
    /// Again, after longer and longer pauses, as often as was asked for.
    template <typename Work> auto patiently(Work work) -> std::invoke_result_t<Work>
    {
        int pause = m_request.firstPause;
        for (int left = m_request.retries;; --left) {
            auto result = work();
            if (result || left <= 0 || !mayPass(result.error().code))
                return result;
            rest(pause);
            pause *= 2;
        }
    }

    void rest(int milliseconds) const
    {
        constexpr int step = 50;
        for (int left = milliseconds; left > 0 && !m_request.cancel.isCancelled(); left -= step)
            QThread::msleep(std::min(left, step));
    }

    const SendingArchive &m_archive;
    const SendRequest &m_request;
    sending::WordpressSite m_site;
    sending::WordpressSender m_sender;
    std::optional<WordpressPosts> m_posts;
};

QString hostOf(const SendRequest &request)
{
    return QUrl(request.target.address).host();
}

/// What arrived leaves the outbox; what did not is told there.
Outcome writeDown(const SendingArchive &archive, const SendRequest &request, const OutboxItem &item, const SendItem &sent)
{
    const bool isConflict = sent.result && sent.result->kind == SendResult::Kind::Conflict;
    if (sent.result && !isConflict)
        return archive.write([&](Archive &at) { return at.outbox().remove(item.id); });
    if (!sent.result && sent.result.error().code == ErrorCode::Cancelled)
        return {};
    const Error trouble = isConflict ? Error{ErrorCode::Conflict, hostOf(request), sent.result->link, {}} : sent.result.error();
    return archive.write([&](Archive &at) { return at.outbox().setTrouble(item.id, trouble); });
}

void tell(const SendRequest &request, const SendItem &item, qint64 done, std::size_t total)
{
    if (request.take)
        request.take(item);
    if (request.progress)
        request.progress(done, qint64(total));
}

Outcome sendAll(Sending &sending, const SendingArchive &archive, const SendRequest &request, const std::vector<OutboxItem> &items)
{
    qint64 done = 0;
    if (request.progress)
        request.progress(done, qint64(items.size()));
    for (const OutboxItem &item : items) {
        if (request.cancel.isCancelled())
            return fail(ErrorCode::Cancelled, hostOf(request));
        if (request.begin)
            request.begin(item.number);
        SendItem sent = item.number > 0 ? sending.send(item.number, {false, item.overwrite})
                                        : SendItem{0, {}, fail(ErrorCode::NotFound, item.headline), {}};
        sent.headline = item.headline;
        if (const Outcome written = writeDown(archive, request, item, sent); !written)
            return written;
        if (!sent.result && endsSending(sent.result.error().code))
            return std::unexpected(sent.result.error());
        tell(request, sent, ++done, items.size());
    }
    return {};
}

} // namespace

bool mayPass(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::TimedOut || code == ErrorCode::CutShort
        || code == ErrorCode::ServerFailed;
}

SendingArchive sendingArchive(Archive &archive)
{
    return {archive, [&archive](const std::function<Outcome(Archive &)> &work) { return work(archive); }};
}

Outcome sendOutbox(const SendingArchive &archive, const SendRequest &request)
{
    const SendingLock alone(archive.archive.folder());
    if (!alone.isHeld())
        return fail(ErrorCode::Locked, archive.archive.folder(), QStringLiteral("another program sends"));
    const auto items = archive.archive.outbox().itemsOf(request.target.id);
    if (!items)
        return std::unexpected(items.error());
    if (items->empty())
        return {};
    Sending sending(archive, request);
    if (const Outcome begun = sending.begin(); !begun)
        return begun;
    return sendAll(sending, archive, request, *items);
}

Outcome previewSending(const SendingArchive &archive, const std::vector<qint64> &articles, const SendRequest &request)
{
    Sending sending(archive, request);
    if (const Outcome begun = sending.begin(); !begun)
        return begun;
    qint64 done = 0;
    for (const qint64 article : articles) {
        if (request.cancel.isCancelled())
            return fail(ErrorCode::Cancelled, hostOf(request));
        if (request.begin)
            request.begin(article);
        SendItem item = sending.send(article, {true, {}});
        if (!item.result && endsSending(item.result.error().code))
            return std::unexpected(item.result.error());
        if (const auto rows = archive.archive.list().rows(std::span(&article, 1)); rows && !rows->empty())
            item.headline = rows->front().headline;
        tell(request, item, ++done, articles.size());
    }
    return {};
}

Result<sending::WordpressUser> testWordpress(const SendRequest &request)
{
    return sending::WordpressSite(QUrl(request.target.address), request.account, request.cancel, request.limits).meet();
}

} // namespace marbre::desk
