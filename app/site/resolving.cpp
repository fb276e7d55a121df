#include "site/resolving.h"

#include <algorithm>
#include <utility>

#include "document/rewrite.h"
#include "document/walk.h"

namespace marbre::site {

namespace {

bool isOurs(const QString &address)
{
    return address.startsWith(QLatin1String("media/"));
}

void dropComments(document::Blocks &blocks)
{
    for (document::Block &block : blocks) {
        block.wordpress.clear();
        document::forEachChild(
            block.content, [](document::Blocks &children) { dropComments(children); }, [](document::Inlines &) {});
    }
}

/// HTML standard, 4.8.4.3: the browser takes the file that suits its window, the picture's own where no lighter one is as
/// wide; `src` is for those that know no other.
void offerLighter(document::Image &image, const PictureSizes &sizes, const PageOptions &options)
{
    if (sizes.lighter.empty())
        return;
    const auto resolve = [&](const QString &address) { return options.resolve ? options.resolve(address) : address; };
    QStringList files;
    const auto add = [&](const QString &address, int width) {
        files.append(QStringLiteral("%1 %2w").arg(resolve(address)).arg(width));
    };
    for (const int width : sizes.lighter)
        add(scaledAddress(image.src, width), width);
    if (sizes.lighter.back() < std::min(sizes.width, options.pictureSizes.widths.back()))
        add(image.src, sizes.width);
    image.attributes.set(QStringLiteral("srcset"), files.join(QLatin1String(", ")));
    if (!options.pictureSizes.sizes.isEmpty())
        image.attributes.set(QStringLiteral("sizes"), options.pictureSizes.sizes);
}

} // namespace

document::Document resolved(document::Document document, const Resolve &resolve)
{
    dropComments(document.blocks);
    if (resolve)
        document::rewriteMedia(document.blocks, [&](QString &src) {
            if (isOurs(src))
                src = resolve(src);
        });
    return document;
}

document::Document shown(document::Document document, const PageOptions &options)
{
    bool isFirst = true;
    document::rewritePictures(document.blocks, [&](document::Image &image) {
        if (!isOurs(image.src))
            return;
        image.attributes.remove(u"srcset");
        image.attributes.remove(u"sizes");
        if (!options.pictures)
            return;
        const PictureSizes sizes = options.pictures(image.src);
        offerLighter(image, sizes, options);
        if (image.width == 0 && image.height == 0) {
            image.width = sizes.width;
            image.height = sizes.height;
        }
        if (!std::exchange(isFirst, false) && !image.attributes.contains(u"loading"))
            image.attributes.set(QStringLiteral("loading"), QStringLiteral("lazy"));
    });
    return resolved(std::move(document), options.resolve);
}

QString scaledAddress(const QString &media, int width)
{
    return media.left(media.lastIndexOf(u'.')) + QStringLiteral("-%1.webp").arg(width);
}

} // namespace marbre::site
