#include "import/odtfile.h"

#include <QUrl>

#include "import/odttext.h"
#include "import/zipreader.h"

namespace marbre::import {

Result<Packed> readOdt(const QByteArray &bytes)
{
    Result<ZipReader> opened = ZipReader::open(bytes);
    if (!opened)
        return std::unexpected(opened.error());
    const auto zip = std::make_shared<ZipReader>(std::move(*opened));
    const auto manifest = zip->read(QStringLiteral("META-INF/manifest.xml"));
    if (manifest && manifest->contains("encryption-data"))
        return fail(ErrorCode::Unsupported, {}, QStringLiteral("it is protected by a password"));
    const auto content = zip->read(QStringLiteral("content.xml"));
    if (!content)
        return std::unexpected(content.error());
    const auto partOf = [&zip](const char *name) { return zip->read(QLatin1String(name)).value_or(QByteArray()); };
    const OfficeText text = readOdtText(*content, readOdtStyles(partOf("styles.xml")));
    Packed packed;
    packed.readings.push_back(articleOf(text, readOfficeProperties(partOf("meta.xml"))));
    packed.file = [zip](const QString &address) { return zip->read(QUrl::fromPercentEncoding(address.toUtf8())); };
    return packed;
}

} // namespace marbre::import
