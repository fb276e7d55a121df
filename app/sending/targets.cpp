#include "sending/targets.h"

#include <QDir>

namespace marbre::sending {

using archive::Target;
using archive::TargetKind;

namespace {

const QString unknownKey = QStringLiteral("its key is ");
const QString changedKey = QStringLiteral("its key is another than before, ");

QStringList schemesOf(TargetKind kind)
{
    if (kind == TargetKind::Sftp)
        return {QStringLiteral("sftp")};
    return {QStringLiteral("https"), QStringLiteral("http")};
}

std::unexpected<Error> unfit(const QString &address, const QString &why)
{
    return fail(ErrorCode::Invalid, address, why);
}

/// What has no scheme gets the kind's own.
QString withScheme(const QString &address, const QStringList &schemes)
{
    return address.contains(QLatin1String("://")) ? address : schemes.front() + QStringLiteral("://") + address;
}

Result<QString> tidiedUrl(const Target &target)
{
    const QStringList schemes = schemesOf(target.kind);
    const QUrl url(withScheme(target.address.trimmed(), schemes));
    if (!url.userInfo().isEmpty())
        return unfit(url.toString(QUrl::RemoveUserInfo), QStringLiteral("the address has a name or password in it; give them apart"));
    if (!url.isValid() || url.host().isEmpty())
        return unfit(target.address, QStringLiteral("no address of a server"));
    if (!schemes.contains(url.scheme()))
        return unfit(target.address, QStringLiteral("an address of this kind begins with %1://").arg(schemes.front()));
    if (url.hasQuery() || url.hasFragment())
        return unfit(target.address, QStringLiteral("an address ends before “?” and “#”"));
    QString tidied = url.toString(QUrl::FullyEncoded);
    while (tidied.endsWith(u'/'))
        tidied.chop(1);
    return tidied;
}

} // namespace

Result<Target> tidied(Target target)
{
    target.name = target.name.simplified();
    target.user = target.user.trimmed();
    if (target.name.isEmpty())
        return unfit(target.address, QStringLiteral("a target needs a name"));
    if (target.address.trimmed().isEmpty())
        return unfit(target.name, QStringLiteral("a target needs an address"));
    if (target.kind == TargetKind::Folder) {
        target.address = QDir::cleanPath(QDir(target.address.trimmed()).absolutePath());
        return target;
    }
    const Result<QString> address = tidiedUrl(target);
    if (!address)
        return std::unexpected(address.error());
    target.address = *address;
    return target;
}

QString secretName(const Target &target)
{
    return QStringLiteral("%1 %2@%3").arg(archive::targetKindName(target.kind), target.user, target.address);
}

bool needsSecret(const Target &target)
{
    return target.kind != TargetKind::Folder && !target.user.isEmpty()
        && !(target.kind == TargetKind::Sftp && target.options.contains(option::keyFile));
}

Error untrustedKey(const QString &server, const ShownKey &key)
{
    return {ErrorCode::Untrusted, server, (key.isChanged ? changedKey : unknownKey) + key.fingerprint, {}};
}

std::optional<ShownKey> shownKey(const Error &error)
{
    for (const QString &begin : {changedKey, unknownKey}) // the one begins as the other
        if (error.code == ErrorCode::Untrusted && error.detail.startsWith(begin))
            return ShownKey{error.detail.sliced(begin.size()), begin == changedKey};
    return {};
}

} // namespace marbre::sending
