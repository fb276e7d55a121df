#include "window/typographysettings.h"

#include <QSettings>

#include <algorithm>
#include <array>

#include "window/settings.h"

namespace marbre::window {

using namespace text::typography;
using Spaces = editor::TypographyHouse::Spaces;

namespace {

constexpr QLatin1StringView noUsage("none");
/// By Space.
constexpr std::array spaceNames{QLatin1StringView("keep"), QLatin1StringView("none"), QLatin1StringView("breaking"),
                                QLatin1StringView("no-break"), QLatin1StringView("narrow-no-break")};
/// The order in the settings.
constexpr std::array fields{&Spaces::semicolon, &Spaces::colon, &Spaces::exclamation, &Spaces::question,
                            &Spaces::guillemets};

QString keyOf(Profile profile)
{
    return settings::typographySpaces + profileName(profile);
}

std::optional<Spaces> spacesOf(const QStringList &names)
{
    if (names.size() != qsizetype(fields.size()))
        return {};
    Spaces spaces;
    for (size_t i = 0; i < fields.size(); ++i) {
        const auto known = std::ranges::find(spaceNames, names[qsizetype(i)]);
        if (known == spaceNames.end())
            return {};
        spaces.*fields[i] = static_cast<Space>(known - spaceNames.begin());
    }
    return spaces;
}

} // namespace

editor::TypographyHouse savedTypography()
{
    const QSettings saved;
    editor::TypographyHouse house;
    const QString chosen = saved.value(settings::typographyUsage).toString();
    if (chosen == noUsage)
        house.chosen = Profile::Nothing;
    else
        house.chosen = profileFromName(chosen);
    for (const Profile profile : allProfiles())
        if (const auto spaces = spacesOf(saved.value(keyOf(profile)).toStringList()))
            house.setSpaces(profile, *spaces);
    return house;
}

void saveTypography(const editor::TypographyHouse &house)
{
    QSettings saved;
    if (!house.chosen)
        saved.remove(settings::typographyUsage);
    else
        saved.setValue(settings::typographyUsage,
                       *house.chosen == Profile::Nothing ? QString(noUsage) : profileName(*house.chosen));
    for (const Profile profile : allProfiles()) {
        const auto own = house.spaces.find(profile);
        if (own == house.spaces.end()) {
            saved.remove(keyOf(profile));
            continue;
        }
        QStringList names;
        for (const auto field : fields)
            names.append(spaceNames[size_t(own->second.*field)]);
        saved.setValue(keyOf(profile), names);
    }
}

} // namespace marbre::window
