#pragma once

#include <QJsonObject>
#include <QMap>
#include <QUuid>

#include <vector>

#include "article/article.h"

namespace marbre::sending {

/// A category as the archive knows it.
struct PostCategory {
    QString name;
    QString slug;
    QString parent; ///< the name of the one around it; empty: none

    bool operator==(const PostCategory &) const = default;
};

/// A picture that a post shows.
struct PostMedia {
    QString address; ///< `media/…`
    QString alternative;
    QString credit;

    bool operator==(const PostMedia &) const = default;
};

/// An article as a WordPress is to have it, before anything is asked there: categories, author and pictures are named,
/// and not numbered.
struct WordpressPost {
    QUuid uuid;
    int version = 0; ///< the article's
    bool isPage = false;
    QString title; ///< HTML
    QString slug;
    QString status; ///< WordPress's own word
    QString date; ///< of the site's own clock, ISO 8601; empty: the server's choice
    QString excerpt; ///< HTML
    QString content; ///< blocks, with addresses `media/…`
    QString author; ///< a name; empty: who sends
    QString image; ///< that stands for it: `media/…`, or empty
    bool sticky = false;
    QStringList categories;
    QStringList tags;
    QMap<QString, QString> fields; ///< custom ones, for a server that knows them
    std::vector<PostCategory> known; ///< the categories and those around them, parents first
    std::vector<PostMedia> media; ///< that it shows, the image, too

    bool operator==(const WordpressPost &) const = default;
};

/// Of all that is sent: the same post has the same.
[[nodiscard]] QByteArray hashOf(const WordpressPost &post);

/// The addresses `media/…` of a text, by what `urlOf` gives for them; those for which it gives nothing stay.
[[nodiscard]] QString withMediaUrls(const QString &content, const QMap<QString, QString> &urls);

/// A post as a WordPress says that it is (REST API, `context=edit`; WordPress 6.1,
/// class-wp-rest-posts-controller.php).
struct RemotePost {
    qint64 id = 0;
    QString slug;
    QString status;
    QString link;
    QString date;
    QString modified; ///< UTC, ISO 8601 without a zone
    QString title; ///< HTML
    QString content;
    QString excerpt;
    qint64 author = 0;
    qint64 image = 0;
    bool sticky = false;
    std::vector<qint64> categories; ///< sorted
    std::vector<qint64> tags; ///< sorted

    bool operator==(const RemotePost &) const = default;
};

/// The fields of a post that are asked for.
[[nodiscard]] QString remoteFields();
/// Nothing of what the object does not say: an id of 0 is no post.
[[nodiscard]] RemotePost remotePost(const QJsonObject &object);

/// Of all that sending writes over; it is another as soon as somebody has changed any of it there. The server's time and
/// the change from "future" to "publish", which comes by itself, are no part of it.
[[nodiscard]] QByteArray stateOf(const RemotePost &post);

/// Both as a person reads them, title and text: what is to be sent, and what stands there.
[[nodiscard]] article::Article readable(const WordpressPost &post);
[[nodiscard]] article::Article readable(const RemotePost &post);

/// True where the post has the same words already, whatever else differs.
[[nodiscard]] bool hasWordsOf(const RemotePost &there, const WordpressPost &post);

} // namespace marbre::sending
