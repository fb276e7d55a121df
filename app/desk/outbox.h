#pragma once

#include <QFuture>
#include <QObject>

#include <memory>

#include "desk/archivethread.h"
#include "desk/sending.h"
#include "desk/sitesending.h"
#include "sending/keyring.h"

namespace marbre::desk {

/// True where a password is known neither here nor to the keyring: a person is to be asked for it.
[[nodiscard]] bool lacksSecret(const Error &error);

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

    /// Keeps a target, and its secret, where one is given, in the keyring; one that was for another account or address is
    /// forgotten. Gives what the keyring says: Unsupported where there is none; the secret is then known until the archive
    /// is closed. Fails as sending::tidied and TargetTable::save.
    QFuture<Result<Outcome>> keepTarget(const archive::Target &target, const QString &secret);
    /// And its secret.
    QFuture<Outcome> removeTarget(const archive::Target &target);
    /// Whether it can be reached, and takes the account; an empty secret is the one that is kept. Gives who one is there,
    /// where it says so. Also while something is being sent.
    QFuture<Result<QString>> test(const archive::Target &target, const QString &secret, const CancelToken &cancel);

    /// Puts articles into the outbox, or the whole site, as the target takes them. Nothing is sent.
    QFuture<Outcome> queue(const archive::Target &target, const std::vector<qint64> &articles);
    QFuture<Outcome> takeBack(qint64 item);
    QFuture<Outcome> allowOverwriting(qint64 item, const QByteArray &state);

    /// As SettingTable::setOrders.
    QFuture<Outcome> setOrders(const std::vector<qint64> &targets);

    /// Sends what waits for a target; begun(), sent() and progressed() tell how it goes. As desk::sendOutbox and desk::sendSite;
    /// Locked while something is being sent; Unauthorized where the secret is known neither here nor to the keyring. A
    /// secret that is given is known until the archive is closed.
    QFuture<Outcome> send(const archive::Target &target, const QString &secret = {});
    void cancel() { m_cancel.cancel(); }
    /// Something is being sent, tried or looked at; one thing at a time.
    [[nodiscard]] bool isBusy() const { return m_sender != nullptr; }
    /// What sending one article would do; fails as send().
    QFuture<Result<SendItem>> preview(const archive::Target &target, qint64 article);
    /// What sending all that waits would do, told by previewed() or sitePreviewed(); fails as send().
    QFuture<Outcome> previewAll(const archive::Target &target, const QString &secret = {});

signals:
    /// Targets, what waits or what was sent may differ.
    void changed();
    void begun(qint64 article);
    void sent(const marbre::desk::SendItem &item);
    void previewed(const marbre::desk::SendItem &item);
    void sitePreviewed(const marbre::sending::UploadReport &report);
    void progressed(qint64 done, qint64 total);

private:
    template <typename Work> QFuture<Outcome> write(Work work);
    template <typename Value, typename Work> QFuture<Value> work(Work work);
    /// The keyrings, for work in any thread.
    struct Secrets {
        std::shared_ptr<sending::Keyring> kept;
        std::shared_ptr<sending::MemoryKeyring> typed = std::make_shared<sending::MemoryKeyring>();

        [[nodiscard]] Result<sending::Account> accountOf(const archive::Target &target, const QString &given) const;
        void forget(const archive::Target &target) const;
    };
    [[nodiscard]] CancelToken newCancel();
    [[nodiscard]] SendRequest requestFor(const archive::Target &target);
    [[nodiscard]] Progress progressing();
    [[nodiscard]] Outcome previewWaiting(archive::Archive &archive, const SendRequest &request);
    [[nodiscard]] Outcome previewSite(archive::Archive &archive, const SendRequest &request);
    [[nodiscard]] SendingArchive at(archive::Archive &archive);

    QString m_folder;
    ArchiveThread &m_writer;
    Secrets m_secrets;
    CancelToken m_cancel;
    std::unique_ptr<ArchiveThread> m_sender; ///< while it sends
};

} // namespace marbre::desk
