#include "window/focusmode.h"

#include <QAction>
#include <QWidget>

#include "window/writingpane.h"

namespace marbre::window {

FocusMode::FocusMode(QAction &action, WritingPane &pane, QList<QWidget *> others, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
    , m_others(std::move(others))
{
    connect(&action, &QAction::toggled, this, &FocusMode::set);
    connect(&m_pane, &WritingPane::escaped, &action, [&action] { action.setChecked(false); });
}

void FocusMode::set(bool on)
{
    m_pane.setFocused(on);
    if (!on) {
        for (const QPointer<QWidget> &widget : std::exchange(m_hidden, {}))
            if (widget)
                widget->show();
        return;
    }
    for (QWidget *widget : std::as_const(m_others)) {
        if (widget->isHidden())
            continue;
        m_hidden.append(widget);
        widget->hide();
    }
}

} // namespace marbre::window
