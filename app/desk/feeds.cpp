#include "desk/feeds.h"

#include <QUrl>

#include "desk/pagefetching.h"
#include "desk/person.h"

namespace marbre::desk {

using archive::Archive;
using archive::Feed;
using archive::FeedItem;
using archive::FeedItemState;
using net::Answer;

namespace {

constexpr int serversAtOnce = 6;
constexpr int minute = 60'000; // milliseconds

/// What has come from an address that was typed: a feed, or a page that names one.
struct Look {
    Result<FeedReading> reading = FeedReading();
    QString feed; ///< the address that the page names; empty: it is no page that names one
};

Look lookAt(const Result<Answer> &answer)
{
    if (!answer)
        return {std::unexpected(answer.error()), {}};
    Look look{readFeedAnswer(*answer), {}};
    if (!look.reading)
        look.feed = feedOfPage(*answer);
    if (!look.reading && look.feed.isEmpty())
        look.reading.error().detail = QStringLiteral("neither RSS nor Atom, and no page that names a feed");
    return look;
}

/// What has come of a feed; a server that says only that nothing has changed need not say again what to ask by.
Result<FeedReading> readingOf(const Feed &feed, const Result<Answer> &answer)
{
    if (!answer)
        return std::unexpected(answer.error());
    Result<FeedReading> reading = readFeedAnswer(*answer);
    if (!reading || !reading->isUnchanged)
        return reading;
    if (reading->answer.etag.isEmpty())
        reading->answer.etag = feed.etag;
    if (reading->answer.lastModified.isEmpty())
        reading->answer.lastModified = feed.lastModified;
    return reading;
}

Result<Capture> captureOfAnswer(const Result<Answer> &answer)
{
    return answer ? Result<Capture>(captureOf(*answer)) : std::unexpected(answer.error());
}

/// What a person has typed or copied, with the schemes by which feeds were once handed on.
QUrl typedAddress(QString address)
{
    address = address.trimmed();
    if (address.startsWith(QLatin1String("feed://"), Qt::CaseInsensitive))
        address = QStringLiteral("http://") + address.mid(7);
    else if (address.startsWith(QLatin1String("feed:"), Qt::CaseInsensitive))
        address = address.mid(5);
    return net::webAddress(address);
}

/// Keeps what has come of a feed, or why nothing has. Gives how many items are new.
Result<int> keep(Archive &archive, qint64 feed, const Result<FeedReading> &reading)
{
    if (!reading) {
        const Outcome kept = archive.feeds().setTrouble(feed, reading.error());
        return kept ? Result<int>(0) : std::unexpected(kept.error());
    }
    archive::Transaction transaction(archive.database());
    if (const Outcome begun = transaction.begin(); !begun)
        return std::unexpected(begun.error());
    if (const Outcome answered = archive.feeds().setAnswer(feed, reading->answer); !answered)
        return std::unexpected(answered.error());
    const Result<int> fresh = reading->isUnchanged ? Result<int>(0) : archive.feedItems().take(feed, reading->items);
    if (!fresh)
        return fresh;
    const Outcome committed = transaction.commit();
    return committed ? fresh : std::unexpected(committed.error());
}

Result<std::vector<qint64>> listed(Archive &archive, archive::FeedFilter filter, const std::vector<qint64> &shown)
{
    const Result<std::vector<qint64>> found = archive.feedItems().ids(filter);
    if (!found || shown.empty() || !filter.state)
        return found;
    QSet<qint64> wanted(found->begin(), found->end());
    wanted.unite(QSet<qint64>(shown.begin(), shown.end()));
    filter.state.reset();
    Result<std::vector<qint64>> all = archive.feedItems().ids(filter);
    if (all)
        std::erase_if(*all, [&wanted](qint64 id) { return !wanted.contains(id); });
    return all;
}

template <typename Value> QFuture<Value> ready(Value value)
{
    return QtFuture::makeReadyFuture(std::move(value));
}

} // namespace

Feeds::Feeds(ArchiveThread &writer, ArchiveThread &background)
    : m_writer(writer)
    , m_background(background)
    , m_queue(serversAtOnce)
{
    connect(&m_queue, &net::HostQueue::progressed, this, &Feeds::progressed);
    connect(&m_queue, &net::HostQueue::finished, this, &Feeds::goOn);
    connect(&m_schedule, &QTimer::timeout, this, &Feeds::refreshDue);
    m_schedule.start(minute);
}

Feeds::~Feeds()
{
    m_cancel.cancel();
}

template <typename Work, typename Then> void Feeds::write(Work work, Then then)
{
    m_writer.run(std::move(work)).then(this, std::move(then));
}

template <typename Work> QFuture<Outcome> Feeds::writeAndTell(Work work)
{
    return m_writer.run(std::move(work)).then(this, [this](const Outcome &done) {
        emit changed();
        return done;
    });
}

QFuture<Result<Feed>> Feeds::subscribe(const Feed &wish, const CancelToken &cancel)
{
    const QUrl url = typedAddress(wish.address);
    if (!url.isValid())
        return ready<Result<Feed>>(fail(ErrorCode::Unsupported, wish.address, QStringLiteral("no address of the Web")));
    Feed feed = wish;
    feed.address = url.toString(QUrl::FullyEncoded);
    const auto take = [=, this](const Look &look) mutable -> QFuture<Result<Feed>> {
        if (look.feed.isEmpty())
            return follow(feed, look.reading);
        feed.address = look.feed;
        return m_fetcher.fetch({QUrl(look.feed)}, cancel)
            .then(QtFuture::Launch::Async, [feed](const Result<Answer> &answer) { return readingOf(feed, answer); })
            .then(this, [=, this](const Result<FeedReading> &reading) { return follow(feed, reading); })
            .unwrap();
    };
    return m_fetcher.fetch({url}, cancel).then(QtFuture::Launch::Async, lookAt).then(this, take).unwrap();
}

QFuture<Result<Feed>> Feeds::follow(const Feed &feed, const Result<FeedReading> &reading)
{
    if (!reading)
        return ready<Result<Feed>>(std::unexpected(reading.error()));
    const auto work = [feed, reading = *reading](Archive &archive) -> Result<Feed> {
        const Result<qint64> id = archive.feeds().add(feed);
        if (!id)
            return std::unexpected(id.error());
        const Result<int> kept = keep(archive, *id, reading);
        return kept ? archive.feeds().load(*id) : std::unexpected(kept.error());
    };
    return m_writer.run(work).then(this, [this](const Result<Feed> &followed) {
        emit changed();
        return followed;
    });
}

QFuture<Result<FeedsTaken>> Feeds::subscribeAll(const std::vector<import::ListedFeed> &feeds)
{
    const auto work = [feeds](Archive &archive) -> Result<FeedsTaken> {
        archive::Transaction transaction(archive.database());
        if (const Outcome begun = transaction.begin(); !begun)
            return std::unexpected(begun.error());
        FeedsTaken taken;
        for (const import::ListedFeed &each : feeds) {
            Feed feed;
            feed.address = each.address;
            feed.name = each.title;
            feed.site = each.site;
            feed.folder = each.folder;
            const Result<qint64> added = archive.feeds().add(feed);
            if (!added && added.error().code != ErrorCode::AlreadyExists)
                return std::unexpected(added.error());
            ++(added ? taken.added : taken.known);
        }
        const Outcome committed = transaction.commit();
        return committed ? Result<FeedsTaken>(taken) : std::unexpected(committed.error());
    };
    return m_writer.run(work).then(this, [this](const Result<FeedsTaken> &taken) {
        emit changed();
        return taken;
    });
}

QFuture<Outcome> Feeds::arrange(const Feed &feed)
{
    return writeAndTell([feed](Archive &archive) { return archive.feeds().arrange(feed); });
}

QFuture<Outcome> Feeds::remove(qint64 feed)
{
    return writeAndTell([feed](Archive &archive) { return archive.feeds().remove(feed); });
}

QFuture<Result<std::vector<qint64>>> Feeds::items(const archive::FeedFilter &filter, const std::vector<qint64> &shown)
{
    return m_background.run([filter, shown](Archive &archive) { return listed(archive, filter, shown); });
}

QFuture<Outcome> Feeds::setState(const std::vector<qint64> &items, FeedItemState state)
{
    return writeAndTell([items, state](Archive &archive) { return archive.feedItems().setState(items, state); });
}

QFuture<Outcome> Feeds::translate(const std::vector<qint64> &items)
{
    const auto mark = [items](Archive &archive) -> Result<std::vector<FeedItem>> {
        const Outcome marked = archive.feedItems().setState(items, FeedItemState::Translating);
        return marked ? archive.feedItems().rows(items) : std::unexpected(marked.error());
    };
    return m_writer.run(mark).then(this, [this](const Result<std::vector<FeedItem>> &marked) -> Outcome {
        emit changed();
        if (!marked)
            return std::unexpected(marked.error());
        capture(*marked);
        return {};
    });
}

void Feeds::begin()
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    m_cancel = {};
    m_round = {};
}

void Feeds::refresh(const std::vector<Feed> &feeds)
{
    if (feeds.empty() || (m_isOpen && m_cancel.isCancelled()))
        return;
    begin();
    m_capturesNext = true;
    for (const Feed &feed : feeds) {
        if (m_asking.contains(feed.id))
            continue;
        m_asking.insert(feed.id);
        m_queue.add(QUrl(feed.address).host(), [this, feed](const Done &done) { refreshOne(feed, done); });
    }
}

void Feeds::refreshAll()
{
    m_background.run([](Archive &archive) { return archive.feeds().all(); })
        .then(this, [this](const Result<std::vector<Feed>> &feeds) { feeds ? refresh(*feeds) : failed(feeds.error()); });
}

void Feeds::refreshDue()
{
    m_background.run([](Archive &archive) { return archive.feeds().due(); })
        .then(this, [this](const Result<std::vector<Feed>> &feeds) { feeds ? refresh(*feeds) : failed(feeds.error()); });
}

void Feeds::cancel()
{
    if (!m_isOpen)
        return;
    m_cancel.cancel();
    m_queue.clear();
    if (!m_queue.isBusy())
        end();
}

void Feeds::refreshOne(const Feed &feed, const Done &done)
{
    m_fetcher.fetch(feedRequest(feed), m_cancel)
        .then(QtFuture::Launch::Async, [feed](const Result<Answer> &answer) { return readingOf(feed, answer); })
        .then(this, [=, this](const Result<FeedReading> &reading) { takeReading(feed, reading, done); });
}

void Feeds::takeReading(const Feed &feed, const Result<FeedReading> &reading, const Done &done)
{
    if (!reading && reading.error().code == ErrorCode::Cancelled)
        return done();
    ++m_round.asked;
    m_round.failed += int(!reading);
    write([id = feed.id, reading](Archive &archive) { return keep(archive, id, reading); },
          [=, this](const Result<int> &fresh) {
              m_round.fresh += fresh.value_or(0);
              // A feed that was removed meanwhile is no failure.
              if (!fresh && fresh.error().code != ErrorCode::NotFound)
                  emit failed(fresh.error());
              emit changed();
              done();
          });
}

/// What the queue has to do is done: pages that wait come after the feeds.
void Feeds::goOn()
{
    if (!m_isOpen)
        return;
    const bool captures = std::exchange(m_capturesNext, false) && !m_cancel.isCancelled();
    captures ? captureWaiting() : end();
}

void Feeds::captureWaiting()
{
    m_background.run([](Archive &archive) { return archive.feedItems().waiting(); })
        .then(this, [this](const Result<std::vector<FeedItem>> &waiting) {
            if (!waiting)
                emit failed(waiting.error());
            else if (!m_cancel.isCancelled())
                capture(*waiting);
            if (m_isOpen && !m_queue.isBusy())
                end();
        });
}

void Feeds::capture(const std::vector<FeedItem> &items)
{
    for (const FeedItem &item : items) {
        if (!item.article.isNull() || m_capturing.contains(item.id))
            continue;
        begin();
        if (m_cancel.isCancelled())
            return;
        m_capturing.insert(item.id);
        m_queue.add(QUrl(item.link).host(), [this, item](const Done &done) { captureOne(item, done); });
    }
}

void Feeds::captureOne(const FeedItem &item, const Done &done)
{
    write([id = item.id](Archive &archive) { return takeKnownArticle(archive, id); },
          [=, this](const Result<std::optional<qint64>> &known) {
              if (!known || *known)
                  return takeMade(known, done);
              item.link.isEmpty() ? makeFromFeed(item.id, done) : fetchPage(item, done);
          });
}

void Feeds::fetchPage(const FeedItem &item, const Done &done)
{
    m_fetcher.fetch(pageRequest(QUrl(item.link)), m_cancel)
        .then(QtFuture::Launch::Async, captureOfAnswer)
        .then(this, [=, this](const Result<Capture> &page) { takePage(item.id, page, done); });
}

void Feeds::takePage(qint64 item, const Result<Capture> &page, const Done &done)
{
    const ErrorCode code = page ? ErrorCode::NotUnderstood : page.error().code;
    if (code == ErrorCode::Cancelled)
        return done();
    if (!page && net::mayComeLater(code))
        return takeTrouble(item, page.error(), done);
    if (!page || page->page.content.isEmpty())
        return makeFromFeed(item, done);
    fetchPictures(m_fetcher, *page, m_cancel).then(this, [=, this](const Capture &capture) {
        m_cancel.isCancelled() ? done() : makeFromPage(item, capture, done);
    });
}

FeedArticles Feeds::making() const
{
    return {m_language, {archive::Cause::Import, person(), true, {}}};
}

void Feeds::makeFromPage(qint64 item, const Capture &capture, const Done &done)
{
    write([=, how = making()](Archive &archive) { return desk::makeFromPage(archive, item, capture, how); },
          [=, this](const Result<std::optional<qint64>> &made) { takeMade(made, done); });
}

void Feeds::makeFromFeed(qint64 item, const Done &done)
{
    write([=, how = making()](Archive &archive) { return desk::makeFromFeed(archive, item, how); },
          [=, this](const Result<std::optional<qint64>> &made) { takeMade(made, done); });
}

void Feeds::takeMade(const Result<std::optional<qint64>> &made, const Done &done)
{
    if (!made && made.error().code != ErrorCode::NotFound)
        emit failed(made.error());
    if (made && *made) {
        ++m_round.articles;
        emit articleMade(**made);
    }
    emit changed();
    done();
}

void Feeds::takeTrouble(qint64 item, const Error &error, const Done &done)
{
    ++m_round.waiting;
    write([=](Archive &archive) { return archive.feedItems().setTrouble(item, error); },
          [=, this](const Outcome &) {
              emit changed();
              done();
          });
}

void Feeds::end()
{
    m_round.wasStopped = m_cancel.isCancelled();
    m_isOpen = false;
    m_capturesNext = false;
    m_asking.clear();
    m_capturing.clear();
    emit finished(m_round);
}

} // namespace marbre::desk
