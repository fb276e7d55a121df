#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

#include "document/document.h"
#include "html/address.h"
#include "html/flow.h"
#include "html/html.h"
#include "html/roles.h"
#include "html/survey.h"
#include "html/tree.h"

namespace marbre::html {

class Origins;

/// One reading: walks the tree and puts what it finds into flows. What each kind of block is made of stands in a file
/// of its own (readlist.cpp, readtable.cpp…) as a function that is given the reader.
class Reader
{
public:
    Reader(QByteArrayView bytes, Survey &survey, const ReadOptions &options);

    /// The blocks of the whole tree; `origins` is told which bytes each top-level one came from.
    [[nodiscard]] document::Blocks blocks(const GumboNode &root, Origins &origins);

    void walk(const GumboNode &node, const document::Style &style, Flow &flow);
    void walkChildren(const GumboNode &node, const document::Style &style, Flow &flow);
    void walkRange(std::span<const GumboNode *const> nodes, const document::Style &style, Flow &flow);

    /// What an element holds, as blocks of their own and as text alone.
    [[nodiscard]] document::Blocks blocksOf(const GumboNode &node, const document::Style &style);
    [[nodiscard]] document::Inlines inlinesOf(const GumboNode &node, const document::Style &style);
    /// What a footnote holds, less the link back to its call.
    [[nodiscard]] document::Blocks footnoteOf(const GumboNode &node);
    /// The style of text inside an inline element.
    [[nodiscard]] document::Style styled(const GumboNode &node, const document::Style &style);

    /// id, class, title, lang, dir and align, less what the source writes on everything.
    [[nodiscard]] document::Attributes attributes(const GumboNode &node) const;
    /// A safe address, absolute where there is a base; nothing where it is empty or not safe.
    [[nodiscard]] std::optional<QString> address(const QString &raw, AddressUse use, const GumboNode &node);
    [[nodiscard]] std::optional<document::Link> link(const GumboNode &anchor);

    /// Its bytes are not to be written again as they are.
    void taint(const GumboNode &node) { m_survey.losses.taint(offsetOf(node, m_bytes)); }
    /// Blocks may nest no deeper: what is below is read into the block that is open.
    [[nodiscard]] bool isDeep() const { return m_depth >= 100; }
    [[nodiscard]] const ReadOptions &options() const { return m_options; }
    [[nodiscard]] QByteArrayView bytes() const { return m_bytes; }

private:
    void walkTop(const GumboNode &parent, Flow &flow, Origins &origins);
    void walkElement(const GumboNode &node, Role role, const document::Style &style, Flow &flow);
    void walkBlock(const GumboNode &node, Role role, const document::Style &style, Flow &flow);
    void walkLines(const GumboNode &node, const document::Style &style, Flow &flow);
    void walkWrapper(const GumboNode &node, const document::Style &style, Flow &flow);
    void walkParagraph(const GumboNode &node, const document::Style &style, Flow &flow);
    void walkHeading(const GumboNode &node, const document::Style &style, Flow &flow);
    void walkVerbatim(const GumboNode &node, const document::Style &style, Flow &flow);
    void walkInline(const GumboNode &node, const document::Style &style, Flow &flow);
    [[nodiscard]] document::Attributes inheritable(const GumboNode &node) const;

    QByteArrayView m_bytes;
    Survey &m_survey;
    ReadOptions m_options;
    QString m_base;
    int m_depth = 0;
    bool m_inFootnote = false;
};

/// Each reads one kind of block into the flow, which takes blocks and is flushed.
void readList(Reader &reader, const GumboNode &node, const document::Style &style, Flow &flow);
void readDefinitions(Reader &reader, const GumboNode &node, const document::Style &style, Flow &flow);
void readQuote(Reader &reader, const GumboNode &node, const document::Style &style, Flow &flow);
void readPreformatted(Reader &reader, const GumboNode &node, Flow &flow);
void readFigure(Reader &reader, const GumboNode &node, const document::Style &style, Flow &flow);
void readTable(Reader &reader, const GumboNode &node, const document::Style &style, Flow &flow);
void readAside(Reader &reader, const GumboNode &node, const document::Style &style, Flow &flow);
void readDetails(Reader &reader, const GumboNode &node, const document::Style &style, Flow &flow);
void readRecording(Reader &reader, const GumboNode &node, document::Attributes attributes, document::Inlines caption,
                   Flow &flow);
/// iframe, embed, object. False: it shows nothing that has an address.
bool readFrame(Reader &reader, const GumboNode &node, document::Attributes attributes, document::Inlines caption,
               Flow &flow);
/// The message of another site, quoted with a script beside it (`blockquote.twitter-tweet`). False: it is none.
bool readQuotedEmbed(Reader &reader, const GumboNode &node, Flow &flow);
/// The bullet or number that Word writes as text before an item.
[[nodiscard]] bool isWordMarker(const GumboNode &node);
/// The link from a footnote back to its call.
[[nodiscard]] bool isFootnoteBacklink(const GumboNode &node);
/// A section of footnotes in one of the forms that are known. False: it is none.
bool readFootnotes(Reader &reader, const GumboNode &node, Flow &flow);
/// The call of a footnote. False: it is none.
bool readFootnoteReference(const GumboNode &node, const document::Style &style, Flow &flow);
/// A paragraph that Word has drawn as an item of a list. False: it is none.
bool readWordItem(Reader &reader, const GumboNode &node, const document::Style &style, Flow &flow);

[[nodiscard]] std::optional<document::Image> readImage(Reader &reader, const GumboNode &node);

} // namespace marbre::html
