#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace marbre::archive {

struct ImageKind {
    QString extension; ///< "png", "jpg", "gif", "webp" or "avif"
    int width = 0; ///< pixels; 0 where the header does not tell
    int height = 0;

    bool operator==(const ImageKind &) const = default;
};

/// What a picture's first bytes say it is (WHATWG MIME Sniffing standard, 6.1, and each format's header), without
/// decoding it. Nothing for any other file.
[[nodiscard]] std::optional<ImageKind> imageKind(QByteArrayView bytes);

} // namespace marbre::archive
