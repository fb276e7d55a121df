#include "window/typography.h"

#include <QScrollBar>
#include <QTimer>
#include <QtConcurrent>

#include <algorithm>

#include "bridge/read.h"
#include "bridge/retouch.h"
#include "editor/bodysource.h"
#include "editor/richeditor.h"
#include "editor/typographypanel.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "window/statusline.h"
#include "window/textactions.h"
#include "window/typographysettings.h"
#include "window/writingpane.h"

namespace marbre::window {

using editor::TypographyHouse;
using editor::TypographyItem;
using editor::TypographyItems;

Typography::Typography(const TextActions &actions, WritingPane &pane, StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
    , m_status(status)
    , m_panel(new editor::TypographyPanel(&pane))
    , m_action(actions.typography)
    , m_house(savedTypography())
{
    m_pool.setMaxThreadCount(1);
    m_pane.addBar(m_panel);
    addTarget(m_pane.fields()->title());
    addTarget(m_pane.fields()->lead());
    addTarget(m_pane.fields()->note());
    addTarget(m_pane.body());
    m_panel->setHouse(m_house, {});
    connectPanel(actions);
    m_pane.addButton(m_action, QStringLiteral("typographyButton"), QStringLiteral("«\u00a0»"));
}

Typography::~Typography() = default;

template <typename Edit>
void Typography::addTarget(Edit *edit)
{
    m_targets.push_back({edit, [edit] { return edit->document(); }, [edit] { return edit->textCursor(); },
                         [edit](const QTextCursor &cursor) { edit->setTextCursor(cursor); }});
}

void Typography::connectPanel(const TextActions &actions)
{
    using editor::TypographyPanel;
    connect(actions.typography, &QAction::triggered, this, &Typography::setOpen);
    connect(&m_status, &StatusLine::typographyWanted, actions.typography, [this] {
        if (!m_action->isChecked())
            m_action->trigger();
    });
    connect(m_panel, &TypographyPanel::closed, this, [this] { setOpen(false); });
    connect(&m_pane, &WritingPane::escaped, this, [this] { setOpen(false); });
    // The source is not set: what is to be corrected stands in the text.
    connect(m_pane.source(), &editor::BodySource::toggled, this, [this](bool open) {
        if (open)
            setOpen(false);
        m_action->setDisabled(open);
    });
    connect(m_panel, &TypographyPanel::undoWanted, this, [this] { m_pane.steps().undoLatest(); });
    connect(m_panel, &TypographyPanel::houseChanged, this, &Typography::setHouse);
    connect(m_panel, &TypographyPanel::reached, this, [this](const TypographyItem &item) { show(item, false); });
    connect(m_panel, &TypographyPanel::goWanted, this, [this](const TypographyItem &item) { show(item, true); });
    connect(m_panel, &TypographyPanel::allWanted, this, [this] { withItems([this] { apply(m_items); }); });
    connect(m_panel, &TypographyPanel::checkedWanted, this,
            [this] { withItems([this] { apply(m_panel->checkedItems()); }); });
    connect(m_panel, &TypographyPanel::oneWanted, this, [this](const TypographyItem &item) {
        withItems([this, item] {
            if (std::ranges::find(m_items, item) != m_items.end())
                apply({item});
        });
    });
}

void Typography::setOpen(bool open)
{
    m_action->setChecked(open);
    if (open == m_panel->isVisibleTo(&m_pane))
        return;
    if (open) {
        if (isKnown())
            m_panel->setItems(m_items);
        m_panel->open();
        return;
    }
    const bool hadFocus = m_panel->isAncestorOf(m_panel->window()->focusWidget());
    m_panel->hide();
    m_wishes.clear();
    if (hadFocus)
        m_pane.body()->setFocus(Qt::OtherFocusReason);
}

void Typography::setHouse(const TypographyHouse &house)
{
    m_house = house;
    saveTypography(house);
    if (m_hasArticle)
        look(std::make_shared<const article::Article>(m_pane.article()));
}

Typography::Places Typography::places() const
{
    Places result;
    for (size_t i = 0; i < fieldCount; ++i)
        result[i] = {m_targets[i].text(), m_targets[i].text()->revision()};
    return result;
}

bool Typography::isKnown() const
{
    return m_known == places();
}

void Typography::look(const std::shared_ptr<const article::Article> &article)
{
    m_hasArticle = true;
    m_language = article->language;
    m_panel->setHouse(m_house, m_language);
    // The title as it is typed, where article.title has been tidied.
    m_next = std::make_shared<const Question>(
        Question{bridge::read(*m_targets.front().text()), article, m_language, m_house, places()});
    m_known.reset();
    if (!m_busy)
        startNext();
}

void Typography::clear()
{
    m_hasArticle = false;
    m_next.reset();
    m_known.reset();
    m_items.clear();
    m_wishes.clear();
    m_panel->setItems({});
    m_status.setTypography(std::nullopt);
}

TypographyItems Typography::answer(const Question &question)
{
    TypographyItems items;
    const document::TypographySettings settings = question.house.settingsFor(question.language);
    const std::array<const document::Document *, fieldCount> texts{&question.title, &question.article->lead,
                                                                   &question.article->note, &question.article->body};
    for (size_t i = 0; i < fieldCount; ++i)
        for (document::TypographyChange &change :
             document::typographyChanges(*texts[i], question.language, settings))
            items.push_back({static_cast<TypographyItem::Field>(i), std::move(change)});
    return items;
}

void Typography::startNext()
{
    m_busy = true;
    m_clock.start();
    const auto question = std::exchange(m_next, nullptr);
    QtConcurrent::run(&m_pool, [question] { return answer(*question); }).then(this, [this, question](TypographyItems items) {
        const auto cost = int(m_clock.elapsed());
        if (!m_next && m_hasArticle)
            take(std::move(items), question->places);
        // A rest after a long look: while one is writing, the next answer is soon out of date, too. Who waits for one
        // does not wait longer.
        QTimer::singleShot(m_wishes.empty() ? cost * 3 : 0, this, [this] {
            m_busy = false;
            if (m_next)
                startNext();
        });
    });
}

/// Where a text has changed since, the question about it is on its way.
void Typography::take(TypographyItems items, const Places &asked)
{
    if (asked != places())
        return;
    m_items = std::move(items);
    m_known = asked;
    const bool hasUsage = m_house.profileFor(m_language) != text::typography::Profile::Nothing;
    m_status.setTypography(hasUsage ? std::optional(int(m_items.size())) : std::nullopt);
    if (m_panel->isVisibleTo(&m_pane))
        m_panel->setItems(m_items);
    for (const auto &wish : std::exchange(m_wishes, {}))
        withItems(wish);
}

void Typography::withItems(std::function<void()> wish)
{
    if (isKnown())
        wish();
    else
        m_wishes.push_back(std::move(wish));
}

void Typography::apply(const TypographyItems &items)
{
    std::array<std::vector<document::TypographyChange>, fieldCount> changes;
    for (const TypographyItem &item : items)
        changes[size_t(item.field)].push_back(item.change);
    QScrollBar *scroll = m_pane.body()->verticalScrollBar();
    const int seen = scroll->value();
    std::vector<QTextDocument *> texts;
    for (const Target &target : m_targets)
        texts.push_back(target.text());
    m_pane.steps().run(texts, [&] {
        for (size_t i = 0; i < fieldCount; ++i)
            if (!changes[i].empty())
                bridge::retouch(*texts[i], changes[i]);
    });
    scroll->setValue(seen);
}

void Typography::show(const TypographyItem &item, bool focus)
{
    if (!isKnown())
        return;
    const Target &target = m_targets[size_t(item.field)];
    const QTextCursor selection = bridge::selectionOf(*target.text(), item.change);
    if (selection.isNull())
        return;
    for (const Target &other : m_targets) {
        QTextCursor cursor = other.cursor();
        if (other.widget == target.widget || !cursor.hasSelection())
            continue;
        cursor.clearSelection();
        other.setCursor(cursor);
    }
    target.setCursor(selection);
    m_pane.reveal(target.widget);
    if (focus)
        target.widget->setFocus(Qt::OtherFocusReason);
}

} // namespace marbre::window
