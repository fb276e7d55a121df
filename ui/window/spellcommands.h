#pragma once

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

#include "article/article.h"
#include "editor/spellmarks.h"
#include "window/textactions.h"

namespace marbre::desk {
class Desk;
}

namespace marbre::window {

class StatusLine;
class WritingPane;

/// The spelling of the open article: its language, the archive's own dictionary, the way from one unknown word to the
/// next.
class SpellCommands : public QObject
{
    Q_OBJECT

public:
    SpellCommands(const TextActions &actions, WritingPane &pane, StatusLine &status, QObject *parent = nullptr);

    /// Null: none.
    void setDesk(desk::Desk *desk);
    void look(const article::Article &article);

    [[nodiscard]] editor::Spelling &spelling() { return m_spelling; }

private:
    /// A text of the article, where it is edited.
    struct Target {
        QWidget *widget;
        editor::SpellMarks *marks;
        std::function<QTextCursor()> cursor;
        std::function<void(const QTextCursor &)> setCursor;
    };
    template <typename Edit>
    void addTarget(Edit *edit);
    void goToNext();
    void goTo(const Target &target, const editor::Misspelling &mistake);
    void tell();

    TextActions m_actions;
    WritingPane &m_pane;
    StatusLine &m_status;
    editor::Spelling m_spelling;
    QPointer<desk::Desk> m_desk;
    std::vector<Target> m_targets;
    QString m_language;
    bool m_hasDictionary = false;
};

} // namespace marbre::window
