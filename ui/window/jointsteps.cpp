#include "window/jointsteps.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace marbre::window {

namespace {

constexpr size_t jointsKept = 32;

size_t hashOf(const QTextDocument &text)
{
    return qHash(text.toRawText());
}

} // namespace

void JointSteps::run(const std::vector<QTextDocument *> &texts, const std::function<void()> &command)
{
    Joint joint;
    for (QTextDocument *text : texts)
        joint.parts.push_back({text, text->availableUndoSteps(), 0, 0});
    {
        const QScopedValueRollback carrying(m_carrying, true);
        command();
    }
    std::erase_if(joint.parts, [](Part &part) {
        part.stepsAfter = part.text ? part.text->availableUndoSteps() : 0;
        return part.stepsAfter <= part.stepsBefore;
    });
    if (joint.parts.empty())
        return;
    for (Part &part : joint.parts) {
        part.hashAfter = hashOf(*part.text);
        if (!isFollowed(part.text))
            connect(part.text, &QTextDocument::contentsChanged, this, [this, text = part.text] { follow(text); });
    }
    m_joints.push_back(std::move(joint));
    if (m_joints.size() > jointsKept)
        m_joints.erase(m_joints.begin());
}

bool JointSteps::isFollowed(const QTextDocument *text) const
{
    return std::ranges::any_of(m_joints, [text](const Joint &joint) {
        return std::ranges::any_of(joint.parts, [text](const Part &part) { return part.text == text; });
    });
}

void JointSteps::undoLatest()
{
    if (m_joints.empty() || m_joints.back().undone)
        return;
    for (const Part &part : m_joints.back().parts)
        if (part.text && part.text->availableUndoSteps() == part.stepsAfter) {
            part.text->undo(); // the others follow
            return;
        }
}

/// A text has changed: was that the undo or redo of its part in a joint step?
void JointSteps::follow(QTextDocument *text)
{
    if (m_carrying || !text)
        return;
    for (auto joint = m_joints.rbegin(); joint != m_joints.rend(); ++joint) {
        const auto part = std::ranges::find(joint->parts, text, [](const Part &each) { return each.text.data(); });
        if (part == joint->parts.end())
            continue;
        const int steps = text->availableUndoSteps();
        const bool undone = !joint->undone && steps == part->stepsBefore;
        const bool redone = joint->undone && steps == part->stepsAfter && hashOf(*text) == part->hashAfter;
        if (!undone && !redone)
            continue;
        carry(*joint, text);
        return;
    }
}

void JointSteps::carry(Joint &joint, const QTextDocument *from)
{
    const QScopedValueRollback carrying(m_carrying, true);
    for (const Part &part : joint.parts) {
        if (!part.text || part.text == from)
            continue;
        const int steps = part.text->availableUndoSteps();
        if (!joint.undone && steps == part.stepsAfter)
            part.text->undo();
        else if (joint.undone && steps == part.stepsBefore && part.text->isRedoAvailable())
            part.text->redo();
    }
    joint.undone = !joint.undone;
}

} // namespace marbre::window
