#include "editor/spellmenu.h"

#include <QCoreApplication>
#include <QMenu>

namespace marbre::editor {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::editor::SpellMenu)
};

constexpr qsizetype mostSuggestions = 6;

void replaceWord(QTextCursor place, const QString &word, const QString &replacement)
{
    if (place.selectedText() == word) // still there
        place.insertText(replacement, QTextCursor(place).charFormat());
}

void showSuggestions(QMenu &menu, QAction *placeholder, const Misspelling &mistake, const QStringList &suggestions)
{
    for (const QString &suggestion : suggestions.first(std::min(suggestions.size(), mostSuggestions))) {
        auto *action = new QAction(suggestion, &menu);
        QFont font = menu.font();
        font.setBold(true);
        action->setFont(font);
        menu.insertAction(placeholder, action);
        QObject::connect(action, &QAction::triggered, &menu,
                         [mistake, suggestion] { replaceWord(mistake.place, mistake.word, suggestion); });
    }
    placeholder->setText(Words::tr("No suggestion"));
    placeholder->setVisible(suggestions.isEmpty());
}

} // namespace

void addSpellingActions(QMenu &menu, Spelling &spelling, const Misspelling &mistake)
{
    QAction *first = menu.actions().value(0);
    auto *placeholder = new QAction(Words::tr("Looking for suggestions…"), &menu);
    placeholder->setEnabled(false);
    auto *learn = new QAction(Words::tr("Add “%1” to the dictionary").arg(mistake.word), &menu);
    auto *ignore = new QAction(Words::tr("Ignore"), &menu);
    menu.insertActions(first, {placeholder, learn, ignore});
    if (first)
        menu.insertSeparator(first);
    QObject::connect(learn, &QAction::triggered, &spelling, [&spelling, word = mistake.word] { spelling.learn(word); });
    QObject::connect(ignore, &QAction::triggered, &spelling, [&spelling, word = mistake.word] { spelling.ignore(word); });
    spelling.suggest(mistake.word, mistake.language).then(&menu, [&menu, placeholder, mistake](const QStringList &found) {
        showSuggestions(menu, placeholder, mistake, found);
    });
}

} // namespace marbre::editor
