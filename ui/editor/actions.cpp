#include "editor/actions.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

#include "editor/icons.h"

namespace marbre::editor {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::editor::EditorActions)
};

QAction *makeStyle(QWidget *editor, QActionGroup *group, const QString &name, const QKeySequence &keys, int style)
{
    QAction *action = makeAction(editor, name.toLatin1().constData(), keys, true);
    action->setData(style);
    group->addAction(action);
    return action;
}

void makeStyles(EditorActions &actions, QWidget *editor)
{
    actions.styles = new QActionGroup(editor);
    makeStyle(editor, actions.styles, QStringLiteral("paragraph"), Qt::CTRL | Qt::ALT | Qt::Key_0, paragraphStyle)
        ->setChecked(true);
    for (int level = 2; level <= 6; ++level)
        makeStyle(editor, actions.styles, QStringLiteral("heading%1").arg(level),
                  QKeySequence(int(Qt::CTRL | Qt::ALT) | (Qt::Key_0 + level)), level);
    makeStyle(editor, actions.styles, QStringLiteral("preformatted"), Qt::CTRL | Qt::ALT | Qt::Key_7, preformattedStyle);
}

} // namespace

QAction *makeAction(QWidget *editor, const char *name, const QKeySequence &keys, bool checkable)
{
    auto *action = new QAction(editor);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setCheckable(checkable);
    editor->addAction(action);
    return action;
}

void nameAction(QAction *action, const QString &text, const QString &tip)
{
    action->setText(text);
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
}

void fillMenu(QMenu &menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (action)
            menu.addAction(action);
        else
            menu.addSeparator();
    }
}

EditorActions makeActions(QWidget *editor)
{
    EditorActions actions;
    actions.undo = makeAction(editor, "undo", QKeySequence::Undo);
    actions.redo = makeAction(editor, "redo", QKeySequence::Redo);
    actions.bold = makeAction(editor, "bold", Qt::CTRL | Qt::Key_B, true);
    actions.italic = makeAction(editor, "italic", Qt::CTRL | Qt::Key_I, true);
    actions.code = makeAction(editor, "code", Qt::CTRL | Qt::Key_E, true);
    actions.link = makeAction(editor, "link", Qt::CTRL | Qt::Key_K, true);
    actions.quote = makeAction(editor, "quote", Qt::CTRL | Qt::SHIFT | Qt::Key_9, true);
    actions.bulletList = makeAction(editor, "bulletList", Qt::CTRL | Qt::SHIFT | Qt::Key_8, true);
    actions.numberedList = makeAction(editor, "numberedList", Qt::CTRL | Qt::SHIFT | Qt::Key_7, true);
    actions.image = makeAction(editor, "image", Qt::CTRL | Qt::ALT | Qt::Key_I);
    actions.pastePlain = makeAction(editor, "pastePlain", Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    actions.pasteQuotation = makeAction(editor, "pasteQuotation", Qt::CTRL | Qt::ALT | Qt::Key_V);
    actions.noBreakSpace = makeAction(editor, "noBreakSpace", Qt::CTRL | Qt::SHIFT | Qt::Key_Space);
    actions.narrowNoBreakSpace = makeAction(editor, "narrowNoBreakSpace", Qt::CTRL | Qt::Key_Space);
    makeStyles(actions, editor);
    translate(actions);
    setIcons(actions, editor->palette());
    return actions;
}

void translate(const EditorActions &actions)
{
    nameAction(actions.undo, Words::tr("Undo"), Words::tr("Undo"));
    nameAction(actions.redo, Words::tr("Redo"), Words::tr("Redo"));
    nameAction(actions.bold, Words::tr("Bold"), Words::tr("Bold"));
    nameAction(actions.italic, Words::tr("Italic"), Words::tr("Italic"));
    nameAction(actions.code, Words::tr("Code"), Words::tr("Code"));
    nameAction(actions.link, Words::tr("Link…"), Words::tr("Link"));
    nameAction(actions.quote, Words::tr("Quote"), Words::tr("Quote"));
    nameAction(actions.bulletList, Words::tr("Bulleted list"), Words::tr("Bulleted list"));
    nameAction(actions.numberedList, Words::tr("Numbered list"), Words::tr("Numbered list"));
    nameAction(actions.image, Words::tr("Picture…"), Words::tr("Insert a picture"));
    nameAction(actions.pastePlain, Words::tr("Paste as plain text"), Words::tr("Paste without any formatting"));
    nameAction(actions.pasteQuotation, Words::tr("Paste as quotation"), Words::tr("Paste as a quotation of its own"));
    nameAction(actions.noBreakSpace, Words::tr("No-break space"), Words::tr("No-break space"));
    nameAction(actions.narrowNoBreakSpace, Words::tr("Narrow no-break space"), Words::tr("Narrow no-break space"));
    for (QAction *style : actions.styles->actions()) {
        const int data = style->data().toInt();
        if (data == paragraphStyle)
            nameAction(style, Words::tr("Paragraph"), Words::tr("Paragraph"));
        else if (data == preformattedStyle)
            nameAction(style, Words::tr("Preformatted"), Words::tr("Code, verse: every space and line break counts"));
        else
            nameAction(style, Words::tr("Heading %1").arg(data), Words::tr("Heading of level %1").arg(data));
    }
}

void setIcons(const EditorActions &actions, const QPalette &palette)
{
    const auto set = [&palette](QAction *action, const char *name) {
        action->setIcon(icon(QLatin1StringView(name), palette));
    };
    //: The letter on the button for bold text.
    actions.bold->setIcon(letterIcon(Words::tr("B"), true, false, palette));
    //: The letter on the button for italic text.
    actions.italic->setIcon(letterIcon(Words::tr("I"), false, true, palette));
    set(actions.undo, "undo");
    set(actions.redo, "redo");
    set(actions.code, "code");
    set(actions.link, "link");
    set(actions.quote, "quote");
    set(actions.bulletList, "bullets");
    set(actions.numberedList, "numbers");
    set(actions.image, "image");
}

} // namespace marbre::editor
