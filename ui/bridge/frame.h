#pragma once

#include <QMetaType>

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "document/document.h"

namespace marbre::bridge {

struct Frame;
/// Null: the document itself.
using FramePtr = std::shared_ptr<const Frame>;
/// Frames from the outermost in.
using Path = std::vector<FramePtr>;

/// A container around paragraphs: what QTextDocument has no word for, or less than a Document says. (A QTextTable lays the
/// cells of a table out; what the table is, its frames say.) Every QTextBlock names its innermost frame in
/// its format; consecutive blocks whose frames have the same `id`, parent by parent, stand in the same container.
/// Frames are values that never change: who edits one makes another with the same id.
struct Frame {
    enum class Kind { List, Item, Quote, Note, Table, Row, Cell };
    Kind kind = Kind::Quote;
    int id = 0;
    bool ordered = false;  ///< List
    int start = 1;         ///< List
    bool reversed = false; ///< List
    document::Note::Kind note = document::Note::Kind::Editor; ///< Note
    int headerRows = 0;    ///< Table
    int footerRows = 0;    ///< Table
    bool header = false;   ///< Cell
    int columnSpan = 1;    ///< Cell
    int rowSpan = 1;       ///< Cell
    document::Alignment alignment = document::Alignment::None; ///< Cell
    document::Attributes attributes = {};
    QString wordpress = {};

    FramePtr parent = {};
    int depth = 1; ///< 1 for a frame that stands in the document itself
};

/// A frame of a new identity inside `parent`.
[[nodiscard]] FramePtr newFrame(Frame model, const FramePtr &parent);
[[nodiscard]] FramePtr newList(bool ordered, int start, const FramePtr &parent);
[[nodiscard]] FramePtr newItem(const FramePtr &list);

[[nodiscard]] Path pathOf(const FramePtr &frame);
[[nodiscard]] inline int depthOf(const FramePtr &frame) { return frame ? frame->depth : 0; }
/// The nearest frame of a kind, from `frame` outwards; null: none. What stands in a cell is a text of its own: the search
/// ends at the cell.
[[nodiscard]] FramePtr nearest(FramePtr frame, Frame::Kind kind);
/// The innermost cell, or table, around what stands in `frame`; null: none.
[[nodiscard]] FramePtr cellAround(FramePtr frame);
[[nodiscard]] FramePtr tableAround(FramePtr frame);
[[nodiscard]] bool contains(FramePtr frame, int id);
/// Whether it is a table, or a row or a cell of one.
[[nodiscard]] bool isOfTable(const Frame &frame);
/// Whether text can stand in it: the frames between a list or a table and its items or cells hold nothing else.
[[nodiscard]] bool holdsText(const Frame &frame);

/// How many outermost frames two paragraphs share.
[[nodiscard]] int sharedDepth(const FramePtr &one, const FramePtr &other);
/// The frame at a depth around `frame`; null at depth 0.
[[nodiscard]] FramePtr ancestorAt(FramePtr frame, int depth);

/// Makes frames again inside other parents, the same one for the same question, so that neighbours stay together.
class Rebuilder
{
public:
    using Change = std::function<void(Frame &)>;

    /// `model` inside `parent`, its identity kept; `change` may alter the rest.
    [[nodiscard]] FramePtr rebuild(const FramePtr &model, const FramePtr &parent, const Change &change = {});
    /// The frames of `path` from index `from`, each rebuilt inside the one before, the first inside `parent`.
    [[nodiscard]] FramePtr rebuildAll(const Path &path, size_t from, FramePtr parent);

private:
    std::map<std::pair<int, const Frame *>, FramePtr> m_made;
};

} // namespace marbre::bridge

Q_DECLARE_METATYPE(marbre::bridge::FramePtr)
