#include "window/spellcommands.h"

#include <QSettings>

#include "desk/desk.h"
#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "window/settings.h"
#include "window/statusline.h"
#include "window/writingpane.h"

namespace marbre::window {

SpellCommands::SpellCommands(const TextActions &actions, WritingPane &pane, StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_pane(pane)
    , m_status(status)
{
    addTarget<fields::TitleEdit>(m_pane.fields()->title());
    addTarget(m_pane.fields()->lead());
    addTarget(m_pane.fields()->note());
    addTarget(m_pane.body());
    connect(m_actions.spelling, &QAction::toggled, this, [this](bool on) {
        QSettings().setValue(settings::spelling, on);
        m_spelling.setOn(on);
        tell();
    });
    m_spelling.setOn(QSettings().value(settings::spelling, true).toBool());
    m_actions.spelling->setChecked(m_spelling.isOn());
    connect(m_actions.nextUnknown, &QAction::triggered, this, &SpellCommands::goToNext);
    connect(&m_status, &StatusLine::unknownWanted, this, &SpellCommands::goToNext);
    connect(&m_spelling, &editor::Spelling::learnt, this, [this](const QString &word) {
        if (m_desk)
            m_desk->setKnownWord(word, true);
    });
    m_pane.addButton(m_actions.spelling, QStringLiteral("spellingButton"), QStringLiteral("abc✓"));
}

template <typename Edit>
void SpellCommands::addTarget(Edit *edit)
{
    edit->setSpelling(m_spelling);
    m_targets.push_back({edit, edit->spellMarks(), [edit] { return edit->textCursor(); },
                         [edit](const QTextCursor &cursor) { edit->setTextCursor(cursor); }});
    connect(edit->spellMarks(), &editor::SpellMarks::counted, this, &SpellCommands::tell);
}

void SpellCommands::setDesk(desk::Desk *desk)
{
    m_desk = desk;
    m_spelling.setKnownWords(desk ? desk->reader().settings().knownWords().value_or(QStringList()) : QStringList());
}

void SpellCommands::look(const article::Article &article)
{
    if (article.language == m_language)
        return;
    m_language = article.language;
    for (const Target &target : m_targets)
        target.marks->setLanguage(m_language);
    m_spelling.knows(m_language).then(this, [this, language = m_language](bool knows) {
        if (language != m_language)
            return;
        m_hasDictionary = knows;
        tell();
    });
}

void SpellCommands::tell()
{
    if (!m_spelling.isOn()) {
        m_status.setSpelling({});
        return;
    }
    int unknown = 0;
    for (const Target &target : m_targets)
        unknown += target.marks->count();
    m_status.setSpelling(StatusLine::Spelling{m_hasDictionary, unknown});
}

/// From the cursor on through the texts, and around.
void SpellCommands::goToNext()
{
    size_t current = m_targets.size() - 1;
    for (size_t i = 0; i < m_targets.size(); ++i)
        if (m_targets[i].widget->hasFocus())
            current = i;
    const Target &here = m_targets[current];
    const auto next = here.marks->after(here.cursor().selectionStart());
    if (next && next->place.selectionStart() > here.cursor().selectionStart()) {
        goTo(here, *next);
        return;
    }
    for (size_t step = 1; step <= m_targets.size(); ++step) {
        const Target &target = m_targets[(current + step) % m_targets.size()];
        if (const auto first = target.marks->after(-1)) {
            goTo(target, *first);
            return;
        }
    }
}

void SpellCommands::goTo(const Target &target, const editor::Misspelling &mistake)
{
    target.widget->setFocus(Qt::OtherFocusReason);
    target.setCursor(mistake.place);
    m_pane.reveal(target.widget);
}

} // namespace marbre::window
