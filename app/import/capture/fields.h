#pragma once

#include <QLatin1StringView>
#include <QString>

#include <vector>

namespace marbre::import::capture {

/// A value that a page gives for a field, where it stands there and how sure it is.
struct Finding {
    QString value;
    QLatin1StringView from; ///< one of the names below
    double confidence = 0; ///< 0…1

    bool operator==(const Finding &) const = default;
};

/// Where values stand. Names of the command line, too.
namespace from {
inline constexpr QLatin1StringView jsonLd("json-ld");
inline constexpr QLatin1StringView openGraph("open-graph");
inline constexpr QLatin1StringView dublinCore("dublin-core");
inline constexpr QLatin1StringView twitter("twitter");
inline constexpr QLatin1StringView meta("meta"); ///< any other `meta`
inline constexpr QLatin1StringView microdata("microdata");
inline constexpr QLatin1StringView rdfa("rdfa");
inline constexpr QLatin1StringView link("link"); ///< `rel` of a link
inline constexpr QLatin1StringView time("time"); ///< the `time` element
inline constexpr QLatin1StringView byline("byline"); ///< the line under the title
inline constexpr QLatin1StringView heading("heading");
inline constexpr QLatin1StringView title("title"); ///< the `title` element
inline constexpr QLatin1StringView html("html"); ///< an attribute of the page's or the article's element
inline constexpr QLatin1StringView text("text");
inline constexpr QLatin1StringView address("address"); ///< the address of the page itself
} // namespace from

/// All that a page gives for one field, surest first; no value stands twice.
using Field = std::vector<Finding>;

/// What a page says of itself. An empty field: it does not say.
struct PageFields {
    Field title;
    Field byline; ///< names of persons, parted by ", "
    Field siteName;
    Field publishedTime; ///< ISO 8601, as exact as the page gives it: "2021-04", "2021-04-27", "2021-04-27T06:00:00Z"
    Field language; ///< BCP 47
    Field excerpt;
    Field url; ///< absolute, where a base is known
    Field license; ///< an address, or words
};

/// Adds what was found; a value without a word is none.
void add(Field &field, QString value, QLatin1StringView from, double confidence);

/// Puts the findings in order: the same value (but for case, accents and punctuation) found in several places is one,
/// surer than each alone; of its spellings, the surest stays.
void settle(Field &field);
void settle(PageFields &fields);

/// The best value; empty where there is none.
[[nodiscard]] QString bestOf(const Field &field);

} // namespace marbre::import::capture
