#pragma once

#include <QByteArray>
#include <QString>

#include "document/document.h"
#include "import/capture/fields.h"
#include "import/capture/savedpage.h"

namespace marbre::import {

/// A page just read: what it says of itself, and its main content.
struct CapturedPage {
    capture::PageFields fields; ///< in order, surest first
    document::Document content; ///< addresses absolute, where the page's own is known
    QString baseUrl; ///< what its relative addresses are relative to; empty: not known
};

/// Reads a saved page. `baseUrl` is where it was read; empty: what the page says. Never fails: a page that says nothing
/// gives empty fields.
[[nodiscard]] CapturedPage readCapturedPage(const capture::SavedPage &page, const QString &baseUrl = {});
/// The same of the bytes of one file, in any form.
[[nodiscard]] CapturedPage readCapturedPage(const QByteArray &bytes, const QString &baseUrl = {});

/// The main content as canonical, safe HTML.
[[nodiscard]] QString contentHtml(const CapturedPage &page);

} // namespace marbre::import
