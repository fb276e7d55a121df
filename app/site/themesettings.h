#pragma once

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

#include "base/error.h"
#include "site/colour.h"

namespace marbre::site {

/// Something that a person may choose about a theme; its theme.json says what there is to choose.
struct ThemeSetting {
    enum class Kind { Colour, Choice, Switch, Number };
    struct Choice {
        QString name;
        QHash<QString, QString> labels; ///< by language: "en", "fr"
        QString style; ///< the value that the CSS property takes

        bool operator==(const Choice &) const = default;
    };
    QString name; ///< a letter, then letters and digits: `settings.NAME` in a template
    Kind kind = Kind::Switch;
    QHash<QString, QString> labels; ///< by language
    QString standard; ///< the value where none is chosen: "#9b2c2c", a choice's name, "yes" or "no", a number
    QString style; ///< the CSS property that takes the value, "--accent"; empty: only templates know it
    std::vector<Choice> choices;
    int from = 0; ///< of a number, both included
    int to = 0;
    std::vector<Colour> lightGrounds; ///< on which a colour must be legible, with black ink and with white
    std::vector<Colour> darkGrounds;

    bool operator==(const ThemeSetting &) const = default;
};

/// What was chosen, by the settings' names; those that are not there have their standard.
using ThemeValues = QMap<QString, QString>;

/// In which sizes a theme wants an article's pictures.
struct ThemePictures {
    std::vector<int> widths; ///< pixels, ascending; empty: each in its own alone
    QString sizes; ///< how wide they stand on the page, as HTML's `sizes` says it; empty: as wide as the window

    bool operator==(const ThemePictures &) const = default;
};

/// A theme.json. All but the name may be left out: `{"name": "Une", "pictures": {"widths": [480, 960], "sizes": "100vw"},
/// "settings": [{"name": "accent", "kind": "colour", …}]}`.
struct ThemeFacts {
    QString name; ///< empty: not said
    std::optional<ThemePictures> pictures; ///< nothing: not said
    std::optional<std::vector<ThemeSetting>> settings; ///< nothing: not said
};
/// Invalid, with `file:line` and what was expected.
[[nodiscard]] Result<ThemeFacts> themeFactsFrom(const QByteArray &json, const QString &file);

/// What a setting says in that language, or else in English, or else its name.
[[nodiscard]] QString labelIn(const QHash<QString, QString> &labels, const QString &language, const QString &name);

/// What a setting takes, in a few words: "a number from 5 to 200".
[[nodiscard]] QString expectedOf(const ThemeSetting &setting);

/// Whether a setting takes a value. Invalid, with the setting's name and what was expected.
[[nodiscard]] Outcome checkValue(const ThemeSetting &setting, const QString &value);

/// What is to be used: for each setting the value that was chosen, where it takes it, else its standard.
[[nodiscard]] ThemeValues valuesFor(const std::vector<ThemeSetting> &settings, const ThemeValues &chosen);

/// The style sheet that gives CSS properties their values: those that are not the standard. A colour is made legible on
/// the grounds of either scheme.
[[nodiscard]] QByteArray settingsStyle(const std::vector<ThemeSetting> &settings, const ThemeValues &values);

} // namespace marbre::site
