#include "site/resolving.h"

#include "document/rewrite.h"
#include "document/walk.h"

namespace marbre::site {

namespace {

void dropComments(document::Blocks &blocks)
{
    for (document::Block &block : blocks) {
        block.wordpress.clear();
        document::forEachChild(
            block.content, [](document::Blocks &children) { dropComments(children); }, [](document::Inlines &) {});
    }
}

} // namespace

document::Document resolved(document::Document document, const Resolve &resolve)
{
    dropComments(document.blocks);
    if (!resolve)
        return document;
    document::rewriteMedia(document.blocks, [&](QString &src) {
        if (src.startsWith(QLatin1String("media/")))
            src = resolve(src);
    });
    return document;
}

} // namespace marbre::site
