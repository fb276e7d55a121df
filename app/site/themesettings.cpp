#include "site/themesettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace marbre::site {

using Kind = ThemeSetting::Kind;

namespace {

constexpr std::array kinds{std::pair(QLatin1StringView("colour"), Kind::Colour),
                           std::pair(QLatin1StringView("choice"), Kind::Choice),
                           std::pair(QLatin1StringView("switch"), Kind::Switch),
                           std::pair(QLatin1StringView("number"), Kind::Number)};

/// Pixels. No screen asks for more than the widest, nor gains by less than the narrowest.
constexpr int narrowest = 16;
constexpr int widest = 8192;
constexpr size_t mostWidths = 8;

/// A line of theme.json, and what is wrong there.
class Reader
{
public:
    Reader(const QByteArray &json, const QString &file)
        : m_json(json)
        , m_file(file)
    {
    }

    Result<ThemeFacts> read() const
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(m_json, &error);
        if (error.error != QJsonParseError::NoError)
            return mistake(error.offset, error.errorString());
        if (!document.isObject())
            return mistake(0, QStringLiteral("an object was expected: {\"name\": …}"));
        const QJsonObject object = document.object();
        ThemeFacts facts{object.value(QLatin1String("name")).toString(), {}, {}};
        if (const QJsonValue pictures = object.value(QLatin1String("pictures")); !pictures.isUndefined()) {
            const Result<ThemePictures> read = picturesFrom(pictures);
            if (!read)
                return std::unexpected(read.error());
            facts.pictures = *read;
        }
        const QJsonValue settings = object.value(QLatin1String("settings"));
        if (settings.isUndefined())
            return facts;
        if (!settings.isArray())
            return mistake(m_json.indexOf("\"settings\""), QStringLiteral("settings: a list was expected"));
        std::vector<ThemeSetting> &all = facts.settings.emplace();
        for (const QJsonValue &each : settings.toArray()) {
            Result<ThemeSetting> setting = settingFrom(each.toObject());
            if (!setting)
                return std::unexpected(setting.error());
            if (std::ranges::find(all, setting->name, &ThemeSetting::name) != all.end())
                return wrong(setting->name, QStringLiteral("another setting has this name already"));
            all.push_back(std::move(*setting));
        }
        return facts;
    }

private:
    std::unexpected<Error> mistake(qsizetype offset, const QString &what) const
    {
        const auto line = m_json.left(std::max<qsizetype>(offset, 0)).count('\n') + 1;
        return fail(ErrorCode::Invalid, QStringLiteral("%1:%2").arg(m_file).arg(line), what);
    }

    /// At the line in which the setting is named.
    std::unexpected<Error> wrong(const QString &name, const QString &what) const
    {
        const QRegularExpression place(QStringLiteral("\"name\"\\s*:\\s*\"%1\"").arg(QRegularExpression::escape(name)));
        const QString text = QString::fromUtf8(m_json);
        const auto match = place.match(text);
        const qsizetype offset = match.hasMatch() ? text.left(match.capturedStart()).toUtf8().size()
                                                  : m_json.indexOf("\"settings\"");
        return mistake(offset, QStringLiteral("setting %1: %2").arg(name, what));
    }

    Result<ThemePictures> picturesFrom(const QJsonValue &json) const
    {
        const qsizetype place = m_json.indexOf("\"pictures\"");
        const QJsonValue widths = json[QLatin1String("widths")];
        ThemePictures pictures{{}, json[QLatin1String("sizes")].toString()};
        for (const QJsonValue &each : widths.toArray())
            pictures.widths.push_back(each.toInt());
        const bool isAscending = std::ranges::adjacent_find(pictures.widths, std::ranges::greater_equal()) == pictures.widths.end();
        const bool isWithin = pictures.widths.empty() || (pictures.widths.front() >= narrowest && pictures.widths.back() <= widest);
        if (!widths.isArray() || !isAscending || !isWithin || pictures.widths.size() > mostWidths)
            return mistake(place, QStringLiteral("pictures: {\"widths\": [480, 960], \"sizes\": \"100vw\"} was expected, at most "
                                                 "%1 widths from %2 to %3 pixels, the least first")
                                      .arg(mostWidths).arg(narrowest).arg(widest));
        return pictures;
    }

    Result<ThemeSetting> settingFrom(const QJsonObject &json) const
    {
        static const QRegularExpression identifier(QStringLiteral("\\A[a-zA-Z][a-zA-Z0-9]*\\z"));
        static const QRegularExpression property(QStringLiteral("\\A--[a-z][a-z0-9-]*\\z"));
        ThemeSetting setting;
        setting.name = json[QLatin1String("name")].toString();
        if (!identifier.match(setting.name).hasMatch())
            return wrong(setting.name, QStringLiteral("a name of letters and digits was expected"));
        const QString kind = json[QLatin1String("kind")].toString();
        const auto known = std::ranges::find_if(kinds, [&](const auto &each) { return kind == each.first; });
        if (known == kinds.end())
            return wrong(setting.name, QStringLiteral("its kind was expected to be colour, choice, switch or number"));
        setting.kind = known->second;
        setting.labels = labelsFrom(json);
        setting.style = json[QLatin1String("style")].toString();
        if (!setting.style.isEmpty() && !property.match(setting.style).hasMatch())
            return wrong(setting.name, QStringLiteral("style: a CSS property like --accent was expected"));
        if (const Outcome filled = fill(setting, json); !filled)
            return std::unexpected(filled.error());
        setting.standard = valueFrom(json[QLatin1String("standard")]);
        if (const Outcome fits = checkValue(setting, setting.standard); !fits)
            return wrong(setting.name, QStringLiteral("standard: %1").arg(fits.error().detail));
        return setting;
    }

    /// What settings of its kind have.
    Outcome fill(ThemeSetting &setting, const QJsonObject &json) const
    {
        setting.from = json[QLatin1String("from")].toInt();
        setting.to = json[QLatin1String("to")].toInt();
        if (setting.kind == Kind::Number && setting.from >= setting.to)
            return wrong(setting.name, QStringLiteral("from and to were expected, the lesser first"));
        for (const QJsonValue &each : json[QLatin1String("choices")].toArray()) {
            const QJsonObject choice = each.toObject();
            setting.choices.push_back(
                {choice[QLatin1String("name")].toString(), labelsFrom(choice), choice[QLatin1String("style")].toString()});
            if (const QString &style = setting.choices.back().style; style.contains(QRegularExpression(QStringLiteral("[;{}<\\\\]"))))
                return wrong(setting.name, QStringLiteral("the style of a choice was expected to be one CSS value: %1").arg(style));
        }
        if (setting.kind == Kind::Choice && setting.choices.size() < 2)
            return wrong(setting.name, QStringLiteral("two or more choices were expected"));
        const QJsonObject on = json[QLatin1String("on")].toObject();
        for (const auto &[name, grounds] : {std::pair("light", &setting.lightGrounds), std::pair("dark", &setting.darkGrounds)})
            for (const QJsonValue &each : on[QLatin1String(name)].toArray()) {
                const auto ground = colourFrom(each.toString());
                if (!ground)
                    return wrong(setting.name, QStringLiteral("on: a colour like #1f2226 was expected: %1").arg(each.toString()));
                grounds->push_back(*ground);
            }
        return {};
    }

    static QHash<QString, QString> labelsFrom(const QJsonObject &json)
    {
        QHash<QString, QString> labels;
        const QJsonObject all = json[QLatin1String("label")].toObject();
        for (auto each = all.begin(); each != all.end(); ++each)
            labels.insert(each.key(), each->toString());
        return labels;
    }

    static QString valueFrom(const QJsonValue &value)
    {
        if (value.isBool())
            return value.toBool() ? QStringLiteral("yes") : QStringLiteral("no");
        return value.isDouble() ? QString::number(value.toInt()) : value.toString();
    }

    QByteArray m_json;
    QString m_file;
};

QString rule(const QStringList &declarations)
{
    return QStringLiteral(":root { %1; }").arg(declarations.join(QLatin1String("; ")));
}

} // namespace

Result<ThemeFacts> themeFactsFrom(const QByteArray &json, const QString &file)
{
    return Reader(json, file).read();
}

QString labelIn(const QHash<QString, QString> &labels, const QString &language, const QString &name)
{
    const QString label = labels.value(language.section(u'-', 0, 0), labels.value(QStringLiteral("en")));
    return label.isEmpty() ? name : label;
}

QString expectedOf(const ThemeSetting &setting)
{
    switch (setting.kind) {
    case Kind::Colour: return QStringLiteral("a colour like #9b2c2c");
    case Kind::Switch: return QStringLiteral("yes or no");
    case Kind::Number: return QStringLiteral("a number from %1 to %2").arg(setting.from).arg(setting.to);
    case Kind::Choice: {
        QStringList names;
        for (const ThemeSetting::Choice &choice : setting.choices)
            names.append(choice.name);
        return QStringLiteral("one of ") + names.join(QLatin1String(", "));
    }
    }
    Q_UNREACHABLE();
}

namespace {

bool takes(const ThemeSetting &setting, const QString &value)
{
    switch (setting.kind) {
    case Kind::Colour: return colourFrom(value).has_value();
    case Kind::Switch: return value == QLatin1String("yes") || value == QLatin1String("no");
    case Kind::Choice: return std::ranges::find(setting.choices, value, &ThemeSetting::Choice::name) != setting.choices.end();
    case Kind::Number: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        return isNumber && number >= setting.from && number <= setting.to;
    }
    }
    Q_UNREACHABLE();
}

} // namespace

Outcome checkValue(const ThemeSetting &setting, const QString &value)
{
    if (takes(setting, value))
        return {};
    return fail(ErrorCode::Invalid, setting.name, QStringLiteral("%1 was expected, not “%2”").arg(expectedOf(setting), value));
}

ThemeValues valuesFor(const std::vector<ThemeSetting> &settings, const ThemeValues &chosen)
{
    ThemeValues values;
    for (const ThemeSetting &setting : settings) {
        const QString value = chosen.value(setting.name, setting.standard);
        values.insert(setting.name, checkValue(setting, value) ? value : setting.standard);
    }
    return values;
}

QByteArray settingsStyle(const std::vector<ThemeSetting> &settings, const ThemeValues &values)
{
    QStringList all;
    QStringList dark;
    for (const ThemeSetting &setting : settings) {
        const QString value = values.value(setting.name, setting.standard);
        if (setting.style.isEmpty() || value == setting.standard)
            continue;
        const auto declared = [&](const QString &as) { return setting.style + QStringLiteral(": ") + as; };
        if (const auto colour = setting.kind == Kind::Colour ? colourFrom(value) : std::nullopt) {
            all.append(declared(textOf(legibleOn(*colour, setting.lightGrounds))));
            dark.append(declared(textOf(legibleOn(*colour, setting.darkGrounds))));
            continue;
        }
        const auto choice = std::ranges::find(setting.choices, value, &ThemeSetting::Choice::name);
        all.append(declared(choice == setting.choices.end() ? value : choice->style));
    }
    QString css;
    if (!all.isEmpty())
        css += QStringLiteral("@media screen { %1 }\n").arg(rule(all));
    if (!dark.isEmpty())
        css += QStringLiteral("@media screen and (prefers-color-scheme: dark) { %1 }\n").arg(rule(dark));
    return css.toUtf8();
}

} // namespace marbre::site
