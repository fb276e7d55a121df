#include "editor/tablesizepopup.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

#include "editor/decorations.h"

namespace marbre::editor {

namespace {

constexpr QSize most(8, 8);
constexpr int pitch = 22;  // from one square to the next
constexpr int square = 18;
constexpr int margin = 12;
constexpr int labelHeight = 24;

} // namespace

TableSizePopup::TableSizePopup(QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(QStringLiteral("tableSize"));
    setFont(QApplication::font()); // not the text's
    setFrameShape(QFrame::StyledPanel);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Size of the table"));
}

void TableSizePopup::ask(const QPoint &below)
{
    choose({3, 3});
    resize(sizeHint());
    move(below);
    show();
    setFocus(Qt::PopupFocusReason);
}

QPoint TableSizePopup::squareAt(int column, int row) const
{
    return {margin + (column - 1) * pitch + square / 2, margin + (row - 1) * pitch + square / 2};
}

QSize TableSizePopup::sizeHint() const
{
    return {2 * margin + most.width() * pitch - (pitch - square),
            2 * margin + most.height() * pitch - (pitch - square) + labelHeight};
}

void TableSizePopup::choose(const QSize &size)
{
    m_chosen = size.expandedTo({1, 1}).boundedTo(most);
    //: The size of a table: columns, then rows.
    setAccessibleDescription(tr("%1 × %2").arg(m_chosen.width()).arg(m_chosen.height()));
    update();
}

void TableSizePopup::chooseAt(const QPoint &point)
{
    const QPoint at = point - QPoint(margin, margin);
    choose({at.x() / pitch + 1, at.y() / pitch + 1});
}

void TableSizePopup::accept()
{
    hide();
    emit answered(m_chosen.height(), m_chosen.width());
}

void TableSizePopup::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor accent = palette().color(QPalette::Link);
    for (int row = 1; row <= most.height(); ++row) {
        for (int column = 1; column <= most.width(); ++column) {
            const bool in = row <= m_chosen.height() && column <= m_chosen.width();
            QRectF area(0, 0, square, square);
            area.moveCenter(squareAt(column, row));
            accent.setAlpha(in ? 255 : 0);
            painter.setPen(in ? accent : hairline(palette()));
            accent.setAlpha(in ? 46 : 0);
            painter.setBrush(accent);
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        }
    }
    painter.setPen(soft(palette()));
    painter.drawText(QRect(0, height() - margin - labelHeight + 6, width(), labelHeight), Qt::AlignCenter,
                     accessibleDescription());
}

void TableSizePopup::mouseMoveEvent(QMouseEvent *event)
{
    chooseAt(event->position().toPoint());
}

void TableSizePopup::mouseReleaseEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (!rect().contains(at)) {
        hide();
        return;
    }
    chooseAt(at);
    accept();
}

void TableSizePopup::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: choose(m_chosen - QSize(1, 0)); break;
    case Qt::Key_Right: choose(m_chosen + QSize(1, 0)); break;
    case Qt::Key_Up: choose(m_chosen - QSize(0, 1)); break;
    case Qt::Key_Down: choose(m_chosen + QSize(0, 1)); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: accept(); break;
    case Qt::Key_Escape: hide(); break;
    default: QFrame::keyPressEvent(event);
    }
}

} // namespace marbre::editor
