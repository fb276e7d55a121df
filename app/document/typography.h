#pragma once

#include <QString>

#include <functional>
#include <span>
#include <vector>

#include "document/document.h"
#include "text/typography.h"

namespace marbre::document {

/// One change that typography asks of a Document.
struct TypographyChange {
    /// The way to the run of text: index of a block, index of the run among what that block holds (the order of
    /// forEachChild), and so on by pairs down to the run.
    std::vector<int> path;
    /// Positions are in the run as typography reads it, its texts joined: a break is one '\n', a picture, the call of
    /// a note and foreign markup one U+FFFC each.
    text::typography::Change change;
    QString original; ///< what is replaced
    QString before; ///< up to 24 characters of the run before it
    QString after; ///< up to 24 characters of the run after it

    bool operator==(const TypographyChange &) const = default;
};

/// A house's settings for a language (BCP 47; empty: not known).
using TypographySettings = std::function<text::typography::Settings(QStringView language)>;

/// Those of the language's profile.
[[nodiscard]] text::typography::Settings profileSettings(QStringView language);

/// What typography asks of every run of text, in reading order. `language` is the article's; a block, an item, a cell
/// or a run may have its own. A run is read as one text whatever its marks, code, keys, pictures and foreign markup
/// are left alone, and so are preformatted and foreign blocks.
[[nodiscard]] std::vector<TypographyChange> typographyChanges(const Document &document, QStringView language,
                                                              const TypographySettings &settings = profileSettings);

/// Whether `one` comes before `other`; what is put in, before what is replaced at the same place.
[[nodiscard]] bool inReadingOrder(const TypographyChange &one, const TypographyChange &other);

/// For each inline of a run its part of the run's changes, with positions in its own text.
using InlineChanges = std::vector<std::vector<text::typography::Change>>;

/// What changes of a run, in order, come to in its inlines: what goes over several is put into the first and taken out
/// of the others.
[[nodiscard]] InlineChanges changesByInline(const Inlines &inlines, std::span<const text::typography::Change> changes);

/// The Document with these changes, all or some of those that typographyChanges() gave for it, in any order. A space
/// that is put in stands on the side with the fewest marks. Blocks that no change is in keep their origin.
[[nodiscard]] Document withTypography(Document document, std::span<const TypographyChange> changes);

} // namespace marbre::document
