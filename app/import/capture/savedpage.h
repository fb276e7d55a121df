#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

#include "base/error.h"

class QIODevice;

namespace marbre::import::capture {

/// A file that was saved with a page.
struct PagePart {
    QString address; ///< as the page names it; absolute, or relative to the page
    QString type; ///< MIME type; empty: not told
    QByteArray bytes;
    QString file; ///< where the bytes are, in place of `bytes`; empty: they are here

    bool operator==(const PagePart &) const = default;
};

/// A page as it was saved, whatever the form.
struct SavedPage {
    QByteArray given; ///< the bytes of the file that was read
    QByteArray html;
    QString charset; ///< declared beside the page, not in it; empty: it was not
    QString baseUrl; ///< where it was read, as the form tells; empty: it does not
    std::vector<PagePart> parts; ///< its pictures and other files

    bool operator==(const SavedPage &) const = default;
};

/// Reads the bytes of a page: HTML, as a browser or SingleFile saves it, or MHTML (RFC 2557). Never fails: what is no
/// MHTML is HTML.
[[nodiscard]] SavedPage savedPage(const QByteArray &bytes);

/// Reads a page from a file, with the folder that a browser has put beside it (`page_files`, `page_fichiers`…), or from
/// a folder that holds one. Only files in that folder are parts, no links out of it. NotFound, Unreadable, Invalid (a
/// folder without a page, or with several of which none is `index.html`), Unsupported (larger than 256 MB).
[[nodiscard]] Result<SavedPage> openSavedPage(const QString &path);

/// The same of a device that is open, a pipe without an end too: no more than the largest page is read of it. `name` is
/// what it is called in errors.
[[nodiscard]] Result<SavedPage> readSavedPage(QIODevice &device, const QString &name);

/// True for a message with a page in it (RFC 2557), by the header at its beginning.
[[nodiscard]] bool isMhtml(const QByteArray &bytes);
/// The page of such a message, its parts decoded. A part that is cut short is read as far as it goes.
[[nodiscard]] SavedPage readMhtml(const QByteArray &bytes);

/// A page and what was saved with it as one such message, which readMhtml reads as the same page. Parts beyond 200 MB in
/// all are left out.
[[nodiscard]] QByteArray mhtmlOf(const SavedPage &page);

} // namespace marbre::import::capture
