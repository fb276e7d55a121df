#include "window/textactions.h"

#include <QCoreApplication>
#include <QWidget>

#include "editor/actions.h"

namespace marbre::window {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::window::TextActions)
};

QAction *make(QWidget *window, const char *name, const QKeySequence &keys, bool checkable = false)
{
    auto *action = new QAction(window);
    action->setCheckable(checkable);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(keys);
    window->addAction(action);
    return action;
}

} // namespace

TextActions makeTextActions(QWidget *window)
{
    TextActions actions;
    actions.find = make(window, "find", Qt::CTRL | Qt::Key_F);
    actions.replace = make(window, "replace", Qt::CTRL | Qt::Key_H);
    actions.findNext = make(window, "findNext", Qt::Key_F3);
    actions.findPrevious = make(window, "findPrevious", Qt::SHIFT | Qt::Key_F3);
    actions.typography = make(window, "typography", Qt::CTRL | Qt::SHIFT | Qt::Key_Y, true);
    actions.spelling = make(window, "spelling", Qt::SHIFT | Qt::Key_F7, true);
    actions.nextUnknown = make(window, "nextUnknown", Qt::Key_F7);
    actions.source = make(window, "source", Qt::CTRL | Qt::SHIFT | Qt::Key_U, true);
    actions.outline = make(window, "outline", Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    actions.zoomIn = make(window, "zoomIn", QKeySequence::ZoomIn);
    actions.zoomOut = make(window, "zoomOut", QKeySequence::ZoomOut);
    actions.zoomReset = make(window, "zoomReset", Qt::CTRL | Qt::Key_0);
    translate(actions);
    return actions;
}

void translate(const TextActions &actions)
{
    editor::nameAction(actions.find, Words::tr("Find…"), Words::tr("Find words in the article and its fields"));
    editor::nameAction(actions.replace, Words::tr("Replace…"), Words::tr("Replace words in the article and its fields"));
    editor::nameAction(actions.findNext, Words::tr("Find next"), Words::tr("Go to the next hit"));
    editor::nameAction(actions.findPrevious, Words::tr("Find previous"), Words::tr("Go to the previous hit"));
    editor::nameAction(actions.typography, Words::tr("Typography"), Words::tr("Correct spaces and signs as the house sets them"));
    editor::nameAction(actions.spelling, Words::tr("Spelling"), Words::tr("Mark the words that no dictionary has"));
    editor::nameAction(actions.nextUnknown, Words::tr("Next unknown word"), Words::tr("Go to the next word that no dictionary has"));
    editor::nameAction(actions.source, Words::tr("HTML source"), Words::tr("Show the text as HTML, and back"));
    editor::nameAction(actions.zoomIn, Words::tr("Larger text"), Words::tr("Show the text larger"));
    editor::nameAction(actions.zoomOut, Words::tr("Smaller text"), Words::tr("Show the text smaller"));
    editor::nameAction(actions.zoomReset, Words::tr("Normal size"), Words::tr("Show the text at its own size"));
    editor::nameAction(actions.outline, Words::tr("Outline…"), Words::tr("Go to a heading of the text"));
}

} // namespace marbre::window
