#pragma once

#include <QLabel>
#include <QTimer>

namespace marbre::window {

/// One sentence about what was just done, in the status line. A mistake stays until the next; a success goes by itself.
class Notice : public QLabel
{
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    /// `link` (a file or folder), if any, is opened by a click on its words after the sentence.
    void say(const QString &sentence, const QString &link = {}, const QString &linkText = {});
    void complain(const QString &sentence);

private:
    QTimer m_clearing;
};

} // namespace marbre::window
