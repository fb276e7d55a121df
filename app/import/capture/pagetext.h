#pragma once

#include <QByteArray>
#include <QString>

namespace marbre::import::capture {

/// The bytes of a page in UTF-8: by a byte-order mark; else UTF-8 where they are that; else by what the server, then
/// the page itself declares (HTML standard, 13.2.3.2); else as text::decodeText does. Never fails.
[[nodiscard]] QByteArray utf8Of(const QByteArray &bytes, const QString &declared = {});

/// The address that a browser has noted in a page that it saved (« saved from url=(0042)https://… », SingleFile's
/// « url: https://… »); empty where there is no such comment at its beginning.
[[nodiscard]] QString savedFrom(const QByteArray &bytes);

} // namespace marbre::import::capture
