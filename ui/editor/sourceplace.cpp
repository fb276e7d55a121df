#include "editor/sourceplace.h"

#include <QTextCursor>

#include <algorithm>
#include <memory>

#include "bridge/load.h"
#include "bridge/read.h"
#include "html/html.h"

namespace marbre::editor {

namespace {

/// A character of the private use area, which texts do not hold and both languages keep: it is put at the place and
/// looked for on the other side.
constexpr QChar mark = QChar(0xe07e);

/// `offset`, or where the tag or the entity begins that it stands in the middle of.
qsizetype outsideMarkup(const QString &source, qsizetype offset)
{
    const QStringView before = QStringView(source).left(offset);
    if (const qsizetype tag = before.lastIndexOf(u'<'); tag > before.lastIndexOf(u'>'))
        return tag;
    static const QString entity = QStringLiteral("&#abcdefghijklmnopqrstuvwxyz0123456789");
    const qsizetype start = before.lastIndexOf(u'&');
    if (start >= 0
        && std::ranges::all_of(before.sliced(start), [](QChar c) { return entity.contains(c.toLower()); }))
        return start;
    return offset;
}

/// Where the mark stands in the text once it is read at `offset` of the source; less than 0: nowhere.
qsizetype placeOfMark(const QString &source, qsizetype offset)
{
    QString marked = source;
    marked.insert(offset, mark);
    QTextDocument text;
    bridge::load(html::read(marked.toUtf8()).document, text);
    return text.toRawText().indexOf(mark);
}

} // namespace

int placeInSource(const QTextDocument &text, int position, const QString &source)
{
    const std::unique_ptr<QTextDocument> copy(text.clone());
    QTextCursor cursor(copy.get());
    cursor.setPosition(std::clamp(position, 0, copy->characterCount() - 1));
    cursor.insertText(QString(mark));
    const QString marked = QString::fromUtf8(html::writeCanonical(bridge::read(*copy)));
    const auto place = int(std::ranges::mismatch(source, marked).in1 - source.begin());
    // Where the mark made a paragraph of its own, both sides begin with the bracket of a tag.
    return place > 0 && source[place - 1] == u'<' ? place - 1 : place;
}

int placeInText(const QString &source, int offset)
{
    // Between the rows of a table, or in a card, there is no place for it: then before the tag, and so on.
    constexpr int tries = 16;
    qsizetype at = outsideMarkup(source, offset);
    for (int i = 0; i < tries && at >= 0; ++i) {
        if (const qsizetype place = placeOfMark(source, at); place >= 0)
            return int(place);
        at = at > 0 ? source.lastIndexOf(u'<', at - 1) : -1;
    }
    QTextDocument text;
    bridge::load(html::read(source.toUtf8()).document, text);
    return text.characterCount() - 1;
}

} // namespace marbre::editor
