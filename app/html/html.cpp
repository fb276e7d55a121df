#include "html/html.h"

#include <QRegularExpression>

#include "html/classic.h"
#include "html/guard.h"
#include "html/origins.h"
#include "html/reader.h"

namespace marbre::html {

using namespace document;

namespace {

/// Read alone and as plain HTML, the bytes of a classic post would say something else: its blocks have no origin.
Reading readClassic(QByteArrayView utf8, const ReadOptions &options)
{
    const QByteArray bytes = withFigures(utf8);
    const Guarded guarded = guard(bytes);
    const Tree tree(guarded.bytes);
    Survey surveyed = survey(tree.root(), guarded.bytes);
    for (const auto &[kind, at] : guarded.removed)
        surveyed.losses.add(kind, at);
    Origins unused(guarded.bytes);
    Reader reader(guarded.bytes, surveyed, options);
    Reading reading;
    reading.document.blocks = reader.blocks(tree.root(), unused);
    understandShortcodes(reading.document.blocks);
    reading.dropped = surveyed.losses.kinds();
    return reading;
}

} // namespace

bool looksClassic(QByteArrayView utf8)
{
    static const QRegularExpression tag(QStringLiteral("<(p|div|html|body|table)[\\s>]"),
                                        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression sign(QStringLiteral("\\S[ \\t]*\\r?\\n[ \\t]*\\r?\\n[ \\t]*\\S|\\[(caption|gallery)\\b"));
    if (!isClassic(utf8))
        return false;
    const QString text = QString::fromUtf8(utf8);
    return !text.contains(tag) && text.contains(sign);
}

Reading read(QByteArrayView utf8, const ReadOptions &options)
{
    if (utf8.isEmpty())
        return {};
    if (options.wordpress && isClassic(utf8))
        return readClassic(utf8, options);
    ReadOptions plain = options;
    plain.wordpress = false;
    const Guarded guarded = guard(utf8);
    const Tree tree(guarded.bytes);
    Survey surveyed = survey(tree.root(), guarded.bytes);
    for (const auto &[kind, at] : guarded.removed)
        surveyed.losses.add(kind, at);
    Reader reader(guarded.bytes, surveyed, plain);
    Origins origins(guarded.bytes);
    Reading reading;
    reading.document.blocks = reader.blocks(tree.root(), origins);
    surveyed.losses.settle();
    origins.give(reading.document.blocks, surveyed.losses, utf8);
    reading.dropped = surveyed.losses.kinds();
    return reading;
}

} // namespace marbre::html
