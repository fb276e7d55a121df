#include "document/walk.h"
#include "html/escape.h"
#include "html/html.h"
#include "html/wordpress.h"
#include "html/writer.h"

namespace marbre::html {

using namespace document;

namespace {

QLatin1StringView nameOf(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Left:
        return QLatin1StringView("left");
    case Alignment::Center:
        return QLatin1StringView("center");
    case Alignment::Right:
        return QLatin1StringView("right");
    case Alignment::None:
        break;
    }
    return {};
}

bool hasClass(const Attributes &attributes, QLatin1StringView name)
{
    return attributes.value(u"class").split(u' ').contains(name);
}

/// The attributes with classes of the form's own before the others.
Attributes withClass(Attributes attributes, QLatin1StringView own)
{
    const QString others = attributes.value(u"class");
    attributes.set(QStringLiteral("class"), others.isEmpty() ? QString(own) : own + u' ' + others);
    return attributes;
}

bool isPlain(const Block &block)
{
    return std::holds_alternative<Paragraph>(block.content) && block.attributes.isEmpty() && block.wordpress.isEmpty()
        && !std::get<Paragraph>(block.content).content.empty();
}

class BlockWriter
{
public:
    void write(const Block &block)
    {
        const bool hasComment = isWordpressText(block.wordpress);
        const auto *foreign = std::get_if<Foreign>(&block.content);
        if (hasComment && foreign && foreign->html.isEmpty()) {
            m_html += QStringLiteral("<!-- wp:%1 /-->").arg(block.wordpress);
            return;
        }
        if (hasComment)
            m_html += QStringLiteral("<!-- wp:%1 -->").arg(block.wordpress) + separator();
        ++m_depth;
        content(block);
        --m_depth;
        if (hasComment)
            m_html += separator() + QStringLiteral("<!-- /wp:%1 -->").arg(block.wordpress.section(u' ', 0, 0));
    }

    [[nodiscard]] QString take() { return std::move(m_html); }

private:
    QString separator() const { return m_depth == 0 ? QStringLiteral("\n") : QString(); }

    void content(const Block &block)
    {
        const Attributes &own = block.attributes;
        std::visit(overloaded{
                       [&](const Paragraph &paragraph) { element("p", own, writeInlines(paragraph.content)); },
                       [&](const Heading &heading) { this->heading(heading, own); },
                       [&](const List &list) { this->list(list, block); },
                       [&](const Quote &quote) { this->quote(quote, block); },
                       [&](const Preformatted &code) { preformatted(code, block); },
                       [&](const Figure &figure) { this->figure(figure, own); },
                       [&](const Table &table) { this->table(table, own); },
                       [&](const Rule &) { m_html += QLatin1String("<hr") + attributesHtml(own) + u'>'; },
                       [&](const Note &note) { this->note(note, own); },
                       [&](const Details &details) { this->details(details, own); },
                       [&](const DefinitionList &list) { definitions(list, own); },
                       [&](const Recording &recording) { this->recording(recording, own); },
                       [&](const Embed &embed) { this->embed(embed, own); },
                       [&](const Footnotes &notes) { footnotes(notes, own); },
                       [&](const Foreign &foreign) { m_html += foreign.html; },
                   },
                   block.content);
    }

    void open(const char *name, const Attributes &attributes = {})
    {
        m_html += u'<' + QLatin1StringView(name) + attributesHtml(attributes) + u'>';
    }

    void close(const char *name) { m_html += QLatin1String("</") + QLatin1StringView(name) + u'>'; }

    void element(const char *name, const Attributes &attributes, const QString &inner)
    {
        open(name, attributes);
        m_html += inner;
        close(name);
    }

    void blocks(const Blocks &blocks)
    {
        for (const Block &block : blocks)
            write(block);
    }

    /// The blocks of an item or a cell: its first text needs no <p> of its own where no more text follows.
    void tight(const Blocks &blocks)
    {
        bool first = true;
        bool isLoose = false;
        for (std::size_t i = 1; i < blocks.size(); ++i)
            isLoose = isLoose || !std::holds_alternative<List>(blocks[i].content);
        for (const Block &block : blocks) {
            if (first && !isLoose && isPlain(block))
                m_html += writeInlines(std::get<Paragraph>(block.content).content);
            else
                write(block);
            first = false;
        }
    }

    void heading(const Heading &heading, const Attributes &own)
    {
        const char name[] = {'h', char('0' + std::clamp(heading.level, 2, 6)), '\0'};
        element(name, own, writeInlines(heading.content));
    }

    void list(const List &list, const Block &block)
    {
        const char *name = list.ordered ? "ol" : "ul";
        const bool isWordpress = block.wordpress.section(u' ', 0, 0) == QLatin1String("list");
        Attributes attributes = block.attributes;
        if (list.ordered && list.start != 1)
            attributes.set(QStringLiteral("start"), QString::number(list.start));
        if (list.ordered && list.reversed)
            attributes.set(QStringLiteral("reversed"), {});
        open(name, attributes);
        for (const ListItem &item : list.items) {
            m_html += QLatin1String(isWordpress ? "<!-- wp:list-item -->" : "");
            open("li", item.attributes);
            tight(item.blocks);
            close("li");
            m_html += QLatin1String(isWordpress ? "<!-- /wp:list-item -->" : "");
        }
        close(name);
    }

    void quote(const Quote &quote, const Block &block)
    {
        const bool isFramed = hasClass(block.attributes, QLatin1StringView("wp-block-pullquote"));
        Attributes inner = isFramed ? Attributes() : block.attributes;
        if (isFramed) {
            Attributes outer = block.attributes;
            outer.remove(u"cite");
            open("figure", outer);
            if (block.attributes.contains(u"cite"))
                inner.set(QStringLiteral("cite"), block.attributes.value(u"cite"));
        }
        open("blockquote", inner);
        blocks(quote.blocks);
        // WordPress knows its quotations by a cite that stands for itself.
        if (!quote.citation.empty())
            element(block.wordpress.isEmpty() ? "footer" : "cite", {}, writeInlines(quote.citation));
        close("blockquote");
        if (isFramed)
            close("figure");
    }

    void preformatted(const Preformatted &code, const Block &block)
    {
        open("pre", block.attributes);
        const bool isCode = !code.language.isEmpty() || block.wordpress.section(u' ', 0, 0) == QLatin1String("code");
        // The parser takes away a line feed right after <pre> (HTML standard, 13.2.6.4.7), not one after <code>.
        if (code.text.startsWith(u'\n') && !isCode)
            m_html += u'\n';
        if (!code.language.isEmpty())
            m_html += QStringLiteral("<code class=\"language-%1\">").arg(escapeAttribute(code.language));
        else if (isCode)
            m_html += QLatin1String("<code>");
        m_html += escapeText(code.text);
        if (isCode)
            close("code");
        close("pre");
    }

    void image(const FigureImage &image)
    {
        if (image.link)
            m_html += linkStartHtml(*image.link);
        m_html += imageHtml(image.image);
        if (image.link)
            close("a");
    }

    void caption(const Attributes &own, const Inlines &caption, const Inlines &credit = {})
    {
        if (caption.empty() && credit.empty())
            return;
        const bool isWordpress = own.value(u"class").contains(QLatin1String("wp-block-"));
        m_html += QLatin1String(isWordpress ? "<figcaption class=\"wp-element-caption\">" : "<figcaption>");
        m_html += writeInlines(caption);
        if (!credit.empty()) {
            m_html += QLatin1String(caption.empty() ? "" : " ") + QLatin1String("<small class=\"credit\">")
                + writeInlines(credit) + QLatin1String("</small>");
        }
        close("figcaption");
    }

    void figure(const Figure &figure, const Attributes &own)
    {
        open("figure", own);
        for (const FigureImage &each : figure.images)
            image(each);
        caption(own, figure.caption, figure.credit);
        close("figure");
    }

    void rows(const Table &table, std::size_t from, std::size_t to, const char *section)
    {
        if (from >= to)
            return;
        open(section);
        for (std::size_t i = from; i < to; ++i) {
            open("tr");
            for (const TableCell &each : table.rows[i].cells)
                cell(each);
            close("tr");
        }
        close(section);
    }

    void cell(const TableCell &cell)
    {
        const char *name = cell.header ? "th" : "td";
        Attributes attributes = cell.attributes;
        if (cell.columnSpan > 1)
            attributes.set(QStringLiteral("colspan"), QString::number(cell.columnSpan));
        if (cell.rowSpan > 1)
            attributes.set(QStringLiteral("rowspan"), QString::number(cell.rowSpan));
        if (cell.alignment != Alignment::None)
            attributes.set(QStringLiteral("align"), nameOf(cell.alignment));
        open(name, attributes);
        tight(cell.blocks);
        close(name);
    }

    void table(const Table &table, const Attributes &own)
    {
        const bool isFramed = hasClass(own, QLatin1StringView("wp-block-table"));
        if (isFramed)
            open("figure", own);
        open("table", isFramed ? Attributes() : own);
        if (!isFramed && !table.caption.empty())
            element("caption", {}, writeInlines(table.caption));
        const std::size_t count = table.rows.size();
        const std::size_t head = std::min(count, std::size_t(std::max(0, table.headerRows)));
        const std::size_t foot = std::max(head, count - std::min(count, std::size_t(std::max(0, table.footerRows))));
        rows(table, 0, head, "thead");
        rows(table, head, foot, "tbody");
        rows(table, foot, count, "tfoot");
        close("table");
        if (isFramed) {
            caption(own, table.caption);
            close("figure");
        }
    }

    void note(const Note &note, const Attributes &own)
    {
        const bool isEditor = note.kind == Note::Kind::Editor;
        open("aside", withClass(own, QLatin1StringView(isEditor ? "note note-editor" : "note note-translator")));
        blocks(note.blocks);
        close("aside");
    }

    void details(const Details &details, const Attributes &own)
    {
        Attributes attributes = own;
        if (details.open)
            attributes.set(QStringLiteral("open"), {});
        open("details", attributes);
        if (!details.summary.empty())
            element("summary", {}, writeInlines(details.summary));
        blocks(details.blocks);
        close("details");
    }

    void definitions(const DefinitionList &list, const Attributes &own)
    {
        open("dl", own);
        for (const Definition &entry : list.entries) {
            open(entry.term ? "dt" : "dd");
            tight(entry.blocks);
            close(entry.term ? "dt" : "dd");
        }
        close("dl");
    }

    void recording(const Recording &recording, const Attributes &own)
    {
        const bool isFramed = !recording.caption.empty() || own.value(u"class").contains(QLatin1String("wp-block-"));
        if (isFramed)
            open("figure", own);
        const char *name = recording.kind == Recording::Kind::Audio ? "audio" : "video";
        Attributes attributes = isFramed ? Attributes() : own;
        attributes.set(QStringLiteral("controls"), {});
        setPlaying(attributes, recording.playing);
        const bool isOne = recording.sources.size() == 1 && recording.sources.front().type.isEmpty();
        if (isOne)
            attributes.set(QStringLiteral("src"), recording.sources.front().src);
        if (!recording.poster.isEmpty())
            attributes.set(QStringLiteral("poster"), recording.poster);
        if (recording.width > 0)
            attributes.set(QStringLiteral("width"), QString::number(recording.width));
        if (recording.height > 0)
            attributes.set(QStringLiteral("height"), QString::number(recording.height));
        open(name, attributes);
        if (!isOne)
            sources(recording);
        tracks(recording);
        close(name);
        caption(own, recording.caption);
        if (isFramed)
            close("figure");
    }

    void sources(const Recording &recording)
    {
        for (const Recording::Source &source : recording.sources) {
            Attributes attributes;
            attributes.set(QStringLiteral("src"), source.src);
            if (!source.type.isEmpty())
                attributes.set(QStringLiteral("type"), source.type);
            open("source", attributes);
        }
    }

    static void setPlaying(Attributes &attributes, const Recording::Playing &playing)
    {
        const auto set = [&](bool wanted, const char *name) {
            if (wanted)
                attributes.set(QLatin1StringView(name), {});
        };
        set(playing.loop, "loop");
        set(playing.muted, "muted");
        set(playing.inlineOnPhones, "playsinline");
        setGiven(attributes, QStringLiteral("preload"), playing.preload);
    }

    static void setGiven(Attributes &attributes, const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            attributes.set(name, value);
    }

    void tracks(const Recording &recording)
    {
        for (const Recording::Track &track : recording.tracks) {
            Attributes attributes;
            attributes.set(QStringLiteral("src"), track.src);
            setGiven(attributes, QStringLiteral("kind"), track.kind);
            setGiven(attributes, QStringLiteral("srclang"), track.language);
            setGiven(attributes, QStringLiteral("label"), track.label);
            if (track.isDefault)
                attributes.set(QStringLiteral("default"), {});
            open("track", attributes);
        }
    }

    void embed(const Embed &embed, const Attributes &own)
    {
        const bool isWordpress = hasClass(own, QLatin1StringView("wp-block-embed"));
        if (isWordpress) {
            open("figure", own);
            m_html += QLatin1String("<div class=\"wp-block-embed__wrapper\">") + escapeText(embed.url)
                + QLatin1String("</div>");
        } else {
            Attributes attributes = withClass(own, QLatin1StringView("embed"));
            if (!embed.provider.isEmpty())
                attributes.set(QStringLiteral("data-provider"), embed.provider);
            open("figure", attributes);
            m_html += QStringLiteral("<a href=\"%1\">%2</a>").arg(escapeAttribute(embed.url), escapeText(embed.url));
        }
        caption(own, embed.caption);
        close("figure");
    }

    void footnotes(const Footnotes &notes, const Attributes &own)
    {
        open("section", withClass(own, QLatin1StringView("footnotes")));
        open("ol");
        for (const Footnote &note : notes.notes) {
            Attributes attributes;
            attributes.set(QStringLiteral("id"), QLatin1String("fn-") + note.id);
            open("li", attributes);
            tight(note.blocks);
            close("li");
        }
        close("ol");
        close("section");
    }

    QString m_html;
    int m_depth = 0;
};

} // namespace

QString writeBlock(const Block &block)
{
    BlockWriter writer;
    writer.write(block);
    return writer.take();
}

bool isMarkerComment(const GumboNode &node)
{
    if (node.type != GUMBO_NODE_COMMENT)
        return false;
    const QByteArrayView text = QByteArrayView(node.v.text.text).trimmed();
    return text == "more" || text == "nextpage";
}

QString keptComment(const GumboNode &node)
{
    const QString text = QString::fromUtf8(node.v.text.text).trimmed();
    if (isMarkerComment(node))
        return QLatin1String("<!--") + text + QLatin1String("-->");
    const auto comment = wordpressComment(node);
    if (!comment)
        return {};
    switch (comment->kind) {
    case WordpressComment::Kind::Opener:
        return QStringLiteral("<!-- wp:%1 -->").arg(comment->text);
    case WordpressComment::Kind::Closer:
        return QStringLiteral("<!-- /wp:%1 -->").arg(comment->name);
    case WordpressComment::Kind::Void:
        break;
    }
    return QStringLiteral("<!-- wp:%1 /-->").arg(comment->text);
}

} // namespace marbre::html
