#include "bridge/load.h"

#include <QFont>
#include <QTextCursor>

#include "bridge/fill.h"

namespace marbre::bridge {

void load(const document::Document &document, QTextDocument &text, const Look &look)
{
    text.setUndoRedoEnabled(false);
    text.clear();
    QFont font = text.defaultFont();
    font.setFamilies(look.families);
    font.setPixelSize(look.pixelSize);
    text.setDefaultFont(font);

    QTextCursor cursor(&text);
    cursor.beginEditBlock();
    cursor.setBlockFormat(BlockFormats(look).format({}));
    Filler(cursor, look, Filler::First::TakesBlock).blocks(document.blocks, {});
    cursor.endEditBlock();
    text.setUndoRedoEnabled(true);
    text.setModified(false);
}

} // namespace marbre::bridge
