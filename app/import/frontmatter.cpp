#include "import/frontmatter.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <sstream>
#include <stdexcept>
#include <toml++/toml.h>
#include <yaml-cpp/yaml.h>

namespace marbre::import {

namespace {

/// Counts what is taken: an alias may stand for a million values in a few bytes.
class Budget
{
public:
    void spend(int depth)
    {
        if (++m_values > 10'000 || depth > 32)
            throw std::length_error("more than front matter has");
    }

private:
    int m_values = 0;
};

QString nameOf(const std::string &key)
{
    return QString::fromStdString(key).toLower();
}

/// Plain scalars are texts, but for true and false (YAML 1.2, 10.3.2): a date stays as it is written.
QJsonValue valueOf(const YAML::Node &node, Budget &budget, int depth)
{
    budget.spend(depth);
    if (node.IsMap()) {
        QJsonObject object;
        for (const auto &entry : node)
            object.insert(nameOf(entry.first.as<std::string>()), valueOf(entry.second, budget, depth + 1));
        return object;
    }
    if (node.IsSequence()) {
        QJsonArray array;
        for (const auto &entry : node)
            array.append(valueOf(entry, budget, depth + 1));
        return array;
    }
    if (!node.IsScalar())
        return {};
    const QString text = QString::fromStdString(node.Scalar());
    const bool isPlain = node.Tag() == "?";
    if (isPlain && (text == QLatin1String("true") || text == QLatin1String("false")))
        return text == QLatin1String("true");
    return isPlain && (text == QLatin1String("null") || text == QLatin1String("~")) ? QJsonValue() : QJsonValue(text);
}

template <typename T> QString written(const T &value)
{
    std::ostringstream text;
    text << value;
    return QString::fromStdString(text.str());
}

QJsonValue valueOf(const toml::node &node, Budget &budget, int depth)
{
    budget.spend(depth);
    if (const auto *table = node.as_table()) {
        QJsonObject object;
        for (const auto &[key, value] : *table)
            object.insert(nameOf(std::string(key.str())), valueOf(value, budget, depth + 1));
        return object;
    }
    if (const auto *list = node.as_array()) {
        QJsonArray array;
        for (const auto &value : *list)
            array.append(valueOf(value, budget, depth + 1));
        return array;
    }
    if (const auto *text = node.as_string())
        return QString::fromStdString(text->get());
    if (const auto *flag = node.as_boolean())
        return flag->get();
    if (const auto *date = node.as_date())
        return written(date->get());
    if (const auto *moment = node.as_date_time())
        return written(moment->get());
    if (const auto *number = node.as_integer())
        return QString::number(number->get());
    return {};
}

QJsonObject readYaml(const QString &text)
{
    Budget budget;
    return valueOf(YAML::Load(text.toStdString()), budget, 0).toObject();
}

QJsonObject readToml(const QString &text)
{
    Budget budget;
    return valueOf(toml::parse(text.toStdString()), budget, 0).toObject();
}

using Parse = QJsonObject (*)(const QString &text);

/// What stands between a first line of three signs and the next one.
FrontMatter between(const QString &text, const QString &ends, Parse parse)
{
    const QRegularExpression fence(QStringLiteral("^(?:%1)[ \\t]*$").arg(ends), QRegularExpression::MultilineOption);
    const qsizetype start = text.indexOf(u'\n') + 1;
    const auto end = fence.match(text, start);
    constexpr qsizetype largest = 1024 * 1024;
    if (start == 0 || !end.hasMatch() || end.capturedStart() > largest)
        return {{}, text};
    try {
        const QJsonObject fields = parse(text.mid(start, end.capturedStart() - start));
        if (!fields.isEmpty())
            return {fields, text.mid(end.capturedEnd())};
    } catch (const std::exception &) { // both libraries' way to say that it is none
    }
    return {{}, text};
}

/// Pelican's (docs.getpelican.com, "File metadata"), where the first line is one of its names.
FrontMatter fromLines(const QString &text)
{
    static const QRegularExpression first(
        QStringLiteral("\\A(?:title|date|authors?|category|tags|slug|summary|status|lang):"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression line(QStringLiteral("\\A([A-Za-z][\\w-]*):[ \\t]*(.*)\\z"));
    if (!first.match(text).hasMatch())
        return {{}, text};
    FrontMatter result;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype end = text.indexOf(u'\n', at);
        const QString words = text.mid(at, end < 0 ? -1 : end - at);
        const auto match = line.match(words);
        if (!match.hasMatch())
            break;
        result.fields.insert(match.captured(1).toLower(), match.captured(2).trimmed());
        at = end < 0 ? text.size() : end + 1;
    }
    result.body = text.mid(at);
    return result;
}

} // namespace

FrontMatter readFrontMatter(const QString &text)
{
    QString unix = text;
    unix.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    static const QRegularExpression yaml(QStringLiteral("\\A---[ \\t]*\\n"));
    static const QRegularExpression toml(QStringLiteral("\\A\\+\\+\\+[ \\t]*\\n"));
    if (yaml.match(unix).hasMatch())
        return between(unix, QStringLiteral("---|\\.\\.\\."), &readYaml);
    if (toml.match(unix).hasMatch())
        return between(unix, QStringLiteral("\\+\\+\\+"), &readToml);
    return fromLines(unix);
}

} // namespace marbre::import
