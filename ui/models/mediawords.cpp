#include "models/mediawords.h"

#include <QCoreApplication>
#include <QLocale>

#include "models/articlewords.h"

namespace marbre::models {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::models::Media)
};

QString formatName(const QString &extension)
{
    return extension == QLatin1String("jpg")  ? QStringLiteral("JPEG")
        : extension == QLatin1String("webp") ? QStringLiteral("WebP")
                                             : extension.toUpper();
}

} // namespace

QString nameOf(const archive::MediaRow &media)
{
    return media.words.alternative.isEmpty() ? Words::tr("No alternative text") : media.words.alternative;
}

QString formatOf(const archive::MediaRow &media)
{
    const QString format = formatName(media.format);
    if (media.width <= 0 || media.height <= 0)
        return format;
    const QLocale locale;
    return QStringLiteral("%1 · %2 × %3").arg(format, locale.toString(media.width), locale.toString(media.height));
}

QString detailsOf(const archive::MediaRow &media)
{
    const QString details = QStringLiteral("%1 · %2").arg(formatOf(media), sizeLabel(media.bytes));
    if (!media.added.isValid())
        return details;
    const QString day = QLocale().toString(media.added.toLocalTime().date(), QLocale::ShortFormat);
    return Words::tr("%1 · added %2").arg(details, day);
}

QString nameOf(const archive::MediaUse &use)
{
    const QString headline = use.headline.isEmpty() ? untitled() : use.headline;
    return use.trashed ? Words::tr("%1 (in the trash)").arg(headline) : headline;
}

QString sizeLabel(qint64 bytes)
{
    constexpr qint64 megabyte = 1 << 20;
    return QLocale().formattedDataSize(bytes, bytes < megabyte ? 0 : 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace marbre::models
