#include "export/zipfile.h"

#include <QFile>

#include <minizip/zip.h>

#include <cerrno>

#include "base/systemerror.h"

namespace marbre::exporting {

namespace {

/// minizip may fail without a word of the system's.
std::unexpected<Error> failed(const QString &path)
{
    return fail(errno ? systemErrorCode(errno) : ErrorCode::Io, path, QStringLiteral("the zip file cannot be written"));
}

} // namespace

ZipFile::ZipFile(const QString &path)
    : m_file(path)
    , m_path(path)
{
}

ZipFile::~ZipFile()
{
    if (m_zip)
        zipClose(m_zip, nullptr);
}

Outcome ZipFile::open()
{
    if (const Outcome prepared = m_file.prepare(); !prepared)
        return prepared;
    errno = 0;
    m_zip = zipOpen64(QFile::encodeName(m_file.part()).constData(), APPEND_STATUS_CREATE);
    if (!m_zip)
        return failed(m_path);
    return {};
}

Outcome ZipFile::add(const QString &name, const QByteArray &bytes, Packing packing)
{
    constexpr uLong utf8Names = 1UL << 11; // APPNOTE, 4.4.4
    const int method = packing == Packing::Stored ? 0 : Z_DEFLATED;
    const int large = bytes.size() >= 0xffffffff;
    zip_fileinfo when{};
    when.tmz_date = {0, 0, 0, 1, 0, 1980};
    errno = 0;
    const bool isDone = zipOpenNewFileInZip4_64(m_zip, name.toUtf8().constData(), &when, nullptr, 0, nullptr, 0,
                                                nullptr, method, Z_BEST_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                                                Z_DEFAULT_STRATEGY, nullptr, 0, 0, utf8Names, large)
            == ZIP_OK
        && zipWriteInFileInZip(m_zip, bytes.constData(), unsigned(bytes.size())) == ZIP_OK
        && zipCloseFileInZip(m_zip) == ZIP_OK;
    if (!isDone)
        return failed(m_path);
    return {};
}

Result<bool> ZipFile::finish()
{
    errno = 0;
    const bool isClosed = zipClose(std::exchange(m_zip, nullptr), nullptr) == ZIP_OK;
    return isClosed ? m_file.finish() : failed(m_path);
}

} // namespace marbre::exporting
