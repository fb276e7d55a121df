#include "document/document.h"

#include <QStringList>

#include "document/walk.h"
#include "text/spacing.h"

namespace marbre::document {

namespace {

const Style *styleOf(const Inline &inlineItem)
{
    return std::visit([](const auto &item) { return &item.style; }, inlineItem);
}

class PlainText
{
public:
    enum class Alternatives { Said, LeftOut };
    explicit PlainText(Alternatives alternatives = Alternatives::Said)
        : m_says(alternatives == Alternatives::Said)
    {
    }

    void blocks(const Blocks &blocks, QLatin1StringView separator)
    {
        for (const Block &block : blocks) {
            m_pending = m_text.isEmpty() ? QLatin1StringView() : separator;
            content(block.content);
        }
    }

    void inlines(const Inlines &inlines)
    {
        for (const Inline &item : inlines) {
            std::visit(overloaded{
                           [&](const Text &text) { add(text.text); },
                           [&](const LineBreak &) { add(QStringLiteral("\n")); },
                           [&](const InlineImage &image) { add(alternativeOf(image.image)); },
                           [&](const FootnoteReference &) {},
                           [&](const ForeignInline &) {},
                       },
                       item);
        }
    }

    [[nodiscard]] QString take() { return std::move(m_text); }

private:
    static constexpr QLatin1StringView line{"\n"};
    static constexpr QLatin1StringView blank{"\n\n"};

    [[nodiscard]] QString alternativeOf(const Image &image) const
    {
        return m_says ? image.alt.value_or(QString()) : QString();
    }

    void add(const QString &text)
    {
        if (text.isEmpty())
            return;
        m_text += m_pending;
        m_pending = {};
        m_text += text;
    }

    void content(const Content &content)
    {
        if (const auto *figure = std::get_if<Figure>(&content)) {
            for (const FigureImage &image : figure->images)
                part(alternativeOf(image.image));
        } else if (const auto *code = std::get_if<Preformatted>(&content)) {
            add(code->text);
        }
        bool first = true;
        const auto next = [&](QLatin1StringView separator) {
            if (!first && m_pending.isEmpty() && !m_text.isEmpty())
                m_pending = separator;
            first = false;
        };
        const bool tight = std::holds_alternative<List>(content) || std::holds_alternative<Table>(content)
            || std::holds_alternative<DefinitionList>(content) || std::holds_alternative<Footnotes>(content);
        forEachChild(
            content,
            [&](const Blocks &children) {
                next(tight ? line : blank);
                nested(children, tight ? line : blank);
            },
            [&](const Inlines &text) {
                next(std::holds_alternative<Figure>(content) ? line : blank);
                inlines(text);
            });
    }

    void part(const QString &text)
    {
        add(text);
        if (!text.isEmpty())
            m_pending = line;
    }

    void nested(const Blocks &children, QLatin1StringView separator)
    {
        bool first = true;
        for (const Block &block : children) {
            if (!first && !m_text.isEmpty())
                m_pending = separator;
            first = false;
            content(block.content);
        }
    }

    bool m_says;
    QString m_text;
    QLatin1StringView m_pending;
};

void collectMedia(const QString &src, QStringList &out)
{
    if (src.startsWith(QLatin1String("media/")) && !out.contains(src))
        out.append(src);
}

void collectMedia(const Inlines &inlines, QStringList &out)
{
    for (const Inline &item : inlines)
        if (const auto *image = std::get_if<InlineImage>(&item))
            collectMedia(image->image.src, out);
}

void collectMedia(const Blocks &blocks, QStringList &out)
{
    for (const Block &block : blocks) {
        if (const auto *figure = std::get_if<Figure>(&block.content)) {
            for (const FigureImage &image : figure->images)
                collectMedia(image.image.src, out);
        } else if (const auto *recording = std::get_if<Recording>(&block.content)) {
            for (const Recording::Source &source : recording->sources)
                collectMedia(source.src, out);
            for (const Recording::Track &track : recording->tracks)
                collectMedia(track.src, out);
            collectMedia(recording->poster, out);
        }
        forEachChild(
            block.content, [&](const Blocks &children) { collectMedia(children, out); },
            [&](const Inlines &inlines) { collectMedia(inlines, out); });
    }
}

} // namespace

Document fromPlainText(const QString &text)
{
    QString unix = text;
    unix.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    unix.replace(QChar::ParagraphSeparator, QLatin1String("\n\n")).replace(QChar::LineSeparator, QLatin1Char('\n'));
    Document document;
    Inlines content;
    const auto flush = [&] {
        if (!content.empty())
            document.blocks.push_back({Paragraph{std::move(content)}, {}, {}, {}});
        content = {};
    };
    for (const QStringView part : QStringView(unix).split(u'\n')) {
        const QString line = text::singleSpaced(part);
        if (line.isEmpty()) {
            flush();
            continue;
        }
        if (!content.empty())
            content.push_back(LineBreak{});
        content.push_back(Text{line, {}});
    }
    flush();
    return document;
}

QString toPlainText(const Document &document)
{
    return toPlainText(document.blocks);
}

QString toReadText(const Document &document)
{
    PlainText text(PlainText::Alternatives::LeftOut);
    text.blocks(document.blocks, QLatin1StringView("\n\n"));
    return text.take();
}

QString toPlainText(const Blocks &blocks)
{
    PlainText text;
    text.blocks(blocks, QLatin1StringView("\n\n"));
    return text.take();
}

QString toPlainText(const Inlines &inlines)
{
    PlainText text;
    text.inlines(inlines);
    return text.take();
}

Inlines normalized(Inlines inlines)
{
    Inlines result;
    result.reserve(inlines.size());
    for (Inline &item : inlines) {
        if (auto *text = std::get_if<Text>(&item)) {
            if (text->text.isEmpty())
                continue;
            auto *last = result.empty() ? nullptr : std::get_if<Text>(&result.back());
            if (last && *styleOf(result.back()) == text->style) {
                last->text += text->text;
                continue;
            }
        }
        result.push_back(std::move(item));
    }
    return result;
}

QStringList mediaOf(const Document &document)
{
    QStringList result;
    collectMedia(document.blocks, result);
    return result;
}

} // namespace marbre::document
