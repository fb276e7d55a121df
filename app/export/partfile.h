#pragma once

#include <QString>

#include "base/error.h"

namespace marbre::exporting {

/// The place of a file that a library writes by its name: a file beside it, put there when it is whole, unless what
/// stands there already holds the same bytes. Without finish(), it goes.
class PartFile
{
public:
    explicit PartFile(QString path);
    ~PartFile();
    Q_DISABLE_COPY_MOVE(PartFile)

    /// Makes the folders. Fails as writeIfDifferent.
    [[nodiscard]] Outcome prepare() const;
    /// What to write to; it is in the same folder.
    [[nodiscard]] QString part() const;
    /// True where it is new or another, false where it already was so.
    [[nodiscard]] Result<bool> finish();

private:
    QString m_path;
};

} // namespace marbre::exporting
