#pragma once

#include <array>

#include "desk/importing.h"
#include "desk/importsource.h"

namespace marbre::desk {

/// What an import has done, or would do.
struct ImportReport {
    static constexpr qint64 mostItems = 10'000;

    std::array<qint64, 5> counts{}; ///< by ImportItem::State
    std::vector<ImportItem> items; ///< of each state the first `mostItems`, and all that have a warning
    std::vector<std::pair<QString, import::Warning>> warnings; ///< of no article, by file
    int files = 0; ///< pictures and others that WordPress exports name
    int filesFound = 0; ///< of these, pictures in the folder of uploads
    std::vector<import::MetaField> fields; ///< that articles of WordPress sites have beside their own
    bool isCancelled = false; ///< what is counted is done all the same
    std::vector<ImportChange> changes; ///< in their order; none for a dry run
    std::vector<archive::Imported> memories; ///< what was remembered of articles that were brought up to date

    [[nodiscard]] qint64 count(ImportItem::State state) const { return counts[size_t(state)]; }
    /// Nothing is created or updated, and nothing has failed.
    [[nodiscard]] bool isNothingNew() const;
    void add(ImportItem item);
};

/// Where an import stands.
struct ImportProgress {
    bool isLooking = false; ///< for a site's files; its articles come after
    qint64 bytes = 0; ///< of `allBytes`, read
    qint64 allBytes = 0;
    qint64 articles = 0; ///< told of so far
};

/// Imports all of these, or says what that would do; exports of WordPress together, as one site. What fails is an item of
/// the report, the rest is imported. `options.format`, `progress` and `lookProgress` are its own; `follow` is called in this
/// thread, a few times a second. Where `options.cancel` is cancelled, each article is there whole or not at all, and is
/// among the changes where it is.
[[nodiscard]] ImportReport importAll(archive::Archive &archive, const std::vector<ImportSource> &sources, ImportOptions options,
                                     const std::function<void(const ImportProgress &)> &follow = {});

/// What became of articles when an import was taken back.
struct TakenBack {
    int removed = 0; ///< new ones
    int restored = 0; ///< those that were brought up to date
    int left = 0; ///< somebody has worked on them since

    bool operator==(const TakenBack &) const = default;
};

/// Takes an import back, the last change first: new articles go for good, others say what they said before, which is one
/// more version of them. What it has learnt of a site and the pictures that it has brought stay. Cancelled: what is taken
/// back so far stays so.
[[nodiscard]] Result<TakenBack> takeBack(archive::Archive &archive, const ImportReport &report, const ImportOptions &options);

} // namespace marbre::desk
