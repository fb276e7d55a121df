#pragma once

#include <QByteArray>
#include <QStringList>

#include "base/error.h"
#include "base/job.h"

namespace marbre::import {

/// A program that reads what Marbre does not read itself, where it is installed: from its standard input to its standard
/// output.
struct Converter {
    QString program; ///< "pandoc"
    QString package; ///< that has it: "pandoc"
};

/// What the converter makes of `input`, by these arguments. It has two minutes and two gigabytes; its answer may have
/// 256 MB. Unsupported: it is not installed, or cannot read this; Invalid: it takes too long or too much; Cancelled.
[[nodiscard]] Result<QByteArray> convert(const Converter &converter, const QStringList &arguments, const QByteArray &input,
                                         const CancelToken &cancel);

} // namespace marbre::import
