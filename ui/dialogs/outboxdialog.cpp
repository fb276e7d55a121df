#include "dialogs/outboxdialog.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "desk/desk.h"
#include "dialogs/conflictdialog.h"
#include "dialogs/enterkey.h"
#include "dialogs/errorwords.h"
#include "dialogs/outboxdelegates.h"
#include "dialogs/outboxlistmodel.h"
#include "dialogs/outboxside.h"
#include "dialogs/secretdialog.h"
#include "dialogs/sendingwords.h"

namespace marbre::dialogs {

using archive::OutboxItem;
using archive::Target;
using archive::TargetKind;
using Kind = sending::SendResult::Kind;

namespace {

constexpr int mostSent = 200; // of which a person looks for the last
constexpr int mostWaiting = 500; // which go first
constexpr int readingPause = 200; // milliseconds

QPushButton *makeButton(const char *name, const QString &text, const QString &tip, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1StringView(name));
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

} // namespace

OutboxDialog::OutboxDialog(desk::Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_side(new OutboxSide(desk, this))
    , m_name(new QLabel(this))
    , m_place(new QLabel(this))
    , m_edit(makeButton("editTarget", tr("Change…"), tr("Its address, its account"), this))
    , m_removeTarget(makeButton("removeTarget", tr("Remove"), tr("Nothing is sent there any more"), this))
    , m_model(new OutboxListModel(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_state(new QLabel(this))
    , m_takeBack(makeButton("takeBack", tr("Take back"), tr("It is not to be sent (Del)"), this))
    , m_compare(makeButton("compare", tr("Compare…"), tr("What stands there beside what is to be sent"), this))
    , m_open(makeButton("openSent", tr("Open"), tr("See it there, in the browser"), this))
    , m_try(makeButton("trySending", tr("Dry run"), tr("What would change there, and what the server would take out; nothing is sent"), this))
    , m_send(makeButton("send", tr("Send"), QString(), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("outbox"));
    setWindowTitle(tr("Outbox"));
    resize(860, 600);
    build();
    connectParts();
    connectButtons();
    connectDesk();
    read();
}

OutboxDialog::~OutboxDialog() = default;

void OutboxDialog::build()
{
    m_reading.setSingleShot(true);
    m_reading.setInterval(readingPause);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(buildPane(), 1);
}

QWidget *OutboxDialog::buildPane()
{
    m_list->setObjectName(QStringLiteral("outboxItems"));
    m_list->setAccessibleName(tr("Waiting and sent"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OutboxDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_empty->setObjectName(QStringLiteral("outboxEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_state->setObjectName(QStringLiteral("outboxState"));
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_state->setFocusPolicy(Qt::NoFocus);
    auto *pane = new QWidget(this);
    pane->setObjectName(QStringLiteral("outboxPane"));
    pane->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    column->addWidget(buildHeader());
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_progress);
    column->addWidget(m_state);
    column->addWidget(buildButtons());
    return pane;
}

QWidget *OutboxDialog::buildHeader()
{
    m_name->setObjectName(QStringLiteral("outboxName"));
    m_place->setObjectName(QStringLiteral("soft"));
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *header = new QWidget(this);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(m_name);
    lines->addWidget(m_place);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->addLayout(lines, 1);
    row->addWidget(m_edit);
    row->addWidget(m_removeTarget);
    return header;
}

QWidget *OutboxDialog::buildButtons()
{
    m_send->setDefault(true);
    m_send->setAutoDefault(true);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *each : {m_takeBack, m_compare, m_open})
        row->addWidget(each);
    row->addStretch(1);
    row->addWidget(m_try);
    row->addWidget(m_send);
    return buttons;
}

void OutboxDialog::connectParts()
{
    connect(m_side, &OutboxSide::chosenChanged, this, &OutboxDialog::showTarget);
    connect(m_side, &OutboxSide::failed, this, &OutboxDialog::tell);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxDialog::updateButtons);
    keepEnter(m_list);
    connect(m_list, &QListView::activated, this, &OutboxDialog::openChosen);
    auto *remove = new QAction(m_list);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, m_takeBack, &QPushButton::click);
    connect(&m_reading, &QTimer::timeout, this, &OutboxDialog::read);
}

void OutboxDialog::connectButtons()
{
    connect(m_edit, &QPushButton::clicked, m_side, &OutboxSide::editChosen);
    connect(m_removeTarget, &QPushButton::clicked, m_side, &OutboxSide::removeChosen);
    connect(m_takeBack, &QPushButton::clicked, this, &OutboxDialog::takeBack);
    connect(m_compare, &QPushButton::clicked, this, &OutboxDialog::compare);
    connect(m_open, &QPushButton::clicked, this, &OutboxDialog::openChosen);
    connect(m_try, &QPushButton::clicked, this, [this] { m_isTrying ? m_desk.outbox().cancel() : tryOut(); });
    connect(m_send, &QPushButton::clicked, this, &OutboxDialog::sendOrStop);
}

void OutboxDialog::connectDesk()
{
    desk::Outbox &outbox = m_desk.outbox();
    const auto soon = [this] {
        if (!m_reading.isActive())
            m_reading.start();
    };
    connect(&outbox, &desk::Outbox::changed, this, soon);
    connect(&outbox, &desk::Outbox::sent, this, soon);
    connect(&m_desk, &desk::Desk::changed, this, soon); // an article may have another title, or be another version
    connect(&outbox, &desk::Outbox::previewed, this, &OutboxDialog::takeForecast);
    connect(&outbox, &desk::Outbox::sitePreviewed, this, [this](const sending::UploadReport &report) {
        m_forecasts.insert(OutboxListModel::wholeSite, forecast(report));
        tell(forecast(report) + u'.');
    });
    connect(&m_desk.courier(), &desk::Courier::changed, this, &OutboxDialog::updateButtons);
    connect(&m_desk.courier(), &desk::Courier::ended, this, &OutboxDialog::tellEnd);
    connect(&m_desk, &QObject::destroyed, this, [this] {
        m_isTrying = false;
        close();
    });
    connect(this, &QDialog::finished, this, [this] {
        if (m_isTrying)
            m_desk.outbox().cancel();
    });
}

const Target *OutboxDialog::target() const
{
    return m_side->chosen();
}

bool OutboxDialog::isSite() const
{
    return target() && !archive::takesArticles(target()->kind);
}

const OutboxItem *OutboxDialog::waiting() const
{
    return m_model->waitingAt(m_list->currentIndex());
}

void OutboxDialog::choose(qint64 target)
{
    m_side->choose(target);
    m_send->setFocus();
}

void OutboxDialog::read()
{
    m_side->read();
    showTarget();
}

void OutboxDialog::showTarget()
{
    const Target *at = target();
    const qint64 shown = at ? at->id : 0;
    if (shown != m_shown) {
        m_shown = shown;
        m_forecasts.clear();
        m_told.clear();
    }
    m_name->setText(at ? at->name : tr("No target yet"));
    m_place->setText(!at ? tr("Where articles, or the whole site, are sent to") : at->user.isEmpty() ? kindLabel(at->kind) + QStringLiteral(" · ") + at->address
                                                   : QStringList{kindLabel(at->kind), at->address, at->user}.join(QStringLiteral(" · ")));
    readList();
}

void OutboxDialog::readList()
{
    const OutboxItem *before = waiting();
    const qint64 item = before ? before->id : 0;
    auto waiting = m_desk.reader().outbox().itemsOf(m_shown, mostWaiting).value_or(std::vector<OutboxItem>());
    auto sent = m_desk.reader().sent().latest(m_shown, mostSent).value_or(std::vector<archive::SentRow>());
    m_model->show(std::move(waiting), m_side->waiting(), std::move(sent));
    m_model->setForecasts(m_forecasts);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->indexOf(item));
    updateButtons();
}

void OutboxDialog::updateButtons()
{
    const auto journey = m_desk.courier().journey(m_shown);
    const bool isMoving = journey && journey->isOnItsWay;
    const OutboxItem *item = waiting();
    const bool isFree = target() && !m_desk.outbox().isBusy();
    const auto &items = m_model->waiting();
    const bool isAllTried = !items.empty() && std::ranges::all_of(items, [](const OutboxItem &each) { return each.trouble.has_value(); });
    for (QPushButton *each : {m_edit, m_removeTarget, m_try, m_send})
        each->setVisible(target());
    m_edit->setEnabled(!isMoving);
    m_removeTarget->setEnabled(!isMoving);
    m_takeBack->setVisible(item);
    m_takeBack->setEnabled(!isMoving);
    m_compare->setVisible(item && item->number > 0);
    m_compare->setEnabled(isFree);
    m_open->setVisible(item ? item->number > 0 : !linkOfChosen().isEmpty());
    m_open->setToolTip(item ? tr("Go to the article") : tr("See it there, in the browser"));
    m_try->setText(m_isTrying ? tr("Stop") : tr("Dry run"));
    m_try->setEnabled(m_isTrying || (isFree && (isSite() || !items.empty())));
    m_send->setText(journey ? tr("Stop") : isAllTried ? tr("Try again") : isSite() ? tr("Send the site") : tr("Send"));
    m_send->setEnabled(!m_isTrying && (journey || isSite() || !items.empty()));
    const bool isEmpty = m_model->rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    m_empty->setText(!target() ? tr("Make a target: a WordPress, a server or a folder.")
                     : isSite() ? tr("The site has not been sent there yet.")
                                : tr("Nothing waits. Choose articles in the list, then “Send to…”."));
    showJourney();
}

void OutboxDialog::showJourney()
{
    const auto journey = m_desk.courier().journey(m_shown);
    const bool isMoving = journey && journey->isOnItsWay;
    m_model->setOnItsWay(!isMoving ? 0 : isSite() ? OutboxListModel::wholeSite : journey->article);
    m_progress->setVisible(isMoving || m_isTrying);
    const bool isKnown = isMoving && journey->total > 0;
    m_progress->setRange(0, isKnown ? 1000 : 0);
    m_progress->setValue(isKnown ? int(1000 * journey->done / journey->total) : 0);
    QString said = journey ? journeySentence(*journey) : m_told;
    // The list has room for the beginning of why something was not sent.
    if (const OutboxItem *item = waiting(); !journey && !m_isTrying && item && item->trouble && item->trouble->code != ErrorCode::Conflict)
        said += (said.isEmpty() ? QString() : QStringLiteral("\n")) + sentence(*item->trouble);
    m_state->setText(said);
    m_state->setVisible(!said.isEmpty());
}

void OutboxDialog::tell(const QString &sentence)
{
    m_told = sentence;
    showJourney();
}

QString OutboxDialog::linkOfChosen() const
{
    const archive::SentRow *sent = m_model->sentAt(m_list->currentIndex());
    if (!sent || !target())
        return {};
    if (target()->kind == TargetKind::Folder)
        return QUrl::fromLocalFile(target()->address + QStringLiteral("/index.html")).toString();
    const QUrl link(sent->sent.link);
    return link.scheme() == QLatin1String("https") || link.scheme() == QLatin1String("http") ? link.toString() : QString();
}

/// What waits here, what was sent there.
void OutboxDialog::openChosen()
{
    const OutboxItem *item = waiting();
    if (item && item->number > 0)
        emit articleWanted(item->number);
    else if (const QString link = linkOfChosen(); !link.isEmpty())
        QDesktopServices::openUrl(QUrl(link));
}

void OutboxDialog::takeBack()
{
    const QModelIndex chosen = m_list->currentIndex();
    const QModelIndex after = chosen.siblingAtRow(chosen.row() + 1);
    const OutboxItem *next = m_model->waitingAt(after) ? m_model->waitingAt(after) : m_model->waitingAt(chosen.siblingAtRow(chosen.row() - 1));
    const qint64 neighbour = next ? next->id : 0;
    m_desk.outbox().takeBack(waiting()->id).then(this, [this, neighbour](const Outcome &done) {
        tell(done ? QString() : sentence(done.error()));
        readList();
        m_list->setCurrentIndex(m_model->indexOf(neighbour));
    });
}

void OutboxDialog::sendOrStop()
{
    if (m_desk.courier().journey(m_shown))
        m_desk.courier().stop(m_shown);
    else
        order();
}

/// A site that does not wait is put into the outbox first.
void OutboxDialog::order(const QString &secret)
{
    m_forecasts.clear();
    m_told.clear();
    const auto go = [this, id = m_shown, secret](const Outcome &queued) {
        queued ? m_desk.courier().order(id, secret) : tell(sentence(queued.error()));
    };
    if (isSite())
        m_desk.outbox().queue(*target(), {}).then(this, go);
    else
        go({});
}

void OutboxDialog::tellEnd(qint64 target, const Outcome &outcome, int arrived)
{
    read();
    if (target != m_shown)
        return;
    if (!outcome && outcome.error().code == ErrorCode::Unauthorized)
        askSecret(outcome.error(), &OutboxDialog::order);
    else
        tell(endSentence(outcome, isSite(), arrived, m_side->waiting()));
}

void OutboxDialog::tryOut(const QString &secret)
{
    m_isTrying = true;
    m_forecasts.clear();
    m_desk.outbox().previewAll(*target(), secret).then(this, [this](const Outcome &done) { endTrying(done); });
    tell(tr("Asking what stands there…"));
    readList();
}

void OutboxDialog::takeForecast(const desk::SendItem &item)
{
    m_forecasts.insert(item.number, forecast(item));
    m_model->setForecasts(m_forecasts);
}

void OutboxDialog::endTrying(const Outcome &done)
{
    m_isTrying = false;
    if (done && !isSite())
        tell(tr("Nothing was sent: this is what sending would do."));
    else if (!done && done.error().code == ErrorCode::Unauthorized)
        askSecret(done.error(), &OutboxDialog::tryOut);
    else if (!done)
        tell(done.error().code == ErrorCode::Cancelled ? QString() : sentence(done.error()));
    readList();
}

void OutboxDialog::askSecret(const Error &why, void (OutboxDialog::*then)(const QString &secret))
{
    const QString reason = desk::lacksSecret(why) ? tr("No keyring of this machine knows the password.") : sentence(why);
    tell(reason);
    auto *dialog = new SecretDialog(*target(), reason, this);
    connect(dialog, &SecretDialog::given, this, [this, at = *target(), then](const QString &secret, bool isKept) {
        if (m_shown != at.id)
            return;
        if (isKept)
            m_desk.outbox().keepTarget(at, secret);
        (this->*then)(secret);
    });
    dialog->open();
}

void OutboxDialog::compare()
{
    tell(tr("Asking what stands there…"));
    m_desk.outbox().preview(*target(), waiting()->number).then(this, [this, item = waiting()->id](const Result<desk::SendItem> &seen) {
        showBoth(item, seen);
    });
    updateButtons();
}

void OutboxDialog::showBoth(qint64 item, const Result<desk::SendItem> &seen)
{
    using Other = ConflictDialog::Other;
    readList();
    const Error *error = !seen ? &seen.error() : !seen->result ? &seen->result.error() : nullptr;
    if (error) {
        tell(sentence(*error));
        return;
    }
    const sending::SendResult &result = *seen->result;
    const bool isConflict = result.kind == Kind::Conflict;
    if (!isConflict && !result.theirs) {
        tell(forecast(*seen) + u'.');
        return;
    }
    tell({});
    const article::Article theirs = result.theirs ? sending::readable(*result.theirs) : article::Article();
    const QByteArray state = result.theirs ? sending::stateOf(*result.theirs) : sending::stateOfGone();
    auto *dialog = new ConflictDialog(theirs, sending::readable(*seen->ours), this,
                                      !isConflict ? Other::ServerAsSent : result.theirs ? Other::Server : Other::ServerGone);
    connect(dialog, &ConflictDialog::mineWanted, this, [this, item, state] { m_desk.outbox().allowOverwriting(item, state); });
    connect(dialog, &ConflictDialog::theirsWanted, this, [this, item] { m_desk.outbox().takeBack(item); });
    dialog->show();
}

} // namespace marbre::dialogs
