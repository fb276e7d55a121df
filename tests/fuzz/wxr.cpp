#include <QBuffer>

#include "import/wxrarticle.h"
#include "promises.h"

namespace marbre::tests {

namespace {

using import::WxrItem;

/// Gives a few bytes at a time, so that every sign falls on the end of a piece.
class ShyDevice : public QBuffer
{
public:
    using QBuffer::QBuffer;

protected:
    qint64 readData(char *data, qint64 maximum) override { return QBuffer::readData(data, std::min<qint64>(maximum, 5)); }
};

std::vector<WxrItem> itemsIn(QIODevice &device)
{
    (void)device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    import::WxrReader reader(device);
    std::vector<WxrItem> items;
    for (auto item = reader.next(); item && *item; item = reader.next())
        items.push_back(std::move(**item));
    return items;
}

QString brokenByItem(const WxrItem &item)
{
    for (const import::WxrFields *fields : {&item.fields, &item.meta})
        for (const auto &[name, text] : *fields)
            if (!text.isValidUtf8())
                return QStringLiteral("a text is not UTF-8: ") + QString::fromLatin1(name);
    const import::WxrArticle article = articleOf(item, {});
    if (article.article.uuid.isNull())
        return QStringLiteral("an article without a UUID");
    if (article.body != item.field("content:encoded"))
        return QStringLiteral("a body is not as it stood");
    return {};
}

} // namespace

/// Whatever a file says, it is read to its end, the same in pieces of any size, as text.
QString brokenPromise(QByteArrayView bytes)
{
    QByteArray copy = bytes.toByteArray();
    QBuffer whole(&copy);
    ShyDevice shy(&copy);
    const std::vector<WxrItem> items = itemsIn(whole);
    const std::vector<WxrItem> again = itemsIn(shy);
    if (items.size() != again.size())
        return QStringLiteral("%1 items, and in small pieces %2").arg(items.size()).arg(again.size());
    for (size_t i = 0; i < items.size(); ++i) {
        if (items[i].hash != again[i].hash || items[i].line != again[i].line)
            return QStringLiteral("item %1 is another in small pieces").arg(i);
        if (const QString broken = brokenByItem(items[i]); !broken.isEmpty())
            return broken;
    }
    return {};
}

} // namespace marbre::tests
