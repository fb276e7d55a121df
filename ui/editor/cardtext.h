#pragma once

#include <QCoreApplication>
#include <QString>

#include "document/block.h"

namespace marbre::editor {

/// What a card says of the block that it stands for: its kind, and a line of its content.
struct CardText {
    Q_DECLARE_TR_FUNCTIONS(marbre::editor::CardText)
public:
    QString kind;
    QString summary;

    [[nodiscard]] static CardText of(const document::Block &block);
};

/// The caption of a figure and its credit, as shown under it.
[[nodiscard]] QString captionOf(const document::Figure &figure);
/// A picture of it has no alternative text yet.
[[nodiscard]] bool lacksAlternative(const document::Figure &figure);

} // namespace marbre::editor
