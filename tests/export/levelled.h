#pragma once

#include <QUrl>

#include "document/document.h"
#include "document/walk.h"

namespace marbre::tests {

using namespace document;

/// What readers of Markdown write in their own way: addresses are encoded, code ends with a line's
/// end and has no tabs. And WordPress's
/// own classes are left out.
inline void level(Inlines &inlines)
{
    for (Inline &item : inlines) {
        std::visit(
            [](auto &run) {
                if (run.style.link)
                    run.style.link->href = QString::fromLatin1(QUrl(run.style.link->href).toEncoded());
            },
            item);
        if (auto *image = std::get_if<InlineImage>(&item))
            image->image.src = QString::fromLatin1(QUrl(image->image.src).toEncoded());
    }
}

inline void level(Blocks &blocks)
{
    for (Block &block : blocks) {
        block.origin.clear();
        block.trailing.clear();
        if (block.attributes.value(u"class") == QLatin1String("wp-block-x"))
            block.attributes.remove(u"class");
        if (auto *code = std::get_if<Preformatted>(&block.content)) {
            code->text.replace(u'\t', QLatin1String("    "));
            if (code->text.endsWith(u'\n'))
                code->text.chop(1);
        }
        forEachChild(block.content, [](Blocks &children) { level(children); }, [](Inlines &inlines) { level(inlines); });
    }
}

inline Document levelled(Document document)
{
    level(document.blocks);
    return document;
}

} // namespace marbre::tests
