#pragma once

#include <QJsonArray>
#include <QJsonObject>

#include <memory>

#include "server.h"

namespace marbre::tests {

/// A WordPress as far as sending asks for it (REST API of WordPress 6.1), in memory. Its thread is the server's: what a
/// test sets or reads goes through the functions.
class WordpressDouble
{
public:
    WordpressDouble();

    [[nodiscard]] QUrl url() const { return m_server->url(); }
    /// Requests, as "POST /wp/v2/posts".
    [[nodiscard]] QStringList asked() const;
    [[nodiscard]] QList<QJsonObject> posts() const;
    [[nodiscard]] QJsonObject post(qint64 id) const;
    [[nodiscard]] qsizetype mediaCount() const;
    [[nodiscard]] QJsonArray terms(const QString &taxonomy) const;

    /// As somebody who works there.
    void edit(qint64 id, const QString &field, const QJsonValue &value);
    void removePost(qint64 id);
    qint64 addPost(const QJsonObject &fields);
    void addPerson(const QString &name, qint64 id);
    void forget(const QString &what); ///< "media" or "posts": all of them are gone

    /// The account may write any HTML; else `iframe` is taken out, as kses does.
    void setMayWriteAnyHtml(bool may);
    void setMayMakeTerms(bool may);
    void setKnownFields(const QStringList &names);
    /// The next request of this method and the beginning of its path gets these bytes. With `isDone`, what it asks for is
    /// done all the same: its answer is lost.
    void breakNext(const QByteArray &method, const QString &path, const QByteArray &bytes, bool isDone);

private:
    struct Break {
        QByteArray method;
        QString path;
        QByteArray bytes;
        bool isDone = false;
    };
    QByteArray take(const Asked &asked);
    QByteArray route(const Asked &asked, const QString &path);
    QByteArray takePost(const Asked &asked, const QString &kind, const QString &id);
    QByteArray takeMedia(const Asked &asked);
    QByteArray takeTerm(const Asked &asked, const QString &taxonomy);
    void change(QJsonObject &post, const QJsonObject &given);
    QJsonObject made(const QString &kind);

    mutable QMutex m_mutex;
    QMap<qint64, QJsonObject> m_posts;
    QMap<qint64, QJsonObject> m_media;
    QMap<QString, QJsonArray> m_terms;
    QJsonArray m_people;
    QStringList m_fields;
    QStringList m_asked;
    std::optional<Break> m_break;
    qint64 m_next = 1;
    int m_seconds = 0;
    bool m_mayWriteAnyHtml = true;
    bool m_mayMakeTerms = true;
    std::unique_ptr<Server> m_server; ///< the last: nobody is answered while the rest goes
};

} // namespace marbre::tests
