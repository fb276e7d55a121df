#pragma once

#include <QFuture>
#include <QObject>

#include "archive/articlelist.h"
#include "archive/versiontable.h"
#include "base/error.h"
#include "window/windowactions.h"

namespace marbre::desk {
class Desk;
}

namespace marbre::window {

class ListPane;
class Notice;
class Session;

/// What is done to the articles that are chosen in the list: their status, the trash.
class ArticleCommands : public QObject
{
    Q_OBJECT

public:
    ArticleCommands(const WindowActions &actions, ListPane &list, Session &session, Notice &notice,
                    QObject *parent = nullptr);

    void setDesk(desk::Desk *desk);
    /// Allows what can be done to what is chosen.
    void updateActions();
    /// Once what is typed is saved, the article is what it was in a version, in the window, too.
    void restoreVersion(qint64 article, int version);
    void restorePassage(qint64 article, int version, const archive::Passage &passage);

private:
    void setStatus(article::Status status);
    void askCategory();
    void addCategory(const QString &category);
    void setTrashed(bool trashed);
    void remove();
    void openHistory();
    void openCorrections();
    void openReplacing();
    void changeSaved(const QList<qint64> &articles, const std::function<QFuture<Outcome>()> &change, const QString &done);
    using Command = std::function<QFuture<Outcome>(qint64 id)>;
    void runOnChosen(const Command &command, const QString &done);
    void openNeighbour(int row);
    void tell(const Outcome &outcome, const QString &done);
    void showMenu(const QPoint &position);

    const WindowActions &m_actions;
    ListPane &m_list;
    Session &m_session;
    Notice &m_notice;
    desk::Desk *m_desk = nullptr;
};

} // namespace marbre::window
