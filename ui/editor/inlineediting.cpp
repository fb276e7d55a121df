#include "editor/inlineediting.h"

#include <QTextBlock>

#include <algorithm>
#include <vector>

#include "bridge/textstyle.h"
#include "editor/blockediting.h"

namespace marbre::editor {

using document::Style;

namespace {

struct Run {
    int from;
    int to;
    QTextCharFormat format;
};

void addRuns(std::vector<Run> &runs, const QTextCursor &cursor)
{
    const int to = cursor.selectionEnd();
    for (QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
         block.isValid() && block.position() < to; block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int begin = std::max(fragment.position(), cursor.selectionStart());
            const int end = std::min(fragment.position() + fragment.length(), to);
            if (begin < end)
                runs.push_back({begin, end, fragment.charFormat()});
        }
    }
}

std::vector<Run> runsIn(const QTextCursor &cursor)
{
    std::vector<Run> runs;
    for (const QTextCursor &part : selectedParts(cursor))
        addRuns(runs, part);
    return runs;
}

struct LinkRun {
    int from;
    int to;
    std::optional<document::Link> link;
};

} // namespace

void restyle(const QTextCursor &cursor, const std::function<void(Style &)> &change)
{
    const Step step(cursor);
    QTextCursor run = cursor;
    for (const auto &[from, to, format] : runsIn(cursor)) {
        const Style before = bridge::styleOf(format);
        Style style = before;
        change(style);
        if (style == before)
            continue;
        run.setPosition(from);
        run.setPosition(to, QTextCursor::KeepAnchor);
        run.setCharFormat(bridge::withStyle(format, style));
    }
}

Style styleAt(const QTextCursor &cursor)
{
    if (!cursor.hasSelection())
        return bridge::styleOf(cursor.charFormat());
    QTextCursor first(cursor.document());
    first.setPosition(cursor.selectionStart() + 1);
    return bridge::styleOf(first.charFormat());
}

QTextCursor linkAround(const QTextCursor &cursor)
{
    if (cursor.hasSelection())
        return cursor;
    std::vector<LinkRun> runs;
    const QTextBlock block = cursor.block();
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int end = fragment.position() + fragment.length();
        auto link = bridge::styleOf(fragment.charFormat()).link;
        if (!runs.empty() && runs.back().link == link)
            runs.back().to = end;
        else
            runs.push_back({fragment.position(), end, std::move(link)});
    }
    const auto touches = [at = cursor.position()](const LinkRun &run) {
        return run.link && run.from <= at && at <= run.to;
    };
    QTextCursor result = cursor;
    if (const auto found = std::ranges::find_if(runs, touches); found != runs.end()) {
        result.setPosition(found->from);
        result.setPosition(found->to, QTextCursor::KeepAnchor);
    }
    return result;
}

bool isInsideLink(const QTextCursor &cursor)
{
    QTextCursor at(cursor.document());
    at.setPosition(cursor.selectionStart());
    const auto before = at.atBlockStart() ? std::nullopt : bridge::styleOf(at.charFormat()).link;
    at.setPosition(cursor.selectionEnd());
    if (!before || at.atBlockEnd())
        return false;
    at.movePosition(QTextCursor::NextCharacter);
    return bridge::styleOf(at.charFormat()).link == before;
}

namespace {

/// The word that the cursor stands inside of; the cursor itself at its ends and between words.
QTextCursor wordAround(const QTextCursor &cursor)
{
    QTextCursor word = cursor;
    word.select(QTextCursor::WordUnderCursor);
    const bool inside = word.selectionStart() < cursor.position() && cursor.position() < word.selectionEnd();
    return inside ? word : cursor;
}

} // namespace

void setLink(QTextCursor cursor, const std::optional<document::Link> &link)
{
    const Step step(cursor);
    cursor = linkAround(cursor);
    if (!cursor.hasSelection() && link)
        cursor = wordAround(cursor);
    if (!cursor.hasSelection() && link) {
        Style style = styleAt(cursor);
        style.link = link;
        cursor.insertText(link->href, bridge::formatOf(style));
        return;
    }
    restyle(cursor, [&](Style &style) { style.link = link; });
}

} // namespace marbre::editor
