#pragma once

#include <QSet>

#include "article/article.h"
#include "export/report.h"

namespace marbre::exporting {

/// Writes files into a folder one by one, each whole or not at all, and keeps count.
class FolderWriter
{
public:
    /// `readMedia`: empty where pictures are not written. `media`: where in the folder the archive's media go ("static/"); empty, or with a slash at its end.
    FolderWriter(QString folder, ReadMedia readMedia, QString media = {});

    /// `relative`: in the folder. Fails as writeIfDifferent.
    [[nodiscard]] Outcome put(const QString &relative, const QByteArray &bytes);
    /// A file of an article: what it shows is there before it, and what is missing is a warning.
    [[nodiscard]] Outcome putArticle(const article::Article &article, const QString &relative, const QByteArray &bytes);
    /// The media that an article shows, each once, whatever number of articles shows it; and the article's warnings.
    [[nodiscard]] Outcome putMediaOf(const article::Article &article);
    /// A file that was written by other means.
    void count(const QString &path, bool isWritten);
    /// The addresses of the media that were there.
    [[nodiscard]] const QSet<QString> &media() const { return m_media; }

    [[nodiscard]] Report take() { return std::move(m_report); }

private:
    Outcome putMedia(const article::Article &article, const QString &address);

    QString m_folder;
    ReadMedia m_readMedia;
    QString m_mediaFolder;
    Report m_report;
    QSet<QString> m_media;
};

} // namespace marbre::exporting
