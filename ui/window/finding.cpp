#include "window/finding.h"

#include <QLineEdit>
#include <QtConcurrent>

#include <algorithm>

#include "editor/bodysource.h"
#include "editor/findbar.h"
#include "editor/linetext.h"
#include "editor/richeditor.h"
#include "editor/sourceedit.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "window/textactions.h"
#include "window/writingpane.h"

namespace marbre::window {

using editor::Hit;
using text::Search;
using text::Span;

Finding::Finding(const TextActions &actions, WritingPane &pane, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
    , m_bar(new editor::FindBar(&pane))
{
    m_asking.setSingleShot(true);
    m_asking.setInterval(0);
    connect(&m_asking, &QTimer::timeout, this, &Finding::ask);
    m_pane.addBar(m_bar);
    addTarget(m_pane.fields()->title());
    for (QWidget *text : m_pane.fields()->texts()) {
        if (auto *rich = qobject_cast<editor::RichEditor *>(text))
            addTarget(rich);
        else if (auto *line = qobject_cast<QLineEdit *>(text))
            addTarget(line);
    }
    addTarget(m_pane.body());
    m_current = m_targets.size() - 1;
    addTarget(m_pane.source()->edit());
    connect(m_pane.source(), &editor::BodySource::toggled, this, &Finding::noteChange);
    using editor::FindBar;
    connect(actions.find, &QAction::triggered, this, [this] { open(false); });
    connect(actions.replace, &QAction::triggered, this, [this] { open(true); });
    connect(m_bar, &FindBar::closed, this, &Finding::close);
    connect(&m_pane, &WritingPane::escaped, this, &Finding::close);
    // A step that was asked for in the text before is none in this one.
    connect(&m_pane, &WritingPane::articleShown, this, [this] { m_wishes.clear(); });
    connect(m_bar, &FindBar::scopeChanged, this, &Finding::setScope);
    connect(m_bar, &FindBar::questionChanged, this, [this] {
        ask();
        withHits([this] { step(From::Selection); });
    });
    const auto go = [this](From from) {
        if (m_bar->question().words.isEmpty())
            open(false);
        else
            withHits([this, from] { step(from); });
    };
    const auto next = [go] { go(From::BehindSelection); };
    const auto previous = [go] { go(From::BeforeSelection); };
    connect(actions.findNext, &QAction::triggered, this, next);
    connect(actions.findPrevious, &QAction::triggered, this, previous);
    connect(m_bar, &FindBar::nextWanted, this, next);
    connect(m_bar, &FindBar::previousWanted, this, previous);
    connect(m_bar, &FindBar::replaceWanted, this, [this] { withHits([this] { replaceOne(); }); });
    connect(m_bar, &FindBar::undoWanted, this, [this] { m_pane.steps().undoLatest(); });
    connect(m_bar, &FindBar::replaceAllWanted, this, [this] { withHits([this] { replaceAll(); }); });
}

Finding::~Finding()
{
    if (m_cancelled)
        *m_cancelled = true;
}

template <typename Edit>
void Finding::addTarget(Edit *edit)
{
    m_targets.push_back({edit, [edit] { return edit->document(); }, [edit] { return edit->textCursor(); },
                         [edit](const QTextCursor &cursor) { edit->setTextCursor(cursor); },
                         [edit](std::optional<editor::Tint> tint) { edit->setTint(std::move(tint)); }});
    connect(edit, &Edit::textChanged, this, &Finding::noteChange);
    connect(edit, &Edit::cursorPositionChanged, this, &Finding::showCount);
}

/// A line tints nothing; the hit that one is at is selected in it.
void Finding::addTarget(QLineEdit *line)
{
    auto *text = new editor::LineText(line);
    m_targets.push_back({line, [text] { return text->document(); }, [text] { return text->cursor(); },
                         [text](const QTextCursor &cursor) { text->setCursor(cursor); },
                         [](const std::optional<editor::Tint> &) {}});
    connect(text->document(), &QTextDocument::contentsChanged, this, &Finding::noteChange);
    connect(line, &QLineEdit::selectionChanged, this, &Finding::showCount);
}

void Finding::open(bool replacing)
{
    const auto focused = std::ranges::find_if(m_targets, [](const Target &each) { return each.widget->hasFocus(); });
    if (focused != m_targets.end()) {
        m_current = size_t(focused - m_targets.begin());
        takeWords();
    }
    m_bar->open(replacing);
    m_bar->setSelectionAvailable(m_targets[m_current].cursor().hasSelection());
    ask();
}

/// Words that are selected are those to find; several paragraphs are where to.
void Finding::takeWords()
{
    const QTextCursor cursor = m_targets[m_current].cursor();
    const QString selected = cursor.selectedText();
    if (selected.contains(QChar::ParagraphSeparator)) {
        m_bar->setSelectionAvailable(true);
        m_bar->setInSelection(true);
        setScope();
        return;
    }
    const bool plain = !selected.contains(QChar::LineSeparator) && !selected.contains(QChar::ObjectReplacementCharacter);
    if (!selected.isEmpty() && plain && !m_bar->question().expression)
        m_bar->setWords(selected);
}

void Finding::close()
{
    if (m_bar->isHidden())
        return;
    m_bar->hide();
    m_bar->setInSelection(false);
    m_scope.reset();
    m_wishes.clear();
    for (const Target &target : m_targets)
        target.setTint(std::nullopt);
    m_targets[m_current].widget->setFocus(Qt::OtherFocusReason);
}

void Finding::setScope()
{
    m_scope.reset();
    if (const QTextCursor cursor = m_targets[m_current].cursor(); m_bar->inSelection() && cursor.hasSelection())
        m_scope = cursor;
    noteChange();
}

std::optional<Span> Finding::scopeOf(size_t target) const
{
    if (!isShown(target))
        return Span{0, 0};
    if (!m_scope)
        return std::nullopt;
    if (target != m_current)
        return Span{0, 0};
    return Span{m_scope->selectionStart(), m_scope->selectionEnd()};
}

bool Finding::isShown(size_t target) const
{
    const QWidget *widget = m_targets[target].widget;
    return m_pane.fields()->isAncestorOf(widget) ? m_pane.fields()->hasField(widget) : widget->isVisibleTo(&m_pane);
}

void Finding::noteChange()
{
    m_known = false;
    // The text and its source take each other's place.
    while (!isShown(m_current))
        m_current = (m_current + 1) % m_targets.size();
    // Another text has taken the place of the one that was selected in.
    if (m_scope && m_scope->document() != m_targets[m_current].text()) {
        m_scope.reset();
        m_bar->setInSelection(false);
    }
    if (m_bar->isVisible())
        m_asking.start();
}

void Finding::ask()
{
    m_asking.stop();
    m_known = false;
    if (m_cancelled)
        *m_cancelled = true;
    const text::Question question = m_bar->question();
    const auto search = Search::of(question);
    m_search = search && !search->isEmpty() ? std::optional(*search) : std::nullopt;
    tint();
    if (!m_search) {
        m_wishes.clear();
        if (search)
            m_bar->showNothing();
        else
            m_bar->showMistake(search.error());
        return;
    }
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    std::vector<std::vector<editor::Passage>> passages;
    std::vector<std::optional<Span>> scopes;
    for (size_t i = 0; i < m_targets.size(); ++i) {
        scopes.push_back(scopeOf(i));
        passages.push_back(editor::passagesOf(*m_targets[i].text(), scopes.back()));
    }
    const auto look = [passages = std::move(passages), scopes, search = *m_search, cancelled = m_cancelled] {
        Hits hits;
        for (size_t i = 0; i < passages.size(); ++i)
            hits.push_back(editor::hitsIn(passages[i], search, scopes[i], cancelled.get()));
        return hits;
    };
    QtConcurrent::run(look).then(this, [this, asked = places(), cancelled = m_cancelled](const Hits &hits) {
        if (!*cancelled)
            take(asked, hits);
    });
}

std::vector<Finding::Place> Finding::places() const
{
    std::vector<Place> result;
    for (const Target &target : m_targets)
        result.push_back({target.text(), target.text()->revision()});
    return result;
}

void Finding::tint()
{
    for (size_t i = 0; i < m_targets.size(); ++i) {
        const bool searched = m_bar->isVisible() && m_search && (!m_scope || i == m_current);
        m_targets[i].setTint(searched ? std::optional(editor::Tint{*m_search, m_scope}) : std::nullopt);
    }
}

void Finding::take(const std::vector<Place> &asked, const Hits &hits)
{
    if (asked != places()) {
        ask();
        return;
    }
    m_hits = hits;
    m_known = true;
    showCount();
    for (const auto &wish : std::exchange(m_wishes, {}))
        withHits(wish);
}

void Finding::withHits(std::function<void()> wish)
{
    if (m_known) {
        wish();
        return;
    }
    m_wishes.push_back(std::move(wish));
    if (!m_asking.isActive() && (!m_cancelled || *m_cancelled || m_bar->isHidden()))
        ask();
}

/// The hit that is selected. A card may hold several, which are all of it: then the one that was shown last.
const Hit *Finding::currentHit() const
{
    const QTextCursor cursor = m_targets[m_current].cursor();
    const std::vector<Hit> &hits = m_hits[m_current];
    const Span selected{cursor.selectionStart(), cursor.selectionEnd()};
    if (m_shown < hits.size() && Span(hits[m_shown]) == selected)
        return &hits[m_shown];
    const auto found = std::ranges::lower_bound(hits, cursor.selectionStart(), {}, &Hit::from);
    return found != hits.end() && found->from == cursor.selectionStart() && found->to == cursor.selectionEnd() ? &*found
                                                                                                              : nullptr;
}

void Finding::step(From from)
{
    const QTextCursor cursor = m_targets[m_current].cursor();
    const bool forward = from != From::BeforeSelection;
    const int start = from == From::BehindSelection ? cursor.selectionEnd() : cursor.selectionStart();
    const std::vector<Hit> &here = m_hits[m_current];
    if (const Hit *current = currentHit(); current && from != From::Selection && !current->path.empty()) {
        const Hit *next = forward ? current + 1 : current - 1;
        const bool inside = next >= here.data() && next < here.data() + here.size();
        if (inside && Span(*next) == Span(*current)) {
            show(m_current, *next);
            return;
        }
    }
    const auto behind = std::ranges::lower_bound(here, start, {}, forward ? &Hit::from : &Hit::to);
    if (forward && behind != here.end()) {
        show(m_current, *behind);
        return;
    }
    const auto before = std::ranges::upper_bound(here, start, {}, &Hit::to);
    if (!forward && before != here.begin()) {
        show(m_current, *std::prev(before));
        return;
    }
    // The fields after this one, or before it, and round to this one again.
    const size_t count = m_targets.size();
    for (size_t i = 1; i <= count; ++i) {
        const size_t target = (m_current + (forward ? i : count - i)) % count;
        if (const std::vector<Hit> &hits = m_hits[target]; !hits.empty()) {
            show(target, forward ? hits.front() : hits.back());
            return;
        }
    }
}

void Finding::show(size_t target, const Hit &hit)
{
    if (target != m_current) {
        QTextCursor left = m_targets[m_current].cursor();
        left.clearSelection();
        m_targets[m_current].setCursor(left);
        if (m_targets[m_current].widget->hasFocus())
            m_targets[target].widget->setFocus(Qt::OtherFocusReason);
    }
    m_current = target;
    m_shown = size_t(&hit - m_hits[target].data());
    QTextCursor cursor(m_targets[target].text());
    cursor.setPosition(hit.from);
    cursor.setPosition(hit.to, QTextCursor::KeepAnchor);
    m_targets[target].setCursor(cursor);
    m_pane.reveal(m_targets[target].widget);
    showCount();
}

void Finding::showCount()
{
    if (!m_known || !m_search || m_bar->isHidden())
        return;
    size_t all = 0;
    size_t before = 0;
    for (size_t i = 0; i < m_hits.size(); ++i) {
        all += m_hits[i].size();
        before += i < m_current ? m_hits[i].size() : 0;
    }
    const Hit *current = currentHit();
    m_bar->showCount(current ? int(before + size_t(current - m_hits[m_current].data())) + 1 : 0, int(all));
    m_bar->setSelectionAvailable(m_targets[m_current].cursor().hasSelection());
}

text::Replacement Finding::replacement() const
{
    return text::replacementOf(m_bar->replacement(), m_bar->question(), m_search->groups());
}

void Finding::replaceOne()
{
    if (const Hit *hit = currentHit()) {
        QTextCursor cursor = m_targets[m_current].cursor();
        cursor.setPosition(editor::replaceHit(*m_targets[m_current].text(), *hit, replacement()));
        m_targets[m_current].setCursor(cursor);
    }
    withHits([this] { step(From::BehindSelection); });
}

void Finding::replaceAll()
{
    int replaced = 0;
    const text::Replacement words = replacement();
    std::vector<QTextDocument *> texts;
    for (const Target &target : m_targets)
        texts.push_back(target.text());
    m_pane.steps().run(texts, [&] {
        for (size_t i = 0; i < m_targets.size(); ++i) {
            replaced += int(m_hits[i].size());
            if (!m_hits[i].empty())
                editor::replaceHits(*texts[i], m_hits[i], words);
        }
    });
    withHits([this, replaced] { m_bar->say(tr("%Ln replaced", nullptr, replaced)); });
}

} // namespace marbre::window
