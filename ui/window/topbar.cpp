#include "window/topbar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include <iterator>

#include "window/windowactions.h"

namespace marbre::window {

TopBar::TopBar(const WindowActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_menu(new QPushButton(QStringLiteral("☰"), this))
    , m_search(new QLineEdit(this))
    , m_export(new QPushButton(this))
    , m_actions(actions)
{
    setObjectName(QStringLiteral("topBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(44);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(10);
    m_menu->setObjectName(QStringLiteral("menu"));
    row->addWidget(m_menu);
    row->addWidget(addButton("newButton", actions.newArticle));
    row->addWidget(addButton("importButton", actions.import));
    row->addStretch(1);
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_search->setMaximumWidth(400);
    row->addWidget(m_search, 4);
    row->addStretch(1);
    m_export->setObjectName(QStringLiteral("export"));
    auto *exports = new QMenu(m_export);
    exports->addActions({actions.exportPage, actions.exportFragment, actions.copyFragment});
    exports->addSeparator();
    exports->addActions({actions.exportSite, actions.exportAs});
    exports->addSeparator();
    exports->addActions({actions.sendTo, actions.outbox});
    m_export->setMenu(exports);
    row->addWidget(m_export);
    QWidget *const order[] = {m_menu, m_buttons[0].first, m_buttons[1].first, m_search, m_export};
    for (size_t i = 1; i < std::size(order); ++i)
        setTabOrder(order[i - 1], order[i]);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::wordsChanged);
    connect(actions.exportPage, &QAction::enabledChanged, m_export, &QWidget::setEnabled);
    retranslate();
}

QPushButton *TopBar::addButton(const char *name, QAction *action)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1StringView(name));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_buttons.append({button, action});
    return button;
}

void TopBar::setMenu(QMenu *menu)
{
    m_menu->setMenu(menu);
}

void TopBar::setArticleCount(int articles)
{
    m_articles = articles;
    m_search->setPlaceholderText(articles ? tr("Search %Ln article(s)…", nullptr, articles) : tr("Search…"));
}

void TopBar::retranslate()
{
    m_menu->setToolTip(tr("Menu (%1)").arg(QKeySequence(Qt::Key_F10).toString(QKeySequence::NativeText)));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setShortcut(Qt::Key_F10);
    for (const auto &[button, action] : std::as_const(m_buttons)) {
        button->setText(action == m_actions.newArticle ? QStringLiteral("+ ") + action->text() : action->text());
        button->setAccessibleName(action->text());
        button->setToolTip(action->toolTip());
    }
    m_export->setText(tr("Export ▾"));
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Write the article for upload"));
    m_search->setToolTip(m_actions.search->toolTip());
    m_search->setAccessibleName(m_actions.search->text());
    setArticleCount(m_articles);
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit searchFinished();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace marbre::window
