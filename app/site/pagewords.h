#pragma once

#include <QString>
#include <QStringView>

namespace marbre::site {

/// What a page says of itself, in the article's language: French, or else English.
struct PageWords {
    QString language; ///< of these words: "fr" or "en"
    QString author, categories, posted, source, translation, license; ///< the labels of the box
    QString corrections; ///< above them
    QString note; ///< before the editor's note, with its colon
    QString publishedOn; ///< with %1 where a day stands
    QString publishedIn; ///< with %1 where a month or a year stands
    QString home, search; ///< the site's ways
    QString skip; ///< to the text, past what stands before it on every page
    QString sections, subjects, others, pages; ///< what ways lead to, for those who do not see where they stand
    QString newer, older; ///< the pages of a list
    QString months; ///< above the times that a list leads to
    QString nothing; ///< in a list without articles
    QString found; ///< above what a search gives, with %1 where its words stand
    QString foundCount; ///< above what a search gives, before the number
    QString foundNone; ///< where it gives nothing
    QString foundMore; ///< the button for the rest of it
    QString searchFailed; ///< where the site's search cannot be read
    QString searchNeedsScripts;
    QString related; ///< above other articles
    QString previous, next; ///< the articles before and behind one
    QString notFound; ///< the title of the page for an address where there is none
    QString lost; ///< on it
    QString moved; ///< where a page stood before
    QString untitled; ///< the title of an article without a word
};

/// `language` is a BCP 47 tag; what follows its first subtag does not count.
[[nodiscard]] const PageWords &pageWords(QStringView language);

/// True for languages that are written from right to left, by the script of the tag or the language's usual one.
[[nodiscard]] bool isRightToLeft(const QString &language);

/// The language as Open Graph writes it (`fr_FR`), with the usual country where none is given; empty for a language
/// that is not known.
[[nodiscard]] QString openGraphLocale(const QString &language);

} // namespace marbre::site
