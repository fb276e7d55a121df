#include "typist.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QImage>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>

#include <tuple>

#include "bridge/load.h"
#include "bridge/properties.h"
#include "bridge/textstyle.h"
#include "html/html.h"

namespace marbre::tests {

namespace {

QString difference(const QTextBlockFormat &shown, const QTextBlockFormat &said)
{
    QStringList result;
    if (shown.leftMargin() != said.leftMargin())
        result << QStringLiteral("indent");
    if (shown.topMargin() != said.topMargin() || shown.bottomMargin() != said.bottomMargin())
        result << QStringLiteral("margins");
    if (shown.lineHeight() != said.lineHeight() || shown.lineHeightType() != said.lineHeightType())
        result << QStringLiteral("line height");
    if (shown.alignment() != said.alignment())
        result << QStringLiteral("alignment");
    return result.join(u'+');
}

QString blockLie(const QTextBlock &block)
{
    const bridge::BlockFormats formats{bridge::Look{}};
    const bridge::Shape shape = bridge::shapeOf(block);
    const bool card = bridge::cardIn(block) != nullptr;
    return difference(block.blockFormat(), card ? formats.cardFormat(shape.frame) : formats.format(shape));
}

/// What a format shows: pointers do not compare by what they point at.
QMap<int, QVariant> looks(const QTextCharFormat &format)
{
    QMap<int, QVariant> properties = format.properties();
    properties.remove(bridge::AtomProperty);
    properties.remove(bridge::CardProperty);
    return properties;
}

QString runLie(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextCharFormat shown = it.fragment().charFormat();
        if (looks(shown) != looks(bridge::withStyle(shown, bridge::styleOf(shown))))
            return QStringLiteral("run “%1”").arg(it.fragment().text());
    }
    if (bridge::cardIn(block) && block.length() != 2)
        return QStringLiteral("words beside a card");
    return {};
}

} // namespace

document::Document fromHtml(const QString &html)
{
    return html::read(html.toUtf8()).document;
}

QString toHtml(const document::Document &document)
{
    return QString::fromUtf8(html::writeCanonical(document)).chopped(document.isEmpty() ? 0 : 1);
}

QByteArray png(const QSize &size, Qt::GlobalColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Typist::Typist(editor::RichEditor::Shape shape)
    : m_editor(shape)
{
    m_editor.resize(620, 480);
    m_editor.show();
    m_editor.activateWindow();
    m_editor.setFocus();
    std::ignore = QTest::qWaitForWindowActive(&m_editor);
}

void Typist::show(const QString &marked)
{
    QTextDocument scratch;
    bridge::load(fromHtml(marked), scratch);
    const QString text = scratch.toRawText();
    const qsizetype caret = text.indexOf(u'|');
    const qsizetype from = text.indexOf(u'[');
    const qsizetype to = text.indexOf(u']') - 1;
    QString html = marked;
    if (caret >= 0)
        html.remove(u'|');
    if (from >= 0)
        html.remove(u'[').remove(u']');
    m_shown = fromHtml(html);
    m_editor.setContent(m_shown);
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(int(std::max({caret, from, qsizetype(0)})));
    if (from >= 0)
        cursor.setPosition(int(to), QTextCursor::KeepAnchor);
    m_editor.setTextCursor(cursor);
}

QString Typist::html() const
{
    return toHtml(m_editor.content());
}

void Typist::type(const QString &text)
{
    for (const QChar c : text) {
        if (c == u'\n')
            QTest::keyClick(&m_editor, Qt::Key_Return);
        else if (c.unicode() < 128)
            QTest::keyClick(&m_editor, c.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, &m_editor, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
}

void Typist::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&m_editor, key, modifiers);
}

void Typist::paste(QMimeData *data)
{
    QGuiApplication::clipboard()->setMimeData(data);
    press(Qt::Key_V, Qt::ControlModifier);
}

void Typist::pasteHtml(const QString &html)
{
    auto *data = new QMimeData;
    data->setHtml(html);
    data->setText(toPlainText(fromHtml(html)));
    paste(data);
}

void Typist::pasteText(const QString &text)
{
    auto *data = new QMimeData;
    data->setText(text);
    paste(data);
}

const QMimeData *Typist::copied()
{
    QGuiApplication::clipboard()->clear();
    press(Qt::Key_C, Qt::ControlModifier);
    return QGuiApplication::clipboard()->mimeData();
}

void Typist::drop(QMimeData *data, const QPoint &at)
{
    QDragEnterEvent enter(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_editor.viewport(), &enter);
    QDropEvent event(at, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_editor.viewport(), &event);
}

QPoint Typist::cardAt(int block) const
{
    const QTextDocument &text = *m_editor.document();
    const QRectF rect = text.documentLayout()->blockBoundingRect(text.findBlockByNumber(block));
    return rect.center().toPoint() - QPoint(0, m_editor.verticalScrollBar()->value());
}

QString Typist::notOneStep()
{
    const document::Document now = m_editor.content();
    if (!m_editor.document()->isUndoAvailable())
        return QStringLiteral("nothing to undo");
    const int anchor = m_editor.textCursor().anchor();
    const int position = m_editor.textCursor().position();
    m_editor.undo();
    if (m_editor.content() != m_shown)
        return QStringLiteral("undo gives ") + html();
    if (const QString lie = lies(); !lie.isEmpty())
        return QStringLiteral("undone: ") + lie;
    const bool more = m_editor.document()->isUndoAvailable();
    m_editor.redo();
    if (m_editor.content() != now)
        return QStringLiteral("redo gives ") + html();
    QTextCursor cursor = m_editor.textCursor();
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    m_editor.setTextCursor(cursor);
    return more ? QStringLiteral("more than one step") : QString();
}

QString Typist::lies() const
{
    for (QTextBlock block = m_editor.document()->begin(); block.isValid(); block = block.next()) {
        const QString lie = blockLie(block) + runLie(block);
        if (!lie.isEmpty())
            return QStringLiteral("block %1: %2").arg(block.blockNumber()).arg(lie);
    }
    return {};
}

QString Typist::faults()
{
    const QString lie = lies();
    return lie.isEmpty() ? notOneStep() : lie;
}

} // namespace marbre::tests
