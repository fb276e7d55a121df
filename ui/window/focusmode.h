#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

class QAction;
class QWidget;

namespace marbre::window {

class WritingPane;

/// Nothing but the title and the text: all else is hidden, and comes back as it was. Escape leaves it, too.
class FocusMode : public QObject
{
    Q_OBJECT

public:
    /// `others` is what is hidden around the pane.
    FocusMode(QAction &action, WritingPane &pane, QList<QWidget *> others, QObject *parent = nullptr);

private:
    void set(bool on);

    WritingPane &m_pane;
    QList<QWidget *> m_others;
    QList<QPointer<QWidget>> m_hidden; ///< those that were to be seen before
};

} // namespace marbre::window
