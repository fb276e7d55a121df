#pragma once

#include <QObject>

#include <optional>

#include "document/document.h"

namespace marbre::editor {

class RichEditor;
class SourceEdit;

/// A text as its canonical HTML, in the place of its editor: the cursor goes along both ways, and what is changed goes
/// in as one undo step.
class BodySource : public QObject
{
    Q_OBJECT

public:
    /// The source's widget becomes a child of `parent`, hidden.
    BodySource(RichEditor &body, QWidget *parent);

    [[nodiscard]] SourceEdit *edit() const { return m_edit; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    void open();
    /// Back to the text, with what was changed.
    void close();
    /// Back to the text as it is.
    void discard();
    /// What the source says.
    [[nodiscard]] const document::Document &content() const;

signals:
    void edited();
    void toggled(bool open);
    /// Closing has removed something; a sentence.
    void removed(const QString &sentence);

private:
    struct Reading {
        int revision;
        document::Document content;
        QStringList dropped;
    };
    [[nodiscard]] const Reading &reading() const;
    void show(bool source);

    RichEditor &m_body;
    SourceEdit *m_edit;
    bool m_open = false;
    bool m_filling = false;
    int m_place = 0; ///< of the cursor when the source was opened
    mutable std::optional<Reading> m_reading; ///< reading a long text takes a moment: once a change
};

} // namespace marbre::editor
