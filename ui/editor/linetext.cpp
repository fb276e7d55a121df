#include "editor/linetext.h"

#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

#include "text/find.h"

namespace marbre::editor {

LineText::LineText(QLineEdit *line)
    : QObject(line)
    , m_line(line)
{
    m_text.setPlainText(line->text());
    connect(line, &QLineEdit::textChanged, this, &LineText::takeFromLine);
    connect(&m_text, &QTextDocument::contentsChanged, this, &LineText::giveToLine);
    line->installEventFilter(this);
}

QTextCursor LineText::cursor() const
{
    QTextCursor cursor(const_cast<QTextDocument *>(&m_text)); // a cursor that only looks
    const bool selected = m_line->hasSelectedText();
    cursor.setPosition(selected ? m_line->selectionStart() : m_line->cursorPosition());
    if (selected)
        cursor.setPosition(m_line->selectionEnd(), QTextCursor::KeepAnchor);
    return cursor;
}

void LineText::setCursor(const QTextCursor &cursor)
{
    m_line->setCursorPosition(cursor.selectionStart());
    if (cursor.hasSelection())
        m_line->setSelection(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart());
}

/// Only what differs is written, so that the step that takes it back moves no more than that.
void LineText::takeFromLine()
{
    const QString now = m_line->text();
    const QString before = m_text.toRawText();
    if (now == before)
        return;
    if (!m_line->isModified()) { // another article's words: what was undone or typed before is none of theirs
        m_text.setPlainText(now);
        return;
    }
    const int start = text::alike(before, now);
    const int end = text::alikeAtEnd(QStringView(before).sliced(start), QStringView(now).sliced(start));
    QTextCursor cursor(&m_text);
    cursor.setPosition(start);
    cursor.setPosition(int(before.size() - end), QTextCursor::KeepAnchor);
    cursor.insertText(now.sliced(start, now.size() - start - end));
}

void LineText::giveToLine()
{
    const QString now = m_text.toRawText();
    if (now == m_line->text())
        return;
    const int place = m_line->cursorPosition();
    m_line->setText(now);
    m_line->setModified(true);
    m_line->setCursorPosition(std::min(place, int(now.size())));
    emit m_line->textEdited(now);
}

bool LineText::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QObject::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    if (!undo && !key->matches(QKeySequence::Redo))
        return QObject::eventFilter(watched, event);
    key->accept();
    if (event->type() == QEvent::KeyPress) {
        QTextCursor cursor(&m_text);
        undo ? m_text.undo(&cursor) : m_text.redo(&cursor);
        m_line->setCursorPosition(cursor.position());
    }
    return true;
}

} // namespace marbre::editor
