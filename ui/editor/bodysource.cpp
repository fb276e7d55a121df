#include "editor/bodysource.h"

#include <algorithm>

#include "bridge/read.h"
#include "editor/richeditor.h"
#include "editor/sourceedit.h"
#include "editor/sourceplace.h"
#include "html/html.h"

namespace marbre::editor {

BodySource::BodySource(RichEditor &body, QWidget *parent)
    : QObject(parent)
    , m_body(body)
    , m_edit(new SourceEdit(parent))
{
    m_edit->setObjectName(QStringLiteral("source"));
    m_edit->setAccessibleName(tr("HTML source"));
    m_edit->hide();
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (m_open && !m_filling)
            emit edited();
    });
}

void BodySource::open()
{
    if (m_open)
        return;
    const QString source = QString::fromUtf8(html::writeCanonical(m_body.content()));
    m_place = placeInSource(*m_body.document(), m_body.textCursor().position(), source);
    m_filling = true;
    m_edit->setPlainText(source);
    m_filling = false;
    m_edit->document()->setModified(false);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(m_place);
    m_edit->setTextCursor(cursor);
    show(true);
    m_edit->centerCursor();
}

void BodySource::close()
{
    if (!m_open)
        return;
    const int offset = m_edit->textCursor().position();
    const bool edited = m_edit->document()->isModified();
    if (edited && !(content() == m_body.content()))
        m_body.replaceContent(content());
    if (edited || offset != m_place) {
        QTextCursor cursor(m_body.document());
        const int place = placeInText(m_edit->source(), offset);
        cursor.setPosition(std::clamp(place, 0, m_body.document()->characterCount() - 1));
        m_body.setTextCursor(cursor);
    }
    const QString sentence = edited ? removalSentence(reading().dropped) : QString();
    show(false);
    m_body.ensureCursorVisible();
    if (!sentence.isEmpty())
        emit removed(sentence);
}

void BodySource::discard()
{
    if (m_open)
        show(false);
}

void BodySource::show(bool source)
{
    const bool focused = m_body.hasFocus() || m_edit->hasFocus();
    m_open = source;
    m_reading.reset();
    m_edit->setVisible(source);
    m_body.setVisible(!source);
    if (focused)
        (source ? static_cast<QWidget *>(m_edit) : &m_body)->setFocus(Qt::OtherFocusReason);
    emit toggled(source);
}

const BodySource::Reading &BodySource::reading() const
{
    const int revision = m_edit->document()->revision();
    if (!m_reading || m_reading->revision != revision) {
        html::Reading read = html::read(m_edit->source().toUtf8());
        // The bytes typed here are nobody's original.
        for (document::Block &block : read.document.blocks)
            block.origin.clear();
        m_reading = Reading{revision, std::move(read.document), read.dropped};
    }
    return *m_reading;
}

const document::Document &BodySource::content() const
{
    return reading().content;
}

} // namespace marbre::editor
