#pragma once

#include <QString>

#include <map>
#include <optional>

#include "document/typography.h"

namespace marbre::editor {

/// How a house sets its texts: a country's usage, and the spaces in which it differs from it.
struct TypographyHouse {
    using Profile = text::typography::Profile;
    using Space = text::typography::Space;

    /// Those that houses differ in.
    struct Spaces {
        Space semicolon = Space::Keep;
        Space colon = Space::Keep;
        Space exclamation = Space::Keep;
        Space question = Space::Keep;
        Space guillemets = Space::Keep;

        bool operator==(const Spaces &) const = default;
    };
    std::optional<Profile> chosen; ///< absent: that of the article's language
    std::map<Profile, Spaces> spaces; ///< only of profiles that the house differs from

    /// The usage for an article in this language (BCP 47).
    [[nodiscard]] Profile profileFor(QStringView articleLanguage) const;
    [[nodiscard]] Spaces spacesOf(Profile profile) const;
    /// The usage's own are no difference.
    void setSpaces(Profile profile, const Spaces &spaces);
    [[nodiscard]] text::typography::Settings settingsOf(Profile profile) const;
    /// For an article in this language; what is in another language in it follows that one's usage.
    [[nodiscard]] document::TypographySettings settingsFor(const QString &articleLanguage) const;

    bool operator==(const TypographyHouse &) const = default;
};

} // namespace marbre::editor
