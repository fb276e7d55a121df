#include "editor/spacekeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace marbre::editor {

SpaceKeys::SpaceKeys(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool SpaceKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool narrow = key->modifiers() == Qt::ControlModifier;
    if (key->key() != Qt::Key_Space || (!narrow && key->modifiers() != (Qt::ControlModifier | Qt::ShiftModifier)))
        return false;
    const QString space(narrow ? QChar(0x202f) : QChar(QChar::Nbsp));
    if (auto *line = qobject_cast<QLineEdit *>(watched); line && !line->isReadOnly())
        line->insert(space);
    else if (auto *plain = qobject_cast<QPlainTextEdit *>(watched); plain && !plain->isReadOnly())
        plain->insertPlainText(space);
    else
        return false;
    return true;
}

} // namespace marbre::editor
