#include "window/savedsearches.h"

#include <QAction>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "list/sidebar.h"
#include "window/notice.h"
#include "window/topbar.h"

namespace marbre::window {

namespace {

QIcon star(bool filled, const QWidget &widget)
{
    constexpr int size = 16;
    QPixmap picture(QSize(size, size) * widget.devicePixelRatio());
    picture.setDevicePixelRatio(widget.devicePixelRatio());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    QFont font = widget.font();
    font.setPixelSize(size - 1);
    painter.setFont(font);
    painter.setPen(widget.palette().color(filled ? QPalette::Link : QPalette::PlaceholderText));
    painter.drawText(QRect(0, 0, size, size), Qt::AlignCenter, filled ? QStringLiteral("★") : QStringLiteral("☆"));
    return picture;
}

} // namespace

SavedSearches::SavedSearches(TopBar &bar, list::Sidebar &sidebar, Notice &notice, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_sidebar(sidebar)
    , m_notice(notice)
    , m_star(bar.search()->addAction(QIcon(), QLineEdit::TrailingPosition))
{
    m_star->setObjectName(QStringLiteral("saveSearch"));
    m_star->setVisible(false);
    connect(m_star, &QAction::triggered, this, &SavedSearches::toggle);
    connect(m_bar.search(), &QLineEdit::textChanged, this, &SavedSearches::showStar);
    connect(&m_sidebar, &list::Sidebar::searchChosen, m_bar.search(), &QLineEdit::setText);
}

void SavedSearches::setDesk(desk::Desk *desk)
{
    m_desk = desk;
    read();
}

void SavedSearches::read()
{
    m_searches = m_desk ? m_desk->reader().settings().savedSearches().value_or(QStringList()) : QStringList();
    m_sidebar.setSearches(m_searches);
    showStar();
}

void SavedSearches::showStar()
{
    const QString query = m_bar.search()->text().trimmed();
    const bool isSaved = m_searches.contains(query);
    m_star->setVisible(!query.isEmpty());
    m_star->setIcon(star(isSaved, *m_bar.search()));
    m_star->setText(isSaved ? tr("Take this search out of the sidebar") : tr("Keep this search in the sidebar"));
    m_star->setToolTip(m_star->text());
}

void SavedSearches::toggle()
{
    const QString query = m_bar.search()->text().trimmed();
    m_desk->setSearchSaved(query, !m_searches.contains(query)).then(this, [this](const Outcome &saved) {
        if (!saved)
            m_notice.complain(dialogs::sentence(saved.error()));
        read();
    });
}

} // namespace marbre::window
