#include "window/labelledpaste.h"

#include <QMimeData>

#include "editor/richeditor.h"
#include "fields/fieldspanel.h"
#include "html/html.h"
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
    m_pane.body()->setPasteInterceptor([this](const QMimeData &source) { return take(source); });
    connect(m_pane.body(), &editor::RichEditor::edited, this, &LabelledPaste::follow);
}

bool LabelledPaste::take(const QMimeData &source)
{
    const article::Article before = m_pane.article();
    if ((!source.hasText() && !source.hasHtml()) || !article::isBlank(before))
        return false;
    import::TextReading reading = readPasted(source);
    if (!reading.labelled)
        return false;
    if (reading.article.language.isEmpty())
        reading.article.language = before.language;
    m_state = State::None; // what follows is no undo
    m_before = shown();
    m_pane.replaceArticle(reading.article);
    m_after = shown();
    m_state = State::Applied;
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
