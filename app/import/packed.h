#pragma once

#include <functional>

#include "base/job.h"
#include "import/import.h"

namespace marbre::import {

/// What a file gives that packs its pictures with its text.
struct Packed {
    std::vector<TextReading> readings; ///< at least one, each with a word in it; pictures by their addresses within the file
    /// The bytes behind such an address. NotFound: it is none of the file's; Invalid: it is damaged.
    std::function<Result<QByteArray>(const QString &address)> file;
};

/// True for the formats that readPacked() reads, and read() does not.
[[nodiscard]] bool isPacked(Format format);

/// Reads a word processor's document or a book. Invalid, where it is damaged or without a word, or would be too large
/// unpacked; Unsupported, where it is protected, or its reader is not installed; Cancelled.
[[nodiscard]] Result<Packed> readPacked(const QByteArray &bytes, Format format, const CancelToken &cancel = {});

} // namespace marbre::import
