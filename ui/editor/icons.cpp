#include "editor/icons.h"

#include <QFont>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <functional>

// Outside of any namespace, as the macro asks.
static void loadResources()
{
    Q_INIT_RESOURCE(editor_icons);
}

namespace marbre::editor {

namespace {

constexpr int side = 16;

using Draw = std::function<void(QPainter &)>;

QPixmap tinted(const Draw &draw, const QColor &colour, int scale)
{
    QPixmap pixmap(side * scale, side * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    draw(painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRect(0, 0, side, side), colour);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QIcon iconOf(const Draw &draw, const QPalette &palette)
{
    QIcon result;
    for (const int scale : {1, 2, 3}) {
        const QColor ink = palette.color(QPalette::Active, QPalette::ButtonText);
        const QColor faint = palette.color(QPalette::Disabled, QPalette::ButtonText);
        const QColor accent = palette.color(QPalette::Active, QPalette::Link);
        result.addPixmap(tinted(draw, ink, scale), QIcon::Normal, QIcon::Off);
        result.addPixmap(tinted(draw, accent, scale), QIcon::Normal, QIcon::On);
        result.addPixmap(tinted(draw, faint, scale), QIcon::Disabled);
    }
    return result;
}

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    loadResources();
    QSvgRenderer renderer(QStringLiteral(":/icons/editor/%1.svg").arg(name));
    return iconOf([&](QPainter &painter) { renderer.render(&painter, QRectF(0, 0, side, side)); }, palette);
}

QIcon letterIcon(const QString &letter, bool bold, bool italic, const QPalette &palette)
{
    const auto draw = [&](QPainter &painter) {
        QFont font(italic ? QStringLiteral("serif") : painter.font().family());
        font.setPixelSize(14);
        font.setBold(bold);
        font.setItalic(italic);
        painter.setFont(font);
        painter.drawText(QRect(0, 0, side, side), Qt::AlignCenter, letter);
    };
    return iconOf(draw, palette);
}

} // namespace marbre::editor
