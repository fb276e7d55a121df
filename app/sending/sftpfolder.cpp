#include <QCryptographicHash>
#include <QDir>
#include <QUrl>

#include <algorithm>
#include <cstring>

#include "sending/curl.h"
#include "sending/serverfolder.h"
#include "sending/targets.h"

namespace marbre::sending {

namespace {

const auto prefix = QStringLiteral("SHA256:");

/// As `ssh-keygen -l` prints it.
QString fingerprint(const QByteArray &key)
{
    return prefix + QString::fromLatin1(QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64(QByteArray::OmitTrailingEquals));
}

/// An argument of a command to the server (curl.se, CURLOPT_QUOTE).
QByteArray quoted(const QString &path)
{
    QByteArray bytes = path.toUtf8();
    return '"' + bytes.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

struct Bytes {
    QByteArray bytes;
    qsizetype at = 0;
};

size_t take(char *bytes, size_t one, size_t count, void *into)
{
    static_cast<Bytes *>(into)->bytes.append(bytes, qsizetype(one * count));
    return one * count;
}

size_t give(char *bytes, size_t one, size_t count, void *from)
{
    auto *source = static_cast<Bytes *>(from);
    const qsizetype size = std::min(qsizetype(one * count), source->bytes.size() - source->at);
    std::memcpy(bytes, source->bytes.constData() + source->at, size_t(size));
    source->at += size;
    return size_t(size);
}

/// Whose key is taken, and which was not.
struct HostKey {
    QString wanted; ///< its fingerprint; empty: `~/.ssh/known_hosts` says
    ShownKey refused;
};

/// Only a key that is known is taken.
int judge(CURL *, const curl_khkey *, const curl_khkey *found, curl_khmatch match, void *data)
{
    auto *host = static_cast<HostKey *>(data);
    if (match == CURLKHMATCH_OK)
        return CURLKHSTAT_FINE;
    // The key, or, where it has no length, the key in Base64.
    const QByteArray key = found->len > 0 ? QByteArray(found->key, qsizetype(found->len)) : QByteArray::fromBase64(found->key);
    const QString shown = fingerprint(key);
    if (shown == host->wanted)
        return CURLKHSTAT_FINE;
    host->refused = {shown, match == CURLKHMATCH_MISMATCH || !host->wanted.isEmpty()};
    return CURLKHSTAT_REJECT;
}

class SftpFolder final : public ServerFolder
{
public:
    SftpFolder(const archive::Target &target, Account account, CancelToken cancel, const Limits &limits)
        : m_target(target)
        , m_folder(target.address)
        , m_account(std::move(account))
        , m_cancel(std::move(cancel))
        , m_limits(limits)
    {
    }

    Result<std::optional<QByteArray>> read(const QString &address) override
    {
        Bytes into;
        prepare(urlOf(address));
        curl_easy_setopt(m_curl.easy(), CURLOPT_WRITEDATA, &into);
        const Result<CURLcode> done = perform(address);
        if (!done)
            return std::unexpected(done.error());
        return *done == CURLE_REMOTE_FILE_NOT_FOUND ? std::nullopt : std::optional(into.bytes);
    }

    Outcome put(const QString &address, const QByteArray &bytes, const QString &part) override
    {
        Bytes from{bytes};
        prepare(urlOf(part));
        // The third version of the protocol renames to no name that is there (6.5): it is taken away first, if it can be.
        const CurlList after = commands({"*rm " + pathOf(address), "rename " + pathOf(part) + ' ' + pathOf(address)});
        CURL *easy = m_curl.easy();
        curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, &give);
        curl_easy_setopt(easy, CURLOPT_READDATA, &from);
        curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.size()));
        curl_easy_setopt(easy, CURLOPT_NEW_FILE_PERMS, 0644L);
        curl_easy_setopt(easy, CURLOPT_POSTQUOTE, after.get());
        const Result<CURLcode> done = perform(address);
        if (!done)
            return std::unexpected(done.error());
        return *done == CURLE_OK ? Outcome() : fail(ErrorCode::NotFound, m_folder.host(), address);
    }

    Outcome remove(const QString &address) override { return run({"*rm " + pathOf(address)}, address); }
    Outcome makeFolder(const QString &address) override
    {
        return run({"*mkdir " + (address.isEmpty() ? quoted(m_folder.path()) : pathOf(address))}, address);
    }
    Outcome removeFolder(const QString &address) override { return run({"*rmdir " + pathOf(address)}, address); }

    Result<QStringList> names(const QString &folder) override
    {
        Bytes into;
        prepare(urlOf(folder.isEmpty() ? folder : folder + u'/'));
        curl_easy_setopt(m_curl.easy(), CURLOPT_DIRLISTONLY, 1L);
        curl_easy_setopt(m_curl.easy(), CURLOPT_WRITEDATA, &into);
        const Result<CURLcode> done = perform(folder);
        if (!done)
            return std::unexpected(done.error());
        QStringList names = QString::fromUtf8(into.bytes).split(u'\n', Qt::SkipEmptyParts);
        names.removeAll(QStringLiteral("."));
        names.removeAll(QStringLiteral(".."));
        return names;
    }

private:
    [[nodiscard]] QUrl urlOf(const QString &address) const
    {
        QUrl url = m_folder;
        url.setPath(url.path() + u'/' + address, QUrl::DecodedMode);
        return url;
    }
    [[nodiscard]] QByteArray pathOf(const QString &address) const { return quoted(m_folder.path() + u'/' + address); }

    static CurlList commands(std::initializer_list<QByteArray> lines)
    {
        curl_slist *list = nullptr;
        for (const QByteArray &line : lines)
            list = curl_slist_append(list, line.constData());
        return CurlList(list);
    }

    void prepare(const QUrl &url)
    {
        m_curl.reset();
        CURL *easy = m_curl.easy();
        curl_easy_setopt(easy, CURLOPT_URL, url.toEncoded().constData());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "sftp");
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &take);
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(m_limits.connecting));
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 1L);
        curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, std::max(1L, long(m_limits.silence) / 1000));
        setAccount();
        setHostKey();
    }

    void setAccount()
    {
        CURL *easy = m_curl.easy();
        const QString keyFile = m_target.options.value(option::keyFile);
        curl_easy_setopt(easy, CURLOPT_USERNAME, m_account.user.toUtf8().constData());
        if (!keyFile.isEmpty()) {
            curl_easy_setopt(easy, CURLOPT_SSH_AUTH_TYPES, long(CURLSSH_AUTH_PUBLICKEY));
            curl_easy_setopt(easy, CURLOPT_SSH_PRIVATE_KEYFILE, QFile::encodeName(keyFile).constData());
            curl_easy_setopt(easy, CURLOPT_KEYPASSWD, m_account.secret.toUtf8().constData());
            return;
        }
        curl_easy_setopt(easy, CURLOPT_SSH_AUTH_TYPES, long(CURLSSH_AUTH_AGENT | CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD));
        curl_easy_setopt(easy, CURLOPT_PASSWORD, m_account.secret.toUtf8().constData());
    }

    void setHostKey()
    {
        CURL *easy = m_curl.easy();
        const QString known = m_target.options.value(option::hostKey);
        m_hostKey = {known.isEmpty() || known.startsWith(prefix) ? known : prefix + known, {}};
        // A key that the target names is the only one: then nobody else is known.
        const QString hosts = known.isEmpty() ? QDir::home().filePath(QStringLiteral(".ssh/known_hosts")) : QStringLiteral("/dev/null");
        curl_easy_setopt(easy, CURLOPT_SSH_KNOWNHOSTS, QFile::encodeName(hosts).constData());
        curl_easy_setopt(easy, CURLOPT_SSH_KEYFUNCTION, &judge);
        curl_easy_setopt(easy, CURLOPT_SSH_KEYDATA, &m_hostKey);
    }

    /// What is not there is told by the code; all else fails.
    Result<CURLcode> perform(const QString &address)
    {
        const Result<CURLcode> done = m_curl.perform(m_cancel, m_folder.host());
        if (!done || *done == CURLE_OK || *done == CURLE_REMOTE_FILE_NOT_FOUND)
            return done;
        if (*done == CURLE_PEER_FAILED_VERIFICATION && !m_hostKey.refused.fingerprint.isEmpty())
            return std::unexpected(untrustedKey(m_folder.host(), m_hostKey.refused));
        return fail(errorCodeOf(*done), m_folder.host(), QStringLiteral("%1: %2").arg(address, m_curl.message(*done)));
    }

    /// Commands alone: the listing of the folder that goes with them is left out.
    Outcome run(std::initializer_list<QByteArray> lines, const QString &address)
    {
        prepare(urlOf({}));
        const CurlList list = commands(lines);
        curl_easy_setopt(m_curl.easy(), CURLOPT_NOBODY, 1L);
        curl_easy_setopt(m_curl.easy(), CURLOPT_QUOTE, list.get());
        const Result<CURLcode> done = perform(address);
        return done ? Outcome() : std::unexpected(done.error());
    }

    archive::Target m_target;
    QUrl m_folder;
    Account m_account;
    CancelToken m_cancel;
    Limits m_limits;
    Curl m_curl;
    HostKey m_hostKey;
};

} // namespace

std::unique_ptr<ServerFolder> sftpFolder(const archive::Target &target, const Account &account, const CancelToken &cancel,
                                         const Limits &limits)
{
    return std::make_unique<SftpFolder>(target, account, cancel, limits);
}

} // namespace marbre::sending
