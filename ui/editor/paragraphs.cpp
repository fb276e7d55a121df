#include "editor/paragraphs.h"

#include "bridge/insert.h"
#include "bridge/tables.h"
#include "bridge/textstyle.h"
#include "editor/listediting.h"

namespace marbre::editor {

namespace {

bool isEmpty(const QTextBlock &block)
{
    return block.length() == 1;
}

/// The paragraph that follows a block of this shape.
Shape following(const Shape &shape)
{
    Shape next = shape;
    next.kind = Shape::Kind::Paragraph;
    next.language.clear();
    next.keepEmpty = false;
    next.attributes.remove(u"id");
    next.wordpress = bridge::wordpressFor(next);
    if (shape.kind == Shape::Kind::Citation && shape.frame)
        next.frame = shape.frame->parent;
    return next;
}

void breakCode(QTextCursor &cursor, const Shape &shape, const BlockFormats &formats)
{
    const QString text = cursor.block().text();
    if (!cursor.atBlockEnd() || !text.endsWith(QChar::LineSeparator)) {
        cursor.insertText(QString(QChar::LineSeparator), {});
        return;
    }
    cursor.deletePreviousChar();
    cursor.insertBlock(formats.format(following(shape)), {});
}

void leaveContainer(const QTextBlock &block, const Shape &shape, const BlockFormats &formats)
{
    if (shape.frame->kind == Frame::Kind::Item)
        liftItem(block, formats);
    else
        leaveFrame(block, formats);
}

QTextCharFormat continued(const QTextCursor &cursor)
{
    document::Style style = bridge::styleOf(cursor.charFormat());
    style.link.reset();
    return bridge::formatOf(style);
}

void split(QTextCursor &cursor, const Shape &shape, const BlockFormats &formats)
{
    const bool atStart = cursor.atBlockStart();
    const bool atEnd = cursor.atBlockEnd();
    const Shape next = following(shape);
    const bool item = shape.frame && shape.frame->kind == Frame::Kind::Item;
    Shape second = shape;
    second.attributes.remove(u"id"); // it names the first part
    cursor.insertBlock(formats.format(atEnd ? next : second), continued(cursor));
    if (atStart && !atEnd)
        setShape(cursor.block().previous(), next, formats);
    else if (!atEnd && shape.kind != Shape::Kind::Heading)
        setShape(cursor.block(), next, formats);
    if (item)
        splitItem(cursor.block(), formats);
}

} // namespace

void breakParagraph(QTextCursor &cursor, const BlockFormats &formats)
{
    const Step step(cursor);
    cursor.removeSelectedText();
    const QTextBlock block = cursor.block();
    const Shape shape = bridge::shapeOf(block);
    if (bridge::cardIn(block))
        leaveCard(cursor, formats);
    else if (isEmpty(block) && shape.frame && !bridge::isOfTable(*shape.frame))
        leaveContainer(block, shape, formats);
    else if (shape.kind == Shape::Kind::Preformatted)
        breakCode(cursor, shape, formats);
    else
        split(cursor, shape, formats);
}

namespace {

/// The first Backspace or Delete beside a table selects it, the next one takes it out.
bool selectTable(QTextCursor &cursor, const QTextBlock &inside)
{
    const auto table = bridge::tableAt(QTextCursor(inside));
    if (!table)
        return false;
    cursor.setPosition(table->view->firstPosition() - 1);
    cursor.setPosition(table->view->lastPosition() + 1, QTextCursor::KeepAnchor);
    return true;
}

/// An empty caption goes; what has words stays where it is.
void eraseCaption(QTextCursor &cursor, const Shape &shape, const BlockFormats &formats)
{
    const QTextBlock block = cursor.block();
    if (!isEmpty(block))
        return;
    const QTextBlock previous = block.previous();
    const Step step(cursor);
    if (!previous.isValid() || bridge::tableAround(bridge::frameOf(previous))) {
        setShape(block, {.frame = shape.frame->parent}, formats);
        return;
    }
    const QTextBlockFormat format = previous.blockFormat();
    cursor.deletePreviousChar();
    cursor.setBlockFormat(format);
}

} // namespace

bool eraseAtStart(QTextCursor &cursor, const BlockFormats &formats)
{
    if (cursor.hasSelection() || !cursor.atBlockStart())
        return false;
    const QTextBlock block = cursor.block();
    const QTextBlock previous = block.previous();
    const Shape shape = bridge::shapeOf(block);
    if (startsItem(block) && shape.frame->kind == Frame::Kind::Item)
        return liftItem(block, formats);
    if (shape.kind == Shape::Kind::Heading || shape.kind == Shape::Kind::Preformatted) {
        setKind(cursor, Shape::Kind::Paragraph, 2, formats);
        return true;
    }
    if (shape.kind == Shape::Kind::Caption) {
        eraseCaption(cursor, shape, formats);
        return true;
    }
    if (!shareCell(block, previous) && (!shape.frame || bridge::isOfTable(*shape.frame)))
        return shape.frame || selectTable(cursor, previous);
    if (shape.frame && bridge::sharedDepth(shape.frame, bridge::frameOf(previous)) < shape.frame->depth) {
        const Step step(cursor);
        leaveFrame(block, formats);
        return true;
    }
    if (!bridge::cardIn(previous))
        return false;
    const Step step(cursor);
    if (isEmpty(block))
        cursor.deletePreviousChar();
    cursor.setPosition(previous.position());
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    return true;
}

bool eraseAtEnd(QTextCursor &cursor)
{
    const QTextBlock next = cursor.block().next();
    if (cursor.hasSelection() || !cursor.atBlockEnd() || !next.isValid())
        return false;
    if (!shareCell(cursor.block(), next))
        return bridge::tableAround(bridge::frameOf(cursor.block())) || selectTable(cursor, next);
    if (!bridge::cardIn(next))
        return false;
    cursor.setPosition(next.position());
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    return true;
}

void leaveCard(QTextCursor &cursor, const BlockFormats &formats)
{
    if (!bridge::cardIn(cursor.block()))
        return;
    const Step step(cursor);
    Shape shape;
    shape.frame = bridge::frameOf(cursor.block());
    const bool before = cursor.atBlockStart();
    cursor.clearSelection();
    cursor.movePosition(before ? QTextCursor::StartOfBlock : QTextCursor::EndOfBlock);
    cursor.insertBlock(before ? cursor.blockFormat() : formats.format(shape), {});
    if (before) {
        setShape(cursor.block().previous(), shape, formats);
        cursor.movePosition(QTextCursor::PreviousBlock);
    }
}

namespace {

/// The end of the first card in a block that has words beside it, or its beginning where words precede it; -1: none.
int seam(const QTextBlock &block)
{
    if (block.length() <= 2)
        return -1;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        if (fragment.charFormat().objectType() != bridge::CardObject)
            continue;
        return fragment.position() > block.position() ? fragment.position() : fragment.position() + 1;
    }
    return -1;
}

void partCards(QTextCursor &cursor, QTextBlock block, const BlockFormats &formats)
{
    const Shape shape = bridge::shapeOf(block);
    for (int at = seam(block); at >= 0; at = seam(block)) {
        cursor.setPosition(at);
        cursor.insertBlock();
        setShape(block, shape, formats);
        block = cursor.block();
    }
    setShape(block, shape, formats);
}

} // namespace

void tidy(const QTextCursor &cursor, const BlockFormats &formats)
{
    const QTextBlock block = cursor.block();
    const bool card = bridge::cardIn(block) != nullptr;
    const bool single = block.blockFormat().lineHeightType() == QTextBlockFormat::SingleHeight;
    const bool parts = card && seam(block) >= 0;
    const Shape shape = bridge::shapeOf(block);
    const bool emptied = cursor.document()->characterCount() == 1
        && (shape.frame || shape.kind != Shape::Kind::Paragraph || !shape.attributes.isEmpty());
    if (card == single && !parts && !emptied)
        return;
    QTextCursor edit = cursor;
    edit.joinPreviousEditBlock();
    if (emptied)
        setShape(block, {}, formats);
    else if (parts)
        partCards(edit, block, formats);
    else
        setShape(block, shape, formats);
    edit.endEditBlock();
}

void insertCard(QTextCursor &cursor, const document::Block &block, const bridge::Look &look)
{
    const Step step(cursor);
    bridge::insert(cursor, {{block}}, look);
    const QTextBlock next = cursor.block().next();
    if (next.isValid() && shareCell(cursor.block(), next) && !bridge::cardIn(next))
        cursor.setPosition(next.position());
    else
        leaveCard(cursor, BlockFormats(look));
}

int cardPosition(const QTextCursor &cursor)
{
    if (cursor.selectionEnd() - cursor.selectionStart() > 1)
        return -1;
    const QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    return bridge::cardIn(block) && block.length() == 2 ? block.position() : -1;
}

} // namespace marbre::editor
