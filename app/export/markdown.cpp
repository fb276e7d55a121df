#include "export/markdown.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

#include "document/walk.h"
#include "export/markdowninlines.h"
#include "export/markdowntables.h"
#include "html/html.h"

namespace marbre::exporting {

using namespace document;

namespace {

bool isOfWordpress(const QString &classes)
{
    const QStringList names = classes.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(names, [](const QString &name) { return name.startsWith(QLatin1String("wp-")); });
}

/// The document without what only WordPress reads.
void forgetWordpress(Blocks &blocks)
{
    for (Block &block : blocks) {
        block.wordpress.clear();
        block.origin.clear();
        if (isOfWordpress(block.attributes.value(u"class")))
            block.attributes.remove(u"class");
        forEachChild(block.content, [](Blocks &children) { forgetWordpress(children); }, [](Inlines &) {});
    }
}

bool isEmptyItem(const ListItem &item)
{
    return item.blocks.empty();
}

class Writer
{
public:
    explicit Writer(bool footnotes)
        : m_footnotes(footnotes)
    {
    }

    QString blocks(const Blocks &blocks)
    {
        QStringList parts;
        const Block *before = nullptr;
        ++m_depth;
        for (const Block &block : blocks) {
            m_isAlternate = before && isList(*before) && isList(block) && sameKind(*before, block) && !m_isAlternate;
            const QString text = content(block);
            before = &block;
            if (!text.isEmpty())
                parts.append(text);
        }
        --m_depth;
        return parts.join(QStringLiteral("\n\n"));
    }

    /// A footnote was called from within HTML, where Markdown's own are not known.
    [[nodiscard]] bool hasRawCall() const { return m_hasRawCall; }

private:
    QString content(const Block &block)
    {
        if (!block.attributes.isEmpty())
            return raw(block);
        return std::visit(overloaded{
                              [&](const Paragraph &paragraph) { return this->paragraph(paragraph, block); },
                              [&](const Heading &heading) { return this->heading(heading); },
                              [&](const List &list) { return this->list(list, block); },
                              [&](const Quote &quote) { return this->quote(quote); },
                              [&](const Preformatted &code) { return preformatted(code, block); },
                              [&](const Table &table) { return this->table(table, block); },
                              [&](const Rule &) { return QStringLiteral("***"); },
                              [&](const Footnotes &notes) { return footnotes(notes, block); },
                              [&](const auto &) { return raw(block); },
                          },
                          block.content);
    }

    /// HTML blocks (4.6): the sixth kind ends at a blank line, and there is none; media alone need the seventh, whose first
    /// line is one tag.
    QString raw(const Block &block)
    {
        QString html = html::writeBlock(block);
        if (std::holds_alternative<Foreign>(block.content))
            html = QStringLiteral("<div>%1</div>").arg(html);
        m_hasRawCall = m_hasRawCall || html.contains(QLatin1String("class=\"footnote-ref\""));
        html = rawHtml(html);
        if (html.startsWith(QLatin1String("<audio")) || html.startsWith(QLatin1String("<video")))
            html.insert(html.indexOf(u'>') + 1, u'\n');
        return html;
    }

    QString inlines(const Inlines &inlines, MarkdownPlace place)
    {
        const QString text = markdownInlines(inlines, place, m_footnotes);
        m_hasRawCall = m_hasRawCall || text.contains(QLatin1String("class=\"footnote-ref\""));
        return text;
    }

    QString paragraph(const Paragraph &paragraph, const Block &block)
    {
        const QString text = inlines(paragraph.content, MarkdownPlace::Paragraph);
        // What begins with a tag alone on its line, or with markup that nobody knows, might be an HTML block.
        static const QRegularExpression tag(QStringLiteral("\\A<[^>]*>[ \\t]*(\\n|\\z)"));
        const bool isForeign = !paragraph.content.empty() && std::holds_alternative<ForeignInline>(paragraph.content.front());
        return isForeign || text.contains(tag) ? raw(block) : text;
    }

    /// ATX headings (4.2).
    QString heading(const Heading &heading)
    {
        return QString(std::clamp(heading.level, 2, 6), u'#') + u' ' + inlines(heading.content, MarkdownPlace::Heading);
    }

    static bool isList(const Block &block) { return std::holds_alternative<List>(block.content); }

    static bool sameKind(const Block &one, const Block &other)
    {
        return std::get<List>(one.content).ordered == std::get<List>(other.content).ordered;
    }

    [[nodiscard]] static bool isPlain(const List &list)
    {
        constexpr int largest = 999'999'999;
        const bool hasAttributes =
            std::ranges::any_of(list.items, [](const ListItem &item) { return !item.attributes.isEmpty(); });
        const bool isNumbered = list.start >= 0 && list.start < largest - int(list.items.size());
        return !hasAttributes && !list.reversed && (!list.ordered || isNumbered);
    }

    /// Lists (5.2, 5.3). Two of a kind that follow each other have different signs, or they would be one.
    QString list(const List &list, const Block &block)
    {
        if (!isPlain(list))
            return raw(block);
        const bool isAlternate = m_isAlternate;
        const bool isTight = std::ranges::all_of(list.items, [](const ListItem &item) { return isTightItem(item); });
        QStringList items;
        int number = list.start;
        for (const ListItem &item : list.items) {
            const QString sign = list.ordered ? QString::number(number++) + (isAlternate ? u')' : u'.')
                                              : QString(isAlternate ? u'+' : u'-');
            items.append(withSign(sign, isTight ? tight(item) : blocks(item.blocks)));
        }
        m_isAlternate = isAlternate;
        return items.join(isTight ? QStringLiteral("\n") : QStringLiteral("\n\n"));
    }

    /// A paragraph, and lists that may begin right under it: an ordered one only with 1, none with an empty item (5.3).
    static bool isTightItem(const ListItem &item)
    {
        for (std::size_t i = 0; i < item.blocks.size(); ++i) {
            const Block &block = item.blocks[i];
            const auto *list = std::get_if<List>(&block.content);
            if (i == 0 && std::holds_alternative<Paragraph>(block.content) && block.attributes.isEmpty())
                continue;
            if (i == 0 || i > 1 || !list || !block.attributes.isEmpty() || !isPlain(*list) || isEmptyItem(list->items.front())
                || (list->ordered && list->start != 1))
                return false;
        }
        return true;
    }

    QString tight(const ListItem &item)
    {
        QStringList parts;
        for (const Block &block : item.blocks) {
            m_isAlternate = false;
            parts.append(content(block));
        }
        return parts.join(u'\n');
    }

    static QString withSign(const QString &sign, QString text)
    {
        if (text.isEmpty())
            return sign;
        return sign + u' ' + indented(text, QString(sign.size() + 1, u' '));
    }

    /// Every line but the first behind `space`.
    static QString indented(QString text, const QString &space)
    {
        QStringList lines = text.split(u'\n');
        for (qsizetype i = 1; i < lines.size(); ++i)
            if (!lines[i].isEmpty())
                lines[i].prepend(space);
        return lines.join(u'\n');
    }

    /// Block quotes (5.1); who is quoted is HTML in it.
    QString quote(const Quote &quote)
    {
        QString text = blocks(quote.blocks);
        if (!quote.citation.empty())
            text += (text.isEmpty() ? QString() : QStringLiteral("\n\n"))
                + rawHtml(QStringLiteral("<footer>%1</footer>").arg(html::writeInlines(quote.citation)));
        QStringList lines = text.split(u'\n');
        for (QString &line : lines)
            line.prepend(line.isEmpty() ? QStringLiteral(">") : QStringLiteral("> "));
        return lines.join(u'\n');
    }

    /// Fenced code (4.5), unless its words would be Hugo's or its name no info string; or it has tabs behind the spaces of
    /// an item, which readers count each in their own way (2.2).
    QString preformatted(const Preformatted &code, const Block &block)
    {
        static const QRegularExpression name(QStringLiteral("\\A[A-Za-z0-9+#._-]*\\z"));
        if (code.text.contains(QLatin1String("{{")) || !name.match(code.language).hasMatch()
            || code.text.contains(u'\r') || (m_depth > 1 && code.text.contains(u'\t')))
            return raw(block);
        QString fence = QStringLiteral("```");
        while (code.text.contains(fence))
            fence += u'`';
        QString text = code.text;
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n';
        return fence + code.language + u'\n' + text + fence;
    }

    QString table(const Table &table, const Block &block)
    {
        if (!isPlainTable(table))
            return raw(block);
        return markdownTable(table, [this](const Inlines &cell) { return inlines(cell, MarkdownPlace::Cell); });
    }

    /// `[^id]: …`: what follows the first paragraph stands four spaces in.
    QString footnotes(const Footnotes &notes, const Block &block)
    {
        if (!m_footnotes)
            return raw(block);
        QStringList parts;
        for (const Footnote &note : notes.notes) {
            m_isAlternate = false;
            parts.append(QStringLiteral("[^%1]: ").arg(note.id) + indented(blocks(note.blocks), QStringLiteral("    ")));
        }
        return parts.join(QStringLiteral("\n\n"));
    }

    bool m_footnotes;
    bool m_hasRawCall = false;
    int m_depth = 0; ///< of blocks in blocks
    bool m_isAlternate = false; ///< the list that comes follows one of its kind
};

void collectCalls(const Blocks &blocks, QStringList &ids)
{
    for (const Block &block : blocks)
        forEachChild(
            block.content, [&](const Blocks &children) { collectCalls(children, ids); },
            [&](const Inlines &inlines) {
                for (const Inline &item : inlines)
                    if (const auto *call = std::get_if<FootnoteReference>(&item))
                        ids.append(call->id);
            });
}

/// Markdown's footnotes need notes with plain names, each of them called, at the end; what is called and is not there
/// would be text, what is there and is not called would be nothing.
bool canHaveFootnotes(const Blocks &blocks)
{
    const auto *notes = blocks.empty() ? nullptr : std::get_if<Footnotes>(&blocks.back().content);
    if (!notes || !blocks.back().attributes.isEmpty())
        return false;
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_-]+\\z"));
    QStringList called;
    collectCalls(blocks, called);
    QSet<QString> noted;
    for (const Footnote &note : notes->notes) {
        const bool begins = !note.blocks.empty() && std::holds_alternative<Paragraph>(note.blocks.front().content);
        if (!begins || noted.contains(note.id) || !plain.match(note.id).hasMatch())
            return false;
        noted.insert(note.id);
    }
    return QSet<QString>(called.begin(), called.end()) == noted;
}

} // namespace

QString markdown(const Document &document)
{
    Blocks blocks = document.blocks;
    forgetWordpress(blocks);
    Writer writer(canHaveFootnotes(blocks));
    QString text = writer.blocks(blocks);
    if (writer.hasRawCall())
        text = Writer(false).blocks(blocks);
    return text.isEmpty() ? text : text + u'\n';
}

} // namespace marbre::exporting
