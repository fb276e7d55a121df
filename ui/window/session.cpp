#include "window/session.h"

#include "desk/desk.h"
#include "fields/fieldspanel.h"
#include "window/writingpane.h"

namespace marbre::window {

using article::Article;

namespace {

constexpr int journalAfter = 400; // milliseconds from the first edit that is in no journal
constexpr int saveAfter = 1000;   // milliseconds from the last edit, but
constexpr int saveAtLatest = 10'000; // milliseconds from the first that is not saved
constexpr int retryAfter = 3000; // milliseconds from a save that failed

void adoptIdentity(Article &article, const Article &identity)
{
    article.id = identity.id;
    article.uuid = identity.uuid;
    article.version = identity.version;
    article.created = identity.created;
    article.trashed = identity.trashed;
}

} // namespace

Session::Session(WritingPane &pane, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
{
    m_journalling.setSingleShot(true);
    m_journalling.setInterval(journalAfter);
    m_saving.setSingleShot(true);
    m_retrying.setSingleShot(true);
    m_retrying.setInterval(retryAfter);
    connect(&m_journalling, &QTimer::timeout, this, &Session::writeJournal);
    connect(&m_saving, &QTimer::timeout, this, &Session::push);
    connect(&m_retrying, &QTimer::timeout, this, &Session::retry);
    connect(&m_pane, &WritingPane::edited, this, &Session::noteEdit);
    m_pane.setEnabled(false);
}

Session::~Session() = default;

void Session::setDesk(desk::Desk *desk)
{
    close();
    m_behind.clear();
    m_desk = desk;
}

Outcome Session::open(qint64 id)
{
    if (m_lane && m_lane->identity.id == id)
        return {};
    const Result<Article> article = m_desk->reader().articles().load(id);
    if (!article)
        return std::unexpected(article.error());
    begin(*article);
    return {};
}

void Session::start(const Article &article)
{
    begin(article);
}

void Session::close()
{
    leave();
    m_key.clear();
    m_pane.setArticle({});
    m_pane.setEnabled(false);
    emit opened();
    tellState();
}

void Session::setStatus(article::Status status)
{
    if (!m_lane)
        return;
    m_pane.fields()->setStatus(status);
    noteEdit();
}

void Session::begin(const Article &article)
{
    leave();
    m_lane = std::make_shared<Lane>();
    m_lane->identity = article;
    if (m_lane->identity.uuid.isNull())
        m_lane->identity.uuid = QUuid::createUuid(); // the journal's name for it
    m_key = QString::number(++m_opened);
    m_pane.setArticle(article);
    m_pane.setEnabled(true);
    emit opened();
    tellState();
}

void Session::leave()
{
    if (m_dirty)
        push();
    if (m_lane && (m_lane->busy || m_lane->failing))
        m_behind.push_back(m_lane);
    m_lane.reset();
    m_dirty = false;
    m_saving.stop();
    m_journalling.stop();
}

bool Session::hasUnsaved() const
{
    return m_dirty || (m_lane && (m_lane->busy || m_lane->failing));
}

qint64 Session::id() const
{
    return m_lane ? m_lane->identity.id : 0;
}

QUuid Session::uuid() const
{
    return m_lane ? m_lane->identity.uuid : QUuid();
}

void Session::noteEdit()
{
    if (!m_lane)
        return;
    if (!m_dirty) {
        m_dirty = true;
        m_unsavedSince.start();
        tellState();
    }
    m_saving.start(std::clamp(saveAtLatest - int(m_unsavedSince.elapsed()), 0, saveAfter));
    if (!m_journalling.isActive())
        m_journalling.start();
    emit shownChanged();
}

void Session::writeJournal()
{
    if (!m_lane || !m_dirty)
        return;
    Article article = m_pane.article();
    adoptIdentity(article, m_lane->identity);
    m_desk->writeJournal(article).then(this, [this](const Outcome &written) {
        if (!written)
            emit failed(written.error());
    });
}

void Session::push()
{
    if (!m_lane || !m_dirty)
        return;
    m_saving.stop();
    m_journalling.stop();
    m_dirty = false;
    send(m_lane, m_pane.article());
}

void Session::send(const LanePtr &lane, Article article)
{
    if (lane->busy) {
        lane->waiting = std::move(article);
        return;
    }
    adoptIdentity(article, lane->identity);
    lane->busy = true;
    lane->given = article;
    const int round = ++lane->round;
    // A future of its own: where the save is done already, the continuation runs at once, and may put the next save in
    // the lane while then() still holds on to this one.
    QFuture<Result<Article>> running = m_desk->save(article);
    lane->running = running;
    running.then(this, [this, lane, round](const Result<Article> &result) { settle(lane, round, result); });
}

void Session::settle(const LanePtr &lane, int round, const Result<Article> &result)
{
    // drain() has been here before the queued answer.
    if (!lane->busy || round != lane->round)
        return;
    lane->busy = false;
    if (result)
        succeed(lane, *result);
    else
        fail(lane, result.error());
    if (!lane->busy && !lane->failing)
        std::erase(m_behind, lane);
    tellState();
}

void Session::succeed(const LanePtr &lane, const Article &article)
{
    lane->failing = false;
    lane->identity = article;
    if (!lane->partedFrom.isNull())
        m_desk->endJournal(std::exchange(lane->partedFrom, {}));
    if (lane == m_lane) {
        m_pane.adoptSaved(article);
        emit saved(article);
        emit shownChanged();
    }
    if (lane->waiting)
        send(lane, *std::exchange(lane->waiting, {}));
}

void Session::fail(const LanePtr &lane, const Error &error)
{
    Article article = lane->waiting ? *std::exchange(lane->waiting, {}) : lane->given;
    if (error.code == ErrorCode::Conflict || error.code == ErrorCode::NotFound) {
        const Article before = std::exchange(lane->identity, {});
        const QString title = article.title;
        lane->partedFrom = before.uuid;
        lane->identity.uuid = QUuid::createUuid();
        article.slug.clear();
        article.title = tr("%1 (my version)").arg(article::headline(article));
        if (lane == m_lane)
            m_pane.setFields(article);
        emit parted(before.id, title);
        send(lane, article);
        return;
    }
    lane->failing = true;
    lane->waiting = std::move(article);
    m_retrying.start();
    emit failed(error);
}

void Session::retry()
{
    std::vector<LanePtr> lanes = m_behind;
    if (m_lane)
        lanes.push_back(m_lane);
    for (const LanePtr &lane : lanes)
        if (lane->failing && !lane->busy && lane->waiting)
            send(lane, *std::exchange(lane->waiting, {}));
}

void Session::whenSaved(QObject *context, std::function<void()> then)
{
    push();
    m_whenSaved.emplace_back(context, std::move(then));
    tellState();
}

/// Waits for the saves of one article.
Outcome Session::drain(const LanePtr &lane)
{
    if (lane->failing && !lane->busy && lane->waiting)
        send(lane, *std::exchange(lane->waiting, {}));
    while (lane->busy) {
        const Result<Article> result = lane->running.result();
        settle(lane, lane->round, result);
        if (!result && lane->failing)
            return std::unexpected(result.error());
    }
    return {};
}

Outcome Session::finish()
{
    push();
    std::vector<LanePtr> lanes = m_behind;
    if (m_lane)
        lanes.push_back(m_lane);
    for (const LanePtr &lane : lanes)
        if (const Outcome done = drain(lane); !done)
            return done;
    return {};
}

void Session::tellState()
{
    if (!m_lane) {
        emit stateChanged(State::Empty);
    } else if (m_lane->failing) {
        emit stateChanged(State::NotSaved);
    } else if (m_dirty || m_lane->busy) {
        emit stateChanged(State::Saving);
    } else {
        emit stateChanged(State::Saved);
    }
    if (hasUnsaved())
        return;
    for (const auto &[context, then] : std::exchange(m_whenSaved, {}))
        if (context)
            then();
}

} // namespace marbre::window
