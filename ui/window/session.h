#pragma once

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "article/article.h"
#include "base/error.h"

namespace marbre::desk {
class Desk;
}

namespace marbre::window {

class WritingPane;

/// The article at work: opens one in the writing pane, and keeps what is typed safe. An edit is given to the archive's
/// journal half a second after it was made at the latest, also while one goes on typing; the article is saved once one
/// rests. Of one article, saves follow each other. What another program has saved in the meantime is never overwritten: the text at work becomes an article of
/// its own.
class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { Empty, Saved, Saving, NotSaved };

    explicit Session(WritingPane &pane, QObject *parent = nullptr);
    ~Session() override;

    /// Works on another archive (null: none); finish() must have succeeded before.
    void setDesk(desk::Desk *desk);

    /// Opens a saved article.
    [[nodiscard]] Outcome open(qint64 id);
    /// Starts one that the archive does not know; it is saved once somebody has written in it.
    void start(const article::Article &article);
    /// Shows no article.
    void close();
    /// Gives what is open another status, as if in its field.
    void setStatus(article::Status status);

    [[nodiscard]] WritingPane &pane() const { return m_pane; }
    [[nodiscard]] bool isOpen() const { return m_lane != nullptr; }
    /// True where something typed is not in the archive yet.
    [[nodiscard]] bool hasUnsaved() const;
    [[nodiscard]] qint64 id() const;
    [[nodiscard]] QUuid uuid() const;
    /// Names what is open until another is: it stays the same when a new article gets its number.
    [[nodiscard]] QString key() const { return m_key; }

    /// Calls `then` once all that is typed so far is saved; not at all where it cannot be.
    void whenSaved(QObject *context, std::function<void()> then);
    /// Saves what is typed and waits for it. An error: not everything could be saved.
    [[nodiscard]] Outcome finish();

signals:
    /// Another article, or none, is shown.
    void opened();
    /// What is shown has been edited, or the archive has answered.
    void shownChanged();
    void stateChanged(marbre::window::Session::State state);
    void saved(const marbre::article::Article &article);
    /// The text at work has become an article of its own, as another program had changed or removed the saved one, which
    /// had this number; its title was this one.
    void parted(qint64 from, const QString &title);
    void failed(const marbre::Error &error);

private:
    /// The saves of one article, one after the other.
    struct Lane {
        article::Article identity; ///< number, version… as the archive last gave them
        std::optional<article::Article> waiting;
        QFuture<Result<article::Article>> running;
        article::Article given; ///< what `running` saves
        bool busy = false;
        int round = 0; ///< of `running`
        bool failing = false;
        QUuid partedFrom; ///< of the article that this one was until another program changed it
    };
    using LanePtr = std::shared_ptr<Lane>;

    void begin(const article::Article &article);
    void leave();
    void noteEdit();
    void writeJournal();
    void push();
    void send(const LanePtr &lane, article::Article article);
    void settle(const LanePtr &lane, int round, const Result<article::Article> &result);
    void succeed(const LanePtr &lane, const article::Article &saved);
    void fail(const LanePtr &lane, const Error &error);
    void retry();
    Outcome drain(const LanePtr &lane);
    void tellState();

    WritingPane &m_pane;
    desk::Desk *m_desk = nullptr;
    LanePtr m_lane;
    std::vector<LanePtr> m_behind; ///< of articles left while they were being saved
    QString m_key;
    int m_opened = 0;
    bool m_dirty = false;
    QTimer m_journalling;
    QTimer m_saving;
    QElapsedTimer m_unsavedSince;
    QTimer m_retrying;
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_whenSaved;
};

} // namespace marbre::window
