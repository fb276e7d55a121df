#pragma once

#include <QString>

#include <memory>
#include <vector>

#include "document/inline.h"

namespace marbre::exporting {

/// What parts a run from its neighbours.
enum class MarkdownSign { None, Strong, Emphasis, Strike, Code, Link };

/// `**`, `*`, `~~`; empty for those that are no delimiters of two equal sides.
[[nodiscard]] QString signText(MarkdownSign sign);

/// One thing that a style says of a run, as HTML and, where there is one, as a sign.
struct MarkdownLayer {
    MarkdownSign sign = MarkdownSign::None;
    QString start; ///< HTML
    QString end;
    document::Link link; ///< of a link

    bool operator==(const MarkdownLayer &) const = default;
};

struct MarkdownToken {
    enum class Kind { Open, Close, Run };
    Kind kind = Kind::Run;
    std::shared_ptr<const MarkdownLayer> layer; ///< null for a run
    const document::Inline *run = nullptr;
    std::size_t partner = 0; ///< of an Open its Close, and the other way round
    bool isMarkdown = false; ///< of an Open or Close: its sign holds here; else it is HTML
    bool isCode = false; ///< of a run: it is a code span
};

/// A run of text as what opens, what stands in it and what closes, nested well; for each what opens it is decided
/// whether a sign of Markdown's says it in its place. `inlines` must outlive it.
class MarkdownTokens
{
public:
    MarkdownTokens(const document::Inlines &inlines, bool isCell);

    [[nodiscard]] auto begin() const { return m_tokens.begin(); }
    [[nodiscard]] auto end() const { return m_tokens.end(); }

private:
    using Layers = std::vector<MarkdownLayer>;
    void become(const Layers &layers);
    void decide(std::size_t open);
    void decideCode(std::size_t open);
    [[nodiscard]] bool isParted(std::size_t open, std::size_t close) const;
    [[nodiscard]] char32_t charBefore(std::size_t index) const;
    [[nodiscard]] char32_t charAfter(std::size_t index) const;
    [[nodiscard]] bool isDelimiter(std::size_t index) const;

    std::vector<MarkdownToken> m_tokens;
    std::vector<std::size_t> m_open;
    bool m_isCell;
};

} // namespace marbre::exporting
