#pragma once

#include <QObject>
#include <QStringList>

class QAction;

namespace marbre::desk {
class Desk;
}
namespace marbre::list {
class Sidebar;
}

namespace marbre::window {

class Notice;
class TopBar;

/// Queries at hand: the star in the search field keeps one in the sidebar, or lets it go.
class SavedSearches : public QObject
{
    Q_OBJECT

public:
    SavedSearches(TopBar &bar, list::Sidebar &sidebar, Notice &notice, QObject *parent);

    void setDesk(desk::Desk *desk);

private:
    void toggle();
    void read();
    void showStar();

    TopBar &m_bar;
    list::Sidebar &m_sidebar;
    Notice &m_notice;
    desk::Desk *m_desk = nullptr;
    QAction *m_star;
    QStringList m_searches;
};

} // namespace marbre::window
