#include "import/htmlpage.h"

#include <QRegularExpression>

#include <algorithm>

#include "html/html.h"
#include "import/capture/captured.h"
#include "text/encoding.h"
#include "text/language.h"
#include "text/spacing.h"

namespace marbre::import {

namespace {

/// Where the first tag `<name …>` stands: from its '<' to after its '>'. Searched by hand: a pattern would begin anew at
/// every '<' of a page that never closes one.
struct Tag {
    qsizetype start = -1;
    qsizetype end = -1;
};

Tag firstTag(const QString &text, const QString &name)
{
    const QString opening = u'<' + name;
    qsizetype at = text.indexOf(opening, 0, Qt::CaseInsensitive);
    while (at >= 0 && at + opening.size() < text.size() && text[at + opening.size()].isLetterOrNumber())
        at = text.indexOf(opening, at + 1, Qt::CaseInsensitive);
    const qsizetype end = at < 0 ? -1 : text.indexOf(u'>', at);
    return end < 0 ? Tag{} : Tag{at, end + 1};
}

/// The words of the first element of a name; empty where there is none, or where it is not closed.
QString wordsOf(const QString &text, const QString &name)
{
    const Tag tag = firstTag(text, name);
    const qsizetype end = tag.end < 0 ? -1 : text.indexOf(QStringLiteral("</") + name, tag.end, Qt::CaseInsensitive);
    if (end < 0)
        return {};
    const QByteArray markup = text.mid(tag.end, end - tag.end).toUtf8();
    return text::singleSpaced(document::toPlainText(html::read(markup).document));
}

QString languageOf(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(\s(?:xml:)?lang\s*=\s*["']?([a-z0-9-]+))"),
                                         QRegularExpression::CaseInsensitiveOption);
    const Tag tag = firstTag(text, QStringLiteral("html"));
    return tag.end < 0 ? QString() : form.match(text.mid(tag.start, tag.end - tag.start)).captured(1);
}

/// Takes the page's heading out of its body, where it stands there.
bool takeHeading(document::Document &body, const QString &words)
{
    const auto isIt = [&](const document::Block &block) {
        const auto *heading = std::get_if<document::Heading>(&block.content);
        return heading && text::singleSpaced(document::toPlainText(heading->content)) == words;
    };
    const auto at = std::find_if(body.blocks.begin(), body.blocks.end(), isIt);
    if (words.isEmpty() || at == body.blocks.end())
        return false;
    body.blocks.erase(at);
    return true;
}

} // namespace

TextReading readHtmlPage(const QByteArray &bytes)
{
    const CapturedPage page = readCapturedPage(bytes);
    if (isWebPage(page) || capture::isMhtml(bytes))
        return {captured(page), {}, false};
    const QString text = text::decodeText(bytes);
    document::Document body = html::read(text.toUtf8()).document;
    const QString heading = wordsOf(text, QStringLiteral("h1"));
    const QString title = takeHeading(body, heading) ? heading : wordsOf(text, QStringLiteral("title"));
    TextReading reading = readLabelledDocument(body, title);
    if (!reading.labelled) {
        // No paragraph of a page is taken for its title or its lead.
        reading.article.body = std::move(body);
        reading.article.title = title;
    }
    if (const QString language = languageOf(text); !language.isEmpty())
        reading.article.language = language;
    return reading;
}

} // namespace marbre::import
