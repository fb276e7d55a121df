#include "import/wordfile.h"

#include <QBuffer>
#include <QMap>
#include <QUrl>

#include <utility>

#include "import/officetext.h"
#include "import/converter.h"
#include "import/remarks.h"
#include "import/xmlstream.h"
#include "import/zipreader.h"

namespace marbre::import {

namespace {

using Token = XmlStream::Token;

QString utf8(const QByteArray &bytes)
{
    return QString::fromUtf8(bytes);
}

/// Reads the page that pandoc makes of a document with all of its changes (pandoc's manual, `--track-changes`).
class PandocPage
{
public:
    explicit PandocPage(QIODevice &device)
        : m_stream(device)
    {
    }

    OfficeText read()
    {
        bool isBody = false;
        for (Token token = m_stream.next(); token != Token::Finished && token != Token::Cut; token = m_stream.next()) {
            const bool isEdge = token != Token::Text && m_stream.name() == "body";
            if (isEdge)
                isBody = token == Token::Start;
            else if (isBody)
                take(token);
        }
        for (const QString &id : m_remarks.keys())
            end(id);
        placeNotes();
        return std::move(m_text);
    }

private:
    void take(Token token)
    {
        if (token == Token::Start && m_stream.name() == "header" && m_open.empty())
            readHead();
        else if (token == Token::Start && m_stream.name() == "span" && takeSpan(m_stream.attribute("class")))
            return;
        else if (token == Token::Start)
            begin();
        else if (token == Token::End)
            end();
        else
            takeText();
    }

    /// What stood in styles of its own at the head of the document.
    void readHead()
    {
        for (Token token = m_stream.next(); token == Token::Text || token == Token::Start; token = m_stream.next()) {
            if (token == Token::Text)
                continue;
            const QByteArray role = m_stream.attribute("class");
            const QString words = utf8(m_stream.readText({})).simplified();
            if (role == "title")
                m_text.title = words;
            else if (role == "subtitle")
                m_text.subtitle = words;
            else if (role == "author")
                m_text.authors.append(words);
            else if (role == "date")
                m_text.date = words;
            else
                m_text.body += "<p>" + words.toHtmlEscaped().toUtf8() + "</p>\n";
        }
    }

    /// True for a span that says what became of the text.
    bool takeSpan(const QByteArray &role)
    {
        const QString id = utf8(m_stream.attribute("id"));
        m_text.changes += role == "insertion" || role == "deletion" || role.startsWith("paragraph-");
        if (role == "comment-start") {
            beginRemark(id);
        } else if (role == "comment-end") {
            skip();
            end(id);
        } else if (role == "deletion" || role.startsWith("paragraph-")) {
            skip();
            m_joins = m_joins || role == "paragraph-deletion";
        } else if (role == "insertion") {
            m_open.push_back(false);
        } else {
            return false;
        }
        return true;
    }

    void skip() { (void)m_stream.readText({}); }

    void beginRemark(const QString &id)
    {
        Remark remark{utf8(m_stream.attribute("data-author")), {}, {}};
        remark.paragraphs = utf8(m_stream.readText({})).split(QStringLiteral(" ¶ "));
        m_remarks.insert(id, remark);
    }

    void end(const QString &id)
    {
        if (!m_remarks.contains(id))
            return;
        m_notes += noteHtml(m_remarks.take(id));
        ++m_text.comments;
    }

    void begin()
    {
        constexpr QByteArrayView edge("</p>\n");
        const bool isJoined = std::exchange(m_joins, false) && m_stream.name() == "p" && m_text.body.endsWith(edge);
        if (isJoined) {
            m_text.body.chop(edge.size());
            m_text.body += ' ';
        } else {
            m_stream.appendMarkup(Token::Start, m_text.body);
        }
        m_open.push_back(true);
    }

    void end()
    {
        const bool isWritten = m_open.empty() || m_open.back();
        if (!m_open.empty())
            m_open.pop_back();
        if (isWritten)
            m_stream.appendMarkup(Token::End, m_text.body);
        if (m_open.empty())
            placeNotes();
    }

    void takeText()
    {
        constexpr qsizetype enough = 200;
        m_stream.appendMarkup(Token::Text, m_text.body);
        for (Remark &remark : m_remarks)
            if (remark.about.size() < enough)
                remark.about += utf8(m_stream.text());
    }

    /// Notes stand behind the block that they are about.
    void placeNotes()
    {
        if (!m_joins)
            m_text.body += std::exchange(m_notes, {});
    }

    XmlStream m_stream;
    OfficeText m_text;
    std::vector<bool> m_open; ///< elements: whether they were written
    QMap<QString, Remark> m_remarks; ///< whose words have not ended
    QByteArray m_notes; ///< of the block that is being read
    bool m_joins = false; ///< the end of the paragraph was taken out
};

OfficeText readPage(QByteArray html)
{
    QBuffer device(&html);
    device.open(QIODevice::ReadOnly);
    return PandocPage(device).read();
}

/// pandoc names pictures from the folder of the text.
Result<QByteArray> pictureOf(ZipReader &zip, const QString &address)
{
    const QString path = QUrl::fromPercentEncoding(address.toUtf8());
    return zip.read(zip.contains(QStringLiteral("word/") + path) ? QStringLiteral("word/") + path : path);
}

} // namespace

Result<Packed> readWord(const QByteArray &bytes, const CancelToken &cancel)
{
    Result<ZipReader> opened = ZipReader::open(bytes);
    if (!opened)
        return std::unexpected(opened.error());
    const auto zip = std::make_shared<ZipReader>(std::move(*opened));
    if (const Outcome checked = zip->check(); !checked)
        return std::unexpected(checked.error());
    // In pandoc's own sandbox: it reads and writes no file.
    const auto html = convert({QStringLiteral("pandoc"), QStringLiteral("pandoc")},
                              QStringLiteral("--sandbox --quiet -f docx-auto_identifiers -t html -s --wrap=none "
                                             "--shift-heading-level-by=1 --track-changes=all").split(u' '),
                              bytes, cancel);
    if (!html)
        return std::unexpected(html.error());
    const auto core = zip->read(QStringLiteral("docProps/core.xml"));
    Packed packed;
    packed.readings.push_back(articleOf(readPage(*html), readOfficeProperties(core.value_or(QByteArray()))));
    packed.file = [zip](const QString &address) { return pictureOf(*zip, address); };
    return packed;
}

} // namespace marbre::import
