#pragma once

#include <QObject>
#include <QUrl>

#include "article/article.h"
#include "import/labelledtext.h"

class QMimeData;

namespace marbre::window {

class WritingPane;

/// A labelled text pasted into an empty article fills its fields, as import does. One undo in the text takes all of it
/// back, one redo brings it again.
class LabelledPaste : public QObject
{
    Q_OBJECT

public:
    explicit LabelledPaste(WritingPane &pane, QObject *parent = nullptr);

signals:
    /// Files were pasted or dropped that are not for the text itself.
    void filesGiven(const QStringList &files);
    /// The address of a page was pasted or dropped where there is no article yet.
    void pageGiven(const QUrl &url);
    /// What reading could not do as asked.
    void warned(const marbre::import::Warning &warning);

private:
    bool takeFiles(const QMimeData &source);
    bool take(const QMimeData &source, bool inTitle);
    [[nodiscard]] article::Article shown() const;
    void follow();

    enum class State { None, Applied, Undone };
    WritingPane &m_pane;
    State m_state = State::None;
    article::Article m_before;
    article::Article m_after;
};

} // namespace marbre::window
