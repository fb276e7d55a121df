#include "import/capture/tidying.h"

#include <QSet>

#include "document/walk.h"

namespace marbre::import::capture {

using namespace document;

namespace {

const Link *linkOf(const Inline &piece)
{
    const Style *style = std::visit(overloaded{[](const Text &text) { return &text.style; },
                                               [](const LineBreak &line) { return &line.style; },
                                               [](const InlineImage &image) { return &image.style; },
                                               [](const FootnoteReference &reference) { return &reference.style; },
                                               [](const ForeignInline &foreign) { return &foreign.style; }},
                                    piece);
    return style->link ? &*style->link : nullptr;
}

/// The ids that links of the text point to.
class Targets
{
public:
    void gather(const Blocks &blocks)
    {
        for (const Block &block : blocks)
            forEachChild(
                block.content, [&](const Blocks &inner) { gather(inner); }, [&](const Inlines &line) { gather(line); });
    }

    [[nodiscard]] bool contains(const QString &id) const { return m_ids.contains(id); }

private:
    void gather(const Inlines &line)
    {
        for (const Inline &piece : line)
            if (const Link *link = linkOf(piece); link && link->href.startsWith(u'#'))
                m_ids.insert(link->href.sliced(1));
    }

    QSet<QString> m_ids;
};

class Tidying
{
public:
    explicit Tidying(const Targets &targets)
        : m_targets(targets)
    {
    }

    void tidy(Blocks &blocks) const
    {
        for (Block &block : blocks) {
            tidy(block.attributes);
            block.origin.clear();
            block.trailing.clear();
            tidyParts(block.content);
            forEachChild(
                block.content, [&](Blocks &inner) { tidy(inner); }, [&](Inlines &line) { tidy(line); });
        }
    }

private:
    void tidy(Attributes &attributes) const
    {
        attributes.remove(u"class");
        if (!m_targets.contains(attributes.value(u"id")))
            attributes.remove(u"id");
    }

    void tidy(Link &link) const
    {
        for (const QStringView name : {u"class", u"id", u"rel", u"target"})
            link.attributes.remove(name);
    }

    void tidy(Image &image) const
    {
        for (const QStringView name : {u"class", u"id", u"loading"})
            image.attributes.remove(name);
    }

    void tidy(Style &style) const
    {
        if (style.link)
            tidy(*style.link);
    }

    void tidy(Inlines &line) const
    {
        for (Inline &piece : line)
            std::visit(overloaded{[&](InlineImage &image) {
                                      tidy(image.image);
                                      tidy(image.style);
                                  },
                                  [&](auto &other) { tidy(other.style); }},
                       piece);
        line = normalized(std::move(line));
    }

    /// The attributes of what a block is made of.
    void tidyParts(Content &content) const
    {
        std::visit(overloaded{[&](List &list) {
                                  for (ListItem &item : list.items)
                                      tidy(item.attributes);
                              },
                              [&](Table &table) {
                                  for (TableRow &row : table.rows)
                                      for (TableCell &cell : row.cells)
                                          tidy(cell.attributes);
                              },
                              [&](Figure &figure) {
                                  for (FigureImage &image : figure.images) {
                                      tidy(image.image);
                                      if (image.link)
                                          tidy(*image.link);
                                  }
                              },
                              [](auto &) {}},
                   content);
    }

    const Targets &m_targets;
};

} // namespace

void takeOffNames(Document &document)
{
    Targets targets;
    targets.gather(document.blocks);
    Tidying(targets).tidy(document.blocks);
}

} // namespace marbre::import::capture
