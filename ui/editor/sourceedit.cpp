#include "editor/sourceedit.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFontDatabase>

#include "editor/decorations.h"

namespace marbre::editor {

namespace {

enum State { Words, Tag, Comment };

/// The state behind the stretch of text that begins at `from`, and where it ends.
std::pair<State, qsizetype> stretch(const QString &text, qsizetype from, State state)
{
    const auto behind = [&](QLatin1StringView end) {
        const qsizetype at = text.indexOf(end, from);
        return at < 0 ? std::pair(state, text.size()) : std::pair(Words, at + end.size());
    };
    if (state == Comment)
        return behind(QLatin1StringView("-->"));
    if (state == Tag)
        return behind(QLatin1StringView(">"));
    const qsizetype tag = text.indexOf(u'<', from);
    if (tag < 0)
        return {Words, text.size()};
    return {QStringView(text).sliced(tag).startsWith(QLatin1StringView("<!--")) ? Comment : Tag, tag};
}

} // namespace

SourceDress::SourceDress(const QWidget &widget, QTextDocument *text)
    : QSyntaxHighlighter(text)
    , m_widget(widget)
{
}

void SourceDress::highlightBlock(const QString &text)
{
    const QColor quiet = soft(m_widget.palette());
    QTextCharFormat comment;
    comment.setForeground(quiet);
    comment.setFontItalic(true);
    auto state = static_cast<State>(std::max(previousBlockState(), 0));
    for (qsizetype at = 0; at < text.size();) {
        const auto [next, end] = stretch(text, at, state);
        if (state == Tag)
            setFormat(int(at), int(end - at), quiet);
        else if (state == Comment)
            setFormat(int(at), int(end - at), comment);
        state = next;
        at = end;
    }
    setCurrentBlockState(state);
}

SourceEdit::SourceEdit(QWidget *parent)
    : PlainEdit(parent)
    , m_dress(new SourceDress(*this, document()))
{
    setZoom(100);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(22);
}

SourceEdit::~SourceEdit()
{
    // The highlighter undresses the text that it leaves, while there is somebody to be told; it is no edit.
    const QSignalBlocker quiet(this);
    m_dress->setDocument(nullptr);
}

QString SourceEdit::source() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n').replace(QChar::LineSeparator, u'\n');
}

void SourceEdit::changeEvent(QEvent *event)
{
    PlainEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_dress->rehighlight();
}

QString removalSentence(const QStringList &dropped)
{
    if (dropped.isEmpty())
        return {};
    return QCoreApplication::translate("marbre::editor::SourceEdit", "Removed as unsafe or without meaning: %1.")
        .arg(dropped.join(QStringLiteral(", ")));
}

void SourceEdit::setZoom(int percent)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    font.setPixelSize(std::max(6, qRound(13 * percent / 100.0)));
    setFont(font);
}

} // namespace marbre::editor
