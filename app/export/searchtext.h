#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>

#include "article/article.h"

namespace marbre::exporting {

/// What the site's search knows of an article: all that one can look for, and what a hit shows.
struct SearchText {
    QString address; ///< in the site's folder
    QString headline;
    QString reposted; ///< YYYY-MM-DD; empty: not known
    QString source;
    QString language; ///< BCP 47
    QString lead;
    QString text; ///< the body, the note and the corrections
    QStringList authors;
    QStringList translators;
    QStringList categories;
    QStringList tags;
    QString original; ///< its title
    QString originalLanguage;

    bool operator==(const SearchText &) const = default;
};
[[nodiscard]] SearchText searchTextOf(const article::Article &article);

/// The texts of some articles stand in one file, which a page loads as a script: `marbre("t/12",{"97":[…],…})`.
using SearchTexts = std::map<qint64, SearchText>;
inline constexpr qint64 searchTextsInAFile = 10;
/// The file of an article's text, in the site's folder: `search/t/0/12.js`.
[[nodiscard]] QString searchTextAddress(qint64 article);
/// An article's part of the file: `"97":[…]`, one line.
[[nodiscard]] QByteArray searchTextLine(qint64 article, const SearchText &text);
/// The file of these lines, which are of its articles in order.
[[nodiscard]] QByteArray searchTextFile(qint64 article, const QByteArrayList &lines);
/// What such a file holds; nothing where it is none.
[[nodiscard]] std::optional<SearchTexts> readSearchTexts(const QByteArray &file);

} // namespace marbre::exporting
