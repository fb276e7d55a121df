#pragma once

#include <QDateTime>
#include <QLabel>
#include <QToolButton>
#include <QTimer>
#include <QWidget>

#include <optional>

#include "archive/articlelist.h"
#include "window/elidedlabel.h"
#include "window/notice.h"
#include "window/previewfeed.h"

namespace marbre::window {

/// The line at the window's foot: whether the text is safe, its length and language, its version.
class StatusLine : public QWidget
{
    Q_OBJECT

public:
    enum class State { Nothing, Saved, Saving, NotSaved };

    explicit StatusLine(QWidget *parent = nullptr);

    void setState(State state);
    [[nodiscard]] State state() const { return m_state; }
    void showArticle(const article::Article &article, const TextLength &length);
    void clearArticle();
    /// How much typography has to correct; absent: that is not known.
    void setTypography(std::optional<int> changes);
    struct Spelling {
        bool hasDictionary = true;
        int unknown = 0; ///< words
    };
    /// Absent: it is off.
    void setSpelling(std::optional<Spelling> spelling);
    /// What the archive's targets have of the article: another thing than whether it is saved here.
    struct Outgoing {
        archive::SentSign sent = archive::SentSign::None;
        bool isWaiting = false; ///< in the outbox
        QString tip; ///< to whom it was sent, and when
    };
    void setOutgoing(const Outgoing &outgoing);
    struct Outbox {
        int waiting = 0;
        int troubled = 0; ///< of these: tried, and not sent
        bool isSending = false;
    };
    void setOutbox(const Outbox &outbox);
    /// The address of a link that one points at, while it is not empty.
    void showAddress(const QString &address);
    [[nodiscard]] Notice *notice() const { return m_notice; }

signals:
    void typographyWanted();
    /// The unknown words were clicked.
    void unknownWanted();
    void outboxWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showVersion();
    void showLanguage();
    void showSaved();
    void showSent();
    void showOutbox();

    QLabel *m_saved;
    QLabel *m_sent;
    QLabel *m_length;
    QToolButton *m_language;
    QToolButton *m_typography;
    QToolButton *m_outbox;
    QLabel *m_version;
    Notice *m_notice;
    ElidedLabel *m_address;
    QTimer m_minute; ///< "2 minutes ago" grows older
    State m_state = State::Nothing;
    bool m_hasArticle = false;
    TextLength m_textLength;
    std::optional<int> m_changes;
    std::optional<Spelling> m_spelling;
    Outgoing m_outgoing;
    Outbox m_queue;
    QString m_code;
    int m_number = 0;
    QDateTime m_modified;
};

} // namespace marbre::window
