#include "bridge/retouch.h"

#include <algorithm>

#include "bridge/read.h"
#include "bridge/textstyle.h"
#include "document/walk.h"

namespace marbre::bridge {

using namespace document;
using text::typography::Change;

namespace {

bool beginsWith(const std::vector<int> &path, const std::vector<int> &start)
{
    return path.size() >= start.size() && std::equal(start.begin(), start.end(), path.begin());
}

/// What is written at a place of the text.
struct Edit {
    int position = 0;
    int length = 0;
    QString characters;
    QTextCharFormat format;
};

/// Positions of a run's characters in the text.
class Positions
{
public:
    explicit Positions(const Place &place)
        : m_stretches(place.stretches)
    {
        int start = 0;
        for (const Place::Stretch &stretch : m_stretches) {
            m_starts.push_back(start);
            start += stretch.length;
        }
    }

    [[nodiscard]] int at(qsizetype offset) const
    {
        const auto behind = std::ranges::upper_bound(m_starts, int(offset));
        const auto index = size_t(behind - m_starts.begin()) - 1;
        return m_stretches[index].position + int(offset) - m_starts[index];
    }

private:
    const std::vector<Place::Stretch> &m_stretches;
    std::vector<int> m_starts; ///< of each stretch, in the run
};

/// Walks through what a text says and finds what is to be written for each change.
class Planner
{
public:
    Planner(const std::vector<Place> &places, std::vector<TypographyChange> changes)
        : m_places(places)
        , m_changes(std::move(changes))
    {
        std::ranges::sort(m_changes, inReadingOrder);
    }

    void blocks(const Blocks &blocks)
    {
        for (size_t i = 0; i < blocks.size(); ++i) {
            m_path.push_back(int(i));
            if (m_next < m_changes.size() && beginsWith(m_changes[m_next].path, m_path))
                block(blocks[i]);
            m_path.pop_back();
        }
    }

    /// From the last in the text to the first.
    [[nodiscard]] std::vector<Edit> take()
    {
        std::ranges::stable_sort(m_edits, {}, &Edit::position);
        std::ranges::reverse(m_edits);
        return std::move(m_edits);
    }

private:
    [[nodiscard]] const Place *place() const
    {
        const auto found = std::ranges::lower_bound(m_places, m_path, {}, &Place::path);
        return found != m_places.end() && found->path == m_path ? &*found : nullptr;
    }

    void block(const Block &block)
    {
        if (const Place *at = place(); at && at->card) {
            card(block, *at);
            return;
        }
        m_path.push_back(0);
        forEachChild(
            block.content,
            [&](const Blocks &children) {
                blocks(children);
                ++m_path.back();
            },
            [&](const Inlines &children) {
                run(children);
                ++m_path.back();
            });
        m_path.pop_back();
    }

    void card(const Block &block, const Place &place)
    {
        std::vector<TypographyChange> inside;
        for (; m_next < m_changes.size() && beginsWith(m_changes[m_next].path, m_path); ++m_next) {
            TypographyChange change = m_changes[m_next];
            change.path.erase(change.path.begin(), change.path.begin() + std::ptrdiff_t(m_path.size()) - 1);
            change.path.front() = 0;
            inside.push_back(std::move(change));
        }
        Document changed = withTypography({{block}}, inside);
        m_edits.push_back({place.stretches.front().position, 1, QString(QChar::ObjectReplacementCharacter),
                           cardFormat(std::move(changed.blocks.front()))});
    }

    void run(const Inlines &inlines)
    {
        std::vector<Change> changes;
        for (; m_next < m_changes.size() && m_changes[m_next].path == m_path; ++m_next)
            changes.push_back(m_changes[m_next].change);
        const Place *at = place();
        if (changes.empty() || !at || at->stretches.empty())
            return;
        const Positions positions(*at);
        const InlineChanges edits = changesByInline(inlines, changes);
        qsizetype start = 0;
        for (size_t i = 0; i < inlines.size(); ++i) {
            const auto *text = std::get_if<Text>(&inlines[i]);
            for (const Change &change : edits[i])
                add(change, start, positions, text->style);
            start += text ? text->text.size() : 1;
        }
    }

    void add(const Change &change, qsizetype start, const Positions &positions, const Style &style)
    {
        const qsizetype from = start + change.position;
        Edit edit{0, 0, change.replacement, formatOf(style)};
        if (change.length > 0) {
            edit.position = positions.at(from);
            edit.length = positions.at(from + change.length - 1) + 1 - edit.position;
        } else {
            edit.position = change.position > 0 ? positions.at(from - 1) + 1 : positions.at(from);
        }
        m_edits.push_back(std::move(edit));
    }

    const std::vector<Place> &m_places;
    std::vector<TypographyChange> m_changes;
    size_t m_next = 0;
    std::vector<int> m_path;
    std::vector<Edit> m_edits;
};

/// Writes before it erases, so that cursors at either end stay around what is written.
void write(QTextCursor &cursor, const Edit &edit)
{
    cursor.setPosition(edit.position + edit.length);
    if (!edit.characters.isEmpty())
        cursor.insertText(edit.characters, edit.format);
    if (edit.length == 0)
        return;
    cursor.setPosition(edit.position);
    cursor.setPosition(edit.position + edit.length, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

} // namespace

void retouch(QTextDocument &text, std::span<const TypographyChange> changes)
{
    std::vector<Place> places;
    const Document document = read(text, places);
    Planner planner(places, {changes.begin(), changes.end()});
    planner.blocks(document.blocks);
    QTextCursor cursor(&text);
    cursor.beginEditBlock();
    for (const Edit &edit : planner.take())
        write(cursor, edit);
    cursor.endEditBlock();
}

QTextCursor selectionOf(QTextDocument &text, const TypographyChange &change)
{
    std::vector<Place> places;
    const Document document = read(text, places);
    const auto holds = [&](const Place &place) {
        return place.card ? beginsWith(change.path, place.path) : change.path == place.path;
    };
    const auto place = std::ranges::find_if(places, holds);
    if (place == places.end() || place->stretches.empty())
        return {};
    int length = 0;
    for (const Place::Stretch &stretch : place->stretches)
        length += stretch.length;
    qsizetype from = place->card ? 0 : change.change.position;
    qsizetype to = place->card ? 1 : from + change.change.length;
    if (from == to) {
        from = std::max<qsizetype>(from - 1, 0);
        to = std::min<qsizetype>(to + 1, length);
    }
    if (from >= to || to > length)
        return {};
    const Positions positions(*place);
    QTextCursor cursor(&text);
    cursor.setPosition(positions.at(from));
    cursor.setPosition(positions.at(to - 1) + 1, QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace marbre::bridge
