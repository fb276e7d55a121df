#include "import/pdffile.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

#include "import/converter.h"
#include "import/officetext.h"

namespace marbre::import {

namespace {

using Lines = QStringList;

/// What a line is on another page, too: its digits are those of the page.
QString patternOf(const QString &line)
{
    static const QRegularExpression digits(QStringLiteral("[0-9]+"));
    return line.simplified().replace(digits, QStringLiteral("0"));
}

/// Running heads and page numbers: the first and last lines that stand on half of the pages, three or more.
void takeFurniture(std::vector<Lines> &pages)
{
    QHash<QString, int> seen;
    for (const Lines &page : pages)
        for (const QString &pattern : {patternOf(page.value(0)), patternOf(page.value(page.size() - 1))})
            ++seen[pattern];
    const int often = std::max(3, int(pages.size() + 1) / 2);
    const auto isFurniture = [&](const QString &line) {
        return patternOf(line) == QLatin1String("0") || seen.value(patternOf(line)) >= often;
    };
    for (Lines &page : pages) {
        if (!page.isEmpty() && isFurniture(page.front()))
            page.removeFirst();
        if (!page.isEmpty() && isFurniture(page.back()))
            page.removeLast();
    }
}

bool endsSentence(const QString &line)
{
    static const QString ends = QStringLiteral(".!?…:;»”\")");
    return !line.isEmpty() && ends.contains(line.back());
}

/// Lines without an empty one between them: a paragraph, or several where one ends with a sentence in a short line, or
/// begins with a heading, which leaves half of its line empty.
void addParagraphs(QStringList &paragraphs, const Lines &lines)
{
    qsizetype widest = 0;
    for (const QString &line : lines)
        widest = std::max(widest, line.size());
    QString paragraph;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        const bool isHeading = paragraph.isEmpty() && line.size() * 2 < widest && i + 1 < lines.size() && lines[i + 1].front().isUpper();
        const bool isCutWord = paragraph.endsWith(QChar(QChar::SoftHyphen));
        if (isCutWord)
            paragraph.chop(1);
        paragraph += (paragraph.isEmpty() || isCutWord ? QString() : QStringLiteral(" ")) + line;
        if (isHeading || (endsSentence(line) && line.size() * 5 < widest * 4))
            paragraphs.append(std::exchange(paragraph, {}));
    }
    if (!paragraph.isEmpty())
        paragraphs.append(paragraph);
}

/// A sentence that goes on over the page.
bool goesOn(const QString &before, const QString &after)
{
    return !endsSentence(before) && !after.isEmpty() && after.front().isLower();
}

QString unescaped(QString text)
{
    for (const auto &[entity, character] : {std::pair("&lt;", "<"), std::pair("&gt;", ">"), std::pair("&quot;", "\""),
                                            std::pair("&#39;", "'"), std::pair("&apos;", "'"), std::pair("&amp;", "&")})
        text.replace(QLatin1String(entity), QLatin1String(character));
    return text;
}

QString between(const QString &text, QLatin1StringView begin, QLatin1StringView end)
{
    const qsizetype from = text.indexOf(begin);
    const qsizetype to = from < 0 ? -1 : text.indexOf(end, from + begin.size());
    return to < 0 ? QString() : unescaped(text.mid(from + begin.size(), to - from - begin.size()));
}

/// Programs write the name of a file there, or their own.
bool isTitle(const QString &title)
{
    static const QRegularExpression machine(QStringLiteral(R"(\.(pdf|docx?|odt|indd|qxd|tex|dvi|html?)\z|\AMicrosoft |\Auntitled|\Asans titre)"),
                                            QRegularExpression::CaseInsensitiveOption);
    return title.contains(u' ') && !machine.match(title).hasMatch();
}

/// The first paragraph, where it is one line of a few words that is no sentence.
QString takeTitle(QStringList &paragraphs, const QString &told)
{
    constexpr qsizetype longest = 150;
    const QString first = paragraphs.value(0);
    const bool isTold = isTitle(told) && first.compare(told, Qt::CaseInsensitive) == 0;
    const bool isHeading = paragraphs.size() > 1 && first.size() <= longest && !first.endsWith(u'.');
    if (isTold || (isHeading && !isTitle(told)))
        return paragraphs.takeFirst();
    return isTitle(told) ? told : QString();
}

} // namespace

QStringList paragraphsOfPages(const QString &text)
{
    std::vector<Lines> pages;
    for (const QString &page : text.split(u'\f')) {
        Lines lines;
        for (const QString &line : page.split(u'\n'))
            lines.append(line.trimmed());
        while (!lines.isEmpty() && lines.front().isEmpty())
            lines.removeFirst();
        while (!lines.isEmpty() && lines.back().isEmpty())
            lines.removeLast();
        if (!lines.isEmpty())
            pages.push_back(std::move(lines));
    }
    takeFurniture(pages);
    QStringList paragraphs;
    for (const Lines &page : pages) {
        QStringList own;
        Lines block;
        for (const QString &line : page + Lines{QString()}) {
            if (!line.isEmpty())
                block.append(line);
            else
                addParagraphs(own, std::exchange(block, {}));
        }
        if (!paragraphs.isEmpty() && !own.isEmpty() && goesOn(paragraphs.back(), own.front()))
            paragraphs.back() += u' ' + own.takeFirst();
        paragraphs += own;
    }
    return paragraphs;
}

Result<Packed> readPdf(const QByteArray &bytes, const CancelToken &cancel)
{
    const auto output = convert({QStringLiteral("pdftotext"), QStringLiteral("poppler-utils")},
                                QStringLiteral("-enc UTF-8 -eol unix -htmlmeta - -").split(u' '), bytes, cancel);
    if (!output)
        return std::unexpected(output.error());
    const QString page = QString::fromUtf8(*output);
    QStringList paragraphs = paragraphsOfPages(between(page, QLatin1StringView("<pre>"), QLatin1StringView("</pre>")));
    if (paragraphs.isEmpty())
        return fail(ErrorCode::Invalid, {}, QStringLiteral("no text in it: of a scan, a program for that (OCR) makes a text first"));
    OfficeProperties properties;
    properties.author = between(page, QLatin1StringView("<meta name=\"Author\" content=\""), QLatin1StringView("\""));
    OfficeText text;
    text.title = takeTitle(paragraphs, between(page, QLatin1StringView("<title>"), QLatin1StringView("</title>")).simplified());
    for (const QString &paragraph : std::as_const(paragraphs))
        text.body += "<p>" + paragraph.toHtmlEscaped().toUtf8() + "</p>\n";
    Packed packed;
    packed.readings.push_back(articleOf(text, properties));
    packed.readings.back().warnings.push_back({Warning::Kind::TextOfPdf, 0, {}});
    packed.file = [](const QString &address) { return fail(ErrorCode::NotFound, address); };
    return packed;
}

} // namespace marbre::import
