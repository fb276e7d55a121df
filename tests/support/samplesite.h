#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include "desk/exporting.h"
#include "desk/sample.h"

namespace marbre::tests {

inline const QStringList shippedThemes{QStringLiteral("une"), QStringLiteral("revue")};

/// The sample with every article published, as a site in a folder for each theme that comes with Marbre.
class SampleSite
{
public:
    /// Makes all of it below that folder.
    [[nodiscard]] Outcome make(const QString &folder)
    {
        m_folder = folder;
        const QString place = folder + QStringLiteral("/A.marbre");
        if (const Outcome created = desk::createSampleArchive(place); !created)
            return created;
        const auto archive = archive::Archive::open(place);
        if (!archive)
            return std::unexpected(archive.error());
        if (const Outcome filled = publish(**archive); !filled)
            return filled;
        for (const QString &theme : shippedThemes) {
            desk::ExportRequest request;
            request.form = desk::ExportForm::Site;
            request.theme = theme;
            request.out = of(theme);
            if (const auto written = desk::exportArticles(**archive, request); !written)
                return std::unexpected(written.error());
            if (!beRead(of(theme) + QStringLiteral("/404.html")))
                return fail(ErrorCode::Io, of(theme));
        }
        return {};
    }

    [[nodiscard]] QString of(const QString &theme) const { return m_folder + u'/' + theme; }
    /// The address of an article's page.
    [[nodiscard]] const QString &article() const { return m_article; }
    [[nodiscard]] QStringList pagesOf(const QString &theme) const
    {
        QStringList pages;
        QDirIterator files(of(theme), {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            pages.append(files.next());
        return pages;
    }

private:
    /// The page for lost readers names its ways from where the site will stand: here, from the folder.
    static bool beRead(const QString &page)
    {
        QFile file(page);
        if (!file.open(QIODevice::ReadWrite))
            return false;
        const QByteArray html = file.readAll().replace("=\"/", "=\"");
        return file.seek(0) && file.write(html) == html.size() && file.resize(html.size());
    }

    Outcome publish(archive::Archive &archive)
    {
        const auto ids = archive.list().ids({});
        if (!ids)
            return std::unexpected(ids.error());
        for (const qint64 id : *ids) {
            auto article = archive.articles().load(id);
            if (!article)
                return std::unexpected(article.error());
            article->status = article::Status::Published;
            article->categories << QStringLiteral("Reportages");
            if (const auto saved = archive.articles().save(*article); !saved)
                return std::unexpected(saved.error());
            m_article = article->slug + QStringLiteral(".html");
        }
        return archive.settings().setSite({QStringLiteral("Les Cahiers du large"), QStringLiteral("https://cahiers.example/")});
    }

    QString m_folder;
    QString m_article;
};

[[nodiscard]] inline QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace marbre::tests
