#pragma once

#include <QFrame>
#include <QSize>

namespace marbre::editor {

/// Asks for the size of a new table: a grid of squares, chosen by mouse or by the arrow keys and Enter.
class TableSizePopup : public QFrame
{
    Q_OBJECT

public:
    explicit TableSizePopup(QWidget *parent);

    /// Columns and rows that are chosen at the moment.
    [[nodiscard]] QSize chosen() const { return m_chosen; }
    /// At a place of the screen.
    void ask(const QPoint &below);
    /// The middle of a square, from 1.
    [[nodiscard]] QPoint squareAt(int column, int row) const;

    [[nodiscard]] QSize sizeHint() const override;

signals:
    void answered(int rows, int columns);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(const QSize &size);
    void chooseAt(const QPoint &point);
    void accept();

    QSize m_chosen;
};

} // namespace marbre::editor
