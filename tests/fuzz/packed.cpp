#include "html/html.h"
#include "import/odttext.h"
#include "import/packed.h"
#include "import/zipreader.h"
#include "inspector.h"
#include "promises.h"

namespace marbre::tests {

namespace {

using import::Format;

QString brokenByText(const document::Document &document)
{
    const QByteArray written = html::writeCanonical(document);
    if (html::writeCanonical(html::read(written).document) != written)
        return QStringLiteral("it reads as something else: ") + QString::fromUtf8(written);
    const QStringList faults = faultsIn(written);
    return faults.isEmpty() ? QString() : QStringLiteral("not safe: ") + faults.join(u' ');
}

QString brokenByFile(const QByteArray &bytes, Format format)
{
    const auto packed = import::readPacked(bytes, format);
    if (!packed)
        return {};
    for (const import::TextReading &reading : packed->readings)
        if (const QString broken = brokenByText(reading.article.body); !broken.isEmpty())
            return broken;
    return {};
}

} // namespace

/// Bytes that begin as a zip are read as a book and as a text of OpenDocument; any others as what stands in one.
QString brokenPromise(QByteArrayView view)
{
    const QByteArray bytes = view.toByteArray();
    if (!import::isZip(bytes))
        return brokenByText(articleOf(import::readOdtText(bytes, {}), import::readOfficeProperties(bytes)).article.body);
    const QString broken = brokenByFile(bytes, Format::Epub);
    return broken.isEmpty() ? brokenByFile(bytes, Format::Odt) : broken;
}

} // namespace marbre::tests
