#include "window/replacedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "editor/changedelegate.h"
#include "window/session.h"

namespace marbre::window {

using desk::ArchiveHit;

ReplaceDialog::ReplaceDialog(desk::Desk &desk, Session &session, const archive::Filter &filter, QWidget *parent)
    : QDialog(parent)
    , m_desk(&desk)
    , m_session(session)
    , m_filter(filter)
    , m_words(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_case(new QCheckBox(tr("Case counts"), this))
    , m_accents(new QCheckBox(tr("Accents count"), this))
    , m_whole(new QCheckBox(tr("Whole words"), this))
    , m_expression(new QCheckBox(tr("Regular expression"), this))
    , m_scope(new QComboBox(this))
    , m_find(new QPushButton(this))
    , m_list(new QListView(this))
    , m_all(new QCheckBox(tr("All"), this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_back(new QPushButton(tr("Take all back"), this))
    , m_replace(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("replaceInArchive"));
    setWindowTitle(tr("Replace in the archive"));
    resize(880, 620);
    build();
    connectParts();
    showState();
    m_words->setFocus();
}

ReplaceDialog::~ReplaceDialog()
{
    m_cancel.cancel();
}

void ReplaceDialog::buildQuestion(QGridLayout *grid)
{
    m_words->setObjectName(QStringLiteral("replaceWords"));
    m_replacement->setObjectName(QStringLiteral("replaceBy"));
    m_accents->setChecked(true);
    m_scope->addItems({tr("In the whole archive"), tr("In the list as it stands")});
    m_scope->setAccessibleName(tr("Where"));
    m_find->setObjectName(QStringLiteral("findInArchive"));
    m_find->setDefault(true);
    auto *wordsLabel = new QLabel(tr("Find"), this);
    auto *byLabel = new QLabel(tr("Replace by"), this);
    wordsLabel->setBuddy(m_words);
    byLabel->setBuddy(m_replacement);
    grid->addWidget(wordsLabel, 0, 0);
    grid->addWidget(m_words, 0, 1);
    grid->addWidget(m_find, 0, 2);
    grid->addWidget(byLabel, 1, 0);
    grid->addWidget(m_replacement, 1, 1);
    grid->addWidget(m_scope, 1, 2);
    auto *options = new QHBoxLayout;
    options->setSpacing(16);
    for (QCheckBox *option : {m_case, m_accents, m_whole, m_expression})
        options->addWidget(option);
    options->addStretch(1);
    grid->addLayout(options, 2, 1, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(12);
}

void ReplaceDialog::build()
{
    auto *grid = new QGridLayout;
    buildQuestion(grid);
    m_list->setObjectName(QStringLiteral("replaceHits"));
    m_list->setAccessibleName(tr("Changes"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new editor::ChangeDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state->setObjectName(QStringLiteral("replaceState"));
    m_state->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_replace->setObjectName(QStringLiteral("replaceChecked"));
    m_back->setObjectName(QStringLiteral("takeAllBack"));
    m_replace->setAutoDefault(false);
    m_back->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addSpacing(4);
    buttons->addWidget(m_all);
    buttons->addSpacing(12);
    buttons->addWidget(m_state, 1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_replace);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(grid);
    column->addWidget(m_list, 1);
    column->addWidget(m_progress);
    column->addLayout(buttons);
}

void ReplaceDialog::connectParts()
{
    m_taking.setInterval(50);
    connect(&m_taking, &QTimer::timeout, this, &ReplaceDialog::takeFound);
    connect(m_find, &QPushButton::clicked, this, [this] {
        if (m_work == Work::None)
            find();
        else
            m_cancel.cancel();
    });
    connect(m_all, &QCheckBox::clicked, &m_model, &ReplaceModel::setAllChecked);
    connect(m_replace, &QPushButton::clicked, this, &ReplaceDialog::replace);
    connect(m_back, &QPushButton::clicked, this, &ReplaceDialog::takeBack);
    connect(m_words, &QLineEdit::textChanged, this, &ReplaceDialog::showState);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ReplaceDialog::showState);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { emit articleWanted(m_model.hits()[size_t(index.row())].article); });
    // The hits of another question are not what would be replaced.
    for (QLineEdit *line : {m_words, m_replacement})
        connect(line, &QLineEdit::textEdited, &m_model, &ReplaceModel::clear);
    for (QCheckBox *option : {m_case, m_accents, m_whole, m_expression})
        connect(option, &QCheckBox::toggled, &m_model, &ReplaceModel::clear);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ReplaceDialog::showState);
    connect(m_desk, &QObject::destroyed, this, [this] {
        m_work = Work::None;
        close();
    });
}

desk::ReplaceRequest ReplaceDialog::request() const
{
    desk::ReplaceRequest request;
    request.question = {m_words->text(), m_case->isChecked(), m_accents->isChecked(), m_whole->isChecked(),
                        m_expression->isChecked()};
    request.replacement = m_replacement->text();
    if (m_scope->currentIndex() == 1)
        request.filter = m_filter;
    return request;
}

void ReplaceDialog::begin(Work work)
{
    m_work = work;
    m_cancel = {};
    m_replaced = 0;
    m_left = 0;
    m_progress->setRange(0, 0);
    showState();
}

void ReplaceDialog::find()
{
    if (m_words->text().isEmpty())
        return;
    m_model.clear();
    m_asked = request();
    // What is typed so far is searched, too.
    m_session.whenSaved(this, [this] {
        begin(Work::Finding);
        m_inbox = std::make_shared<Inbox>();
        m_taking.start();
        const auto take = [inbox = m_inbox](std::vector<ArchiveHit> hits) {
            const std::scoped_lock lock(inbox->mutex);
            std::ranges::move(hits, std::back_inserter(inbox->hits));
        };
        const auto progress = [inbox = m_inbox](qint64 seen, qint64 all) {
            const std::scoped_lock lock(inbox->mutex);
            inbox->seen = seen;
            inbox->all = all;
        };
        m_desk->find(m_asked, take, m_cancel, progress).then(this, [this](const Outcome &found) {
            m_taking.stop();
            takeFound();
            m_work = Work::None;
            showState();
            if (!found && found.error().code != ErrorCode::Cancelled)
                say(found.error().code == ErrorCode::Invalid ? tr("This expression has a mistake at character %1.").arg(found.error().detail)
                                                             : dialogs::sentence(found.error()));
            else if (m_model.rowCount() == 0)
                say(tr("Nothing is found."));
        });
    });
}

void ReplaceDialog::takeFound()
{
    std::vector<ArchiveHit> hits;
    {
        const std::scoped_lock lock(m_inbox->mutex);
        hits.swap(m_inbox->hits);
        m_progress->setRange(0, int(m_inbox->all));
        m_progress->setValue(int(m_inbox->seen));
    }
    m_model.add(std::move(hits));
    showState();
}

void ReplaceDialog::replace()
{
    auto checked = m_model.checkedByArticle();
    if (m_work != Work::None || checked.empty())
        return;
    m_waiting.assign(std::make_move_iterator(checked.begin()), std::make_move_iterator(checked.end()));
    m_done.clear();
    m_session.whenSaved(this, [this] {
        begin(Work::Replacing);
        m_progress->setRange(0, int(m_waiting.size()));
        closeArticle([this](qint64 article) {
            return std::ranges::any_of(m_waiting, [article](const auto &hits) { return hits.front().article == article; });
        });
        goOn();
    });
}

/// One article after the other, so that what is typed meanwhile is saved between two of them.
void ReplaceDialog::goOn()
{
    if (!m_desk || m_waiting.empty() || m_cancel.isCancelled()) {
        finish();
        return;
    }
    const std::vector<ArchiveHit> hits = std::move(m_waiting.front());
    m_waiting.pop_front();
    const int wanted = int(hits.size());
    m_desk->replaceIn(hits.front().article, m_asked, hits).then(this, [this, wanted](const Result<desk::Replaced> &replaced) {
        m_progress->setValue(m_progress->value() + 1);
        m_replaced += replaced ? replaced->hits : 0;
        m_left += wanted - (replaced ? replaced->hits : 0);
        if (replaced && replaced->after != replaced->before)
            m_done.push_back(*replaced);
        goOn();
    });
}

void ReplaceDialog::takeBack()
{
    if (m_work != Work::None || m_done.empty())
        return;
    m_session.whenSaved(this, [this] {
        begin(Work::TakingBack);
        m_progress->setRange(0, int(m_done.size()));
        closeArticle([this](qint64 article) { return std::ranges::find(m_done, article, &desk::Replaced::article) != m_done.end(); });
        goBack();
    });
}

void ReplaceDialog::goBack()
{
    if (!m_desk || m_done.empty() || m_cancel.isCancelled()) {
        finish();
        return;
    }
    const desk::Replaced one = m_done.back();
    m_done.pop_back();
    m_desk->takeBack(one).then(this, [this, one](const Result<bool> &back) {
        m_progress->setValue(m_progress->value() + 1);
        (back && *back ? m_replaced : m_left) += one.hits;
        goBack();
    });
}

/// What is changed under it would be a conflict: it is opened again at the end.
void ReplaceDialog::closeArticle(const std::function<bool(qint64 article)> &isChanged)
{
    m_reopened = m_session.id() != 0 && isChanged(m_session.id()) ? m_session.id() : 0;
    if (m_reopened != 0)
        m_session.close();
}

void ReplaceDialog::finish()
{
    const bool back = m_work == Work::TakingBack;
    m_work = Work::None;
    m_waiting.clear();
    if (m_reopened != 0 && m_desk)
        (void)m_session.open(std::exchange(m_reopened, 0)); // one that is gone is not there to be shown
    m_model.clear();
    QString sentence = back ? tr("%Ln taken back.", nullptr, m_replaced) : tr("%Ln replaced.", nullptr, m_replaced);
    if (m_left > 0)
        sentence += u' ' + tr("%Ln left: somebody has changed the article since.", nullptr, m_left);
    say(sentence);
}

void ReplaceDialog::say(const QString &sentence)
{
    showState();
    m_state->setText(sentence);
}

void ReplaceDialog::showState()
{
    const bool idle = m_work == Work::None;
    const int checked = m_model.checkedCount();
    m_find->setText(idle ? tr("Find") : tr("Stop"));
    m_find->setEnabled(!idle || !m_words->text().isEmpty());
    for (QWidget *part : {static_cast<QWidget *>(m_words), static_cast<QWidget *>(m_replacement), static_cast<QWidget *>(m_scope),
                          static_cast<QWidget *>(m_case), static_cast<QWidget *>(m_accents), static_cast<QWidget *>(m_whole),
                          static_cast<QWidget *>(m_expression)})
        part->setEnabled(idle);
    m_all->setEnabled(idle && m_model.rowCount() > 0);
    m_all->setChecked(checked > 0 && checked == m_model.rowCount());
    m_replace->setText(tr("Replace %Ln", nullptr, checked));
    m_replace->setEnabled(idle && checked > 0);
    m_back->setVisible(!m_done.empty());
    m_back->setEnabled(idle);
    m_progress->setVisible(!idle);
    m_state->setText(m_model.rowCount() > 0
                         ? tr("%Ln found", nullptr, m_model.rowCount()) + QStringLiteral(" · ") + tr("%Ln article(s)", nullptr, m_model.articleCount())
                         : QString());
}

void ReplaceDialog::done(int result)
{
    if (m_work != Work::None && m_desk) {
        m_cancel.cancel(); // and what was under way is finished
        return;
    }
    QDialog::done(result);
}

} // namespace marbre::window
