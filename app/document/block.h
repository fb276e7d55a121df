#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

#include "document/attributes.h"
#include "document/inline.h"

namespace marbre::document {

struct Block;
using Blocks = std::vector<Block>;

struct Paragraph {
    Inlines content;

    bool operator==(const Paragraph &) const = default;
};

/// A heading of the body. Level 1 is the article's title, which is no part of a Document.
struct Heading {
    int level = 2; ///< 2…6
    Inlines content;

    bool operator==(const Heading &) const = default;
};

struct ListItem {
    Blocks blocks; ///< a plain item is one Paragraph
    Attributes attributes;

    bool operator==(const ListItem &) const;
};

struct List {
    bool ordered = false;
    int start = 1; ///< of an ordered list
    bool reversed = false;
    std::vector<ListItem> items; ///< at least one

    bool operator==(const List &) const = default;
};

/// `blockquote`, with the citation under it, if any.
struct Quote {
    Blocks blocks;
    Inlines citation;

    bool operator==(const Quote &) const;
};

/// `pre`: every space and line break counts.
struct Preformatted {
    QString text; ///< lines parted by '\n'
    QString language; ///< of the code ("cpp"); empty: not given

    bool operator==(const Preformatted &) const = default;
};

struct FigureImage {
    Image image;
    std::optional<Link> link;

    bool operator==(const FigureImage &) const = default;
};

struct Figure {
    std::vector<FigureImage> images; ///< at least one; several make a gallery
    Inlines caption;
    Inlines credit; ///< who owns the picture, written after the caption

    bool operator==(const Figure &) const = default;
};

enum class Alignment { None, Left, Center, Right };

struct TableCell {
    Blocks blocks; ///< a plain cell is one Paragraph
    bool header = false;
    int columnSpan = 1; ///< 1…1000 (HTML standard, 4.9.11)
    int rowSpan = 1;    ///< 1…65534
    Alignment alignment = Alignment::None;
    Attributes attributes;

    bool operator==(const TableCell &) const;
};

struct TableRow {
    std::vector<TableCell> cells;
    bool operator==(const TableRow &) const = default;
};

struct Table {
    std::vector<TableRow> rows; ///< at least one
    int headerRows = 0;         ///< the first rows that stand in `thead`
    int footerRows = 0;         ///< the last rows that stand in `tfoot`
    Inlines caption;

    bool operator==(const Table &) const = default;
};

/// `hr`
struct Rule {
    bool operator==(const Rule &) const = default;
};

/// A boxed note inside the body: the editor's (NDLR) or the translator's.
struct Note {
    enum class Kind { Editor, Translator };
    Kind kind = Kind::Editor;
    Blocks blocks;

    bool operator==(const Note &) const;
};

struct Details {
    Inlines summary;
    Blocks blocks;
    bool open = false;

    bool operator==(const Details &) const;
};

/// One `dt` or `dd` of a definition list.
struct Definition {
    bool term = false;
    Blocks blocks; ///< a term holds one Paragraph

    bool operator==(const Definition &) const;
};

struct DefinitionList {
    std::vector<Definition> entries; ///< at least one

    bool operator==(const DefinitionList &) const = default;
};

/// A sound or a film, played by the reader's browser.
struct Recording {
    enum class Kind { Audio, Video };
    struct Source {
        QString src;
        QString type; ///< MIME type; empty: not given
        bool operator==(const Source &) const = default;
    };
    /// Subtitles, a transcript, chapters (HTML standard, 4.8.12).
    struct Track {
        QString src;
        QString kind; ///< "subtitles", "captions", "descriptions", "chapters", "metadata"; empty: not given
        QString language;
        QString label;
        bool isDefault = false;
        bool operator==(const Track &) const = default;
    };
    /// How it plays, as the page that it came from wanted it; never unasked.
    struct Playing {
        bool loop = false;
        bool muted = false;
        bool inlineOnPhones = false;
        QString preload; ///< "none", "metadata", "auto"; empty: not given
        bool operator==(const Playing &) const = default;
    };
    Kind kind = Kind::Audio;
    std::vector<Source> sources; ///< at least one
    QString poster;
    int width = 0;
    int height = 0;
    Inlines caption;
    std::vector<Track> tracks;
    Playing playing;

    bool operator==(const Recording &) const = default;
};

/// Something shown by another site (a message, a film): its address, never its script.
struct Embed {
    QString url;
    QString provider; ///< "youtube", "twitter"…; empty: not known
    Inlines caption;

    bool operator==(const Embed &) const = default;
};

struct Footnote {
    QString id;
    Blocks blocks;

    bool operator==(const Footnote &) const;
};

/// The notes called by FootnoteReference, where the page has them.
struct Footnotes {
    std::vector<Footnote> notes;

    bool operator==(const Footnotes &) const = default;
};

/// Safe markup that Marbre has no word for, kept as it came (already cleaned, balanced).
struct Foreign {
    QString html;

    bool operator==(const Foreign &) const = default;
};

using Content = std::variant<Paragraph, Heading, List, Quote, Preformatted, Figure, Table, Rule, Note, Details,
                             DefinitionList, Recording, Embed, Footnotes, Foreign>;

/// One block of a Document. Two blocks are equal when they say the same; the bytes that one was read from do not
/// count. Who changes `content`, `attributes` or `wordpress` of a block must clear `origin`.
struct Block {
    Content content;
    Attributes attributes; ///< id, class, title, lang, dir, align…
    QString wordpress;     ///< the block comment around it, as in `<!-- wp:… -->`: name and JSON; empty: none
    QByteArray origin;     ///< the UTF-8 bytes that it was read from, when they are safe to write again as they are
    QByteArray trailing;   ///< of a block without: the white space and comments that are to be written after it

    bool operator==(const Block &other) const
    {
        return content == other.content && attributes == other.attributes && wordpress == other.wordpress;
    }
};

inline bool ListItem::operator==(const ListItem &) const = default;
inline bool Quote::operator==(const Quote &) const = default;
inline bool TableCell::operator==(const TableCell &) const = default;
inline bool Note::operator==(const Note &) const = default;
inline bool Details::operator==(const Details &) const = default;
inline bool Definition::operator==(const Definition &) const = default;
inline bool Footnote::operator==(const Footnote &) const = default;

} // namespace marbre::document
