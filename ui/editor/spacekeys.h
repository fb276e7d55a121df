#pragma once

#include <QObject>

namespace marbre::editor {

/// Ctrl+Shift+Space and Ctrl+Space type U+00A0 and U+202F in every field of the program, as they do in its rich texts,
/// which have commands of their own for it.
class SpaceKeys : public QObject
{
    Q_OBJECT

public:
    explicit SpaceKeys(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace marbre::editor
