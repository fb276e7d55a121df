#pragma once

#include <QObject>

namespace marbre::window {

class MainWindow;

/// Saves a picture of a window once its preview shows a page, or says why it does not, and ends the program: for
/// places without a display, and for those who write about Marbre.
class Screenshot : public QObject
{
    Q_OBJECT

public:
    Screenshot(MainWindow &window, const QString &file, QObject *parent = nullptr);

private:
    void take();

    MainWindow &m_window;
    QString m_file;
    bool m_taken = false;
};

} // namespace marbre::window
