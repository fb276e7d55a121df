#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include "export/articlestream.h"
#include "export/report.h"

namespace marbre::exporting {

/// A term as WordPress knows it.
struct WxrTerm {
    QString name;
    QString slug;
    QString parent; ///< its slug; empty: none
    QString description;
};

struct WxrAuthor {
    QString login;
    QString name;
    QJsonArray fields; ///< what else is known, as pairs: "wp:author_email"…
};

/// What a WordPress export says before its items. Terms come after their parents.
struct WxrHead {
    QString title;
    QString link; ///< of the site; no slash at its end
    QString description;
    QString language; ///< BCP 47
    std::vector<WxrAuthor> authors;
    std::vector<WxrTerm> categories;
    std::vector<WxrTerm> tags;
    QJsonArray terms; ///< of the site's own taxonomies: of each its elements, as pairs
};

/// What an item says that an Article does not.
struct WxrRecord {
    QByteArray body; ///< its bytes
    bool isClassic = false; ///< they are a WordPress post of before its block editor
    qint64 number = 0; ///< `wp:post_id`
    QString guid;
    QString creator; ///< a login
    QString creatorName; ///< as the head says it
    qint64 thumbnail = 0; ///< the number of the attachment that stands for it; 0: none
    QJsonObject kept; ///< what was imported with it (import/wxrarticle.h); empty: it is Marbre's own

    [[nodiscard]] bool hasPassword() const;
};

struct WxrAttachment {
    qint64 number = 0;
    QString url;
    QString path; ///< beside the export; empty: it is not there
    QString title;
    QString alternative;
    QString caption;
    QJsonObject kept;
};

/// What the writer asks of the archive.
struct WxrRecords {
    WxrHead head;
    std::function<Result<WxrRecord>(const article::Article &article)> article;
    /// Once all articles are written, with the media that they show.
    std::function<Result<std::vector<WxrAttachment>>(const QSet<QString> &media)> attachments;
    /// The slug of a category or tag.
    std::function<QString(const char *kind, const QString &name)> slug;
};

/// Writes a WordPress export, WXR 1.2 (wp-admin/includes/export.php of WordPress 6.1), article by article. `out`: a file,
/// whole or not at all, or a folder for `wordpress.xml`; the media's files stand in `media/` beside it, and their addresses
/// begin with `baseUrl` where there is one. What WordPress has no place for are custom fields, whose names are those of
/// import::marbremeta; what was imported with an article is given back. Reading the file gives equal articles.
[[nodiscard]] Result<Report> exportWxr(const NextArticle &next, const WxrRecords &records, const ReadMedia &readMedia,
                                       const Target &target);

} // namespace marbre::exporting
