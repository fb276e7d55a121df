#include "import/xmlstream.h"

#include <algorithm>
#include <array>

namespace marbre::import {

namespace {

constexpr QByteArrayView sectionBegin("<![CDATA[");
constexpr QByteArrayView sectionEnd("]]>");
constexpr qsizetype longestTag = 1024 * 1024;
constexpr qsizetype longestText = 500LL * 1024 * 1024; // SQLite takes no text of a gigabyte

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

QByteArrayView nameIn(QByteArrayView tag)
{
    const auto end = std::ranges::find_if(tag, [](char c) { return isSpace(c) || c == '/' || c == '>' || c == '='; });
    return tag.first(end - tag.begin());
}

/// What a reference between `&` and `;` stands for; null where it is none that is known.
QByteArray referenced(QByteArrayView name)
{
    if (name == "amp")
        return "&";
    if (name == "lt")
        return "<";
    if (name == "gt")
        return ">";
    if (name == "quot")
        return "\"";
    if (name == "apos")
        return "'";
    if (!name.startsWith('#'))
        return {};
    bool isNumber = false;
    const bool isHex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    const uint code = isHex ? name.sliced(2).toUInt(&isNumber, 16) : name.sliced(1).toUInt(&isNumber, 10);
    const bool isCharacter = code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (!isNumber || !isCharacter)
        return {};
    const auto character = char32_t(code);
    return QString::fromUcs4(&character, 1).toUtf8();
}

} // namespace

QByteArray withoutEntities(const QByteArray &text)
{
    constexpr qsizetype longestReference = 12;
    qsizetype at = text.indexOf('&');
    if (at < 0)
        return text;
    QByteArray result;
    qsizetype from = 0;
    for (; at >= 0; at = text.indexOf('&', at + 1)) {
        const qsizetype end = QByteArrayView(text).sliced(at, std::min(longestReference, text.size() - at)).indexOf(';');
        const QByteArray character = end > 1 ? referenced(QByteArrayView(text).sliced(at + 1, end - 1)) : QByteArray();
        if (character.isNull())
            continue;
        result.append(text.constData() + from, at - from);
        result += character;
        from = at + end + 1;
    }
    result.append(text.constData() + from, text.size() - from);
    return result;
}

XmlStream::XmlStream(QIODevice &device)
    : m_source(device)
{
}

bool XmlStream::more()
{
    m_buffer.remove(0, m_at);
    m_at = 0;
    return m_source.readInto(m_buffer);
}

void XmlStream::take(qsizetype length)
{
    const auto begin = m_buffer.constBegin() + m_at;
    m_line += std::count(begin, begin + length, '\n');
    m_at += length;
}

/// Reads on until it can tell.
bool XmlStream::startsWith(QByteArrayView text)
{
    while (rest().size() < text.size() && text.startsWith(rest()) && more()) { }
    return rest().startsWith(text);
}

XmlStream::Token XmlStream::next()
{
    if (m_endsAtOnce) {
        m_endsAtOnce = false;
        return Token::End;
    }
    for (;;) {
        if (m_inSection)
            return readSection();
        if (rest().isEmpty() && !more())
            return Token::Finished;
        if (rest().front() != '<')
            return readCharacters();
        if (startsWith(sectionBegin)) {
            take(sectionBegin.size());
            m_inSection = true;
        } else if (startsWith("<!--")) {
            if (!skipPast("-->"))
                return Token::Cut;
        } else if (startsWith("<?")) {
            if (!skipPast("?>"))
                return Token::Cut;
        } else if (startsWith("<!")) {
            if (!skipDefinition())
                return Token::Cut;
        } else {
            return readMarkup();
        }
    }
}

/// To the next tag, or to the end of what is there; a reference is not cut in two.
XmlStream::Token XmlStream::readCharacters()
{
    constexpr qsizetype longestReference = 12;
    const auto mayGoOn = [this] {
        const qsizetype ampersand = rest().lastIndexOf('&');
        return ampersand >= 0 && rest().size() - ampersand <= longestReference;
    };
    qsizetype length = rest().indexOf('<');
    while (length < 0 && mayGoOn() && more())
        length = rest().indexOf('<');
    if (length < 0)
        length = rest().size();
    m_written = rest().first(length).toByteArray();
    m_text = withoutEntities(m_written);
    take(length);
    return Token::Text;
}

XmlStream::Token XmlStream::readSection()
{
    qsizetype length = rest().indexOf(sectionEnd);
    while (length < 0 && rest().size() <= sectionEnd.size()) {
        if (!more()) {
            take(rest().size());
            return Token::Cut;
        }
        length = rest().indexOf(sectionEnd);
    }
    const bool ends = length >= 0;
    if (!ends)
        length = rest().size() - sectionEnd.size();
    m_text = rest().first(length).toByteArray();
    m_written = QByteArray();
    take(length + (ends ? sectionEnd.size() : 0));
    m_inSection = !ends;
    return Token::Text;
}

/// A tag; or a `<` that begins none, which is text.
XmlStream::Token XmlStream::readMarkup()
{
    if (rest().size() < 2 && !more())
        return Token::Cut;
    const char second = rest()[1];
    const bool begins = (second >= 'a' && second <= 'z') || (second >= 'A' && second <= 'Z') || second == '_'
        || second == '/' || static_cast<unsigned char>(second) >= 0x80;
    if (begins)
        return readTag();
    take(1);
    m_text = "<";
    m_written = "&lt;";
    return Token::Text;
}

XmlStream::Token XmlStream::readTag()
{
    char quote = 0;
    for (qsizetype at = 1;; ++at) {
        while (at >= rest().size())
            if (!more())
                return Token::Cut;
        const char c = rest()[at];
        if (at > longestTag) {
            take(1);
            m_text = "<";
            m_written = "&lt;";
            return Token::Text;
        }
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            const QByteArrayView tag = rest().sliced(1, at - 1);
            const bool closes = tag.startsWith('/');
            m_name = nameIn(closes ? tag.sliced(1) : tag).toByteArray();
            m_attributes = closes ? QByteArray() : tag.sliced(m_name.size()).toByteArray();
            m_endsAtOnce = !closes && tag.endsWith('/');
            take(at + 1);
            return closes ? Token::End : Token::Start;
        }
    }
}

bool XmlStream::skipPast(QByteArrayView end)
{
    for (;;) {
        const qsizetype at = rest().indexOf(end);
        if (at >= 0) {
            take(at + end.size());
            return true;
        }
        take(std::max<qsizetype>(0, rest().size() - end.size() + 1));
        if (!more())
            return false;
    }
}

/// `<!DOCTYPE …[…]>`: read past, and never followed.
bool XmlStream::skipDefinition()
{
    int depth = 0;
    bool inSubset = false;
    char quote = 0;
    for (;;) {
        m_hasEntities = m_hasEntities || rest().contains("<!ENTITY");
        for (qsizetype at = 0; at < rest().size(); ++at) {
            const char c = rest()[at];
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                continue;
            }
            quote = inSubset && (c == '"' || c == '\'') ? c : 0;
            inSubset = c == '[' || (inSubset && c != ']');
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (depth == 0 && !inSubset) {
                take(at + 1);
                return true;
            }
        }
        const QByteArray end = rest().last(std::min<qsizetype>(rest().size(), 8)).toByteArray();
        take(rest().size());
        if (!more())
            return false;
        m_hasEntities = m_hasEntities || (end + rest().first(std::min<qsizetype>(rest().size(), 8)).toByteArray()).contains("<!ENTITY");
    }
}

namespace {

struct Attribute {
    QByteArrayView name;
    QByteArrayView value; ///< as it is written
};

/// Takes the first attribute off what is left of them; nothing where there is none that is whole.
std::optional<Attribute> takeAttribute(QByteArrayView &left)
{
    left = left.trimmed();
    const QByteArrayView name = nameIn(left);
    left = left.sliced(name.size()).trimmed();
    if (name.isEmpty() || !left.startsWith('='))
        return {};
    left = left.sliced(1).trimmed();
    const qsizetype end = left.size() > 1 ? left.indexOf(left.front(), 1) : -1;
    if (end < 0)
        return {};
    const Attribute attribute{name, left.sliced(1, end - 1)};
    left = left.sliced(end + 1);
    return attribute;
}

} // namespace

QByteArray XmlStream::attribute(QByteArrayView name) const
{
    QByteArrayView left = m_attributes;
    while (const auto found = takeAttribute(left))
        if (found->name == name)
            return withoutEntities(found->value.toByteArray());
    return {};
}

std::vector<std::pair<QByteArray, QByteArray>> XmlStream::attributes() const
{
    std::vector<std::pair<QByteArray, QByteArray>> attributes;
    QByteArrayView left = m_attributes;
    while (const auto found = takeAttribute(left))
        attributes.emplace_back(found->name.toByteArray(), withoutEntities(found->value.toByteArray()));
    return attributes;
}

QByteArray XmlStream::readText(QByteArrayView around)
{
    const QByteArray element = m_name;
    QByteArray result("");
    for (int depth = 1;;) {
        switch (next()) {
        case Token::Start:
            depth += m_name == element;
            break;
        case Token::End:
            depth -= m_name == element;
            if (depth == 0)
                return mendedUtf8(result);
            if (m_name == around)
                return {};
            break;
        case Token::Text:
            if (result.size() < longestText)
                result += m_text;
            break;
        case Token::Finished:
        case Token::Cut: return {};
        }
    }
}

namespace {

/// Elements of HTML that have no end (HTML standard, 13.1.2): one would be another element there.
constexpr std::array endless{
    QByteArrayView("area"),  QByteArrayView("base"), QByteArrayView("br"),   QByteArrayView("col"),
    QByteArrayView("embed"), QByteArrayView("hr"),   QByteArrayView("img"),  QByteArrayView("input"),
    QByteArrayView("link"),  QByteArrayView("meta"), QByteArrayView("source"), QByteArrayView("track"),
    QByteArrayView("wbr"),
};

QByteArray escaped(QByteArray text)
{
    return text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
}

} // namespace

void XmlStream::appendMarkup(Token token, QByteArray &markup) const
{
    const QByteArray name = m_name.mid(m_name.lastIndexOf(':') + 1);
    if (token == Token::Text) {
        markup += m_written.isNull() ? escaped(m_text) : m_written;
    } else if (token == Token::Start) {
        const QByteArrayView attributes = m_endsAtOnce ? QByteArrayView(m_attributes).chopped(1) : m_attributes;
        markup += '<' + name + attributes.toByteArray() + '>';
    } else if (std::ranges::find(endless, QByteArrayView(name)) == endless.end()) {
        markup += "</" + name + '>';
    }
}

std::optional<XmlStream::Inside> XmlStream::readInside(QByteArrayView around)
{
    const QByteArray element = m_name;
    Inside inside{"", "", false};
    for (int depth = 1;;) {
        const Token token = next();
        if (token == Token::Finished || token == Token::Cut)
            return {};
        if (token == Token::Start) {
            depth += m_name == element;
            inside.hasElements = true;
        } else if (token == Token::End) {
            depth -= m_name == element;
            if (depth == 0)
                break;
            if (m_name == around)
                return {};
        } else if (inside.text.size() < longestText) {
            inside.text += m_text;
        }
        if (inside.markup.size() < longestText)
            appendMarkup(token, inside.markup);
    }
    inside.text = mendedUtf8(inside.text);
    inside.markup = mendedUtf8(inside.markup);
    return inside;
}

} // namespace marbre::import
