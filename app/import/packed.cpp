#include "import/packed.h"

#include <algorithm>

#include "import/epub.h"
#include "import/odtfile.h"
#include "import/pdffile.h"
#include "import/wordfile.h"

namespace marbre::import {

namespace {

Result<Packed> readAny(const QByteArray &bytes, Format format, const CancelToken &cancel)
{
    switch (format) {
    case Format::Word:
        return readWord(bytes, cancel);
    case Format::Odt:
        return readOdt(bytes);
    case Format::Epub:
        return readEpub(bytes);
    case Format::Pdf:
        return readPdf(bytes, cancel);
    default:
        Q_UNREACHABLE();
    }
}

} // namespace

bool isPacked(Format format)
{
    return format == Format::Word || format == Format::Odt || format == Format::Epub || format == Format::Pdf;
}

Result<Packed> readPacked(const QByteArray &bytes, Format format, const CancelToken &cancel)
{
    Result<Packed> packed = readAny(bytes, format, cancel);
    if (!packed)
        return packed;
    std::erase_if(packed->readings, [](const TextReading &reading) { return article::isBlank(reading.article); });
    if (packed->readings.empty())
        return fail(ErrorCode::Invalid, {}, QStringLiteral("no text in it"));
    return packed;
}

} // namespace marbre::import
