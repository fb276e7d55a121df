#include "text/typography/profile.h"

#include <QStringList>

#include <algorithm>

namespace marbre::text::typography {

namespace {

/// What the three French usages share.
Settings french()
{
    Settings settings;
    settings.curlyQuotes = Space::None;
    settings.outer = {u'«', u'»'};
    settings.inner = {u'“', u'”'};
    settings.apostrophes = true;
    settings.ellipses = true;
    settings.spacedDash = u'–';
    settings.dialogueDash = u'—';
    settings.dialogue = Space::NoBreak;
    settings.ordinals = true;
    settings.thousands = Space::NarrowNoBreak;
    settings.numero = Space::NoBreak;
    settings.abbreviation = Space::NoBreak;
    settings.hour = Space::NoBreak;
    settings.percent = Space::NoBreak;
    settings.currency = Space::NoBreak;
    settings.degree = Space::NoBreak;
    settings.doubleSpaces = true;
    return settings;
}

/// Lexique, « Ponctuation »: fine before ; ! ?, an interword no-break space before : and inside « ».
Settings france()
{
    Settings settings = french();
    settings.semicolon = settings.exclamation = settings.question = Space::NarrowNoBreak;
    settings.colon = settings.guillemets = Space::NoBreak;
    return settings;
}

/// Banque de dépannage linguistique, « Espacement avant et après les signes de ponctuation ».
Settings canada()
{
    Settings settings = french();
    settings.semicolon = settings.exclamation = settings.question = Space::None;
    settings.colon = settings.guillemets = Space::NoBreak;
    settings.spacedDash = u'—';
    return settings;
}

/// Guide du typographe: a fine before every high sign and inside « ».
Settings switzerland()
{
    Settings settings = french();
    settings.semicolon = settings.exclamation = settings.question = Space::NarrowNoBreak;
    settings.colon = settings.guillemets = Space::NarrowNoBreak;
    return settings;
}

Settings english()
{
    Settings settings;
    settings.semicolon = settings.colon = settings.exclamation = settings.question = Space::None;
    settings.curlyQuotes = Space::None;
    settings.outer = {u'“', u'”'};
    settings.inner = settings.outer; // who quotes inside a quotation types the single marks, which become ‘ ’
    settings.apostrophes = true;
    settings.ellipses = true;
    settings.spacedDash = u'–';
    settings.tightDash = u'—';
    settings.rangeDash = true;
    settings.doubleSpaces = true;
    return settings;
}

} // namespace

QStringView charactersOf(Space space)
{
    switch (space) {
    case Space::Keep:
    case Space::None:
        return {};
    case Space::Breaking:
        return u" ";
    case Space::NoBreak:
        return u"\u00A0";
    case Space::NarrowNoBreak:
        return u"\u202F";
    }
    Q_UNREACHABLE();
}

Settings settingsOf(Profile profile)
{
    switch (profile) {
    case Profile::Nothing:
        return {};
    case Profile::French:
        return france();
    case Profile::FrenchCanada:
        return canada();
    case Profile::FrenchSwiss:
        return switzerland();
    case Profile::English:
        return english();
    }
    Q_UNREACHABLE();
}

QString profileName(Profile profile)
{
    switch (profile) {
    case Profile::Nothing:
        return {};
    case Profile::French:
        return QStringLiteral("fr-FR");
    case Profile::FrenchCanada:
        return QStringLiteral("fr-CA");
    case Profile::FrenchSwiss:
        return QStringLiteral("fr-CH");
    case Profile::English:
        return QStringLiteral("en");
    }
    Q_UNREACHABLE();
}

const std::array<Profile, 4> &allProfiles()
{
    static constexpr std::array profiles{Profile::French, Profile::FrenchCanada, Profile::FrenchSwiss,
                                         Profile::English};
    return profiles;
}

std::optional<Profile> profileFromName(QStringView name)
{
    const QString plain = name.toString().replace(u'_', u'-').toLower();
    if (plain == u"fr")
        return Profile::French;
    for (const Profile profile : allProfiles())
        if (plain == profileName(profile).toLower())
            return profile;
    return {};
}

Profile profileForLanguage(QStringView tag)
{
    const QStringList parts = tag.toString().replace(u'_', u'-').toLower().split(u'-');
    if (parts.front() == u"en")
        return Profile::English;
    if (parts.front() != u"fr")
        return Profile::Nothing;
    if (parts.contains(QStringLiteral("ca")))
        return Profile::FrenchCanada;
    return parts.contains(QStringLiteral("ch")) ? Profile::FrenchSwiss : Profile::French;
}

} // namespace marbre::text::typography
