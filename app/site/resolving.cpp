#include "site/resolving.h"

#include "document/rewrite.h"

namespace marbre::site {

document::Document resolved(document::Document document, const Resolve &resolve)
{
    if (!resolve)
        return document;
    document::rewriteMedia(document.blocks, [&](QString &src) {
        if (src.startsWith(QLatin1String("media/")))
            src = resolve(src);
    });
    return document;
}

} // namespace marbre::site
