#include "document/typography.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

#include "document/runs.h"
#include "document/walk.h"

namespace marbre::document {

namespace {

using text::typography::Change;
using text::typography::Marked;
using text::typography::Settings;
using Changes = std::span<const TypographyChange *const>;

constexpr qsizetype contextLength = 24;
constexpr Marks verbatim = Marks(Mark::Code) | Mark::Keyboard;

/// An element may say that its language is not known: `lang=""` (HTML standard, 3.2.6.2).
QString languageOf(const Attributes &attributes, const QString &outer)
{
    return attributes.contains(u"lang") ? attributes.value(u"lang") : outer;
}

/// The languages of what a block holds, where its parts may have one of their own; in the order of forEachChild.
std::vector<QString> languagesInside(const Content &content, const QString &outer)
{
    std::vector<QString> languages;
    if (const auto *list = std::get_if<List>(&content)) {
        for (const ListItem &item : list->items)
            languages.push_back(languageOf(item.attributes, outer));
    } else if (const auto *table = std::get_if<Table>(&content)) {
        languages.push_back(outer);
        for (const TableRow &row : table->rows)
            for (const TableCell &cell : row.cells)
                languages.push_back(languageOf(cell.attributes, outer));
    }
    return languages;
}

/// A run of inlines as one text, with what is to be kept in it and what is in another language.
struct MarkedRun {
    QString text;
    Marked marked;

    MarkedRun(const Inlines &inlines, const TypographySettings &settings)
    {
        for (const Inline &item : inlines) {
            const QString piece = textOf(item);
            const text::typography::Range range{text.size(), piece.size()};
            text += piece;
            const auto *characters = std::get_if<Text>(&item);
            if (!characters)
                continue;
            if (characters->style.marks & verbatim)
                marked.kept.push_back(range);
            if (!characters->style.language.isEmpty())
                marked.passages.push_back({range, settings(characters->style.language)});
        }
    }
};

QString contextBefore(const QString &text, qsizetype end)
{
    qsizetype start = std::max<qsizetype>(0, end - contextLength);
    if (start < end && text[start].isLowSurrogate())
        ++start;
    return text.sliced(start, end - start);
}

QString contextAfter(const QString &text, qsizetype start)
{
    qsizetype end = std::min(text.size(), start + contextLength);
    if (end > start && text[end - 1].isHighSurrogate())
        --end;
    return text.sliced(start, end - start);
}

class Survey
{
public:
    explicit Survey(const TypographySettings &settings)
        : m_settings(settings)
    {
    }

    void blocks(const Blocks &blocks, const QString &language)
    {
        for (size_t i = 0; i < blocks.size(); ++i) {
            m_path.push_back(int(i));
            inside(blocks[i].content, languageOf(blocks[i].attributes, language));
            m_path.pop_back();
        }
    }

    [[nodiscard]] std::vector<TypographyChange> take() { return std::move(m_changes); }

private:
    void inside(const Content &content, const QString &language)
    {
        const std::vector<QString> languages = languagesInside(content, language);
        size_t child = 0;
        const auto enter = [&] {
            m_path.push_back(int(child));
            return child < languages.size() ? languages[child] : language;
        };
        const auto leave = [&] {
            m_path.pop_back();
            ++child;
        };
        forEachChild(
            content,
            [&](const Blocks &children) {
                blocks(children, enter());
                leave();
            },
            [&](const Inlines &children) {
                inlines(children, enter());
                leave();
            });
    }

    void inlines(const Inlines &inlines, const QString &language)
    {
        if (inlines.empty())
            return;
        const MarkedRun run(inlines, m_settings);
        for (Change &change : text::typography::changesOf(run.text, m_settings(language), run.marked)) {
            const qsizetype end = change.position + change.length;
            m_changes.push_back({m_path, std::move(change), {}, {}, {}});
            TypographyChange &last = m_changes.back();
            last.original = run.text.sliced(last.change.position, last.change.length);
            last.before = contextBefore(run.text, last.change.position);
            last.after = contextAfter(run.text, end);
        }
    }

    const TypographySettings &m_settings;
    std::vector<int> m_path;
    std::vector<TypographyChange> m_changes;
};

/// How much a space in this style would show: underlined in a link, struck out, read out in another language.
int weight(const Inline &item)
{
    const auto *text = std::get_if<Text>(&item);
    if (!text || text->style.marks & verbatim)
        return 1000;
    const Style &style = text->style;
    return std::popcount(style.marks.toInt()) + (style.link ? 20 : 0) + (style.language.isEmpty() ? 0 : 20)
        + (style.abbreviation.isEmpty() ? 0 : 5) + (style.datetime.isEmpty() ? 0 : 5);
}

/// Changes of a run, each brought to the inlines that it is in.
class Edit
{
public:
    explicit Edit(const Inlines &inlines)
        : m_inlines(inlines)
        , m_edits(inlines.size())
    {
    }

    /// In order.
    void add(const Change &change)
    {
        while (m_item + 1 < m_inlines.size() && m_start + length() < change.position + (change.length > 0 ? 1 : 0))
            step();
        if (change.length == 0)
            insert(change);
        else
            replace(change);
    }

    [[nodiscard]] InlineChanges take() { return std::move(m_edits); }

private:
    [[nodiscard]] qsizetype length() const { return textOf(m_inlines[m_item]).size(); }

    void step()
    {
        m_start += length();
        ++m_item;
    }

    void insert(const Change &change)
    {
        const bool atEnd = change.position == m_start + length() && m_item + 1 < m_inlines.size();
        const bool next = atEnd && weight(m_inlines[m_item + 1]) < weight(m_inlines[m_item]);
        if (next)
            step();
        put({change.position - m_start, 0, change.replacement, change.rule});
    }

    /// The first inline takes what is put in, the others lose their part.
    void replace(const Change &change)
    {
        QString replacement = change.replacement;
        qsizetype from = change.position;
        const qsizetype end = change.position + change.length;
        while (from < end && m_item < m_inlines.size()) {
            const qsizetype until = std::min(end, m_start + length());
            put({from - m_start, until - from, std::exchange(replacement, {}), change.rule});
            from = until;
            if (from < end)
                step();
        }
    }

    void put(Change change)
    {
        if (std::holds_alternative<Text>(m_inlines[m_item]))
            m_edits[m_item].push_back(std::move(change));
    }

    const Inlines &m_inlines;
    InlineChanges m_edits;
    size_t m_item = 0;
    qsizetype m_start = 0; ///< of m_item
};

class Application
{
public:
    explicit Application(Changes changes)
        : m_changes(changes)
    {
    }

    /// True where something changed.
    bool blocks(Blocks &blocks)
    {
        bool any = false;
        for (size_t i = 0; i < blocks.size(); ++i) {
            m_path.push_back(int(i));
            if (inside(blocks[i].content)) {
                blocks[i].origin.clear();
                any = true;
            }
            m_path.pop_back();
        }
        return any;
    }

private:
    bool inside(Content &content)
    {
        bool any = false;
        m_path.push_back(0);
        forEachChild(
            content,
            [&](Blocks &children) {
                any |= blocks(children);
                ++m_path.back();
            },
            [&](Inlines &children) {
                any |= inlines(children);
                ++m_path.back();
            });
        m_path.pop_back();
        return any;
    }

    bool inlines(Inlines &inlines)
    {
        if (m_next == m_changes.size() || m_changes[m_next]->path != m_path)
            return false;
        std::vector<Change> changes;
        for (; m_next < m_changes.size() && m_changes[m_next]->path == m_path; ++m_next)
            changes.push_back(m_changes[m_next]->change);
        const InlineChanges edits = changesByInline(inlines, changes);
        for (size_t i = 0; i < inlines.size(); ++i)
            if (auto *text = std::get_if<Text>(&inlines[i]))
                text->text = text::typography::applied(text->text, edits[i]);
        inlines = normalized(std::move(inlines));
        return true;
    }

    Changes m_changes;
    size_t m_next = 0;
    std::vector<int> m_path;
};

} // namespace

Settings profileSettings(QStringView language)
{
    return text::typography::settingsOf(text::typography::profileForLanguage(language));
}

std::vector<TypographyChange> typographyChanges(const Document &document, QStringView language,
                                                const TypographySettings &settings)
{
    Survey survey(settings);
    survey.blocks(document.blocks, language.toString());
    return survey.take();
}

bool inReadingOrder(const TypographyChange &one, const TypographyChange &other)
{
    const auto place = [](const TypographyChange &each) {
        return std::tie(each.path, each.change.position, each.change.length);
    };
    return place(one) < place(other);
}

InlineChanges changesByInline(const Inlines &inlines, std::span<const text::typography::Change> changes)
{
    if (inlines.empty())
        return {};
    Edit edit(inlines);
    for (const Change &change : changes)
        edit.add(change);
    return edit.take();
}

Document withTypography(Document document, std::span<const TypographyChange> changes)
{
    std::vector<const TypographyChange *> ordered;
    ordered.reserve(changes.size());
    for (const TypographyChange &change : changes)
        ordered.push_back(&change);
    std::ranges::sort(ordered, [](const TypographyChange *one, const TypographyChange *other) {
        return inReadingOrder(*one, *other);
    });
    Application(ordered).blocks(document.blocks);
    return document;
}

} // namespace marbre::document
