#include "import/odttext.h"

#include <QBuffer>

#include <algorithm>
#include <array>

#include "html/escape.h"
#include "import/remarks.h"
#include "import/wxrarticle.h"
#include "text/spacing.h"

namespace marbre::import {

namespace {

using Token = XmlStream::Token;

constexpr qsizetype deepest = 400; ///< elements within each other that are written; the HTML reader has its own bound

/// Elements whose texts are not the document's.
constexpr std::array unread{
    QByteArrayView("text:sequence-decls"), QByteArrayView("text:variable-decls"), QByteArrayView("text:user-field-decls"),
    QByteArrayView("office:forms"),        QByteArrayView("office:scripts"),      QByteArrayView("text:table-of-content"),
    QByteArrayView("table:covered-table-cell"), QByteArrayView("office:binary-data"), QByteArrayView("text:alphabetical-index"),
    QByteArrayView("text:ruby-text"),      QByteArrayView("draw:object"),         QByteArrayView("draw:object-ole"),
};

QByteArray escaped(const QByteArray &text)
{
    return html::escapeAttribute(QString::fromUtf8(text)).toUtf8();
}

QByteArray tag(const QByteArray &name, const QByteArray &attributes = {})
{
    return '<' + name + attributes + '>';
}

class OdtReader
{
public:
    OdtReader(QIODevice &device, OdtStyles styles)
        : m_stream(device)
        , m_styles(std::move(styles))
    {
        m_buffers.emplace_back();
    }

    OdtStyles readStyles()
    {
        for (Token token = m_stream.next(); token != Token::Finished && token != Token::Cut; token = m_stream.next())
            if (token == Token::Start)
                m_styles.take(m_stream);
        return std::move(m_styles);
    }

    OfficeText read()
    {
        for (Token token = m_stream.next(); token != Token::Finished && token != Token::Cut; token = m_stream.next()) {
            if (token == Token::Start && !m_inText)
                beginDocument();
            else if (token == Token::Start)
                begin();
            else if (token == Token::End && !m_open.empty())
                end();
            else if (token == Token::Text && !m_open.empty())
                takeText();
        }
        while (!m_open.empty())
            end();
        return finished();
    }

private:
    /// What is to be done where an element ends.
    struct Open {
        QByteArray close;
        enum class Then { Nothing, Title, Subtitle, Note, Frame, Block, List } then = Then::Nothing;
    };
    struct List {
        QByteArray style;
        int level = 1;
        int items = 0;
        int start = 1;
    };
    struct Frame {
        QByteArray source;
        QByteArray words;
    };
    using Then = Open::Then;

    OfficeText finished()
    {
        placeRemarks();
        m_text.body = m_buffers.front();
        if (!m_notes.isEmpty())
            m_text.body += "<section class=\"footnotes\" role=\"doc-endnotes\"><ol>" + m_notes + "</ol></section>\n";
        return std::move(m_text);
    }

    void beginDocument()
    {
        m_inText = m_stream.name() == "office:text";
        if (!m_inText)
            m_styles.take(m_stream);
    }

    QByteArray attribute(QByteArrayView name) const { return m_stream.attribute(name); }

    void open(const QByteArray &opening, const QByteArray &closing, Then then = Then::Nothing)
    {
        const bool isWritten = qsizetype(m_open.size()) < deepest;
        if (isWritten)
            m_buffers.back() += opening;
        m_open.push_back({isWritten ? closing : QByteArray(), then});
    }

    void begin()
    {
        const QByteArray name = m_stream.name();
        if (std::ranges::find(unread, QByteArrayView(name)) != unread.end())
            return skip();
        if (name == "text:tracked-changes")
            return skipChanges();
        if (name == "office:annotation")
            return takeRemark();
        if (name.startsWith("table:"))
            return beginTable(name);
        if (name.startsWith("draw:") || name.startsWith("svg:"))
            return beginFrame(name);
        if (name == "text:p" || name == "text:h")
            return beginParagraph(name);
        if (name.startsWith("text:list"))
            return beginList(name);
        beginInline(name);
    }

    void skip() { (void)m_stream.readText({}); }

    void beginParagraph(const QByteArray &name)
    {
        const QByteArray role = m_styles.roleOf(attribute("text:style-name"));
        if (name == "text:h") {
            const int level = std::clamp(attribute("text:outline-level").toInt(), 1, 5) + 1; // chapters are h2
            const QByteArray heading = 'h' + QByteArray::number(level);
            return open(tag(heading), "</" + heading + ">\n", Then::Block);
        }
        const bool isTop = m_open.size() == 0 && m_buffers.size() == 1;
        if (isTop && ((role == "Title" && m_text.title.isEmpty()) || (role == "Subtitle" && m_text.subtitle.isEmpty()))) {
            m_buffers.emplace_back();
            return open({}, {}, role == "Title" ? Then::Title : Then::Subtitle);
        }
        if (role == "Quotations")
            return open("<blockquote><p>", "</p></blockquote>\n", Then::Block);
        if (role == "Preformatted_20_Text")
            return open("<pre>", "</pre>\n", Then::Block);
        open("<p>", "</p>\n", Then::Block);
    }

    /// Lists within each other are of the outermost's style, where they name none (OpenDocument 1.3, part 3, 19.880.24).
    void beginList(const QByteArray &name)
    {
        if (name != "text:list")
            return beginItem(name);
        List list{attribute("text:style-name"), int(m_lists.size()) + 1, 0, 1};
        if (list.style.isEmpty() && !m_lists.empty())
            list.style = m_lists.back().style;
        const bool isOrdered = m_styles.isOrdered(list.style, list.level);
        const QByteArray place = list.style + '\n' + QByteArray::number(list.level);
        const bool goesOn = attribute("text:continue-numbering") == "true" || !attribute("text:continue-list").isEmpty();
        list.start = goesOn ? m_counts.value(place, 0) + 1 : m_styles.startOf(list.style, list.level);
        const QByteArray start = list.start > 1 ? " start=\"" + QByteArray::number(list.start) + '"' : QByteArray();
        m_lists.push_back(list);
        open(isOrdered ? tag("ol", start) : "<ul>", isOrdered ? "</ol>\n" : "</ul>\n", Then::List);
    }

    void beginItem(const QByteArray &name)
    {
        const QByteArray value = attribute("text:start-value");
        if (name == "text:list-item" && !m_lists.empty())
            ++m_lists.back().items;
        open(value.toInt() > 0 ? tag("li", " value=\"" + QByteArray::number(value.toInt()) + '"') : "<li>", "</li>");
    }

    void beginTable(const QByteArray &name)
    {
        if (name == "table:table")
            return open("<table>", "</table>\n", Then::Block);
        if (name == "table:table-header-rows") {
            m_inHead = true;
            return open("<thead>", "</thead>");
        }
        if (name == "table:table-row")
            return open("<tr>", "</tr>");
        if (name != "table:table-cell")
            return open({}, {});
        QByteArray spans;
        for (const auto &[span, from] : {std::pair("colspan", "table:number-columns-spanned"), std::pair("rowspan", "table:number-rows-spanned")})
            if (const int count = attribute(from).toInt(); count > 1)
                spans += ' ' + QByteArray(span) + "=\"" + QByteArray::number(count) + '"';
        const QByteArray cell = m_inHead ? "th" : "td";
        open(tag(cell, spans), "</" + cell + '>');
    }

    /// What a frame shows first is what it is; what follows is for programs that cannot show it (10.4.2).
    void beginFrame(const QByteArray &name)
    {
        if (name == "draw:frame") {
            m_frames.emplace_back();
            return open({}, {}, Then::Frame);
        }
        if (m_frames.empty())
            return open({}, {});
        Frame &frame = m_frames.back();
        if (name == "draw:image" && frame.source.isEmpty())
            frame.source = attribute("xlink:href");
        if (name == "svg:title" || name == "svg:desc") {
            const QByteArray words = m_stream.readText({}).simplified();
            if (!words.isEmpty() && (frame.words.isEmpty() || name == "svg:desc"))
                frame.words = words;
            return;
        }
        const bool isBox = name == "draw:text-box" && isInParagraph();
        open(isBox ? "</p>" : QByteArray(), isBox ? "<p>" : QByteArray());
    }

    bool isInParagraph() const
    {
        return std::ranges::any_of(m_open, [](const Open &element) { return element.close == "</p>\n"; });
    }

    void beginInline(const QByteArray &name)
    {
        if (name == "text:s")
            m_buffers.back() += QByteArray(std::clamp(attribute("text:c").toInt(), 1, 100), ' ');
        else if (name == "text:tab")
            m_buffers.back() += ' ';
        else if (name == "text:line-break")
            m_buffers.back() += "<br>";
        if (name == "text:a")
            return open(tag("a", " href=\"" + escaped(attribute("xlink:href")) + '"'), "</a>");
        if (name == "text:span")
            return beginSpan();
        if (name == "office:annotation-end")
            m_isAbout = false;
        if (name == "text:note-citation")
            return skip();
        if (name == "text:note-body")
            return beginNote();
        open({}, {});
    }

    void beginSpan()
    {
        QByteArray opening;
        QByteArray closing;
        for (const QByteArray &mark : m_styles.marksOf(attribute("text:style-name"))) {
            opening += tag(mark);
            closing.prepend("</" + mark + '>');
        }
        open(opening, closing);
    }

    /// Its call stands where it is, its text at the end.
    void beginNote()
    {
        const QByteArray number = QByteArray::number(++m_noteCount);
        m_buffers.back() += "<a href=\"#fn" + number + "\" class=\"footnote-ref\" role=\"doc-noteref\"><sup>" + number + "</sup></a>";
        m_buffers.push_back("<li id=\"fn" + number + "\" role=\"doc-endnote\">");
        open({}, "</li>", Then::Note);
    }

    void takeRemark()
    {
        Remark remark;
        const QByteArray range = attribute("office:name");
        int depth = 1;
        while (depth > 0) {
            const Token token = m_stream.next();
            if (token == Token::Finished || token == Token::Cut)
                break;
            depth += token == Token::End ? -1 : 0;
            if (token != Token::Start)
                continue;
            const QByteArray name = m_stream.name();
            if (name != "dc:creator" && name != "dc:date" && name != "text:p" && name != "meta:creator-initials") {
                ++depth;
                continue;
            }
            const QString words = text::singleSpaced(QString::fromUtf8(m_stream.readText({})));
            if (name == "dc:creator")
                remark.author = words;
            else if (name == "text:p" && !words.isEmpty())
                remark.paragraphs.append(words);
        }
        m_remarks.push_back(std::move(remark));
        m_isAbout = m_isAbout || !range.isEmpty();
    }

    void takeText()
    {
        constexpr qsizetype enough = 200;
        m_buffers.back() += escaped(m_stream.text());
        if (m_isAbout && m_remarks.back().about.size() < enough)
            m_remarks.back().about += QString::fromUtf8(m_stream.text());
    }

    /// Behind the block that they are about.
    void placeRemarks()
    {
        for (const Remark &remark : m_remarks)
            m_buffers.front() += noteHtml(remark);
        m_text.comments += int(m_remarks.size());
        m_remarks.clear();
        m_isAbout = false;
    }

    void skipChanges()
    {
        for (int depth = 1; depth > 0;) {
            const Token token = m_stream.next();
            if (token == Token::Finished || token == Token::Cut)
                return;
            depth += token == Token::Start ? 1 : token == Token::End ? -1 : 0;
            m_text.changes += token == Token::Start && m_stream.name() == "text:changed-region";
        }
    }

    void end()
    {
        const Open ended = m_open.back();
        m_open.pop_back();
        if (ended.then == Then::Frame)
            return endFrame();
        m_buffers.back() += ended.close;
        if (ended.then == Then::List)
            endList();
        else if (ended.then == Then::Note)
            m_notes += takeBuffer();
        else if (ended.then == Then::Title)
            m_text.title = plainText(takeBuffer());
        else if (ended.then == Then::Subtitle)
            m_text.subtitle = plainText(takeBuffer());
        if (m_stream.name() == "table:table-header-rows")
            m_inHead = false;
        if (m_open.empty() && m_inText && m_buffers.size() == 1)
            placeRemarks();
    }

    void endList()
    {
        const List list = m_lists.back();
        m_lists.pop_back();
        m_counts.insert(list.style + '\n' + QByteArray::number(list.level), list.start + list.items - 1);
    }

    void endFrame()
    {
        const Frame frame = m_frames.back();
        m_frames.pop_back();
        if (frame.source.isEmpty())
            return;
        const QByteArray words = frame.words.isEmpty() ? QByteArray() : " alt=\"" + escaped(frame.words) + '"';
        m_buffers.back() += tag("img", " src=\"" + escaped(frame.source) + '"' + words);
    }

    QByteArray takeBuffer()
    {
        const QByteArray taken = m_buffers.back();
        m_buffers.pop_back();
        return taken;
    }

    XmlStream m_stream;
    OdtStyles m_styles;
    OfficeText m_text;
    std::vector<Open> m_open;
    std::vector<QByteArray> m_buffers; ///< the body; what is in it and goes elsewhere
    std::vector<List> m_lists;
    std::vector<Frame> m_frames;
    QHash<QByteArray, int> m_counts; ///< the last number of a style's lists, by level
    QByteArray m_notes;
    std::vector<Remark> m_remarks; ///< of the block that is being read
    bool m_isAbout = false; ///< what comes is what the last one is about
    int m_noteCount = 0;
    bool m_inText = false;
    bool m_inHead = false;
};

} // namespace

OfficeText readOdtText(const QByteArray &contentXml, OdtStyles styles)
{
    QByteArray copy = contentXml;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    return OdtReader(device, std::move(styles)).read();
}

OdtStyles readOdtStyles(const QByteArray &stylesXml)
{
    QByteArray copy = stylesXml;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    return OdtReader(device, {}).readStyles();
}

} // namespace marbre::import
