#include "export/epub.h"

#include <QFile>
#include <QMimeDatabase>
#include <QSet>
#include <QUrl>

#include <algorithm>

#include "export/epubparts.h"
#include "export/files.h"
#include "export/warnings.h"
#include "export/zipfile.h"
#include "html/xhtml.h"
#include "site/page.h"
#include "text/language.h"

namespace marbre::exporting {

namespace {

using article::Article;

constexpr int mostAuthors = 24; ///< that a book names

QString languageOf(const Article &article)
{
    return text::isLanguageTag(article.language) ? article.language : QStringLiteral("und");
}

/// The pictures that every reader shows (EPUB 3.2, Core Media Types).
bool isCoreType(const QString &type)
{
    return QStringList{QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/gif")}.contains(
        type);
}

/// A point that nobody sees, for readers that do not know a picture's type.
QByteArray blank()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGBgAAAABQABh6FO1AAAAABJRU5ErkJggg==");
}

QByteArray style()
{
    QFile file(QStringLiteral(":/book/book.css"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class BookWriter
{
public:
    BookWriter(const site::Theme &theme, const ReadMedia &readMedia, const Target &target)
        : m_theme(theme)
        , m_readMedia(readMedia)
        , m_target(target)
        , m_path(fileIn(target.out, QStringLiteral("articles.epub")))
        , m_zip(m_path)
    {
    }

    Result<Report> write(const NextArticle &next)
    {
        if (const Outcome begun = begin(); !begun)
            return std::unexpected(begun.error());
        for (;;) {
            const auto article = next();
            if (!article)
                return std::unexpected(article.error());
            if (!*article)
                break;
            if (const Outcome done = chapter(**article); !done)
                return std::unexpected(done.error());
        }
        return end();
    }

private:
    using Packing = ZipFile::Packing;

    /// The type comes first, as it is (OCF 3.2, 4.3).
    Outcome begin()
    {
        if (const Outcome opened = m_zip.open(); !opened)
            return opened;
        if (const Outcome done = m_zip.add(QStringLiteral("mimetype"), "application/epub+zip", Packing::Stored); !done)
            return done;
        return m_zip.add(QStringLiteral("META-INF/container.xml"), bookContainer());
    }

    Outcome add(const QString &file, const QByteArray &bytes, Packing packing = Packing::Deflated)
    {
        return m_zip.add(QStringLiteral("EPUB/") + file, bytes, packing);
    }

    Outcome chapter(const Article &article)
    {
        learn(article);
        if (const Outcome done = addPictures(article); !done)
            return done;
        const Result<QString> fragment =
            site::renderFragment(article, m_theme, {{}, m_target.baseUrl, m_target.siteName});
        if (!fragment)
            return std::unexpected(fragment.error());
        const html::XhtmlRules rules{[this](const QString &src) { return pictureAt(src); },
                                     [this](const QString &href) { return linkTo(href); }};
        const QString title = article::headline(article);
        const QString heading = QStringLiteral("<h1>%1</h1>\n").arg(title.toHtmlEscaped());
        const BookChapter chapter{QStringLiteral("articles/%1.xhtml").arg(m_names.next(article.slug)),
                                  title.isEmpty() ? article.slug : title, languageOf(article)};
        m_book.chapters.push_back(chapter);
        const QString body =
            QStringLiteral("<article>\n%1</article>\n").arg(html::toXhtml((heading + *fragment).toUtf8(), rules));
        return add(chapter.file, bookPage(chapter.title, chapter.language, QStringLiteral("../"), body));
    }

    void learn(const Article &article)
    {
        for (Warning &warning : warningsOf(article)) {
            m_book.isDescribed = m_book.isDescribed && warning.kind != Warning::Kind::MissingAlternativeText;
            m_report.warnings.push_back(std::move(warning));
        }
        for (const QString &author : article.authors)
            if (m_book.authors.size() < mostAuthors && !m_book.authors.contains(author))
                m_book.authors.append(author);
        if (article.reposted) {
            m_book.from = m_book.from.isValid() ? std::min(m_book.from, *article.reposted) : *article.reposted;
            m_book.to = m_book.to.isValid() ? std::max(m_book.to, *article.reposted) : *article.reposted;
        }
        if (!m_book.modified.isValid() || article.modified > m_book.modified)
            m_book.modified = article.modified;
        m_book.identifier = QUuid::createUuidV5(m_book.identifier, article.uuid.toString() + article.slug);
    }

    Outcome addPictures(const Article &article)
    {
        for (const document::Document *part : {&article.lead, &article.note, &article.body})
            for (const QString &address : document::mediaOf(*part))
                if (const Outcome done = addPicture(article, address); !done)
                    return done;
        return {};
    }

    /// A picture is stored as it is: it is packed already.
    Outcome addPicture(const Article &article, const QString &address)
    {
        if (m_pictures.contains(address))
            return {};
        const Result<QByteArray> bytes =
            isMediaAddress(address) ? m_readMedia(address) : fail(ErrorCode::Invalid, address);
        const QString type = bytes ? QMimeDatabase().mimeTypeForData(*bytes).name() : QString();
        if (!type.startsWith(QLatin1String("image/"))) {
            m_report.warnings.push_back({Warning::Kind::MissingMedia, article.slug, address});
            return {};
        }
        m_pictures.insert(address);
        m_book.pictures.push_back({address, type, !isCoreType(type)});
        return add(address, *bytes, Packing::Stored);
    }

    QString pictureAt(const QString &src) const
    {
        return m_pictures.contains(src) ? QStringLiteral("../") + src : QString();
    }

    /// A book stands alone: what is relative leads to the site, where it has an address.
    QString linkTo(const QString &href) const
    {
        QUrl url(href);
        if (url.isRelative() && !m_target.baseUrl.isEmpty())
            url = QUrl(m_target.baseUrl).resolved(url);
        const QString scheme = url.scheme();
        const bool isWeb =
            (scheme == QLatin1String("http") || scheme == QLatin1String("https")) && !url.host().isEmpty();
        return isWeb || scheme == QLatin1String("mailto") ? QString::fromLatin1(url.toEncoded()) : QString();
    }

    Result<Report> end()
    {
        if (m_book.chapters.empty())
            return fail(ErrorCode::Invalid, m_target.out, QStringLiteral("a book needs an article"));
        m_book.language = m_book.chapters.front().language;
        m_book.publisher = m_target.siteName;
        m_book.title = m_book.chapters.size() > 1 && !m_target.siteName.isEmpty() ? m_target.siteName
                                                                                  : m_book.chapters.front().title;
        if (!m_book.modified.isValid())
            m_book.modified = QDateTime(QDate(1980, 1, 1), QTime(0, 0), Qt::UTC);
        if (const Outcome added = addParts(); !added)
            return std::unexpected(added.error());
        const Result<bool> written = m_zip.finish();
        if (!written)
            return std::unexpected(written.error());
        ++(*written ? m_report.written : m_report.unchanged);
        m_report.files.append(m_path);
        return std::move(m_report);
    }

    Outcome addParts()
    {
        const auto &pictures = m_book.pictures;
        const std::pair<const char *, QByteArray> parts[]{{"cover.xhtml", bookCover(m_book)},
                                                          {"nav.xhtml", bookContents(m_book)},
                                                          {"toc.ncx", bookNcx(m_book)},
                                                          {"book.css", style()},
                                                          {"package.opf", bookPackage(m_book)}};
        for (const auto &[file, bytes] : parts)
            if (const Outcome done = add(QLatin1StringView(file), bytes); !done)
                return done;
        const bool needsBlank = std::ranges::any_of(pictures, &BookPicture::needsFallback);
        return needsBlank ? add(QStringLiteral("blank.png"), blank()) : Outcome();
    }

    const site::Theme &m_theme;
    const ReadMedia &m_readMedia;
    const Target &m_target;
    QString m_path;
    ZipFile m_zip;
    FreeNames m_names;
    QSet<QString> m_pictures;
    Book m_book;
    Report m_report;
};

} // namespace

Result<Report> exportEpub(const NextArticle &next, const site::Theme &theme, const ReadMedia &readMedia,
                          const Target &target)
{
    return BookWriter(theme, readMedia, target).write(next);
}

} // namespace marbre::exporting
