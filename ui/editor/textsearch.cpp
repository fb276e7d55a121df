#include "editor/textsearch.h"

#include <QTextBlock>

#include <algorithm>
#include <ranges>

#include "bridge/read.h"
#include "bridge/retouch.h"
#include "bridge/textstyle.h"
#include "document/runs.h"
#include "editor/blockediting.h"

namespace marbre::editor {

using text::Piece;
using text::Replacement;

namespace {

struct Run {
    QString text;
    QTextCharFormat format;
};

/// Of the character at a position.
QTextCharFormat formatAt(const QTextDocument &text, int position)
{
    QTextCursor cursor(const_cast<QTextDocument *>(&text)); // a cursor that only looks
    cursor.setPosition(position + 1);
    return cursor.charFormat();
}

std::vector<Run> runsIn(const QTextDocument &text, const Span &span)
{
    std::vector<Run> runs;
    const QTextBlock block = text.findBlock(span.from);
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const int from = std::max(span.from, fragment.position());
        const int to = std::min(span.to, fragment.position() + fragment.length());
        if (from < to)
            runs.push_back({fragment.text().mid(from - fragment.position(), to - from), fragment.charFormat()});
    }
    return runs;
}

QString textOf(const QTextDocument &text, const Span &span)
{
    QString result;
    for (const Run &run : runsIn(text, span))
        result += run.text;
    return result;
}

/// Writes before it erases, so that cursors at either end stay around what is written.
int exchange(QTextDocument &text, const Span &span, const std::vector<Run> &runs)
{
    QTextCursor cursor(&text);
    const Step step(cursor);
    cursor.setPosition(span.to);
    for (const Run &run : runs)
        cursor.insertText(run.text, run.format);
    const int end = cursor.position() - (span.to - span.from);
    cursor.setPosition(span.from);
    cursor.setPosition(span.to, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    return end;
}

/// Only what differs is written.
int replaceWords(QTextDocument &text, const Span &hit, const QString &words)
{
    const QString before = textOf(text, hit);
    const int start = text::alike(before, words);
    const int end = text::alikeAtEnd(QStringView(before).sliced(start), QStringView(words).sliced(start));
    const Span changed{hit.from + start, hit.to - end};
    const QString written = words.sliced(start, words.size() - start - end);
    if (changed.from < changed.to || !written.isEmpty()) {
        const int model = changed.from < changed.to || start == 0 ? changed.from : changed.from - 1;
        exchange(text, changed, {{written, formatAt(text, model)}});
    }
    return hit.from + int(words.size());
}

/// The first character of a hit that no group has caught, else its first.
int outsideGroups(const Hit &hit)
{
    for (int at = hit.from; at < hit.to; ++at)
        if (std::ranges::none_of(hit.groups, [at](const Span &group) { return group.from <= at && at < group.to; }))
            return at;
    return hit.from;
}

int replaceByGroups(QTextDocument &text, const Hit &hit, const Replacement &replacement)
{
    std::vector<Run> runs;
    int model = hit.from; // the character whose marks the next words take
    for (const Piece &piece : replacement) {
        if (piece.group < 0) {
            runs.push_back({piece.words, formatAt(text, model < hit.to ? model : outsideGroups(hit))});
            continue;
        }
        const Span caught = piece.group == 0 ? Span(hit) : hit.groups[size_t(piece.group - 1)];
        if (caught.from < 0)
            continue;
        std::ranges::move(runsIn(text, caught), std::back_inserter(runs));
        model = caught.to;
    }
    return exchange(text, hit, runs);
}

} // namespace

std::vector<Passage> passagesOf(const QTextDocument &text, const std::optional<Span> &within)
{
    std::vector<Passage> passages;
    const QTextBlock first = within ? text.findBlock(within->from) : text.begin();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        if (within && block.position() >= within->to)
            break;
        const bridge::CardPtr card = bridge::cardIn(block);
        if (!card) {
            passages.push_back({block.position(), block.text()});
            continue;
        }
        for (document::Run &run : document::runsOf({*card}))
            passages.push_back({block.position(), std::move(run.text), std::move(run.path)});
    }
    return passages;
}

std::vector<Hit> hitsIn(const std::vector<Passage> &passages, const Search &search, const std::optional<Span> &within,
                        const std::atomic_bool *cancelled)
{
    std::vector<Hit> result;
    for (const Passage &passage : passages) {
        if (cancelled && *cancelled)
            return {};
        for (text::Hit &found : search.hitsIn(passage.text)) {
            Hit hit{std::move(found), {}, {}};
            if (!passage.path.empty()) {
                hit.path = passage.path;
                hit.inRun = hit;
                hit.from = passage.position;
                hit.to = passage.position + 1;
                if (!within || (hit.from >= within->from && hit.to <= within->to))
                    result.push_back(std::move(hit));
                continue;
            }
            const auto shift = [&passage](Span &span) {
                if (span.from >= 0)
                    span = {span.from + passage.position, span.to + passage.position};
            };
            shift(hit);
            std::ranges::for_each(hit.groups, shift);
            if (!within || (hit.from >= within->from && hit.to <= within->to))
                result.push_back(std::move(hit));
        }
    }
    return result;
}

namespace {

/// What is to be changed in cards.
std::vector<document::TypographyChange> changesInCards(const QTextDocument &text, const std::vector<Hit> &hits,
                                                       const Replacement &replacement)
{
    std::vector<bridge::Place> places;
    (void)bridge::read(text, places);
    std::vector<document::TypographyChange> changes;
    for (const Hit &hit : hits) {
        const auto place = std::ranges::find_if(places, [&hit](const bridge::Place &each) {
            return each.card && each.stretches.front().position == hit.from;
        });
        const bridge::CardPtr card = bridge::cardIn(text.findBlock(hit.from));
        if (hit.path.empty() || place == places.end() || !card)
            continue;
        const auto runs = document::runsOf({*card});
        const auto run = std::ranges::find(runs, hit.path, &document::Run::path);
        if (run == runs.end())
            continue;
        document::TypographyChange change;
        change.path = place->path;
        change.path.insert(change.path.end(), hit.path.begin() + 1, hit.path.end());
        change.change.position = hit.inRun.from;
        change.change.length = hit.inRun.to - hit.inRun.from;
        change.change.replacement = text::wordsFor(run->text, {hit.inRun, hit.groups}, replacement);
        changes.push_back(std::move(change));
    }
    return changes;
}

bool isInCard(const Hit &hit)
{
    return !hit.path.empty();
}

} // namespace

int replaceHit(QTextDocument &text, const Hit &hit, const Replacement &replacement)
{
    if (isInCard(hit)) {
        bridge::retouch(text, changesInCards(text, {hit}, replacement));
        return hit.to;
    }
    const bool words = replacement.size() == 1 && replacement.front().group < 0;
    return words ? replaceWords(text, hit, replacement.front().words) : replaceByGroups(text, hit, replacement);
}

void replaceHits(QTextDocument &text, const std::vector<Hit> &hits, const Replacement &replacement)
{
    const Step step{QTextCursor(&text)};
    // A card is one character, whatever it says.
    if (std::ranges::any_of(hits, isInCard))
        bridge::retouch(text, changesInCards(text, hits, replacement));
    // From the last to the first: those before stay where they are.
    for (const Hit &hit : std::views::reverse(hits))
        if (!isInCard(hit))
            replaceHit(text, hit, replacement);
}

} // namespace marbre::editor
