#pragma once

#include <QDialog>
#include <QPointer>
#include <QTimer>

#include "desk/feeds.h"

class QAction;
class QButtonGroup;
class QFrame;
class QLabel;
class QLineEdit;
class QMenu;
class QProgressBar;
class QPushButton;
class QSplitter;

namespace marbre::desk {
class Desk;
}
namespace marbre::models {
class FeedItemModel;
class FeedListModel;
}

namespace marbre::feeds {

class FeedDialog;
class FeedItemPane;
class FeedItemView;
class FeedList;
class FeedTriage;

/// The feed desk: the feeds, what they have told of, and what one of these says; read, skipped or to be translated by a
/// key each. Shows what was fetched, and fetches when it is told to. Not modal.
class FeedsDialog : public QDialog
{
    Q_OBJECT

public:
    FeedsDialog(desk::Desk &desk, QWidget *parent);

signals:
    void articleWanted(qint64 article);

private:
    enum Shown { New, All };
    enum class Keep { Nothing, WhatIsShown };

    void build();
    void makeActions();
    [[nodiscard]] QAction *make(const char *name, const QString &text, const QString &tip, const QKeySequence &keys);
    [[nodiscard]] QWidget *buildTop();
    [[nodiscard]] QWidget *buildMiddle();
    [[nodiscard]] QWidget *buildBottom();
    [[nodiscard]] QMenu *buildMenu();
    void connectParts();
    void connectActions();
    void connectFeeds();

    [[nodiscard]] archive::FeedFilter filter() const;
    void showFeeds();
    void showDecided();
    void followArchive();
    void list(Keep keep);
    void takeIds(const std::vector<qint64> &found, Keep keep);
    void chooseRow(int row);
    void showChosen();
    void showText(qint64 item);
    void showFeedState();
    [[nodiscard]] QString emptyWords() const;

    /// As they are, or will be once the archive has what was decided.
    [[nodiscard]] std::vector<archive::FeedItem> rows(std::span<const qint64> ids) const;
    [[nodiscard]] std::vector<archive::FeedItem> chosen() const;
    void decide(archive::FeedItemState state);
    void markAllRead();
    void undo();
    void step(int by);
    void openChosen();

    void followFeed();
    void subscribe(FeedDialog *dialog, const archive::Feed &feed);
    void editFeed();
    void arrange(FeedDialog *dialog, const archive::Feed &feed);
    void removeFeed();
    void readList();
    void writeList();
    void fetch(bool all);
    void fetchOrStop();
    void showBusy();
    void tell(const desk::FeedRound &round);
    void say(const QString &sentence);
    void complain(const Error &error);

    QPointer<desk::Desk> m_desk;
    FeedTriage *m_triage;
    models::FeedListModel *m_feedModel;
    models::FeedItemModel *m_itemModel;
    FeedList *m_feeds;
    FeedItemView *m_items;
    FeedItemPane *m_pane = nullptr;
    QButtonGroup *m_filters;
    QLineEdit *m_search;
    QSplitter *m_splitter;
    QPushButton *m_follow = nullptr;
    QPushButton *m_fetch = nullptr;
    QFrame *m_trouble = nullptr;
    QLabel *m_troubleText = nullptr;
    QProgressBar *m_progress;
    QLabel *m_state;
    QLabel *m_keys = nullptr;
    struct {
        QAction *translate, *read, *skip, *open, *undo, *markAll, *fetch, *fetchOne, *follow, *edit, *remove, *readList, *writeList;
    } m_actions{};
    archive::FeedFilter m_shown; ///< the row of the feeds that is listed
    QTimer m_searching;
    QTimer m_following;
    int m_round = 0; ///< of questions: the latest one's answer counts
};

} // namespace marbre::feeds
