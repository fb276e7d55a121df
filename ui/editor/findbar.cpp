#include "editor/findbar.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include "editor/decorations.h"
#include "editor/editortoolbar.h"
#include "editor/icons.h"

namespace marbre::editor {

namespace {

void name(QWidget *widget, const QString &name, const QString &tip)
{
    widget->setAccessibleName(name);
    widget->setToolTip(tip);
}

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLineEdit(this))
    , m_answer(new QLabel(m_words))
    , m_mistake(new QLabel(this))
    , m_replacing(new QWidget(this))
    , m_replacement(new QLineEdit(this))
    , m_replace(new QPushButton(this))
    , m_replaceAll(new QPushButton(this))
{
    setObjectName(QStringLiteral("findBar"));
    setAttribute(Qt::WA_StyledBackground);
    m_answer->setObjectName(QStringLiteral("findAnswer"));
    m_answer->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_mistake->setObjectName(QStringLiteral("findMistake"));
    m_mistake->setWordWrap(true);
    m_mistake->hide();
    layOut();
    connectParts();
    setIcons();
    retranslate();
    hide();
}

void FindBar::layOut()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(16, 6, 12, 6);
    grid->setHorizontalSpacing(2);
    grid->setVerticalSpacing(5);
    grid->addWidget(m_words, 0, 0);
    grid->setColumnStretch(0, 1);
    auto *inside = new QHBoxLayout(m_words);
    inside->setContentsMargins(0, 0, 8, 0);
    inside->addStretch(1);
    inside->addWidget(m_answer);
    m_previous = addButton(grid, 1, "findPreviousButton");
    m_next = addButton(grid, 2, "findNextButton");
    m_case = addButton(grid, 3, "findCase", QStringLiteral("Aa"));
    m_accents = addButton(grid, 4, "findAccents", QStringLiteral("é=e"));
    m_whole = addButton(grid, 5, "findWhole", QStringLiteral("|a|"));
    m_expression = addButton(grid, 6, "findExpression", QStringLiteral(".*"));
    m_selection = addButton(grid, 7, "findSelection");
    m_close = addButton(grid, 8, "findClose");
    for (ToolBarButton *option : {m_case, m_accents, m_whole, m_expression, m_selection})
        option->setCheckable(true);
    auto *row = new QHBoxLayout(m_replacing);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_replacement, 1);
    row->addWidget(m_replace);
    row->addWidget(m_replaceAll);
    grid->addWidget(m_replacing, 1, 0, 1, 9);
    grid->addWidget(m_mistake, 2, 0, 1, 9);
}

ToolBarButton *FindBar::addButton(QGridLayout *grid, int column, const char *name, const QString &letters)
{
    auto *button = new ToolBarButton(this);
    button->setObjectName(QLatin1StringView(name));
    if (!letters.isEmpty()) {
        button->setText(letters);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFixedWidth(fontMetrics().horizontalAdvance(letters) + 17);
    }
    grid->addWidget(button, 0, column);
    return button;
}

void FindBar::connectParts()
{
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::questionChanged);
    for (const ToolBarButton *option : {m_case, m_accents, m_whole, m_expression})
        connect(option, &QToolButton::toggled, this, &FindBar::questionChanged);
    connect(m_selection, &QToolButton::toggled, this, &FindBar::scopeChanged);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextWanted);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousWanted);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceWanted);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAllWanted);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closed);
}

void FindBar::open(bool replacing)
{
    m_replacing->setVisible(replacing);
    show();
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

text::Question FindBar::question() const
{
    return {m_words->text(), m_case->isChecked(), !m_accents->isChecked(), m_whole->isChecked(),
            m_expression->isChecked()};
}

void FindBar::setWords(const QString &words)
{
    m_words->setText(words);
}

QString FindBar::replacement() const
{
    return m_replacement->text();
}

bool FindBar::inSelection() const
{
    return m_selection->isChecked();
}

void FindBar::setInSelection(bool inSelection)
{
    m_selection->setChecked(inSelection);
}

void FindBar::setSelectionAvailable(bool available)
{
    m_selection->setEnabled(available || m_selection->isChecked());
}

void FindBar::showCount(int current, int all)
{
    const QLocale locale;
    const QString answer = all == 0 ? tr("None")
        : current > 0 ? tr("%1 of %2", "this hit, all hits").arg(locale.toString(current), locale.toString(all))
                      : locale.toString(all);
    setAnswer(answer, all > 0);
    m_mistake->hide();
}

void FindBar::say(const QString &sentence)
{
    m_answer->setText(sentence);
    m_words->setTextMargins(0, 0, m_answer->sizeHint().width() + 8, 0);
}

void FindBar::showNothing()
{
    setAnswer(QString(), false);
    m_mistake->hide();
}

void FindBar::showMistake(const text::Search::Mistake &mistake)
{
    using Kind = text::Search::Mistake::Kind;
    const QString sentence = mistake.kind == Kind::Parenthesis ? tr("A parenthesis of this expression has no partner.")
        : mistake.kind == Kind::Bracket                         ? tr("A bracket [ of this expression is not closed.")
        : mistake.kind == Kind::NothingToRepeat
        ? tr("At character %1 of this expression there is nothing to repeat.").arg(mistake.at)
        : tr("This expression has a mistake at character %1.").arg(mistake.at);
    setAnswer(QString(), false);
    m_mistake->setText(sentence);
    m_mistake->show();
}

void FindBar::setAnswer(const QString &answer, bool found)
{
    say(answer);
    for (QWidget *widget : {static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_previous),
                            static_cast<QWidget *>(m_replace), static_cast<QWidget *>(m_replaceAll)})
        widget->setEnabled(found);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->matches(QKeySequence::Undo))
        emit undoWanted();
    else if (isEnter(*event) && m_replacement->hasFocus())
        emit replaceWanted();
    else if (isEnter(*event) && back)
        emit previousWanted();
    else if (isEnter(*event))
        emit nextWanted();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::setIcons()
{
    m_previous->setIcon(icon(QStringLiteral("up"), palette()));
    m_next->setIcon(icon(QStringLiteral("down"), palette()));
    m_selection->setIcon(icon(QStringLiteral("selection"), palette()));
    m_close->setIcon(icon(QStringLiteral("close"), palette()));
}

void FindBar::retranslate()
{
    setAccessibleName(tr("Find and replace"));
    m_words->setPlaceholderText(tr("Find in the article"));
    name(m_words, tr("Words to find"), tr("Searched in the title, the lead, the note and the text"));
    m_replacement->setPlaceholderText(tr("Replace by"));
    name(m_replacement, tr("Words to put in their place"), tr("In an expression, $1 is what the first group has found"));
    name(m_previous, tr("Previous hit"), tr("Previous hit (Shift+Enter)"));
    name(m_next, tr("Next hit"), tr("Next hit (Enter)"));
    name(m_case, tr("Upper and lower case count"), tr("Upper and lower case count"));
    name(m_accents, tr("Accents do not count"), tr("Accents, ligatures, apostrophes and kinds of space do not count"));
    name(m_whole, tr("Whole words"), tr("Whole words only"));
    name(m_expression, tr("Regular expression"), tr("Regular expression"));
    name(m_selection, tr("In the selection"), tr("Only in what is selected"));
    name(m_close, tr("Close"), tr("Close (Escape)"));
    m_replace->setText(tr("Replace"));
    name(m_replace, tr("Replace"), tr("Replace this hit and go to the next (Enter)"));
    m_replaceAll->setText(tr("Replace all"));
    name(m_replaceAll, tr("Replace all"), tr("Replace every hit; each field takes it back in one step"));
}

void FindBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        emit questionChanged(); // the answer's words, too
    } else if (event->type() == QEvent::PaletteChange) {
        setIcons();
    }
    QWidget::changeEvent(event);
}

} // namespace marbre::editor
