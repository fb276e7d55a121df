#include "editor/icons.h"

#include <QFont>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <algorithm>
#include <functional>
#include <map>
#include <tuple>

// Outside of any namespace, as the macro asks.
static void loadResources()
{
    Q_INIT_RESOURCE(editor_icons);
}

namespace marbre::editor {

namespace {

constexpr int side = 16;

using Draw = std::function<void(QPainter &)>;

/// Draws an icon when it is first shown, as large as it is shown: a window has more of them than one sees.
class IconEngine final : public QIconEngine
{
public:
    IconEngine(Draw draw, const QPalette &palette)
        : m_draw(std::move(draw))
        , m_ink(palette.color(QPalette::Active, QPalette::ButtonText))
        , m_faint(palette.color(QPalette::Disabled, QPalette::ButtonText))
        , m_accent(palette.color(QPalette::Active, QPalette::Link))
    {
    }

    QIconEngine *clone() const override { return new IconEngine(*this); }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QColor colour = mode == QIcon::Disabled ? m_faint : state == QIcon::On ? m_accent : m_ink;
        QPixmap &drawn = m_drawn[{size.width(), size.height(), colour.rgba()}];
        if (drawn.isNull())
            drawn = tinted(size, colour);
        return drawn;
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state));
    }

private:
    QPixmap tinted(const QSize &size, const QColor &colour) const
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal scale = std::min(size.width(), size.height()) / qreal(side);
        painter.translate((size.width() - side * scale) / 2, (size.height() - side * scale) / 2);
        painter.scale(scale, scale);
        m_draw(painter);
        painter.resetTransform();
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
        return pixmap;
    }

    Draw m_draw;
    QColor m_ink;
    QColor m_faint;
    QColor m_accent;
    std::map<std::tuple<int, int, QRgb>, QPixmap> m_drawn;
};

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    loadResources();
    const auto draw = [name](QPainter &painter) {
        QSvgRenderer renderer(QStringLiteral(":/icons/editor/%1.svg").arg(name));
        renderer.render(&painter, QRectF(0, 0, side, side));
    };
    return QIcon(new IconEngine(draw, palette));
}

QIcon letterIcon(const QString &letter, bool bold, bool italic, const QPalette &palette)
{
    const auto draw = [letter, bold, italic](QPainter &painter) {
        QFont font(italic ? QStringLiteral("serif") : painter.font().family());
        font.setPixelSize(14);
        font.setBold(bold);
        font.setItalic(italic);
        painter.setFont(font);
        painter.drawText(QRect(0, 0, side, side), Qt::AlignCenter, letter);
    };
    return QIcon(new IconEngine(draw, palette));
}

} // namespace marbre::editor
