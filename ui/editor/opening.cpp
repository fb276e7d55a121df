#include "bridge/textstyle.h"
#include "document/tablegrid.h"
#include "document/walk.h"
#include "editor/cardtext.h"
#include "editor/figuredialog.h"
#include "editor/pasting.h"
#include "editor/richeditor.h"
#include "editor/sourcedialog.h"
#include "editor/sourceedit.h"
#include "html/html.h"

namespace marbre::editor {

using namespace document;

namespace {

/// What the editor shows in full, and not as a card.
bool isWritten(const Block &block)
{
    return std::visit(overloaded{
                          [](const Paragraph &) { return true; },
                          [](const Heading &) { return true; },
                          [](const List &) { return true; },
                          [](const Quote &) { return true; },
                          [](const Preformatted &) { return true; },
                          [](const Note &) { return true; },
                          [](const Table &table) { return gridOf(table).has_value(); },
                          [](const auto &) { return false; },
                      },
                      block.content);
}

} // namespace

void RichEditor::openCard(int position)
{
    QTextCursor card(document());
    card.setPosition(position);
    card.setPosition(position + 1, QTextCursor::KeepAnchor);
    const auto block = bridge::cardOf(card.charFormat());
    if (!block || isReadOnly() || std::holds_alternative<Rule>(block->content))
        return;
    if (std::holds_alternative<Figure>(block->content))
        openFigure(card, block);
    else
        openSource(card, block);
}

void RichEditor::openFigure(const QTextCursor &card, const bridge::CardPtr &block)
{
    auto *dialog = new FigureDialog(std::get<Figure>(block->content), m_pictures, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FigureDialog::replaceWanted, this, [this, dialog](size_t index) {
        choosePicture(dialog, [this, dialog, index](const QByteArray &bytes) {
            if (const auto kept = keepPicture(bytes))
                dialog->setPicture(index, *kept, pictureSize(bytes));
        });
    });
    connect(dialog, &QDialog::accepted, this, [this, dialog, card, block] {
        Block changed = *block;
        changed.content = dialog->figure();
        changeCard(card, block, std::move(changed));
    });
    dialog->show();
}

void RichEditor::openSource(const QTextCursor &card, const bridge::CardPtr &block)
{
    auto *dialog = new SourceDialog(CardText::of(*block).kind, html::writeBlock(*block), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, card, block] {
        html::Reading reading = html::read(dialog->source().toUtf8());
        Blocks &blocks = reading.document.blocks;
        if (blocks.size() == 1 && !isWritten(blocks.front()))
            changeCard(card, block, std::move(blocks.front()));
        else
            replaceCard(card, block, dialog->source());
        if (!reading.dropped.isEmpty())
            emit failed(removalSentence(reading.dropped));
    });
    dialog->show();
}

/// Whether a card is still the one that a dialog was opened on: the text may have changed under it.
bool RichEditor::isStill(const QTextCursor &card, const bridge::CardPtr &block) const
{
    return card.document() == document() && bridge::cardOf(card.charFormat()) == block;
}

void RichEditor::changeCard(QTextCursor card, const bridge::CardPtr &block, Block changed)
{
    if (isStill(card, block) && !(changed == *block))
        card.setCharFormat(bridge::cardFormat(std::move(changed)));
}

void RichEditor::replaceCard(const QTextCursor &card, const bridge::CardPtr &block, const QString &html)
{
    if (!isStill(card, block))
        return;
    setTextCursor(card);
    insertHtml(html);
}

} // namespace marbre::editor
