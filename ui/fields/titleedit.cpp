#include "fields/titleedit.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>

#include "editor/clipboard.h"
#include "text/spacing.h"

namespace marbre::fields {

namespace {

constexpr int mostLines = 4;

} // namespace

TitleEdit::TitleEdit(QWidget *parent)
    : PlainEdit(parent)
{
    setFrameShape(NoFrame);
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_setting)
            emit edited();
    });
}

void TitleEdit::setTitle(const QString &title)
{
    if (title == this->title())
        return;
    m_setting = true;
    setPlainText(text::singleSpaced(title));
    m_setting = false;
}

QString TitleEdit::title() const
{
    // toPlainText() would make breaking spaces of those that French sets before its signs.
    return text::singleSpaced(document()->toRawText());
}

QSize TitleEdit::sizeHint() const
{
    const QTextLayout *layout = document()->firstBlock().layout();
    const int lines = std::clamp(layout ? layout->lineCount() : 1, 1, mostLines);
    return {200, lines * fontMetrics().lineSpacing() + 2};
}

QSize TitleEdit::minimumSizeHint() const
{
    return {100, sizeHint().height()};
}

void TitleEdit::fitHeight()
{
    if (height() == sizeHint().height())
        return;
    setFixedHeight(sizeHint().height());
    updateGeometry();
}

void TitleEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit finished();
        return;
    }
    PlainEdit::keyPressEvent(event);
}

void TitleEdit::setPasteInterceptor(std::function<bool(const QMimeData &)> interceptor)
{
    m_interceptor = std::move(interceptor);
}

void TitleEdit::insertFromMimeData(const QMimeData *source)
{
    const bool taken = source && m_interceptor && m_interceptor(*source);
    if (!taken && source && source->hasText() && !source->hasUrls())
        insertPlainText(editor::lineIn(*source));
}

void TitleEdit::resizeEvent(QResizeEvent *event)
{
    PlainEdit::resizeEvent(event);
    fitHeight();
}

} // namespace marbre::fields
