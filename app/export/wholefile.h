#pragma once

#include <QByteArrayView>
#include <QFile>
#include <QSaveFile>

#include "base/error.h"

namespace marbre::exporting {

/// A file of any size, written piece by piece beside its place and put there when it is whole; where what stands there
/// already holds the same bytes, it stays. Without finish(), nothing has happened.
class WholeFile
{
public:
    explicit WholeFile(const QString &path);

    /// Its folders are made as needed. Fails as writeIfDifferent.
    [[nodiscard]] Outcome open();
    [[nodiscard]] Outcome write(QByteArrayView bytes);
    /// True where it was written, false where it already was so.
    [[nodiscard]] Result<bool> finish();

private:
    [[nodiscard]] std::unexpected<Error> failed(int systemError) const;

    QSaveFile m_file;
    QFile m_before; ///< open while what stands there has been the same so far
};

} // namespace marbre::exporting
