#pragma once

#include <QStringList>

#include <vector>

#include "archive/alreadythere.h"
#include "archive/archive.h"
#include "import/capture/captured.h"
#include "import/capture/pictures.h"

namespace marbre::desk {

/// A page that was read, on its way into the archive.
struct Capture {
    import::CapturedPage page; ///< each field with where it came from, how sure that is and its runners-up
    article::Article article; ///< as import::captured: the best of every field; its pictures as the page shows them
    std::vector<import::capture::Picture> pictures; ///< those of its text that are at hand
    archive::PageToFreeze frozen;
};

/// What a server says of a page beside it; empty: nothing.
struct PageOrigin {
    QString url; ///< where it was read
    QString charset;
    QString etag;
    QString lastModified;
};

/// Reads a page's bytes, in any form. Any thread; never fails.
[[nodiscard]] Capture captureOf(const QByteArray &bytes, const PageOrigin &origin = {});
/// Reads a saved page: a file, with the folder that stands beside it, or a folder (import::capture::openSavedPage). A page
/// of several files is to be frozen as one (MHTML). Unsupported: neither a text nor a page; else as openSavedPage.
[[nodiscard]] Result<Capture> captureFile(const QString &path);
/// True for a page that was made for the Web, or was saved as one: what is another HTML file is no original.
[[nodiscard]] bool isCaptured(const Capture &capture);

/// The pictures of its text that are only on the Web, each once: http and https.
[[nodiscard]] QStringList remotePictures(const Capture &capture);

/// The articles that stand for the page already, or for nearly its text (archive::alreadyThere).
[[nodiscard]] Result<std::vector<archive::AlreadyThere>> alreadyThere(archive::Archive &archive, const Capture &capture);

/// Whether pictures are written, or only named as they would be.
enum class Pictures { Stored, OnlyNamed };
/// Puts the pictures at hand into the archive; `article`, made of the capture, shows them by their addresses there. What
/// is no picture stays as the page has it. Fails as MediaStore::store.
[[nodiscard]] Outcome bringPictures(archive::Archive &archive, const Capture &capture, article::Article &article,
                                    Pictures how = Pictures::Stored);

/// Makes an article of a capture, as `article` says, which the editor may have changed: its pictures stored, the page
/// frozen for it. All or nothing, files apart. Gives it as it was saved.
[[nodiscard]] Result<article::Article> createFrom(archive::Archive &archive, const Capture &capture,
                                                  article::Article article, const archive::Saving &saving);

/// What a page that was given again is to the article that has it as its original.
enum class Again {
    First, ///< there was no copy of it yet; there is one now
    Same, ///< it says what the last copy says
    Changed, ///< it says something else: a copy more, and the article is marked
};
[[nodiscard]] Result<Again> takeAgain(archive::Archive &archive, qint64 article, const Capture &capture);

/// A frozen page as it is read today. Fails as archive::readOriginal. Needs no open archive: any thread may read.
[[nodiscard]] Result<Capture> readFrozen(const QString &folder, const archive::FrozenPage &copy);

/// What has become of an original, each side as the article that it would be.
struct OriginalChange {
    article::Article before; ///< by the last copy that the editor has taken note of
    article::Article after; ///< by the newest
    archive::FrozenPage copyBefore;
    archive::FrozenPage copyAfter;
};
/// NotFound: there are not two copies to compare. `folder` and `copies` (newest first) are the archive's.
[[nodiscard]] Result<OriginalChange> originalChange(const QString &folder, const std::vector<archive::FrozenPage> &copies);

/// The two texts say the same, in the same words, under the same title.
[[nodiscard]] bool saysTheSame(const article::Article &one, const article::Article &other);

/// The article with what is new in its original at its end, under a line that says which day that is, in the article's
/// language: what is to be translated. What the original no longer says is quoted as such.
[[nodiscard]] article::Article withUpdate(article::Article article, const OriginalChange &change, QDate today);

} // namespace marbre::desk
