#pragma once

#include <QString>

namespace marbre::text {

/// What the addresses of one page have in common, to be compared, not shown: "example.org/a/b?id=3". Scheme, « www. »
/// and « m. », port, fragment, slash or index at the end, the order of parameters and those that only follow readers
/// (`utm_…`, `fbclid`, `xtor`…) do not count; a page for phones (AMP), in its cache or kept by an archive of the Web is
/// the page itself. Empty for what is no address of the Web.
[[nodiscard]] QString pageKey(const QString &address);

} // namespace marbre::text
