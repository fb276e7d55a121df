#pragma once

#include <QFuture>
#include <QObject>

#include <memory>

#include "desk/archivethread.h"
#include "desk/sending.h"
#include "desk/sitesending.h"
#include "sending/keyring.h"

namespace marbre::desk {

/// The archive's targets and what waits for them, for a window: sending goes on in a thread of its own, one target at a
/// time. Every future's continuation is to be given a context object.
class Outbox : public QObject
{
    Q_OBJECT

public:
    /// `writer` must outlive it.
    Outbox(QString folder, ArchiveThread &writer, std::shared_ptr<sending::Keyring> keyring);
    /// Cancels what is being sent; the rest waits.
    ~Outbox() override;

    /// Keeps a target, and its secret, where one is given, in the keyring. Gives what the keyring says: Unsupported where
    /// there is none; the secret is then known until the archive is closed. Fails as sending::tidied and TargetTable::save.
    QFuture<Result<Outcome>> keepTarget(const archive::Target &target, const QString &secret);
    /// And its secret.
    QFuture<Outcome> removeTarget(const archive::Target &target);
    /// Whether it can be reached, and takes the account; an empty secret is the one that is kept.
    QFuture<Outcome> test(const archive::Target &target, const QString &secret);

    /// Puts articles into the outbox, or the whole site, as the target takes them. Nothing is sent.
    QFuture<Outcome> queue(const archive::Target &target, const std::vector<qint64> &articles);
    QFuture<Outcome> takeBack(qint64 item);
    QFuture<Outcome> allowOverwriting(qint64 item, const QByteArray &state);

    /// Sends what waits for a target; sent() and progressed() tell how it goes. As desk::sendOutbox and desk::sendSite;
    /// Locked while something is being sent; Unauthorized where the secret is known neither here nor to the keyring. A
    /// secret that is given is known until the archive is closed.
    QFuture<Outcome> send(const archive::Target &target, const QString &secret = {});
    void cancel() { m_cancel.cancel(); }
    [[nodiscard]] bool isSending() const { return m_sender != nullptr; }
    /// What sending one article would do.
    QFuture<Result<SendItem>> preview(const archive::Target &target, qint64 article);

signals:
    /// Targets, what waits or what was sent may differ.
    void changed();
    void sent(const marbre::desk::SendItem &item);
    void progressed(qint64 done, qint64 total);

private:
    template <typename Work> QFuture<Outcome> write(Work work);
    template <typename Value, typename Work> QFuture<Value> work(Work work);
    [[nodiscard]] Result<sending::Account> accountOf(const archive::Target &target, const QString &given) const;
    [[nodiscard]] CancelToken newCancel();
    [[nodiscard]] SendRequest requestFor(const archive::Target &target);
    [[nodiscard]] SendingArchive at(archive::Archive &archive);

    QString m_folder;
    ArchiveThread &m_writer;
    std::shared_ptr<sending::Keyring> m_keyring;
    std::shared_ptr<sending::MemoryKeyring> m_typed = std::make_shared<sending::MemoryKeyring>();
    CancelToken m_cancel;
    std::unique_ptr<ArchiveThread> m_sender; ///< while it sends
};

} // namespace marbre::desk
