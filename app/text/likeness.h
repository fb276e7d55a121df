#pragma once

#include <QStringView>

#include <array>
#include <vector>

namespace marbre::text {

/// What is remembered of a text to find others like it: for each of 128 ways to shuffle all runs of five words, the
/// first that the text has (Broder, "On the resemblance and containment of documents", 1997). The same on every
/// machine, so that it may be stored.
struct Sketch {
    std::array<quint32, 128> firsts{};
    int words = 0; ///< of the text; fewer than five make no run: then the firsts are of the words together

    bool operator==(const Sketch &) const = default;
};

/// Case, accents, punctuation and spaces do not count; where no spaces part words, each sign is one. Linear.
[[nodiscard]] Sketch sketchOf(QStringView text);

/// How many of all runs of five words in two texts they share, 0…1, give or take 0.04; 0 where one has no word.
[[nodiscard]] double likeness(const Sketch &one, const Sketch &other);

/// The texts are one and the same but for details: a likeness of 0.6 at least, which one word in twenty that was
/// changed leaves. Texts of fewer than ten words must be equal.
[[nodiscard]] bool areNearlyOne(const Sketch &one, const Sketch &other);

/// Keys of which two texts that are nearly one share at least one, all but surely (32 keys of 4 firsts each: 98.8 % at
/// a likeness of 0.6, 99.98 % at 0.7), and two others hardly ever: what an archive looks up.
[[nodiscard]] std::vector<quint64> keysOf(const Sketch &sketch);

} // namespace marbre::text
