#pragma once

#include <QStringList>

#include "import/capture/fields.h"
#include "import/capture/page.h"

namespace marbre::import::capture {

/// What structured data in scripts says (JSON-LD 1.1; schema.org's Article, WebPage, WebSite and their kinds).
struct StructuredData {
    PageFields fields;
    QString articleBody; ///< the words of the article, where the page gives them to machines too
};

/// Reads all of the page's `application/ld+json`; broken JSON is mended where it is clear what was meant (line breaks
/// in strings, commas too many, comments around), else passed over. Of several articles, the one that the page is
/// about: by its address, by one of the titles, else the first.
[[nodiscard]] StructuredData readJsonLd(const Page &page, const QString &url, const QStringList &titles);

/// A JSON text mended so that a strict parser takes it; linear.
[[nodiscard]] QByteArray mendedJson(const QString &json);

} // namespace marbre::import::capture
