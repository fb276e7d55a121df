#pragma once

#include <functional>
#include <vector>

#include "archive/archive.h"
#include "base/job.h"
#include "document/typography.h"
#include "text/find.h"

namespace marbre::desk {

/// What is looked for in which articles, and what is to take its place.
struct ReplaceRequest {
    text::Question question;
    QString replacement; ///< as text::replacementOf
    archive::Filter filter; ///< of articles out of the trash
};

/// A hit in an article of the archive.
struct ArchiveHit {
    enum class Field { Title, OriginalTitle, Lead, Note, Body, Source, Author, Translator, Category, Tag };
    qint64 article = 0;
    QString headline;
    Field field = Field::Body;
    int index = 0; ///< of a name among several
    document::TypographyChange change; ///< of one of the three texts as document::withTypography takes it; else without a path

    bool operator==(const ArchiveHit &) const = default;
};

/// An article in which something was replaced.
struct Replaced {
    qint64 article = 0;
    int before = 0; ///< the version that it was
    int after = 0;  ///< and is; the same: nothing of what was to be replaced stood there any more
    int hits = 0;

    bool operator==(const Replaced &) const = default;
};

/// Gives every hit to `take`, a handful of articles at a time, in the order of the list. Preformatted text is left out,
/// as typography leaves it. Invalid where the question is a regular expression that is none; Cancelled.
[[nodiscard]] Outcome findInArchive(archive::Archive &archive, const ReplaceRequest &request,
                                    const std::function<void(std::vector<ArchiveHit>)> &take,
                                    const CancelToken &cancel = {}, const Progress &progress = {});

/// Replaces hits of one article, those that still stand where they were found, as one version of it.
[[nodiscard]] Result<Replaced> replaceIn(archive::Archive &archive, qint64 article, const ReplaceRequest &request,
                                         const std::vector<ArchiveHit> &hits, const QString &person);

/// The article is what it was before, unless somebody has changed it since: false.
[[nodiscard]] Result<bool> takeBack(archive::Archive &archive, const Replaced &replaced, const QString &person);

} // namespace marbre::desk
