#pragma once

#include <QString>

#include <optional>

#include "archive/archive.h"
#include "base/job.h"
#include "desk/themes.h"
#include "export/report.h"
#include "export/sitecomposer.h"

namespace marbre::desk {

/// What is written for upload.
enum class ExportForm {
    Page, ///< a whole HTML document, with its style and pictures beside it
    Fragment, ///< the semantic HTML that one pastes into a CMS
    Gutenberg, ///< a fragment for WordPress's block editor
    Classic, ///< a fragment for WordPress's editor of before
    Text, ///< plain text with labels, as editors pass it around
    Markdown, ///< the content of a Hugo site
    Epub, ///< a book
    Zim, ///< the whole site, for Kiwix
    JsonLines, ///< everything, for any program
    Site, ///< all that is published, as one puts it on a server
    Wxr, ///< everything, for WordPress
};

/// The command line's name of a form; nothing for one that Marbre does not write.
[[nodiscard]] std::optional<ExportForm> exportFormFromName(QStringView name);
/// The names of all forms, in a sentence: "page, fragment or jsonl".
[[nodiscard]] QString exportFormNames();

/// What the archive's site says of itself; `baseUrl`, where it is not empty, stands for its own.
[[nodiscard]] Result<exporting::SiteFacts> siteFacts(archive::Archive &archive, const QString &baseUrl = {});

struct ExportRequest {
    std::vector<qint64> articles; ///< a site is of all that is published, whatever stands here
    ExportForm form = ExportForm::Page;
    QString theme; ///< as chosenTheme: empty is the archive's own choice
    QString baseUrl; ///< empty: the archive's own (SettingTable::site)
    QString out; ///< a file or folder, as the form takes it
    CancelToken cancel = {};
    Progress progress = {}; ///< by articles; may be empty
    bool isAll = false; ///< not `articles`, but those that articlesToExport means
};

/// The articles that are meant where none is named: those out of the trash, newest first; for JSON Lines and WordPress, which
/// lose nothing, all, in the order in which they came into the archive; for a whole site none: it is read from the archive.
[[nodiscard]] Result<std::vector<qint64>> articlesToExport(archive::Archive &archive, ExportForm form);

/// Writes articles for upload. Cancelled: what was written so far is whole.
[[nodiscard]] Result<exporting::Report> exportArticles(archive::Archive &archive, const ExportRequest &request);

/// One article as bytes, whole in itself. Unsupported: a form that is more than one text.
[[nodiscard]] Result<QByteArray> exportToBytes(archive::Archive &archive, const ExportRequest &request);

} // namespace marbre::desk
