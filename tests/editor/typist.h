#pragma once

#include <QMimeData>
#include <QString>

#include "editor/richeditor.h"

namespace marbre::tests {

/// A person at a shown editor: keys and mouse in, canonical HTML out.
class Typist
{
public:
    explicit Typist(editor::RichEditor::Shape shape = editor::RichEditor::Shape::Body);

    [[nodiscard]] editor::RichEditor &editor() { return m_editor; }
    [[nodiscard]] const editor::EditorActions &actions() const { return m_editor.actions(); }

    /// Sets the text, in HTML, with `|` where the caret is, or `[` and `]` around what is selected.
    void show(const QString &marked);
    /// What the editor holds, one block a line.
    [[nodiscard]] QString html() const;

    /// A line break is Enter.
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void paste(QMimeData *data);
    void pasteHtml(const QString &html);
    void pasteText(const QString &text);
    /// What copying gives; null: nothing.
    [[nodiscard]] const QMimeData *copied();
    void drop(QMimeData *data, const QPoint &at);
    /// The middle of the card in a block, in the viewport's coordinates.
    [[nodiscard]] QPoint cardAt(int block) const;

    /// Empty where everything since `show` is exactly one step of undo, which gives the text before, and after redo the
    /// text now; else what is not.
    [[nodiscard]] QString notOneStep();
    /// Empty where all that is shown is what the text says; else what differs.
    [[nodiscard]] QString lies() const;
    /// Both.
    [[nodiscard]] QString faults();

private:
    editor::RichEditor m_editor;
    document::Document m_shown;
};

[[nodiscard]] document::Document fromHtml(const QString &html);
[[nodiscard]] QString toHtml(const document::Document &document);
/// A picture's bytes.
[[nodiscard]] QByteArray png(const QSize &size = {40, 30}, Qt::GlobalColor colour = Qt::darkGreen);

} // namespace marbre::tests
