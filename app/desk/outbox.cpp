#include "desk/outbox.h"

#include "sending/targets.h"

namespace marbre::desk {

using archive::Archive;
using archive::Target;

namespace {

const QString secretUnknown = QStringLiteral("its password is not known");

} // namespace

bool lacksSecret(const Error &error)
{
    return error.code == ErrorCode::Unauthorized && error.detail == secretUnknown;
}

Outbox::Outbox(QString folder, ArchiveThread &writer, std::shared_ptr<sending::Keyring> keyring)
    : m_folder(std::move(folder))
    , m_writer(writer)
    , m_secrets{std::move(keyring)}
{
}

Outbox::~Outbox()
{
    m_cancel.cancel();
}

/// The writer may come to it when this is gone.
template <typename Work> QFuture<Outcome> Outbox::write(Work work)
{
    return m_writer.run([work = std::move(work)](Archive &archive) mutable -> Outcome { return work(archive); })
        .then(this, [this](const Outcome &done) {
            emit changed();
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

Result<sending::Account> Outbox::Secrets::accountOf(const Target &target, const QString &given) const
{
    const QString name = sending::secretName(target);
    if (!given.isEmpty())
        (void)typed->write(name, given);
    if (const auto known = typed->read(name); known && *known)
        return sending::Account{target.user, **known};
    if (!sending::needsSecret(target))
        return sending::Account{target.user, {}};
    if (const auto known = kept->read(name); known && *known)
        return sending::Account{target.user, **known};
    return fail(ErrorCode::Unauthorized, target.name, secretUnknown);
}

void Outbox::Secrets::forget(const Target &target) const
{
    const QString name = sending::secretName(target);
    (void)typed->remove(name);
    (void)kept->remove(name); // where there is none, nothing of it is there
}

/// For the next work; while something is being sent, that is still what cancel() ends.
CancelToken Outbox::newCancel()
{
    if (!m_sender)
        m_cancel = {};
    return m_cancel;
}

Progress Outbox::progressing()
{
    return [this](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            this, [this, done, total] { emit progressed(done, total); }, Qt::QueuedConnection);
    };
}

SendRequest Outbox::requestFor(const Target &target)
{
    SendRequest request;
    request.target = target;
    request.cancel = newCancel();
    request.begin = [this](qint64 article) {
        QMetaObject::invokeMethod(
            this, [this, article] { emit begun(article); }, Qt::QueuedConnection);
    };
    request.take = [this](const SendItem &item) {
        QMetaObject::invokeMethod(
            this, [this, item] { emit sent(item); }, Qt::QueuedConnection);
    };
    request.progress = progressing();
    return request;
}

// A keyring may ask to be opened, and a person takes the time that it takes: no thread of the archive's waits for that.
QFuture<Result<Outcome>> Outbox::keepTarget(const Target &given, const QString &secret)
{
    const Result<Target> target = sending::tidied(given);
    if (!target)
        return QtFuture::makeReadyFuture(Result<Outcome>(std::unexpected(target.error())));
    auto before = std::make_shared<Target>(*target);
    QFuture<Outcome> saved = write([target = *target, before](Archive &archive) -> Outcome {
        if (auto known = archive.targets().load(target.id))
            *before = std::move(*known);
        const Result<qint64> id = archive.targets().save(target);
        return id ? Outcome() : std::unexpected(id.error());
    });
    const auto keepSecret = [secrets = m_secrets, before, target = *target, secret](const Outcome &done) -> Result<Outcome> {
        if (!done)
            return std::unexpected(done.error());
        const QString name = sending::secretName(target);
        if (sending::secretName(*before) != name)
            secrets.forget(*before);
        if (secret.isEmpty())
            return Outcome();
        (void)secrets.typed->write(name, secret);
        return secrets.kept->write(name, secret);
    };
    return saved.then(QtFuture::Launch::Async, keepSecret);
}

QFuture<Outcome> Outbox::removeTarget(const Target &target)
{
    const auto forgetSecret = [secrets = m_secrets, target](const Outcome &removed) {
        secrets.forget(target);
        return removed;
    };
    return write([id = target.id](Archive &archive) { return archive.targets().remove(id); })
        .then(QtFuture::Launch::Async, forgetSecret);
}

QFuture<Result<QString>> Outbox::test(const Target &given, const QString &secret, const CancelToken &cancel)
{
    const auto meet = [secrets = m_secrets, given, secret, cancel]() -> Result<QString> {
        const Result<Target> target = sending::tidied(given);
        if (!target)
            return std::unexpected(target.error());
        const auto account = secrets.accountOf(*target, secret);
        if (!account)
            return std::unexpected(account.error());
        if (archive::takesArticles(target->kind)) {
            const auto met = testWordpress({.target = *target, .account = *account, .cancel = cancel});
            return met ? Result<QString>(met->name) : std::unexpected(met.error());
        }
        const Outcome reached = testFolder({.target = *target, .account = *account, .cancel = cancel});
        return reached ? Result<QString>(QString()) : std::unexpected(reached.error());
    };
    return QtFuture::makeReadyFuture().then(QtFuture::Launch::Async, meet);
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

QFuture<Outcome> Outbox::setOrders(const std::vector<qint64> &targets)
{
    return write([targets](Archive &archive) { return archive.settings().setOrders(targets); });
}

QFuture<Outcome> Outbox::send(const Target &target, const QString &secret)
{
    return work<Outcome>([this, request = requestFor(target), secret](Archive &archive) mutable -> Outcome {
        const auto account = m_secrets.accountOf(request.target, secret);
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
        const auto account = m_secrets.accountOf(request.target, {});
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

QFuture<Outcome> Outbox::previewAll(const Target &target, const QString &secret)
{
    SendRequest request = requestFor(target);
    request.take = [this](const SendItem &item) {
        QMetaObject::invokeMethod(
            this, [this, item] { emit previewed(item); }, Qt::QueuedConnection);
    };
    return work<Outcome>([this, request, secret](Archive &archive) mutable -> Outcome {
        const auto account = m_secrets.accountOf(request.target, secret);
        if (!account)
            return std::unexpected(account.error());
        request.account = *account;
        return archive::takesArticles(request.target.kind) ? previewWaiting(archive, request) : previewSite(archive, request);
    });
}

Outcome Outbox::previewWaiting(Archive &archive, const SendRequest &request)
{
    const auto items = archive.outbox().itemsOf(request.target.id);
    if (!items)
        return std::unexpected(items.error());
    std::vector<qint64> articles;
    for (const archive::OutboxItem &item : *items)
        if (item.number > 0)
            articles.push_back(item.number);
    return previewSending(at(archive), articles, request);
}

Outcome Outbox::previewSite(Archive &archive, const SendRequest &request)
{
    const auto seen = sendSite(at(archive), {request.target, request.account, true, request.cancel, request.progress, {}});
    if (!seen)
        return std::unexpected(seen.error());
    QMetaObject::invokeMethod(
        this, [this, report = seen->upload] { emit sitePreviewed(report); }, Qt::QueuedConnection);
    return {};
}

} // namespace marbre::desk
