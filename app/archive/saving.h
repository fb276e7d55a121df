#pragma once

#include <QString>

namespace marbre::archive {

/// Why an article was saved.
enum class Cause { Edit, Import, Restore, Replace };

/// What an archive remembers of a save, beside what was saved.
struct Saving {
    Cause cause = Cause::Edit;
    QString person; ///< who; empty: not known
    /// The version stays as it is in the history: a later save of the same sitting is not made one with it.
    bool keep = false;
    QString session; ///< of the window whose journal this save makes needless; empty: none
};

} // namespace marbre::archive
