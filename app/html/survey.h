#pragma once

#include <QByteArrayView>
#include <QSet>
#include <QString>

#include "html/losses.h"
#include "html/tree.h"

namespace marbre::html {

/// What one look over the whole tree says before it is read.
struct Survey {
    Losses losses; ///< not yet settled
    QString base; ///< `base href`
    QSet<QString> targets; ///< of links inside the page
    bool googleDocs = false; ///< writes dir="ltr" on every paragraph
};

[[nodiscard]] Survey survey(const GumboNode &root, QByteArrayView bytes);

/// Where the element begins in the bytes, or Losses::unknown where the parser has made it up.
[[nodiscard]] std::ptrdiff_t offsetOf(const GumboNode &node, QByteArrayView bytes);

} // namespace marbre::html
