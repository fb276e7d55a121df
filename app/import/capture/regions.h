#pragma once

#include <QStringList>

#include <vector>

#include "import/capture/page.h"

namespace marbre::import::capture {

/// Where on a page its article may begin.
struct Regions {
    std::vector<bool> aside; ///< a node of the page's frame: navigation, comments, other articles, a footer
    int heading = -1; ///< the heading of the article; -1: none is seen

    [[nodiscard]] bool isAside(int node) const { return aside[std::size_t(node)]; }
};

/// `titles` is what the page says that its title is, in any spelling.
[[nodiscard]] Regions regionsOf(const Page &page, const QStringList &titles);

/// How many words two lines share, of the words of both: 0…1. Case, accents and punctuation do not count.
[[nodiscard]] double similarity(const QString &one, const QString &other);

} // namespace marbre::import::capture
