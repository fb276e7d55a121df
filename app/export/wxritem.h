#pragma once

#include "export/wxr.h"

namespace marbre::exporting {

/// True for the name of an element that an export may have: of a namespace that it declares.
[[nodiscard]] bool isWxrName(const QString &name);

/// A text as a section that nothing in it can end; characters that XML does not know are left out (XML 1.0, 2.2).
[[nodiscard]] QByteArray wxrSection(const QByteArray &utf8);

/// One article as an `<item>`.
[[nodiscard]] QByteArray wxrItem(const article::Article &article, const WxrRecord &record, const WxrRecords &records,
                                 const QString &baseUrl);
[[nodiscard]] QByteArray wxrItem(const WxrAttachment &attachment);

} // namespace marbre::exporting
