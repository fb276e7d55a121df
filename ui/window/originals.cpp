#include "window/originals.h"

#include <QtConcurrent>

#include <algorithm>
#include <utility>

#include "desk/desk.h"
#include "desk/pagefetching.h"
#include "dialogs/errorwords.h"
#include "editor/bodysource.h"
#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "originals/changedialog.h"
#include "originals/originalpane.h"
#include "preview/previewpane.h"
#include "text/pageaddress.h"
#include "window/notice.h"
#include "window/session.h"
#include "window/writingpane.h"

namespace marbre::window {

using archive::FrozenPage;
using desk::Again;
using desk::Capture;
using originals::ChangeDialog;
using originals::OriginalPane;

namespace {

/// Where the original of what is being written stands, as its field says.
QString linkOf(const WritingPane &writing)
{
    article::Article fields;
    writing.fields()->apply(fields);
    return fields.original.url;
}

/// Where an original is to be asked for: where its copy was read, unless the editor has written another address since
/// than the page gave.
QUrl addressOf(const FrozenPage &copy, const Result<Capture> &read, const QString &link)
{
    const QUrl url = net::webAddress(copy.url);
    const bool isMoved = read && !link.isEmpty() && text::pageKey(link) != text::pageKey(read->article.original.url);
    return isMoved || !url.isValid() ? net::webAddress(link) : url;
}

} // namespace

template <typename Value, typename Then> void Originals::await(QFuture<Value> coming, Then then)
{
    coming.then(this, [then = std::move(then), here = m_here](const Value &value) {
        if (!here.isCancelled())
            then(value);
    });
}

Originals::Originals(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
    , m_fetcher(std::make_unique<net::Fetcher>())
    , m_pane(new OriginalPane(&parts.beside))
{
    m_parts.beside.addPage(m_pane);
    connectParts();
    refresh();
}

Originals::~Originals() = default;

void Originals::connectParts()
{
    connect(&m_parts.session, &Session::opened, this, &Originals::refresh);
    connect(&m_parts.session, &Session::saved, this, &Originals::refresh);
    connect(m_pane, &OriginalPane::copyWanted, this, &Originals::want);
    connect(m_pane, &OriginalPane::checkWanted, this, &Originals::check);
    connect(m_pane, &OriginalPane::stopWanted, this, &Originals::stopChecking);
    connect(m_pane, &OriginalPane::changesWanted, this, [this] { showChanges(m_parts.session.id()); });
    connect(m_parts.actions.checkOriginal, &QAction::triggered, this, &Originals::check);
    connect(m_parts.actions.original, &QAction::toggled, this, &Originals::show);
    connect(&m_parts.beside, &preview::PreviewPane::currentPageChanged, this, [this] {
        m_parts.actions.original->setChecked(m_parts.beside.currentPage() == m_pane);
        readWanted();
    });
    connect(m_parts.writing.fields(), &fields::FieldsPanel::originalWanted, this, [this] {
        m_parts.actions.original->setChecked(true);
        if (!m_copies.empty() && !m_copies.front().isNoted)
            showChanges(m_parts.session.id());
    });
}

void Originals::setDesk(desk::Desk *desk)
{
    m_here.cancel();
    m_here = {};
    stopChecking();
    m_wanted.reset();
    for (ChangeDialog *dialog : m_window->findChildren<ChangeDialog *>())
        dialog->close();
    m_desk = desk;
    if (desk)
        connect(desk, &desk::Desk::changed, this, &Originals::refresh);
    refresh();
}

void Originals::show(bool shown)
{
    if (shown)
        m_parts.actions.preview->setChecked(true); // where it stands
    m_parts.beside.setCurrentPage(shown ? m_pane : nullptr);
}

/// What is kept of the original of the article at work.
void Originals::refresh()
{
    const qint64 article = m_desk ? m_parts.session.id() : 0;
    const auto copies = article ? m_desk->reader().originals().of(article) : std::vector<FrozenPage>();
    m_copies = copies.value_or(std::vector<FrozenPage>());
    const bool hasAddress = m_parts.session.isOpen() && !linkOf(m_parts.writing).isEmpty();
    m_parts.actions.checkOriginal->setEnabled(article && (hasAddress || !m_copies.empty()));
    m_parts.writing.fields()->setOriginalCopy(m_copies.empty() ? QDate() : m_copies.front().taken.toLocalTime().date(),
                                              !m_copies.empty() && !m_copies.front().isNoted);
    if (!copies)
        complain(copies.error());
    else if (m_copies.empty())
        m_pane->showNone(m_parts.session.isOpen(), article && hasAddress);
    else
        m_pane->setCopies(m_copies);
}

void Originals::want(const FrozenPage &copy)
{
    m_wanted = copy;
    readWanted();
}

/// A page is read again for those who look at it alone.
void Originals::readWanted()
{
    if (!m_desk || !m_wanted || m_parts.beside.currentPage() != m_pane)
        return;
    const FrozenPage copy = *std::exchange(m_wanted, std::nullopt);
    const int round = ++m_round;
    await(m_desk->readFrozen(copy), [=, this](const Result<Capture> &capture) {
        const auto isCopy = [&](const FrozenPage &each) { return each.id == copy.id; };
        if (round != m_round || std::ranges::none_of(m_copies, isCopy))
            return;
        if (capture)
            m_pane->showCopy(copy, *capture);
        else
            m_pane->showMistake(dialogs::sentence(capture.error()));
    });
}

void Originals::check()
{
    const qint64 article = m_parts.session.id();
    if (!m_desk || !article || m_asking)
        return;
    const QString link = linkOf(m_parts.writing);
    if (m_copies.empty()) {
        ask(article, {}, net::webAddress(link));
        return;
    }
    await(m_desk->readFrozen(m_copies.front()), [=, this, copy = m_copies.front()](const Result<Capture> &read) {
        ask(article, copy, addressOf(copy, read, link));
    });
}

void Originals::stopChecking()
{
    if (!m_asking)
        return;
    m_asking->cancel();
    m_asking.reset();
    m_pane->setBusy(false);
    m_parts.notice.say(tr("Stopped."));
}

void Originals::ask(qint64 article, const FrozenPage &copy, const QUrl &url)
{
    if (m_asking)
        return;
    m_asking.emplace();
    m_pane->setBusy(true);
    m_parts.notice.offer(tr("Asking for the original…"), tr("Stop"), [this] { stopChecking(); });
    await(m_fetcher->fetch(desk::pageRequest(url, copy), *m_asking), [=, this, asking = *m_asking](const Result<net::Answer> &answer) {
        if (asking.isCancelled())
            return;
        m_asking.reset();
        m_pane->setBusy(false);
        answer ? takeAnswer(article, copy, *answer) : complain(answer.error());
    });
}

void Originals::takeAnswer(qint64 article, const FrozenPage &copy, const net::Answer &answer)
{
    if (answer.isUnchanged) {
        await(m_desk->setOriginalChecked(copy.id, answer.etag.isEmpty() ? copy.etag : answer.etag, copy.lastModified),
              [=, this](const Outcome &done) {
                  done ? tell(article, copy.isNoted ? Again::Same : Again::Changed) : complain(done.error());
              });
        return;
    }
    await(QtConcurrent::run([answer] { return desk::captureOf(answer); }),
          [=, this](const Capture &capture) { takeAgain(article, capture); });
}

void Originals::takeAgain(qint64 article, const Capture &capture)
{
    // A server that asks for a password or shows a robot's test has not changed the page.
    if (capture.page.content.isEmpty()) {
        m_parts.notice.complain(tr("The server gave a page without a text; the copy stays as it is."));
        return;
    }
    await(m_desk->takeAgain(article, capture), [=, this](const Result<Again> &again) {
        again ? tell(article, *again) : complain(again.error());
    });
}

void Originals::tell(qint64 article, Again again)
{
    switch (again) {
    case Again::First:
        m_parts.notice.say(tr("The original is kept as it is today."));
        return;
    case Again::Same:
        m_parts.notice.say(tr("The original has not changed."));
        return;
    case Again::Changed:
        m_parts.notice.offer(tr("The original has changed."), tr("See what has changed"), [=, this] { showChanges(article); });
        return;
    }
}

void Originals::showChanges(qint64 article)
{
    if (!m_desk || !article)
        return;
    await(m_desk->originalChange(article), [=, this](const Result<desk::OriginalChange> &change) {
        change ? openChanges(article, *change) : complain(change.error());
    });
}

/// One window of changes at a time.
void Originals::openChanges(qint64 article, const desk::OriginalChange &change)
{
    for (ChangeDialog *earlier : m_window->findChildren<ChangeDialog *>())
        earlier->close();
    auto *dialog = new ChangeDialog(change, m_window);
    connect(dialog, &ChangeDialog::noteWanted, this, [=, this] { note(article); });
    connect(dialog, &ChangeDialog::updateWanted, this, [=, this] { writeUpdate(article, dialog); });
    dialog->show();
}

void Originals::note(qint64 article)
{
    await(m_desk->noteOriginal(article), [this](const Outcome &done) {
        if (!done)
            complain(done.error());
    });
}

/// As one step of the text's undo.
void Originals::writeUpdate(qint64 article, ChangeDialog *dialog)
{
    if (m_parts.session.id() != article)
        emit articleWanted(article);
    if (m_parts.session.id() != article)
        return; // it was said why
    if (m_parts.writing.source()->isOpen())
        m_parts.writing.source()->close();
    editor::RichEditor *body = m_parts.writing.body();
    body->replaceContent(desk::withUpdate(m_parts.writing.article(), dialog->change(), QDate::currentDate()).body);
    body->moveCursor(QTextCursor::End);
    body->setFocus(Qt::OtherFocusReason);
    m_parts.notice.say(tr("What is new stands at the end of the article, to be translated."));
    note(article);
    dialog->close();
}

void Originals::complain(const Error &error)
{
    m_parts.notice.complain(dialogs::sentence(error));
}

} // namespace marbre::window
