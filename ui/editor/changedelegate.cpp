#include "editor/changedelegate.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include "editor/decorations.h"
#include "document/typography.h"

namespace marbre::editor {

namespace {

constexpr int padding = 5;
constexpr int gap = 8;
constexpr int contextLength = 16;

bool isNoBreak(QChar c)
{
    return c == QChar::Nbsp || c == QChar(0x202f);
}

/// What stands in a line of text for what is none.
QString plain(QString text)
{
    text.replace(u'\n', u' ');
    text.replace(QChar::ObjectReplacementCharacter, u'▫');
    return text;
}

QString shortBefore(const QString &text)
{
    if (text.size() <= contextLength)
        return plain(text);
    const QString end = text.last(contextLength);
    const qsizetype word = end.indexOf(u' ');
    return u'…' + plain(word >= 0 && word < contextLength - 4 ? end.mid(word + 1) : end);
}

QString shortAfter(const QString &text)
{
    if (text.size() <= contextLength)
        return plain(text);
    const QString start = text.first(contextLength);
    const qsizetype word = start.lastIndexOf(u' ');
    return plain(word >= 4 ? start.first(word) : start) + u'…';
}

/// Writes from left to right.
class Pen
{
public:
    Pen(QPainter &painter, double x, double baseline)
        : m_painter(painter)
        , m_metrics(painter.font())
        , m_x(x)
        , m_baseline(baseline)
    {
    }

    void words(const QString &text, const QColor &ink)
    {
        m_painter.setPen(ink);
        m_painter.drawText(QPointF(m_x, m_baseline), text);
        m_x += m_metrics.horizontalAdvance(text);
    }

    /// On a ground of its own, with spaces that one can see and tell apart.
    void marked(const QString &text, const QColor &ink)
    {
        double width = 0;
        for (const QChar c : text)
            width += widthOf(c);
        QColor ground = ink;
        ground.setAlpha(34);
        const QRectF area(m_x, m_baseline - m_metrics.ascent(), std::max(width, 2.0) + 2,
                          m_metrics.ascent() + m_metrics.descent());
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(ground);
        m_painter.drawRoundedRect(area, 2, 2);
        m_painter.setPen(ink);
        m_x += 1;
        for (const QChar c : text) {
            if (c.isSpace())
                space(c);
            else
                m_painter.drawText(QPointF(m_x, m_baseline), c);
            m_x += widthOf(c);
        }
        m_x += 1;
    }

private:
    [[nodiscard]] double widthOf(QChar c) const
    {
        if (c == QChar(0x202f))
            return 6;
        return c.isSpace() ? 9 : m_metrics.horizontalAdvance(c);
    }

    /// An open box for one that does not break, a dot for one that does.
    void space(QChar c)
    {
        const double left = m_x + 1;
        const double right = m_x + widthOf(c) - 1;
        if (!isNoBreak(c)) {
            m_painter.setBrush(m_painter.pen().color());
            m_painter.drawEllipse(QPointF((left + right) / 2, m_baseline - m_metrics.xHeight() / 2), 0.6, 0.6);
            return;
        }
        QPainterPath box({left, m_baseline - 3});
        box.lineTo(left, m_baseline + 0.5);
        box.lineTo(right, m_baseline + 0.5);
        box.lineTo(right, m_baseline - 3);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPath(box);
    }

    QPainter &m_painter;
    QFontMetricsF m_metrics;
    double m_x;
    double m_baseline;
};

void paintChange(QPainter &painter, const QPointF &start, const document::TypographyChange &change,
                 const QPalette &palette)
{
    const QString before = shortBefore(change.before);
    const QString after = shortAfter(change.after);
    const QColor ink = palette.color(QPalette::Text);
    const QColor quiet = soft(palette);
    Pen pen(painter, start.x(), start.y());
    pen.words(before, quiet);
    pen.marked(change.original, quiet);
    pen.words(after, quiet);
    pen.words(QStringLiteral("  →  "), quiet);
    pen.words(before, ink);
    pen.marked(change.change.replacement, palette.color(QPalette::Link));
    pen.words(after, ink);
}

void paintGround(QPainter &painter, const QStyleOptionViewItem &item)
{
    if (!item.state.testFlag(QStyle::State_Selected))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(item.palette.color(QPalette::Highlight));
    painter.drawRoundedRect(item.rect, 4, 4);
}

void paintCheck(QPainter &painter, const QRect &place, const QStyleOptionViewItem &item)
{
    const bool checked = item.checkState == Qt::Checked;
    const QRectF box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(soft(item.palette));
    painter.setBrush(item.palette.color(QPalette::Base));
    painter.drawRoundedRect(box, 3, 3);
    if (!checked)
        return;
    const double unit = box.width() / 12;
    QPainterPath tick(box.topLeft() + QPointF(3, 6.2) * unit);
    tick.lineTo(box.topLeft() + QPointF(5.2, 8.6) * unit);
    tick.lineTo(box.topLeft() + QPointF(9.2, 3.6) * unit);
    painter.setPen(QPen(item.palette.color(QPalette::Text), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

} // namespace

void ChangeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text.clear(); // the words are painted here
}

void ChangeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    const QRect check = style->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &item, option.widget);
    const QFontMetrics metrics(item.font);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(item.font);
    painter->setClipRect(item.rect);
    paintGround(*painter, item);
    paintCheck(*painter, check, item);
    const QPointF start(check.right() + gap, item.rect.top() + padding + metrics.ascent());
    paintChange(*painter, start, index.data(changeRole).value<document::TypographyChange>(), item.palette);
    painter->setPen(soft(item.palette));
    const int width = int(item.rect.right() - start.x()) - padding;
    painter->drawText(start + QPointF(0, metrics.height() + 1),
                      metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, width));
    painter->restore();
}

QSize ChangeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, 2 * QFontMetrics(option.font).height() + 2 * padding + 1};
}

} // namespace marbre::editor
