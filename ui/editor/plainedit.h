#pragma once

#include <QPlainTextEdit>

#include <optional>

#include "editor/tint.h"

namespace marbre::editor {

/// Plain text in which something can be looked for.
class PlainEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    using QPlainTextEdit::QPlainTextEdit;

    /// Tints what is looked for; absent: nothing is.
    void setTint(std::optional<Tint> tint);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<Tint> m_tint;
};

} // namespace marbre::editor
