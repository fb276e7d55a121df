#pragma once

#include "document/document.h"

namespace marbre::tests {

inline document::Inlines words(const char *text)
{
    return {document::Text{QString::fromUtf8(text), {}}};
}

inline document::Block paragraph(const char *text)
{
    return {document::Paragraph{words(text)}, {}, {}, {}};
}

inline document::Block block(document::Content content)
{
    return {std::move(content), {}, {}, {}};
}

inline document::Image image(const char *src, std::optional<QString> alt = {})
{
    return {QString::fromUtf8(src), std::move(alt), {}, 0, 0, {}};
}

inline document::InlineImage inlineImage(const char *src, std::optional<QString> alt = {})
{
    return {image(src, std::move(alt)), {}};
}

/// Every kind of block, each with words or an address of its own.
inline document::Document everyKind()
{
    using namespace document;
    const QString alt = QStringLiteral("alt");
    List list;
    list.items = {{{paragraph("item"), block(Quote{{paragraph("quoted")}, words("citation")})}, {}}};
    Table table;
    table.caption = words("table caption");
    table.rows = {{{TableCell{{paragraph("cell a")}}, TableCell{{paragraph("cell b")}}}},
                  {{TableCell{{paragraph("cell c")}}}}};
    Recording film;
    film.kind = Recording::Kind::Video;
    film.sources = {{QStringLiteral("media/film.mp4"), {}}, {QStringLiteral("media/film.webm"), {}}};
    film.poster = QStringLiteral("media/poster.jpg");
    film.caption = words("film caption");
    Recording sound;
    sound.sources = {{QStringLiteral("media/sound.ogg"), {}}};
    Figure figure{
        {{image("media/one.jpg", alt), {}}, {image("media/two.jpg", alt), {}}}, words("caption"), words("credit")};
    figure.caption.push_back(inlineImage("media/caption.png"));
    return {{block(Paragraph{{Text{QStringLiteral("start "), {}}, inlineImage("media/inline.png", alt)}}),
             block(Heading{2, words("heading")}), block(std::move(list)),
             block(Preformatted{QStringLiteral("code"), {}}), block(std::move(figure)), block(std::move(table)),
             block(Rule{}), block(Note{Note::Kind::Editor, {paragraph("note")}}),
             block(Details{words("summary"), {block(Figure{{{image("media/deep.jpg"), {}}}, {}, {}})}, false}),
             block(DefinitionList{{{true, {paragraph("term")}}, {false, {paragraph("meaning")}}}}),
             block(std::move(film)), block(std::move(sound)),
             block(Embed{QStringLiteral("https://e.example"), {}, words("embed")}),
             block(Footnotes{{{QStringLiteral("1"), {paragraph("footnote")}}}}),
             block(Foreign{QStringLiteral("<x>foreign</x>")})}};
}

} // namespace marbre::tests
