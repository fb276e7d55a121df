#pragma once

#include <QJsonObject>

#include "article/article.h"
#include "import/metamapping.h"
#include "import/wxr.h"

namespace marbre::import {

/// A post, a page or what a site of its own kinds has, as an article.
struct WxrArticle {
    article::Article article; ///< not saved
    QByteArray body; ///< its bytes, as they stood
    bool classic = false; ///< of before the block editor (html::ReadOptions::wordpress)
    QString key; ///< names it in its site: its guid, and its number there
    QJsonObject kept; ///< what an article has no field for: `fields`, `terms`, `meta`, `comments`
    QByteArray thumbnail; ///< the number of the attachment that stands for it; empty: none
    std::vector<Warning> warnings;
};

/// A file of a site.
struct WxrFile {
    QString key; ///< as keyOf
    QString url;
    QString path; ///< in the folder of uploads
    QString alternative;
    QString caption;
    QJsonObject kept; ///< as WxrArticle::kept
};

/// What becomes of an item.
enum class WxrRole {
    Article,
    File,
    Machinery, ///< menus, revisions, styles: what WordPress keeps for itself
};
[[nodiscard]] WxrRole roleOf(const WxrItem &item);

/// Names an item in its site. Numbers are one site's own, and a guid may stand twice where a site was copied by hand: both
/// together, but for an article of Marbre's, whose guid is its UUID.
[[nodiscard]] QString keyOf(const WxrItem &item);
/// `mapping` says what custom fields mean whose names do not (wxrmeta.h).
[[nodiscard]] WxrArticle articleOf(const WxrItem &item, const WxrSite &site, const MetaMapping &mapping = {});
[[nodiscard]] WxrFile fileOf(const WxrItem &item);

/// What a status of WordPress's is here; a password keeps a post from being published.
[[nodiscard]] article::Status statusOfWordpress(QByteArrayView status, bool hasPassword);

/// What a status is there, where nothing else is known.
[[nodiscard]] QByteArrayView wordpressStatusOf(article::Status status);
/// A post of this status stands at its date; others have one that means nothing.
[[nodiscard]] bool isDatedWordpress(QByteArrayView status);
/// `wp:post_name` as Marbre writes slugs; empty where nothing can be made of it.
[[nodiscard]] QString slugOfWordpress(QByteArray name);

/// A text of WordPress's that is HTML, as its words: titles, names of terms.
[[nodiscard]] QString plainText(const QByteArray &html);

} // namespace marbre::import
