#include "window/textcommands.h"

#include <QSettings>

#include <QDesktopServices>
#include <QTextBlock>

#include "editor/bodysource.h"
#include "editor/outlinepopup.h"
#include "editor/richeditor.h"
#include "editor/sourceedit.h"
#include "fields/fieldspanel.h"
#include "window/settings.h"
#include "window/statusline.h"
#include "window/textactions.h"
#include "window/writingpane.h"

namespace marbre::window {

TextCommands::TextCommands(const TextActions &actions, WritingPane &pane, StatusLine &status, QObject *parent)
    : QObject(parent)
    , m_pane(pane)
    , m_status(status)
    , m_outline(new editor::OutlinePopup(pane.body()))
{
    connectSource(actions);
    connectLinks();
    connectZoom(actions);
    connect(actions.outline, &QAction::triggered, this, &TextCommands::openOutline);
    connect(m_outline, &editor::OutlinePopup::chosen, this, &TextCommands::goTo);
    connect(m_outline, &editor::OutlinePopup::closed, this, [this] { m_pane.body()->setFocus(Qt::OtherFocusReason); });
}

void TextCommands::connectSource(const TextActions &actions)
{
    editor::BodySource *source = m_pane.source();
    connect(actions.source, &QAction::triggered, source, [source](bool open) {
        if (open)
            source->open();
        else
            source->close();
    });
    connect(source, &editor::BodySource::toggled, actions.source, &QAction::setChecked);
    connect(source, &editor::BodySource::removed, m_status.notice(), &Notice::complain);
}

void TextCommands::connectZoom(const TextActions &actions)
{
    constexpr int step = 10; // percent
    const auto change = [this](int steps) { setZoom(m_pane.body()->zoom() + steps * step); };
    connect(actions.zoomIn, &QAction::triggered, this, [change] { change(1); });
    connect(actions.zoomOut, &QAction::triggered, this, [change] { change(-1); });
    connect(actions.zoomReset, &QAction::triggered, this, [this] { setZoom(100); });
    connect(m_pane.body(), &editor::RichEditor::zoomWanted, this, change);
    m_pane.body()->setZoom(QSettings().value(settings::zoom, 100).toInt());
    m_pane.source()->edit()->setZoom(m_pane.body()->zoom());
}

void TextCommands::setZoom(int percent)
{
    m_pane.body()->setZoom(percent);
    m_pane.source()->edit()->setZoom(m_pane.body()->zoom());
    QSettings().setValue(settings::zoom, m_pane.body()->zoom());
    m_status.notice()->say(tr("Text at %1 %").arg(m_pane.body()->zoom()));
}

void TextCommands::connectLinks()
{
    for (const editor::RichEditor *text : {m_pane.body(), m_pane.fields()->lead(), m_pane.fields()->note()}) {
        connect(text, &editor::RichEditor::addressHovered, &m_status, &StatusLine::showAddress);
        connect(text, &editor::RichEditor::linkWanted, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    }
}

void TextCommands::openOutline()
{
    m_pane.source()->close(); // its headings are those of the text
    const editor::RichEditor &body = *m_pane.body();
    m_outline->open(editor::outlineOf(*body.document()), body.textCursor().position());
}

/// The heading goes to the top of what is seen, with the cursor before its words.
void TextCommands::goTo(int position)
{
    editor::RichEditor &body = *m_pane.body();
    QTextCursor cursor(body.document());
    cursor.movePosition(QTextCursor::End);
    body.setTextCursor(cursor);
    cursor.setPosition(position);
    body.setTextCursor(cursor);
}

} // namespace marbre::window
