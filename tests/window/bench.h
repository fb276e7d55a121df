#pragma once

#include <QTemporaryDir>

#include <memory>

#include "window/appearance.h"
#include "window/interfacelanguage.h"
#include "window/mainwindow.h"

/// A window on an archive of its own, with settings of its own: what a test sits down at.
class Bench
{
public:
    enum class With { EmptyArchive, SampleArchive };

    explicit Bench(With with = With::EmptyArchive, const QString &language = QStringLiteral("fr"),
                   marbre::window::Appearance::Scheme scheme = marbre::window::Appearance::Scheme::Light);
    ~Bench();

    /// Shows the window at a size and waits for its first paint and, where asked, for the page in the preview.
    void show(QSize size = {1440, 900});
    [[nodiscard]] bool waitForPage(int milliseconds = 20000);
    /// The text of the page in the preview, as the browser lays it out.
    [[nodiscard]] QString pageText();
    /// Waits until the page in the preview holds a text.
    [[nodiscard]] bool pageSays(const QString &text);
    [[nodiscard]] bool waitUntilSaved();

    /// Closes the window as a person does and opens another on the same archive and settings.
    void restart();

    [[nodiscard]] marbre::window::MainWindow &window() { return *m_window; }
    [[nodiscard]] QString archive() const { return m_folder.filePath(QStringLiteral("Essai.marbre")); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// An article as another connection reads it.
    [[nodiscard]] marbre::article::Article stored(qint64 id) const;
    [[nodiscard]] std::vector<qint64> storedIds() const;

    /// Keys typed where the focus is.
    void type(const QString &text);
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

    /// Saves a picture of the window in the build folder's screenshots.
    void shoot(const QString &name);

private:
    void open();

    QTemporaryDir m_folder;
    std::unique_ptr<marbre::window::Appearance> m_appearance;
    marbre::window::InterfaceLanguage m_language;
    std::unique_ptr<marbre::window::MainWindow> m_window;
    bool m_pageShown = false;
};

/// Runs a test in an application that looks as the window is meant to, on any machine.
#define MARBRE_WINDOW_TEST(TestClass)                                                                                  \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        QApplication application(argc, argv);                                                                          \
        prepareWindowTest();                                                                                           \
        TestClass test;                                                                                                \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
void prepareWindowTest();
