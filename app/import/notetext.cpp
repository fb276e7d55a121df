#include "import/notetext.h"

#include <QRegularExpression>

#include <algorithm>

namespace marbre::import {

namespace {

/// The words of a link between double brackets, as `target` or `target|words`.
QString wordsOf(const QString &target, const QString &words)
{
    if (!words.isEmpty())
        return words;
    return target.startsWith(u'#') ? target.mid(1) : target;
}

QString linkOrPicture(const QRegularExpressionMatch &match)
{
    static const QRegularExpression picture(QStringLiteral("\\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?)\\z"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression size(QStringLiteral("\\A\\d+(?:x\\d+)?\\z"));
    const QString target = match.captured(2).trimmed();
    const QString words = match.captured(3).trimmed();
    const bool isPicture = !match.captured(1).isEmpty() && picture.match(target).hasMatch();
    if (!isPicture)
        return wordsOf(target, words);
    return QStringLiteral("![%1](<%2>)").arg(size.match(words).hasMatch() ? QString() : words, target);
}

/// A part of a line that is no code.
QString plainPart(const QString &part)
{
    static const QRegularExpression form(QStringLiteral(R"((!?)\[\[([^\[\]|\n]{1,500})(?:\|([^\[\]\n]{0,500}))?\]\])"));
    if (!part.contains(QLatin1String("[[")))
        return part;
    QString result;
    qsizetype at = 0;
    for (auto each = form.globalMatch(part); each.hasNext();) {
        const auto match = each.next();
        result += QStringView(part).sliced(at, match.capturedStart() - at);
        result += linkOrPicture(match);
        at = match.capturedEnd();
    }
    return result + part.sliced(at);
}

/// Code within a line stands between equal runs of backticks; every second part is taken for it.
QString plainLine(const QString &line)
{
    if (!line.contains(u'`'))
        return plainPart(line);
    QStringList parts = line.split(u'`');
    for (qsizetype i = 0; i < parts.size(); i += 2)
        parts[i] = plainPart(parts[i]);
    return parts.join(u'`');
}

bool isTag(const QString &word)
{
    static const QRegularExpression form(QStringLiteral(R"(\A#(?=[^#]*\p{L})[\p{L}\p{N}_/-]+\z)"),
                                         QRegularExpression::UseUnicodePropertiesOption);
    return form.match(word).hasMatch();
}

/// The tags of a line of nothing else; a heading has a space after its sign.
QStringList tagsOf(const QString &line)
{
    if (!line.trimmed().startsWith(u'#'))
        return {};
    QStringList words = line.simplified().split(u' ');
    if (!std::ranges::all_of(words, isTag))
        return {};
    for (QString &word : words)
        word.remove(0, 1);
    return words;
}

} // namespace

NoteText readNoteText(const QString &text)
{
    static const QRegularExpression fence(QStringLiteral("\\A {0,3}(`{3,}|~{3,})"));
    NoteText note;
    QStringList lines;
    QString open; ///< the fence of the code that a line is in
    for (const QString &line : text.split(u'\n')) {
        const QString sign = fence.match(line).captured(1);
        if (open.isEmpty())
            open = sign;
        else if (sign.startsWith(open))
            open.clear();
        const QStringList tags = open.isEmpty() && sign.isEmpty() ? tagsOf(line) : QStringList();
        note.tags += tags;
        if (tags.isEmpty())
            lines.append(open.isEmpty() && sign.isEmpty() ? plainLine(line) : line);
    }
    note.text = lines.join(u'\n');
    return note;
}

} // namespace marbre::import
