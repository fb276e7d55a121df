#pragma once

#include <QByteArray>
#include <QString>

#include "document/document.h"
#include "import/capture/fields.h"

namespace marbre::import {

/// What is known of a page besides its bytes.
struct CaptureOptions {
    QString baseUrl; ///< where it was read; empty: what the page says
    QString charset; ///< that the server declared; empty: what the page says
};

/// A page just read: what it says of itself, and its main content.
struct CapturedPage {
    capture::PageFields fields; ///< in order, surest first
    document::Document content; ///< addresses absolute, where the page's own is known
    QString baseUrl; ///< what its relative addresses are relative to; empty: not known
};

/// Reads a saved page. Never fails: a page that says nothing gives empty fields.
[[nodiscard]] CapturedPage readCapturedPage(const QByteArray &bytes, const CaptureOptions &options = {});

/// The main content as canonical, safe HTML.
[[nodiscard]] QString contentHtml(const CapturedPage &page);

} // namespace marbre::import
