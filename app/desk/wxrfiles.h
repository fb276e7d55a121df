#pragma once

#include <QMap>
#include <QSet>

#include "archive/archive.h"
#include "desk/importing.h"
#include "import/wxrarticle.h"

namespace marbre::desk {

/// What the first reading of WordPress exports gives: all but their articles.
struct WxrSurvey {
    QSet<QString> sites; ///< addresses
    int posts = 0;
    int pages = 0;
    int files = 0;
    int stored = 0; ///< files that are in the archive now, or would be
    QHash<QString, import::MetaMapping> mappings; ///< what custom fields mean, by the address of a site
    std::vector<import::MetaField> fields;
    bool hasNewFiles = false; ///< since the last import: the same item may mean another picture
    qint64 bytes = 0; ///< of the exports
    std::vector<std::pair<QString, import::Warning>> warnings; ///< by file
};

/// Reads exports for their sites, terms and files, and keeps these in the archive but for a dry run; pictures that are
/// found in the folder of uploads become media, with what is said of them. Files that cannot be read are passed over. Some
/// hundred files are one transaction: where it fails or is cancelled (Cancelled), those before are known to the archive.
[[nodiscard]] Result<WxrSurvey> surveyWxr(archive::Archive &archive, const QStringList &files, const ImportOptions &options);

} // namespace marbre::desk
