#pragma once

#include <memory>

#include "export/partfile.h"

namespace marbre::exporting {

/// A zip file (PKWARE's APPNOTE) of the same bytes for the same entries, whenever and wherever it is written: no times,
/// no owners, no extra fields. That is why it is minizip's and not libarchive's, which writes extra fields that EPUB
/// forbids for its first entry (OCF 3.2, 4.3).
class ZipFile
{
public:
    explicit ZipFile(const QString &path);
    ~ZipFile();
    Q_DISABLE_COPY_MOVE(ZipFile)

    [[nodiscard]] Outcome open();
    enum class Packing { Stored, Deflated };
    /// `name`: with slashes.
    [[nodiscard]] Outcome add(const QString &name, const QByteArray &bytes, Packing packing = Packing::Deflated);
    /// As PartFile's.
    [[nodiscard]] Result<bool> finish();

private:
    PartFile m_file;
    QString m_path;
    void *m_zip = nullptr; ///< zipFile
};

} // namespace marbre::exporting
