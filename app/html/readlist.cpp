#include <algorithm>

#include "html/css.h"
#include "html/keep.h"
#include "html/reader.h"

namespace marbre::html {

using namespace document;

namespace {

int integerOf(const GumboNode &node, const char *name, int fallback)
{
    const char *raw = rawAttribute(node, name);
    if (!raw)
        return fallback;
    bool isNumber = false;
    const int value = QString::fromUtf8(raw).trimmed().toInt(&isNumber);
    return isNumber ? value : fallback;
}

void addItem(Reader &reader, const GumboNode &node, const Style &style, List &list)
{
    Attributes attributes = reader.attributes(node);
    if (const int value = integerOf(node, "value", INT_MIN); list.ordered && value != INT_MIN)
        attributes.set(QStringLiteral("value"), QString::number(value));
    list.items.push_back({reader.blocksOf(node, reader.styled(node, style)), std::move(attributes)});
}

/// What stands in a list outside of its items: a list there is one level deeper, all else is an item.
void addStray(Reader &reader, const GumboNode &node, const Style &style, List &list)
{
    Flow flow;
    reader.walk(node, style, flow);
    Blocks blocks = flow.takeBlocks();
    if (blocks.empty())
        return;
    const bool isList = roleOf(node) == Role::List;
    if (!isList || list.items.empty())
        list.items.push_back({});
    for (Block &block : blocks)
        list.items.back().blocks.push_back(std::move(block));
}

} // namespace

void readList(Reader &reader, const GumboNode &node, const Style &style, Flow &flow)
{
    if (readFootnotes(reader, node, flow))
        return;
    List list;
    list.ordered = isTag(node, GUMBO_TAG_OL);
    if (list.ordered) {
        list.start = integerOf(node, "start", 1);
        list.reversed = rawAttribute(node, "reversed") != nullptr;
    }
    for (const GumboNode *child : childrenOf(node)) {
        if (isTag(*child, GUMBO_TAG_LI))
            addItem(reader, *child, style, list);
        else if (isElement(*child) || child->type == GUMBO_NODE_TEXT)
            addStray(reader, *child, style, list);
    }
    if (!list.items.empty())
        flow.push({std::move(list), reader.attributes(node), {}, {}});
}

namespace {

void addDefinitions(Reader &reader, const GumboNode &parent, const Style &style, DefinitionList &list)
{
    for (const GumboNode *child : childrenOf(parent)) {
        if (isTag(*child, GUMBO_TAG_DT)) {
            Block term{Paragraph{reader.inlinesOf(*child, reader.styled(*child, style))}, {}, {}, {}};
            list.entries.push_back({true, {}});
            list.entries.back().blocks.push_back(std::move(term));
        } else if (isTag(*child, GUMBO_TAG_DD)) {
            list.entries.push_back({false, reader.blocksOf(*child, reader.styled(*child, style))});
        } else if (isTag(*child, GUMBO_TAG_DIV)) {
            addDefinitions(reader, *child, style, list);
        } else if (isElement(*child) || child->type == GUMBO_NODE_TEXT) {
            Flow flow;
            reader.walk(*child, style, flow);
            if (Blocks blocks = flow.takeBlocks(); !blocks.empty())
                list.entries.push_back({false, std::move(blocks)});
        }
    }
}

} // namespace

void readDefinitions(Reader &reader, const GumboNode &node, const Style &style, Flow &flow)
{
    DefinitionList list;
    addDefinitions(reader, node, style, list);
    if (!list.entries.empty())
        flow.push({std::move(list), reader.attributes(node), {}, {}});
}

bool isWordMarker(const GumboNode &node)
{
    const char *css = rawAttribute(node, "style");
    return css && QByteArrayView(css).contains("mso-list")
        && has(declarationsOf(QString::fromUtf8(css)), QLatin1StringView("mso-list"), QLatin1StringView("ignore"));
}

namespace {

QString markerOf(const GumboNode &node, int depth = 0)
{
    if (isWordMarker(node))
        return textOf(node);
    for (const GumboNode *child : childrenOf(node)) {
        if (const QString marker = depth < 6 ? markerOf(*child, depth + 1) : QString(); !marker.isEmpty())
            return marker;
    }
    return {};
}

} // namespace

bool readWordItem(Reader &reader, const GumboNode &node, const Style &style, Flow &flow)
{
    const char *css = rawAttribute(node, "style");
    if (!css || !flow.takesBlocks() || !QByteArrayView(css).contains("mso-list"))
        return false;
    const std::vector<Declaration> declarations = declarationsOf(QString::fromUtf8(css));
    const int level = wordListLevel(declarations);
    if (level == 0)
        return false;
    reader.taint(node);
    WordItem item{level, markerOf(node), wordListName(declarations), reader.blocksOf(node, style)};
    if (!item.blocks.empty())
        flow.pushWordItem(std::move(item));
    return true;
}

} // namespace marbre::html
