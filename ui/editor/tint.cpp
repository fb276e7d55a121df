#include "editor/tint.h"

#include <QTextLayout>

#include <algorithm>

#include "editor/textsearch.h"

namespace marbre::editor {

namespace {

std::vector<Hit> tintedIn(const QTextBlock &block, const Tint &tint)
{
    const auto within = tint.within
        ? std::optional(Span{tint.within->selectionStart(), tint.within->selectionEnd()})
        : std::nullopt;
    return hitsIn({{block.position(), block.text()}}, tint.search, within);
}

} // namespace

std::vector<QRectF> areasOf(const QTextBlock &block, int from, int to, const QPointF &origin)
{
    std::vector<QRectF> areas;
    const QTextLayout &layout = *block.layout();
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int begin = std::max(from, line.textStart());
        const int end = std::min(to, line.textStart() + line.textLength());
        if (begin >= end)
            continue;
        const double left = line.cursorToX(begin);
        const double right = line.cursorToX(end);
        const QRectF area(std::min(left, right), line.y(), std::abs(right - left), line.ascent() + line.descent());
        areas.push_back(area.translated(origin));
    }
    return areas;
}

std::optional<QColor> spaceTint(QChar c, const QPalette &palette)
{
    if (c != QChar::Nbsp && c != QChar(0x202f))
        return std::nullopt;
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    QColor tint = dark ? QColor(124, 178, 214) : QColor(51, 101, 138);
    tint.setAlpha(c == QChar::Nbsp ? 44 : 62);
    return tint;
}

namespace {

std::vector<QRectF> areasOf(const Hit &hit, const QTextBlock &block, const QPointF &origin)
{
    std::vector<QRectF> areas = editor::areasOf(block, hit.from - block.position(), hit.to - block.position(), origin);
    for (QRectF &area : areas)
        area.adjust(-1, 0, 1, 0);
    return areas;
}

} // namespace

void paintHits(QPainter &painter, const QTextBlock &block, const QPointF &origin, const Tint &tint)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(230, 180, 40, 88));
    for (const Hit &hit : tintedIn(block, tint))
        for (const QRectF &area : areasOf(hit, block, origin))
            painter.drawRoundedRect(area, 2, 2);
}

void paintCurrentHit(QPainter &painter, const QTextCursor &selection, const QPointF &origin, const Tint &tint,
                     const QPalette &palette)
{
    const QTextBlock block = selection.document()->findBlock(selection.selectionStart());
    const Span selected{selection.selectionStart(), selection.selectionEnd()};
    if (selected.from == selected.to)
        return;
    const std::vector<Hit> hits = tintedIn(block, tint);
    const auto hit = std::ranges::find_if(hits, [&](const Hit &each) { return Span(each) == selected; });
    if (hit == hits.end())
        return;
    QColor ground = palette.color(QPalette::Link);
    painter.setPen(QPen(ground, 1.2));
    ground.setAlpha(40);
    painter.setBrush(ground);
    for (const QRectF &area : areasOf(*hit, block, origin))
        painter.drawRoundedRect(area, 2, 2);
}

} // namespace marbre::editor
