#include "archive/imagekind.h"

#include <QtEndian>

#include <algorithm>

namespace marbre::archive {

namespace {

int byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<unsigned char>(bytes[at]);
}

/// PNG specification, 11.2.2: IHDR is the first chunk.
ImageKind png(QByteArrayView bytes)
{
    if (bytes.size() < 24)
        return {QStringLiteral("png")};
    // 0…2³¹−1 by the specification; a hostile header may say more.
    return {QStringLiteral("png"), std::max(0, qFromBigEndian<qint32>(bytes.data() + 16)),
            std::max(0, qFromBigEndian<qint32>(bytes.data() + 20))};
}

ImageKind gif(QByteArrayView bytes)
{
    if (bytes.size() < 10)
        return {QStringLiteral("gif")};
    return {QStringLiteral("gif"), qFromLittleEndian<quint16>(bytes.data() + 6),
            qFromLittleEndian<quint16>(bytes.data() + 8)};
}

/// ITU-T T.81, B.1: markers and their lengths, up to the first start of frame.
ImageKind jpeg(QByteArrayView bytes)
{
    ImageKind kind{QStringLiteral("jpg")};
    qsizetype at = 2;
    while (at + 9 < bytes.size() && byteAt(bytes, at) == 0xFF) {
        const int marker = byteAt(bytes, at + 1);
        const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            kind.height = qFromBigEndian<quint16>(bytes.data() + at + 5);
            kind.width = qFromBigEndian<quint16>(bytes.data() + at + 7);
            return kind;
        }
        at += 2 + qFromBigEndian<quint16>(bytes.data() + at + 2);
    }
    return kind;
}

/// WebP container specification: the first chunk is VP8, VP8L or VP8X.
ImageKind webp(QByteArrayView bytes)
{
    ImageKind kind{QStringLiteral("webp")};
    if (bytes.size() < 30)
        return kind;
    const QByteArrayView chunk = bytes.sliced(12, 4);
    if (chunk == "VP8X") {
        kind.width = 1 + (byteAt(bytes, 24) | byteAt(bytes, 25) << 8 | byteAt(bytes, 26) << 16);
        kind.height = 1 + (byteAt(bytes, 27) | byteAt(bytes, 28) << 8 | byteAt(bytes, 29) << 16);
    } else if (chunk == "VP8L") {
        const auto bits = qFromLittleEndian<quint32>(bytes.data() + 21);
        kind.width = static_cast<int>(bits & 0x3FFF) + 1;
        kind.height = static_cast<int>(bits >> 14 & 0x3FFF) + 1;
    } else {
        kind.width = qFromLittleEndian<quint16>(bytes.data() + 26) & 0x3FFF;
        kind.height = qFromLittleEndian<quint16>(bytes.data() + 28) & 0x3FFF;
    }
    return kind;
}

} // namespace

std::optional<ImageKind> imageKind(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return png(bytes);
    if (bytes.startsWith("\xFF\xD8\xFF"))
        return jpeg(bytes);
    if (bytes.startsWith("GIF87a") || bytes.startsWith("GIF89a"))
        return gif(bytes);
    if (bytes.size() >= 12 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == "WEBP")
        return webp(bytes);
    if (bytes.size() >= 12 && bytes.sliced(4, 8) == "ftypavif")
        return ImageKind{QStringLiteral("avif")};
    return {};
}

} // namespace marbre::archive
