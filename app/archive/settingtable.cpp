#include "archive/settingtable.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "archive/statement.h"

namespace marbre::archive {

namespace {

const QString siteName = QStringLiteral("site.name");
const QString siteUrl = QStringLiteral("site.url");
const QString siteReposts = QStringLiteral("site.reposts"); ///< JSON: rules by the sources' names; "" for all others
const QString themeName = QStringLiteral("theme.name");
const QString valuesOfTheme = QStringLiteral("theme.values.%1"); ///< JSON: texts by the settings' names
const QString sendingOrders = QStringLiteral("sending.orders"); ///< numbers of targets, with spaces between them
constexpr int schemaOfSettings = 2;

article::RepostRules rulesFrom(const QString &json)
{
    article::RepostRules rules;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto each = object.begin(); each != object.end(); ++each) {
        const auto rule = article::repostRuleFromName(each->toString());
        if (rule && each.key().isEmpty())
            rules.usual = *rule;
        else if (rule)
            rules.bySource.emplace(each.key(), *rule);
    }
    return rules;
}

QString jsonOf(const article::RepostRules &rules)
{
    QJsonObject object{{QString(), article::repostRuleName(rules.usual)}};
    for (const auto &[source, rule] : rules.bySource)
        object.insert(source, article::repostRuleName(rule));
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

SettingTable::SettingTable(Database &database, Clock clock)
    : m_database(database)
    , m_clock(std::move(clock))
{
}

Result<bool> SettingTable::isThere()
{
    const Result<qint64> schema = m_database.number("PRAGMA user_version");
    if (!schema)
        return std::unexpected(schema.error());
    return *schema >= schemaOfSettings;
}

Result<QString> SettingTable::value(const QString &name)
{
    const Result<bool> there = isThere();
    if (!there)
        return std::unexpected(there.error());
    if (!*there)
        return QString();
    Statement statement(m_database, "SELECT value FROM setting WHERE name = ?");
    const Result<bool> row = statement.bind(name).step();
    if (!row)
        return std::unexpected(row.error());
    return *row ? statement.text(0) : QString();
}

Outcome SettingTable::set(const QString &name, const QString &value)
{
    Statement statement(m_database, "INSERT INTO setting (name, value) VALUES (?, ?) "
                                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value");
    return statement.bind(name).bind(value).run();
}

Result<Site> SettingTable::site()
{
    const Result<QString> name = value(siteName);
    if (!name)
        return std::unexpected(name.error());
    const Result<QString> url = value(siteUrl);
    if (!url)
        return std::unexpected(url.error());
    const Result<QString> reposts = value(siteReposts);
    if (!reposts)
        return std::unexpected(reposts.error());
    return Site{*name, *url, rulesFrom(*reposts)};
}

Outcome SettingTable::setSite(const Site &site)
{
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    if (const Outcome done = set(siteName, site.name.trimmed()); !done)
        return done;
    if (const Outcome done = set(siteUrl, site.url.trimmed()); !done)
        return done;
    if (const Outcome done = set(siteReposts, jsonOf(site.reposts)); !done)
        return done;
    return transaction.commit();
}

Result<ThemeChoice> SettingTable::theme()
{
    const Result<QString> name = value(themeName);
    if (!name)
        return std::unexpected(name.error());
    auto values = themeValues(*name);
    return values ? Result<ThemeChoice>(ThemeChoice{*name, std::move(*values)}) : std::unexpected(values.error());
}

Outcome SettingTable::setTheme(const ThemeChoice &choice)
{
    QJsonObject values;
    for (auto each = choice.values.begin(); each != choice.values.end(); ++each)
        values.insert(each.key(), each.value());
    Transaction transaction(m_database);
    if (const Outcome begun = transaction.begin(); !begun)
        return begun;
    if (const Outcome done = set(themeName, choice.name); !done)
        return done;
    const QByteArray json = QJsonDocument(values).toJson(QJsonDocument::Compact);
    if (const Outcome done = set(valuesOfTheme.arg(choice.name), QString::fromUtf8(json)); !done)
        return done;
    return transaction.commit();
}

Result<QMap<QString, QString>> SettingTable::themeValues(const QString &name)
{
    const Result<QString> json = value(valuesOfTheme.arg(name));
    if (!json)
        return std::unexpected(json.error());
    QMap<QString, QString> values;
    const QJsonObject object = QJsonDocument::fromJson(json->toUtf8()).object();
    for (auto each = object.begin(); each != object.end(); ++each)
        values.insert(each.key(), each->toString());
    return values;
}

Result<QString> SettingTable::identity()
{
    return value(QStringLiteral("identity"));
}

Result<std::vector<qint64>> SettingTable::orders()
{
    const Result<QString> list = value(sendingOrders);
    if (!list)
        return std::unexpected(list.error());
    std::vector<qint64> targets;
    for (const QString &each : list->split(u' ', Qt::SkipEmptyParts))
        targets.push_back(each.toLongLong());
    return targets;
}

Outcome SettingTable::setOrders(const std::vector<qint64> &targets)
{
    QStringList list;
    for (const qint64 each : targets)
        list.append(QString::number(each));
    return set(sendingOrders, list.join(u' '));
}

Result<QStringList> SettingTable::knownWords()
{
    const Result<bool> there = isThere();
    if (!there)
        return std::unexpected(there.error());
    QStringList words;
    if (!*there)
        return words;
    Statement statement(m_database, "SELECT word FROM known_word ORDER BY word");
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return words;
        words.append(statement.text(0));
    }
}

Outcome SettingTable::learn(const QString &word)
{
    if (word.trimmed().isEmpty())
        return {};
    Statement statement(m_database, "INSERT OR IGNORE INTO known_word (word, added) VALUES (?, ?)");
    return statement.bind(word.trimmed()).bind(m_clock().toString(Qt::ISODate)).run();
}

Outcome SettingTable::forget(const QString &word)
{
    Statement statement(m_database, "DELETE FROM known_word WHERE word = ?");
    return statement.bind(word.trimmed()).run();
}

Result<QStringList> SettingTable::savedSearches()
{
    Statement statement(m_database, "SELECT query FROM saved_search ORDER BY folded(name), name");
    QStringList queries;
    const Outcome read = statement.forEachRow([&] { queries.append(statement.text(0)); });
    return read ? Result<QStringList>(queries) : std::unexpected(read.error());
}

Outcome SettingTable::saveSearch(const QString &query)
{
    const QString trimmed = query.trimmed();
    if (trimmed.isEmpty())
        return {};
    Statement statement(m_database, "INSERT OR REPLACE INTO saved_search (name, query) VALUES (?, ?)");
    return statement.bind(trimmed).bind(trimmed).run();
}

Outcome SettingTable::forgetSearch(const QString &query)
{
    return Statement(m_database, "DELETE FROM saved_search WHERE query = ?").bind(query.trimmed()).run();
}

} // namespace marbre::archive
