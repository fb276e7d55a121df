#include "editor/richeditor.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

#include "bridge/insert.h"
#include "bridge/livereading.h"
#include "bridge/load.h"
#include "bridge/read.h"
#include "bridge/textstyle.h"
#include "editor/blockediting.h"
#include "editor/cards.h"
#include "editor/decorations.h"
#include "editor/dress.h"
#include "editor/inlineediting.h"
#include "editor/listediting.h"
#include "editor/linkpopup.h"
#include "editor/pictureresizing.h"
#include "editor/spellmarks.h"
#include "editor/tables.h"

namespace marbre::editor {

namespace {

constexpr int bodyMargin = 22;
constexpr int fieldMargin = 5;
constexpr int charactersALine = 68;
constexpr int mostLines = 6;

bridge::Look lookOf(RichEditor::Shape shape)
{
    bridge::Look look;
    if (shape == RichEditor::Shape::Body)
        return look;
    const QFont font = QApplication::font();
    look.families = {font.family()};
    look.pixelSize = QFontInfo(font).pixelSize();
    look.lineHeight = 1.4;
    look.paragraphSpacing = 6;
    look.itemSpacing = 2;
    return look;
}

QFont fontOf(const bridge::Look &look)
{
    QFont font;
    font.setFamilies(look.families);
    font.setPixelSize(look.pixelSize);
    return font;
}

} // namespace

RichEditor::RichEditor(Shape shape, QWidget *parent)
    : QTextEdit(parent)
    , m_shape(shape)
    , m_look(lookOf(shape))
    , m_formats(m_look)
    , m_actions(makeActions(this))
    , m_cards(new Cards(m_pictures, [this] { return palette(); }, this))
    , m_dress(new Dress([this] { return palette(); }, this))
    , m_tables(new Tables(*this, m_look))
    , m_resizing(new PictureResizing(*this, *m_cards, [this](int position, document::Block block) {
        QTextCursor card(document());
        card.setPosition(position);
        card.setPosition(position + 1, QTextCursor::KeepAnchor);
        changeCard(card, bridge::cardOf(card.charFormat()), std::move(block));
    }))
{
    const bool field = shape == Shape::Field;
    setFont(fontOf(m_look));
    setTabChangesFocus(field);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    nameItself();
    setSizePolicy(QSizePolicy::Expanding, field ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    if (!field)
        setFrameShape(QFrame::NoFrame);
    else
        for (QAction *action : m_actions.styles->actions().sliced(1) + QList{m_actions.image, m_tables->actions().menu})
            action->setEnabled(false);
    viewport()->setMouseTracking(true);
    connectActions();
    setContent({});
}

RichEditor::~RichEditor()
{
    delete m_spellMarks; // it knows the text
    // What happens to the text from here on is no edit.
    document()->disconnect(this);
    // The document goes before the highlighter and the handler that it knows. The highlighter undresses it, which is no
    // edit to be told of.
    const QSignalBlocker quiet(this);
    m_dress->setDocument(nullptr);
}

/// A field is named by the form that it stands in.
void RichEditor::nameItself()
{
    if (m_shape == Shape::Body)
        setAccessibleName(tr("Text of the article"));
    else if (accessibleName().isEmpty())
        setAccessibleName(tr("Rich text"));
}

void RichEditor::connectActions()
{
    const auto on = [this](QAction *action, auto slot) { connect(action, &QAction::triggered, this, slot); };
    on(m_actions.undo, &QTextEdit::undo);
    on(m_actions.redo, &QTextEdit::redo);
    on(m_actions.bold, [this] { toggleMark(document::Mark::Strong); });
    on(m_actions.italic, [this] { toggleMark(document::Mark::Emphasis); });
    on(m_actions.code, [this] { toggleMark(document::Mark::Code); });
    on(m_actions.link, [this] { editLink(); });
    on(m_actions.quote, [this] { act([this](QTextCursor &cursor) { toggleQuote(cursor, m_formats); }); });
    on(m_actions.bulletList, [this] { act([this](QTextCursor &at) { toggleList(at, false, 1, m_formats); }); });
    on(m_actions.numberedList, [this] { act([this](QTextCursor &at) { toggleList(at, true, 1, m_formats); }); });
    on(m_actions.image, [this] { choosePictures(); });
    on(m_actions.pastePlain, [this] { pastePlain(); });
    on(m_actions.pasteQuotation, [this] { pasteQuotation(); });
    on(m_actions.noBreakSpace, [this] { typeIn([this] { insertPlainText(QString(QChar::Nbsp)); }); });
    on(m_actions.narrowNoBreakSpace, [this] { typeIn([this] { insertPlainText(QString(QChar(0x202f))); }); });
    connect(m_actions.styles, &QActionGroup::triggered, this, [this](const QAction *action) {
        const int style = action->data().toInt();
        const auto kind = style == paragraphStyle  ? bridge::Shape::Kind::Paragraph
            : style == preformattedStyle           ? bridge::Shape::Kind::Preformatted
                                                   : bridge::Shape::Kind::Heading;
        act([this, kind, style](QTextCursor &cursor) { setKind(cursor, kind, std::max(style, 2), m_formats); });
    });
    connect(m_tables, &Tables::menuWanted, this, [this] {
        openTableMenu(viewport()->mapToGlobal(cursorRect().bottomLeft() + QPoint(0, 6)));
    });
    connect(this, &QTextEdit::cursorPositionChanged, this, &RichEditor::updateActions);
    connect(this, &QTextEdit::currentCharFormatChanged, this, &RichEditor::updateActions);
    connect(this, &QTextEdit::undoAvailable, m_actions.undo, &QAction::setEnabled);
    connect(this, &QTextEdit::redoAvailable, m_actions.redo, &QAction::setEnabled);
}

void RichEditor::setContent(const document::Document &content)
{
    // Filled and dressed before it is laid out: the highlighter is told of an empty text so that it does its work once,
    // and a layout would be walked through again for every block that it dresses.
    if (m_linkPopup)
        m_linkPopup->hide(); // what it asks about is gone
    auto *text = new QTextDocument(this);
    // The highlighter undresses the text that it leaves, which is no edit.
    disconnect(document(), nullptr, this, nullptr);
    m_dress->setDocument(text);
    text->setDocumentMargin(m_shape == Shape::Body ? bodyMargin : fieldMargin);
    bridge::load(content, *text, m_look);
    text->setDefaultFont(textFont());
    m_dress->rehighlight();
    adopt(text);
}

void RichEditor::adopt(QTextDocument *text)
{
    const QPointer<QTextDocument> before = document(); // QTextEdit deletes the one that it made itself
    text->setTextWidth(std::max(viewport()->width(), 100));
    text->documentLayout()->registerHandler(bridge::CardObject, m_cards);
    text->documentLayout()->registerHandler(bridge::AtomObject, m_cards);
    setDocument(text);
    // QTextEdit hands the style that would be typed on to the next text.
    setTextCursor(QTextCursor(text));
    setCurrentCharFormat(QTextCursor(text).charFormat());
    if (m_spellMarks)
        m_spellMarks->setDocument(text);
    if (before && before->parent() == this)
        before->deleteLater();
    updateColumn();
    m_live = std::make_unique<bridge::LiveReading>(*text);
    connect(text, &QTextDocument::contentsChanged, this, [this] {
        updateActions();
        emit edited();
    });
    connect(text->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] {
        fitField();
    });
    m_actions.undo->setEnabled(false);
    m_actions.redo->setEnabled(false);
    updateActions();
    updateGeometry();
}

document::Document RichEditor::content() const
{
    return m_live->document();
}

void RichEditor::replaceContent(const document::Document &content)
{
    bridge::replace(*document(), content, m_look);
    moveCursor(QTextCursor::Start);
}

void RichEditor::setMedia(Media media)
{
    m_media = std::move(media);
    m_pictures.setLoad(m_media.load);
    document()->markContentsDirty(0, document()->characterCount());
}

void RichEditor::setPasteInterceptor(std::function<bool(const QMimeData &)> interceptor)
{
    m_interceptor = std::move(interceptor);
}

void RichEditor::setTint(std::optional<Tint> tint)
{
    m_tint = std::move(tint);
    viewport()->update();
}

QFont RichEditor::textFont() const
{
    QFont font = fontOf(m_look);
    font.setPixelSize(std::max(1, qRound(m_look.pixelSize * m_zoom / 100.0)));
    return font;
}

void RichEditor::setZoom(int percent)
{
    m_zoom = std::clamp(percent, 50, 300);
    const QSignalBlocker quiet(this); // looks are no edit
    setFont(textFont());
    document()->setDefaultFont(textFont());
    m_dress->rehighlight(); // headings are larger than the text by a factor
    updateColumn();
}

void RichEditor::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTextEdit::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        emit zoomWanted(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void RichEditor::setSpelling(Spelling &spelling)
{
    m_spelling = &spelling;
    m_spellMarks = new SpellMarks(spelling, [this] { viewport()->update(); }, this);
    m_spellMarks->setDocument(document());
}

void RichEditor::act(const Command &command)
{
    if (isReadOnly())
        return;
    QTextCursor cursor = textCursor();
    command(cursor);
    setTextCursor(cursor);
    updateActions();
}

void RichEditor::toggleMark(document::Mark mark)
{
    const bool on = !styleAt(textCursor()).marks.testFlag(mark);
    if (textCursor().hasSelection()) {
        act([&](QTextCursor &cursor) {
            restyle(cursor, [&](document::Style &style) { style.marks.setFlag(mark, on); });
        });
        return;
    }
    document::Style style = bridge::styleOf(currentCharFormat());
    style.marks.setFlag(mark, !style.marks.testFlag(mark));
    setCurrentCharFormat(bridge::formatOf(style));
    updateActions();
}

void RichEditor::updateActions()
{
    const QTextCursor cursor = textCursor();
    const document::Style style =
        cursor.hasSelection() ? styleAt(cursor) : bridge::styleOf(currentCharFormat());
    m_actions.bold->setChecked(style.marks.testFlag(document::Mark::Strong));
    m_actions.italic->setChecked(style.marks.testFlag(document::Mark::Emphasis));
    m_actions.code->setChecked(style.marks.testFlag(document::Mark::Code));
    m_actions.link->setChecked(style.link.has_value());
    m_actions.quote->setChecked(inQuote(cursor));
    m_actions.bulletList->setChecked(inList(cursor, false));
    m_actions.numberedList->setChecked(inList(cursor, true));
    const bridge::Shape shape = bridge::shapeOf(cursor.block());
    const int current = shape.kind == bridge::Shape::Kind::Heading ? shape.level
        : shape.kind == bridge::Shape::Kind::Preformatted          ? preformattedStyle
                                                                   : paragraphStyle;
    for (QAction *action : m_actions.styles->actions())
        action->setChecked(action->data().toInt() == current);
    if (m_shape == Shape::Body)
        m_tables->update();
}

void RichEditor::updateColumn()
{
    if (m_shape != Shape::Body)
        return;
    const double measure = QFontMetricsF(textFont()).horizontalAdvance(u'0') * charactersALine;
    const int width = std::min(int(measure) + 2 * bodyMargin, viewport()->width());
    setLineWrapMode(QTextEdit::FixedPixelWidth);
    if (lineWrapColumnOrWidth() != width)
        setLineWrapColumnOrWidth(width);
}

int RichEditor::fieldHeight(int lines) const
{
    const double line = m_look.pixelSize * m_look.lineHeight;
    return int(lines * line) + 2 * fieldMargin + borders() + 1;
}

int RichEditor::wantedFieldHeight() const
{
    return int(std::ceil(document()->size().height())) + borders();
}

int RichEditor::mostFieldHeight() const
{
    return fieldHeight(mostLines) + m_look.paragraphSpacing;
}

/// What a style puts around the text, which frameWidth() does not tell of a style sheet's borders.
int RichEditor::borders() const
{
    return std::max(height() - viewport()->height(), 2 * frameWidth());
}

/// A scroll bar only where the text is taller than a field may be: its coming and going would change the text's width.
void RichEditor::fitField()
{
    if (m_shape != Shape::Field)
        return;
    const bool scrolls = wantedFieldHeight() > mostFieldHeight();
    setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

QSize RichEditor::sizeHint() const
{
    if (m_shape == Shape::Body)
        return {640, 400};
    return {240, std::clamp(wantedFieldHeight(), fieldHeight(1), mostFieldHeight())};
}

QSize RichEditor::minimumSizeHint() const
{
    return m_shape == Shape::Body ? QSize(200, 120) : QSize(80, fieldHeight(1));
}

const QAction *RichEditor::actionFor(const QKeyEvent &event) const
{
    const QKeySequence pressed(event.keyCombination());
    const QList<QAction *> all = QWidget::actions();
    const auto found = std::ranges::find(all, pressed, [](const QAction *action) { return action->shortcut(); });
    return found == all.end() ? nullptr : *found;
}

bool RichEditor::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const QAction *ours = actionFor(*static_cast<QKeyEvent *>(event));
        if (ours && ours->isEnabled()) {
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void RichEditor::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_dress->document()) {
        const QSignalBlocker quiet(this); // colours are no edit
        setIcons(m_actions, palette());
        setIcons(m_tables->actions(), palette());
        document()->setLayoutEnabled(false);
        m_dress->rehighlight();
        document()->setLayoutEnabled(true);
        document()->markContentsDirty(0, document()->characterCount());
        viewport()->update();
    } else if (event->type() == QEvent::LanguageChange) {
        translate(m_actions);
        translate(m_tables->actions());
        setIcons(m_actions, palette()); // letters among them
        nameItself();
    }
}

void RichEditor::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const QPoint offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(-offset);
    const QRectF clip = QRectF(event->rect()).translated(offset);
    paintDecorations(painter, *document(), clip, palette(), m_look);
    paintTint(painter, clip);
    painter.end();
    QTextEdit::paintEvent(event);
    painter.begin(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    m_resizing->paint(painter, palette());
    painter.translate(-offset);
    if (m_spellMarks)
        paintSpelling(painter, clip);
    if (!m_tint)
        return;
    const QTextBlock block = document()->findBlock(textCursor().selectionStart());
    const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
    paintCurrentHit(painter, textCursor(), origin, *m_tint, palette());
}

void RichEditor::paintTint(QPainter &painter, const QRectF &clip) const
{
    if (!m_tint)
        return;
    forEachBlockIn(*document(), clip, [&](const QTextBlock &block, const QRectF &rect) {
        paintHits(painter, block, rect.topLeft(), *m_tint);
    });
}

void RichEditor::paintSpelling(QPainter &painter, const QRectF &clip) const
{
    const int cursor = hasFocus() && !textCursor().hasSelection() ? textCursor().position() : -1;
    forEachBlockIn(*document(), clip, [&](const QTextBlock &block, const QRectF &rect) {
        m_spellMarks->paint(painter, block, rect.topLeft(), cursor, palette());
    });
}

void RichEditor::resizeEvent(QResizeEvent *event)
{
    QTextEdit::resizeEvent(event);
    updateColumn();
}

} // namespace marbre::editor
