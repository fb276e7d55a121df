#include "desk/outbox.h"

#include "sending/targets.h"

namespace marbre::desk {

using archive::Archive;
using archive::Target;

Outbox::Outbox(QString folder, ArchiveThread &writer, std::shared_ptr<sending::Keyring> keyring)
    : m_folder(std::move(folder))
    , m_writer(writer)
    , m_keyring(std::move(keyring))
{
}

Outbox::~Outbox()
{
    m_cancel.cancel();
}

template <typename Work> QFuture<Outcome> Outbox::write(Work work)
{
    return m_writer.run([this, work = std::move(work)](Archive &archive) mutable -> Outcome {
        Outcome done = work(archive);
        QMetaObject::invokeMethod(this, &Outbox::changed, Qt::QueuedConnection);
        return done;
    });
}

/// In a thread of its own, with an archive to read.
template <typename Value, typename Work> QFuture<Value> Outbox::work(Work work)
{
    auto sender = m_sender ? fail(ErrorCode::Locked, m_folder)
                           : ArchiveThread::open(m_folder, systemClock(), archive::Access::ReadOnly);
    if (!sender)
        return QtFuture::makeReadyFuture(Value(std::unexpected(sender.error())));
    m_sender = std::move(*sender);
    return m_sender->run(std::move(work)).then(this, [this](const Value &value) {
        m_sender.reset();
        emit changed();
        return value;
    });
}

SendingArchive Outbox::at(Archive &archive)
{
    return {archive, [this](const std::function<Outcome(Archive &)> &work) { return m_writer.run(work).result(); }};
}

Result<sending::Account> Outbox::accountOf(const Target &target, const QString &given) const
{
    const QString name = sending::secretName(target);
    if (!given.isEmpty())
        (void)m_typed->write(name, given);
    if (const auto typed = m_typed->read(name); typed && *typed)
        return sending::Account{target.user, **typed};
    if (!sending::needsSecret(target))
        return sending::Account{target.user, {}};
    const auto kept = m_keyring->read(name);
    if (kept && *kept)
        return sending::Account{target.user, **kept};
    return fail(ErrorCode::Unauthorized, target.name, QStringLiteral("its password is not known"));
}

/// For the next work; while something is being sent, that is still what cancel() ends.
CancelToken Outbox::newCancel()
{
    if (!m_sender)
        m_cancel = {};
    return m_cancel;
}

SendRequest Outbox::requestFor(const Target &target)
{
    SendRequest request;
    request.target = target;
    request.cancel = newCancel();
    request.take = [this](const SendItem &item) {
        QMetaObject::invokeMethod(
            this, [this, item] { emit sent(item); }, Qt::QueuedConnection);
    };
    request.progress = [this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { emit progressed(done, total); }, Qt::QueuedConnection);
    };
    return request;
}

// A keyring may ask to be opened, and a person takes the time that it takes: no thread of the archive's waits for that.
QFuture<Result<Outcome>> Outbox::keepTarget(const Target &given, const QString &secret)
{
    const Result<Target> target = sending::tidied(given);
    if (!target)
        return QtFuture::makeReadyFuture(Result<Outcome>(std::unexpected(target.error())));
    QFuture<Outcome> kept = write([target = *target](Archive &archive) -> Outcome {
        const Result<qint64> saved = archive.targets().save(target);
        return saved ? Outcome() : std::unexpected(saved.error());
    });
    const auto keepSecret = [keyring = m_keyring, typed = m_typed, name = sending::secretName(*target), secret](const Outcome &saved) -> Result<Outcome> {
        if (!saved)
            return std::unexpected(saved.error());
        if (secret.isEmpty())
            return Outcome();
        (void)typed->write(name, secret);
        return keyring->write(name, secret);
    };
    return kept.then(QtFuture::Launch::Async, keepSecret);
}

QFuture<Outcome> Outbox::removeTarget(const Target &target)
{
    const auto forgetSecret = [keyring = m_keyring, typed = m_typed, name = sending::secretName(target)](const Outcome &removed) {
        (void)typed->remove(name);
        (void)keyring->remove(name); // where there is none, nothing of it is there
        return removed;
    };
    return write([id = target.id](Archive &archive) { return archive.targets().remove(id); })
        .then(QtFuture::Launch::Async, forgetSecret);
}

QFuture<Outcome> Outbox::test(const Target &given, const QString &secret)
{
    return work<Outcome>([this, given, secret, cancel = newCancel()](Archive &) -> Outcome {
        const Result<Target> target = sending::tidied(given);
        if (!target)
            return std::unexpected(target.error());
        const auto account = accountOf(*target, secret);
        if (!account)
            return std::unexpected(account.error());
        if (!archive::takesArticles(target->kind))
            return testFolder({*target, *account, false, cancel, {}, {}});
        SendRequest request;
        request.target = *target;
        request.account = *account;
        request.cancel = cancel;
        const auto met = testWordpress(request);
        return met ? Outcome() : std::unexpected(met.error());
    });
}

QFuture<Outcome> Outbox::queue(const Target &target, const std::vector<qint64> &articles)
{
    return write([=](Archive &archive) {
        return archive::takesArticles(target.kind) ? archive.outbox().add(target.id, articles) : archive.outbox().addSite(target.id);
    });
}

QFuture<Outcome> Outbox::takeBack(qint64 item)
{
    return write([item](Archive &archive) { return archive.outbox().remove(item); });
}

QFuture<Outcome> Outbox::allowOverwriting(qint64 item, const QByteArray &state)
{
    return write([item, state](Archive &archive) { return archive.outbox().allowOverwriting(item, state); });
}

QFuture<Outcome> Outbox::send(const Target &target, const QString &secret)
{
    return work<Outcome>([this, request = requestFor(target), secret](Archive &archive) mutable -> Outcome {
        const auto account = accountOf(request.target, secret);
        if (!account)
            return std::unexpected(account.error());
        request.account = *account;
        if (archive::takesArticles(request.target.kind))
            return sendOutbox(at(archive), request);
        const auto sent = sendSite(at(archive), {request.target, *account, false, request.cancel, request.progress, {}});
        return sent ? Outcome() : std::unexpected(sent.error());
    });
}

QFuture<Result<SendItem>> Outbox::preview(const Target &target, qint64 article)
{
    return work<Result<SendItem>>([this, request = requestFor(target), article](Archive &archive) mutable -> Result<SendItem> {
        const auto account = accountOf(request.target, {});
        if (!account)
            return std::unexpected(account.error());
        request.account = *account;
        std::optional<SendItem> found;
        request.take = [&found](const SendItem &item) { found = item; };
        const Outcome seen = previewSending(at(archive), {article}, request);
        if (!seen)
            return std::unexpected(seen.error());
        return found ? Result<SendItem>(*found) : fail(ErrorCode::NotFound, QString::number(article));
    });
}

} // namespace marbre::desk
