#pragma once

#include <QJsonObject>

#include "article/article.h"

namespace marbre::desk {

enum class JsonForm {
    Whole,
    Listed, ///< without lead, body and note
};

/// An article as the command line's contract writes it: names fixed, unknown dates null, rich fields canonical HTML.
[[nodiscard]] QJsonObject toJson(const article::Article &article, JsonForm form);

} // namespace marbre::desk
