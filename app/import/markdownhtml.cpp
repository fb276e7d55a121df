#include "import/markdownhtml.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <md4c-html.h>

#include "html/html.h"
#include "text/spacing.h"

namespace marbre::import {

namespace {

QString parsed(const QString &markdown)
{
    const QByteArray utf8 = markdown.toUtf8();
    QByteArray html;
    const auto take = [](const MD_CHAR *text, MD_SIZE size, void *into) {
        static_cast<QByteArray *>(into)->append(text, qsizetype(size));
    };
    const int failed =
        md_html(utf8.constData(), MD_SIZE(utf8.size()), take, &html, MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH, 0);
    return failed ? QStringLiteral("<pre>%1</pre>").arg(markdown.toHtmlEscaped()) : QString::fromUtf8(html);
}

/// A file's lines without its notes, and the notes by their names.
struct Noted {
    QStringList lines;
    QStringList order;
    QHash<QString, QStringList> notes;
};

bool isFence(const QString &line)
{
    const QString start = line.trimmed();
    return start.startsWith(QLatin1String("```")) || start.startsWith(QLatin1String("~~~"));
}

/// A note begins `[^name]: ` and goes on with the lines that stand four spaces in; none begins within code.
Noted partNotes(const QString &markdown)
{
    static const QRegularExpression start(QStringLiteral("\\A {0,3}\\[\\^([^\\]\\s]+)\\]:[ \\t]*(.*)\\z"));
    Noted result;
    QStringList *open = nullptr;
    bool isCode = false;
    for (const QString &line : markdown.split(u'\n')) {
        const auto match = isCode ? QRegularExpressionMatch() : start.match(line);
        if (match.hasMatch() && !result.notes.contains(match.captured(1))) {
            result.order.append(match.captured(1));
            open = &result.notes[match.captured(1)];
            open->append(match.captured(2));
        } else if (open
                   && (line.trimmed().isEmpty() || line.startsWith(QLatin1String("    ")) || line.startsWith(u'\t'))) {
            open->append(line.startsWith(u'\t') ? line.mid(1) : line.mid(4));
        } else {
            open = nullptr;
            isCode = isCode != isFence(line);
            result.lines.append(line);
        }
    }
    return result;
}

/// `[^name]` where such a note is, but not behind a backslash and not in a code span.
QString withCalls(const QString &line, const Noted &noted)
{
    static const QRegularExpression call(QStringLiteral("(`+)[^`]*\\1|\\\\.|\\[\\^([^\\]\\s]+)\\]"));
    QString result;
    qsizetype at = 0;
    auto matches = call.globalMatch(line);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const QString name = match.captured(2);
        if (name.isEmpty() || !noted.notes.contains(name))
            continue;
        const QString id = name.toHtmlEscaped();
        result += QStringView(line).sliced(at, match.capturedStart() - at);
        result += QStringLiteral("<sup class=\"footnote-ref\"><a href=\"#fn-%1\">%1</a></sup>").arg(id);
        at = match.capturedEnd();
    }
    return result.append(QStringView(line).sliced(at));
}

QString withFigures(const QString &line)
{
    static const QRegularExpression figure(
        QStringLiteral("\\A\\s*\\{\\{[<%]\\s*figure\\s+([^}]*?)\\s*/?[>%]\\}\\}\\s*\\z"));
    static const QRegularExpression argument(QStringLiteral("([a-z]+)=(?:\"([^\"]*)\"|`([^`]*)`|(\\S+))"));
    const auto match = figure.match(line);
    if (!match.hasMatch())
        return line;
    QHash<QString, QString> given;
    auto arguments = argument.globalMatch(match.captured(1));
    while (arguments.hasNext()) {
        const auto each = arguments.next();
        given.insert(each.captured(1), (each.captured(2) + each.captured(3) + each.captured(4)).toHtmlEscaped());
    }
    QStringList words{given.value(QStringLiteral("title")), given.value(QStringLiteral("caption"))};
    words.removeAll(QString());
    QString html = QStringLiteral("<figure><img src=\"%1\"").arg(given.value(QStringLiteral("src")));
    if (given.contains(QStringLiteral("alt")))
        html += QStringLiteral(" alt=\"%1\"").arg(given.value(QStringLiteral("alt")));
    html += u'>';
    if (!words.isEmpty())
        html += QStringLiteral("<figcaption>%1</figcaption>").arg(words.join(QStringLiteral(" — ")));
    return html + QStringLiteral("</figure>\n");
}

QString prepared(const QStringList &lines, const Noted &noted)
{
    QStringList result;
    bool isCode = false;
    for (const QString &line : lines) {
        isCode = isCode != isFence(line);
        result.append(isCode ? line : withFigures(withCalls(line, noted)));
    }
    return result.join(u'\n');
}

} // namespace

QString markdownHtml(const QString &markdown)
{
    const Noted noted = partNotes(markdown);
    QString html = parsed(prepared(noted.lines, noted));
    if (noted.order.isEmpty())
        return html;
    html += QLatin1String("<section class=\"footnotes\"><ol>");
    for (const QString &name : noted.order)
        html += QStringLiteral("<li id=\"fn-%1\">%2</li>")
                    .arg(name.toHtmlEscaped(), parsed(prepared(noted.notes[name], noted)));
    return html + QLatin1String("</ol></section>");
}

QString takeFirstHeading(QString &html)
{
    static const QRegularExpression heading(QStringLiteral("\\A\\s*<h1>(.*?)</h1>"),
                                            QRegularExpression::DotMatchesEverythingOption);
    const auto match = heading.match(html);
    if (!match.hasMatch())
        return {};
    const QString words = text::singleSpaced(document::toPlainText(html::read(match.captured(1).toUtf8()).document));
    html.remove(0, match.capturedEnd());
    return words;
}

} // namespace marbre::import
