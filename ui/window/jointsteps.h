#pragma once

#include <QObject>
#include <QPointer>
#include <QTextDocument>

#include <functional>
#include <vector>

namespace marbre::window {

/// Commands that change several texts at once are one step of undo: where it is undone in one of the texts, or brought
/// again, it is in the others, too, unless somebody has written in them since.
class JointSteps : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Does something that may change these texts, each as one step of its own.
    void run(const std::vector<QTextDocument *> &texts, const std::function<void()> &command);
    /// Undoes the latest, where it has not been undone and nobody has written since.
    void undoLatest();
    /// Forgets them all: other texts are shown.
    void clear() { m_joints.clear(); }

private:
    struct Part {
        QPointer<QTextDocument> text;
        int stepsBefore = 0;
        int stepsAfter = 0;
        size_t hashAfter = 0; ///< of what it says: a redo is told from another edit by it
    };
    struct Joint {
        std::vector<Part> parts;
        bool undone = false;
    };
    [[nodiscard]] bool isFollowed(const QTextDocument *text) const;
    void follow(QTextDocument *text);
    void carry(Joint &joint, const QTextDocument *from);

    std::vector<Joint> m_joints;
    bool m_carrying = false;
};

} // namespace marbre::window
