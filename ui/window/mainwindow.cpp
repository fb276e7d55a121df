#include "window/mainwindow.h"

#include <QCloseEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLineEdit>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include "desk/desk.h"
#include "desk/places.h"
#include "dialogs/about.h"
#include "dialogs/errorwords.h"
#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "list/articleview.h"
#include "list/sidebar.h"
#include "models/articlewords.h"
#include "preview/previewpane.h"
#include "window/archivecommands.h"
#include "window/articlecommands.h"
#include "window/choices.h"
#include "window/conflict.h"
#include "window/deskmedia.h"
#include "window/exchange.h"
#include "window/focusmode.h"
#include "window/importing.h"
#include "window/finding.h"
#include "window/labelledpaste.h"
#include "window/listpane.h"
#include "window/mainmenu.h"
#include "window/outboxcommands.h"
#include "window/previewfeed.h"
#include "window/recovery.h"
#include "window/savedsearches.h"
#include "window/settings.h"
#include "window/spellcommands.h"
#include "window/statusline.h"
#include "window/textcommands.h"
#include "window/themecommands.h"
#include "window/topbar.h"
#include "window/typography.h"
#include "window/writingpane.h"

namespace marbre::window {

namespace {

// Milliseconds between the pages that typing gives: more for a text that takes longer to be read, so that reading it
// takes a small part of the window's time.
constexpr int pageDelay = 40;
constexpr int longestPageDelay = 400;
constexpr int readingShare = 20;

} // namespace

MainWindow::MainWindow(Appearance &appearance, InterfaceLanguage &language, QWidget *parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_language(language)
    , m_actions(makeActions(this))
    , m_textActions(makeTextActions(this))
    , m_topBar(new TopBar(m_actions, this))
    , m_splitter(new QSplitter(this))
    , m_sidebar(new list::Sidebar(m_splitter))
    , m_list(new ListPane(*m_sidebar, m_splitter))
    , m_writing(new WritingPane(m_splitter))
    , m_preview(new preview::PreviewPane(m_splitter))
    , m_status(new StatusLine(this))
    , m_menu(new MainMenu(m_actions, m_textActions, this))
    , m_session(new Session(*m_writing, this))
    , m_feed(new PreviewFeed(*m_preview, this))
    , m_paste(new LabelledPaste(*m_writing, this))
    , m_commands(new ArticleCommands(m_actions, *m_list, *m_session, *m_status->notice(), this))
    , m_archives(new ArchiveCommands(m_actions, *m_session, *m_status->notice(), this))
    , m_themes(new ThemeCommands(m_actions, *m_feed, *m_status->notice(), this))
    , m_searches(new SavedSearches(*m_topBar, *m_sidebar, *m_status->notice(), this))
    , m_conflict(new Conflict(*m_session, *m_status->notice(), this))
    , m_exchange(new Exchange({m_actions, *m_list, *m_session, *m_writing, *m_status->notice()}, this))
    , m_importing(new Importing({m_actions, *m_session, *m_writing, *m_preview, *m_status->notice()}, this))
    , m_outbox(new OutboxCommands({m_actions, *m_list, *m_session, *m_status}, this))
    , m_finding(new Finding(m_textActions, *m_writing, this))
    , m_textCommands(new TextCommands(m_textActions, *m_writing, *m_status, this))
    , m_typography(new Typography(m_textActions, *m_writing, *m_status, this))
    , m_spelling(new SpellCommands(m_textActions, *m_writing, *m_status, this))
{
    layOut();
    connectParts();
    connectSession();
    connectActions();
    new Choices(m_actions, m_appearance, m_language, *m_preview, this);
    connectArchives();
    restoreState();
    setTitle();
    m_list->view()->setFocus();
}

MainWindow::~MainWindow()
{
    setDesk(nullptr);
}

void MainWindow::layOut()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_splitter, 1);
    column->addWidget(m_status);
    m_topBar->setMenu(m_menu);
    m_sidebar->setMinimumWidth(140);
    m_preview->setMinimumWidth(300);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setStretchFactor(2, 3);
    m_splitter->setStretchFactor(3, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_sharesOut = false; });
    m_showing.setSingleShot(true);
    m_showing.setInterval(pageDelay);
}

void MainWindow::connectParts()
{
    connect(m_list, &ListPane::articleChosen, this, &MainWindow::openArticle);
    connect(m_list, &ListPane::articlesCounted, m_topBar, &TopBar::setArticleCount);
    connect(m_list, &ListPane::failed, this, &MainWindow::complain);
    connect(m_list, &ListPane::filterChanged, m_commands, &ArticleCommands::updateActions);
    connect(m_topBar, &TopBar::wordsChanged, m_list, &ListPane::setWords);
    connect(m_topBar, &TopBar::searchFinished, this, [this] {
        m_list->view()->setFocus(Qt::ShortcutFocusReason);
        if (!m_list->view()->currentIndex().isValid())
            m_list->chooseFirst();
    });
    connect(&m_showing, &QTimer::timeout, this, &MainWindow::showPage);
    connect(m_feed, &PreviewFeed::counted, this,
            [this](const auto &article, const TextLength &length) { m_status->showArticle(*article, length); });
    for (const editor::RichEditor *editor : {m_writing->body(), m_writing->fields()->lead(), m_writing->fields()->note()})
        connect(editor, &editor::RichEditor::failed, m_status->notice(), &Notice::complain);
    connect(m_importing, &Importing::articleWanted, this, &MainWindow::openArticle);
    connect(m_paste, &LabelledPaste::filesGiven, m_importing, &Importing::import);
    connect(m_paste, &LabelledPaste::pageGiven, m_importing, &Importing::capture);
    m_menu->setEditor(*m_writing->body());
    connect(m_writing, &WritingPane::editorChanged, m_menu, [this](editor::RichEditor *editor) { m_menu->setEditor(*editor); });
    connect(m_paste, &LabelledPaste::warned, m_exchange, &Exchange::tellPasted);
    m_preview->setMediaReader(
        [this](const QString &address) { return m_desk ? m_desk->media(address).value_or(QByteArray()) : QByteArray(); });
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::shownChanged, &m_showing, [this] {
        if (!m_showing.isActive())
            m_showing.start();
    });
    connect(m_session, &Session::opened, this, [this] {
        m_list->setCurrent(m_session->id());
        for (QAction *action : {m_actions.exportPage, m_actions.exportFragment, m_actions.copyFragment})
            action->setEnabled(m_session->isOpen());
        showPage();
    });
    connect(m_session, &Session::saved, this, [this](const article::Article &saved) { m_list->setCurrent(saved.id); });
    connect(m_session, &Session::stateChanged, this, [this](Session::State state) {
        using Shown = StatusLine::State;
        m_status->setState(state == Session::State::Empty      ? Shown::Nothing
                               : state == Session::State::Saved ? Shown::Saved
                               : state == Session::State::Saving ? Shown::Saving
                                                                : Shown::NotSaved);
    });
    connect(m_session, &Session::failed, this, &MainWindow::complain);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions.newArticle, &MainWindow::startArticle);
    on(m_actions.quit, &QWidget::close);
    on(m_actions.search, [this] {
        m_topBar->search()->setFocus(Qt::ShortcutFocusReason);
        m_topBar->search()->selectAll();
    });
    on(m_actions.nextArticle, [this] { m_list->step(1); });
    on(m_actions.previousArticle, [this] { m_list->step(-1); });
    on(m_actions.goToList, [this] { m_list->view()->setFocus(Qt::ShortcutFocusReason); });
    on(m_actions.goToText, [this] { m_writing->body()->setFocus(Qt::ShortcutFocusReason); });
    new FocusMode(*m_actions.focusMode, *m_writing, {m_topBar, m_sidebar, m_list, m_preview, m_status}, this);
    connect(m_actions.preview, &QAction::toggled, m_preview, &QWidget::setVisible);
    connect(m_actions.allFields, &QAction::toggled, m_writing->fields(), &fields::FieldsPanel::setShowsAll);
    on(m_actions.about, [this] { dialogs::showAbout(this); });
}

void MainWindow::connectArchives()
{
    connect(m_archives, &ArchiveCommands::openWanted, this, [this](const QString &folder) {
        if (const Outcome opened = openArchive(folder); !opened)
            complain(opened.error());
    });
    connect(m_archives, &ArchiveCommands::articleWanted, this, &MainWindow::openArticle);
    connect(m_archives, &ArchiveCommands::restoreWanted, this, [this](const QString &copy) {
        if (const Outcome done = m_session->finish(); !done) {
            complain(done.error());
            return;
        }
        const QString folder = m_desk->folder();
        setDesk(nullptr);
        m_archives->restore(copy, folder);
    });
}

void MainWindow::complain(const Error &error)
{
    m_status->notice()->complain(dialogs::sentence(error));
}

Outcome MainWindow::openArchive(const QString &folder)
{
    if (const Outcome done = m_session->finish(); !done)
        return done;
    auto desk = desk::Desk::open(folder);
    if (!desk)
        return std::unexpected(desk.error());
    setDesk(std::move(*desk));
    desk::setLastArchive(m_desk->folder());
    openLast();
    return {};
}

void MainWindow::setDesk(std::unique_ptr<desk::Desk> desk)
{
    m_session->setDesk(desk.get());
    m_list->setDesk(desk.get());
    m_commands->setDesk(desk.get());
    m_conflict->setDesk(desk.get());
    m_archives->setDesk(desk.get());
    m_themes->setDesk(desk.get());
    m_searches->setDesk(desk.get());
    m_exchange->setDesk(desk.get());
    m_importing->setDesk(desk.get());
    m_outbox->setDesk(desk.get());
    m_spelling->setDesk(desk.get());
    m_desk = std::move(desk);
    setTitle();
    if (!m_desk)
        return;
    m_writing->body()->setMedia(mediaOf(*m_desk));
    connect(m_desk.get(), &desk::Desk::mediaFailed, this, &MainWindow::complain);
}

void MainWindow::openLast()
{
    const QUuid last = QUuid::fromString(QSettings().value(settings::lastArticle).toString());
    const auto id = m_desk->reader().articles().findByUuid(last);
    for (const auto &article : {Recovery(*m_commands, *m_status->notice()).recover(*m_desk), id ? *id : std::nullopt})
        if (article && m_session->open(*article))
            return;
    connect(m_list, &ListPane::listed, m_session, [this] {
        if (!m_session->isOpen())
            m_list->chooseFirst();
    }, Qt::SingleShotConnection);
}

void MainWindow::openArticle(qint64 id)
{
    if (const Outcome opened = m_session->open(id); !opened)
        complain(opened.error());
}

void MainWindow::startArticle()
{
    if (!m_desk)
        return;
    article::Article article;
    article.language = models::interfaceLanguage();
    m_session->start(article);
    m_writing->fields()->title()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showPage()
{
    setTitle();
    if (!m_session->isOpen()) {
        m_feed->clear();
        m_typography->clear();
        m_status->clearArticle();
        return;
    }
    QElapsedTimer reading;
    reading.start();
    const auto article = std::make_shared<const article::Article>(m_writing->article());
    m_showing.setInterval(std::clamp(int(reading.elapsed()) * readingShare, pageDelay, longestPageDelay));
    m_feed->show(asShown(*m_desk, article), m_session->key());
    m_typography->look(article);
    m_spelling->look(*article);
}

void MainWindow::setTitle()
{
    const QString archive = m_desk ? QFileInfo(m_desk->folder()).completeBaseName() : QString();
    const QString title = m_session->isOpen() ? m_writing->fields()->title()->title() : QString();
    QStringList parts{title, archive, QStringLiteral("Marbre")};
    parts.removeAll(QString());
    parts.removeDuplicates();
    setWindowTitle(parts.join(QStringLiteral(" — ")));
}

void MainWindow::shareOut()
{
    const int width = this->width();
    const int sidebar = std::clamp(width / 8, 150, 184);
    const int list = std::clamp(width / 5, 210, 280);
    const int preview = std::clamp(width * 28 / 100, 300, 560);
    m_splitter->setSizes({sidebar, list, width - sidebar - list - preview, preview});
}

void MainWindow::restoreState()
{
    const QSettings saved;
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    restoreGeometry(saved.value(settings::geometry).toByteArray());
    m_sharesOut = !m_splitter->restoreState(saved.value(settings::splitter).toByteArray());
    m_actions.preview->setChecked(saved.value(settings::preview, true).toBool());
    m_preview->setVisible(m_actions.preview->isChecked());
    m_actions.allFields->setChecked(saved.value(settings::allFields, false).toBool());
    m_preview->setPageWidth(saved.value(settings::pageWidth, 0).toInt());
}

void MainWindow::saveState() const
{
    QSettings saved;
    saved.setValue(settings::geometry, saveGeometry());
    if (!m_sharesOut)
        saved.setValue(settings::splitter, m_splitter->saveState());
    saved.setValue(settings::preview, m_actions.preview->isChecked());
    saved.setValue(settings::allFields, m_writing->fields()->showsAll());
    saved.setValue(settings::pageWidth, m_preview->pageWidth());
    if (!m_session->uuid().isNull())
        saved.setValue(settings::lastArticle, m_session->uuid().toString(QUuid::WithoutBraces));
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        translate(m_actions);
        translate(m_textActions);
        m_menu->retranslate();
        showPage();
    }
    QWidget::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (const Outcome done = m_session->finish(); !done) {
        // The one thing that must not go by unseen: closing now would lose what was typed.
        complain(done.error());
        event->ignore();
        return;
    }
    m_actions.focusMode->setChecked(false); // what it hides has no size to be remembered
    saveState();
    event->accept();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_sharesOut)
        shareOut();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (m_painted)
        return;
    // The browser takes a moment to start: only once the window stands.
    m_painted = true;
    QTimer::singleShot(0, this, [this] {
        m_preview->start();
        emit previewStarted();
    });
}

} // namespace marbre::window
