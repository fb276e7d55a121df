#pragma once

#include <QObject>

#include "window/windowactions.h"

namespace marbre::preview {
class PreviewPane;
}

namespace marbre::window {

class Appearance;
class InterfaceLanguage;

/// What is chosen once and remembered: colours, the window's language, the width of the page in the preview.
class Choices : public QObject
{
    Q_OBJECT

public:
    Choices(const WindowActions &actions, Appearance &appearance, InterfaceLanguage &language,
            preview::PreviewPane &preview, QObject *parent);

private:
    void connectPageWidths(preview::PreviewPane &preview);

    WindowActions m_actions;
};

} // namespace marbre::window
