#include "html/rewrite.h"

#include <QRegularExpression>

#include <optional>

#include "html/html.h"

namespace marbre::html {

using namespace document;

namespace {

struct Span {
    qsizetype from = 0;
    qsizetype to = 0;
};

/// Where each block of `before` stands in the bytes; nothing where one has no bytes of its own, or all stand side by
/// side: then there is nothing around them.
std::optional<std::vector<Span>> spansOf(const QByteArray &stored, const Blocks &before)
{
    std::vector<Span> spans;
    qsizetype at = 0;
    bool hasGaps = false;
    for (const Block &block : before) {
        const qsizetype from = block.origin.isEmpty() ? -1 : stored.indexOf(block.origin, at);
        if (from < 0)
            return std::nullopt;
        hasGaps = hasGaps || from > at;
        at = from + block.origin.size();
        spans.push_back({from, at});
    }
    if (!hasGaps && at == stored.size())
        return std::nullopt;
    return spans;
}

bool isHarmlessGap(QByteArrayView gap)
{
    static const QRegularExpression harmless(
        QStringLiteral("\\A(?:\\s|<!--[^<>]*-->|</?(?:div|section|article|main|header|footer|center|aside)"
                       "(?:\\s+(?:class|id|lang|dir|title|align)=(?:\"[^\"<>]*\"|'[^'<>]*'))*\\s*>)*\\z"),
        QRegularExpression::CaseInsensitiveOption);
    return harmless.match(QString::fromUtf8(gap)).hasMatch();
}

bool hasTags(QByteArrayView gap)
{
    return gap.contains('<')
        && QString::fromUtf8(gap).remove(QRegularExpression(QStringLiteral("<!--[^<>]*-->"))).contains(u'<');
}

QByteArray bytesOf(const Blocks &blocks, size_t from, size_t to)
{
    return write({Blocks(blocks.begin() + std::ptrdiff_t(from), blocks.begin() + std::ptrdiff_t(to))});
}

/// Each block in the place of the one that it was.
QByteArray editedInPlace(const QByteArray &stored, const std::vector<Span> &spans, const Blocks &after)
{
    QByteArray result;
    qsizetype at = 0;
    for (size_t i = 0; i < spans.size(); ++i) {
        result += stored.sliced(at, spans[i].from - at) + bytesOf(after, i, i + 1);
        at = spans[i].to;
    }
    return result + stored.sliced(at);
}

/// What differs between the equal blocks at both ends is written anew, where nothing but blocks stood there.
std::optional<QByteArray> exchanged(const QByteArray &stored, const std::vector<Span> &spans, const Blocks &before,
                                    const Blocks &after)
{
    const size_t shorter = std::min(before.size(), after.size());
    size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    size_t tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const qsizetype from = head > 0 ? spans[head - 1].to : spans.front().from;
    const qsizetype to = tail > 0 ? spans[spans.size() - tail].from : spans.back().to;
    qsizetype at = from;
    for (size_t i = head; i < before.size() - tail; ++i) {
        if (hasTags(QByteArrayView(stored).sliced(at, spans[i].from - at)))
            return std::nullopt;
        at = spans[i].to;
    }
    if (at < to && head + tail < before.size() && hasTags(QByteArrayView(stored).sliced(at, to - at)))
        return std::nullopt;
    return stored.first(from) + bytesOf(after, head, after.size() - tail) + stored.sliced(to);
}

} // namespace

QByteArray rewritten(const QByteArray &stored, const Document &before, const Document &after)
{
    const QByteArray plain = write(after);
    const auto spans = spansOf(stored, before.blocks);
    if (!spans || spans->empty())
        return plain;
    qsizetype at = 0;
    for (const Span &span : *spans) {
        if (!isHarmlessGap(QByteArrayView(stored).sliced(at, span.from - at)))
            return plain;
        at = span.to;
    }
    if (!isHarmlessGap(QByteArrayView(stored).sliced(at)))
        return plain;
    const auto result = before.blocks.size() == after.blocks.size()
        ? std::optional(editedInPlace(stored, *spans, after.blocks))
        : exchanged(stored, *spans, before.blocks, after.blocks);
    if (!result)
        return plain;
    const Reading reading = read(*result);
    return reading.document == after && reading.dropped.isEmpty() ? *result : plain;
}

} // namespace marbre::html
