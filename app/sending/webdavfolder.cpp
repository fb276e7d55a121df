#include <QXmlStreamReader>

#include "sending/serverfolder.h"

namespace marbre::sending {

namespace {

constexpr QByteArrayView resourceTypes =
    R"(<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/></prop></propfind>)";

/// The last parts of the addresses of an answer to PROPFIND (RFC 4918, 9.1), but the folder's own.
QStringList namesIn(const QByteArray &xml, const QUrl &folder)
{
    QStringList names;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement || reader.name() != QLatin1String("href"))
            continue;
        const QUrl href = folder.resolved(QUrl(reader.readElementText().trimmed()));
        const QString path = href.path(QUrl::FullyDecoded);
        const QString name = path.section(u'/', -1, -1, QString::SectionSkipEmpty);
        const bool isFolder = QUrl(href).adjusted(QUrl::StripTrailingSlash).path() == folder.adjusted(QUrl::StripTrailingSlash).path();
        if (!isFolder && !name.isEmpty())
            names.append(name);
    }
    return names;
}

class WebdavFolder final : public ServerFolder
{
public:
    WebdavFolder(const QUrl &folder, const Account &account, const CancelToken &cancel, const Limits &limits)
        : m_folder(folder)
        , m_connection(folder, account, cancel, limits)
    {
    }

    Result<std::optional<QByteArray>> read(const QString &address) override
    {
        const auto answer = m_connection.ask({"GET", urlOf(address)});
        if (!answer)
            return std::unexpected(answer.error());
        if (answer->status == 404)
            return std::nullopt;
        return answer->status == 200 ? Result<std::optional<QByteArray>>(answer->body) : refused(*answer, address);
    }

    Outcome put(const QString &address, const QByteArray &bytes, const QString &part) override
    {
        const Outcome written = ask({"PUT", urlOf(part), {{"Content-Type", "application/octet-stream"}}, bytes}, address);
        if (!written)
            return written;
        return ask({"MOVE", urlOf(part), {{"Destination", urlOf(address).toEncoded()}, {"Overwrite", "T"}}}, address);
    }

    Outcome remove(const QString &address) override { return ask({"DELETE", urlOf(address)}, address, 404); }

    // 405: it is there (RFC 4918, 9.3.1)
    Outcome makeFolder(const QString &address) override { return ask({"MKCOL", folderUrl(address)}, address, 405); }

    Outcome removeFolder(const QString &) override { return {}; }

    Result<QStringList> names(const QString &folder) override
    {
        const auto answer = m_connection.ask(
            {"PROPFIND", folderUrl(folder), {{"Depth", "1"}, {"Content-Type", "application/xml"}}, resourceTypes.toByteArray()});
        if (!answer)
            return std::unexpected(answer.error());
        if (answer->status == 404)
            return QStringList();
        return answer->status == 207 ? Result<QStringList>(namesIn(answer->body, folderUrl(folder))) : refused(*answer, folder);
    }

private:
    [[nodiscard]] QUrl urlOf(const QString &address) const
    {
        QUrl url = m_folder;
        url.setPath(url.path() + u'/' + address, QUrl::DecodedMode);
        return url;
    }

    /// With a slash at its end, or servers redirect.
    [[nodiscard]] QUrl folderUrl(const QString &address) const
    {
        return urlOf(address.isEmpty() ? address : address + u'/');
    }

    [[nodiscard]] std::unexpected<Error> refused(const HttpAnswer &answer, const QString &address) const
    {
        return std::unexpected(refusal(answer.status, m_folder.host(), address));
    }

    [[nodiscard]] Outcome ask(const HttpRequest &request, const QString &address, int alsoFine = 0)
    {
        const auto answer = m_connection.ask(request);
        if (!answer)
            return std::unexpected(answer.error());
        const bool isFine = (answer->status >= 200 && answer->status < 300 && answer->status != 207) || answer->status == alsoFine;
        return isFine ? Outcome() : refused(*answer, address);
    }

    QUrl m_folder;
    HttpConnection m_connection;
};

} // namespace

std::unique_ptr<ServerFolder> webdavFolder(const archive::Target &target, const Account &account, const CancelToken &cancel,
                                           const Limits &limits)
{
    return std::make_unique<WebdavFolder>(QUrl(target.address), account, cancel, limits);
}

} // namespace marbre::sending
