#include "editor/clipboard.h"

#include <QRegularExpression>

#include "document/walk.h"
#include "editor/markdowntext.h"
#include "html/html.h"
#include "text/spacing.h"

namespace marbre::editor {

using namespace document;

namespace {

const QString wordsType = QStringLiteral("application/x-marbre-words");
const QString fragmentType = QStringLiteral("application/x-marbre-fragment");

/// A character of the private use area: put at an end of the text, it keeps a reader from dropping the space there.
constexpr QChar edge = QChar(0xe07f);

void removeEdges(Inlines &inlines)
{
    for (Inline &item : inlines)
        if (auto *text = std::get_if<Text>(&item))
            text->text.remove(edge);
    inlines = normalized(std::move(inlines));
}

void removeEdges(Blocks &blocks)
{
    for (Block &block : blocks)
        forEachChild(
            block.content, [](Blocks &children) { removeEdges(children); },
            [](Inlines &inlines) { removeEdges(inlines); });
}

Document readFragment(const QString &html)
{
    Document fragment = html::read(html.toUtf8()).document;
    removeEdges(fragment.blocks);
    return fragment;
}

Inlines *wordsOf(Block &block)
{
    if (auto *paragraph = std::get_if<Paragraph>(&block.content))
        return &paragraph->content;
    if (auto *heading = std::get_if<Heading>(&block.content))
        return &heading->content;
    return nullptr;
}

/// Marbre's own form: canonical HTML with both ends of the text marked.
QByteArray exactForm(Document fragment)
{
    if (!fragment.isEmpty()) {
        if (Inlines *first = wordsOf(fragment.blocks.front()))
            first->insert(first->begin(), Text{QString(edge), {}});
        if (Inlines *last = wordsOf(fragment.blocks.back()))
            last->push_back(Text{QString(edge), {}});
    }
    return html::writeCanonical(fragment);
}

/// Marks the spaces at the ends of another program's fragment, inside whatever inline elements; a line break there is
/// how its source was laid out, and says nothing.
QString withEdges(QString html)
{
    static const QString inlines =
        QStringLiteral("(?:a|b|code|em|font|i|kbd|mark|small|span|strong|sub|sup|u)\\b[^<>]*>");
    static const QRegularExpression end(
        QStringLiteral("[ \\t]+((?:</%1)*)\\s*(?:<!--EndFragment-->.*|</body>.*|</html>.*)?\\z").arg(inlines),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression start(
        QStringLiteral("(?:\\A|<!--StartFragment-->|<body\\b[^>]*>|<meta\\b[^>]*>)((?:<%1)*)[ \\t]+[^\\s]")
            .arg(inlines));
    // A space with a line break after it, at the end, is layout again.
    if (const auto match = end.match(html);
        match.hasMatch() && !match.captured().left(match.capturedStart(1) - match.capturedStart()).contains(u'\n'))
        html.insert(match.capturedStart(1), edge);
    QRegularExpressionMatch last;
    for (const QRegularExpressionMatch &match : start.globalMatch(html))
        last = match;
    if (last.hasMatch())
        html.insert(last.capturedEnd(1), edge);
    else if (html.trimmed().isEmpty() && !html.isEmpty())
        html = edge + html + edge;
    return html;
}

bool isSpace(QChar c)
{
    return c == u' ' || c == u'\t';
}

} // namespace

QMimeData *toMimeData(const Document &fragment)
{
    auto *data = new QMimeData;
    data->setHtml(QString::fromUtf8(html::writeCanonical(fragment)));
    data->setText(markdownText(fragment));
    data->setData(wordsType, toPlainText(fragment).toUtf8());
    data->setData(fragmentType, exactForm(fragment));
    return data;
}

Document richFragment(const QMimeData &source)
{
    if (source.hasFormat(fragmentType))
        return readFragment(QString::fromUtf8(source.data(fragmentType)));
    return source.hasHtml() ? readFragment(withEdges(source.html())) : Document();
}

namespace {

/// The words alone of what a clipboard holds: no signs where Marbre itself has put it there.
QString wordsIn(const QMimeData &source)
{
    return source.hasFormat(wordsType) ? QString::fromUtf8(source.data(wordsType)) : source.text();
}

} // namespace

Document plainFragment(const QMimeData &source)
{
    const QString text = wordsIn(source);
    Document fragment = fromPlainText(text);
    if (text.isEmpty())
        return fragment;
    if (fragment.isEmpty() && isSpace(text.front()) && !text.contains(u'\n'))
        fragment.blocks.push_back({Paragraph{{Text{QStringLiteral(" "), {}}}}, {}, {}, {}});
    else if (!fragment.isEmpty()) {
        if (isSpace(text.front()))
            std::get<Text>(wordsOf(fragment.blocks.front())->front()).text.prepend(u' ');
        if (isSpace(text.back()))
            std::get<Text>(wordsOf(fragment.blocks.back())->back()).text.append(u' ');
    }
    return fragment;
}

Document verbatimFragment(const QMimeData &source)
{
    QString text = wordsIn(source);
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    return text.isEmpty() ? Document() : Document{{{Preformatted{text, {}}, {}, {}, {}}}};
}

QString lineIn(const QMimeData &source)
{
    const QString text = wordsIn(source);
    QString line = text::singleSpaced(text);
    if (text.isEmpty())
        return line;
    if (isSpace(text.front()))
        line.prepend(u' ');
    if (isSpace(text.back()) && line != QLatin1String(" "))
        line.append(u' ');
    return line;
}

} // namespace marbre::editor
