#include "editor/cards.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <cmath>

#include "bridge/textstyle.h"
#include "document/document.h"
#include "document/walk.h"
#include "editor/cardtext.h"
#include "editor/decorations.h"
#include "editor/pictures.h"

namespace marbre::editor {

using namespace document;

namespace {

constexpr double cardHeight = 54;
constexpr double ruleHeight = 20;
constexpr double tallest = 420;
constexpr double gap = 8;
constexpr int columns = 3; // of a gallery

QFont labelFont(bool bold = false)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(12);
    font.setBold(bold);
    return font;
}

double widthFor(const QTextDocument &text, int position)
{
    const QTextBlock block = text.findBlock(position);
    const double indent = block.blockFormat().leftMargin();
    const double width = text.textWidth() - 2 * text.documentMargin() - indent - 1;
    const QTextTable *table = QTextCursor(block).currentTable();
    return std::clamp(table ? width / table->columns() - 2 * table->format().cellPadding() : width, 80.0, 1200.0);
}

/// What an inline that is no picture shows.
QString atomText(const Inline &atom)
{
    return std::visit(overloaded{
                          [](const InlineImage &image) {
                              return image.image.alt.value_or(QString()).isEmpty() ? QStringLiteral("▣")
                                                                                   : *image.image.alt;
                          },
                          [](const FootnoteReference &reference) { return reference.id.left(20); },
                          [](const ForeignInline &) { return QStringLiteral("‹›"); },
                          [](const auto &) { return QStringLiteral("·"); },
                      },
                      atom);
}

QFont atomFont(const QFont &font)
{
    QFont result = font;
    result.setPixelSize(std::max(9, int(font.pixelSize() * 0.75)));
    return result;
}

double captionHeight(const QString &caption, double width)
{
    if (caption.isEmpty())
        return 0;
    const QRectF bounds(0, 0, width, 1e6);
    return 6 + QFontMetricsF(labelFont()).boundingRect(bounds, Qt::TextWordWrap, caption).height();
}

} // namespace

Cards::Cards(const Pictures &pictures, std::function<QPalette()> palette, QObject *parent)
    : QObject(parent)
    , m_pictures(pictures)
    , m_palette(std::move(palette))
{
}

QSizeF Cards::intrinsicSize(QTextDocument *text, int position, const QTextFormat &format)
{
    const QTextCharFormat character = format.toCharFormat();
    const double width = widthFor(*text, position);
    if (const auto card = bridge::cardOf(character))
        return cardSize(*card, width);
    const auto atom = bridge::atomOf(character);
    return atom ? atomSize(*atom, text->defaultFont(), width) : QSizeF();
}

void Cards::drawObject(QPainter *painter, const QRectF &rect, QTextDocument *text, int, const QTextFormat &format)
{
    const QTextCharFormat character = format.toCharFormat();
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (const auto card = bridge::cardOf(character))
        drawCard(*painter, rect, *card);
    else if (const auto atom = bridge::atomOf(character))
        drawAtom(*painter, rect, *atom, text->defaultFont());
    painter->restore();
}

QSizeF Cards::cardSize(const Block &block, double width) const
{
    if (std::holds_alternative<Rule>(block.content))
        return {width, ruleHeight};
    const auto *figure = std::get_if<Figure>(&block.content);
    if (!figure)
        return {width, cardHeight};
    return {width, picturesHeight(*figure, width) + captionHeight(captionOf(*figure), width)};
}

QSizeF Cards::pictureSize(const Image &image, double width) const
{
    const QImage picture = m_pictures.picture(image.src);
    if (picture.isNull())
        return {width, cardHeight};
    QSizeF size = picture.size();
    // A width of its own, as the page gives it; its height follows the picture.
    if (image.width > 0 && image.width != picture.width())
        size = {double(image.width), double(image.width) * size.height() / size.width()};
    return size.width() > width || size.height() > tallest ? size.scaled(width, tallest, Qt::KeepAspectRatio) : size;
}

QRectF Cards::pictureRect(const Block &block, const QRectF &card) const
{
    const auto *figure = std::get_if<Figure>(&block.content);
    if (!figure || figure->images.size() != 1 || m_pictures.picture(figure->images.front().image.src).isNull())
        return {};
    return {card.topLeft(), pictureSize(figure->images.front().image, card.width())};
}

double Cards::picturesHeight(const Figure &figure, double width) const
{
    if (figure.images.size() == 1)
        return pictureSize(figure.images.front().image, width).height();
    const double cell = (width - gap * (columns - 1)) / columns;
    const double rows = std::ceil(double(figure.images.size()) / columns);
    return rows * cell * 0.75 + (rows - 1) * gap;
}

void Cards::drawCard(QPainter &painter, const QRectF &rect, const Block &block) const
{
    const QPalette palette = m_palette();
    if (std::holds_alternative<Rule>(block.content)) {
        painter.fillRect(QRectF(rect.left(), std::floor(rect.center().y()), rect.width(), 1), hairline(palette));
        return;
    }
    if (const auto *figure = std::get_if<Figure>(&block.content)) {
        drawFigure(painter, rect, *figure);
        return;
    }
    const CardText text = CardText::of(block);
    painter.setPen(hairline(palette));
    painter.setBrush(shade(palette));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QRectF inner = rect.adjusted(14, 8, -14, -8);
    painter.setFont(labelFont(true));
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, text.kind);
    painter.setFont(labelFont());
    painter.setPen(soft(palette));
    const QString summary = QFontMetricsF(painter.font()).elidedText(text.summary, Qt::ElideRight, inner.width());
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignLeft, summary);
}

void Cards::drawFigure(QPainter &painter, const QRectF &rect, const Figure &figure) const
{
    const double height = picturesHeight(figure, rect.width());
    QRectF pictures(rect.topLeft(), QSizeF(rect.width(), height));
    if (figure.images.size() == 1) {
        const Image &image = figure.images.front().image;
        pictures.setSize(pictureSize(image, rect.width()));
        drawPicture(painter, pictures, image);
        if (!image.alt)
            drawWarning(painter, pictures);
    } else {
        const double cell = (rect.width() - gap * (columns - 1)) / columns;
        for (size_t i = 0; i < figure.images.size(); ++i) {
            const QPointF at(double(i % columns) * (cell + gap), double(i / columns) * (cell * 0.75 + gap));
            const QRectF place(rect.topLeft() + at, QSizeF(cell, cell * 0.75));
            drawPicture(painter, place, figure.images[i].image);
            if (!figure.images[i].image.alt)
                drawWarning(painter, place);
        }
    }
    painter.setFont(labelFont());
    painter.setPen(soft(m_palette()));
    painter.drawText(QRectF(rect.left(), rect.top() + height + 6, rect.width(), rect.height() - height),
                     Qt::TextWordWrap, captionOf(figure));
}

void Cards::drawPicture(QPainter &painter, const QRectF &rect, const Image &image) const
{
    const QImage picture = m_pictures.picture(image.src);
    const QPalette palette = m_palette();
    if (!picture.isNull()) {
        QRectF target(QPointF(), QSizeF(picture.size()).scaled(rect.size(), Qt::KeepAspectRatio));
        target.moveTopLeft(rect.topLeft());
        painter.drawImage(target, picture);
        return;
    }
    painter.setPen(hairline(palette));
    painter.setBrush(shade(palette));
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QRectF inner = rect.adjusted(14, 8, -14, -8);
    painter.setFont(labelFont(true));
    painter.setPen(palette.color(QPalette::Text));
    painter.drawText(inner, Qt::AlignTop | Qt::AlignLeft, CardText::tr("Picture"));
    painter.setFont(labelFont());
    painter.setPen(soft(palette));
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignLeft,
                     QFontMetricsF(painter.font()).elidedText(image.src, Qt::ElideMiddle, inner.width()));
}

void Cards::drawWarning(QPainter &painter, const QRectF &rect) const
{
    painter.setFont(labelFont(true));
    QString words = CardText::tr("No alternative text");
    QSizeF size(QFontMetricsF(painter.font()).horizontalAdvance(words) + 20, 24);
    if (size.width() + 16 > rect.width()) { // a small picture: a sign alone
        words = QStringLiteral("!");
        size.setWidth(24);
    }
    const QRectF chip(rect.right() - size.width() - 8, rect.top() + 8, size.width(), size.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x8a, 0x5a, 0x0f));
    painter.drawRoundedRect(chip, 12, 12);
    painter.setPen(Qt::white);
    painter.drawText(chip, Qt::AlignCenter, words);
}

QSizeF Cards::atomSize(const Inline &atom, const QFont &font, double width) const
{
    if (const auto *image = std::get_if<InlineImage>(&atom))
        if (!m_pictures.picture(image->image.src).isNull())
            return pictureSize(image->image, width);
    const QFontMetricsF metrics(atomFont(font));
    return {std::min(metrics.horizontalAdvance(atomText(atom)) + 8, width), metrics.height()};
}

void Cards::drawAtom(QPainter &painter, const QRectF &rect, const Inline &atom, const QFont &font) const
{
    const auto *image = std::get_if<InlineImage>(&atom);
    if (image && !m_pictures.picture(image->image.src).isNull()) {
        drawPicture(painter, rect, image->image);
        if (!image->image.alt)
            drawWarning(painter, rect);
        return;
    }
    const QPalette palette = m_palette();
    painter.setFont(atomFont(font));
    painter.setPen(Qt::NoPen);
    painter.setBrush(shade(palette));
    painter.drawRoundedRect(rect.adjusted(1, 0, -1, 0), 3, 3);
    painter.setPen(std::holds_alternative<FootnoteReference>(atom) ? palette.color(QPalette::Link) : soft(palette));
    painter.drawText(rect, Qt::AlignCenter, atomText(atom));
}

} // namespace marbre::editor
