#include "editor/markdowntext.h"

#include <QStringList>

#include "document/walk.h"

namespace marbre::editor {

using namespace document;

namespace {

QString around(const QString &words, QLatin1StringView sign)
{
    // A sign holds only where it touches a word: the spaces at both ends stay outside.
    const QString inner = words.trimmed();
    if (inner.isEmpty())
        return words;
    const qsizetype start = words.indexOf(inner);
    return words.left(start) + sign + inner + sign + words.mid(start + inner.size());
}

QString marked(QString words, Marks marks)
{
    if (marks & (Mark::Code | Mark::Keyboard))
        words = around(words, QLatin1StringView("`"));
    if (marks & Mark::Strike)
        words = around(words, QLatin1StringView("~~"));
    if (marks & Mark::Emphasis)
        words = around(words, QLatin1StringView("_"));
    if (marks & Mark::Strong)
        words = around(words, QLatin1StringView("**"));
    return words;
}

QString wordsOf(const Inline &item)
{
    if (const auto *text = std::get_if<Text>(&item))
        return marked(text->text, text->style.marks);
    if (std::holds_alternative<LineBreak>(item))
        return QStringLiteral("\n");
    return toPlainText(Inlines{item});
}

std::optional<Link> linkOf(const Inline &item)
{
    return std::visit([](const auto &value) { return value.style.link; }, item);
}

QString lineOf(const Inlines &inlines)
{
    QString result;
    for (size_t i = 0; i < inlines.size();) {
        const auto link = linkOf(inlines[i]);
        QString words;
        do
            words += wordsOf(inlines[i++]);
        while (i < inlines.size() && linkOf(inlines[i]) == link);
        result += link && !words.trimmed().isEmpty() ? QStringLiteral("[%1](%2)").arg(words, link->href) : words;
    }
    return result;
}

/// Puts signs before a text: `first` before its first line, `rest` before the others.
QString prefixed(const QString &text, const QString &first, const QString &rest)
{
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i)
        lines[i] = (i == 0 ? first : lines[i].isEmpty() ? rest.trimmed() : rest) + lines[i];
    return lines.join(u'\n');
}

QString textOf(const Blocks &blocks, const QString &between = QStringLiteral("\n\n"));

QString listText(const List &list)
{
    QStringList items;
    int number = list.start;
    for (const ListItem &item : list.items) {
        const QString sign = list.ordered ? QStringLiteral("%1. ").arg(number) : QStringLiteral("- ");
        number += list.reversed ? -1 : 1;
        items << prefixed(textOf(item.blocks, QStringLiteral("\n")), sign, QString(sign.size(), u' '));
    }
    return items.join(u'\n');
}

QString quoteText(const Quote &quote)
{
    QString text = textOf(quote.blocks);
    if (!quote.citation.empty())
        text += QStringLiteral("\n— ") + lineOf(quote.citation);
    return prefixed(text, QStringLiteral("> "), QStringLiteral("> "));
}

/// A line of a table; what stands over several lines in a cell stands on one.
QString rowText(const TableRow &row)
{
    QString line = QStringLiteral("|");
    for (const TableCell &cell : row.cells) {
        QString words = textOf(cell.blocks, QStringLiteral(" ")).replace(u'\n', u' ').replace(u'|', QLatin1String("\\|"));
        line += u' ' + words + QLatin1String(" |");
        for (int i = 1; i < cell.columnSpan; ++i)
            line += QLatin1String(" |");
    }
    return line;
}

QString tableText(const Table &table)
{
    QStringList lines;
    if (!table.caption.empty())
        lines << lineOf(table.caption) << QString();
    for (size_t i = 0; i < table.rows.size(); ++i) {
        lines << rowText(table.rows[i]);
        if (i == 0)
            lines << u'|' + QStringLiteral(" --- |").repeated(lines.back().count(QLatin1String(" |")));
    }
    return lines.join(u'\n');
}

QString figureText(const Figure &figure)
{
    QStringList lines;
    for (const FigureImage &image : figure.images)
        lines << QStringLiteral("![%1](%2)").arg(image.image.alt.value_or(QString()), image.image.src);
    for (const Inlines &words : {figure.caption, figure.credit})
        if (!words.empty())
            lines << lineOf(words);
    return lines.join(u'\n');
}

QString blockText(const Block &block)
{
    return std::visit(overloaded{
                          [](const Paragraph &paragraph) { return lineOf(paragraph.content); },
                          [](const Heading &heading) {
                              return QString(heading.level, u'#') + u' ' + lineOf(heading.content);
                          },
                          [](const Preformatted &code) {
                              return QStringLiteral("```%1\n%2\n```").arg(code.language, code.text);
                          },
                          [](const List &list) { return listText(list); },
                          [](const Quote &quote) { return quoteText(quote); },
                          [](const Note &note) { return textOf(note.blocks); },
                          [](const Table &table) { return tableText(table); },
                          [](const Figure &figure) { return figureText(figure); },
                          [](const Rule &) { return QStringLiteral("---"); },
                          [&block](const auto &) { return toPlainText(Blocks{block}); },
                      },
                      block.content);
}

QString textOf(const Blocks &blocks, const QString &between)
{
    QStringList parts;
    for (const Block &block : blocks)
        if (const QString text = blockText(block); !text.isEmpty())
            parts << text;
    return parts.join(between);
}

} // namespace

QString markdownText(const Document &document)
{
    return textOf(document.blocks);
}

} // namespace marbre::editor
