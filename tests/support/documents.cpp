#include "documents.h"

#include <QStringList>

namespace marbre::tests {

using namespace document;

namespace {

int upTo(int end)
{
    return *rc::gen::inRange(0, end);
}

bool once(int of)
{
    return upTo(of) == 0;
}

QString oneOf(const QStringList &list)
{
    return list[upTo(int(list.size()))];
}

QString word()
{
    static const QStringList words{QStringLiteral("marbre"),      QStringLiteral("à"),
                                   QStringLiteral("l’été"),       QStringLiteral("«\u202Foui\u202F»"),
                                   QStringLiteral("12\u00A0000"), QStringLiteral("日本語"),
                                   QStringLiteral("שלום"),        QStringLiteral("👩‍👩‍👧"),
                                   QStringLiteral("<b>"),         QStringLiteral("&amp;"),
                                   QStringLiteral("\""),          QStringLiteral("'"),
                                   QStringLiteral("a\u2028b"),    QStringLiteral("\u200B"),
                                   QStringLiteral("\u00AD"),      QStringLiteral("e\u0301"),
                                   QStringLiteral("]]>"),         QStringLiteral("-->"),
                                   QStringLiteral("&#0;"),        QStringLiteral("[gallery]"),
                                   QStringLiteral("</p>"),        QStringLiteral("x\\y"),
                                   QStringLiteral("\u2060")};
    return oneOf(words);
}

QString name()
{
    static const QStringList names{QStringLiteral("un"),         QStringLiteral("deux-3"), QStringLiteral("été"),
                                   QStringLiteral("wp-block-x"), QStringLiteral("a_b"),    QStringLiteral("N7"),
                                   QStringLiteral("x\"y&z")};
    return oneOf(names);
}

QString words()
{
    QString result = word();
    for (int i = upTo(4); i > 0; --i)
        result += u' ' + word();
    return result;
}

QString address()
{
    static const QStringList addresses{QStringLiteral("https://a.example/?x=1&y=2"),
                                       QStringLiteral("/chemin/été"),
                                       QStringLiteral("#note"),
                                       QStringLiteral("mailto:a@b.example"),
                                       QStringLiteral("media/ab/cdef.jpg"),
                                       QStringLiteral("//c.example/\"q\""),
                                       QStringLiteral("../x y")};
    return oneOf(addresses);
}

QString picture()
{
    static const QStringList addresses{QStringLiteral("media/ab/cdef.jpg"), QStringLiteral("https://a.example/a.png"),
                                       QStringLiteral("data:image/png;base64,AAAA")};
    return oneOf(addresses);
}

Attributes attributes(bool mayAlign = true)
{
    Attributes result;
    if (once(10))
        result.set(QStringLiteral("id"), name());
    if (once(8))
        result.set(QStringLiteral("class"), once(3) ? name() + QStringLiteral(" autre") : name());
    if (once(12))
        result.set(QStringLiteral("title"), words());
    if (once(12))
        result.set(QStringLiteral("lang"), once(2) ? QStringLiteral("en-GB") : QStringLiteral("ar"));
    if (once(16))
        result.set(QStringLiteral("dir"), QStringLiteral("rtl"));
    if (mayAlign && once(12))
        result.set(QStringLiteral("align"), once(2) ? QStringLiteral("center") : QStringLiteral("justify"));
    return result;
}

Link link()
{
    Link result{address(), once(4) ? words() : QString(), {}};
    if (once(4))
        result.attributes.set(QStringLiteral("rel"), QStringLiteral("nofollow"));
    if (once(6))
        result.attributes.set(QStringLiteral("target"), QStringLiteral("_blank"));
    if (once(8))
        result.attributes.set(QStringLiteral("class"), name());
    return result;
}

Style style()
{
    Style result;
    if (once(2))
        return result;
    for (int bit = 0; bit < 12; ++bit) {
        if (once(9))
            result.marks |= static_cast<Mark>(1 << bit);
    }
    if (once(4))
        result.link = link();
    if (once(12))
        result.abbreviation = words();
    if (once(12))
        result.datetime = QStringLiteral("2021-04-27");
    if (once(12))
        result.language = QStringLiteral("en");
    if (once(16))
        result.direction = QStringLiteral("rtl");
    return result;
}

Image image()
{
    Image result{picture(), {}, {}, once(2) ? upTo(900) : 0, once(2) ? upTo(900) : 0, attributes()};
    result.attributes.remove(u"title");
    if (!once(3))
        result.alt = once(3) ? QString(QLatin1String("")) : words();
    if (once(5))
        result.title = words();
    if (once(6))
        result.attributes.set(QStringLiteral("srcset"), QStringLiteral("a.jpg 1x, b.jpg 2x"));
    return result;
}

Inline linked(Inline item)
{
    if (auto *call = std::get_if<FootnoteReference>(&item))
        call->style.link.reset();
    else if (auto *foreign = std::get_if<ForeignInline>(&item))
        foreign->style.link.reset();
    return item;
}

Inline oneInline()
{
    switch (upTo(14)) {
    case 0:
        return InlineImage{image(), style()};
    case 1:
        return linked(FootnoteReference{once(2) ? QStringLiteral("1") : QStringLiteral("a-b"), style()});
    case 2:
        return linked(ForeignInline{QStringLiteral("<ruby>漢<rt>kan</rt></ruby>"), style()});
    case 3:
        return linked(ForeignInline{QStringLiteral("<a id=\"ancre\"></a>"), style()});
    default:
        return Text{words(), style()};
    }
}

Inlines inlines()
{
    Inlines result{Text{words(), style()}};
    for (int i = upTo(5); i > 0; --i) {
        if (once(8)) {
            result.push_back(LineBreak{style()});
            result.push_back(Text{words(), style()});
        } else {
            Inline next = oneInline();
            // A space between two runs belongs to the second.
            if (auto *text = std::get_if<Text>(&next); text && once(2))
                text->text.prepend(u' ');
            result.push_back(std::move(next));
        }
    }
    return normalized(std::move(result));
}

Block paragraph()
{
    return {Paragraph{inlines()}, {}, {}, {}};
}

Blocks blocks(int atLeast, int atMost, int depth);

Blocks itemBlocks(int depth)
{
    if (once(8))
        return {};
    return once(3) ? blocks(1, 3, depth) : Blocks{paragraph()};
}

List list(int depth)
{
    List result;
    result.ordered = once(2);
    if (result.ordered && once(3))
        result.start = upTo(40) - 5;
    result.reversed = result.ordered && once(6);
    for (int i = upTo(4) + 1; i > 0; --i)
        result.items.push_back({itemBlocks(depth), attributes()});
    return result;
}

/// A cell with one paragraph is set as a whole.
Blocks cellBlocks(int depth)
{
    Blocks result = itemBlocks(depth);
    if (result.size() == 1 && std::holds_alternative<Paragraph>(result.front().content))
        result.front().attributes.remove(u"align");
    return result;
}

Table table(int depth)
{
    Table result;
    const int count = upTo(4) + 1;
    for (int row = 0; row < count; ++row) {
        TableRow cells;
        for (int i = upTo(3) + 1; i > 0; --i)
            cells.cells.push_back({cellBlocks(depth), once(2), 1 + upTo(3), 1 + upTo(2),
                                   static_cast<Alignment>(upTo(4)), attributes(false)});
        result.rows.push_back(std::move(cells));
    }
    result.headerRows = upTo(count + 1);
    result.footerRows = once(3) ? upTo(count - result.headerRows + 1) : 0;
    if (once(3))
        result.caption = inlines();
    return result;
}

Figure figure()
{
    Figure result;
    for (int i = upTo(3) + 1; i > 0; --i)
        result.images.push_back({image(), once(3) ? std::optional(link()) : std::nullopt});
    if (once(2))
        result.caption = inlines();
    if (once(3))
        result.credit = inlines();
    return result;
}

Recording recording()
{
    Recording result;
    result.kind = once(2) ? Recording::Kind::Audio : Recording::Kind::Video;
    result.sources.push_back({QStringLiteral("media/ab/x.ogg"), once(2) ? QStringLiteral("audio/ogg") : QString()});
    if (once(3))
        result.sources.push_back({QStringLiteral("https://a.example/b.mp4"), QStringLiteral("video/mp4")});
    if (once(3))
        result.poster = picture();
    result.width = once(3) ? 640 : 0;
    if (once(3))
        result.caption = inlines();
    if (once(3))
        result.tracks.push_back({QStringLiteral("media/ab/x.vtt"), once(2) ? QStringLiteral("captions") : QString(),
                                 QStringLiteral("fr"), once(2) ? word() : QString(), once(2)});
    if (once(3))
        result.playing = {once(2), once(2), once(2), once(2) ? QStringLiteral("none") : QString()};
    return result;
}

Content leaf()
{
    switch (upTo(20)) {
    case 0:
        return Heading{2 + upTo(5), inlines()};
    case 1:
        return Preformatted{(once(3) ? QStringLiteral("\n") : QString()) + words()
                                + QStringLiteral("\n\tif (x < 1)\n\n  y &amp;;")
                                + (once(3) ? QStringLiteral("\n") : QString()),
                            once(2) ? QStringLiteral("cpp") : QString()};
    case 2:
        return figure();
    case 3:
        return Rule{};
    case 4:
        return recording();
    case 5: {
        Embed embed{QStringLiteral("https://video.example/1?a=b&c"), once(2) ? QStringLiteral("video") : QString(), {}};
        if (once(2))
            embed.caption = inlines();
        return embed;
    }
    default:
        return Paragraph{inlines()};
    }
}

Content definitions(int depth)
{
    DefinitionList result;
    for (int i = upTo(2) + 1; i > 0; --i) {
        result.entries.push_back({true, {paragraph()}});
        result.entries.push_back({false, itemBlocks(depth)});
    }
    return result;
}

Content footnotes(int depth)
{
    Footnotes result;
    for (int i = upTo(2) + 1; i > 0; --i)
        result.notes.push_back({QString::number(i), itemBlocks(depth)});
    return result;
}

Content container(int kind, int depth)
{
    switch (kind) {
    case 0:
        return table(depth);
    case 1:
        return Details{once(4) ? Inlines{} : inlines(), blocks(1, 3, depth), once(2)};
    case 2:
        return definitions(depth);
    case 3:
        return footnotes(depth);
    case 4:
        return Note{once(2) ? Note::Kind::Editor : Note::Kind::Translator, blocks(1, 3, depth)};
    case 5:
    case 6:
        return Quote{blocks(1, 3, depth), once(2) ? inlines() : Inlines{}};
    default:
        return list(depth);
    }
}

Block block(int depth)
{
    const int kind = upTo(24);
    Block result{depth > 0 && kind < 10 ? container(kind, depth - 1) : leaf(), attributes(), {}, {}};
    if (std::holds_alternative<Embed>(result.content)) {
        result.attributes.remove(u"title");
        result.attributes.remove(u"align");
    }
    return result;
}

Blocks blocks(int atLeast, int atMost, int depth)
{
    Blocks result;
    for (int i = atLeast + upTo(atMost - atLeast + 1); i > 0; --i)
        result.push_back(block(depth));
    return result;
}

} // namespace

rc::Gen<Document> normalDocument()
{
    return rc::gen::exec([] { return Document{blocks(0, 5, 3)}; });
}

} // namespace marbre::tests
