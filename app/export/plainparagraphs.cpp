#include "export/plainparagraphs.h"

#include <QRegularExpression>

#include "document/walk.h"
#include "html/html.h"
#include "text/spacing.h"

namespace marbre::exporting {

using namespace document;

namespace {

struct Words {
    QString picture, sound, film, note, translator;
};

const Words &wordsIn(const QString &language)
{
    static const Words french{QStringLiteral("Image"), QStringLiteral("Son"), QStringLiteral("Film"),
                              QStringLiteral("NDLR"), QStringLiteral("NDT")};
    static const Words english{QStringLiteral("Picture"), QStringLiteral("Sound"), QStringLiteral("Film"),
                               QStringLiteral("Editor’s note"), QStringLiteral("Translator’s note")};
    return language.section(u'-', 0, 0).toLower() == QLatin1String("fr") ? french : english;
}

/// What a reader sees of markup that a Document has no word for.
QString textOf(const QString &foreign)
{
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    QString bare = foreign;
    bare.replace(tag, QStringLiteral(" "));
    return text::singleSpaced(toPlainText(html::read(bare.toUtf8()).document));
}

QString bracketed(const QStringList &parts)
{
    QStringList known = parts;
    known.removeAll(QString());
    return u'[' + known.join(QStringLiteral(" : ")) + u']';
}

class Paragraphs
{
public:
    explicit Paragraphs(const QString &language)
        : m_words(wordsIn(language))
    {
    }

    QStringList of(const Blocks &blocks) const
    {
        QStringList result;
        for (const Block &block : blocks)
            for (const QString &paragraph : of(block))
                if (!paragraph.trimmed().isEmpty())
                    result.append(paragraph);
        return result;
    }

private:
    QStringList of(const Block &block) const
    {
        return std::visit(overloaded{
                              [&](const Paragraph &paragraph) { return QStringList{line(paragraph.content)}; },
                              [&](const Heading &heading) { return QStringList{line(heading.content)}; },
                              [&](const List &list) { return QStringList{items(list)}; },
                              [&](const Quote &quote) { return this->quote(quote); },
                              [&](const Preformatted &code) { return QStringList{code.text}; },
                              [&](const Figure &figure) { return QStringList{this->figure(figure)}; },
                              [&](const Table &table) { return this->table(table); },
                              [&](const Rule &) { return QStringList{QStringLiteral("* * *")}; },
                              [&](const Note &note) { return this->note(note); },
                              [&](const Details &details) { return QStringList{line(details.summary)} + of(details.blocks); },
                              [&](const DefinitionList &list) { return definitions(list); },
                              [&](const Recording &recording) { return QStringList{this->recording(recording)}; },
                              [&](const Embed &embed) { return QStringList{lines({embed.url, line(embed.caption)})}; },
                              [&](const Footnotes &notes) { return footnotes(notes); },
                              [&](const Foreign &foreign) { return QStringList{textOf(foreign.html)}; },
                          },
                          block.content);
    }

    QString line(const Inlines &inlines) const
    {
        QString result;
        for (std::size_t i = 0; i < inlines.size(); ++i) {
            result += wordsOf(inlines[i]);
            if (const Link *link = linkEndingAt(inlines, i))
                result += addressOf(*link, result);
        }
        return result;
    }

    QString wordsOf(const Inline &item) const
    {
        return std::visit(overloaded{
                              [](const Text &text) { return text.text; },
                              [](const LineBreak &) { return QStringLiteral("\n"); },
                              [&](const InlineImage &image) { return picture(image.image); },
                              [](const FootnoteReference &call) {
                                  return bracketed({call.label.isEmpty() ? call.id : call.label});
                              },
                              [](const ForeignInline &foreign) { return textOf(foreign.html); },
                          },
                          item);
    }

    static const std::optional<Link> &linkOf(const Inline &item)
    {
        return std::visit([](const auto &each) -> const std::optional<Link> & { return each.style.link; }, item);
    }

    /// The link whose last run is the one at `i`.
    static const Link *linkEndingAt(const Inlines &inlines, std::size_t i)
    {
        const auto &link = linkOf(inlines[i]);
        const bool goesOn = i + 1 < inlines.size() && linkOf(inlines[i + 1]) == link;
        return link && !goesOn ? &*link : nullptr;
    }

    /// Behind a link, unless its words are the address.
    static QString addressOf(const Link &link, const QString &before)
    {
        const bool isWeb = link.href.startsWith(QLatin1String("http://")) || link.href.startsWith(QLatin1String("https://"));
        return isWeb && !before.endsWith(link.href) ? QStringLiteral(" (%1)").arg(link.href) : QString();
    }

    QString picture(const Image &image) const
    {
        return image.alt && image.alt->isEmpty() ? QString() : bracketed({m_words.picture, image.alt.value_or(image.src)});
    }

    static QString lines(QStringList parts)
    {
        parts.removeAll(QString());
        return parts.join(u'\n');
    }

    /// Blocks in the place of one paragraph, each line of theirs on one of its own.
    QString joined(const Blocks &blocks) const { return of(blocks).join(u'\n'); }

    QString items(const List &list) const
    {
        QStringList result;
        const int step = list.reversed ? -1 : 1;
        int number = list.start;
        for (const ListItem &item : list.items) {
            const QString sign = list.ordered ? QStringLiteral("%1. ").arg(number) : QStringLiteral("• ");
            QString text = joined(item.blocks);
            result.append(sign + text.replace(u'\n', u'\n' + QString(sign.size(), u' ')));
            number += step;
        }
        return result.join(u'\n');
    }

    QStringList quote(const Quote &quote) const
    {
        QStringList result = of(quote.blocks);
        if (!quote.citation.empty())
            result.append(QStringLiteral("— ") + line(quote.citation));
        return result;
    }

    QString figure(const Figure &figure) const
    {
        QStringList result;
        for (const FigureImage &each : figure.images)
            result.append(picture(each.image));
        result.append(line(figure.caption));
        result.append(line(figure.credit));
        return lines(result);
    }

    QStringList table(const Table &table) const
    {
        QStringList rows;
        for (const TableRow &row : table.rows) {
            QStringList cells;
            for (const TableCell &cell : row.cells)
                cells.append(joined(cell.blocks).replace(u'\n', u' '));
            rows.append(cells.join(QStringLiteral(" | ")));
        }
        return {line(table.caption), rows.join(u'\n')};
    }

    /// In brackets: without them it would be the article's own.
    QStringList note(const Note &note) const
    {
        QStringList result = of(note.blocks);
        if (result.isEmpty())
            return {};
        result.front().prepend(
            u'[' + (note.kind == Note::Kind::Editor ? m_words.note : m_words.translator) + QStringLiteral(" : "));
        result.back().append(u']');
        return result;
    }

    QStringList definitions(const DefinitionList &list) const
    {
        QStringList result;
        for (const Definition &entry : list.entries)
            result.append(entry.term ? joined(entry.blocks) : QStringLiteral("— ") + joined(entry.blocks));
        return {lines(result)};
    }

    QString recording(const Recording &recording) const
    {
        const bool isSound = recording.kind == Recording::Kind::Audio;
        const QString source = recording.sources.empty() ? QString() : recording.sources.front().src;
        return lines({bracketed({isSound ? m_words.sound : m_words.film, source}), line(recording.caption)});
    }

    QStringList footnotes(const Footnotes &notes) const
    {
        QStringList result;
        for (const Footnote &note : notes.notes)
            result.append(bracketed({note.id}) + u' ' + joined(note.blocks));
        return result;
    }

    const Words &m_words;
};

} // namespace

QStringList plainParagraphs(const Document &document, const QString &language)
{
    return Paragraphs(language).of(document.blocks);
}

} // namespace marbre::exporting
