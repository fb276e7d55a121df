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

/// Without the tag or the entity that a text ends in the middle of.
QString whole(QString source)
{
    if (const qsizetype tag = source.lastIndexOf(u'<'); tag > source.lastIndexOf(u'>'))
        source.truncate(tag);
    static const QString entity = QStringLiteral("&#abcdefghijklmnopqrstuvwxyz0123456789");
    const qsizetype start = source.lastIndexOf(u'&');
    if (start >= 0
        && std::ranges::all_of(QStringView(source).sliced(start), [](QChar c) { return entity.contains(c.toLower()); }))
        source.truncate(start);
    return source;
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
    const QString before = whole(source.left(offset)) + mark;
    QTextDocument text;
    bridge::load(html::read(before.toUtf8()).document, text);
    const qsizetype place = text.toRawText().lastIndexOf(mark);
    return place >= 0 ? int(place) : text.characterCount() - 1;
}

} // namespace marbre::editor
