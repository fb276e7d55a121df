#include <algorithm>
#include <array>

#include "html/foreign.h"
#include "html/keep.h"
#include "html/reader.h"

namespace marbre::html {

using namespace document;

namespace {

/// As a part of an id, which white space and controls would end.
QString idPart(QString text)
{
    return text.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
}

/// "#fn-1", "#fn1", "#fn:1", "#_ftn1", "#sdfootnote1sym"… give "1"; empty: no note's.
QString noteIdOf(const QString &target)
{
    static constexpr std::array prefixes{QLatin1StringView("fn-"),       QLatin1StringView("fn:"),
                                         QLatin1StringView("_ftn"),      QLatin1StringView("sdfootnote"),
                                         QLatin1StringView("_edn"),      QLatin1StringView("sdendnote"),
                                         QLatin1StringView("footnote-"), QLatin1StringView("ftnt"),
                                         QLatin1StringView("fn")};
    for (const QLatin1StringView prefix : prefixes) {
        if (!target.startsWith(prefix) || target.size() <= prefix.size())
            continue;
        QString id = target.sliced(prefix.size());
        if (prefix.startsWith(QLatin1String("sd"))
            && (id.endsWith(QLatin1String("sym")) || id.endsWith(QLatin1String("anc"))))
            id.chop(3);
        if (id.startsWith(QLatin1String("ref")))
            return {};
        // Notes at the end are counted apart from those at the foot.
        const bool isEndnote = prefix == QLatin1String("_edn") || prefix == QLatin1String("sdendnote");
        return (isEndnote ? QStringLiteral("end-") : QString()) + idPart(std::move(id));
    }
    return {};
}

constexpr qsizetype longestLabel = 12;

bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isDigit(); });
}

bool isMarkedReference(const GumboNode &node)
{
    return hasClass(node, QLatin1StringView("footnote-ref")) || hasClass(node, QLatin1StringView("sdfootnoteanc"))
        || attributeOf(node, "role") == QLatin1String("doc-noteref")
        || hasClass(node, QLatin1StringView("sdendnoteanc"))
        || QByteArrayView(rawAttribute(node, "style")).contains("mso-footnote-id")
        || QByteArrayView(rawAttribute(node, "style")).contains("mso-endnote-id");
}

/// The one link in the element, with nothing but it.
const GumboNode *onlyLink(const GumboNode &node)
{
    const GumboNode *anchor = nullptr;
    for (const GumboNode *child : childrenOf(node)) {
        if (isTag(*child, GUMBO_TAG_A) && !anchor)
            anchor = child;
        else if (!isBlank(*child))
            return nullptr;
    }
    return anchor;
}

} // namespace

bool readFootnoteReference(const GumboNode &node, const Style &style, Flow &flow)
{
    const GumboTag tag = tagOf(node);
    if (tag != GUMBO_TAG_SUP && tag != GUMBO_TAG_A)
        return false;
    const GumboNode *anchor = tag == GUMBO_TAG_A ? &node : onlyLink(node);
    if (!anchor)
        return false;
    const QString href = attributeOf(*anchor, "href");
    if (!href.startsWith(u'#'))
        return false;
    const QString given = idPart(attributeOf(node, "data-fn")); // WordPress 6.3 and later
    const QString id = given.isEmpty() ? noteIdOf(href.sliced(1)) : given;
    const bool isMarked = !given.isEmpty() || isMarkedReference(node) || isMarkedReference(*anchor);
    if (id.isEmpty() || !(isMarked || (tag == GUMBO_TAG_SUP && isNumber(id))))
        return false;
    Style outer = style;
    outer.link.reset(); // the call is a link itself
    QString label = textOf(*anchor).simplified();
    if (label.size() > 2 && label.startsWith(u'[') && label.endsWith(u']'))
        label = label.sliced(1, label.size() - 2);
    if (label == id || label.size() > longestLabel)
        label.clear();
    flow.run().item(FootnoteReference{id, std::move(outer), std::move(label)});
    return true;
}

bool isFootnoteBacklink(const GumboNode &node)
{
    if (!isTag(node, GUMBO_TAG_A))
        return false;
    static constexpr std::array classes{QLatin1StringView("footnote-back"), QLatin1StringView("footnote-backref"),
                                        QLatin1StringView("reversefootnote"), QLatin1StringView("sdfootnotesym"),
                                        QLatin1StringView("sdendnotesym")};
    const QString href = attributeOf(node, "href");
    return href.startsWith(QLatin1String("#fnref")) || href.startsWith(QLatin1String("#_ftnref"))
        || href.startsWith(QLatin1String("#_ednref")) || href.startsWith(QLatin1String("#ftnt_ref"))
        || (href.startsWith(u'#') && href.endsWith(QLatin1String("-link")))
        || attributeOf(node, "role") == QLatin1String("doc-backlink")
        || std::ranges::any_of(classes, [&](QLatin1StringView name) { return hasClass(node, name); });
}

namespace {

bool isOffice(const GumboNode &node, const char *element)
{
    const char *css = rawAttribute(node, "style");
    return css && QByteArrayView(css).contains(element);
}

bool isWordList(const GumboNode &node)
{
    return isOffice(node, "mso-element:footnote-list") || isOffice(node, "mso-element:endnote-list");
}

const GumboNode *firstElement(const GumboNode &node)
{
    const auto children = childrenOf(node);
    const auto found = std::ranges::find_if(children, [](const GumboNode *child) { return isElement(*child); });
    return found != children.end() ? *found : nullptr;
}

/// LibreOffice and Google Docs write each note in an element of its own, at the end of the page: LibreOffice names the
/// element, Google Docs the link back in its first paragraph. Empty: no such note.
QString loneNoteId(const GumboNode &node)
{
    if (!isTag(node, GUMBO_TAG_DIV))
        return {};
    const QByteArrayView own = rawAttribute(node, "id");
    if (own.startsWith("sd") && own.contains("note"))
        return noteIdOf(attributeOf(node, "id"));
    const GumboNode *paragraph = firstElement(node);
    const GumboNode *back = paragraph && isTag(*paragraph, GUMBO_TAG_P) ? firstElement(*paragraph) : nullptr;
    if (!back || !isTag(*back, GUMBO_TAG_A) || !attributeOf(*back, "href").startsWith(QLatin1String("#ftnt_ref")))
        return {};
    return noteIdOf(attributeOf(*back, "id"));
}

bool followsLoneNote(const GumboNode &node)
{
    const auto siblings = childrenOf(*node.parent);
    for (std::size_t i = node.index_within_parent; i-- > 0;) {
        if (isElement(*siblings[i]))
            return !loneNoteId(*siblings[i]).isEmpty();
    }
    return false;
}

/// Google Docs parts a note's words from the number before them so.
void dropLeadingSpace(Blocks &blocks)
{
    auto *paragraph = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front().content);
    auto *text = paragraph && !paragraph->content.empty() ? std::get_if<Text>(&paragraph->content.front()) : nullptr;
    if (text && text->text.startsWith(QChar::Nbsp) && text->text.size() > 1)
        text->text.remove(0, 1);
}

bool isWordpressList(const GumboNode &node)
{
    return isTag(node, GUMBO_TAG_OL) && hasClass(node, QLatin1StringView("wp-block-footnotes"));
}

/// The element whose children are the notes, or null.
const GumboNode *listOf(const GumboNode &node)
{
    if (isWordList(node) || isWordpressList(node))
        return &node;
    return hasClass(node, QLatin1StringView("footnotes")) || attributeOf(node, "role") == QLatin1String("doc-endnotes")
        ? find(node, GUMBO_TAG_OL)
        : nullptr;
}

/// False: something stands there that is no note.
bool readNotes(Reader &reader, const GumboNode &list, Footnotes &notes)
{
    for (const GumboNode *child : childrenOf(list)) {
        const bool isNote = isTag(*child, GUMBO_TAG_LI) || isOffice(*child, "mso-element:footnote")
            || isOffice(*child, "mso-element:endnote");
        const QString own = idPart(attributeOf(*child, "id"));
        QString id = !isNote                                  ? QString()
            : isOffice(*child, "mso-element:endnote")         ? QStringLiteral("end-") + own.mid(3)
            : isOffice(*child, "mso-element:")                ? own.mid(3)
                                                              : noteIdOf(own);
        if (id.isEmpty() && isNote && isWordpressList(list))
            id = own;
        if (!id.isEmpty())
            notes.notes.push_back({id, reader.footnoteOf(*child)});
        else if (!isBlank(*child))
            return false;
    }
    return !notes.notes.empty();
}

void place(Footnotes notes, Attributes attributes, Flow &flow)
{
    removeClass(attributes, QLatin1StringView("footnotes"));
    flow.push({std::move(notes), std::move(attributes), {}, {}});
}

} // namespace

bool isFootnoteSection(const GumboNode &node)
{
    return listOf(node) != nullptr || !loneNoteId(node).isEmpty();
}

bool readFootnotes(Reader &reader, const GumboNode &node, Flow &flow)
{
    if (!flow.takesBlocks())
        return false;
    Footnotes notes;
    if (const QString id = loneNoteId(node); !id.isEmpty()) {
        reader.taint(node);
        Footnote note{id, reader.footnoteOf(node)};
        dropLeadingSpace(note.blocks);
        auto *before =
            followsLoneNote(node) && flow.count() > 0 ? std::get_if<Footnotes>(&flow.last().content) : nullptr;
        if (before)
            before->notes.push_back(std::move(note));
        else
            flow.push({Footnotes{{std::move(note)}}, {}, {}, {}});
        return true;
    }
    const GumboNode *list = listOf(node);
    if (!list || !readNotes(reader, *list, notes))
        return false;
    const bool isOwn = isTag(node, GUMBO_TAG_SECTION) || isTag(node, GUMBO_TAG_DIV);
    place(std::move(notes), isOwn && !isWordList(node) ? reader.attributes(node) : Attributes(), flow);
    return true;
}

} // namespace marbre::html
