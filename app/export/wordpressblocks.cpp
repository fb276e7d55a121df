#include "export/wordpressblocks.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "document/walk.h"
#include "html/html.h"

namespace marbre::exporting {

using namespace document;

namespace {

/// As WordPress writes attributes into a comment, which none of them may end (serialize_block_attributes()).
QString commentOf(const QString &name, const QJsonObject &attributes = {})
{
    if (attributes.isEmpty())
        return name;
    QString json = QString::fromUtf8(QJsonDocument(attributes).toJson(QJsonDocument::Compact));
    json.replace(QLatin1String("--"), QLatin1String("\\u002d\\u002d"));
    json.replace(u'<', QLatin1String("\\u003c")).replace(u'>', QLatin1String("\\u003e"));
    json.replace(u'&', QLatin1String("\\u0026")).replace(QLatin1String("\\\""), QLatin1String("\\u0022"));
    return name + u' ' + json;
}

/// Inlines alone: one paragraph that says nothing of itself, or nothing.
bool isRun(const Blocks &blocks)
{
    return blocks.empty()
        || (blocks.size() == 1 && std::holds_alternative<Paragraph>(blocks.front().content)
            && blocks.front().attributes.isEmpty());
}

/// Tells what each kind of block is to the editor; false where it has no block for it.
class Namer
{
public:
    void name(Blocks &blocks)
    {
        for (Block &block : blocks)
            name(block);
    }

    void name(Block &block)
    {
        block.origin.clear();
        block.trailing.clear();
        if (!block.wordpress.isEmpty())
            return;
        const Block before = block;
        const bool isKnown = std::visit([&](auto &content) { return take(content, block); }, block.content);
        if (isKnown)
            return;
        block = before;
        block.wordpress = QStringLiteral("html");
    }

private:
    /// What a block may say of itself: an anchor, and classes that a person gave it.
    static bool hasOnlyAnchor(const Attributes &attributes, QJsonObject &json, bool mayAlign = false)
    {
        for (const auto &[name, value] : attributes) {
            if (name == QLatin1String("class") && !value.contains(QLatin1String("wp-"))
                && !value.contains(QLatin1String("has-")))
                json.insert(QStringLiteral("className"), value);
            else if (name != QLatin1String("id") && !(mayAlign && name == QLatin1String("align")))
                return false;
        }
        return true;
    }

    static void setClass(Block &block, const QString &own)
    {
        const QString others = block.attributes.value(u"class");
        block.attributes.set(QStringLiteral("class"), others.isEmpty() ? own : own + u' ' + others);
    }

    static bool take(Paragraph &, Block &block)
    {
        QJsonObject json;
        const QString align = block.attributes.value(u"align");
        const bool mayAlign =
            align == QLatin1String("left") || align == QLatin1String("center") || align == QLatin1String("right");
        if (!hasOnlyAnchor(block.attributes, json, mayAlign))
            return false;
        if (mayAlign) {
            json.insert(QStringLiteral("align"), align);
            block.attributes.remove(u"align");
            setClass(block, QStringLiteral("has-text-align-") + align);
        }
        block.wordpress = commentOf(QStringLiteral("paragraph"), json);
        return true;
    }

    static bool take(Heading &heading, Block &block)
    {
        QJsonObject json;
        if (!hasOnlyAnchor(block.attributes, json))
            return false;
        if (heading.level != 2)
            json.insert(QStringLiteral("level"), heading.level);
        setClass(block, QStringLiteral("wp-block-heading"));
        block.wordpress = commentOf(QStringLiteral("heading"), json);
        return true;
    }

    /// An item is a run and lists below it.
    static bool isPlainItem(const ListItem &item)
    {
        if (!item.attributes.isEmpty())
            return false;
        for (std::size_t i = 0; i < item.blocks.size(); ++i) {
            const Block &block = item.blocks[i];
            const bool isText = i == 0 && std::holds_alternative<Paragraph>(block.content);
            if (!block.attributes.isEmpty() || !(isText || std::holds_alternative<List>(block.content)))
                return false;
            if (const auto *list = std::get_if<List>(&block.content);
                list && !std::ranges::all_of(list->items, isPlainItem))
                return false;
        }
        return true;
    }

    static bool take(List &list, Block &block)
    {
        if (!block.attributes.isEmpty() || !std::ranges::all_of(list.items, isPlainItem))
            return false;
        QJsonObject json;
        if (list.ordered)
            json.insert(QStringLiteral("ordered"), true);
        if (list.ordered && list.start != 1)
            json.insert(QStringLiteral("start"), list.start);
        if (list.ordered && list.reversed)
            json.insert(QStringLiteral("reversed"), true);
        block.wordpress = commentOf(QStringLiteral("list"), json);
        for (ListItem &item : list.items)
            for (Block &child : item.blocks)
                if (auto *inner = std::get_if<List>(&child.content))
                    take(*inner, child);
        return true;
    }

    bool take(Quote &quote, Block &block)
    {
        QJsonObject json;
        if (!hasOnlyAnchor(block.attributes, json))
            return false;
        name(quote.blocks);
        setClass(block, QStringLiteral("wp-block-quote"));
        block.wordpress = commentOf(QStringLiteral("quote"), json);
        return true;
    }

    static bool take(Preformatted &code, Block &block)
    {
        if (!code.language.isEmpty() || !block.attributes.isEmpty())
            return false;
        setClass(block, QStringLiteral("wp-block-preformatted"));
        block.wordpress = QStringLiteral("preformatted");
        return true;
    }

    /// One picture; the editor writes an alternative text always.
    static bool take(Figure &figure, Block &block)
    {
        QJsonObject json;
        FigureImage &each = figure.images.front();
        if (figure.images.size() != 1 || !hasOnlyAnchor(block.attributes, json) || !each.image.attributes.isEmpty()
            || (each.link && !each.link->attributes.isEmpty()))
            return false;
        const bool isSized = each.image.width > 0 && each.image.height > 0;
        if (isSized) {
            json.insert(QStringLiteral("width"), each.image.width);
            json.insert(QStringLiteral("height"), each.image.height);
        } else if (each.image.width > 0 || each.image.height > 0) {
            return false;
        }
        if (each.link)
            json.insert(QStringLiteral("linkDestination"), QStringLiteral("custom"));
        each.image.alt = each.image.alt.value_or(QString());
        setClass(block, QLatin1String("wp-block-image") + QLatin1String(isSized ? " is-resized" : ""));
        block.wordpress = commentOf(QStringLiteral("image"), json);
        return true;
    }

    /// Rows of runs; headers in the head and nowhere else.
    static bool take(Table &table, Block &block)
    {
        if (!block.attributes.isEmpty())
            return false;
        for (std::size_t row = 0; row < table.rows.size(); ++row)
            for (const TableCell &cell : table.rows[row].cells) {
                const bool isHead = int(row) < table.headerRows;
                if (!isRun(cell.blocks) || cell.columnSpan != 1 || cell.rowSpan != 1 || cell.header != isHead
                    || cell.alignment != Alignment::None || !cell.attributes.isEmpty())
                    return false;
            }
        setClass(block, QStringLiteral("wp-block-table"));
        block.wordpress = QStringLiteral("table");
        return true;
    }

    static bool take(Rule &, Block &block)
    {
        if (!block.attributes.isEmpty())
            return false;
        setClass(block, QStringLiteral("wp-block-separator has-alpha-channel-opacity"));
        block.wordpress = QStringLiteral("separator");
        return true;
    }

    static bool take(Embed &embed, Block &block)
    {
        if (embed.provider.isEmpty() || !block.attributes.isEmpty())
            return false;
        setClass(block, QStringLiteral("wp-block-embed is-provider-%1 wp-block-embed-%1").arg(embed.provider));
        block.wordpress =
            commentOf(QStringLiteral("embed"),
                      {{QStringLiteral("url"), embed.url}, {QStringLiteral("providerNameSlug"), embed.provider}});
        return true;
    }

    static bool take(Recording &recording, Block &block)
    {
        const bool isPlain = recording.sources.size() == 1 && recording.sources.front().type.isEmpty()
            && recording.tracks.empty() && recording.playing == Recording::Playing{} && recording.width == 0
            && recording.height == 0;
        if (!isPlain || !block.attributes.isEmpty())
            return false;
        const QString name =
            recording.kind == Recording::Kind::Audio ? QStringLiteral("audio") : QStringLiteral("video");
        setClass(block, QStringLiteral("wp-block-") + name);
        block.wordpress = name;
        return true;
    }

    static bool take(Foreign &foreign, Block &block)
    {
        if (foreign.html != QLatin1String("<!--more-->") && foreign.html != QLatin1String("<!--nextpage-->"))
            return false;
        block.wordpress = foreign.html.sliced(4).chopped(3);
        return true;
    }

    static bool take(Note &, Block &) { return false; }
    static bool take(Details &, Block &) { return false; }
    static bool take(DefinitionList &, Block &) { return false; }
    static bool take(Footnotes &, Block &) { return false; }
};

/// The address of an embed stands on a line of its own, or WordPress does not replace it (WP_Embed::autoembed()).
QString withLines(QString html)
{
    const QString start = QStringLiteral("<div class=\"wp-block-embed__wrapper\">");
    const qsizetype at = html.indexOf(start);
    if (at < 0 || html[at + start.size()] == u'\n')
        return html;
    html.insert(at + start.size(), u'\n');
    return html.insert(html.indexOf(QLatin1String("</div>"), at), u'\n');
}

/// The words of a picture as a shortcode (img_caption_shortcode()), which needs its width to show them.
QString captionShortcode(const Figure &figure)
{
    Figure picture = figure;
    picture.caption.clear();
    picture.credit.clear();
    QString image = html::writeBlock({picture, {}, {}, {}});
    image = image.sliced(image.indexOf(u'>') + 1).chopped(9); // <figure>…</figure>
    Inlines words = figure.caption;
    if (!words.empty() && !figure.credit.empty())
        words.push_back(Text{QStringLiteral(" "), {}});
    words.insert(words.end(), figure.credit.begin(), figure.credit.end());
    const int width = figure.images.front().image.width;
    return QStringLiteral("[caption width=\"%1\"]%2 %3[/caption]")
        .arg(width > 0 ? width : 640)
        .arg(image, html::writeInlines(words));
}

QString classicBlock(Block block)
{
    block.wordpress.clear();
    const auto *figure = std::get_if<Figure>(&block.content);
    const bool isCaptioned = figure && figure->images.size() == 1
        && (!figure->caption.empty() || !figure->credit.empty()) && block.attributes.isEmpty();
    return isCaptioned ? captionShortcode(*figure) : html::writeBlock(block);
}

void dropComments(Blocks &blocks)
{
    for (Block &block : blocks) {
        block.wordpress.clear();
        forEachChild(
            block.content, [](Blocks &children) { dropComments(children); }, [](Inlines &) {});
    }
}

} // namespace

QString gutenbergMarkup(const Document &document)
{
    Blocks blocks = document.blocks;
    Namer().name(blocks);
    QStringList parts;
    for (const Block &block : blocks)
        parts.append(withLines(html::writeBlock(block)));
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral("\n\n")) + u'\n';
}

QString classicMarkup(const Document &document)
{
    Blocks blocks = document.blocks;
    dropComments(blocks);
    QStringList parts;
    for (const Block &block : blocks)
        parts.append(classicBlock(block));
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral("\n\n")) + u'\n';
}

} // namespace marbre::exporting
