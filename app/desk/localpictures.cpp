#include "desk/localpictures.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonDocument>
#include <QUrl>

#include "document/rewrite.h"

namespace marbre::desk {

namespace {

constexpr int mostLevels = 8; ///< from a text up to its site
constexpr qint64 largestPicture = 100LL * 1024 * 1024;

/// Where Obsidian keeps a vault's pictures: in it, or in the folder that its settings name.
QStringList rootsOfVault(const QDir &vault)
{
    QFile settings(vault.filePath(QStringLiteral(".obsidian/app.json")));
    const bool isOpen = settings.open(QIODevice::ReadOnly);
    const QString folder = QJsonDocument::fromJson(isOpen ? settings.read(1'000'000) : QByteArray())[QLatin1String("attachmentFolderPath")].toString();
    const bool isWithin = !folder.isEmpty() && !folder.contains(QLatin1String("..")) && !QDir::isAbsolutePath(folder);
    return isWithin ? QStringList{vault.path(), vault.filePath(folder)} : QStringList{vault.path()};
}

/// Where the site that a file belongs to keeps what it shows.
QStringList rootsOf(const QString &file)
{
    QStringList roots;
    QDir folder = QFileInfo(file).absoluteDir();
    for (int level = 0; level < mostLevels; ++level) {
        if (folder.exists(QStringLiteral("static")))
            roots.append(folder.filePath(QStringLiteral("static")));
        if (folder.exists(QStringLiteral("_config.yml")))
            roots.append(folder.path());
        if (folder.exists(QStringLiteral(".obsidian")))
            roots += rootsOfVault(folder);
        if (!folder.cdUp())
            break;
    }
    return roots;
}

/// The file at a path within a folder; empty where there is none, or where the way leads out of the folder.
QString fileWithin(const QString &folder, const QString &path)
{
    const QString root = QDir(folder).canonicalPath();
    const QString found = QFileInfo(folder + u'/' + path).canonicalFilePath();
    return !root.isEmpty() && found.startsWith(root + u'/') && QFileInfo(found).isFile() ? found : QString();
}

class Pictures
{
public:
    Pictures(archive::Archive &archive, const QString &file, Bringing bringing)
        : m_archive(archive)
        , m_folder(QFileInfo(file).absolutePath())
        , m_roots(rootsOf(file))
        , m_bringing(bringing)
    {
    }

    void bring(QString &address)
    {
        const QUrl url(address);
        if (!m_outcome || address.isEmpty() || !url.isRelative() || !url.host().isEmpty() || url.path().isEmpty())
            return;
        if (!m_known.contains(address))
            m_known.insert(address, addressOf(url.path()));
        if (const QString own = m_known.value(address); !own.isEmpty())
            address = own;
    }

    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }

private:
    /// In the archive; empty where there is no such picture.
    QString addressOf(const QString &path)
    {
        QFile file(find(path));
        if (file.fileName().isEmpty() || file.size() > largestPicture || !file.open(QIODevice::ReadOnly))
            return {};
        const QByteArray bytes = file.readAll();
        const Result<QString> address = archive::mediaAddress(bytes);
        if (!address)
            return {};
        if (m_bringing == Bringing::Stored)
            m_outcome = m_archive.media().store(bytes);
        return *address;
    }

    [[nodiscard]] QString find(const QString &path) const
    {
        if (!path.startsWith(u'/'))
            if (const QString found = fileWithin(m_folder, path); !found.isEmpty())
                return found;
        for (const QString &root : m_roots)
            if (const QString found = fileWithin(root, path); !found.isEmpty())
                return found;
        return {};
    }

    archive::Archive &m_archive;
    QString m_folder;
    QStringList m_roots;
    Bringing m_bringing;
    QHash<QString, QString> m_known;
    Outcome m_outcome;
};

} // namespace

Outcome bringPictures(archive::Archive &archive, article::Article &article, const QString &file, Bringing bringing)
{
    Pictures pictures(archive, file, bringing);
    const auto bring = [&](QString &address) { pictures.bring(address); };
    for (document::Document *part : {&article.lead, &article.note, &article.body})
        document::rewriteMedia(part->blocks, bring);
    bring(article.image);
    return pictures.outcome();
}

QStringList markdownFilesIn(const QString &folder)
{
    QStringList files;
    QDirIterator each(folder, {QStringLiteral("*.md"), QStringLiteral("*.markdown")}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (each.hasNext())
        if (const QString file = each.next(); !file.endsWith(QLatin1String("/_index.md")))
            files.append(file);
    files.sort();
    return files;
}

} // namespace marbre::desk
