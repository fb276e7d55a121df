#include "html/html.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace marbre::html {

using namespace document;

namespace {

/// Elements whose tags part the text before from the text after.
bool isBlockName(std::string_view name)
{
    static constexpr std::array names{
        std::string_view("address"), std::string_view("article"),    std::string_view("aside"),
        std::string_view("audio"),   std::string_view("blockquote"), std::string_view("center"),
        std::string_view("details"), std::string_view("div"),        std::string_view("dl"),
        std::string_view("figure"),  std::string_view("footer"),     std::string_view("h1"),
        std::string_view("h2"),      std::string_view("h3"),         std::string_view("h4"),
        std::string_view("h5"),      std::string_view("h6"),         std::string_view("header"),
        std::string_view("hr"),      std::string_view("main"),       std::string_view("nav"),
        std::string_view("ol"),      std::string_view("p"),          std::string_view("pre"),
        std::string_view("section"), std::string_view("table"),      std::string_view("ul"),
        std::string_view("video")};
    std::string lower(name);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return std::ranges::find(names, lower) != names.end();
}

std::string_view nameAt(std::string_view html)
{
    const std::size_t end = html.find_first_of(" \t\r\n\f/>");
    return html.substr(0, end);
}

std::string_view trimmed(std::string_view html)
{
    const std::size_t first = html.find_first_not_of(" \t\r\n\f");
    if (first == std::string_view::npos)
        return {};
    return html.substr(first, html.find_last_not_of(" \t\r\n\f") - first + 1);
}

/// The bytes begin with a block of their own, not with text that would join the text before.
bool startsClosed(std::string_view html)
{
    html = trimmed(html);
    while (html.starts_with("<!--")) {
        const std::string_view text = trimmed(html.substr(4));
        if (text.starts_with("wp:") || text.starts_with("more-->") || text.starts_with("nextpage-->"))
            return true;
        const std::size_t end = html.find("-->");
        if (end == std::string_view::npos)
            return false;
        html = trimmed(html.substr(end + 3));
    }
    return html.starts_with('<') && isBlockName(nameAt(html.substr(1)));
}

/// The bytes end with a block, or with the two breaks that part paragraphs.
bool endsClosed(std::string_view html)
{
    html = trimmed(html);
    while (html.ends_with("-->")) {
        const std::size_t start = html.rfind("<!--");
        if (start == std::string_view::npos)
            return false;
        const std::string_view text = trimmed(html.substr(start + 4));
        const bool isWhole = text.starts_with("wp:") && text.ends_with("/-->");
        if (isWhole || text.starts_with("/wp:") || text.starts_with("more-->") || text.starts_with("nextpage-->"))
            return true;
        html = trimmed(html.substr(0, start));
    }
    const std::size_t start = html.rfind('<');
    if (start == std::string_view::npos || !html.ends_with('>'))
        return false;
    const std::string_view tag = html.substr(start + 1);
    if (tag.starts_with('/'))
        return isBlockName(nameAt(tag.substr(1)));
    const std::string_view before = trimmed(html.substr(0, start));
    const std::size_t other = before.rfind('<');
    return nameAt(tag) == "hr"
        || (nameAt(tag) == "br" && before.ends_with('>') && nameAt(before.substr(other + 1)) == "br");
}

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// Bytes of loose text are written again only where they do not run into loose text that comes after.
bool mayWriteOrigin(const Blocks &blocks, std::size_t i)
{
    const QByteArray &origin = blocks[i].origin;
    if (origin.isEmpty())
        return false;
    if (i + 1 == blocks.size() || blocks[i + 1].origin.isEmpty() || endsClosed(view(origin)))
        return true;
    return startsClosed(view(blocks[i + 1].origin));
}

} // namespace

QByteArray write(const Document &document)
{
    QByteArray result;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const Block &block = document.blocks[i];
        if (mayWriteOrigin(document.blocks, i)) {
            result += block.origin;
            continue;
        }
        if (!result.isEmpty() && !result.endsWith('\n'))
            result += '\n';
        result += writeBlock(block).toUtf8() + (block.trailing.isEmpty() ? QByteArray("\n") : block.trailing);
    }
    return result;
}

QByteArray writeCanonical(const Document &document)
{
    QByteArray result;
    for (const Block &block : document.blocks)
        result += writeBlock(block).toUtf8() + '\n';
    return result;
}

} // namespace marbre::html
