#include "html/classic.h"

#include <QRegularExpression>

#include "html/address.h"
#include "html/escape.h"
#include "html/providers.h"

namespace marbre::html {

using namespace document;

namespace {

QString shortcodeAttribute(const QString &text, QLatin1StringView name)
{
    const QRegularExpression pattern(
        QStringLiteral("\\b%1\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\\]\"']+))").arg(name));
    const QRegularExpressionMatch match = pattern.match(text);
    return match.captured(1) + match.captured(2) + match.captured(3);
}

/// What a caption is about: the picture with its link. The rest is the caption's text.
qsizetype endOfPicture(const QString &inner)
{
    static const QRegularExpression picture(
        QStringLiteral("\\A\\s*(?:<a\\b[^>]*>\\s*<img\\b[^>]*>\\s*</a>|<img\\b[^>]*>)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = picture.match(inner);
    return match.hasMatch() ? match.capturedEnd() : -1;
}

QString figureOf(const QString &head, const QString &inner)
{
    const qsizetype end = endOfPicture(inner);
    if (end < 0)
        return {};
    QString caption = inner.sliced(end).trimmed();
    if (caption.isEmpty())
        caption = shortcodeAttribute(head, QLatin1StringView("caption"));
    const QString id = shortcodeAttribute(head, QLatin1StringView("id"));
    const QString align = shortcodeAttribute(head, QLatin1StringView("align"));
    QString html = QStringLiteral("<figure");
    if (!id.isEmpty())
        html += QStringLiteral(" id=\"%1\"").arg(escapeAttribute(id));
    if (!align.isEmpty() && align != QLatin1String("alignnone"))
        html += QStringLiteral(" class=\"%1\"").arg(escapeAttribute(align));
    html += u'>' + inner.first(end).trimmed();
    if (!caption.isEmpty())
        html += QLatin1String("<figcaption>") + caption + QLatin1String("</figcaption>");
    return html + QLatin1String("</figure>");
}

/// The text of a paragraph that is nothing but plain text, or one link that shows its own address.
QString plainTextOf(const Block &block)
{
    const auto *paragraph = std::get_if<Paragraph>(&block.content);
    if (!paragraph || paragraph->content.size() != 1 || !block.wordpress.isEmpty())
        return {};
    const auto *text = std::get_if<Text>(&paragraph->content.front());
    if (!text || (text->style != Style{} && !(text->style.link && text->style.link->href == text->text)))
        return {};
    return text->text.trimmed();
}

std::optional<Content> embedOf(const QString &address)
{
    static const QRegularExpression web(QStringLiteral("\\Ahttps?://[^\\s\\[\\]<>]+\\z"));
    const auto safe = safeAddress(address, AddressUse::Link);
    if (!safe || !web.match(*safe).hasMatch())
        return {};
    const Shared shared = sharedAddress(*safe);
    if (shared.provider.isEmpty())
        return {};
    return Embed{shared.url, shared.provider, {}};
}

std::optional<Content> recordingOf(const QString &name, const QString &text)
{
    Recording recording;
    recording.kind = name == QLatin1String("audio") ? Recording::Kind::Audio : Recording::Kind::Video;
    for (const auto key : {QLatin1StringView("src"), QLatin1StringView("mp3"), QLatin1StringView("ogg"),
                           QLatin1StringView("m4a"), QLatin1StringView("mp4"), QLatin1StringView("webm")}) {
        const auto src = safeAddress(shortcodeAttribute(text, key), AddressUse::Media);
        if (src && !src->isEmpty())
            recording.sources.push_back({*src, {}});
    }
    if (recording.sources.empty())
        return {};
    return recording;
}

std::optional<Content> shortcodeOf(const QString &text)
{
    static const QRegularExpression shortcode(
        QStringLiteral("\\A\\[([a-z][a-z0-9_-]*)(?:\\s[^\\[\\]]*)?/?\\](?:(.*)\\[/\\1\\])?\\z"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = shortcode.match(text);
    if (!match.hasMatch())
        return {};
    const QString name = match.captured(1);
    if (name == QLatin1String("embed")) {
        if (auto embed = embedOf(match.captured(2).trimmed()))
            return embed;
    } else if (name == QLatin1String("audio") || name == QLatin1String("video")) {
        if (auto recording = recordingOf(name, text))
            return recording;
    }
    return Foreign{escapeText(text)};
}

} // namespace

bool isClassic(QByteArrayView utf8)
{
    return !utf8.contains("<!-- wp:");
}

QByteArray withFigures(QByteArrayView utf8)
{
    if (!utf8.contains("[caption") && !utf8.contains("[wp_caption"))
        return utf8.toByteArray();
    static const QRegularExpression start(QStringLiteral("\\[(wp_)?caption\\b([^\\[\\]]*)\\]"));
    const QString text = QString::fromUtf8(utf8);
    // The text is well-formed; to make sure before each match would take as long as the text.
    const auto next = [&](qsizetype from) {
        return start.match(text, from, QRegularExpression::NormalMatch,
                           QRegularExpression::DontCheckSubjectStringMatchOption);
    };
    QString result;
    qsizetype at = 0;
    for (auto match = next(0); match.hasMatch(); match = next(at)) {
        const QString closing = QStringLiteral("[/%1caption]").arg(match.captured(1));
        const qsizetype end = text.indexOf(closing, match.capturedEnd());
        if (end < 0)
            break;
        const QString inner = text.sliced(match.capturedEnd(), end - match.capturedEnd());
        const QString figure = figureOf(match.captured(2), inner);
        result += QStringView(text).sliced(at, match.capturedStart() - at);
        result += figure.isEmpty() ? text.sliced(match.capturedStart(), end + closing.size() - match.capturedStart())
                                   : figure;
        at = end + closing.size();
    }
    result += QStringView(text).sliced(at);
    return result.toUtf8();
}

void understandShortcodes(Blocks &blocks)
{
    for (Block &block : blocks) {
        const QString text = plainTextOf(block);
        if (text.isEmpty())
            continue;
        auto content = text.startsWith(u'[') ? shortcodeOf(text) : embedOf(text);
        if (!content)
            continue;
        block.wordpress = std::holds_alternative<Foreign>(*content) ? QStringLiteral("shortcode") : QString();
        block.content = std::move(*content);
        block.attributes = {};
    }
}

} // namespace marbre::html
