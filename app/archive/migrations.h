#pragma once

#include "archive/database.h"

namespace marbre::archive {

/// Marks an SQLite file as Marbre's (`PRAGMA application_id`): "Mrbr".
inline constexpr qint64 applicationId = 0x4d726272;

/// The schema that this Marbre writes: the number of its last migration.
[[nodiscard]] int currentSchema();

/// NewerSchema where a database stands beyond what this Marbre knows.
[[nodiscard]] Outcome refuseNewerSchema(Database &database);

/// Brings a database from its `user_version` to `target`, each step one transaction. NewerSchema, with nothing
/// touched, where it stands beyond what this Marbre knows.
[[nodiscard]] Outcome migrate(Database &database, int target = currentSchema());

} // namespace marbre::archive
