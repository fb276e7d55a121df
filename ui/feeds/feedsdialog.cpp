#include "feeds/feedsdialog.h"

#include <QAbstractButton>
#include <QAction>
#include <QButtonGroup>
#include <QDesktopServices>
#include <QFrame>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QStyle>
#include <QtConcurrent>

#include <algorithm>

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "feeds/feeddialog.h"
#include "feeds/feeditempane.h"
#include "feeds/feeditemview.h"
#include "feeds/feedlist.h"
#include "feeds/feedtriage.h"
#include "feeds/opmlfiles.h"
#include "html/html.h"
#include "models/feeditemmodel.h"
#include "models/feedlistmodel.h"

namespace marbre::feeds {

using archive::Feed;
using archive::FeedItem;
using archive::FeedItemState;
using models::FeedItemModel;
using models::FeedListModel;

FeedsDialog::FeedsDialog(desk::Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(&desk)
    , m_triage(new FeedTriage(desk.feeds(), this))
    , m_feedModel(new FeedListModel(this))
    , m_itemModel(new FeedItemModel([this](std::span<const qint64> ids) { return rows(ids); }, this))
    , m_feeds(new FeedList(this))
    , m_items(new FeedItemView(this))
    , m_filters(new QButtonGroup(this))
    , m_search(new QLineEdit(this))
    , m_splitter(new QSplitter(this))
    , m_progress(new QProgressBar(this))
    , m_state(new QLabel(this))
{
    setObjectName(QStringLiteral("feeds"));
    setWindowTitle(tr("Feeds"));
    resize(QSize(1280, 800).boundedTo(parent->size() - QSize(60, 60)).expandedTo({900, 560}));
    makeActions();
    build();
    connectParts();
    connectActions();
    connectFeeds();
    showFeeds();
    m_feeds->setCurrentIndex(m_feedModel->index(0));
    list(Keep::Nothing);
    showChosen();
    showBusy();
    m_items->setFocus();
}

archive::FeedFilter FeedsDialog::filter() const
{
    archive::FeedFilter filter = m_shown;
    if (!filter.state && m_filters->checkedId() == New)
        filter.state = FeedItemState::New;
    filter.words = m_search->text();
    return filter;
}

/// The feeds as they are now, the chosen row with them.
void FeedsDialog::showFeeds()
{
    if (!m_desk)
        return;
    archive::Archive &reader = m_desk->reader();
    auto feeds = reader.feeds().all();
    const auto counts = reader.feedItems().counts();
    if (!feeds || !counts)
        return complain(feeds ? counts.error() : feeds.error());
    QHash<qint64, QString> names;
    for (const Feed &feed : *feeds)
        names.insert(feed.id, archive::nameOf(feed));
    m_itemModel->setFeedNames(names);
    const archive::FeedFilter before = m_shown;
    m_feedModel->setFeeds(std::move(*feeds), *counts);
    const QModelIndex row = m_feedModel->indexOf(before);
    m_feeds->setCurrentIndex(row.isValid() ? row : m_feedModel->index(0));
    showFeedState();
}

void FeedsDialog::followArchive()
{
    const archive::FeedFilter before = m_shown;
    showFeeds();
    if (m_shown == before) // else it lists what it shows now
        list(Keep::WhatIsShown);
}

void FeedsDialog::showDecided()
{
    m_itemModel->refresh();
    showChosen();
}

void FeedsDialog::list(Keep keep)
{
    if (!m_desk)
        return;
    for (QAbstractButton *button : m_filters->buttons())
        button->setEnabled(!m_shown.state);
    const int round = ++m_round;
    const std::vector<qint64> shown = keep == Keep::WhatIsShown ? m_itemModel->ids() : std::vector<qint64>();
    m_desk->feeds().items(filter(), shown).then(this, [=, this](const Result<std::vector<qint64>> &found) {
        if (!found)
            complain(found.error());
        else if (round == m_round)
            takeIds(*found, keep);
    });
}

/// The row that is looked at stays where it is on the screen.
void FeedsDialog::takeIds(const std::vector<qint64> &found, Keep keep)
{
    const QModelIndex current = m_items->currentIndex();
    const int offset = current.row() - m_items->indexAt({1, 1}).row();
    const qint64 id = current.data(FeedItemModel::IdRole).toLongLong();
    const bool isOther = keep == Keep::Nothing;
    m_itemModel->setIds(found);
    m_items->setEmptyText(emptyWords());
    const QModelIndex again = m_itemModel->indexOf(id);
    if (m_items->selectedIds().empty())
        again.isValid() ? m_items->choose(again) : chooseRow(0);
    if (again.isValid() && !isOther && offset >= 0)
        m_items->scrollTo(m_itemModel->index(std::max(0, again.row() - offset)), QAbstractItemView::PositionAtTop);
    showChosen();
}

void FeedsDialog::chooseRow(int row)
{
    if (m_itemModel->rowCount() > 0)
        m_items->choose(m_itemModel->index(std::clamp(row, 0, m_itemModel->rowCount() - 1)));
}

std::vector<FeedItem> FeedsDialog::rows(std::span<const qint64> ids) const
{
    if (!m_desk)
        return {};
    std::vector<FeedItem> items = m_desk->reader().feedItems().rows(ids).value_or(std::vector<FeedItem>());
    for (FeedItem &item : items)
        item = m_triage->decided(std::move(item));
    return items;
}

std::vector<FeedItem> FeedsDialog::chosen() const
{
    return rows(m_items->selectedIds());
}

void FeedsDialog::showChosen()
{
    const std::size_t count = m_items->selectedIds().size();
    const FeedItem *item = count == 1 ? m_itemModel->item(m_items->selectionModel()->selectedIndexes().first()) : nullptr;
    for (const auto &[action, state] : {std::pair(m_actions.translate, FeedItemState::Translating),
                                        std::pair(m_actions.read, FeedItemState::Read), std::pair(m_actions.skip, FeedItemState::Skipped)}) {
        action->setEnabled(count > 0);
        action->setChecked(item && item->state == state);
    }
    m_actions.open->setText(item && item->number != 0 ? tr("Open the article") : tr("Open the page"));
    m_actions.open->setEnabled(item && (item->number != 0 || !item->link.isEmpty()));
    m_actions.undo->setEnabled(m_triage->canUndo());
    if (!item) {
        m_pane->showNothing(count > 1 ? tr("%Ln item(s) chosen", nullptr, int(count)) : QString());
        return;
    }
    const bool isOther = m_pane->item() != item->id;
    const Feed *feed = m_feedModel->feedNumbered(item->feed);
    m_pane->showItem(*item, feed ? archive::nameOf(*feed) : QString());
    if (isOther)
        showText(item->id);
}

void FeedsDialog::showText(qint64 item)
{
    const auto text = m_desk->reader().feedItems().text(item);
    if (!text)
        return;
    const QByteArray html = text->content.isEmpty() ? text->summary : text->content;
    QtConcurrent::run([html] { return html::read(html).document; }).then(this, [this, item](const document::Document &document) {
        m_pane->setText(item, document);
    });
}

/// Why nothing came of the feed that is chosen, when it was last fetched.
void FeedsDialog::showFeedState()
{
    const Feed *feed = m_feedModel->feed(m_feeds->currentIndex());
    m_trouble->setVisible(feed && feed->trouble);
    if (feed && feed->trouble)
        m_troubleText->setText(tr("Not fetched, what is listed is from before. %1").arg(dialogs::sentence(*feed->trouble)));
    for (QAction *action : {m_actions.edit, m_actions.remove})
        action->setEnabled(feed);
    const bool hasFeeds = m_feedModel->hasFeeds();
    for (QAction *action : {m_actions.writeList, m_actions.fetch, m_actions.fetchOne, m_actions.markAll})
        action->setEnabled(hasFeeds);
    m_fetch->setEnabled(hasFeeds);
    m_keys->setVisible(hasFeeds);
    if (hasFeeds == m_follow->property("main").toBool()) { // what is to be done first is the one main button
        m_follow->setProperty("main", !hasFeeds);
        m_follow->style()->polish(m_follow);
    }
}

QString FeedsDialog::emptyWords() const
{
    if (!m_feedModel->hasFeeds())
        return tr("No feed yet.\n\nFollow a site by its address, or take in the list (OPML) that another reader has written.");
    if (!m_search->text().isEmpty())
        return tr("Nothing with these words.");
    if (m_shown.state)
        return tr("Nothing to translate. What you choose with T waits here for its article.");
    const Feed *feed = m_feedModel->feed(m_feeds->currentIndex());
    if (feed && !feed->asked.isValid())
        return tr("Not fetched yet. F5 fetches the feeds.");
    return m_filters->checkedId() == New ? tr("Nothing new.") : tr("Nothing here.");
}

/// The same key again takes it back; else what comes next is shown.
void FeedsDialog::decide(FeedItemState state)
{
    const std::vector<FeedItem> items = chosen();
    if (items.empty())
        return;
    const bool isSo = std::ranges::all_of(items, [state](const FeedItem &item) { return item.state == state; });
    m_triage->decide(items, isSo ? FeedItemState::New : state);
    if (isSo)
        return showChosen();
    const QModelIndexList rows = m_items->selectionModel()->selectedIndexes();
    const int last = std::ranges::max(rows, {}, &QModelIndex::row).row();
    last + 1 < m_itemModel->rowCount() ? chooseRow(last + 1) : showChosen();
}

void FeedsDialog::markAllRead()
{
    std::vector<FeedItem> items = rows(m_itemModel->ids());
    std::erase_if(items, [](const FeedItem &item) { return item.state != FeedItemState::New; });
    if (m_triage->decide(items, FeedItemState::Read))
        say(tr("%Ln item(s) read. Ctrl+Z takes it back.", nullptr, int(items.size())));
}

void FeedsDialog::undo()
{
    const QModelIndex row = m_itemModel->indexOf(m_triage->undo());
    if (row.isValid())
        m_items->choose(row);
}

void FeedsDialog::step(int by)
{
    const QModelIndex current = m_items->currentIndex();
    const FeedItem *item = m_itemModel->item(current);
    if (item && by > 0 && item->state == FeedItemState::New)
        m_triage->decide({*item}, FeedItemState::Read);
    chooseRow(current.row() + by);
}

void FeedsDialog::openChosen()
{
    const std::vector<FeedItem> items = chosen();
    if (items.size() != 1)
        return;
    if (items.front().number != 0)
        emit articleWanted(items.front().number);
    else if (!items.front().link.isEmpty())
        QDesktopServices::openUrl(QUrl(items.front().link));
}

void FeedsDialog::followFeed()
{
    Feed feed;
    feed.folder = m_shown.folder;
    auto *dialog = new FeedDialog(feed, m_feedModel->folders(), this);
    connect(dialog, &FeedDialog::given, this, [this, dialog](const Feed &wish) { subscribe(dialog, wish); });
    dialog->open();
}

void FeedsDialog::subscribe(FeedDialog *dialog, const Feed &feed)
{
    if (!m_desk)
        return;
    const CancelToken cancel;
    connect(dialog, &FeedDialog::stopped, this, [cancel] { cancel.cancel(); });
    connect(dialog, &QObject::destroyed, this, [cancel] { cancel.cancel(); });
    m_desk->feeds().subscribe(feed, cancel).then(dialog, [=, this](const Result<Feed> &followed) {
        if (cancel.isCancelled())
            return;
        if (!followed) {
            dialog->complain(followed.error().code == ErrorCode::AlreadyExists ? tr("This feed is followed already.")
                                                                               : dialogs::sentence(followed.error()));
            return;
        }
        dialog->accept();
        m_shown = {followed->id, {}, {}, {}};
        showFeeds();
        list(Keep::Nothing);
        m_items->setFocus();
    });
}

void FeedsDialog::editFeed()
{
    const Feed *feed = m_feedModel->feed(m_feeds->currentIndex());
    if (!feed)
        return;
    auto *dialog = new FeedDialog(*feed, m_feedModel->folders(), this);
    connect(dialog, &FeedDialog::given, this, [this, dialog](const Feed &wish) { arrange(dialog, wish); });
    dialog->open();
}

void FeedsDialog::arrange(FeedDialog *dialog, const Feed &feed)
{
    if (!m_desk)
        return;
    m_desk->feeds().arrange(feed).then(dialog, [dialog](const Outcome &done) {
        done ? dialog->accept() : dialog->complain(dialogs::sentence(done.error()));
    });
}

void FeedsDialog::removeFeed()
{
    const Feed *feed = m_feedModel->feed(m_feeds->currentIndex());
    if (!feed)
        return;
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Feed"),
                                tr("No longer follow “%1”? What it has told of goes with it; articles that were made of it stay.")
                                    .arg(archive::nameOf(*feed)),
                                QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    remove->setObjectName(QStringLiteral("removeFeed"));
    connect(remove, &QPushButton::clicked, this, [this, id = feed->id] {
        if (m_desk)
            m_desk->feeds().remove(id);
    });
    box->open();
}

void FeedsDialog::readList()
{
    readFeedList(this, [this](const Result<import::FeedList> &list) {
        if (!list)
            return complain(list.error());
        if (!m_desk)
            return;
        m_desk->feeds().subscribeAll(list->feeds).then(this, [this, unusable = list->unusable](const Result<desk::FeedsTaken> &taken) {
            if (!taken)
                return complain(taken.error());
            QStringList parts{tr("%Ln feed(s) added; F5 fetches them.", nullptr, taken->added)};
            if (taken->known > 0)
                parts.append(tr("%Ln were followed already.", nullptr, taken->known));
            if (unusable > 0)
                parts.append(tr("%Ln had no address of the Web.", nullptr, unusable));
            say(parts.join(u' '));
        });
    });
}

void FeedsDialog::writeList()
{
    writeFeedList(this, m_feedModel->feedsOf(m_feedModel->index(0)), [this](const Result<QString> &written) {
        written ? say(tr("The list stands in %1.").arg(*written)) : complain(written.error());
    });
}

/// Beside pages that are being fetched, too; what is asked for already is not asked for twice.
void FeedsDialog::fetch(bool all)
{
    if (!m_desk)
        return;
    m_desk->feeds().refresh(m_feedModel->feedsOf(all ? m_feedModel->index(0) : m_feeds->currentIndex()));
    showBusy();
}

void FeedsDialog::fetchOrStop()
{
    if (m_desk && m_desk->feeds().isBusy())
        m_desk->feeds().cancel();
    else
        fetch(true);
}

void FeedsDialog::showBusy()
{
    const bool isBusy = m_desk && m_desk->feeds().isBusy();
    m_progress->setVisible(isBusy);
    m_fetch->setText(isBusy ? tr("Stop") : tr("Fetch"));
    m_fetch->setToolTip(isBusy ? tr("Asks no further; what has come stays") : tr("Asks every feed for what is new (F5)"));
}

void FeedsDialog::tell(const desk::FeedRound &round)
{
    showBusy();
    QStringList parts;
    if (round.wasStopped)
        parts.append(tr("Stopped."));
    const int fetched = round.asked - round.failed;
    if (fetched > 0)
        parts.append(tr("%Ln feed(s) fetched", nullptr, fetched));
    if (round.failed > 0)
        parts.append(tr("%Ln feed(s) not fetched", nullptr, round.failed));
    if (fetched > 0)
        parts.append(round.fresh == 0 ? tr("nothing new") : tr("%Ln new", nullptr, round.fresh));
    if (round.articles > 0)
        parts.append(tr("%Ln article(s) to translate", nullptr, round.articles));
    if (round.waiting > 0)
        parts.append(tr("%Ln page(s) not fetched: the next fetch tries again", nullptr, round.waiting));
    say(parts.join(QStringLiteral(" · ")));
}

void FeedsDialog::say(const QString &sentence)
{
    m_state->setText(sentence);
}

void FeedsDialog::complain(const Error &error)
{
    say(dialogs::sentence(error));
}

} // namespace marbre::feeds
