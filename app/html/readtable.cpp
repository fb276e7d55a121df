#include <algorithm>

#include "html/css.h"
#include "html/keep.h"
#include "html/reader.h"

namespace marbre::html {

using namespace document;

namespace {

/// HTML standard, 4.9.11: what is no number, or too small, is 1; what is too large, the largest.
int spanOf(const GumboNode &cell, const char *name, int largest)
{
    const char *raw = rawAttribute(cell, name);
    return raw ? std::clamp(QString::fromUtf8(raw).trimmed().toInt(), 1, largest) : 1;
}

Alignment takeAlignment(Attributes &attributes)
{
    const QString value = attributes.value(u"align");
    attributes.remove(u"align");
    if (value == QLatin1String("left"))
        return Alignment::Left;
    if (value == QLatin1String("center"))
        return Alignment::Center;
    return value == QLatin1String("right") ? Alignment::Right : Alignment::None;
}

/// Word and others set the text of a cell, not the cell.
void liftAlignment(TableCell &cell)
{
    if (cell.alignment != Alignment::None || cell.blocks.size() != 1)
        return;
    Block &only = cell.blocks.front();
    if (!std::holds_alternative<Paragraph>(only.content) || !only.wordpress.isEmpty())
        return;
    Attributes rest = only.attributes;
    const Alignment alignment = takeAlignment(rest);
    if (!rest.isEmpty() || alignment == Alignment::None)
        return;
    cell.alignment = alignment;
    only.attributes = {};
}

class TableReader
{
public:
    TableReader(Reader &reader, const Style &style)
        : m_reader(reader)
        , m_style(style)
    {
    }

    [[nodiscard]] Table read(const GumboNode &node)
    {
        for (const GumboNode *child : childrenOf(node)) {
            if (isTag(*child, GUMBO_TAG_CAPTION))
                m_table.caption = m_reader.inlinesOf(*child, m_style);
            else if (isTag(*child, GUMBO_TAG_THEAD))
                readHead(*child);
            else if (isTag(*child, GUMBO_TAG_TFOOT))
                readRows(*child, m_foot);
            else if (isTag(*child, GUMBO_TAG_TBODY))
                readRows(*child, m_body);
            else if (isTag(*child, GUMBO_TAG_TR))
                readRow(*child, m_body);
        }
        m_table.headerRows = int(m_table.rows.size());
        m_table.footerRows = int(m_foot.size());
        std::ranges::move(m_body, std::back_inserter(m_table.rows));
        std::ranges::move(m_foot, std::back_inserter(m_table.rows));
        return std::move(m_table);
    }

private:
    using Rows = std::vector<TableRow>;

    void readHead(const GumboNode &section) { readRows(section, m_body.empty() ? m_table.rows : m_body); }

    void readRows(const GumboNode &section, Rows &rows)
    {
        for (const GumboNode *child : childrenOf(section)) {
            if (isTag(*child, GUMBO_TAG_TR))
                readRow(*child, rows);
        }
    }

    void readRow(const GumboNode &node, Rows &rows)
    {
        TableRow row;
        for (const GumboNode *child : childrenOf(node)) {
            if (isTag(*child, GUMBO_TAG_TD) || isTag(*child, GUMBO_TAG_TH))
                row.cells.push_back(readCell(*child));
        }
        if (!row.cells.empty())
            rows.push_back(std::move(row));
    }

    [[nodiscard]] TableCell readCell(const GumboNode &node)
    {
        TableCell cell;
        cell.header = isTag(node, GUMBO_TAG_TH);
        cell.columnSpan = spanOf(node, "colspan", 1000);
        cell.rowSpan = spanOf(node, "rowspan", 65534);
        cell.attributes = m_reader.attributes(node);
        cell.alignment = takeAlignment(cell.attributes);
        const QString scope = attributeOf(node, "scope").trimmed().toLower();
        if (scope == QLatin1String("row") || scope == QLatin1String("col") || scope == QLatin1String("rowgroup")
            || scope == QLatin1String("colgroup"))
            cell.attributes.set(QStringLiteral("scope"), scope);
        cell.blocks = m_reader.blocksOf(node, cell.header ? m_style : m_reader.styled(node, m_style));
        liftAlignment(cell);
        return cell;
    }

    Reader &m_reader;
    const Style &m_style;
    Table m_table;
    Rows m_body;
    Rows m_foot;
};

/// Mail and old pages are laid out with tables that say so.
bool isLayout(const GumboNode &node)
{
    const QString role = attributeOf(node, "role");
    return role == QLatin1String("presentation") || role == QLatin1String("none");
}

void readLayout(Reader &reader, const GumboNode &node, const Style &style, Flow &flow)
{
    reader.walkChildren(node, style, flow);
}

} // namespace

void readTable(Reader &reader, const GumboNode &node, const Style &style, Flow &flow)
{
    if (isLayout(node)) {
        readLayout(reader, node, style, flow);
        return;
    }
    Table table = TableReader(reader, style).read(node);
    if (table.rows.empty()) {
        if (!table.caption.empty())
            flow.push({Paragraph{std::move(table.caption)}, {}, {}, {}});
        return;
    }
    flow.push({std::move(table), reader.attributes(node), {}, {}});
}

} // namespace marbre::html
