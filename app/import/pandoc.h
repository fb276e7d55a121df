#pragma once

#include <QByteArray>
#include <QStringList>

#include "base/error.h"
#include "base/job.h"

namespace marbre::import {

/// What pandoc (pandoc.org) makes of `input`, by these arguments, in its own sandbox: it reads and writes no file. It has
/// two minutes and two gigabytes; its answer may have 256 MB. Unsupported: pandoc is not installed, or cannot read this;
/// Invalid: it takes too long or too much; Cancelled.
[[nodiscard]] Result<QByteArray> runPandoc(const QByteArray &input, const QStringList &arguments, const CancelToken &cancel);

} // namespace marbre::import
