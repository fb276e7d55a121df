#include "export/markdowninlines.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

#include "document/walk.h"
#include "export/markdowntokens.h"
#include "html/html.h"

namespace marbre::exporting {

using namespace document;

namespace {

/// Signs that begin a block where they stand first (CommonMark, 4.1–4.3, 5.1, 5.2; GFM, 4.10; Goldmark's definitions).
QString withoutBlockStart(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\A(\\d{1,9})([.)])"));
    if (!text.isEmpty() && QStringView(u"#>+-=|:").contains(text.front()))
        return u'\\' + text;
    const auto match = number.match(text);
    return match.hasMatch() ? match.captured(1) + u'\\' + text.mid(match.capturedEnd(1)) : text;
}

/// Backslash escapes (2.4) of all that has a meaning inside a line.
QString escaped(const QString &text, MarkdownPlace place)
{
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const bool isEntity = c == u'&' && (next == u'#' || next.isLetter());
        const bool isImage = c == u'!' && (next.isNull() || next == u'[');
        const bool isClosing = c == u'#' && place == MarkdownPlace::Heading;
        if (isEntity || isImage || isClosing || QStringView(u"\\`*_[]<~{").contains(c))
            result += u'\\';
        result += c;
    }
    return result;
}

/// A destination (6.3): in pointed brackets where spaces or parentheses would end it.
QString destination(const QString &address)
{
    static const QRegularExpression plain(QStringLiteral("\\A[^\\s()<>{\\\\&\"'\\x00-\\x20]+\\z"));
    if (plain.match(address).hasMatch())
        return address;
    QString result;
    for (const QChar c : address) {
        if (QStringView(u"\\<>&{").contains(c))
            result += u'\\';
        result += c;
    }
    return u'<' + result + u'>';
}

QString linkEnd(const QString &address, QString title)
{
    if (title.isEmpty())
        return QStringLiteral("](%1)").arg(destination(address));
    for (const QChar c : QStringView(u"\\\"&{"))
        title.replace(c, QStringLiteral("\\") + c);
    return QStringLiteral("](%1 \"%2\")").arg(destination(address), title);
}

/// A code span (6.1): within as many backticks as its text does not have in a row.
QString codeSpan(const QString &text)
{
    QString ticks = QStringLiteral("`");
    while (text.contains(ticks))
        ticks += u'`';
    const bool isPadded = text.startsWith(u'`') || text.endsWith(u'`') || (text.startsWith(u' ') && text.endsWith(u' '));
    const QString pad = isPadded ? QStringLiteral(" ") : QString();
    return ticks + pad + text + pad + ticks;
}

bool isPlainNote(const QString &id)
{
    static const QRegularExpression form(QStringLiteral("\\A[A-Za-z0-9_-]+\\z"));
    return form.match(id).hasMatch();
}

class Writer
{
public:
    Writer(MarkdownPlace place, bool footnotes)
        : m_place(place)
        , m_footnotes(footnotes)
    {
    }

    QString write(const MarkdownTokens &tokens)
    {
        for (const MarkdownToken &token : tokens)
            write(token);
        return std::move(m_text);
    }

private:
    void write(const MarkdownToken &token)
    {
        if (token.kind == MarkdownToken::Kind::Run)
            run(*token.run, token.isCode);
        else if (token.isMarkdown)
            sign(token);
        else
            m_text += rawHtml(token.kind == MarkdownToken::Kind::Open ? token.layer->start : token.layer->end);
    }

    void sign(const MarkdownToken &token)
    {
        const bool isOpen = token.kind == MarkdownToken::Kind::Open;
        if (token.layer->sign == MarkdownSign::Link)
            m_text += isOpen ? QStringLiteral("[") : linkEnd(token.layer->link.href, token.layer->link.title);
        else
            m_text += signText(token.layer->sign);
    }

    void run(const Inline &item, bool isCode)
    {
        std::visit(overloaded{
                       [&](const Text &text) { isCode ? code(text.text) : words(text.text); },
                       [&](const LineBreak &) { lineBreak(); },
                       [&](const InlineImage &image) { picture(image.image); },
                       [&](const FootnoteReference &call) { note(call); },
                       [&](const ForeignInline &foreign) { m_text += rawHtml(foreign.html); },
                   },
                   item);
    }

    [[nodiscard]] bool isLineStart() const { return m_text.isEmpty() || m_text.endsWith(u'\n'); }

    void code(const QString &text) { m_text += codeSpan(text); }

    void words(const QString &text)
    {
        QString safe = escaped(text, m_place);
        if (isLineStart() && m_place == MarkdownPlace::Paragraph)
            safe = withoutBlockStart(safe);
        m_text += safe;
    }

    /// A hard line break (6.7), where a line can end.
    void lineBreak()
    {
        if (m_place == MarkdownPlace::Paragraph && !isLineStart())
            m_text += QLatin1String("\\\n");
        else
            m_text += QLatin1String("<br>");
    }

    void picture(const Image &image)
    {
        const bool isPlain = image.alt && image.width == 0 && image.height == 0 && image.attributes.isEmpty()
            && !image.src.isEmpty();
        if (isPlain)
            m_text += QLatin1String("![") + escaped(*image.alt, m_place) + linkEnd(image.src, image.title);
        else
            m_text += rawHtml(html::writeInlines({InlineImage{image, {}}}));
    }

    void note(const FootnoteReference &call)
    {
        if (m_footnotes && isPlainNote(call.id))
            m_text += QStringLiteral("[^%1]").arg(call.id);
        else
            m_text += rawHtml(html::writeInlines({FootnoteReference{call.id, {}, call.label}}));
    }

    MarkdownPlace m_place;
    bool m_footnotes;
    QString m_text;
};

} // namespace

QString markdownInlines(const Inlines &inlines, MarkdownPlace place, bool footnotes)
{
    QString text = Writer(place, footnotes).write(MarkdownTokens(inlines, place == MarkdownPlace::Cell));
    if (place == MarkdownPlace::Cell)
        text.replace(u'|', QLatin1String("&#124;"));
    return text;
}

QString rawHtml(QString html)
{
    return html.replace(u'\n', QLatin1String("&#10;")).replace(QLatin1String("{{"), QLatin1String("&#123;{"));
}

} // namespace marbre::exporting
