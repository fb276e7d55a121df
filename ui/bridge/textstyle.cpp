#include "bridge/textstyle.h"

#include <QFont>
#include <QHash>

#include <atomic>

#include "bridge/properties.h"
#include "document/walk.h"

namespace marbre::bridge {

using namespace document;

namespace {

int nextStamp()
{
    static std::atomic<int> last = 0;
    return ++last;
}

int stampOf(const Style &style)
{
    size_t seed = qHashMulti(0, style.marks.toInt(), style.abbreviation, style.datetime, style.language,
                             style.direction);
    if (style.link) {
        seed = qHashMulti(seed, style.link->href, style.link->title);
        for (const auto &entry : style.link->attributes)
            seed = qHashMulti(seed, entry.name, entry.value);
    }
    return int(seed);
}

void showMarks(QTextCharFormat &format, Marks marks)
{
    if (marks & Mark::Strong)
        format.setFontWeight(QFont::Bold);
    if (marks & (Mark::Emphasis | Mark::Citation))
        format.setFontItalic(true);
    if (marks & Mark::Underline)
        format.setFontUnderline(true);
    if (marks & Mark::Strike)
        format.setFontStrikeOut(true);
    if (marks & (Mark::Code | Mark::Keyboard))
        format.setFontFamilies({QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    if (marks & Mark::Subscript)
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    else if (marks & Mark::Superscript)
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
    if (marks & (Mark::Small | Mark::Code | Mark::Keyboard))
        format.setProperty(QTextFormat::FontSizeAdjustment, -1);
}

Style &styleIn(Inline &item)
{
    return std::visit([](auto &value) -> Style & { return value.style; }, item);
}

QTextCharFormat objectFormat(int type)
{
    QTextCharFormat format;
    format.setObjectType(type);
    format.setProperty(ObjectStamp, nextStamp());
    return format;
}

} // namespace

Style styleOf(const QTextCharFormat &format)
{
    return format.hasProperty(StyleProperty) ? format.property(StyleProperty).value<Style>() : Style{};
}

QTextCharFormat formatOf(const Style &style)
{
    return withStyle({}, style);
}

QTextCharFormat withStyle(const QTextCharFormat &format, const Style &style)
{
    QTextCharFormat result;
    for (const int property : {int(QTextFormat::ObjectType), int(AtomProperty), int(CardProperty), int(ObjectStamp)})
        if (format.hasProperty(property))
            result.setProperty(property, format.property(property));
    if (style == Style{})
        return result;
    result.setProperty(StyleProperty, QVariant::fromValue(style));
    result.setProperty(StyleStamp, stampOf(style));
    showMarks(result, style.marks);
    if (style.link) {
        result.setAnchor(true);
        result.setAnchorHref(style.link->href);
    }
    return result;
}

std::optional<Inline> atomOf(const QTextCharFormat &format)
{
    const auto atom = format.property(AtomProperty).value<AtomPtr>();
    if (!atom)
        return std::nullopt;
    Inline result = *atom;
    styleIn(result) = styleOf(format);
    return result;
}

QTextCharFormat atomFormat(const Inline &atom)
{
    Inline bare = atom;
    const Style style = std::exchange(styleIn(bare), {});
    QTextCharFormat format = objectFormat(AtomObject);
    format.setProperty(AtomProperty, QVariant::fromValue(std::make_shared<const Inline>(std::move(bare))));
    return withStyle(format, style);
}

CardPtr cardOf(const QTextCharFormat &format)
{
    return format.property(CardProperty).value<CardPtr>();
}

CardPtr cardIn(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it)
        if (it.fragment().charFormat().objectType() == CardObject)
            if (CardPtr card = cardOf(it.fragment().charFormat()))
                return card;
    return {};
}

QTextCharFormat cardFormat(Block block)
{
    block.origin.clear();
    QTextCharFormat format = objectFormat(CardObject);
    format.setProperty(CardProperty, QVariant::fromValue(std::make_shared<const Block>(std::move(block))));
    return format;
}

bool isReserved(QChar character)
{
    switch (character.unicode()) {
    case u'\n':
    case u'\r':
    case QChar::LineSeparator:
    case QChar::ParagraphSeparator:
    case QChar::ObjectReplacementCharacter:
    case 0xfdd0: // QTextDocument's own marks for the beginning and the end of a frame
    case 0xfdd1: return true;
    default: return false;
    }
}

} // namespace marbre::bridge
