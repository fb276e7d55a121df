#include "generator.h"

#include <QStringList>

#include "document/tableediting.h"

namespace marbre::tests {

using namespace document;

Document DocumentGenerator::document()
{
    return {blocks(0, 6, 4)};
}

Blocks DocumentGenerator::blocks(int atLeast, int atMost, int depth)
{
    Blocks result;
    const int count = atLeast + upTo(atMost - atLeast + 1);
    for (int i = 0; i < count; ++i)
        result.push_back(block(depth));
    return result;
}

QString DocumentGenerator::word()
{
    static const QStringList words{
        QStringLiteral("marbre"), QStringLiteral("à"), QStringLiteral("l’été"), QStringLiteral("«\u202Foui\u202F»"),
        QStringLiteral("12\u00A0000"), QStringLiteral("日本語"), QStringLiteral("שלום"), QStringLiteral("👩‍👩‍👧"),
        QStringLiteral("a\u2028b"), QStringLiteral("\uFFFC"), QStringLiteral("<b>&amp;"), QStringLiteral("\u200B"),
        QString(QChar(0xfdd0)), QStringLiteral("ﬁn"), QStringLiteral("e\u0301"), QStringLiteral("\u00AD")};
    return words[upTo(int(words.size()))];
}

QString DocumentGenerator::text()
{
    QString result = word();
    for (int i = upTo(4); i > 0; --i)
        result += (once(6) ? QStringLiteral("  ") : QStringLiteral(" ")) + word();
    return result;
}

Attributes DocumentGenerator::attributes()
{
    Attributes result;
    static const QStringList names{QStringLiteral("id"), QStringLiteral("class"), QStringLiteral("lang"),
                                   QStringLiteral("align")};
    for (const QString &name : names)
        if (once(8))
            result.set(name, once(2) ? QStringLiteral("center") : word());
    return result;
}

Style DocumentGenerator::style()
{
    Style result;
    if (once(2))
        return result;
    for (int bit = 0; bit < 12; ++bit)
        if (once(8))
            result.marks |= static_cast<Mark>(1 << bit);
    if (once(4))
        result.link = Link{QStringLiteral("https://a.example/") + word(), once(3) ? word() : QString(), attributes()};
    if (once(9))
        result.abbreviation = word();
    if (once(9))
        result.datetime = QStringLiteral("2021-04-27");
    if (once(9))
        result.language = QStringLiteral("en");
    if (once(12))
        result.direction = QStringLiteral("rtl");
    return result;
}

Image DocumentGenerator::image()
{
    Image result{QStringLiteral("media/ab/%1.jpg").arg(upTo(99)), {}, {}, upTo(500), upTo(500), attributes()};
    if (!once(3))
        result.alt = once(3) ? QString() : word();
    // An absent and an empty text alternative differ, and so do a null and an empty string only to QString itself.
    if (once(4))
        result.title = word();
    return result;
}

Inline DocumentGenerator::inlineItem()
{
    switch (upTo(12)) {
    case 0: return LineBreak{style()};
    case 1: return InlineImage{image(), style()};
    case 2: return FootnoteReference{word(), style()};
    case 3: return ForeignInline{QStringLiteral("<ruby>") + word() + QStringLiteral("</ruby>"), style()};
    default: return Text{text(), style()};
    }
}

Inlines DocumentGenerator::inlines(bool mayBeEmpty)
{
    Inlines result;
    for (int i = upTo(6) + (mayBeEmpty ? 0 : 1); i > 0; --i)
        result.push_back(inlineItem());
    return normalized(std::move(result));
}

Block DocumentGenerator::block(int depth)
{
    Block result{content(depth), attributes(), {}, {}};
    if (once(8))
        result.wordpress = QStringLiteral("paragraph {\"n\":%1}").arg(upTo(9));
    return result;
}

Content DocumentGenerator::content(int depth)
{
    const int kind = upTo(24);
    return depth > 0 && kind < 10 ? container(kind, depth - 1) : leaf(kind);
}

Content DocumentGenerator::container(int kind, int depth)
{
    switch (kind) {
    case 0: return Table{table(depth)};
    case 1: return Details{inlines(), blocks(0, 3, depth), once(2)};
    case 2: return DefinitionList{{{true, {{Paragraph{inlines()}, {}, {}, {}}}}, {false, blocks(0, 2, depth)}}};
    case 3: return Footnotes{{{word(), blocks(1, 2, depth)}}};
    case 4: return Note{once(2) ? Note::Kind::Editor : Note::Kind::Translator, blocks(0, 3, depth)};
    case 5:
    case 6: return Quote{blocks(0, 3, depth), once(2) ? inlines() : Inlines{}};
    default: return list(depth);
    }
}

List DocumentGenerator::list(int depth)
{
    List result{once(2), once(3) ? upTo(9) : 1, once(6), {}};
    for (int i = upTo(4) + 1; i > 0; --i)
        result.items.push_back({once(3) ? blocks(0, 3, depth) : Blocks{{Paragraph{inlines()}, {}, {}, {}}},
                                attributes()});
    return result;
}

Content DocumentGenerator::leaf(int kind)
{
    switch (kind) {
    case 10: return Heading{2 + upTo(5), inlines(true)};
    case 11:
        return Preformatted{once(6) ? QString() : text() + QStringLiteral("\n\tif (x)\n\n  y;") + text(),
                            once(2) ? QStringLiteral("cpp") : QString()};
    case 12: return figure();
    case 13: return Rule{};
    case 14: return recording();
    case 15: return Embed{QStringLiteral("https://video.example/") + word(), word(), inlines(true)};
    case 16: return Foreign{QStringLiteral("<math>") + word() + QStringLiteral("</math>")};
    default: return Paragraph{inlines(once(6))};
    }
}

Figure DocumentGenerator::figure()
{
    Figure result;
    for (int i = upTo(2) + 1; i > 0; --i)
        result.images.push_back({image(), once(3) ? std::optional(Link{word(), {}, {}}) : std::nullopt});
    result.caption = inlines(true);
    result.credit = inlines(true);
    return result;
}

Table DocumentGenerator::table(int depth)
{
    if (once(2))
        return gridTable(depth);
    Table result;
    for (int row = upTo(3) + 1; row > 0; --row) {
        TableRow cells;
        for (int i = upTo(3) + 1; i > 0; --i)
            cells.cells.push_back({blocks(0, 2, depth), once(2), 1 + upTo(3), 1, static_cast<Alignment>(upTo(4)),
                                   attributes()});
        result.rows.push_back(std::move(cells));
    }
    result.headerRows = upTo(2);
    result.caption = inlines(true);
    return result;
}

Table DocumentGenerator::gridTable(int depth)
{
    Table result = newTable(upTo(4) + 1, upTo(4) + 1);
    for (int i = upTo(4); i > 0; --i) {
        const auto grid = gridOf(result);
        const int top = upTo(grid->rows);
        const int left = upTo(grid->columns);
        const bool merged = mergeCells(result, {top, left, std::min(top + 1, grid->rows - 1), std::min(left + 1, grid->columns - 1)});
        if (!merged && once(2))
            setHeaderRow(result, once(2));
    }
    for (TableRow &row : result.rows)
        for (TableCell &cell : row.cells) {
            cell.blocks = once(3) ? blocks(0, 2, depth) : Blocks{{Paragraph{inlines()}, {}, {}, {}}};
            cell.header = cell.header || once(8);
            cell.alignment = static_cast<Alignment>(upTo(4));
            cell.attributes = attributes();
        }
    result.caption = inlines(true);
    return result;
}

Recording DocumentGenerator::recording()
{
    return {once(2) ? Recording::Kind::Audio : Recording::Kind::Video,
            {{QStringLiteral("media/ab/x.ogg"), QStringLiteral("audio/ogg")}},
            word(),
            upTo(99),
            upTo(99),
            inlines(true),
            {{QStringLiteral("media/ab/x.vtt"), QStringLiteral("captions"), QStringLiteral("fr"), word(), once(2)}},
            {once(2), once(2), once(2), QStringLiteral("none")}};
}

} // namespace marbre::tests
