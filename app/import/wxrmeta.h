#pragma once

#include "article/article.h"
#include "import/wxr.h"

namespace marbre::import {

/// The custom fields in which Marbre's own exports keep what WordPress has no place for; each is text, lists are a name a
/// line, rich texts are HTML.
namespace marbremeta {
inline constexpr QByteArrayView uuid("marbre_uuid"), status("marbre_status"), language("marbre_language"), authors("marbre_authors"),
    translators("marbre_translators"), categories("marbre_categories"), tags("marbre_tags"), reposted("marbre_reposted"), lead("marbre_lead"), note("marbre_note"),
    image("marbre_image"), source("marbre_source"), sourceUrl("marbre_source_url"), originalUrl("marbre_original_url"),
    originalTitle("marbre_original_title"), originalLanguage("marbre_original_language"),
    originalPublished("marbre_original_published"), originalLicense("marbre_original_license"),
    corrections("marbre_corrections"), created("marbre_created"),
    html("marbre_html"); ///< the body is HTML, and no classic post
} // namespace marbremeta

/// Gives an article what its custom fields say of the original's date, source, author, link, title, language and licence,
/// of its translator and of the editor's note: under Marbre's own names, else under those that sites commonly give them,
/// in French or English (`date_originale`, `source_url`, `ndlr`…). A value that is none of its kind is left alone.
/// True where a field named the author.
bool takeMeta(article::Article &article, const WxrFields &meta);

} // namespace marbre::import
