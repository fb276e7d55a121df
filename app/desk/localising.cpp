#include "desk/localising.h"

#include "document/rewrite.h"

namespace marbre::desk {

Result<article::Article> withLocalPictures(archive::Archive &archive, article::Article article)
{
    const Result<bool> hasFiles = archive.imports().hasFiles();
    if (!hasFiles)
        return std::unexpected(hasFiles.error());
    if (!*hasFiles)
        return article;
    Outcome looked;
    const auto bring = [&](QString &address) {
        const Result<QString> own = looked ? archive.imports().addressOf(address) : QString();
        if (!own)
            looked = std::unexpected(own.error());
        else if (!own->isEmpty())
            address = *own;
    };
    bring(article.image);
    for (document::Document *part : {&article.lead, &article.body, &article.note})
        document::rewriteMedia(part->blocks, bring);
    return looked ? Result<article::Article>(std::move(article)) : std::unexpected(looked.error());
}

} // namespace marbre::desk
