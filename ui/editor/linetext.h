#pragma once

#include <QObject>
#include <QTextCursor>
#include <QTextDocument>

class QLineEdit;

namespace marbre::editor {

/// A field of one line as a text: what is searched, replaced and undone in texts is so in the line, too. The line's
/// undo and redo keys are the text's, so that one step may be of several texts.
class LineText : public QObject
{
    Q_OBJECT

public:
    /// Belongs to the line.
    explicit LineText(QLineEdit *line);

    [[nodiscard]] QTextDocument *document() { return &m_text; }
    [[nodiscard]] QTextCursor cursor() const;
    void setCursor(const QTextCursor &cursor);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void takeFromLine();
    void giveToLine();

    QLineEdit *m_line;
    QTextDocument m_text;
};

} // namespace marbre::editor
