#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace marbre::exporting {

/// The site's search keeps its words in parts, files of some kilobytes that a page loads as scripts:
///
///     marbre("0/w-enqu","enquet fr.enquete=… fr.enquetes=…\nenquetes >enquet.fr\n…")
///
/// A line is a group: its head, then items. `LANGUAGE.WORD=…` are the articles that hold a word whose stem is the head,
/// without WORD that of the head itself; `>STEM.LANGUAGE` leads from a word to its stem's group.

/// An article that holds a word.
struct Posting {
    quint32 article = 0; ///< its number in the segment, from 1
    int weight = 0; ///< 0…15

    bool operator==(const Posting &) const = default;
};
/// As ASCII without spaces, quotes and backslashes: of each article how far it is from the one before it, sixteen
/// times, and its weight, as digits of base 45, lowest first, in `#`…`}`; all but the last digit with 45 more.
[[nodiscard]] std::string encodedPostings(const std::vector<Posting> &postings);
[[nodiscard]] std::vector<Posting> decodedPostings(std::string_view text);

using SearchGroup = std::map<std::string, std::string>; ///< items with what stands behind their `=`
using SearchGroups = std::map<std::string, SearchGroup>; ///< by their heads

/// True where a part begins with this group: by nothing but the group itself, so that the same words are in the same parts
/// whatever was there before, and what is added or taken away changes its own part only. A larger group begins one more
/// likely, so that parts are of some 8 kB at any number of articles.
[[nodiscard]] bool beginsPart(const std::string &head, const SearchGroup &group);

/// As addresses have it: small letters, digits, and `~c3` for a byte beyond them.
[[nodiscard]] QString searchPartName(const std::string &head);
[[nodiscard]] std::string searchPartHead(const QString &name);

[[nodiscard]] QByteArray searchPartFile(const QString &key, const SearchGroups &groups);
/// Nothing: it is no such file.
[[nodiscard]] std::optional<SearchGroups> readSearchPart(const QByteArray &file);

} // namespace marbre::exporting
