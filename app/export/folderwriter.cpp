#include "export/folderwriter.h"

#include "export/files.h"
#include "export/warnings.h"

namespace marbre::exporting {

FolderWriter::FolderWriter(QString folder, ReadMedia readMedia, QString media)
    : m_folder(std::move(folder))
    , m_readMedia(std::move(readMedia))
    , m_mediaFolder(std::move(media))
{
}

Outcome FolderWriter::put(const QString &relative, const QByteArray &bytes)
{
    const Result<bool> written = writeIfDifferent(m_folder + u'/' + relative, bytes);
    if (!written)
        return std::unexpected(written.error());
    ++(*written ? m_report.written : m_report.unchanged);
    return {};
}

Outcome FolderWriter::putArticle(const article::Article &article, const QString &relative, const QByteArray &bytes)
{
    if (const Outcome done = putMediaOf(article); !done)
        return done;
    m_report.files.append(m_folder + u'/' + relative);
    return put(relative, bytes);
}

Outcome FolderWriter::putMediaOf(const article::Article &article)
{
    for (Warning &warning : warningsOf(article))
        m_report.warnings.push_back(std::move(warning));
    for (const QString &address : article::mediaOf(article))
        if (const Outcome done = putMedia(article, address); !done)
            return done;
    return {};
}

void FolderWriter::count(const QString &path, bool isWritten)
{
    ++(isWritten ? m_report.written : m_report.unchanged);
    m_report.files.append(path);
}

Outcome FolderWriter::putMedia(const article::Article &article, const QString &address)
{
    if (!m_readMedia || m_media.contains(address))
        return {};
    const Result<QByteArray> bytes = isMediaAddress(address) ? m_readMedia(address) : fail(ErrorCode::Invalid, address);
    if (!bytes) {
        m_report.warnings.push_back({Warning::Kind::MissingMedia, article.slug, address});
        return {};
    }
    m_media.insert(address);
    return put(m_mediaFolder + address, *bytes);
}

} // namespace marbre::exporting
