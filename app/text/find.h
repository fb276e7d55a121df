#pragma once

#include <QRegularExpression>
#include <QString>

#include <expected>
#include <vector>

namespace marbre::text {

/// What a person looks for, as they typed it.
struct Question {
    QString words;
    bool caseCounts = false;
    bool accentsCount = true; ///< false: é is e, œ is oe, ’ is ', every space is a space
    bool wholeWords = false;
    bool expression = false; ///< `words` are a regular expression as Perl writes them

    bool operator==(const Question &) const = default;
};

/// A stretch of characters, the end not included; of a group that caught nothing, `from` is -1.
struct Span {
    int from = -1;
    int to = -1;

    bool operator==(const Span &) const = default;
};

struct Hit : Span {
    std::vector<Span> groups; ///< what the groups of an expression caught, from `$1` on

    bool operator==(const Hit &) const = default;
};

/// A Question made ready to be asked of any text, on any thread.
class Search
{
public:
    struct Mistake {
        enum class Kind { Other, Parenthesis, Bracket, NothingToRepeat };
        Kind kind = Kind::Other;
        int at = 0; ///< the character of the expression, from 1

        bool operator==(const Mistake &) const = default;
    };

    /// Fails only where an expression is none.
    [[nodiscard]] static std::expected<Search, Mistake> of(const Question &question);

    [[nodiscard]] bool isEmpty() const { return m_empty; }
    [[nodiscard]] int groups() const { return m_expression.captureCount(); }

    /// The hits in one block's text, in order, none empty and none with an object in it (U+FFFC). A line break in the
    /// block (U+2028) is `\n` to an expression; an expression that takes very long finds nothing.
    [[nodiscard]] std::vector<Hit> hitsIn(const QString &text) const;

private:
    Search() = default;

    QRegularExpression m_expression;
    bool m_empty = true;
    bool m_loose = false;
    bool m_groups = false;
};

/// What takes a hit's place: words of its own, and what groups had caught.
struct Piece {
    QString words;
    int group = -1; ///< 0: the hit itself; -1: `words`

    bool operator==(const Piece &) const = default;
};
using Replacement = std::vector<Piece>;

/// In an expression `$1` to `$99` are groups, `$0` and `$&` the hit, `$$` is `$`; elsewhere all is as it stands.
[[nodiscard]] Replacement replacementOf(const QString &typed, const Question &question, int groups);
/// How many characters two texts begin with alike, or end in; no half of a pair of surrogates.
[[nodiscard]] int alike(QStringView one, QStringView other);
[[nodiscard]] int alikeAtEnd(QStringView one, QStringView other);
/// What a hit in `text` becomes.
[[nodiscard]] QString wordsFor(const QString &text, const Hit &hit, const Replacement &replacement);

} // namespace marbre::text
