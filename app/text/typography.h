#pragma once

#include <QString>
#include <QStringView>

#include <array>
#include <span>
#include <vector>

#include "text/typography/profile.h"

/// The typography of a house: spaces and signs as printers set them. Only spaces and the signs that a rule names
/// change: the letters, digits and all other signs of a text are the same afterwards, but for the endings of ordinals.
/// Applied to its own result, it changes nothing. In linear time.
///
/// Left alone, whatever the settings: addresses (URL, e-mail, domain with a path, path of a file), code between
/// backquotes, tags, character references, what looks like JSON or CSS, emoticons; times and ratios (12:30, 16:9,
/// 3:16), scores (3-1, 3 - 1), telephone numbers, dates, postal codes and other codes.
namespace marbre::text::typography {

/// Why something changes. The Lexique is that of the Imprimerie nationale (fr-FR); « BDL » is the Banque de dépannage
/// linguistique of the Office québécois (fr-CA); « Guide » the Guide du typographe (fr-CH); « CMOS » the Chicago
/// Manual of Style, 17th edition (en).
enum class Rule : quint8 {
    Semicolon, ///< space before ; (Lexique, « Ponctuation »; BDL, « Espacement »; Guide)
    Colon, ///< space before : (the same)
    Exclamation, ///< space before ! (the same)
    Question, ///< space before ? (the same)
    QuotationSpace, ///< space inside « », none inside “ ” (Lexique, « Guillemets »)
    Quotation, ///< straight marks → those of the language, by level (Lexique, « Guillemets »; CMOS 6.115, 13.30)
    Apostrophe, ///< ' → ’ (Lexique, « Apostrophe »; CMOS 6.117)
    Ellipsis, ///< ... → … (Lexique, « Points de suspension »)
    Dash, ///< - and -- as a dash of a sentence (Lexique, « Tiret »; CMOS 6.85)
    Range, ///< - between two years or pages (CMOS 6.78)
    Dialogue, ///< the dash that begins a speech, and the space after it (Lexique, « Tiret »)
    Ordinal, ///< 1er, 1re, 2e, XXIe (Lexique, « Abréviations », « Nombres »)
    Thousands, ///< groups of three digits (Lexique, « Nombres »)
    Numero, ///< n° and its number stay together (Lexique, « Abréviations »)
    Abbreviation, ///< M., Mme, p., art. and what follows stay together (Lexique, « Abréviations », « Coupures »)
    Hour, ///< 14 h 30 (Lexique, « Heure »; ISO 80000-3)
    Percent, ///< 50 % (Lexique, « Pourcentage »)
    Currency, ///< 12 €, 3 M€ (Lexique, « Unités monétaires »)
    Degree, ///< 20 °C (Lexique, « Unités »; the SI brochure, 5.4.3)
    DoubleSpace, ///< several spaces → one
};

inline constexpr std::array allRules{Rule::Semicolon,      Rule::Colon,     Rule::Exclamation,  Rule::Question,
                                     Rule::QuotationSpace, Rule::Quotation, Rule::Apostrophe,   Rule::Ellipsis,
                                     Rule::Dash,           Rule::Range,     Rule::Dialogue,     Rule::Ordinal,
                                     Rule::Thousands,      Rule::Numero,    Rule::Abbreviation, Rule::Hour,
                                     Rule::Percent,        Rule::Currency,  Rule::Degree,       Rule::DoubleSpace};

/// One change of a text. Positions and lengths are in UTF-16 code units of the text as it was.
struct Change {
    qsizetype position = 0;
    qsizetype length = 0; ///< 0: something is put in
    QString replacement; ///< empty: something is taken out
    Rule rule = Rule::DoubleSpace;

    bool operator==(const Change &) const = default;
};

/// A part of a text: UTF-16 code units.
struct Range {
    qsizetype position = 0;
    qsizetype length = 0;

    bool operator==(const Range &) const = default;
};

/// A part in another language.
struct Passage {
    Range range;
    Settings settings;
};

/// What the caller knows of a text.
struct Marked {
    std::vector<Range> kept; ///< to leave alone (code, objects); in order, none overlaps another
    std::vector<Passage> passages; ///< with settings of their own; in order, none overlaps another
};

/// What typography asks of `text`: changes in order, none overlaps another. Lines are parted by line ends and tabs:
/// quotations go on over a line end, not over a blank line; indentation and spaces at a line's end stay.
/// U+FFFC stands for an object (a picture, the call of a note).
[[nodiscard]] std::vector<Change> changesOf(QStringView text, const Settings &settings, const Marked &marked = {});

/// `text` with these changes, all or some of those that changesOf() gave for it, in order.
[[nodiscard]] QString applied(QStringView text, std::span<const Change> changes);

} // namespace marbre::text::typography
