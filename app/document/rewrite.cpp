#include "document/rewrite.h"

#include "document/walk.h"

namespace marbre::document {

namespace {

using Change = std::function<void(QString &)>;

using ChangePicture = std::function<void(Image &)>;

void rewriteRecording(Recording &recording, const Change &change)
{
    for (Recording::Source &source : recording.sources)
        change(source.src);
    for (Recording::Track &track : recording.tracks)
        change(track.src);
    if (!recording.poster.isEmpty())
        change(recording.poster);
}

/// In reading order; `change` may be empty.
void rewrite(Blocks &blocks, const ChangePicture &changePicture, const Change &change)
{
    for (Block &block : blocks) {
        block.origin.clear();
        if (auto *figure = std::get_if<Figure>(&block.content))
            for (FigureImage &image : figure->images)
                changePicture(image.image);
        if (auto *recording = std::get_if<Recording>(&block.content); recording && change)
            rewriteRecording(*recording, change);
        forEachChild(
            block.content, [&](Blocks &children) { rewrite(children, changePicture, change); },
            [&](Inlines &inlines) {
                for (Inline &item : inlines)
                    if (auto *image = std::get_if<InlineImage>(&item))
                        changePicture(image->image);
            });
    }
}

void rewriteLinksIn(Inlines &inlines, const Change &change)
{
    for (Inline &item : inlines)
        std::visit(
            [&](auto &each) {
                if (each.style.link)
                    change(each.style.link->href);
            },
            item);
}

} // namespace

void rewriteLinks(Blocks &blocks, const Change &change)
{
    for (Block &block : blocks) {
        block.origin.clear();
        if (auto *figure = std::get_if<Figure>(&block.content))
            for (FigureImage &image : figure->images)
                if (image.link)
                    change(image.link->href);
        forEachChild(
            block.content, [&](Blocks &children) { rewriteLinks(children, change); },
            [&](Inlines &inlines) { rewriteLinksIn(inlines, change); });
    }
}

void rewriteMedia(Blocks &blocks, const Change &change)
{
    rewrite(blocks, [&](Image &picture) { change(picture.src); }, change);
}

void rewritePictures(Blocks &blocks, const ChangePicture &change)
{
    rewrite(blocks, change, {});
}

} // namespace marbre::document
