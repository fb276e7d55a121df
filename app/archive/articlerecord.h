#pragma once

#include <QByteArray>
#include <QStringList>

#include "archive/storedarticle.h"
#include "base/error.h"

namespace marbre::archive {

/// All that a person writes of an article as one JSON text, its texts as the HTML that the archive stores; not its
/// number, UUID, version, times and place in the trash. The same article gives the same bytes.
[[nodiscard]] QByteArray recordOf(const StoredArticle &stored);

/// Corrupt: no record. What is missing in one is empty.
[[nodiscard]] Result<StoredArticle> articleOf(const QByteArray &record);

/// The names of the fields in which two records differ, in alphabetical order; every field where one is no record.
[[nodiscard]] QStringList differingFields(const QByteArray &one, const QByteArray &other);

} // namespace marbre::archive
