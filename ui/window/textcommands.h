#pragma once

#include <QObject>

namespace marbre::editor {
class OutlinePopup;
}

namespace marbre::window {

struct TextActions;
class StatusLine;
class WritingPane;

/// What is done with the text as a whole: its source, its outline, its links.
class TextCommands : public QObject
{
    Q_OBJECT

public:
    TextCommands(const TextActions &actions, WritingPane &pane, StatusLine &status, QObject *parent = nullptr);

private:
    void connectSource(const TextActions &actions);

    void connectLinks();
    void connectZoom(const TextActions &actions);
    void setZoom(int percent);
    void openOutline();
    void goTo(int position);

    WritingPane &m_pane;
    StatusLine &m_status;
    editor::OutlinePopup *m_outline;
};

} // namespace marbre::window
