#include "export/markdowntables.h"

#include <QStringList>

#include <algorithm>

namespace marbre::exporting {

using namespace document;

namespace {

bool isPlainCell(const TableCell &cell)
{
    if (cell.columnSpan != 1 || cell.rowSpan != 1 || !cell.attributes.isEmpty() || cell.blocks.size() > 1)
        return false;
    return cell.blocks.empty()
        || (std::holds_alternative<Paragraph>(cell.blocks.front().content) && cell.blocks.front().attributes.isEmpty());
}

bool isPlainRow(const TableRow &row, const TableRow &head)
{
    if (row.cells.size() != head.cells.size())
        return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const bool isHeader = &row == &head;
        if (!isPlainCell(row.cells[i]) || row.cells[i].header != isHeader
            || row.cells[i].alignment != head.cells[i].alignment)
            return false;
    }
    return true;
}

QString ruleOf(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return QStringLiteral(":--");
    case Alignment::Center:
        return QStringLiteral(":-:");
    case Alignment::Right:
        return QStringLiteral("--:");
    case Alignment::None:
        break;
    }
    return QStringLiteral("---");
}

QString lineOf(const QStringList &cells)
{
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |");
}

} // namespace

bool isPlainTable(const Table &table)
{
    if (table.headerRows != 1 || table.footerRows != 0 || !table.caption.empty() || table.rows.front().cells.empty())
        return false;
    const TableRow &head = table.rows.front();
    return std::ranges::all_of(table.rows, [&](const TableRow &row) { return isPlainRow(row, head); });
}

QString markdownTable(const Table &table, const std::function<QString(const Inlines &cell)> &write)
{
    QStringList lines;
    for (const TableRow &row : table.rows) {
        QStringList cells;
        for (const TableCell &cell : row.cells)
            cells.append(cell.blocks.empty() ? QString() : write(std::get<Paragraph>(cell.blocks.front().content).content));
        lines.append(lineOf(cells));
    }
    QStringList rules;
    for (const TableCell &cell : table.rows.front().cells)
        rules.append(ruleOf(cell.alignment));
    lines.insert(1, lineOf(rules));
    return lines.join(u'\n');
}

} // namespace marbre::exporting
