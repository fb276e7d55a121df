#pragma once

#include <QByteArray>
#include <QIODevice>

#include <optional>
#include <utility>
#include <vector>

#include "import/xmlsource.h"

namespace marbre::import {

/// Reads XML as a stream of tokens, with memory for the longest of them alone. No document type definition is followed
/// and no entity expanded but XML's own five (XML 1.0, 4.6) and references to characters: any other stays as it stands. It
/// is lenient where exporting programs are wrong (characters that XML forbids, tags that do not match) and loses no text
/// by it.
class XmlStream
{
public:
    explicit XmlStream(QIODevice &device);

    enum class Token {
        Start,
        End,
        Text,
        Finished,
        Cut, ///< the file ends within a tag or a section
    };
    /// An empty element gives its Start and its End; text may come in several tokens.
    Token next();

    /// Of a Start or an End, with its prefix.
    [[nodiscard]] const QByteArray &name() const { return m_name; }
    /// Of a Start; empty where it has none of this name.
    [[nodiscard]] QByteArray attribute(QByteArrayView name) const;
    /// All of a Start's, in their order.
    [[nodiscard]] std::vector<std::pair<QByteArray, QByteArray>> attributes() const;
    /// Of a Text, in UTF-8.
    [[nodiscard]] const QByteArray &text() const { return m_text; }

    /// All text to the End of the element that has just begun, that of elements within it, too; null where the file, or
    /// the element `around` it, ends first.
    [[nodiscard]] QByteArray readText(QByteArrayView around);

    /// What stands within an element.
    struct Inside {
        QByteArray text; ///< as readText
        QByteArray markup; ///< for a reader of HTML: elements without their prefixes, text with its references
        bool hasElements = false;
    };
    /// The same with the elements to the End; nothing where readText would be null.
    [[nodiscard]] std::optional<Inside> readInside(QByteArrayView around);

    /// Appends a token as a reader of HTML wants it: a Start or an End without its prefix, a Text with its references.
    void appendMarkup(Token token, QByteArray &markup) const;

    /// Where the reading stands, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }
    [[nodiscard]] qint64 position() const { return m_source.position(); }
    /// The file has entities of its own, which are not expanded.
    [[nodiscard]] bool hasEntities() const { return m_hasEntities; }
    [[nodiscard]] QByteArray unknownEncoding() const { return m_source.unknownEncoding(); }

private:
    [[nodiscard]] QByteArrayView rest() const { return QByteArrayView(m_buffer).sliced(m_at); }
    bool more();
    void take(qsizetype length);
    bool startsWith(QByteArrayView text);
    Token readCharacters();
    Token readSection();
    Token readMarkup();
    Token readTag();
    bool skipPast(QByteArrayView end);
    bool skipDefinition();

    XmlSource m_source;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< in the buffer: what is before was read
    qint64 m_line = 1;
    QByteArray m_name;
    QByteArray m_attributes;
    QByteArray m_text;
    QByteArray m_written; ///< the text as it stands in the file; null in a section
    bool m_endsAtOnce = false; ///< an empty element has begun
    bool m_inSection = false;
    bool m_hasEntities = false;
};

/// The text with its references to characters and XML's own entities read; others stay.
[[nodiscard]] QByteArray withoutEntities(const QByteArray &text);

} // namespace marbre::import
