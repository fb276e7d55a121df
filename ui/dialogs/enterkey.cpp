#include "dialogs/enterkey.h"

#include <QAbstractItemView>
#include <QKeyEvent>

namespace marbre::dialogs {

namespace {

class EnterKey : public QObject
{
public:
    explicit EnterKey(QAbstractItemView *view)
        : QObject(view)
        , m_view(view)
    {
        view->installEventFilter(this);
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Return && key != Qt::Key_Enter)
            return false;
        if (m_view->currentIndex().isValid())
            emit m_view->activated(m_view->currentIndex());
        return true;
    }

private:
    QAbstractItemView *m_view;
};

} // namespace

void keepEnter(QAbstractItemView *view)
{
    new EnterKey(view);
}

} // namespace marbre::dialogs
