#pragma once

#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

#include "base/job.h"
#include "desk/capturing.h"
#include "window/windowactions.h"

namespace marbre::desk {
class Desk;
}
namespace marbre::net {
class Fetcher;
struct Answer;
}
namespace marbre::originals {
class ChangeDialog;
class OriginalPane;
}
namespace marbre::preview {
class PreviewPane;
}

namespace marbre::window {

class Notice;
class Session;
class WritingPane;

/// The original of the article at work: stands beside it, is asked for again, and its changes taken note of.
class Originals : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        const WindowActions &actions;
        Session &session;
        WritingPane &writing;
        preview::PreviewPane &beside;
        Notice &notice;
    };
    /// `window` is the parent of dialogs.
    Originals(const Parts &parts, QWidget *window);
    ~Originals() override;

    void setDesk(desk::Desk *desk);
    /// Says what became of an article's original when its page was given again.
    void tell(qint64 article, desk::Again again);

signals:
    /// It is to be opened, to be written in.
    void articleWanted(qint64 id);

private:
    /// Calls `then` with what comes, in the window's thread, unless another archive is at work by then.
    template <typename Value, typename Then> void await(QFuture<Value> coming, Then then);
    void connectParts();
    void refresh();
    void show(bool shown);
    void want(const archive::FrozenPage &copy);
    void readWanted();
    void check();
    void stopChecking();
    void ask(qint64 article, const archive::FrozenPage &copy, const QUrl &url);
    void takeAnswer(qint64 article, const archive::FrozenPage &copy, const net::Answer &answer);
    void takeAgain(qint64 article, const desk::Capture &capture);
    void showChanges(qint64 article);
    void openChanges(qint64 article, const desk::OriginalChange &change);
    void note(qint64 article);
    void writeUpdate(qint64 article, originals::ChangeDialog *dialog);
    void complain(const Error &error);

    Parts m_parts;
    QWidget *m_window;
    desk::Desk *m_desk = nullptr;
    std::unique_ptr<net::Fetcher> m_fetcher;
    originals::OriginalPane *m_pane;
    std::vector<archive::FrozenPage> m_copies; ///< of the article at work, newest first
    std::optional<archive::FrozenPage> m_wanted; ///< to be read once the pane is seen
    int m_round = 0; ///< of readings: the latest one counts
    CancelToken m_here; ///< cancelled when another archive is at work
    std::optional<CancelToken> m_asking; ///< of the page that a server is asked for
};

} // namespace marbre::window
