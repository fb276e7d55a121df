#include "dialogs/thumbnails.h"

#include <QBuffer>
#include <QImageReader>
#include <QtConcurrent>

#include <algorithm>

namespace marbre::dialogs {

namespace {

constexpr int threads = 2;
constexpr size_t mostWanted = 256; // more than any screen shows at once
constexpr int kilobytesKept = 128 * 1024;

QImage decoded(QByteArray bytes, const QSize &box)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    // Twice as large, so that what scales better than the decoder has something to work on.
    const QSize size = reader.size();
    const QSize rough = size.scaled(2 * box, Qt::KeepAspectRatio);
    if (rough.width() > 0 && rough.width() < size.width())
        reader.setScaledSize(rough);
    const QImage image = reader.read();
    const bool isLarger = image.width() > box.width() || image.height() > box.height();
    return isLarger ? image.scaled(box, Qt::KeepAspectRatio, Qt::SmoothTransformation) : image;
}

} // namespace

Thumbnails::Thumbnails(Load load, const QSize &box, QObject *parent)
    : QObject(parent)
    , m_load(std::move(load))
    , m_box(box)
    , m_pictures(kilobytesKept)
{
    m_pool.setMaxThreadCount(threads);
}

Thumbnails::~Thumbnails()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap Thumbnails::of(const QString &address)
{
    if (const QPixmap *known = m_pictures.object(address))
        return *known;
    if (m_unreadable.contains(address) || m_underway.contains(address))
        return {};
    std::erase(m_wanted, address);
    m_wanted.push_back(address);
    if (m_wanted.size() > mostWanted)
        m_wanted.erase(m_wanted.begin());
    decodeNext();
    // A future that is done when one asks it to tell has told by now.
    const QPixmap *arrivedAtOnce = m_pictures.object(address);
    return arrivedAtOnce ? *arrivedAtOnce : QPixmap();
}

void Thumbnails::decodeNext()
{
    if (m_wanted.empty() || m_underway.size() >= threads)
        return;
    const QString address = m_wanted.back();
    m_wanted.pop_back();
    m_underway.insert(address);
    QtConcurrent::run(&m_pool, [load = m_load, address, box = m_box] { return decoded(load(address), box); })
        .then(this, [this, address](const QImage &image) { take(address, image); });
}

void Thumbnails::take(const QString &address, const QImage &image)
{
    m_underway.remove(address);
    if (image.isNull())
        m_unreadable.insert(address);
    else
        m_pictures.insert(address, new QPixmap(QPixmap::fromImage(image)), int(image.sizeInBytes() / 1024) + 1);
    emit arrived();
    decodeNext();
}

} // namespace marbre::dialogs
