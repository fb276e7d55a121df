#pragma once

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QTextObjectInterface>

#include <functional>

#include "document/block.h"

namespace marbre::editor {

class Pictures;

/// Draws what is one character in the text: a figure as its picture with the caption under it, other blocks as a
/// quiet labelled card, pictures and marks in the line.
class Cards : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    Cards(const Pictures &pictures, std::function<QPalette()> palette, QObject *parent);

    QSizeF intrinsicSize(QTextDocument *text, int position, const QTextFormat &format) override;
    /// Where the only picture of a figure stands within its card; empty: it is no such figure.
    [[nodiscard]] QRectF pictureRect(const document::Block &block, const QRectF &card) const;

    void drawObject(QPainter *painter, const QRectF &rect, QTextDocument *text, int position,
                    const QTextFormat &format) override;

private:
    [[nodiscard]] QSizeF cardSize(const document::Block &block, double width) const;
    [[nodiscard]] QSizeF atomSize(const document::Inline &atom, const QFont &font, double width) const;
    void drawCard(QPainter &painter, const QRectF &rect, const document::Block &block) const;
    void drawFigure(QPainter &painter, const QRectF &rect, const document::Figure &figure) const;
    void drawPicture(QPainter &painter, const QRectF &rect, const document::Image &image) const;
    void drawWarning(QPainter &painter, const QRectF &rect) const;
    void drawAtom(QPainter &painter, const QRectF &rect, const document::Inline &atom, const QFont &font) const;
    [[nodiscard]] QSizeF pictureSize(const document::Image &image, double width) const;
    [[nodiscard]] double picturesHeight(const document::Figure &figure, double width) const;

    const Pictures &m_pictures;
    std::function<QPalette()> m_palette;
};

} // namespace marbre::editor
