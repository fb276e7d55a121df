#include <QAbstractTextDocumentLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTextBlock>

#include <optional>

#include "bridge/textstyle.h"
#include "editor/inlineediting.h"
#include "editor/listediting.h"
#include "editor/markdownshortcuts.h"
#include "editor/paragraphs.h"
#include "editor/pictureresizing.h"
#include "editor/richeditor.h"
#include "editor/tables.h"

namespace marbre::editor {

namespace {

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

bool isPlain(const QKeyEvent &event)
{
    return (event.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == Qt::NoModifier;
}

bool isErase(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Delete;
}

} // namespace

void RichEditor::keyPressEvent(QKeyEvent *event)
{
    if (isReadOnly()) {
        QTextEdit::keyPressEvent(event);
        return;
    }
    // A shortcut that does nothing here is no letter either: Ctrl+Alt is AltGr to QTextEdit.
    if (const QAction *action = actionFor(*event); action && !action->isEnabled())
        return;
    const KeyHandler handler = isEnter(*event)                                      ? &RichEditor::pressEnter
        : event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab            ? &RichEditor::pressTab
        : isErase(*event)                                                           ? &RichEditor::pressErase
                                                                                    : nullptr;
    if (handler && (this->*handler)(event)) {
        event->accept();
        ensureCursorVisible();
        return;
    }
    if (event->matches(QKeySequence::Cut)) {
        cutSelection();
        return;
    }
    const bool types = isPlain(*event) && !event->text().isEmpty() && event->text().at(0).isPrint();
    if (types)
        typeIn([this, event] { QTextEdit::keyPressEvent(event); });
    else
        QTextEdit::keyPressEvent(event);
    if (isErase(*event) || types)
        tidy(textCursor(), m_formats);
    if (types && event->key() == Qt::Key_Space && m_shape == Shape::Body)
        act([this](QTextCursor &cursor) { shortcutAtSpace(cursor, m_formats); });
}

void RichEditor::inputMethodEvent(QInputMethodEvent *event)
{
    if (event->commitString().isEmpty() && event->preeditString().isEmpty())
        QTextEdit::inputMethodEvent(event);
    else
        typeIn([this, event] { QTextEdit::inputMethodEvent(event); });
}

bool RichEditor::pressEnter(QKeyEvent *event)
{
    if (!isPlain(*event) || event->modifiers().testFlag(Qt::ShiftModifier))
        return false;
    const int card = textCursor().hasSelection() ? cardPosition(textCursor()) : -1;
    if (card >= 0) {
        openCard(card);
        return true;
    }
    if (m_tables->leaveCaption())
        return true;
    act([this](QTextCursor &cursor) {
        if (m_shape == Shape::Field || !shortcutAtEnter(cursor, m_look))
            breakParagraph(cursor, m_formats);
    });
    return true;
}

bool RichEditor::pressTab(QKeyEvent *event)
{
    if (m_shape == Shape::Field || (event->modifiers() & Qt::ControlModifier))
        return false;
    const bool back = event->key() == Qt::Key_Backtab;
    const bridge::Shape shape = bridge::shapeOf(textCursor().block());
    if (bridge::nearest(shape.frame, bridge::Frame::Kind::Item)) {
        moveItems(textCursor(), back ? liftItem : nestItem, m_formats);
        updateActions();
        return true;
    }
    if (m_tables->step(!back))
        return true;
    if (shape.kind == bridge::Shape::Kind::Preformatted && !back)
        return false;
    // QTextEdit itself would stay and write a tab, which HTML takes for a space.
    QAbstractScrollArea::focusNextPrevChild(!back);
    return true;
}

bool RichEditor::pressErase(QKeyEvent *event)
{
    if (!isPlain(*event))
        return false;
    if (m_tables->removeSelected())
        return true;
    QTextCursor cursor = textCursor();
    const bool done =
        event->key() == Qt::Key_Backspace ? eraseAtStart(cursor, m_formats) : eraseAtEnd(cursor);
    if (done) {
        setTextCursor(cursor);
        updateActions();
    }
    return done;
}

void RichEditor::cutSelection()
{
    if (!textCursor().hasSelection())
        return;
    copy();
    if (!m_tables->removeSelected())
        textCursor().removeSelectedText();
    tidy(textCursor(), m_formats);
}

void RichEditor::typeIn(const std::function<void()> &insertion)
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    document::Style style = bridge::styleOf(currentCharFormat());
    // What is typed behind a link is no more of it; a link goes on only inside.
    if (style.link && !isInsideLink(cursor))
        style.link.reset();
    // Only where something else must be done first: letters in a row are undone together.
    std::optional<Step> step;
    if (cursor.hasSelection() || bridge::cardIn(cursor.block()))
        step.emplace(cursor);
    if (cursor.hasSelection() && m_tables->removeSelected())
        cursor = textCursor();
    else if (cursor.hasSelection())
        cursor.removeSelectedText();
    else
        leaveCard(cursor, m_formats);
    if (step)
        setTextCursor(cursor);
    if (const QTextCharFormat wanted = bridge::formatOf(style); wanted != currentCharFormat())
        setCurrentCharFormat(wanted);
    insertion();
}

int RichEditor::cardUnder(const QPoint &point) const
{
    const QPoint offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(point + offset, Qt::FuzzyHit);
    QTextCursor cursor(document());
    cursor.setPosition(std::max(position, 0));
    const QTextBlock block = cursor.block();
    const QRectF rect = document()->documentLayout()->blockBoundingRect(block);
    return rect.contains(point + offset) ? cardPosition(cursor) : -1;
}

void RichEditor::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_resizing->press(event->pos()))
        return;
    const int card = event->button() == Qt::LeftButton ? cardUnder(event->pos()) : -1;
    const bool selected = card >= 0 && textCursor().selectionStart() == card && textCursor().hasSelection();
    QTextEdit::mousePressEvent(event);
    if (card < 0 || selected || event->modifiers() != Qt::NoModifier)
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(card);
    cursor.setPosition(card + 1, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void RichEditor::tellAddress(const QString &address)
{
    if (address != m_address)
        emit addressHovered(m_address = address);
}

void RichEditor::mouseMoveEvent(QMouseEvent *event)
{
    if (m_resizing->move(event->pos()))
        return;
    QTextEdit::mouseMoveEvent(event);
    const QString address = anchorAt(event->pos());
    tellAddress(address);
    const bool opens = !address.isEmpty() && event->modifiers() == Qt::ControlModifier;
    const bool resizes = m_resizing->handle().contains(event->pos());
    viewport()->setCursor(opens ? Qt::PointingHandCursor : resizes ? Qt::SizeFDiagCursor : Qt::IBeamCursor);
}

void RichEditor::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_resizing->release(event->pos()))
        return;
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || event->modifiers() != Qt::ControlModifier)
        return;
    // Only what leads out of the article: the browser knows no page that an address of the site is relative to.
    const QUrl url(anchorAt(event->pos()));
    static const QStringList schemes{QStringLiteral("https"), QStringLiteral("http"), QStringLiteral("mailto")};
    if (schemes.contains(url.scheme().toLower()))
        emit linkWanted(url);
}

void RichEditor::leaveEvent(QEvent *event)
{
    QTextEdit::leaveEvent(event);
    tellAddress(QString());
}

void RichEditor::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int card = cardUnder(event->pos());
    if (card >= 0)
        openCard(card);
    else if (!openInlinePicture(event->pos()))
        QTextEdit::mouseDoubleClickEvent(event);
}

} // namespace marbre::editor
