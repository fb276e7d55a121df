#pragma once

#include "export/wxr.h"

namespace marbre::exporting {

using WxrMeta = std::vector<std::pair<QByteArray, QByteArray>>;

/// What the item's own elements say.
struct WxrSaid {
    QByteArray status;
    QByteArray excerpt;
    QByteArray date; ///< `wp:post_date`
};

/// The custom fields of an article: what it has and its item does not say.
[[nodiscard]] WxrMeta wxrMeta(const article::Article &article, const WxrRecord &record, const WxrSaid &said);

} // namespace marbre::exporting
