#include "editor/editortoolbar.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include "editor/decorations.h"
#include "editor/richeditor.h"
#include "editor/tables.h"

namespace marbre::editor {

ToolBarButton::ToolBarButton(QWidget *parent)
    : QToolButton(parent)
{
    setAutoRaise(true);
    setIconSize({16, 16});
    setFocusPolicy(Qt::TabFocus);
    setMinimumSize(24, 26); // where there is no room for more
    setPreferredWidth(30);
}

void ToolBarButton::setPreferredWidth(int width)
{
    m_width = width;
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(width);
    updateGeometry();
}

QSize ToolBarButton::sizeHint() const
{
    const QSize hint = QToolButton::sizeHint();
    return {m_width, hint.height()};
}

QSize ToolBarButton::minimumSizeHint() const
{
    return {minimumWidth(), sizeHint().height()};
}

void ToolBarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = palette().color(isChecked() ? QPalette::Link : QPalette::Text);
    ground.setAlpha(isDown() ? 48 : isChecked() ? 30 : underMouse() && isEnabled() ? 16 : 0);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Link)) : QPen(Qt::NoPen));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    if (toolButtonStyle() == Qt::ToolButtonTextOnly) {
        painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
        const QRect place = rect().adjusted(7, 0, -6, 0);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
        return;
    }
    QRect place(QPoint(), iconSize());
    place.moveCenter(rect().center());
    icon().paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled,
                 isChecked() ? QIcon::On : QIcon::Off);
}

EditorToolBar::EditorToolBar(RichEditor *editor, QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_style(new ToolBarButton(this))
{
    m_row->setContentsMargins(14, 4, 8, 4);
    m_row->setSpacing(2);
    m_style->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_style->setMinimumWidth(62);
    m_style->setPopupMode(QToolButton::InstantPopup);
    m_style->setMenu(new QMenu(m_style));
    m_row->addWidget(m_style);
    addSeparator();
    for (int i = 0; i < 8; ++i) {
        m_buttons.push_back(new ToolBarButton(this));
        m_row->addWidget(m_buttons.back());
        if (i == 3)
            addSeparator();
    }
    m_table = new ToolBarButton(this); // after the others: Tab goes in this order
    m_row->addWidget(m_table);
    m_row->addStretch(1);
    connect(m_table, &QToolButton::clicked, this, [this] {
        if (m_editor)
            m_editor->openTableMenu(m_table->mapToGlobal(m_table->rect().bottomLeft() + QPoint(0, 4)));
    });
    setEditor(editor);
}

void EditorToolBar::addSeparator()
{
    auto *line = new QWidget(this);
    line->setFixedSize(1, 18);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    m_row->addSpacing(3);
    m_row->addWidget(line);
    m_row->addSpacing(3);
}

void EditorToolBar::addWidget(QWidget *widget)
{
    QWidget *last = m_row->itemAt(m_row->count() - 2)->widget();
    m_row->insertWidget(m_row->count() - 1, widget);
    setTabOrder(last, widget);
}

void EditorToolBar::setEditor(RichEditor *editor)
{
    if (m_editor) {
        for (ToolBarButton *button : m_buttons) {
            if (button->defaultAction())
                button->defaultAction()->disconnect(button);
            button->setDefaultAction(nullptr);
        }
        for (QAction *action : m_editor->actions().styles->actions())
            action->disconnect(this);
        m_editor->tables().actions().menu->disconnect(this);
    }
    m_editor = editor;
    setEnabled(editor != nullptr);
    m_style->menu()->clear();
    if (!editor)
        return;
    const EditorActions &actions = editor->actions();
    QAction *const order[] = {actions.bold,  actions.italic,     actions.code,         actions.link,
                              actions.quote, actions.bulletList, actions.numberedList, actions.image};
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        ToolBarButton *button = m_buttons[i];
        button->setDefaultAction(order[i]);
        button->setAccessibleName(order[i]->text());
        connect(order[i], &QAction::changed, button, [button, action = order[i]] {
            if (button->defaultAction() == action)
                button->setAccessibleName(action->text());
        });
    }
    fillStyles();
    showStyle();
    showTable();
    connect(editor->tables().actions().menu, &QAction::changed, this, &EditorToolBar::showTable);
}

/// Not the action's own button: what the action opens stands under it.
void EditorToolBar::showTable()
{
    const QAction *action = m_editor->tables().actions().menu;
    m_table->setIcon(action->icon());
    m_table->setToolTip(action->toolTip());
    m_table->setAccessibleName(action->text());
    m_table->setEnabled(action->isEnabled());
}

void EditorToolBar::fillStyles()
{
    for (QAction *action : m_editor->actions().styles->actions()) {
        m_style->menu()->addAction(action);
        connect(action, &QAction::changed, this, &EditorToolBar::showStyle); // its text, too
    }
}

void EditorToolBar::showStyle()
{
    if (!m_editor)
        return;
    setAccessibleName(tr("Formatting"));
    m_style->setAccessibleName(tr("Paragraph style"));
    m_style->setToolTip(tr("Paragraph style"));
    const QAction *checked = m_editor->actions().styles->checkedAction();
    const QString name = checked ? checked->text() : QStringLiteral("…");
    m_style->setText(name + QStringLiteral(" ▾"));
    int widest = 0;
    for (const QAction *action : m_editor->actions().styles->actions())
        widest = std::max(widest, fontMetrics().horizontalAdvance(action->text() + QStringLiteral(" ▾")));
    m_style->setPreferredWidth(widest + 18);
}

void EditorToolBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_editor)
        showStyle();
}

} // namespace marbre::editor
