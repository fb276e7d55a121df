#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <minizip/zip.h>

#include <vector>

namespace marbre::tests {

/// The bytes of a zip with these files, in this order.
inline QByteArray zipOf(const std::vector<std::pair<QByteArray, QByteArray>> &files, const char *password = nullptr)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.zip"));
    zipFile zip = zipOpen64(path.toLocal8Bit().constData(), APPEND_STATUS_CREATE);
    for (const auto &[name, bytes] : files) {
        const zip_fileinfo when{};
        zipOpenNewFileInZip3(zip, name.constData(), &when, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED, Z_BEST_COMPRESSION, 0,
                             -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, password, 0);
        zipWriteInFileInZip(zip, bytes.constData(), unsigned(bytes.size()));
        zipCloseFileInZip(zip);
    }
    zipClose(zip, nullptr);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace marbre::tests
