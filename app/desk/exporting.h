#pragma once

#include <QString>

#include <optional>

#include "archive/archive.h"
#include "export/pages.h"
#include "site/theme.h"

namespace marbre::desk {

/// What is written for upload.
enum class ExportForm {
    Page, ///< a whole HTML document, with its style and pictures beside it
    Fragment, ///< the semantic HTML that one pastes into a CMS
};

/// The command line's name of a form; nothing for one that Marbre does not write.
[[nodiscard]] std::optional<ExportForm> exportFormFromName(QStringView name);

/// A theme by its name: the archive's own (`themes/NAME`), which may hold only what differs, before the one that comes
/// with Marbre. NotFound; Invalid for
/// a mistake in it.
[[nodiscard]] Result<site::Theme> themeFor(const QString &archiveFolder, const QString &name = QStringLiteral("une"));

struct ExportRequest {
    std::vector<qint64> articles;
    ExportForm form = ExportForm::Page;
    QString theme = QStringLiteral("une");
    QString baseUrl; ///< empty: the archive's own (SettingTable::site)
    QString out; ///< a file or folder, as exporting::exportPages takes it
};

/// Writes articles for upload.
[[nodiscard]] Result<exporting::Report> exportArticles(archive::Archive &archive, const ExportRequest &request);

/// One article as bytes, whole in itself.
[[nodiscard]] Result<QByteArray> exportToBytes(archive::Archive &archive, const ExportRequest &request);

} // namespace marbre::desk
