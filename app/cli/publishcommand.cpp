#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/context.h"
#include "cli/interruption.h"
#include "cli/secret.h"
#include "cli/words.h"
#include "desk/sitesending.h"
#include "sending/targets.h"

namespace marbre::cli {

using archive::Archive;
using archive::Target;
using sending::SendResult;

namespace {

struct Arguments {
    std::string to;
    std::vector<std::string> articles;
    bool isDry = false;
    bool overwrites = false;
    int retries = 0;
    bool json = false;
    bool lists = false;
    bool listsWaiting = false;
    std::string add;
    std::string remove;
    std::string kind;
    std::string url;
    std::string user;
    std::string hostKey;
    std::string keyFile;
    bool bodyAlone = false;
};

void print(Context &context, const QJsonObject &object)
{
    context.out() << QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) << '\n';
}

QString wordOf(SendResult::Kind kind)
{
    switch (kind) {
    case SendResult::Kind::Created:
        return QStringLiteral("created");
    case SendResult::Kind::Updated:
        return QStringLiteral("updated");
    case SendResult::Kind::Unchanged:
        return QStringLiteral("unchanged");
    case SendResult::Kind::Conflict:
        return QStringLiteral("conflict");
    }
    Q_UNREACHABLE();
}

QString lossSentence(const sending::Losses &losses, bool isExpected)
{
    QStringList names;
    for (const QString &element : losses.elements)
        names.append(u'<' + element + u'>');
    names += losses.attributes;
    const QString what = names.isEmpty() ? QStringLiteral("some of its words") : names.join(QStringLiteral(", "));
    return QStringLiteral("the server %1 %2; use an account that may write any HTML, or other words")
        .arg(isExpected ? QStringLiteral("will take out") : QStringLiteral("has taken out"), what);
}

QStringList sentences(const SendResult &result, bool isDry)
{
    QStringList all;
    for (const sending::SendWarning &warning : result.warnings)
        all.append(sentence(warning));
    if (!result.losses.isEmpty())
        all.append(lossSentence(result.losses, isDry));
    return all;
}

QJsonObject jsonOf(const desk::SendItem &item, bool isDry)
{
    QJsonObject object{{QStringLiteral("id"), item.number},
                       {QStringLiteral("title"), item.headline},
                       {QStringLiteral("state"), item.result ? wordOf(item.result->kind) : QStringLiteral("failed")}};
    if (!item.result) {
        object.insert(QStringLiteral("error"), sentence(item.result.error()));
        return object;
    }
    object.insert(QStringLiteral("remote"), item.result->remote);
    object.insert(QStringLiteral("link"), item.result->link);
    object.insert(QStringLiteral("warnings"), QJsonArray::fromStringList(sentences(*item.result, isDry)));
    return object;
}

void tell(Context &context, const desk::SendItem &item, const Arguments &arguments)
{
    const QString name = item.number > 0 ? QString::number(item.number) : item.headline;
    if (arguments.json)
        print(context, jsonOf(item, arguments.isDry));
    else
        context.out() << (item.result ? wordOf(item.result->kind) : QStringLiteral("failed")) << ' ' << item.number << ' '
                      << item.headline << (item.result && !item.result->link.isEmpty() ? u'\t' + item.result->link : QString())
                      << '\n';
    context.out().flush();
    if (!item.result)
        context.message(name, sentence(item.result.error()));
    else if (item.result->kind == SendResult::Kind::Conflict)
        context.message(name, QStringLiteral("the copy on the server is not the one that was sent last; compare them, then send "
                                             "again with --overwrite, or leave it"));
    else if (!arguments.json)
        for (const QString &warning : sentences(*item.result, arguments.isDry))
            context.message(name, warning);
}

/// Lets go of the copies there as they are now.
Outcome letGo(Archive &archive, const std::vector<qint64> &ids, desk::SendRequest request)
{
    Outcome done;
    request.take = [&](const desk::SendItem &item) {
        if (!item.result || item.result->kind != SendResult::Kind::Conflict || !done)
            return;
        const QByteArray seen = item.result->theirs ? sending::stateOf(*item.result->theirs) : sending::stateOfGone();
        const auto items = archive.outbox().itemsOf(request.target.id);
        for (const archive::OutboxItem &waiting : items.value_or(std::vector<archive::OutboxItem>()))
            if (done && waiting.number == item.number)
                done = archive.outbox().allowOverwriting(waiting.id, seen);
    };
    const Outcome compared = desk::previewSending(desk::sendingArchive(archive), ids, request);
    return compared ? done : compared;
}

int statusOf(Context &context, const Outcome &done, bool isFine)
{
    if (done)
        return isFine ? Done : Failed;
    context.message(done.error());
    return done.error().code == ErrorCode::Cancelled ? Interrupted : Failed;
}

int publishArticles(Context &context, Archive &archive, const Arguments &arguments, desk::SendRequest request)
{
    bool isFine = true;
    request.take = [&](const desk::SendItem &item) {
        isFine = isFine && item.result && item.result->kind != SendResult::Kind::Conflict;
        tell(context, item, arguments);
    };
    auto ids = context.findArticles(archive, arguments.articles);
    if (!ids)
        return Failed;
    if (arguments.articles.empty()) {
        const auto all = archive.sent().notSent(request.target.id);
        if (!all)
            return statusOf(context, std::unexpected(all.error()), false);
        ids = *all;
    }
    const desk::SendingArchive at = desk::sendingArchive(archive);
    if (arguments.isDry)
        return statusOf(context, desk::previewSending(at, *ids, request), isFine);
    if (const Outcome queued = archive.outbox().add(request.target.id, *ids); !queued)
        return statusOf(context, queued, false);
    if (arguments.overwrites)
        if (const Outcome done = letGo(archive, *ids, request); !done)
            return statusOf(context, done, false);
    const Outcome sent = desk::sendOutbox(at, request);
    const auto waiting = archive.outbox().itemsOf(request.target.id);
    if (!sent && waiting && !waiting->empty())
        context.message(request.target.name, QStringLiteral("%1 wait in the outbox; send again with publish --to").arg(waiting->size()));
    return statusOf(context, sent, isFine);
}

int publishSite(Context &context, Archive &archive, const Arguments &arguments, const desk::SendRequest &request)
{
    const desk::SiteSendRequest site{request.target, request.account, arguments.isDry, request.cancel, request.progress, {}};
    if (!arguments.isDry)
        if (const Outcome queued = archive.outbox().addSite(request.target.id); !queued)
            return statusOf(context, queued, false);
    const auto sent = desk::sendSite(desk::sendingArchive(archive), site);
    if (!sent)
        return statusOf(context, std::unexpected(sent.error()), false);
    for (const exporting::Warning &warning : sent->warnings)
        context.message(warning.slug, sentence(warning));
    const sending::UploadReport &upload = sent->upload;
    if (arguments.json)
        print(context, {{QStringLiteral("written"), upload.sent},
                        {QStringLiteral("unchanged"), upload.unchanged},
                        {QStringLiteral("removed"), upload.removed}});
    else
        context.out() << "written " << upload.sent << " unchanged " << upload.unchanged << " removed " << upload.removed << '\n';
    return Done;
}

int publish(Context &context, Archive &archive, const Arguments &arguments)
{
    const Result<Target> target = archive.targets().named(QString::fromStdString(arguments.to));
    if (!target) {
        context.message(QString::fromStdString(arguments.to), QStringLiteral("there is no target of this name; see publish --targets"));
        return Failed;
    }
    const bool isSite = !archive::takesArticles(target->kind);
    if (isSite && (!arguments.articles.empty() || arguments.overwrites)) {
        context.message(target->name, QStringLiteral("this target takes the whole site; leave --article and --overwrite out"));
        return BadUsage;
    }
    desk::SendRequest request;
    request.target = *target;
    const std::optional<QString> secret = secretOf(context, *target);
    if (!secret)
        return Failed;
    request.account = {target->user, *secret};
    request.cancel = interruption();
    request.progress = [&context](qint64 done, qint64 total) { context.progress(done, total); };
    request.retries = arguments.retries;
    return isSite ? publishSite(context, archive, arguments, request) : publishArticles(context, archive, arguments, request);
}

int listTargets(Context &context, Archive &archive, bool json)
{
    const auto targets = archive.targets().all();
    if (!targets)
        return statusOf(context, std::unexpected(targets.error()), false);
    for (const Target &target : *targets) {
        if (json)
            print(context, {{QStringLiteral("name"), target.name},
                            {QStringLiteral("kind"), archive::targetKindName(target.kind)},
                            {QStringLiteral("url"), target.address},
                            {QStringLiteral("user"), target.user}});
        else
            context.out() << target.name << '\t' << archive::targetKindName(target.kind) << '\t' << target.address << '\t'
                          << target.user << '\n';
    }
    return Done;
}

int listWaiting(Context &context, Archive &archive, bool json)
{
    const auto items = archive.outbox().items();
    if (!items)
        return statusOf(context, std::unexpected(items.error()), false);
    for (const archive::OutboxItem &item : *items) {
        const QString target = archive.targets().load(item.target).value_or(Target()).name;
        const QString trouble = item.trouble ? sentence(*item.trouble) : QString();
        if (json)
            print(context, {{QStringLiteral("id"), item.number},
                            {QStringLiteral("title"), item.headline},
                            {QStringLiteral("target"), target},
                            {QStringLiteral("queued"), item.queued.toString(Qt::ISODate)},
                            {QStringLiteral("error"), item.trouble ? QJsonValue(trouble) : QJsonValue()}});
        else
            context.out() << item.number << '\t' << target << '\t' << item.headline << '\t' << trouble << '\n';
    }
    return Done;
}

int addTarget(Context &context, Archive &archive, const Arguments &arguments)
{
    const auto kind = archive::targetKindFromName(QString::fromStdString(arguments.kind));
    if (!kind) {
        context.message(QStringLiteral("--kind"), QStringLiteral("no such kind; choose wordpress, sftp, webdav or folder"));
        return BadUsage;
    }
    Target given{0, QString::fromStdString(arguments.add), *kind, QString::fromStdString(arguments.url), QString::fromStdString(arguments.user), {}};
    if (arguments.bodyAlone)
        given.options.insert(sending::option::body, QStringLiteral("alone"));
    if (!arguments.hostKey.empty())
        given.options.insert(sending::option::hostKey, QString::fromStdString(arguments.hostKey));
    if (!arguments.keyFile.empty())
        given.options.insert(sending::option::keyFile, QString::fromLocal8Bit(arguments.keyFile));
    const Result<Target> target = sending::tidied(given);
    const Result<qint64> saved = target ? archive.targets().save(*target) : Result<qint64>(std::unexpected(target.error()));
    if (!saved)
        return statusOf(context, std::unexpected(saved.error()), false);
    keepSecret(context, *target);
    return Done;
}

int removeTarget(Context &context, Archive &archive, const QString &name)
{
    const Result<Target> target = archive.targets().named(name);
    const Outcome removed = target ? archive.targets().remove(target->id) : Outcome(std::unexpected(target.error()));
    if (removed)
        forgetSecret(*target);
    return statusOf(context, removed, true);
}

int run(Context &context, const Arguments &arguments)
{
    const auto archive = context.openArchive(archive::Access::ReadWrite);
    if (!archive)
        return Failed;
    if (arguments.lists)
        return listTargets(context, *archive, arguments.json);
    if (arguments.listsWaiting)
        return listWaiting(context, *archive, arguments.json);
    if (!arguments.add.empty())
        return addTarget(context, *archive, arguments);
    if (!arguments.remove.empty())
        return removeTarget(context, *archive, QString::fromStdString(arguments.remove));
    return publish(context, *archive, arguments);
}

} // namespace

void addPublish(CLI::App &app, Context &context, int &status)
{
    auto arguments = std::make_shared<Arguments>();
    CLI::App *command = app.add_subcommand(
        "publish", "Sends articles to a WordPress, or the site to a folder here or on a server (SFTP, WebDAV)");
    auto *deed = command->add_option_group("What to do");
    deed->add_option("--to", arguments->to, "Send to the target of this name what waits for it, and the articles named, or all that is "
                                            "published and not there as it is now; to a folder, the site");
    deed->add_flag("--targets", arguments->lists, "List the targets: name, kind, address, user");
    deed->add_flag("--waiting", arguments->listsWaiting, "List what waits to be sent, and why it was not");
    deed->add_option("--add", arguments->add, "Add a target of this name. Its password or application password is read from "
                                              "MARBRE_SECRET or standard input, and kept in the system's keyring");
    deed->add_option("--remove", arguments->remove, "Remove the target of this name, and its password");
    deed->require_option(1);
    command->add_option("--article", arguments->articles, "An article's number or slug; several may be given");
    command->add_flag("--dry-run", arguments->isDry, "Say what would be done, and what the server would take out; write nothing");
    command->add_flag("--overwrite", arguments->overwrites, "Write over copies that were changed on the server since they were sent");
    command->add_option("--retry", arguments->retries, "How often to try again a server that does not answer, after longer and longer pauses")
        ->check(CLI::Range(0, 10));
    command->add_option("--kind", arguments->kind, "Of a new target: wordpress, sftp, webdav or folder");
    command->add_option("--url", arguments->url, "Of a new target: its address, or its folder");
    command->add_option("--user", arguments->user, "Of a new target: the account");
    command->add_flag("--body-alone", arguments->bodyAlone, "Of a new WordPress: send the body without lead, reference box and note");
    command->add_option("--host-key", arguments->hostKey, "Of a new SFTP server: its key, as ssh-keygen -l prints it (SHA256:…)");
    command->add_option("--key-file", arguments->keyFile, "Of a new SFTP server: the file of your private key");
    command->add_flag("--json", arguments->json, "One JSON object a line");
    command->callback([arguments, &context, &status] { status = run(context, *arguments); });
}

} // namespace marbre::cli
