#include "window/labelledpaste.h"

#include <QMimeData>

#include "dialogs/filedialogs.h"
#include "editor/pasting.h"
#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "fields/titleedit.h"
#include "html/html.h"
#include "window/pagecapture.h"
#include "window/writingpane.h"

namespace marbre::window {

namespace {

import::TextReading readPasted(const QMimeData &source)
{
    return source.hasHtml() ? import::readLabelledDocument(html::read(source.html().toUtf8()).document)
                            : import::readLabelledText(source.text());
}

} // namespace

LabelledPaste::LabelledPaste(WritingPane &pane, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
{
    for (editor::RichEditor *text : {m_pane.body(), m_pane.fields()->lead(), m_pane.fields()->note()})
        text->setPasteInterceptor([this](const QMimeData &source) { return takeFiles(source) || take(source, false); });
    m_pane.fields()->title()->setPasteInterceptor(
        [this](const QMimeData &source) { return takeFiles(source) || take(source, true); });
    connect(m_pane.body(), &editor::RichEditor::edited, this, &LabelledPaste::follow);
}

/// Files and folders that are no pictures are to be imported, wherever they are dropped.
bool LabelledPaste::takeFiles(const QMimeData &source)
{
    const QStringList files = dialogs::localPathsOf(source);
    if (files.isEmpty() || !editor::picturesIn(source).empty())
        return false;
    emit filesGiven(files);
    return true;
}

bool LabelledPaste::take(const QMimeData &source, bool inTitle)
{
    const article::Article before = m_pane.article();
    if ((!source.hasText() && !source.hasHtml()) || !article::isBlank(before))
        return false;
    if (const QUrl page = PageCapture::pageIn(source); page.isValid()) {
        emit pageGiven(page);
        return true;
    }
    import::TextReading reading = readPasted(source);
    // A title is one line: several paragraphs are an article.
    if (!reading.labelled && !(inTitle && reading.article.body.blocks.size() > 1))
        return false;
    if (reading.article.language.isEmpty())
        reading.article.language = before.language;
    m_state = State::None; // what follows is no undo
    m_before = shown();
    m_pane.replaceArticle(reading.article);
    m_after = shown();
    m_state = State::Applied;
    m_pane.body()->setFocus(Qt::OtherFocusReason); // where the one undo is that takes it all back
    for (const import::Warning &warning : reading.warnings)
        emit warned(warning);
    return true;
}

/// What the fields and the text say, whatever the archive makes of it.
article::Article LabelledPaste::shown() const
{
    article::Article article;
    m_pane.fields()->apply(article);
    article.body = m_pane.body()->content();
    article.slug.clear();
    return article;
}

/// The text has changed: where that was the undo or redo of the paste, the fields go along, unless somebody has
/// changed them since.
void LabelledPaste::follow()
{
    // Undone, the text is empty; brought again, it is not: nothing else needs a closer look.
    if (m_state == State::None || m_pane.body()->document()->isEmpty() == (m_state == State::Undone))
        return;
    const bool undone = m_state == State::Applied;
    article::Article expected = undone ? m_after : m_before;
    const article::Article &next = undone ? m_before : m_after;
    expected.body = next.body;
    if (shown() != expected) {
        m_state = State::None;
        return;
    }
    m_state = undone ? State::Undone : State::Applied;
    m_pane.setFields(next);
}

} // namespace marbre::window
