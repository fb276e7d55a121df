#include "editor/cardtext.h"

#include "document/document.h"
#include "document/walk.h"

#include <algorithm>

namespace marbre::editor {

using namespace document;

namespace {

QString firstOf(const Blocks &blocks)
{
    return toPlainText(blocks).left(200).simplified();
}

} // namespace

CardText CardText::of(const Block &block)
{
    const QString words = firstOf({block});
    return std::visit(
        overloaded{
            [&](const Table &table) {
                const auto columns = table.rows.empty() ? 0 : int(table.rows.front().cells.size());
                return CardText{tr("Table, %1 × %2").arg(table.rows.size()).arg(columns), words};
            },
            [&](const Figure &) { return CardText{tr("Picture"), words}; },
            [&](const Details &) { return CardText{tr("Fold-out text"), words}; },
            [&](const DefinitionList &) { return CardText{tr("Definitions"), words}; },
            [&](const Recording &recording) {
                return CardText{recording.kind == Recording::Kind::Audio ? tr("Sound") : tr("Film"),
                                recording.sources.empty() ? words : recording.sources.front().src};
            },
            [&](const Embed &embed) {
                return CardText{embed.provider.isEmpty() ? tr("Embedded content")
                                                         : tr("Embedded from %1").arg(embed.provider),
                                embed.url};
            },
            [&](const Footnotes &notes) {
                return CardText{tr("Footnotes: %n", nullptr, int(notes.notes.size())), words};
            },
            [&](const Foreign &foreign) { return CardText{tr("HTML"), foreign.html.left(200).simplified()}; },
            [&](const auto &) { return CardText{QString(), words}; },
        },
        block.content);
}

QString captionOf(const Figure &figure)
{
    const QString caption = toPlainText(figure.caption);
    const QString credit = toPlainText(figure.credit);
    return credit.isEmpty() || caption.isEmpty() ? caption + credit : caption + QStringLiteral(" — ") + credit;
}

bool lacksAlternative(const Figure &figure)
{
    return std::ranges::any_of(figure.images, [](const FigureImage &image) { return !image.image.alt; });
}

} // namespace marbre::editor
