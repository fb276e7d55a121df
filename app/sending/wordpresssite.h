#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QUrlQuery>

#include <optional>

#include "sending/http.h"

namespace marbre::sending {

/// Who one is to a WordPress.
struct WordpressUser {
    qint64 id = 0;
    QString name;
    bool mayWriteAnyHtml = false; ///< `unfiltered_html`: nothing is taken out of the texts
    bool mayWriteForOthers = false; ///< `edit_others_posts`

    bool operator==(const WordpressUser &) const = default;
};

/// A WordPress by its REST API (developer.wordpress.org/rest-api; WordPress 6.1), with an application password.
/// Failures are those of HttpConnection and of refusal(), with what WordPress says of them; NotUnderstood where the answer
/// is no JSON, NotFound where there is no REST API.
class WordpressSite
{
public:
    WordpressSite(const QUrl &address, const Account &account, const CancelToken &cancel, const Limits &limits = {});

    /// Finds the API and who one is there. To be done before all else; done again, it asks nothing.
    [[nodiscard]] Result<WordpressUser> meet();

    /// `path` as "wp/v2/posts". The answer's object or array.
    [[nodiscard]] Result<QJsonValue> get(const QString &path, const QUrlQuery &query = {});
    [[nodiscard]] Result<QJsonValue> post(const QString &path, const QJsonObject &object, const QUrlQuery &query = {});
    /// A file, as it is.
    [[nodiscard]] Result<QJsonValue> upload(const QString &path, const QByteArray &bytes, const QByteArray &type,
                                            const QByteArray &fileName, const QUrlQuery &query);
    /// The custom fields that posts (or pages) may be given.
    [[nodiscard]] Result<QSet<QString>> fieldsOf(const QString &path);

    [[nodiscard]] QString where() const { return m_address.host(); }

private:
    [[nodiscard]] QUrl urlOf(const QString &path, const QUrlQuery &query) const;
    [[nodiscard]] Outcome findApi();
    [[nodiscard]] Result<QJsonValue> ask(HttpRequest request);
    [[nodiscard]] Result<QJsonValue> read(const HttpAnswer &answer) const;

    QUrl m_address;
    HttpConnection m_connection;
    bool m_isPlain = false; ///< addresses are queries: `?rest_route=/…`
    std::optional<WordpressUser> m_user;
};

/// True for an error that WordPress itself calls by this name ("term_exists").
[[nodiscard]] bool isNamed(const Error &error, QLatin1StringView name);

} // namespace marbre::sending
