#pragma once

#include <QTest>

#include "document/document.h"
#include "loopserver.h"
#include "originals/originalpane.h"
#include "windowtest/bench.h"

class QMimeData;

/// A page of the Web, as a person meets it: served, saved, dropped on the window, made an article of.
namespace pages {

inline const QByteArray first = "<p>Swedish oncology and radiology system provider Elekta is recovering from a cyberattack that "
                                "forced it to take its first-generation cloud storage system offline on April 20, 2021.</p>";
inline const QByteArray second = "<p>While the company has confirmed that it suffered a security breach, details about the exact "
                                 "nature of the attack have not yet been released; it is suspected to have involved ransomware.</p>";
inline const QByteArray third = "<p>The cyberattack forced Yale New Haven Health to take its radiation equipment offline, and "
                                "patients were sent to other providers until the problems were solved.</p>";
inline const QByteArray later = "<p>On May 3, Elekta said that its systems in the United States were working again.</p>";

[[nodiscard]] QByteArray page(const QByteArray &body = first + second + third);
/// A picture of some size, so that it is seen in pictures of the window.
[[nodiscard]] QByteArray picture();

/// Waits for a window of the window's; null: there is none.
template <typename Dialog> Dialog *shown(Bench &bench)
{
    Dialog *dialog = nullptr;
    [&] { QTRY_VERIFY2_WITH_TIMEOUT((dialog = bench.window().findChild<Dialog *>()) != nullptr, "no dialog", 10'000); }();
    return dialog;
}
void click(QWidget *parent, const char *button);
/// What a window manager does once a dialog is closed.
void goBackTo(Bench &bench);
/// What the status line says.
[[nodiscard]] QString noticed(Bench &bench);
/// Saves a picture of a window of the window's in the build folder's screenshots.
void shoot(QWidget *widget, const QString &name);

/// Drops something on the window.
void drop(Bench &bench, const QMimeData &dropped);
void give(Bench &bench, const QString &file);
/// Writes a page's file, and names it.
[[nodiscard]] QString save(Bench &bench, const QByteArray &bytes);
/// The article of a page that a server has at /elekta, with the page as its original; 0: it did not become one.
[[nodiscard]] qint64 capture(Bench &bench, marbre::tests::LoopServer &server, const QByteArray &bytes = page());

[[nodiscard]] marbre::originals::OriginalPane *paneOf(Bench &bench);
[[nodiscard]] QString originalText(Bench &bench);
/// The addresses of the pictures that a text shows, wherever they are.
[[nodiscard]] QStringList picturesOf(const marbre::document::Document &text);

} // namespace pages
