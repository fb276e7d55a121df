#include "archive/importtable.h"

#include <QRegularExpression>
#include <QStringList>

#include "archive/statement.h"

namespace marbre::archive {

namespace {

ImportedFile fileIn(const Statement &row)
{
    return {{row.text(0), row.text(1), row.text(2)}, row.text(3), row.text(4), row.utf8(5), row.integer(6)};
}

Result<std::optional<Imported>> importedIn(Statement &row)
{
    const Result<bool> found = row.step();
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return std::nullopt;
    return Imported{{row.text(0), row.text(1), row.text(2)}, row.integer(3), row.utf8(4), row.utf8(5)};
}

} // namespace

ImportTable::ImportTable(Database &database)
    : m_database(database)
{
}

Result<std::optional<Imported>> ImportTable::find(const ImportKey &key)
{
    Statement row(m_database, "SELECT system, site, key, article_id, hash, kept FROM imported "
                              "WHERE system = ? AND site = ? AND key = ?");
    return importedIn(row.bind(key.system).bind(key.site).bind(key.key));
}

Result<std::optional<Imported>> ImportTable::ofArticle(qint64 article)
{
    Statement row(m_database, "SELECT system, site, key, article_id, hash, kept FROM imported WHERE article_id = ? "
                              "ORDER BY id DESC LIMIT 1");
    return importedIn(row.bind(article));
}

Result<qint64> ImportTable::articleNumbered(const QString &system, const QString &site, const QString &number)
{
    // '!' follows the space.
    Statement row(m_database, "SELECT article_id FROM imported WHERE system = ? AND site = ? AND key >= ? AND key < ? LIMIT 1");
    row.bind(system).bind(site).bind(QString(number + u' ')).bind(QString(number + u'!'));
    const Result<bool> found = row.step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? row.integer(0) : 0;
}

Result<QHash<QByteArray, QByteArray>> ImportTable::hashes(const QString &system, const QString &site)
{
    Statement row(m_database, "SELECT key, hash FROM imported WHERE system = ? AND site = ?");
    row.bind(system).bind(site);
    QHash<QByteArray, QByteArray> hashes;
    const Outcome read = row.forEachRow([&] { hashes.insert(row.utf8(0), row.utf8(1)); });
    return read ? Result<QHash<QByteArray, QByteArray>>(std::move(hashes)) : std::unexpected(read.error());
}

Outcome ImportTable::remember(const Imported &imported)
{
    Statement row(m_database, "INSERT INTO imported (system, site, key, article_id, hash, kept) VALUES (?, ?, ?, ?, ?, ?) "
                              "ON CONFLICT (system, site, key) DO UPDATE SET article_id = excluded.article_id, "
                              "hash = excluded.hash, kept = excluded.kept");
    row.bind(imported.key.system).bind(imported.key.site).bind(imported.key.key).bind(imported.article);
    return row.bindBlob(imported.hash).bindText(imported.kept).run();
}

Result<std::optional<ImportedFile>> ImportTable::file(const ImportKey &key)
{
    Statement row(m_database, "SELECT system, site, key, url, address, kept, id FROM imported_file "
                              "WHERE system = ? AND site = ? AND key = ?");
    const Result<bool> found = row.bind(key.system).bind(key.site).bind(key.key).step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? std::optional(fileIn(row)) : std::nullopt;
}

Result<std::optional<ImportedFile>> ImportTable::fileNumbered(const QString &system, const QString &site, const QString &number)
{
    Statement row(m_database, "SELECT system, site, key, url, address, kept, id FROM imported_file "
                              "WHERE system = ? AND site = ? AND key >= ? AND key < ? ORDER BY id DESC LIMIT 1");
    row.bind(system).bind(site).bind(QString(number + u' ')).bind(QString(number + u'!'));
    const Result<bool> found = row.step();
    if (!found)
        return std::unexpected(found.error());
    return *found ? std::optional(fileIn(row)) : std::nullopt;
}

Result<std::vector<ImportedFile>> ImportTable::files()
{
    Statement row(m_database, "SELECT system, site, key, url, address, kept, id FROM imported_file ORDER BY id");
    std::vector<ImportedFile> files;
    const Outcome read = row.forEachRow([&] { files.push_back(fileIn(row)); });
    return read ? Result<std::vector<ImportedFile>>(std::move(files)) : std::unexpected(read.error());
}

namespace {

/// Where the file may have stood, the likeliest first; the scheme is not told apart.
QStringList placesOf(const QString &url)
{
    static const QRegularExpression size(QStringLiteral("-[0-9]{1,5}x[0-9]{1,5}(?=\\.[A-Za-z0-9]{2,5}\\z)"));
    static const QRegularExpression ending(QStringLiteral("(?=\\.[A-Za-z0-9]{2,5}\\z)"));
    QString place = url.section(u'#', 0, 0).section(u'?', 0, 0);
    place = place.mid(place.indexOf(QLatin1String("://")) + 3);
    const QString whole = QString(place).remove(size);
    QStringList places;
    for (const QString &each : {place, whole, QString(whole).replace(ending, QStringLiteral("-scaled"))})
        for (const char *scheme : {"https://", "http://"})
            places.append(QLatin1String(scheme) + each);
    return places;
}

} // namespace

Result<QString> ImportTable::addressOf(const QString &url)
{
    if (!url.startsWith(QLatin1String("http://")) && !url.startsWith(QLatin1String("https://")))
        return QString();
    for (const QString &place : placesOf(url)) {
        Statement row(m_database, "SELECT address FROM imported_file WHERE url = ? AND address <> '' LIMIT 1");
        const Result<bool> found = row.bind(place).step();
        if (!found)
            return std::unexpected(found.error());
        if (*found)
            return row.text(0);
    }
    return QString();
}

Result<bool> ImportTable::hasFiles()
{
    Statement row(m_database, "SELECT 1 FROM imported_file INDEXED BY imported_file_by_url WHERE address <> '' LIMIT 1");
    return row.step();
}

Result<bool> ImportTable::hasFile(const QString &sha256)
{
    Statement row(m_database, "SELECT 1 FROM imported_file WHERE address LIKE 'media/' || substr(?1, 1, 2) || '/' || substr(?1, 3) || '.%' "
                              "AND address <> '' LIMIT 1");
    return row.bind(sha256).step();
}

Outcome ImportTable::rememberFile(const ImportedFile &file)
{
    Statement row(m_database, "INSERT INTO imported_file (system, site, key, url, address, kept) VALUES (?, ?, ?, ?, ?, ?) "
                              "ON CONFLICT (system, site, key) DO UPDATE SET url = excluded.url, kept = excluded.kept, "
                              "address = CASE excluded.address WHEN '' THEN address ELSE excluded.address END");
    row.bind(file.key.system).bind(file.key.site).bind(file.key.key);
    return row.bind(file.url).bind(file.address).bindText(file.kept).run();
}

Result<std::vector<ImportedSite>> ImportTable::sites()
{
    Statement row(m_database, "SELECT system, site, kept FROM imported_site ORDER BY system, site");
    std::vector<ImportedSite> sites;
    const Outcome read = row.forEachRow([&] { sites.push_back({row.text(0), row.text(1), row.utf8(2)}); });
    return read ? Result<std::vector<ImportedSite>>(std::move(sites)) : std::unexpected(read.error());
}

Outcome ImportTable::rememberSite(const ImportedSite &site)
{
    Statement row(m_database, "INSERT INTO imported_site (system, site, kept) VALUES (?, ?, ?) "
                              "ON CONFLICT (system, site) DO UPDATE SET kept = excluded.kept");
    return row.bind(site.system).bind(site.site).bindText(site.kept).run();
}

} // namespace marbre::archive
