#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/interruption.h"
#include "cli/words.h"
#include "desk/feeds.h"
#include "export/opml.h"

namespace marbre::cli {

using archive::Feed;
using archive::FeedItem;
using archive::FeedItemState;

namespace {

struct Arguments {
    bool lists = false;
    bool listsItems = false;
    bool fetches = false;
    bool exports = false;
    std::string follow;
    qint64 unfollow = 0;
    std::string importFile;
    std::string mark;
    std::vector<qint64> feeds;
    std::vector<qint64> items;
    std::string state;
    std::string name;
    std::string folder;
    std::string into;
    int every = 0;
    int limit = 0;
    bool json = false;
};

void print(Context &context, const QJsonObject &object)
{
    context.out() << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << '\n';
}

QString inUtc(const QDateTime &moment)
{
    return moment.isValid() ? moment.toString(Qt::ISODate) : QString();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// An archive at work: what asks servers needs its threads.
struct Work {
    std::unique_ptr<desk::ArchiveThread> writer;
    std::unique_ptr<desk::ArchiveThread> background;
    std::unique_ptr<desk::Feeds> feeds;
};

std::optional<Work> openWork(Context &context)
{
    const QString folder = context.archiveFolder();
    auto writer = desk::ArchiveThread::open(folder, systemClock());
    auto background = writer ? desk::ArchiveThread::open(folder, systemClock(), archive::Access::ReadOnly) : std::move(writer);
    if (!background) {
        context.message(background.error());
        return {};
    }
    Work work{std::move(*writer), std::move(*background), nullptr};
    work.feeds = std::make_unique<desk::Feeds>(*work.writer, *work.background);
    return work;
}

/// Lets servers be asked until `isDone`, or Ctrl+C has stopped it, which `stop` is called for.
void wait(const std::function<bool()> &isDone, const std::function<void()> &stop)
{
    constexpr int eachMilliseconds = 20;
    bool isStopped = false;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, QCoreApplication::instance(), [&] {
        if (interruption().isCancelled() && !std::exchange(isStopped, true))
            stop();
        if (isDone())
            QCoreApplication::exit();
    });
    timer.start(eachMilliseconds);
    QCoreApplication::exec();
}

int list(Context &context, archive::Archive &archive, bool json)
{
    const auto feeds = archive.feeds().all();
    const auto counts = archive.feedItems().counts();
    if (!feeds || !counts) {
        context.message(feeds ? counts.error() : feeds.error());
        return Failed;
    }
    for (const Feed &feed : *feeds) {
        const archive::FeedCounts count = counts->value(feed.id);
        const QString trouble = feed.trouble ? sentence(*feed.trouble) : QString();
        if (json)
            print(context, {{QStringLiteral("id"), feed.id}, {QStringLiteral("name"), archive::nameOf(feed)},
                            {QStringLiteral("url"), feed.address}, {QStringLiteral("site"), feed.site},
                            {QStringLiteral("folder"), feed.folder}, {QStringLiteral("every"), feed.every},
                            {QStringLiteral("asked"), textOrNull(inUtc(feed.asked))}, {QStringLiteral("new"), count.fresh},
                            {QStringLiteral("translating"), count.translating}, {QStringLiteral("error"), textOrNull(trouble)}});
        else
            context.out() << feed.id << '\t' << count.fresh << '\t' << archive::nameOf(feed) << '\t' << feed.address << '\t' << trouble << '\n';
    }
    return Done;
}

void print(Context &context, const FeedItem &item, bool json)
{
    const QString state = archive::feedItemStateName(item.state);
    if (json)
        print(context, {{QStringLiteral("id"), item.id}, {QStringLiteral("feed"), item.feed}, {QStringLiteral("state"), state},
                        {QStringLiteral("title"), item.title}, {QStringLiteral("url"), item.link},
                        {QStringLiteral("authors"), QJsonArray::fromStringList(item.authors)},
                        {QStringLiteral("published"), textOrNull(item.published.toIso())}, {QStringLiteral("moment"), inUtc(item.moment)},
                        {QStringLiteral("article"), item.number ? QJsonValue(item.number) : QJsonValue()},
                        {QStringLiteral("error"), textOrNull(item.trouble ? sentence(*item.trouble) : QString())}});
    else
        context.out() << item.id << '\t' << state << '\t' << inUtc(item.moment) << '\t' << item.title << '\t' << item.link << '\n';
}

int listItems(Context &context, archive::Archive &archive, const Arguments &arguments)
{
    archive::FeedFilter filter;
    filter.feed = arguments.feeds.empty() ? 0 : arguments.feeds.front();
    filter.folder = QString::fromStdString(arguments.folder);
    filter.state = archive::feedItemStateFromName(QString::fromStdString(arguments.state));
    auto ids = archive.feedItems().ids(filter);
    if (ids && arguments.limit > 0 && ids->size() > std::size_t(arguments.limit))
        ids->resize(std::size_t(arguments.limit));
    const auto items = ids ? archive.feedItems().rows(*ids) : std::unexpected(ids.error());
    if (!items) {
        context.message(items.error());
        return Failed;
    }
    for (const FeedItem &item : *items)
        print(context, item, arguments.json);
    return Done;
}

int exportList(Context &context, archive::Archive &archive)
{
    const auto feeds = archive.feeds().all();
    if (!feeds) {
        context.message(feeds.error());
        return Failed;
    }
    std::vector<import::ListedFeed> listed;
    for (const Feed &feed : *feeds)
        listed.push_back({feed.address, archive::nameOf(feed), feed.site, feed.folder});
    context.out() << QString::fromUtf8(exporting::writeOpml(QStringLiteral("Marbre"), listed));
    return Done;
}

int follow(Context &context, const Arguments &arguments)
{
    auto work = openWork(context);
    if (!work)
        return Failed;
    Feed wish;
    wish.address = QString::fromStdString(arguments.follow);
    wish.name = QString::fromStdString(arguments.name);
    wish.folder = QString::fromStdString(arguments.folder);
    wish.every = arguments.every;
    const CancelToken cancel;
    const auto followed = work->feeds->subscribe(wish, cancel);
    wait([&] { return followed.isFinished(); }, [&] { cancel.cancel(); });
    const Result<Feed> feed = followed.result();
    if (!feed) {
        context.message(feed.error());
        return cancel.isCancelled() ? Interrupted : Failed;
    }
    context.out() << "followed\t" << feed->id << '\t' << archive::nameOf(*feed) << '\t' << feed->address << '\n';
    return Done;
}

int importList(Context &context, const Arguments &arguments)
{
    QFile file(QString::fromLocal8Bit(arguments.importFile));
    if (!file.open(QIODevice::ReadOnly)) {
        context.message(Error{file.exists() ? ErrorCode::Unreadable : ErrorCode::NotFound, file.fileName(), file.errorString(), {}});
        return Failed;
    }
    auto read = import::readOpml(file.readAll());
    if (!read) {
        read.error().where = file.fileName();
        context.message(read.error());
        return Failed;
    }
    for (const import::Warning &warning : read->warnings)
        context.message(file.fileName(), sentence(warning));
    auto work = openWork(context);
    if (!work)
        return Failed;
    const auto future = work->feeds->subscribeAll(read->feeds);
    wait([&] { return future.isFinished(); }, [] {});
    const auto taken = future.result();
    if (!taken) {
        context.message(taken.error());
        return Failed;
    }
    context.out() << "added " << taken->added << " known " << taken->known << " unusable " << read->unusable << '\n';
    return Done;
}

/// Waits for the round that has begun, and says what came of it.
int waitForRound(Context &context, Work &work)
{
    std::optional<desk::FeedRound> round;
    QObject::connect(work.feeds.get(), &desk::Feeds::finished, QCoreApplication::instance(), [&](const desk::FeedRound &ended) { round = ended; });
    QObject::connect(work.feeds.get(), &desk::Feeds::progressed, QCoreApplication::instance(),
                     [&](qint64 done, qint64 total) { context.progress(done, total); });
    wait([&] { return round.has_value(); }, [&] { work.feeds->cancel(); });
    context.out() << "fetched " << round->asked - round->failed << " failed " << round->failed << " new " << round->fresh << " articles "
                  << round->articles << " waiting " << round->waiting << '\n';
    if (round->wasStopped)
        return Interrupted;
    return round->failed + round->waiting > 0 ? Failed : Done;
}

int fetch(Context &context, archive::Archive &archive, const Arguments &arguments)
{
    std::vector<Feed> feeds;
    for (const qint64 id : arguments.feeds) {
        const auto feed = archive.feeds().load(id);
        if (!feed) {
            context.message(feed.error());
            return Failed;
        }
        feeds.push_back(*feed);
    }
    if (arguments.feeds.empty())
        feeds = archive.feeds().all().value_or(std::vector<Feed>());
    auto work = openWork(context);
    if (!work || feeds.empty())
        return work ? Done : Failed;
    work->feeds->setLanguage(QString::fromStdString(arguments.into));
    work->feeds->refresh(feeds);
    const int status = waitForRound(context, *work);
    for (const Feed &feed : feeds)
        if (const auto after = archive.feeds().load(feed.id); after && after->trouble)
            context.message(after->address, sentence(*after->trouble));
    return status;
}

int mark(Context &context, archive::Archive &archive, const Arguments &arguments)
{
    const auto state = archive::feedItemStateFromName(QString::fromStdString(arguments.mark));
    const auto there = archive.feedItems().rows(arguments.items);
    if (!there || there->size() != arguments.items.size()) {
        context.message(QStringLiteral("--item"), QStringLiteral("there is no such item; see marbre-cli feeds --items"));
        return Failed;
    }
    if (*state != FeedItemState::Translating) {
        const Outcome marked = archive.feedItems().setState(arguments.items, *state);
        if (!marked)
            context.message(marked.error());
        return marked ? Done : Failed;
    }
    const auto waits = [](const FeedItem &item) { return item.article.isNull(); };
    auto work = openWork(context);
    if (!work)
        return Failed;
    work->feeds->setLanguage(QString::fromStdString(arguments.into));
    work->feeds->translate(arguments.items);
    return std::ranges::any_of(*there, waits) ? waitForRound(context, *work) : Done;
}

int run(Context &context, const Arguments &arguments)
{
    const auto archive = context.openArchive(archive::Access::ReadWrite);
    if (!archive)
        return Failed;
    if (arguments.listsItems)
        return listItems(context, *archive, arguments);
    if (arguments.exports)
        return exportList(context, *archive);
    if (arguments.fetches)
        return fetch(context, *archive, arguments);
    if (!arguments.follow.empty())
        return follow(context, arguments);
    if (!arguments.importFile.empty())
        return importList(context, arguments);
    if (!arguments.mark.empty())
        return mark(context, *archive, arguments);
    if (arguments.unfollow == 0)
        return list(context, *archive, arguments.json);
    const Outcome removed = archive->feeds().remove(arguments.unfollow);
    if (!removed)
        context.message(removed.error());
    return removed ? Done : Failed;
}

} // namespace

void addFeeds(CLI::App &app, Context &context, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    const std::vector<std::string> states{"new", "read", "skipped", "translating"};
    CLI::App *command = app.add_subcommand("feeds", "The feeds that one follows, and what they have told of");
    auto *deed = command->add_option_group("What to do");
    deed->add_flag("--list", arguments->lists, "List the feeds: number, how much is new, name, address, what is wrong");
    deed->add_flag("--items", arguments->listsItems, "List what they have told of: number, state, moment, title, address");
    deed->add_option("--follow", arguments->follow, "Follow the feed at this address, or the one that the page there names");
    deed->add_option("--unfollow", arguments->unfollow, "No longer follow the feed of this number");
    deed->add_flag("--fetch", arguments->fetches, "Ask the feeds for what is new, and the pages that wait to be translated");
    deed->add_option("--mark", arguments->mark, "Mark items as new, read, skipped or translating, which makes articles of their pages")
        ->check(CLI::IsMember(states));
    deed->add_option("--import", arguments->importFile, "Follow the feeds of a list (OPML)");
    deed->add_flag("--export", arguments->exports, "Write the list of the feeds (OPML) to standard output");
    deed->require_option(1);
    command->add_option("--feed", arguments->feeds, "The number of a feed to be fetched or listed; several may be given");
    command->add_option("--item", arguments->items, "The number of an item to be marked; several may be given");
    command->add_option("--state", arguments->state, "List items in this state alone")->check(CLI::IsMember(states));
    command->add_option("--limit", arguments->limit, "List so many items at most, the latest")->check(CLI::PositiveNumber);
    command->add_option("--name", arguments->name, "What the new feed is called; left out, as it calls itself");
    command->add_option("--folder", arguments->folder, "Where the new feed stands, or of which folder items are listed: levels parted by /");
    command->add_option("--every", arguments->every, "After how many minutes a window fetches the new feed by itself; 0: never")
        ->check(CLI::NonNegativeNumber);
    command->add_option("--into", arguments->into, "The language that articles are to be translated into, as a tag (fr)");
    command->add_flag("--json", arguments->json, "One JSON object a line");
    command->callback([arguments, &context, &status] { status = run(context, *arguments); });
}

} // namespace marbre::cli
