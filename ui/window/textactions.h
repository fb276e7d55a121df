#pragma once

#include <QAction>

class QWidget;

namespace marbre::window {

/// What a person does with the text as a whole, wherever in the window; children of the window. Each is connected by
/// the class that does it.
struct TextActions {
    QAction *find = nullptr;
    QAction *replace = nullptr;
    QAction *findNext = nullptr;
    QAction *findPrevious = nullptr;
    QAction *typography = nullptr; ///< checkable
    QAction *spelling = nullptr; ///< checkable: on
    QAction *nextUnknown = nullptr;
    QAction *source = nullptr; ///< checkable
    QAction *outline = nullptr;
    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *zoomReset = nullptr;
};

[[nodiscard]] TextActions makeTextActions(QWidget *window);
/// Names and tooltips in the language of the moment.
void translate(const TextActions &actions);

} // namespace marbre::window
