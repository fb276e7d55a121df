#include "document/rewrite.h"

#include "document/walk.h"

namespace marbre::document {

namespace {

using Change = std::function<void(QString &)>;

void rewrite(Inlines &inlines, const Change &change)
{
    for (Inline &item : inlines)
        if (auto *image = std::get_if<InlineImage>(&item))
            change(image->image.src);
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
    for (Block &block : blocks) {
        block.origin.clear();
        if (auto *figure = std::get_if<Figure>(&block.content)) {
            for (FigureImage &image : figure->images)
                change(image.image.src);
        } else if (auto *recording = std::get_if<Recording>(&block.content)) {
            for (Recording::Source &source : recording->sources)
                change(source.src);
            for (Recording::Track &track : recording->tracks)
                change(track.src);
            if (!recording->poster.isEmpty())
                change(recording->poster);
        }
        forEachChild(
            block.content, [&](Blocks &children) { rewriteMedia(children, change); },
            [&](Inlines &inlines) { rewrite(inlines, change); });
    }
}

} // namespace marbre::document
