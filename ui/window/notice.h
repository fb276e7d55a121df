#pragma once

#include <QLabel>
#include <QTimer>

#include <functional>

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
    /// Something can be done about it, by a click on the words after the sentence. Stays until the next.
    void offer(const QString &sentence, const QString &words, std::function<void()> act);

private:
    void show(const QString &html, const QString &sentence, bool hasLink);

    QTimer m_clearing;
    std::function<void()> m_act;
};

} // namespace marbre::window
