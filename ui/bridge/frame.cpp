#include "bridge/frame.h"

#include <algorithm>
#include <atomic>
#include <span>

namespace marbre::bridge {

namespace {

int nextId()
{
    static std::atomic<int> last = 0;
    return ++last;
}

} // namespace

FramePtr newFrame(Frame model, const FramePtr &parent)
{
    model.id = nextId();
    model.parent = parent;
    model.depth = depthOf(parent) + 1;
    return std::make_shared<const Frame>(std::move(model));
}

FramePtr newList(bool ordered, int start, const FramePtr &parent)
{
    Frame model;
    model.kind = Frame::Kind::List;
    model.ordered = ordered;
    model.start = start;
    return newFrame(std::move(model), parent);
}

FramePtr newItem(const FramePtr &list)
{
    Frame model;
    model.kind = Frame::Kind::Item;
    return newFrame(std::move(model), list);
}

Path pathOf(const FramePtr &frame)
{
    Path path;
    path.reserve(size_t(depthOf(frame)));
    for (FramePtr at = frame; at; at = at->parent)
        path.push_back(at);
    std::ranges::reverse(path);
    return path;
}

FramePtr nearest(FramePtr frame, Frame::Kind kind)
{
    while (frame && frame->kind != kind)
        frame = frame->kind == Frame::Kind::Cell ? nullptr : frame->parent;
    return frame;
}

FramePtr cellAround(FramePtr frame)
{
    while (frame && frame->kind != Frame::Kind::Cell)
        frame = frame->parent;
    return frame;
}

FramePtr tableAround(FramePtr frame)
{
    while (frame && frame->kind != Frame::Kind::Table)
        frame = frame->parent;
    return frame;
}

bool isOfTable(const Frame &frame)
{
    return frame.kind == Frame::Kind::Table || frame.kind == Frame::Kind::Row || frame.kind == Frame::Kind::Cell;
}

bool holdsText(const Frame &frame)
{
    return frame.kind != Frame::Kind::List && frame.kind != Frame::Kind::Table && frame.kind != Frame::Kind::Row;
}

bool contains(FramePtr frame, int id)
{
    while (frame && frame->id != id)
        frame = frame->parent;
    return frame != nullptr;
}

FramePtr ancestorAt(FramePtr frame, int depth)
{
    while (depthOf(frame) > depth)
        frame = frame->parent;
    return frame;
}

int sharedDepth(const FramePtr &one, const FramePtr &other)
{
    const int depth = std::min(depthOf(one), depthOf(other));
    const FramePtr first = ancestorAt(one, depth);
    const FramePtr second = ancestorAt(other, depth);
    const Frame *a = first.get();
    const Frame *b = second.get();
    int shared = depth;
    // Equal pointers have equal parents; below them every identity must agree.
    for (int at = depth; a != b; --at, a = a->parent.get(), b = b->parent.get())
        if (a->id != b->id)
            shared = at - 1;
    return shared;
}

FramePtr Rebuilder::rebuild(const FramePtr &model, const FramePtr &parent, const Change &change)
{
    FramePtr &made = m_made[{model->id, parent.get()}];
    if (!made) {
        Frame frame = *model;
        frame.parent = parent;
        frame.depth = depthOf(parent) + 1;
        if (change)
            change(frame);
        made = std::make_shared<const Frame>(std::move(frame));
    }
    return made;
}

FramePtr Rebuilder::rebuildAll(const Path &path, size_t from, FramePtr parent)
{
    for (const FramePtr &frame : std::span(path).subspan(from))
        parent = frame->parent == parent ? frame : rebuild(frame, parent);
    return parent;
}

} // namespace marbre::bridge
