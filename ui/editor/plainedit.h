#pragma once

#include <QPlainTextEdit>

#include <optional>

#include "editor/tint.h"

namespace marbre::editor {

class SpellMarks;
class Spelling;

/// Plain text in which something can be looked for.
class PlainEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

    /// Tints what is looked for; absent: nothing is.
    void setTint(std::optional<Tint> tint);
    /// Marks the words that no dictionary has; the spelling lives longer.
    void setSpelling(Spelling &spelling);
    /// Null: none are marked.
    [[nodiscard]] SpellMarks *spellMarks() const { return m_spellMarks; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void paintHitsBehind(const QRect &clip);
    void paintSpaces(const QRect &clip);
    void paintOver(const QRect &clip);
    [[nodiscard]] QPointF originOf(const QTextBlock &block) const;

    Spelling *m_spelling = nullptr;
    SpellMarks *m_spellMarks = nullptr;
    std::optional<Tint> m_tint;
};

} // namespace marbre::editor
