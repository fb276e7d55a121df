#pragma once

#include <QObject>
#include <QPainter>
#include <QPalette>
#include <QTextEdit>

#include <functional>

#include "bridge/textstyle.h"

namespace marbre::editor {

class Cards;

/// The handle at the corner of a selected picture, by which the mouse makes it larger and smaller; the proportions stay.
class PictureResizing : public QObject
{
    Q_OBJECT

public:
    /// `change` puts the block in the place of the card at a position, as one undo step.
    PictureResizing(QTextEdit &editor, const Cards &cards, std::function<void(int position, document::Block block)> change);

    /// The handle of the selected picture, in the viewport's coordinates; empty: none is selected.
    [[nodiscard]] QRectF handle() const;
    /// True where the event is for the handle, and is taken.
    bool press(const QPoint &point);
    bool move(const QPoint &point);
    bool release(const QPoint &point);
    /// In the viewport's coordinates.
    void paint(QPainter &painter, const QPalette &palette) const;

private:
    struct Picture {
        int position = 0;
        bridge::CardPtr block;
        QRectF card;    ///< in the viewport's coordinates
        QRectF picture; ///< likewise
    };
    [[nodiscard]] std::optional<Picture> selected() const;
    [[nodiscard]] double widthFor(const Picture &picture, double x) const;

    QTextEdit &m_editor;
    const Cards &m_cards;
    std::function<void(int, document::Block)> m_change;
    std::optional<double> m_width; ///< while the handle is drawn
};

} // namespace marbre::editor
