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

FigureDialog *RichEditor::figureDialog(const Figure &figure, FigureDialog::Kind kind)
{
    auto *dialog = new FigureDialog(figure, m_pictures, this, kind);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FigureDialog::replaceWanted, this, [this, dialog](size_t index) {
        choosePicture(dialog, [this, dialog, index](const QByteArray &bytes) {
            if (const auto kept = keepPicture(bytes))
                dialog->setPicture(index, *kept, pictureSize(bytes));
        });
    });
    return dialog;
}

bool RichEditor::openInlinePicture(const QPoint &point)
{
    QTextCursor place = cursorForPosition(point);
    for (const int position : {place.position(), place.position() - 1}) {
        QTextCursor object(document());
        if (isReadOnly() || position < 0 || position + 1 >= document()->characterCount())
            continue;
        object.setPosition(position);
        const double left = cursorRect(object).left();
        object.setPosition(position + 1, QTextCursor::KeepAnchor);
        const auto atom = bridge::atomOf(object.charFormat());
        const auto *picture = atom ? std::get_if<InlineImage>(&*atom) : nullptr;
        if (!picture || point.x() < left || point.x() > cursorRect(object).right())
            continue;
        openPicture(object, *picture);
        return true;
    }
    return false;
}

void RichEditor::openPicture(const QTextCursor &object, const InlineImage &picture)
{
    FigureDialog *dialog = figureDialog({{{picture.image, {}}}, {}, {}}, FigureDialog::Kind::InLine);
    connect(dialog, &QDialog::accepted, this, [this, dialog, object, picture]() mutable {
        const Image changed = dialog->figure().images.front().image;
        const auto atom = object.document() == document() ? bridge::atomOf(object.charFormat()) : std::nullopt;
        const auto *still = atom ? std::get_if<InlineImage>(&*atom) : nullptr;
        if (still && still->image == picture.image && !(changed == picture.image))
            QTextCursor(object).setCharFormat(bridge::atomFormat(InlineImage{changed, still->style}));
    });
    dialog->show();
}

void RichEditor::openFigure(const QTextCursor &card, const bridge::CardPtr &block)
{
    FigureDialog *dialog = figureDialog(std::get<Figure>(block->content), FigureDialog::Kind::Figure);
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
    insertDocument(html::read(html.toUtf8()).document);
}

} // namespace marbre::editor
