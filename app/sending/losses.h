#pragma once

#include <QStringList>

namespace marbre::sending {

/// What a server takes out of a text: the names of elements ("iframe") and attributes ("itemprop"), each once, in
/// alphabetical order.
struct Losses {
    QStringList elements;
    QStringList attributes;
    bool isTextChanged = false; ///< words are others, too

    [[nodiscard]] bool isEmpty() const { return elements.isEmpty() && attributes.isEmpty() && !isTextChanged; }
    bool operator==(const Losses &) const = default;
};

/// What WordPress takes out of the posts of users without the right to `unfiltered_html` (wp-includes/kses.php of
/// WordPress 6.1, $allowedposttags; attributes as all elements together may have them).
[[nodiscard]] Losses expectedLosses(const QString &html);

/// What was sent and is not in what came back.
[[nodiscard]] Losses lossesBetween(const QString &sent, const QString &kept);

/// The words of a text, so that two can be compared whose markup differs.
[[nodiscard]] QString wordsOf(const QString &html);

} // namespace marbre::sending
