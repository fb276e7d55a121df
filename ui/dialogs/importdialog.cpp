#include "dialogs/importdialog.h"

#include <QDragEnterEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "desk/desk.h"
#include "dialogs/enterkey.h"
#include "dialogs/errorwords.h"
#include "dialogs/filedialogs.h"
#include "dialogs/importlist.h"
#include "dialogs/importoptions.h"
#include "dialogs/importsourcemodel.h"
#include "dialogs/importwords.h"

namespace marbre::dialogs {

using desk::ImportReport;
using desk::ImportSource;
using State = desk::ImportItem::State;

namespace {

constexpr int steps = 1000; // of the progress bar

} // namespace

ImportDialog::ImportDialog(desk::Desk &desk, WhenSaved whenSaved, QWidget *parent)
    : QDialog(parent)
    , m_desk(&desk)
    , m_whenSaved(std::move(whenSaved))
    , m_sources(new ImportSourceModel(this))
    , m_files(new QTableView(this))
    , m_hint(new QLabel(tr("Drop files or folders here: texts, saved pages, Markdown folders, WordPress exports, JSON Lines."), this))
    , m_options(new ImportOptionsBar(this))
    , m_list(new ImportList(this))
    , m_state(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_addFiles(new QPushButton(tr("Add files…"), this))
    , m_addFolder(new QPushButton(tr("Add a folder…"), this))
    , m_save(new QPushButton(tr("Save report…"), this))
    , m_back(new QPushButton(tr("Take all back"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_import(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("import"));
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    resize(900, 640);
    build();
    connectParts();
    showState();
    m_addFiles->setFocus();
}

ImportDialog::~ImportDialog()
{
    m_token.cancel();
    m_looking.cancel();
}

void ImportDialog::buildSources()
{
    m_files->setObjectName(QStringLiteral("importSources"));
    m_files->setAccessibleName(tr("Files and folders"));
    m_files->setModel(m_sources);
    m_files->setFrameShape(QFrame::NoFrame);
    m_files->setShowGrid(false);
    m_files->setTabKeyNavigation(false);
    m_files->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_files->setSelectionMode(QAbstractItemView::SingleSelection);
    m_files->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->horizontalHeader()->hide();
    m_files->horizontalHeader()->setSectionResizeMode(ImportSourceModel::Name, QHeaderView::Stretch);
    m_files->horizontalHeader()->setSectionResizeMode(ImportSourceModel::Form, QHeaderView::Fixed);
    m_files->horizontalHeader()->setSectionResizeMode(ImportSourceModel::Size, QHeaderView::Fixed);
    m_files->setColumnWidth(ImportSourceModel::Form, 190);
    m_files->setColumnWidth(ImportSourceModel::Size, 190);
    m_files->verticalHeader()->hide();
    m_files->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_hint->setObjectName(QStringLiteral("soft"));
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
}

void ImportDialog::buildButtons()
{
    m_save->setObjectName(QStringLiteral("importSave"));
    m_back->setObjectName(QStringLiteral("importTakeBack"));
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    m_import->setObjectName(QStringLiteral("importStart"));
    for (QPushButton *button : {m_addFiles, m_addFolder, m_save, m_back, m_cancel})
        button->setAutoDefault(false);
    m_import->setDefault(true);
}

void ImportDialog::build()
{
    buildSources();
    buildButtons();
    m_state->setObjectName(QStringLiteral("importState"));
    m_state->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setRange(0, steps);
    auto *top = new QHBoxLayout;
    top->addWidget(m_options, 1);
    top->addWidget(m_addFiles);
    top->addWidget(m_addFolder);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_save, m_back})
        buttons->addWidget(button);
    buttons->addWidget(m_state, 1);
    for (QPushButton *button : {m_cancel, m_import})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_hint, 1);
    column->addWidget(m_files);
    column->addWidget(m_list, 1);
    column->addWidget(m_progress);
    column->addLayout(buttons);
}

void ImportDialog::connectParts()
{
    m_showing.setInterval(100);
    connect(&m_showing, &QTimer::timeout, this, &ImportDialog::showProgress);
    const auto take = [this](const QStringList &paths) { add(paths); };
    connect(m_addFiles, &QPushButton::clicked, this, [this, take] { chooseImportFiles(this, take); });
    connect(m_addFolder, &QPushButton::clicked, this, [this, take] {
        chooseFolder(this, tr("Import a folder"), QStringLiteral("import"), [take](const QString &folder) { take({folder}); });
    });
    keepEnter(m_files);
    connect(m_files, &QTableView::activated, this, [this](const QModelIndex &index) { chooseFormat(index.row()); });
    connect(m_files, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ImportSourceModel::Form)
            chooseFormat(index.row());
    });
    auto *removing = new QShortcut(QKeySequence(Qt::Key_Delete), m_files);
    removing->setContext(Qt::WidgetShortcut);
    connect(removing, &QShortcut::activated, this, [this] { remove(m_files->currentIndex().row()); });
    connect(m_options, &ImportOptionsBar::changed, this, &ImportDialog::plan);
    connect(m_list, &ImportList::articleWanted, this, &ImportDialog::articleWanted);
    connect(m_save, &QPushButton::clicked, this, &ImportDialog::saveReport);
    connect(m_back, &QPushButton::clicked, this, [this] {
        m_whenSaved([self = QPointer(this)] { self ? self->takeBack(self->m_done) : void(); });
    });
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, [this] { m_done ? void(close()) : start(); });
    connect(m_desk, &QObject::destroyed, this, [this] {
        m_work = Work::None;
        close();
    });
}

bool ImportDialog::isChangeable() const
{
    return !m_done && m_work != Work::Importing && m_work != Work::TakingBack;
}

void ImportDialog::add(const QStringList &paths)
{
    if (paths.isEmpty() || m_work == Work::Importing || m_work == Work::TakingBack)
        return;
    if (std::exchange(m_done, nullptr))
        m_sources->setSources({});
    look(paths);
}

/// What they are is seen in another thread: a folder may hold very many.
void ImportDialog::look(const QStringList &paths)
{
    ++m_looks;
    begin(Work::Planning);
    m_desk->importSources(paths, m_looking).then(this, [this](const Result<std::vector<ImportSource>> &found) {
        --m_looks;
        if (!found) {
            fail(found.error());
            return;
        }
        std::vector<ImportSource> all = m_sources->sources();
        for (const ImportSource &source : *found)
            if (std::ranges::find(all, source) == all.end())
                all.push_back(source);
        m_sources->setSources(std::move(all));
        if (m_looks == 0)
            plan();
    });
}

/// Which form a source is to be taken for.
void ImportDialog::chooseFormat(int row)
{
    if (!isChangeable() || m_sources->sources()[size_t(row)].error)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("importFormats"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const import::Format format : import::allFormats()) {
        QAction *action = menu->addAction(formatLabel(format));
        action->setCheckable(true);
        action->setChecked(format == m_sources->sources()[size_t(row)].format);
        connect(action, &QAction::triggered, this, [this, row, format] {
            m_sources->setFormat(row, format);
            plan();
        });
    }
    const QRect cell = m_files->visualRect(m_sources->index(row, ImportSourceModel::Form));
    menu->popup(m_files->viewport()->mapToGlobal(cell.bottomLeft()));
}

void ImportDialog::remove(int row)
{
    if (row < 0 || !isChangeable())
        return;
    std::vector<ImportSource> sources = m_sources->sources();
    sources.erase(sources.begin() + row);
    m_sources->setSources(std::move(sources));
    plan();
}

desk::ImportOptions ImportDialog::options() const
{
    desk::ImportOptions options;
    m_options->apply(options);
    options.cancel = m_token;
    return options;
}

/// Called in the import's thread.
std::function<void(const desk::ImportProgress &)> ImportDialog::follower()
{
    m_inbox = std::make_shared<Inbox>();
    return [inbox = m_inbox](const desk::ImportProgress &progress) {
        const std::scoped_lock lock(inbox->mutex);
        inbox->progress = progress;
    };
}

void ImportDialog::begin(Work work)
{
    m_token.cancel(); // what is planned with other choices is not wanted any more
    m_token = {};
    ++m_round;
    m_work = work;
    m_inbox.reset();
    m_articlePace = {};
    m_bytePace = {};
    m_clock.start();
    m_progress->setRange(0, 0);
    m_showing.start();
    showState();
}

void ImportDialog::end(const QString &sentence)
{
    m_work = Work::None;
    m_showing.stop();
    showState();
    m_state->setText(sentence);
}

void ImportDialog::fail(const Error &error)
{
    end(error.code == ErrorCode::Cancelled ? QString() : sentence(error));
}

void ImportDialog::plan()
{
    m_plan.reset();
    m_list->setReport(nullptr, false);
    m_options->setPlan(nullptr);
    if (m_sources->sources().empty()) {
        end({});
        return;
    }
    begin(Work::Planning);
    desk::ImportOptions how = options();
    how.dryRun = true;
    m_desk->importAll(m_sources->sources(), how, follower()).then(this, [this, round = m_round](const Result<ImportReport> &report) {
        if (round != m_round)
            return;
        if (report)
            takePlan(std::make_shared<ImportReport>(*report));
        else
            fail(report.error());
    });
}

void ImportDialog::takePlan(const Shared &report)
{
    m_plan = report;
    m_options->setPlan(report.get());
    m_list->setReport(report, false);
    end(planSentence(*report));
    if (!m_addFiles->hasFocus())
        return; // a person is at something else
    if (m_import->isEnabled())
        m_import->setFocus();
    else
        m_list->view()->setFocus();
}

void ImportDialog::start()
{
    if (m_work == Work::None && m_plan && m_desk)
        m_whenSaved([self = QPointer(this)] {
            if (self && self->m_work == Work::None && self->m_desk)
                self->import();
        });
}

void ImportDialog::import()
{
    begin(Work::Importing);
    m_desk->importAll(m_sources->sources(), options(), follower()).then(this, [this](const Result<ImportReport> &report) {
        if (!report) {
            fail(report.error());
            return;
        }
        const auto shared = std::make_shared<ImportReport>(*report);
        if (report->isCancelled)
            takeBack(shared);
        else
            takeDone(shared);
    });
}

void ImportDialog::takeDone(const Shared &report)
{
    m_done = report;
    m_list->setReport(report, true);
    end(doneSentence(*report));
    emit imported(*report);
    const bool isOnePlain = report->items.size() == 1 && report->changes.size() == 1 && countOf(ImportSection::Remarks, *report) == 0;
    if (isOnePlain)
        close(); // the window shows it
    else
        m_list->view()->setFocus();
}

void ImportDialog::takeBack(const Shared &report)
{
    if (!report || !m_desk || m_work == Work::TakingBack)
        return;
    begin(Work::TakingBack);
    m_inbox = std::make_shared<Inbox>();
    desk::ImportOptions how;
    how.progress = [inbox = m_inbox](qint64 done, qint64 all) {
        const std::scoped_lock lock(inbox->mutex);
        inbox->progress.bytes = done;
        inbox->progress.allBytes = all;
    };
    m_desk->takeBack(*report, how).then(this, [this](const Result<desk::TakenBack> &taken) {
        m_done.reset();
        m_list->setReport(m_plan, false);
        emit takenBack();
        if (taken)
            end(takenBackSentence(*taken));
        else
            fail(taken.error());
    });
}

void ImportDialog::saveReport()
{
    chooseTextFile(this, tr("Save the report"), tr("Import report"), [this](const QString &name) {
        const Shared report = m_done ? m_done : m_plan;
        QSaveFile file(name);
        const QByteArray text = report ? reportText(*report, m_sources->sources()).toUtf8() : QByteArray();
        const bool isSaved = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
        m_state->setText(isSaved ? tr("The report is saved.") : sentence({ErrorCode::Io, name, file.errorString(), {}}));
    });
}

void ImportDialog::showProgress()
{
    if (!m_inbox)
        return;
    desk::ImportProgress progress;
    {
        const std::scoped_lock lock(m_inbox->mutex);
        progress = m_inbox->progress;
    }
    if (progress.allBytes <= 0)
        return;
    m_progress->setRange(0, steps);
    m_progress->setValue(int(double(progress.bytes) * steps / double(progress.allBytes)));
    if (m_work == Work::TakingBack || m_token.isCancelled())
        return;
    if (!progress.isLooking) {
        m_articlePace.add(m_clock.elapsed(), progress.articles);
        m_bytePace.add(m_clock.elapsed(), progress.bytes);
    }
    m_state->setText(progressSentence(progress, m_articlePace, m_bytePace));
}

void ImportDialog::showState()
{
    const bool isWriting = m_work == Work::Importing || m_work == Work::TakingBack;
    const bool isEmpty = m_sources->sources().empty();
    m_hint->setVisible(isEmpty);
    m_files->setVisible(!isEmpty);
    m_list->setVisible(!isEmpty);
    constexpr int mostRows = 6;
    m_files->setFixedHeight(std::clamp(m_sources->rowCount(), 1, mostRows) * m_files->verticalHeader()->defaultSectionSize() + 2);
    m_options->setHasSite(std::ranges::any_of(m_sources->sources(), [](const ImportSource &source) {
        return !source.error && source.format == import::Format::Wxr;
    }));
    m_options->setVisible(!isEmpty);
    for (QWidget *part : {static_cast<QWidget *>(m_options), static_cast<QWidget *>(m_addFiles), static_cast<QWidget *>(m_addFolder)})
        part->setEnabled(!isWriting);
    m_options->setEnabled(!isWriting && !m_done);
    m_progress->setVisible(m_work != Work::None);
    m_save->setVisible(m_done != nullptr);
    m_back->setVisible(m_done && !m_done->changes.empty());
    m_cancel->setVisible(!m_done || m_work != Work::None);
    m_cancel->setEnabled(m_work != Work::TakingBack && !(m_work == Work::Importing && m_token.isCancelled()));
    for (QPushButton *button : {m_save, m_back})
        button->setEnabled(m_work == Work::None);
    const qint64 wanted = m_plan ? m_plan->count(State::Created) + m_plan->count(State::Updated) : 0;
    m_import->setText(m_done ? tr("Close") : wanted > 0 ? tr("Import %Ln article(s)", nullptr, int(wanted)) : tr("Import"));
    m_import->setEnabled(m_work == Work::None && (m_done || wanted > 0));
    if (m_work == Work::Planning)
        m_state->setText(tr("Looking at what is there…"));
    else if (m_work == Work::TakingBack)
        m_state->setText(tr("Taking back what was written…"));
}

void ImportDialog::done(int result)
{
    if (m_work == Work::TakingBack && m_desk)
        return; // it ends by itself
    if (m_work == Work::Importing && m_desk) {
        m_token.cancel(); // and what was written is taken back
        showState();
        m_state->setText(tr("Stopping…"));
        return;
    }
    QDialog::done(result);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    add(localPathsOf(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace marbre::dialogs
