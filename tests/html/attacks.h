#pragma once

#include <QByteArray>

#include <vector>

namespace marbre::tests {

struct Attack {
    QByteArray family; ///< the heading that it stands under
    QByteArray html;
};

/// The corpus of fixtures/attacks.txt, in order; the first lines of the file say how it is written.
[[nodiscard]] std::vector<Attack> attacks();

} // namespace marbre::tests
