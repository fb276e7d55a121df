#pragma once

#include "article/article.h"
#include "import/metamapping.h"
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
/// `mapping` says it of others. True where a field named the author.
bool takeMeta(article::Article &article, const WxrFields &meta, const MetaMapping &mapping = {});

/// The custom fields of a site's articles, as they are met: those that a person may give a meaning, and those that have one.
class MetaFields
{
public:
    explicit MetaFields(MetaMapping mapping = {});

    void setMapping(const MetaMapping &mapping) { m_mapping = mapping; }
    void add(const WxrFields &meta);
    [[nodiscard]] std::vector<MetaField> take() { return std::move(m_fields); }

private:
    MetaMapping m_mapping;
    std::vector<MetaField> m_fields;
    QHash<QByteArray, int> m_rows; ///< by key; -1: not shown
};

} // namespace marbre::import
