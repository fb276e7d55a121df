#pragma once

#include <QByteArray>
#include <QIODevice>

#include <memory>

namespace marbre::import {

/// A device of XML as UTF-8, piece by piece: a byte-order mark or the declared encoding says what its bytes are (XML 1.0,
/// appendix F), by iconv. What cannot be converted is U+FFFD; an encoding that nobody knows is taken for UTF-8.
class XmlSource
{
public:
    explicit XmlSource(QIODevice &device);
    ~XmlSource();
    XmlSource(const XmlSource &) = delete;
    XmlSource &operator=(const XmlSource &) = delete;

    /// Appends what comes next; false at the end.
    [[nodiscard]] bool readInto(QByteArray &text);
    /// What has been read of the device, in its own bytes.
    [[nodiscard]] qint64 position() const { return m_position; }
    /// The name of an encoding that was declared and is not known; else empty.
    [[nodiscard]] QByteArray unknownEncoding() const { return m_unknown; }

private:
    void begin();
    void convert(QByteArray &text);

    struct Converter;
    QIODevice &m_device;
    std::unique_ptr<Converter> m_converter; ///< null: the bytes are UTF-8
    QByteArray m_raw; ///< read and not converted yet
    QByteArray m_unknown;
    qint64 m_position = 0;
    bool m_begun = false;
};

/// The bytes, where they are UTF-8; else those that are, and each that is not as Windows-1252 has it.
[[nodiscard]] QByteArray mendedUtf8(const QByteArray &bytes);

} // namespace marbre::import
