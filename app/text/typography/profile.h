#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace marbre::text::typography {

/// What stands between two signs.
enum class Space : quint8 {
    Keep, ///< the house has no wish: what is there stays
    None, ///< nothing
    Breaking, ///< U+0020
    NoBreak, ///< U+00A0
    NarrowNoBreak, ///< U+202F, the printers' « fine insécable »
};

/// What is written for a space; nothing for Keep and None.
[[nodiscard]] QStringView charactersOf(Space space);

/// A country's usage.
enum class Profile : quint8 {
    Nothing, ///< a language that Marbre has no rules for: nothing changes
    French, ///< fr-FR: Imprimerie nationale, Lexique des règles typographiques
    FrenchCanada, ///< fr-CA: Office québécois de la langue française, Banque de dépannage linguistique, « Espacement »
    FrenchSwiss, ///< fr-CH: Groupe de Lausanne, Guide du typographe
    English, ///< en: The Chicago Manual of Style (6: punctuation, 9: numbers)
};

/// A level of quotation.
struct QuotationMarks {
    char16_t open = 0; ///< 0: straight marks stay
    char16_t close = 0;

    bool operator==(const QuotationMarks &) const = default;
};

/// What a house wants. settingsOf() gives the defaults of a profile; each field may be set otherwise.
struct Settings {
    Space semicolon = Space::Keep;
    Space colon = Space::Keep;
    Space exclamation = Space::Keep;
    Space question = Space::Keep;
    Space guillemets = Space::Keep; ///< inside « » and ‹ ›
    Space curlyQuotes = Space::Keep; ///< inside “ ”
    QuotationMarks outer; ///< for straight double marks
    QuotationMarks inner; ///< for straight double marks inside a quotation
    bool apostrophes = false; ///< ' → ’, and 'word' → ‘word’
    bool ellipses = false; ///< ... → …
    char16_t spacedDash = 0; ///< for - and -- between spaces; 0: they stay
    char16_t tightDash = 0; ///< for -- between words, without spaces; 0: it stays
    bool rangeDash = false; ///< 1990-1995 → 1990–1995
    char16_t dialogueDash = 0; ///< for a hyphen that begins a line, before a word; 0: it stays
    Space dialogue = Space::Keep; ///< after the dash that begins a line
    bool ordinals = false; ///< 1ère → 1re, 2ème → 2e, XXIème → XXIe
    Space thousands = Space::Keep; ///< between groups of three digits, from five digits or where a space is there
    Space numero = Space::Keep; ///< after n°
    Space abbreviation = Space::Keep; ///< after M., Mme, p., art.…, before a name or a number
    Space hour = Space::Keep; ///< on both sides of the h in 14 h 30
    Space percent = Space::Keep; ///< before % and ‰
    Space currency = Space::Keep; ///< before €, $, £, M€, CHF…
    Space degree = Space::Keep; ///< before °C
    bool doubleSpaces = false; ///< several spaces → one

    bool operator==(const Settings &) const = default;
};

[[nodiscard]] Settings settingsOf(Profile profile);

/// "fr-FR", "fr-CA", "fr-CH", "en"; empty for Nothing.
[[nodiscard]] QString profileName(Profile profile);
/// The profile of that name, in any case and with `_` for `-`; also "fr".
[[nodiscard]] std::optional<Profile> profileFromName(QStringView name);
/// Those that have a name.
[[nodiscard]] const std::array<Profile, 4> &allProfiles();

/// The usage that a language tag (BCP 47) calls for: fr-CA and fr-CH theirs, every other French that of France, every
/// English one; Nothing for all others and for an empty tag.
[[nodiscard]] Profile profileForLanguage(QStringView tag);

} // namespace marbre::text::typography
