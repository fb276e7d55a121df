#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace marbre::html {

enum class AddressUse {
    Link, ///< `a href`, `cite`: http, https, mailto, tel, ftp, news, xmpp…; relative addresses and fragments
    Media, ///< `img src` and the like: http, https, relative; `data:` only of raster images
};

/// The address as it may be written, or nothing where it could run script or do harm. Reads it as the WHATWG URL
/// standard does (4.4: C0 controls and spaces at the ends go, tab and newline anywhere go; the scheme's case does not
/// count), so that what looks harmless is what a browser will see.
[[nodiscard]] std::optional<QString> safeAddress(QStringView raw, AddressUse use);

} // namespace marbre::html
