#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace marbre::exporting {

struct BookChapter {
    QString file; ///< in the book's folder: "articles/elekta.xhtml"
    QString title;
    QString language; ///< BCP 47
};

struct BookPicture {
    QString file; ///< in the book's folder: "media/ab/cd.png"
    QString type; ///< MIME
    bool needsFallback = false; ///< of a type that a reader need not know
};

/// What a book says of itself.
struct Book {
    QUuid identifier;
    QString title;
    QString language; ///< BCP 47
    QString publisher; ///< empty: not known
    QStringList authors;
    QDate from, to; ///< the days of its articles; null: not known
    QDateTime modified; ///< UTC
    std::vector<BookChapter> chapters;
    std::vector<BookPicture> pictures;
    bool isDescribed = true; ///< every picture has its words
};

/// The parts of an EPUB 3.2 (w3.org/publishing/epub32), as UTF-8; deterministic.
[[nodiscard]] QByteArray bookContainer(); ///< META-INF/container.xml (OCF, 3.5.2)
[[nodiscard]] QByteArray bookPackage(const Book &book); ///< package.opf (Packages, 3.4; Accessibility 1.0)
[[nodiscard]] QByteArray bookContents(const Book &book); ///< nav.xhtml (Packages, 5)
[[nodiscard]] QByteArray bookNcx(const Book &book); ///< toc.ncx, for readers of before EPUB 3 (OPF 2.0.1, 2.4.1)
[[nodiscard]] QByteArray bookCover(const Book &book); ///< cover.xhtml
/// `folder`: the way to the book's folder ("../"); `body`: XHTML.
[[nodiscard]] QByteArray bookPage(const QString &title, const QString &language, const QString &folder,
                                  const QString &body);

} // namespace marbre::exporting
