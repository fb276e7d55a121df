#include <array>
#include <vector>

#include "document/walk.h"
#include "html/escape.h"
#include "html/html.h"
#include "html/writer.h"

namespace marbre::html {

using namespace document;

QString attributesHtml(const Attributes &attributes)
{
    QString result;
    for (const auto &[name, value] : attributes) {
        result += u' ' + name;
        if (!value.isEmpty())
            result += QLatin1String("=\"") + escapeAttribute(value) + u'"';
    }
    return result;
}

namespace {

void addAttribute(QString &html, QLatin1StringView name, const QString &value)
{
    if (!value.isEmpty())
        html += u' ' + name + QLatin1String("=\"") + escapeAttribute(value) + u'"';
}

} // namespace

QString imageHtml(const Image &image)
{
    QString html = QStringLiteral("<img");
    addAttribute(html, QLatin1StringView("src"), image.src);
    if (image.alt)
        html += QLatin1String(" alt=\"") + escapeAttribute(*image.alt) + u'"';
    addAttribute(html, QLatin1StringView("title"), image.title);
    if (image.width > 0)
        addAttribute(html, QLatin1StringView("width"), QString::number(image.width));
    if (image.height > 0)
        addAttribute(html, QLatin1StringView("height"), QString::number(image.height));
    return html + attributesHtml(image.attributes) + u'>';
}

QString linkStartHtml(const Link &link)
{
    QString html = QStringLiteral("<a");
    addAttribute(html, QLatin1StringView("href"), link.href);
    addAttribute(html, QLatin1StringView("title"), link.title);
    return html + attributesHtml(link.attributes) + u'>';
}

namespace {

/// One element around text: what opens it and its name.
struct Layer {
    QString start;
    QLatin1StringView name;

    bool operator==(const Layer &) const = default;
};
using Layers = std::vector<Layer>;

struct MarkName {
    Mark mark;
    QLatin1StringView name;
};

/// From the outside in. Marks have no order of their own; this one is the writer's.
constexpr std::array markNames{
    MarkName{Mark::Strong, QLatin1StringView("strong")},  MarkName{Mark::Emphasis, QLatin1StringView("em")},
    MarkName{Mark::Underline, QLatin1StringView("u")},    MarkName{Mark::Strike, QLatin1StringView("s")},
    MarkName{Mark::Highlight, QLatin1StringView("mark")}, MarkName{Mark::Small, QLatin1StringView("small")},
    MarkName{Mark::Quotation, QLatin1StringView("q")},    MarkName{Mark::Citation, QLatin1StringView("cite")},
    MarkName{Mark::Code, QLatin1StringView("code")},      MarkName{Mark::Keyboard, QLatin1StringView("kbd")},
    MarkName{Mark::Subscript, QLatin1StringView("sub")},  MarkName{Mark::Superscript, QLatin1StringView("sup")},
    MarkName{Mark::Abbreviation, QLatin1StringView("abbr")}, MarkName{Mark::Time, QLatin1StringView("time")},
};

Layers layersOf(const Style &style, bool mayLink)
{
    Layers layers;
    if (style.link && mayLink)
        layers.push_back({linkStartHtml(*style.link), QLatin1StringView("a")});
    if (!style.language.isEmpty() || !style.direction.isEmpty()) {
        QString start = QStringLiteral("<span");
        addAttribute(start, QLatin1StringView("lang"), style.language);
        addAttribute(start, QLatin1StringView("dir"), style.direction);
        layers.push_back({start + u'>', QLatin1StringView("span")});
    }
    if (!style.abbreviation.isEmpty())
        layers.push_back({QStringLiteral("<abbr title=\"%1\">").arg(escapeAttribute(style.abbreviation)),
                          QLatin1StringView("abbr")});
    if (!style.datetime.isEmpty())
        layers.push_back(
            {QStringLiteral("<time datetime=\"%1\">").arg(escapeAttribute(style.datetime)), QLatin1StringView("time")});
    for (const auto &[mark, name] : markNames) {
        if (style.marks.testFlag(mark))
            layers.push_back({u'<' + QString(name) + u'>', name});
    }
    return layers;
}

/// Writes runs one after the other, closing no more than the next one does not share.
class InlineWriter
{
public:
    void write(const Inlines &inlines)
    {
        for (const Inline &item : inlines) {
            // A call is a link of its own, and so may foreign markup hold one: links do not nest.
            const bool mayLink = !std::holds_alternative<FootnoteReference>(item);
            std::visit([&](const auto &run) { become(layersOf(run.style, mayLink)); }, item);
            std::visit(overloaded{
                           [&](const Text &text) { m_html += escapeText(text.text); },
                           [&](const LineBreak &) { m_html += QLatin1String("<br>"); },
                           [&](const InlineImage &image) { m_html += imageHtml(image.image); },
                           [&](const FootnoteReference &reference) { call(reference); },
                           [&](const ForeignInline &foreign) { m_html += foreign.html; },
                       },
                       item);
        }
        become({});
    }

    [[nodiscard]] QString take() { return std::move(m_html); }

private:
    void become(Layers layers)
    {
        std::size_t shared = 0;
        while (shared < layers.size() && shared < m_open.size() && layers[shared] == m_open[shared])
            ++shared;
        for (std::size_t i = m_open.size(); i > shared; --i)
            m_html += QLatin1String("</") + m_open[i - 1].name + u'>';
        for (std::size_t i = shared; i < layers.size(); ++i)
            m_html += layers[i].start;
        m_open = std::move(layers);
    }

    void call(const FootnoteReference &reference)
    {
        const QString label = reference.label.isEmpty() ? reference.id : reference.label;
        m_html += QStringLiteral("<sup class=\"footnote-ref\"><a href=\"#fn-%1\">%2</a></sup>")
                      .arg(escapeAttribute(reference.id), escapeText(label));
    }

    QString m_html;
    Layers m_open;
};

} // namespace

QString writeInlines(const Inlines &inlines)
{
    InlineWriter writer;
    writer.write(inlines);
    return writer.take();
}

} // namespace marbre::html
