#include "pictures/scaler.h"

#include <QBuffer>
#include <QColorSpace>
#include <QImageReader>
#include <QImageWriter>
#include <QObject>

#include <algorithm>

namespace marbre::pictures {

namespace {

/// As the encoders of the field set it for photographs (Squoosh, sharp: 75 to 80).
constexpr int photograph = 80;
/// Qt's WebP plugin takes this for "without loss".
constexpr int lossless = 100;

/// PNG specification, third edition, 11.3.6.2: what moves says so before its first picture.
bool isAnimatedPng(const QByteArray &bytes)
{
    const qsizetype picture = bytes.indexOf("IDAT");
    const qsizetype frames = bytes.indexOf("acTL");
    return frames >= 0 && (picture < 0 || frames < picture);
}

/// Reads by what the bytes are, whatever they are called.
class Reader
{
public:
    explicit Reader(const QByteArray &bytes)
    {
        m_buffer.setData(bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_reader.setDevice(&m_buffer);
        m_reader.setAutoTransform(true);
        m_reader.setAllocationLimit(256);
    }

    [[nodiscard]] bool isStill()
    {
        const QByteArray format = m_reader.format();
        if (format == "png")
            return !isAnimatedPng(m_buffer.data());
        return format == "jpeg" || (format == "webp" && m_reader.imageCount() <= 1);
    }
    [[nodiscard]] bool isPng() { return m_reader.format() == "png"; }

    /// Upright.
    [[nodiscard]] QSize size()
    {
        const QSize size = m_reader.size();
        return isTurned() ? size.transposed() : size;
    }

    [[nodiscard]] QImage read(const QSize &size)
    {
        m_reader.setScaledSize(isTurned() ? size.transposed() : size);
        return m_reader.read();
    }
    [[nodiscard]] QString mistake() const { return m_reader.errorString(); }

private:
    bool isTurned() { return m_reader.transformation().testFlag(QImageIOHandler::TransformationRotate90); }

    QBuffer m_buffer;
    QImageReader m_reader;
};

QByteArray webp(const QImage &image, int quality)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QImageWriter writer(&out, "webp");
    writer.setQuality(quality);
    return writer.write(image) ? out.data() : QByteArray();
}

} // namespace

class PicturesPlugin : public QObject, public Scaler
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID MarbreScaler_iid)
    Q_INTERFACES(marbre::pictures::Scaler)

public:
    std::optional<QSize> stillSize(const QByteArray &bytes) const override
    {
        Reader reader(bytes);
        const QSize size = reader.isStill() ? reader.size() : QSize();
        return size.isEmpty() ? std::nullopt : std::optional(size);
    }

    Result<QByteArray> scaled(const QByteArray &bytes, int width) const override
    {
        Reader reader(bytes);
        const QSize size = reader.isStill() ? reader.size() : QSize();
        if (size.isEmpty())
            return fail(ErrorCode::Unsupported, {});
        const bool isPng = reader.isPng(); // asked for after reading, it says the next picture's
        const int height = std::max(1, int(qint64(size.height()) * width / size.width()));
        QImage image = reader.read({width, height});
        if (image.isNull())
            return fail(ErrorCode::Corrupt, {}, reader.mistake());
        if (image.colorSpace().isValid() && image.colorSpace() != QColorSpace(QColorSpace::SRgb))
            image.convertToColorSpace(QColorSpace::SRgb);
        image.setColorSpace({});
        QByteArray small = webp(image, photograph);
        if (small.isEmpty())
            return fail(ErrorCode::Unsupported, {}, QStringLiteral("Qt's WebP plugin is not installed (qt6-image-formats-plugins)"));
        // Drawings and pictures of screens stay sharp where that costs little.
        if (isPng)
            if (QByteArray sharp = webp(image, lossless); !sharp.isEmpty() && sharp.size() <= small.size() + small.size() / 4)
                return sharp;
        return small;
    }
};

} // namespace marbre::pictures

#include "scaler.moc"
