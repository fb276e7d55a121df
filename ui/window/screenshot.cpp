#include "window/screenshot.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

#include "preview/previewpane.h"
#include "window/mainwindow.h"

namespace marbre::window {

namespace {

// The browser paints what it was given a few frames later.
constexpr int settleTime = 800;   // milliseconds
constexpr int longestWait = 20000; // milliseconds

} // namespace

Screenshot::Screenshot(MainWindow &window, const QString &file, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_file(file)
{
    connect(window.preview(), &preview::PreviewPane::pageShown, this,
            [this] { QTimer::singleShot(settleTime, this, &Screenshot::take); });
    connect(&window, &MainWindow::previewStarted, this, [this] {
        if (!m_window.preview()->isRunning())
            QTimer::singleShot(settleTime, this, &Screenshot::take);
    });
    QTimer::singleShot(longestWait, this, &Screenshot::take);
}

void Screenshot::take()
{
    if (m_taken)
        return;
    m_taken = true;
    const bool written = m_window.grab().save(m_file);
    if (!written)
        QTextStream(stderr) << "marbre: " << m_file << ": the picture cannot be written; choose another place\n";
    m_window.close();
    QCoreApplication::exit(written ? 0 : 1);
}

} // namespace marbre::window
