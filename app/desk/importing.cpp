#include "desk/importing.h"

#include <QBuffer>
#include <QFile>
#include <QHash>
#include <QJsonDocument>

#include <optional>

#include "desk/importingarchive.h"
#include "desk/importinglines.h"
#include "desk/importingpacked.h"
#include "desk/localpictures.h"
#include "desk/pageimporting.h"
#include "desk/person.h"
#include "desk/wxrimporting.h"
#include "import/feedarticle.h"
#include "import/packed.h"

namespace marbre::desk {

using State = ImportItem::State;

namespace {

constexpr qint64 largestFile = 512LL * 1024 * 1024;

} // namespace

Result<QByteArray> readInput(const QString &name)
{
    QFile file(name);
    const bool open =
        name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return fail(file.exists() ? ErrorCode::Io : ErrorCode::NotFound, name, file.errorString());
    // A pipe tells no size: it is read piece by piece, for it may have no end.
    QByteArray bytes;
    constexpr qint64 pieceSize = 1024 * 1024;
    for (QByteArray piece; bytes.size() <= largestFile && !(piece = file.read(pieceSize)).isEmpty();)
        bytes += piece;
    if (bytes.size() > largestFile)
        return fail(ErrorCode::Invalid, name, QStringLiteral("larger than 512 MB"));
    if (file.error() != QFileDevice::NoError)
        return fail(ErrorCode::Io, name, file.errorString());
    return bytes;
}

namespace {

QString wordsOf(const article::Article &article)
{
    return document::toPlainText(article.lead) + u'\n' + document::toPlainText(article.body);
}

/// What makes a text the same one when it comes again: its original's address; else its headline with its source and
/// date; and where it says nothing of where it comes from, every word of it, so that two with one headline stay two.
QString identityOf(const article::Article &article)
{
    if (!article.original.url.isEmpty())
        return article.original.url;
    const QStringList parts{article::headline(article), article.source.name, article.original.published.toIso()};
    const bool isKnown = !parts[1].isEmpty() || !parts[2].isEmpty();
    return parts.join(u'\n') + (isKnown ? QString() : u'\n' + document::toPlainText(article.body));
}

/// By RFC 4122, 4.3.
QUuid uuidOf(const QString &identity)
{
    static const QUuid space(QStringLiteral("{6d617262-7265-4d00-8000-696d706f7274}"));
    return QUuid::createUuidV5(space, identity);
}

/// Whether one can be a later state of the other: a headline comes again (« News in brief ») with another text under it.
/// They share two thirds of their words, each counted as often as it stands there.
bool isSameStory(const article::Article &one, const article::Article &other)
{
    QHash<QString, int> counts;
    int all = 0;
    int shared = 0;
    for (const QString &word : wordsOf(one).split(u' ', Qt::SkipEmptyParts)) {
        ++counts[word];
        ++all;
    }
    for (const QString &word : wordsOf(other).split(u' ', Qt::SkipEmptyParts)) {
        ++all;
        if (--counts[word] >= 0)
            ++shared;
    }
    return 3 * 2 * shared >= 2 * all;
}

ImportItem failed(const QString &file, const Error &error)
{
    ImportItem item;
    item.file = file;
    item.error = error;
    return item;
}

} // namespace

QUuid importedUuid(const article::Article &article)
{
    return uuidOf(identityOf(article));
}

namespace {

bool sameText(article::Article given, const article::Article &saved)
{
    given = article::tidied(given);
    return given.title == saved.title && given.lead == saved.lead && given.body == saved.body
        && given.note == saved.note && given.authors == saved.authors && given.translators == saved.translators
        && given.categories == saved.categories && given.tags == saved.tags && given.source.name == saved.source.name
        && given.original == saved.original && given.reposted == saved.reposted && given.language == saved.language;
}

/// A record says of itself which article it is; a text is known by what it says.
bool isSame(const article::Article &given, const article::Article &saved, bool isRecord)
{
    return sameText(given, saved)
        && (!isRecord
            || (given.status == saved.status && given.corrections == saved.corrections && given.kind == saved.kind
                && given.sticky == saved.sticky && given.image == saved.image));
}

/// What is to become of a text whose UUID the archive knows.
Result<State> stateOf(archive::Archive &archive, const article::Article &given, const article::Article &saved,
                      bool isRecord)
{
    if (saved.trashed)
        return State::Skipped;
    if (isSame(given, saved, isRecord))
        return State::Unchanged;
    if (saved.version == 1)
        return State::Updated;
    const Result<bool> untouched = archive.versions().isOnlyImported(saved.id);
    if (!untouched)
        return std::unexpected(untouched.error());
    return *untouched ? State::Updated : State::Skipped;
}

Result<std::optional<article::Article>> findSaved(archive::Archive &archive, const QUuid &uuid)
{
    const auto id = archive.articles().findByUuid(uuid);
    if (!id)
        return std::unexpected(id.error());
    if (!*id)
        return std::nullopt;
    return archive.articles().load(**id);
}

/// A record brings its UUID: what the archive says of it is its number.
Result<State> placeRecord(archive::Archive &archive, article::Article &article, const ImportOptions &options)
{
    const auto saved = findSaved(archive, article.uuid);
    if (!saved)
        return std::unexpected(saved.error());
    if (!*saved)
        return State::Created;
    if (options.status)
        article.status = (*saved)->status;
    const Result<State> state = stateOf(archive, article, **saved, true);
    article.id = (*saved)->id;
    article.version = (*saved)->version;
    return state;
}

/// Decides what `article` is to the archive and brings it into line with what is saved.
Result<State> place(archive::Archive &archive, article::Article &article, const ImportOptions &options)
{
    if (!article.uuid.isNull())
        return placeRecord(archive, article, options);
    const QString identity = identityOf(article);
    article.uuid = uuidOf(identity);
    auto saved = findSaved(archive, article.uuid);
    if (saved && *saved && article.original.url.isEmpty() && !isSameStory(article, **saved)) {
        article.uuid = uuidOf(identity + u'\n' + wordsOf(article));
        saved = findSaved(archive, article.uuid);
    }
    if (!saved)
        return std::unexpected(saved.error());
    if (!*saved)
        return State::Created;
    const Result<State> state = stateOf(archive, article, **saved, false);
    article.id = (*saved)->id;
    article.version = (*saved)->version;
    article.slug = (*saved)->slug;
    article.status = (*saved)->status;
    return state;
}

/// What a file says and an article has no field for stays in the archive's memory of imports, under its UUID.
Outcome keep(archive::Archive &archive, const article::Article &article, const QJsonObject &kept)
{
    if (kept.isEmpty())
        return {};
    const archive::ImportKey key{QStringLiteral("file"), {}, article.uuid.toString(QUuid::WithoutBraces)};
    return archive.imports().remember({key, article.id, {}, QJsonDocument(kept).toJson(QJsonDocument::Compact)});
}

} // namespace

ImportItem importReading(archive::Archive &archive, import::TextReading reading, const QString &name,
                         const ImportOptions &options)
{
    article::Article &article = reading.article;
    const Result<State> state = place(archive, article, options);
    if (!state)
        return failed(name, state.error());
    if (*state == State::Created)
        article.status = options.status.value_or(article.status);
    ImportItem item{*state, name, article.id, article::headline(article), reading.warnings, {}};
    const bool writes = *state == State::Created || *state == State::Updated;
    if (!writes || options.dryRun)
        return item;
    giveWay(options.othersWait);
    const auto saved = archive.articles().save(article, {archive::Cause::Import, person(), true, {}});
    if (!saved)
        return failed(name, saved.error());
    item.id = saved->id;
    item.change = ImportChange{saved->id, saved->version};
    if (const Outcome kept = keep(archive, *saved, reading.kept); !kept)
        return failed(name, kept.error());
    return item;
}

ImportItem importBytes(archive::Archive &archive, const QByteArray &bytes, const QString &name,
                       const ImportOptions &options)
{
    const import::Format format = options.format.value_or(import::guessFormat(name, bytes));
    if (format == import::Format::Html)
        if (const auto item = importPage(archive, bytes, name, options))
            return *item;
    auto reading = import::read(bytes, format, name);
    return reading ? importReading(archive, std::move(*reading), name, options) : failed(name, reading.error());
}

ImportItem importFile(archive::Archive &archive, const QString &file, const ImportOptions &options)
{
    if (const auto item = importPageFile(archive, file, options))
        return *item;
    const Result<QByteArray> bytes = readInput(file);
    if (!bytes)
        return failed(file, bytes.error());
    const import::Format format = options.format.value_or(import::guessFormat(file, *bytes));
    if (format != import::Format::Markdown)
        return importBytes(archive, *bytes, file, options);
    auto reading = import::read(*bytes, format, file);
    if (!reading)
        return failed(file, reading.error());
    const Bringing bringing = options.dryRun ? Bringing::OnlyNamed : Bringing::Stored;
    if (const Outcome brought = bringPictures(archive, reading->article, file, bringing); !brought)
        return failed(file, brought.error());
    return importReading(archive, std::move(*reading), file, options);
}

namespace {

/// Every item of a feed; what it says of the file is told with the first.
void importFeed(archive::Archive &archive, const QByteArray &bytes, const QString &name, const ImportOptions &options,
                const ImportTell &tell)
{
    Result<import::Feed> feed = import::readFeed(bytes);
    if (!feed)
        return void(tell(failed(name, {feed.error().code, name, feed.error().detail, {}})));
    for (const import::FeedItem &item : feed->items) {
        import::TextReading reading{articleOf(item, *feed), std::exchange(feed->warnings, {}), false};
        if (!article::isBlank(reading.article) && !tell(importReading(archive, std::move(reading), name, options)))
            return;
    }
    if (feed->items.empty())
        tell(failed(name, {ErrorCode::Invalid, name, QStringLiteral("a feed without an item"), {}}));
}

import::Format formatOf(const QString &file, const ImportOptions &options)
{
    constexpr qint64 looked = 8192;
    if (options.format)
        return *options.format;
    QFile device(file);
    return import::guessFormat(file, device.open(QIODevice::ReadOnly) ? device.read(looked) : QByteArray());
}

} // namespace

void importEach(archive::Archive &archive, const QString &file, const ImportOptions &options, const ImportTell &tell)
{
    if (isArchive(file))
        return importArchive(archive, file, options, tell);
    const import::Format format = formatOf(file, options);
    if (format == import::Format::Feed || import::isPacked(format)) {
        const Result<QByteArray> bytes = readInput(file);
        if (bytes)
            importEachOf(archive, *bytes, file, options, tell);
        else
            tell(failed(file, bytes.error()));
        return;
    }
    if (!import::holdsMany(format)) {
        tell(importFile(archive, file, options));
        return;
    }
    QFile device(file);
    if (device.open(QIODevice::ReadOnly))
        importJsonLines(archive, device, file, options, tell);
    else
        tell(failed(file, {device.exists() ? ErrorCode::Io : ErrorCode::NotFound, file, device.errorString(), {}}));
}

void importEachOf(archive::Archive &archive, const QByteArray &bytes, const QString &name,
                  const ImportOptions &options, const ImportTell &tell)
{
    const import::Format format = options.format.value_or(import::guessFormat(name, bytes));
    if (format == import::Format::Feed)
        return importFeed(archive, bytes, name, options, tell);
    if (import::isPacked(format))
        return importPacked(archive, bytes, format, name, options, tell);
    if (!import::holdsMany(format)) {
        tell(importBytes(archive, bytes, name, options));
        return;
    }
    QByteArray copy = bytes;
    QBuffer device(&copy);
    device.open(QIODevice::ReadOnly);
    importJsonLines(archive, device, name, options, tell);
}

} // namespace marbre::desk
