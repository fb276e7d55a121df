#include "editor/markdownshortcuts.h"

#include <QRegularExpression>

#include "editor/listediting.h"
#include "editor/paragraphs.h"

namespace marbre::editor {

namespace {

void removeSigns(QTextCursor &cursor, int length)
{
    cursor.setPosition(cursor.block().position());
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, length);
    cursor.removeSelectedText();
}

bool apply(const QTextCursor &cursor, const QString &signs, const BlockFormats &formats)
{
    static const QRegularExpression number(QStringLiteral("^(\\d{1,3})[.)]$"));
    if (signs == QLatin1String("-") || signs == QLatin1String("*") || signs == QStringLiteral("•")) {
        toggleList(cursor, false, 1, formats);
    } else if (const auto match = number.match(signs); match.hasMatch()) {
        toggleList(cursor, true, match.captured(1).toInt(), formats);
    } else if (signs == QLatin1String(">")) {
        toggleQuote(cursor, formats);
    } else if (signs.size() >= 2 && signs.size() <= 6 && signs.count(u'#') == signs.size()) {
        setKind(cursor, Shape::Kind::Heading, int(signs.size()), formats);
    } else {
        return false;
    }
    return true;
}

bool mayBegin(const QString &signs)
{
    static const QRegularExpression any(QStringLiteral("^(#{2,6}|>|-|\\*|•|\\d{1,3}[.)])$"));
    return any.match(signs).hasMatch();
}

} // namespace

bool shortcutAtSpace(QTextCursor &cursor, const BlockFormats &formats)
{
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    if (before.size() > 7 || !before.endsWith(u' '))
        return false;
    const QString signs = before.chopped(1);
    const Shape shape = bridge::shapeOf(cursor.block());
    const bool list = shape.frame && shape.frame->kind == Frame::Kind::Item;
    const bool heading = signs.startsWith(u'#');
    if (signs == QLatin1String(">") && inQuote(cursor))
        return false; // it is one already
    if (!mayBegin(signs) || shape.kind != Shape::Kind::Paragraph || (list && !heading))
        return false;
    const Step step(cursor);
    removeSigns(cursor, int(before.size()));
    return apply(cursor, signs, formats);
}

bool shortcutAtEnter(QTextCursor &cursor, const bridge::Look &look)
{
    const QString text = cursor.block().text();
    const bool rule = text == QLatin1String("---") || text == QLatin1String("***");
    const bool code = text == QLatin1String("```");
    if ((!rule && !code) || !cursor.atBlockEnd()
        || bridge::shapeOf(cursor.block()).kind != Shape::Kind::Paragraph)
        return false;
    const Step step(cursor);
    removeSigns(cursor, int(text.size()));
    if (rule)
        insertCard(cursor, {document::Rule{}, {}, {}, {}}, look);
    else
        setKind(cursor, Shape::Kind::Preformatted, 2, BlockFormats(look));
    return true;
}

} // namespace marbre::editor
