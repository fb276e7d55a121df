#include <QAction>
#include <QButtonGroup>
#include <QFrame>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "desk/desk.h"
#include "feeds/feeditempane.h"
#include "feeds/feeditemview.h"
#include "feeds/feedlist.h"
#include "feeds/feedsdialog.h"
#include "feeds/feedtriage.h"
#include "models/feeditemmodel.h"
#include "models/feedlistmodel.h"

// How the feed desk is put together.
namespace marbre::feeds {

using archive::FeedItemState;

namespace {

constexpr int typingPause = 150; // milliseconds
constexpr int followingPause = 60; // milliseconds: many answers at once are one look

} // namespace

QAction *FeedsDialog::make(const char *name, const QString &text, const QString &tip, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1StringView(name));
    action->setShortcut(keys);
    action->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)", "what a button does, then its key").arg(tip, keys.toString(QKeySequence::NativeText)));
    addAction(action);
    return action;
}

void FeedsDialog::makeActions()
{
    m_actions.translate = make("translate", tr("To translate"), tr("Makes an article of the page, to be translated"), Qt::Key_T);
    m_actions.read = make("read", tr("Read"), tr("Marks it as read, and goes on"), Qt::Key_R);
    m_actions.skip = make("skip", tr("Skip"), tr("Skips it, and goes on"), Qt::Key_S);
    for (QAction *action : {m_actions.translate, m_actions.read, m_actions.skip})
        action->setCheckable(true);
    m_actions.open = make("open", tr("Open the page"), tr("Opens the article that was made of it, or the page in the browser (Enter)"), {});
    m_actions.undo = make("undo", tr("Take back"), tr("Takes back what was last decided"), QKeySequence::Undo);
    m_actions.markAll = make("markAll", tr("Mark all as read"), tr("Marks all that is listed as read"), Qt::SHIFT | Qt::Key_R);
    m_actions.fetch = make("fetch", tr("Fetch all feeds"), tr("Asks every feed for what is new"), Qt::Key_F5);
    m_actions.fetchOne = make("fetchOne", tr("Fetch these feeds alone"), tr("Asks the feed or the folder that is chosen"), Qt::SHIFT | Qt::Key_F5);
    m_actions.follow = make("follow", tr("Follow a feed…"), tr("Follows a site by its address, or that of its feed"), QKeySequence::New);
    m_actions.edit = make("edit", tr("Name, folder, schedule…"), tr("What the feed is called, where it stands, how often it is fetched"), Qt::Key_F2);
    m_actions.remove = make("remove", tr("Remove the feed…"), tr("Follows the feed no longer"), QKeySequence::Delete);
    m_actions.readList = make("readList", tr("Take in a list (OPML)…"), tr("Follows the feeds of a list that another reader has written"), {});
    m_actions.writeList = make("writeList", tr("Write the list (OPML)…"), tr("Writes the feeds as a list that any reader takes"), {});
}

void FeedsDialog::build()
{
    m_feeds->setObjectName(QStringLiteral("feedList"));
    m_feeds->setAccessibleName(tr("Feeds"));
    m_feeds->setModel(m_feedModel);
    for (QAction *action : {m_actions.edit, m_actions.remove})
        action->setShortcutContext(Qt::WidgetShortcut); // an item is not what one removes
    m_feeds->addActions({m_actions.fetchOne, m_actions.edit, m_actions.remove});
    m_pane = new FeedItemPane({m_actions.translate, m_actions.read, m_actions.skip, m_actions.open}, this);
    m_splitter->addWidget(m_feeds);
    m_splitter->addWidget(buildMiddle());
    m_splitter->addWidget(m_pane);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(2, 1);
    m_splitter->setSizes({width() * 19 / 100, width() * 31 / 100, width() / 2});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildTop());
    column->addWidget(m_splitter, 1);
    column->addWidget(buildBottom());
}

QWidget *FeedsDialog::buildTop()
{
    auto *top = new QFrame(this);
    top->setObjectName(QStringLiteral("feedsTop"));
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(12, 10, 12, 10);
    row->setSpacing(8);
    m_follow = new QPushButton(m_actions.follow->text(), top);
    m_follow->setObjectName(QStringLiteral("followFeed"));
    m_follow->setToolTip(m_actions.follow->toolTip());
    m_fetch = new QPushButton(top);
    m_fetch->setObjectName(QStringLiteral("fetchFeeds"));
    connect(m_follow, &QPushButton::clicked, m_actions.follow, &QAction::trigger);
    connect(m_fetch, &QPushButton::clicked, this, &FeedsDialog::fetchOrStop);
    row->addWidget(m_follow);
    row->addWidget(m_fetch);
    row->addSpacing(8);
    const QStringList names{tr("New"), tr("All")};
    for (int i = 0; i < names.size(); ++i) {
        auto *button = new QToolButton(top);
        button->setText(names[i]);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        m_filters->addButton(button, i);
        row->addWidget(button);
    }
    m_filters->button(New)->setChecked(true);
    m_search->setObjectName(QStringLiteral("feedSearch"));
    m_search->setPlaceholderText(tr("Search: title, author, subject…"));
    m_search->setAccessibleName(tr("Search what the feeds have told of"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(320);
    auto *more = new QPushButton(QStringLiteral("⋯"), top);
    more->setObjectName(QStringLiteral("moreFeeds"));
    more->setAccessibleName(tr("More"));
    more->setMenu(buildMenu());
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(more);
    for (QPushButton *button : {m_follow, m_fetch, more})
        button->setAutoDefault(false); // Enter is the list's
    return top;
}

QMenu *FeedsDialog::buildMenu()
{
    auto *menu = new QMenu(this);
    menu->addActions({m_actions.markAll, m_actions.undo});
    menu->addSeparator();
    menu->addActions({m_actions.fetchOne, m_actions.edit, m_actions.remove});
    menu->addSeparator();
    menu->addActions({m_actions.readList, m_actions.writeList});
    return menu;
}

QWidget *FeedsDialog::buildMiddle()
{
    m_items->setObjectName(QStringLiteral("feedItems"));
    m_items->setAccessibleName(tr("What the feeds have told of"));
    m_items->setModel(m_itemModel);
    m_items->addActions({m_actions.translate, m_actions.read, m_actions.skip, m_actions.open, m_actions.markAll, m_actions.undo});
    auto *middle = new QWidget(this);
    m_trouble = new QFrame(middle);
    m_trouble->setObjectName(QStringLiteral("feedTrouble"));
    m_troubleText = new QLabel(m_trouble);
    m_troubleText->setTextFormat(Qt::PlainText);
    m_troubleText->setWordWrap(true);
    auto *row = new QHBoxLayout(m_trouble);
    row->setContentsMargins(14, 8, 14, 8);
    row->addWidget(m_troubleText);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_trouble);
    column->addWidget(m_items, 1);
    return middle;
}

QWidget *FeedsDialog::buildBottom()
{
    auto *bottom = new QFrame(this);
    bottom->setObjectName(QStringLiteral("feedsBottom"));
    m_state->setObjectName(QStringLiteral("feedsState"));
    m_state->setTextFormat(Qt::PlainText);
    m_keys = new QLabel(tr("Space: next · T: to translate · R: read · S: skip · Enter: open"), bottom);
    m_keys->setObjectName(QStringLiteral("soft"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 4);
    auto *row = new QHBoxLayout(bottom);
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(12);
    row->addWidget(m_progress);
    row->addWidget(m_state, 1);
    row->addWidget(m_keys);
    return bottom;
}

void FeedsDialog::connectParts()
{
    m_searching.setSingleShot(true);
    m_searching.setInterval(typingPause);
    m_following.setSingleShot(true);
    m_following.setInterval(followingPause);
    connect(m_search, &QLineEdit::textChanged, &m_searching, qOverload<>(&QTimer::start));
    connect(&m_searching, &QTimer::timeout, this, [this] { list(Keep::Nothing); });
    connect(&m_following, &QTimer::timeout, this, &FeedsDialog::followArchive);
    connect(m_filters, &QButtonGroup::idClicked, this, [this] { list(Keep::Nothing); });
    connect(m_feeds->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &row) {
        showFeedState();
        const archive::FeedFilter chosen = m_feedModel->filter(row);
        if (!row.isValid() || chosen == m_shown)
            return;
        m_shown = chosen;
        list(Keep::Nothing);
    });
    connect(m_items, &FeedItemView::selectionMoved, this, &FeedsDialog::showChosen);
    connect(m_items, &FeedItemView::stepWanted, this, &FeedsDialog::step);
    connect(m_items, &QListView::activated, this, &FeedsDialog::openChosen);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
}

void FeedsDialog::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions.translate, [this] { decide(FeedItemState::Translating); });
    on(m_actions.read, [this] { decide(FeedItemState::Read); });
    on(m_actions.skip, [this] { decide(FeedItemState::Skipped); });
    on(m_actions.open, &FeedsDialog::openChosen);
    on(m_actions.undo, &FeedsDialog::undo);
    on(m_actions.markAll, &FeedsDialog::markAllRead);
    on(m_actions.fetch, [this] { fetch(true); });
    on(m_actions.fetchOne, [this] { fetch(false); });
    on(m_actions.follow, &FeedsDialog::followFeed);
    on(m_actions.edit, &FeedsDialog::editFeed);
    on(m_actions.remove, &FeedsDialog::removeFeed);
    on(m_actions.readList, &FeedsDialog::readList);
    on(m_actions.writeList, &FeedsDialog::writeList);
}

void FeedsDialog::connectFeeds()
{
    desk::Feeds &feeds = m_desk->feeds();
    connect(&feeds, &desk::Feeds::changed, &m_following, [this] {
        if (!m_following.isActive())
            m_following.start();
    });
    connect(&feeds, &desk::Feeds::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, int(total));
        m_progress->setValue(int(done));
        showBusy();
        say(tr("Asking servers: %1 of %2").arg(QLocale().toString(done), QLocale().toString(total)));
    });
    connect(&feeds, &desk::Feeds::finished, this, &FeedsDialog::tell);
    connect(&feeds, &desk::Feeds::failed, this, &FeedsDialog::complain);
    connect(m_triage, &FeedTriage::changed, this, &FeedsDialog::showDecided);
    connect(m_triage, &FeedTriage::failed, this, &FeedsDialog::complain);
    connect(m_desk, &desk::Desk::changed, &m_following, qOverload<>(&QTimer::start)); // articles come and go
    connect(m_desk, &QObject::destroyed, this, &QDialog::close);
}

} // namespace marbre::feeds
