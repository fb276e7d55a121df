#include "editor/typographyhouse.h"

namespace marbre::editor {

using namespace text::typography;

namespace {

TypographyHouse::Spaces spacesIn(const Settings &settings)
{
    return {settings.semicolon, settings.colon, settings.exclamation, settings.question, settings.guillemets};
}

} // namespace

Profile TypographyHouse::profileFor(QStringView articleLanguage) const
{
    return chosen.value_or(profileForLanguage(articleLanguage));
}

TypographyHouse::Spaces TypographyHouse::spacesOf(Profile profile) const
{
    const auto own = spaces.find(profile);
    return own != spaces.end() ? own->second : spacesIn(text::typography::settingsOf(profile));
}

void TypographyHouse::setSpaces(Profile profile, const Spaces &wanted)
{
    if (wanted == spacesIn(text::typography::settingsOf(profile)))
        spaces.erase(profile);
    else
        spaces[profile] = wanted;
}

Settings TypographyHouse::settingsOf(Profile profile) const
{
    Settings settings = text::typography::settingsOf(profile);
    const Spaces own = spacesOf(profile);
    settings.semicolon = own.semicolon;
    settings.colon = own.colon;
    settings.exclamation = own.exclamation;
    settings.question = own.question;
    settings.guillemets = own.guillemets;
    return settings;
}

document::TypographySettings TypographyHouse::settingsFor(const QString &articleLanguage) const
{
    return [house = *this, articleLanguage](QStringView language) {
        if (house.chosen == Profile::Nothing)
            return Settings{};
        const bool own = language.isEmpty() || language == articleLanguage;
        return house.settingsOf(own ? house.profileFor(articleLanguage) : profileForLanguage(language));
    };
}

} // namespace marbre::editor
