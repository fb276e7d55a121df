#include "import/pieces.h"

#include <algorithm>

namespace marbre::import {

namespace {

QStringList linesOf(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QChar::ParagraphSeparator, QLatin1String("\n\n")).replace(QChar::LineSeparator, QLatin1Char('\n'));
    return text.split(QLatin1Char('\n'));
}

/// The label that the last piece is the value of: it stands right before, alone on its line.
const Label *labelAbove(const std::vector<Piece> &pieces)
{
    if (pieces.size() < 2 || pieces.back().label)
        return nullptr;
    const std::optional<Label> &above = pieces[pieces.size() - 2].label;
    return above && above->alone ? &*above : nullptr;
}

/// A line in lower case right under another goes on with its sentence, even where it begins as a label does; but not
/// under a value, which has no more to say.
bool continuesSentence(const std::vector<Piece> &before, const QString &line)
{
    return line.front().isLower() && !labelAbove(before);
}

/// A paragraph right under a value, in a text without blank lines.
bool endsValue(const std::vector<Piece> &before, const QString &line)
{
    const Label *label = labelAbove(before);
    return line.size() > longestValue && label && !isTextField(label->field);
}

/// One paragraph for each line of a run of inlines.
std::vector<document::Inlines> linesOf(const document::Inlines &inlines)
{
    std::vector<document::Inlines> lines(1);
    for (const document::Inline &item : inlines) {
        if (std::holds_alternative<document::LineBreak>(item))
            lines.emplace_back();
        else
            lines.back().push_back(item);
    }
    return lines;
}

document::Block paragraphOf(document::Inlines line)
{
    return {document::Paragraph{std::move(line)}, {}, {}, {}};
}

Piece pieceOf(document::Block block, const QString &text, int line)
{
    Piece piece{line, text.split(u'\n', Qt::SkipEmptyParts), {}, false, {}};
    piece.rich.push_back(std::move(block));
    return piece;
}

/// The characters of a run that stand before `value`, which ends it; the run without them.
document::Inlines withoutStart(document::Inlines inlines, qsizetype characters)
{
    document::Inlines rest;
    for (document::Inline &item : inlines) {
        const qsizetype length = document::toPlainText(document::Inlines{item}).size();
        if (characters >= length && characters > 0) {
            characters -= length;
            continue;
        }
        if (auto *text = std::get_if<document::Text>(&item))
            text->text = text->text.mid(std::exchange(characters, 0));
        rest.push_back(std::move(item));
    }
    return rest;
}

void add(std::vector<Piece> &pieces, const document::Block &block, int number)
{
    const auto *paragraph = std::get_if<document::Paragraph>(&block.content);
    const auto *heading = std::get_if<document::Heading>(&block.content);
    const document::Inlines *inlines = paragraph ? &paragraph->content : heading ? &heading->content : nullptr;
    const QString text = document::toPlainText(document::Blocks{block});
    const QStringList lines = text.split(u'\n');
    const auto isLabel = [](const QString &line) { return readLabel(line.trimmed()).has_value(); };
    const bool labelled = inlines && std::ranges::any_of(lines, isLabel);
    if (!labelled) {
        pieces.push_back(pieceOf(block, text, number));
        return;
    }
    for (document::Inlines &line : linesOf(*inlines)) {
        const QString words = document::toPlainText(line).trimmed();
        if (words.isEmpty())
            continue;
        pieces.push_back(pieceOf(paragraphOf(std::move(line)), words, number));
        pieces.back().label = readLabel(words);
    }
}

} // namespace

std::vector<Piece> piecesOf(const QString &text)
{
    std::vector<Piece> result;
    bool open = false;
    int number = 0;
    for (const QString &line : linesOf(text)) {
        ++number;
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty()) {
            open = false;
            continue;
        }
        if (auto label = open && continuesSentence(result, trimmed) ? std::nullopt : readLabel(trimmed)) {
            const bool goesOn = !label->value.isEmpty() && isTextField(label->field);
            result.push_back({number, {trimmed}, std::move(label), false, {}});
            open = goesOn;
            continue;
        }
        if (open && result.back().label)
            result.back().label->value += QLatin1Char('\n') + trimmed;
        if (!open || endsValue(result, trimmed))
            result.push_back({number, {}, {}, false, {}});
        result.back().lines.append(trimmed);
        open = true;
    }
    return result;
}

std::vector<Piece> piecesOf(const document::Document &document)
{
    std::vector<Piece> pieces;
    int number = 0;
    for (const document::Block &block : document.blocks)
        add(pieces, block, ++number);
    return pieces;
}

document::Blocks blocksOf(const Piece &piece)
{
    return piece.rich.empty() ? document::fromPlainText(piece.text()).blocks : piece.rich;
}

document::Blocks valueOf(const Piece &piece)
{
    if (piece.rich.empty())
        return document::fromPlainText(piece.label->value).blocks;
    const document::Inlines &line = std::get<document::Paragraph>(piece.rich.front().content).content;
    const QString text = document::toPlainText(line);
    const qsizetype start = text.lastIndexOf(piece.label->value);
    return {paragraphOf(withoutStart(line, std::max<qsizetype>(start, 0)))};
}

} // namespace marbre::import
