#include "export/sitestate.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

#include "export/files.h"

namespace marbre::exporting {

namespace {

constexpr int format = 1;

QJsonArray arrayOf(const ListId &list)
{
    return {int(list.kind), list.name};
}

ListId listOf(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    return {site::ListKind(array.at(0).toInt()), array.at(1).toString()};
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toString());
    return texts;
}

QByteArray lineOf(qint64 id, const ArticleState &state)
{
    QJsonArray lists;
    for (const ListId &list : state.lists)
        lists.append(arrayOf(list));
    const QJsonObject object{{QStringLiteral("id"), id},
                             {QStringLiteral("address"), state.address},
                             {QStringLiteral("reposted"), state.reposted},
                             {QStringLiteral("entry"), QString::fromLatin1(state.entry)},
                             {QStringLiteral("lists"), lists},
                             {QStringLiteral("media"), QJsonArray::fromStringList(state.media)},
                             {QStringLiteral("former"), QJsonArray::fromStringList(state.former)},
                             {QStringLiteral("modified"), state.modified.toUTC().toString(Qt::ISODateWithMs)},
                             {QStringLiteral("indexed"), state.isIndexed}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

ArticleState stateOf(const QJsonObject &object)
{
    ArticleState state;
    state.address = object.value(QLatin1String("address")).toString();
    state.reposted = object.value(QLatin1String("reposted")).toString();
    state.entry = object.value(QLatin1String("entry")).toString().toLatin1();
    for (const QJsonValue &each : object.value(QLatin1String("lists")).toArray())
        state.lists.push_back(listOf(each));
    state.media = textsOf(object.value(QLatin1String("media")));
    state.former = textsOf(object.value(QLatin1String("former")));
    state.isIndexed = object.value(QLatin1String("indexed")).toBool(true);
    state.modified = QDateTime::fromString(object.value(QLatin1String("modified")).toString(), Qt::ISODateWithMs);
    return state;
}

} // namespace

SiteState::SiteState(QString folder)
    : m_folder(std::move(folder))
{
}

std::optional<SiteState::Whole> SiteState::read() const
{
    QFile file(m_folder + QStringLiteral("/.marbre/site.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    if (object.value(QLatin1String("format")).toInt() != format)
        return {};
    Whole whole;
    whole.made = object.value(QLatin1String("made")).toString().toLatin1();
    whole.moment = {object.value(QLatin1String("version")).toInteger(), object.value(QLatin1String("removal")).toInteger(),
                    object.value(QLatin1String("lineage")).toString()};
    for (const QJsonValue &each : object.value(QLatin1String("lists")).toArray())
        whole.lists.emplace(listOf(each), each.toArray().at(2).toInt());
    whole.pageSize = std::max(1, object.value(QLatin1String("pageSize")).toInt(site::entriesOnAPage));
    const QJsonObject sources = object.value(QLatin1String("sources")).toObject();
    for (auto it = sources.begin(); it != sources.end(); ++it)
        whole.sources.emplace(it.key(), it.value().toString());
    whole.files = textsOf(object.value(QLatin1String("files")));
    return whole;
}

QString SiteState::partFolder() const
{
    return m_folder + (m_isNew ? QStringLiteral("/.marbre/articles.new") : QStringLiteral("/.marbre/articles"));
}

QString SiteState::partFile(qint64 number) const
{
    return partFolder() + QStringLiteral("/%1.jsonl").arg(number);
}

Result<SiteState::Part> SiteState::readPart(const QString &path)
{
    Part part;
    QFile file(path);
    if (!file.exists())
        return part;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, path, file.errorString());
    while (!file.atEnd()) {
        const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
        if (object.isEmpty())
            return fail(ErrorCode::Corrupt, path, QStringLiteral("a line is no JSON object"));
        part.emplace(object.value(QLatin1String("id")).toInteger(), stateOf(object));
    }
    return part;
}

Result<SiteState::Held *> SiteState::held(qint64 number)
{
    const auto found = m_parts.find(number);
    if (found != m_parts.end())
        return &found->second;
    Result<Part> part = readPart(partFile(number));
    if (!part)
        return std::unexpected(part.error());
    return &m_parts.emplace(number, Held{std::move(*part), false}).first->second;
}

Result<std::optional<ArticleState>> SiteState::article(qint64 id)
{
    const Result<Held *> part = held(partOf(id));
    if (!part)
        return std::unexpected(part.error());
    const auto found = (*part)->articles.find(id);
    return found == (*part)->articles.end() ? std::optional<ArticleState>() : found->second;
}

void SiteState::set(qint64 id, std::optional<ArticleState> state)
{
    const Result<Held *> part = held(partOf(id));
    if (!part)
        return; // it was read before, or nothing is
    (*part)->isChanged = true;
    if (state)
        (*part)->articles.insert_or_assign(id, std::move(*state));
    else
        (*part)->articles.erase(id);
}

Outcome SiteState::forEach(const Take &take) const
{
    for (const qint64 number : parts()) {
        const Result<Part> part = readPart(partFile(number));
        if (!part)
            return std::unexpected(part.error());
        for (const auto &[id, state] : *part)
            if (const Outcome taken = take(id, state); !taken)
                return taken;
    }
    return {};
}

Result<std::map<qint64, ArticleState>> SiteState::part(qint64 number)
{
    const Result<Held *> part = held(number);
    return part ? Result<Part>((*part)->articles) : std::unexpected(part.error());
}

std::vector<qint64> SiteState::parts() const
{
    std::set<qint64> numbers;
    for (const QString &file : QDir(partFolder()).entryList({QStringLiteral("*.jsonl")}, QDir::Files))
        numbers.insert(file.chopped(6).toLongLong());
    for (const auto &[number, part] : m_parts) {
        if (part.articles.empty())
            numbers.erase(number);
        else
            numbers.insert(number);
    }
    return {numbers.begin(), numbers.end()};
}

Outcome SiteState::beginAnew()
{
    m_parts.clear();
    m_isNew = true;
    QDir folder(partFolder());
    if (folder.exists() && !folder.removeRecursively())
        return fail(ErrorCode::Io, folder.path(), QStringLiteral("cannot be removed"));
    return makeFolder(partFolder());
}

Outcome SiteState::flush()
{
    for (const auto &[number, part] : m_parts) {
        if (!part.isChanged)
            continue;
        QByteArray lines;
        for (const auto &[id, state] : part.articles)
            lines += lineOf(id, state);
        if (lines.isEmpty()) {
            QFile::remove(partFile(number));
            continue;
        }
        const Result<bool> written = writeIfDifferent(partFile(number), lines);
        if (!written)
            return std::unexpected(written.error());
    }
    m_parts.clear();
    return {};
}

Outcome SiteState::write(const Whole &whole)
{
    if (const Outcome flushed = flush(); !flushed)
        return flushed;
    if (m_isNew) {
        const QString beside = partFolder();
        m_isNew = false;
        QDir before(partFolder());
        if ((before.exists() && !before.removeRecursively()) || !QDir().rename(beside, partFolder()))
            return fail(ErrorCode::Io, partFolder(), QStringLiteral("cannot be replaced"));
    }
    QJsonArray lists;
    for (const auto &[list, articles] : whole.lists) {
        QJsonArray each = arrayOf(list);
        each.append(articles);
        lists.append(each);
    }
    QJsonObject sources;
    for (const auto &[name, address] : whole.sources)
        sources.insert(name, address);
    const QJsonObject object{{QStringLiteral("format"), format},
                             {QStringLiteral("made"), QString::fromLatin1(whole.made)},
                             {QStringLiteral("version"), whole.moment.version},
                             {QStringLiteral("removal"), whole.moment.removal},
                             {QStringLiteral("lineage"), whole.moment.lineage},
                             {QStringLiteral("lists"), lists},
                             {QStringLiteral("pageSize"), whole.pageSize},
                             {QStringLiteral("sources"), sources},
                             {QStringLiteral("files"), QJsonArray::fromStringList(whole.files)}};
    const Result<bool> written = writeIfDifferent(m_folder + QStringLiteral("/.marbre/site.json"),
                                                  QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    return written ? Outcome() : std::unexpected(written.error());
}

} // namespace marbre::exporting
