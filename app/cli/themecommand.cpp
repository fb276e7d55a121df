#include <CLI/CLI.hpp>

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/themeoption.h"
#include "desk/themes.h"
#include "site/explanations.h"

namespace marbre::cli {

namespace {

struct Arguments {
    std::string theme;
    std::vector<std::string> values;
    std::string check;
    std::string copy;
    bool settings = false;
    bool variables = false;
    bool json = false;
};

int told(Context &context, const Error &error)
{
    context.message(error);
    return Failed;
}

QString originName(desk::ThemeEntry::Origin origin)
{
    using Origin = desk::ThemeEntry::Origin;
    return origin == Origin::Archive ? QStringLiteral("archive")
        : origin == Origin::Person   ? QStringLiteral("person")
                                     : QStringLiteral("marbre");
}

QString chosenName(const archive::ThemeChoice &choice)
{
    return choice.name.isEmpty() ? QString(desk::usualTheme) : choice.name;
}

int list(Context &context, archive::Archive &archive, bool json)
{
    const auto choice = archive.settings().theme();
    if (!choice)
        return told(context, choice.error());
    int status = Done;
    for (const desk::ThemeEntry &theme : desk::themesFor(archive.folder())) {
        const bool isChosen = theme.id == chosenName(*choice);
        const QJsonObject record{{QStringLiteral("id"), theme.id},
                                 {QStringLiteral("name"), theme.name},
                                 {QStringLiteral("from"), originName(theme.origin)},
                                 {QStringLiteral("chosen"), isChosen}};
        if (json)
            context.out() << QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact)) << '\n';
        else
            context.out() << (isChosen ? "* " : "  ") << theme.id << '\t' << theme.name << '\t' << originName(theme.origin) << '\n';
        if (theme.mistake)
            status = told(context, *theme.mistake);
    }
    return status;
}

/// A line a setting: its name, its value, and what it takes.
int listSettings(Context &context, archive::Archive &archive, const QString &name)
{
    const auto theme = desk::chosenTheme(archive, name);
    if (!theme)
        return told(context, theme.error());
    for (const site::ThemeSetting &setting : theme->settings)
        context.out() << setting.name << '\t' << theme->values.value(setting.name) << '\t' << site::expectedOf(setting) << '\n';
    return Done;
}

/// What stands behind --set, checked; nothing: it was told what is wrong.
std::optional<site::ThemeValues> valuesFrom(Context &context, const std::vector<std::string> &given, const site::Theme &theme)
{
    site::ThemeValues values;
    for (const std::string &each : given) {
        const QString text = QString::fromLocal8Bit(each);
        const QString name = text.section(u'=', 0, 0);
        const QString value = text.section(u'=', 1);
        const auto setting = std::ranges::find(theme.settings, name, &site::ThemeSetting::name);
        if (setting == theme.settings.end()) {
            context.message(name, QStringLiteral("the theme has no such setting; see marbre-cli theme --settings"));
            return {};
        }
        if (const Outcome fits = site::checkValue(*setting, value); !fits) {
            context.message(name, fits.error().detail + QStringLiteral("; choose another"));
            return {};
        }
        values.insert(name, value);
    }
    return values;
}

int choose(Context &context, const Arguments &arguments)
{
    const auto archive = context.openArchive(archive::Access::ReadWrite);
    if (!archive)
        return Failed;
    auto choice = archive->settings().theme();
    if (!choice)
        return told(context, choice.error());
    const QString name = arguments.theme.empty() ? chosenName(*choice) : QString::fromStdString(arguments.theme);
    const auto theme = desk::themeFor(archive->folder(), name);
    if (!theme)
        return told(context, theme.error());
    const auto given = valuesFrom(context, arguments.values, *theme);
    if (!given)
        return Failed;
    auto values = archive->settings().themeValues(name);
    if (!values)
        return told(context, values.error());
    values->insert(*given);
    const Outcome set = archive->settings().setTheme({name, *values});
    return set ? Done : told(context, set.error());
}

int copy(Context &context, archive::Archive &archive, const QString &name)
{
    const Result<QString> copied = desk::copyTheme(archive.folder(), name);
    if (!copied)
        return told(context, copied.error());
    context.out() << archive.folder() << QStringLiteral("/themes/") << *copied << '\n';
    return Done;
}

int theme(Context &context, const Arguments &arguments)
{
    if (arguments.variables) {
        context.out() << site::explainedInMarkdown();
        return Done;
    }
    if ((!arguments.theme.empty() && !arguments.settings) || !arguments.values.empty())
        return choose(context, arguments);
    const auto archive = context.openArchive(archive::Access::ReadOnly);
    if (!archive)
        return Failed;
    if (!arguments.check.empty()) {
        const auto checked = desk::chosenTheme(*archive, themeNamed(arguments.check));
        return checked ? Done : told(context, checked.error());
    }
    if (!arguments.copy.empty())
        return copy(context, *archive, QString::fromStdString(arguments.copy));
    return arguments.settings ? listSettings(context, *archive, themeNamed(arguments.theme)) : list(context, *archive, arguments.json);
}

} // namespace

void addTheme(CLI::App &app, Context &context, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *command = app.add_subcommand("theme", "Lists the themes, or chooses one for the archive's pages");
    command->add_option("NAME", arguments->theme, "The theme to choose");
    command->add_option("--set", arguments->values, "SETTING=VALUE: chooses something about the theme; several may be given");
    command->add_flag("--settings", arguments->settings, "Lists what there is to choose about the theme");
    command->add_option("--check", arguments->check, "Says what is wrong with a theme, by its name or its folder (with a /)");
    command->add_option("--copy", arguments->copy, "Copies a theme into the archive, to be edited there; writes its folder");
    command->add_flag("--variables", arguments->variables, "Explains, in Markdown, what a template may say; needs no archive");
    command->add_flag("--json", arguments->json, "One JSON object a line");
    command->callback([arguments, &context, &status] { status = theme(context, *arguments); });
}

} // namespace marbre::cli
