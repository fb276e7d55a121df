#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "document/document.h"
#include "import/capture/savedpage.h"

namespace marbre::import::capture {

/// A picture that a Document shows and that was saved with its page.
struct Picture {
    QString address; ///< as the Document has it
    QByteArray bytes;

    bool operator==(const Picture &) const = default;
};

/// The pictures of a page's content that are at hand: those saved with the page, and those whose bytes stand in their
/// address (`data:`, RFC 2397), each once, in order. Those that are only on the web are not fetched.
[[nodiscard]] std::vector<Picture> picturesOf(const document::Document &content, const SavedPage &page,
                                              const QString &baseUrl);

} // namespace marbre::import::capture
