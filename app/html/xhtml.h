#pragma once

#include <QByteArrayView>
#include <QString>

#include <functional>

namespace marbre::html {

/// What a book does with addresses.
struct XhtmlRules {
    /// The address of a picture in the book; empty where it is not in it: then its words stand in its place.
    std::function<QString(const QString &src)> picture;
    /// Where a link of the web leads; empty where it leads nowhere from a book: then its words stand alone.
    std::function<QString(const QString &href)> link;
};

/// A fragment of HTML as XML, in the elements and attributes that an EPUB content document may have (EPUB 3.2, Content
/// Documents, 2.2; HTML standard, 13 and 14): well-formed, every id once and a name of XML's, links within the fragment
/// only to what is there. What has no place in a book keeps its words: sounds and films are links to where they are.
[[nodiscard]] QString toXhtml(QByteArrayView html, const XhtmlRules &rules);

} // namespace marbre::html
