#include "editor/pictures.h"

#include <QBuffer>
#include <QImageReader>

namespace marbre::editor {

namespace {

constexpr int widest = 1600;

QImage decoded(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); size.width() > widest)
        reader.setScaledSize(size.scaled(widest, size.height(), Qt::KeepAspectRatio));
    return reader.read();
}

} // namespace

void Pictures::setLoad(Load load)
{
    m_load = std::move(load);
    m_cache.clear();
}

QImage Pictures::picture(const QString &src) const
{
    if (const QImage *known = m_cache.object(src))
        return *known;
    if (!m_load)
        return {};
    const QImage image = decoded(m_load(src));
    m_cache.insert(src, new QImage(image), int(image.sizeInBytes() / 1024) + 1);
    return image;
}

} // namespace marbre::editor
