#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>

#include "editor/richeditor.h"
#include "editor/spellmenu.h"
#include "editor/tables.h"
#include "editor/tablesizepopup.h"

namespace marbre::editor {

namespace {

QMenu *newMenu(QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setFont(QApplication::font()); // not the text's
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

} // namespace

void RichEditor::contextMenuEvent(QContextMenuEvent *event)
{
    if (!textCursor().hasSelection() && event->reason() == QContextMenuEvent::Mouse)
        setTextCursor(cursorForPosition(event->pos()));
    QMenu *menu = newMenu(this);
    const bool selected = textCursor().hasSelection();
    const bool holds = canInsertFromMimeData(QGuiApplication::clipboard()->mimeData());
    const auto offer = [&](const QString &text, QKeySequence::StandardKey keys, bool enabled, auto slot) {
        QAction *action = menu->addAction(text, this, slot);
        action->setShortcut(keys);
        action->setEnabled(enabled);
    };
    fillMenu(*menu, {m_actions.undo, m_actions.redo, nullptr});
    offer(tr("Cut"), QKeySequence::Cut, selected && !isReadOnly(), [this] { cutSelection(); });
    offer(tr("Copy"), QKeySequence::Copy, selected, [this] { copy(); });
    offer(tr("Paste"), QKeySequence::Paste, holds && !isReadOnly(), [this] { paste(); });
    fillMenu(*menu, {m_actions.pastePlain, m_actions.pasteQuotation, nullptr, m_actions.link});
    if (m_tables->isInTable())
        fillMenu(*menu->addMenu(tr("Table")), m_tables->actions().inTable());
    menu->addSeparator();
    offer(tr("Select all"), QKeySequence::SelectAll, true, [this] { selectAll(); });
    const auto mistake = m_spellMarks && !selected ? m_spellMarks->at(textCursor().position()) : std::nullopt;
    if (mistake && !isReadOnly())
        addSpellingActions(*menu, *m_spelling, *mistake);
    menu->popup(event->globalPos());
}

void RichEditor::openTableMenu(const QPoint &below)
{
    if (m_tables->isInTable()) {
        QMenu *menu = newMenu(this);
        fillMenu(*menu, m_tables->actions().inTable());
        menu->popup(below);
        return;
    }
    if (!m_tableSize) {
        m_tableSize = new TableSizePopup(this);
        connect(m_tableSize, &TableSizePopup::answered, m_tables, &Tables::insert);
    }
    m_tableSize->ask(below);
}

} // namespace marbre::editor
