#include "deeds.h"

#include <QCoreApplication>
#include <QDir>

#include <csignal>
#include <filesystem>

#include "archive/backup.h"
#include "archive/migrations.h"
#include "program.h"
#include "shelf.h"
#include "writer.h"

namespace marbre::tests {

namespace {

using archive::Archive;

constexpr int firstBefore = 1001; // the numbers of what is saved before a deed
constexpr int firstLater = 2001;

QString archiveOf(const QString &place)
{
    return place + QStringLiteral("/A.marbre");
}

QString copyOf(const QString &place)
{
    return place + QStringLiteral("/Copie.marbre");
}

QByteArray toldBefore(const QString &place)
{
    return bytesOf(place + QStringLiteral("/told"));
}

QByteArray toldLater(const QString &place)
{
    return bytesOf(place + QStringLiteral("/told-later"));
}

std::unique_ptr<Archive> opened(const QString &folder)
{
    auto archive = Archive::open(folder);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().detail));
    return std::move(*archive);
}

QByteArray fill(Archive &archive, int first, int count)
{
    QByteArray told;
    const auto tell = [&told](const QByteArray &line) { told += line + '\n'; };
    if (!saveArticles(archive, first, count, tell) || !storePictures(archive, first + count, 2, tell))
        qFatal("nothing can be saved");
    return told;
}

/// An archive of some articles and pictures.
void prepareArchive(const QString &place, int articles)
{
    if (!Archive::create(archiveOf(place)))
        qFatal("no archive");
    write(place + QStringLiteral("/told"), fill(*opened(archiveOf(place)), firstBefore, articles));
}

void backUpNow(const QString &place, const QString &copy)
{
    if (!archive::backUp(*opened(archiveOf(place)), copy))
        qFatal("no backup");
}

/// An archive that has gone on since its copy.
void prepareCopied(const QString &place, int articles)
{
    prepareArchive(place, articles);
    backUpNow(place, copyOf(place));
    backUpNow(place, archiveOf(place) + QStringLiteral("/backups/2021-05-03"));
    write(place + QStringLiteral("/told-later"), fill(*opened(archiveOf(place)), firstLater, articles / 2));
}

QStringList onArchive(const QString &place, const QStringList &arguments)
{
    return QStringList{QStringLiteral("--archive"), archiveOf(place)} + arguments;
}

/// What a writer has told is there, and what was.
QString wrongAfterWriter(const QString &place, const Ended &ended)
{
    const qsizetype whole = ended.out.lastIndexOf('\n') + 1;
    return wrongWith(archiveOf(place), toldBefore(place) + ended.out.first(whole));
}

Deed writing(const QString &name, const QString &role, int count, int before)
{
    return {name, [before](const QString &place) { prepareArchive(place, before); },
            [role, count](const QString &place) {
                return QStringList{role, archiveOf(place), QString::number(count)};
            },
            false, wrongAfterWriter};
}

QStringList inputsOf(const QString &place)
{
    const QDir folder(place + QStringLiteral("/in"));
    QStringList files;
    for (const QString &name : folder.entryList(QDir::Files))
        files.append(folder.filePath(name));
    return files;
}

/// Long titles, so that what is told does not wait in the program for more.
void writeInputs(const QString &place, int count)
{
    for (int i = 0; i < count; ++i)
        write(place + QStringLiteral("/in/%1.txt").arg(i, 4, 10, QLatin1Char('0')),
              "Titre " + QByteArray::number(i) + QByteArray(" de plus").repeated(40) + ".\n\n"
                  + QByteArray("Texte.\n\n").repeated(i * 37 % 400));
}

/// Pages of the Web, which are frozen beside their articles.
void writePages(const QString &place, int count)
{
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        write(place + QStringLiteral("/in/%1.html").arg(i, 4, 10, QLatin1Char('0')),
              "<!DOCTYPE html><html lang=fr><head><meta property=og:title content='Titre " + number
                  + "'><link rel=canonical href=https://example.org/" + number + "></head><body><article>"
                  + ("<p>Un paragraphe de la page " + number + ", assez long pour en être le texte même.</p>").repeated(4 + i * 7 % 40)
                  + "</article></body></html>");
    }
}

QStringList importing(const QString &place)
{
    return onArchive(place, QStringList(QStringLiteral("import")) + inputsOf(place));
}

/// Every article that was told is there; and the same again brings the others, each once.
QString wrongAfterImport(const QString &place, const Ended &ended)
{
    if (!QFileInfo::exists(archiveOf(place)) && !ended.out.isEmpty())
        return QStringLiteral("told, and no archive is there\n");
    QString wrong = QFileInfo::exists(archiveOf(place)) ? wrongWith(archiveOf(place), toldBefore(place)) : QString();
    const Ran again = run(importing(place));
    const auto unchanged = again.out.count("unchanged ");
    const auto files = inputsOf(place).size();
    if (again.status != 0 || unchanged + again.out.count("created ") != files)
        wrong += QStringLiteral("the same again: %1\n").arg(QString::fromUtf8(again.err));
    if (unchanged < ended.out.count("created ") || (ended.status == 0 && unchanged != files))
        wrong += QStringLiteral("lost: an imported article\n");
    if (run(importing(place)).out.count("unchanged ") != files)
        wrong += QStringLiteral("an article came twice\n");
    return wrong + wrongWith(archiveOf(place), toldBefore(place));
}

QString exportFile(const QString &place)
{
    return place + QStringLiteral("/site.xml");
}

/// Posts of a site and, where it has been imported before, their later words.
void writeExport(const QString &place, int posts, const QByteArray &words)
{
    QByteArray xml = "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><language>fr</language>"
                     "<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://ex.example</wp:base_blog_url>\n";
    for (int i = 1; i <= posts; ++i) {
        const QByteArray id = QByteArray::number(i);
        xml += "<item><title>Billet " + id + "</title><guid>https://ex.example/?p=" + id + "</guid><content:encoded><![CDATA["
            + (words + ' ' + id + "\n\n").repeated(1 + i * 37 % 40) + "]]></content:encoded><wp:post_id>" + id
            + "</wp:post_id><wp:post_date>2021-05-03 08:30:00</wp:post_date><wp:status>publish</wp:status>"
              "<wp:post_type>post</wp:post_type></item>\n";
    }
    write(exportFile(place), xml + "</channel></rss>");
}

QStringList importingExport(const QString &place)
{
    return onArchive(place, {QStringLiteral("import"), exportFile(place)});
}

/// A site of which half was imported, and has been edited there since.
void prepareExport(const QString &place, int posts)
{
    writeExport(place, posts / 2, "Avant.");
    if (run(importingExport(place)).status != 0)
        qFatal("no import");
    writeExport(place, posts, "Depuis.");
}

/// Each post is there whole, as it was or as it is; what was told is as it is; the same again completes it, and then has
/// nothing to do.
QString wrongAfterExport(const QString &place, const Ended &ended, int posts)
{
    QString wrong = wrongWith(archiveOf(place), toldBefore(place));
    const auto toldNews = ended.out.count("created ") + ended.out.count("updated ");
    const Ran again = run(importingExport(place));
    const auto here = again.out.count("unchanged ");
    if (again.status != 0 || here + again.out.count("created ") + again.out.count("updated ") != posts)
        wrong += QStringLiteral("the same again: %1\n").arg(QString::fromUtf8(again.err));
    if (here < toldNews || (ended.status == 0 && here != posts))
        wrong += QStringLiteral("lost: an imported post\n");
    if (run(importingExport(place)).out.count("unchanged ") != posts)
        wrong += QStringLiteral("a post came twice\n");
    const QByteArray counts = sql(archiveOf(place) + QStringLiteral("/archive.db"),
                                  "SELECT count(*) FROM imported; "
                                  "SELECT count(*) FROM article_text WHERE body LIKE 'Depuis.%'");
    const QByteArray all = QByteArray::number(posts);
    if (counts != all + '\n' + all)
        wrong += QStringLiteral("of %1 posts, remembered and up to date are %2\n").arg(posts).arg(QString::fromUtf8(counts));
    return wrong + wrongWith(archiveOf(place), toldBefore(place));
}

Deed importingSite(int posts, int before)
{
    return {QStringLiteral("importing a site"),
            [=](const QString &place) {
                prepareArchive(place, before);
                prepareExport(place, posts);
            },
            importingExport, true,
            [=](const QString &place, const Ended &ended) { return wrongAfterExport(place, ended, posts); }, true};
}

QString wrongAfterChange(const QString &place, const Ended &ended)
{
    const QString wrong = wrongWith(archiveOf(place), toldBefore(place));
    if (!wrong.isEmpty() || ended.status != 0)
        return wrong;
    const auto archive = opened(archiveOf(place));
    return archive->articles().load(1)->body == archive->versions().at(1, 1)->body ? QString()
                                                                                   : QStringLiteral("not restored\n");
}

QStringList backingUp(const QString &place)
{
    return onArchive(place, {QStringLiteral("backup"), copyOf(place)});
}

/// The archive is as it was; the copy is none, the one before or the new one, and is made whole by the same again.
QString wrongAfterBackup(const QString &place, const Ended &ended)
{
    const QByteArray told = toldBefore(place) + toldLater(place);
    QString wrong = wrongWith(archiveOf(place), told);
    if (QFileInfo::exists(copyOf(place) + QStringLiteral("/archive.db")))
        wrong += wrongWith(copyOf(place), ended.status == 0 || toldLater(place).isEmpty() ? told : toldBefore(place));
    else if (ended.status == 0)
        wrong += QStringLiteral("no copy\n");
    const Ran again = run(backingUp(place));
    if (again.status != 0)
        wrong += QStringLiteral("the same again: %1\n").arg(QString::fromUtf8(again.err));
    const QStringList parts = namesIn(copyOf(place)).filter(QStringLiteral(".part"));
    if (!parts.isEmpty())
        wrong += QStringLiteral("left over: %1\n").arg(parts.join(u' '));
    return wrong + wrongWith(copyOf(place), told);
}

QStringList restoring(const QString &place)
{
    return onArchive(place, {QStringLiteral("backup"), QStringLiteral("--restore"), copyOf(place)});
}

/// The archive stands in its place, as it was or as the copy is; what it was stands there or beside it.
QString wrongAfterRestore(const QString &place, const Ended &ended)
{
    const QByteArray all = toldBefore(place) + toldLater(place);
    QString wrong = wrongWith(archiveOf(place), toldBefore(place)) + wrongWith(copyOf(place), toldBefore(place));
    bool whole = wrongWith(archiveOf(place), all).isEmpty();
    if (ended.status == 0 && whole)
        wrong += QStringLiteral("not restored\n");
    bool copies = QFileInfo::exists(archiveOf(place) + QStringLiteral("/backups/2021-05-03/archive.db"));
    if (ended.status == 0 && !copies)
        wrong += QStringLiteral("the archive's own copies did not stay\n");
    const QStringList beside = QDir(place).entryList({QStringLiteral("A.marbre.*")}, QDir::Dirs);
    for (const QString &name : beside) {
        const QString folder = place + u'/' + name;
        whole = whole || wrongWith(folder, all).isEmpty();
        copies = copies || QFileInfo::exists(folder + QStringLiteral("/backups/2021-05-03/archive.db"));
    }
    if (!whole || !copies)
        wrong += QStringLiteral("lost: what was before, among %1\n").arg(beside.join(u' '));
    const Ran again = run(restoring(place));
    if (again.status != 0)
        wrong += QStringLiteral("the same again: %1\n").arg(QString::fromUtf8(again.err));
    return wrong + wrongWith(archiveOf(place), toldBefore(place));
}

/// The fixture of an older schema with so many articles more.
void prepareOlder(const QString &place, int schema, int articles)
{
    const QString file = archiveOf(place) + QStringLiteral("/archive.db");
    QDir().mkpath(archiveOf(place) + QStringLiteral("/media"));
    const QByteArray fixture =
        bytesOf(QStringLiteral(MARBRE_SOURCE "/tests/archive/fixtures/schema-%1.sql").arg(schema));
    QByteArray more = "PRAGMA journal_mode = WAL;"
                      "CREATE TEMP TABLE n AS WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n "
                      "WHERE i < 99 + "
        + QByteArray::number(articles)
        + ") SELECT i FROM n;"
          "INSERT INTO article (id, uuid, slug, status, language, title, headline, source_id, original_url, "
          "original_title, original_language, original_published, reposted, created, modified, version, trashed) SELECT i, printf('%08x-0000-4000-8000-000000000000', i), 'copie-' || i, status, "
          "language, title, headline, source_id, original_url, original_title, original_language, "
          "original_published, reposted, created, modified, version, trashed FROM n, article WHERE id = 7;"
          "INSERT INTO article_text (article_id, lead, body, note) SELECT i, lead, body, note FROM n, article_text WHERE article_id = 7;";
    // The people and terms of the fixture's article are not those of its copies.
    more += schema < 3
        ? "INSERT INTO article_index (rowid, title, lead, body, note) "
          "SELECT i, title, lead, body, note FROM n, article_index WHERE article_index.rowid = 7;"
        : "INSERT INTO article_index (rowid, title, lead, body, note, authors, translators, source, categories, tags, original) "
          "SELECT i, title, lead, body, note, '', '', source, substr(title, 1, instr(title, char(57345))), "
          "substr(title, 1, instr(title, char(57345))), original FROM n, article_index "
          "WHERE article_index.rowid = 7;"
          "INSERT INTO version (article_id, version, began, saved, person, cause, changed) "
          "SELECT i, version, began, saved, person, cause, changed FROM n, version WHERE article_id = 7;";
    if (const QByteArray done = sql(file, fixture + more); done.startsWith("error"))
        qFatal("schema %d: %s", schema, done.constData());
}

/// It is of one schema, the old one or the new one, and all of it is there.
QString wrongAfterMigration(const QString &place, int schema, int articles)
{
    QString wrong = wrongWith(archiveOf(place));
    if (!wrong.isEmpty())
        return wrong;
    const auto archive = opened(archiveOf(place));
    const auto article = archive->articles().load(7);
    if (!article || article->title != fullArticle().title || article->body != fullArticle().body
        || archive->list().ids({})->size() != static_cast<size_t>(articles) + 1)
        wrong += QStringLiteral("lost: an article\n");
    const QString kept = archiveOf(place) + QStringLiteral("/backups/archive-schema-%1.db").arg(schema);
    if (sql(kept, "PRAGMA user_version; SELECT count(*) FROM article")
        != QByteArray::number(schema) + '\n' + QByteArray::number(articles + 1))
        wrong += QStringLiteral("what was before the migration is not kept\n");
    return wrong;
}

Deed migrating(int schema, int articles)
{
    return {QStringLiteral("migrating schema %1").arg(schema),
            [=](const QString &place) { prepareOlder(place, schema, articles); },
            [](const QString &place) { return onArchive(place, {QStringLiteral("list")}); }, true,
            [=](const QString &place, const Ended &) { return wrongAfterMigration(place, schema, articles); }};
}

} // namespace

std::vector<Deed> deeds(Size size)
{
    const bool large = size == Size::Large;
    const int before = large ? 20 : 4;
    const auto withInputs = [=](int files) {
        return [=](const QString &place) {
            prepareArchive(place, before);
            writeInputs(place, files);
        };
    };
    std::vector<Deed> all{
        {QStringLiteral("making an archive"), [](const QString &place) { writeInputs(place, 1); }, importing, true,
         wrongAfterImport},
        {QStringLiteral("importing"), withInputs(large ? 60 : 1), importing, true, wrongAfterImport},
        importingSite(large ? 1500 : 4, before),
        {QStringLiteral("importing pages"),
         [=](const QString &place) {
             prepareArchive(place, before);
             writePages(place, large ? 40 : 1);
         },
         importing, true, wrongAfterImport},
        writing(QStringLiteral("saving articles"), QStringLiteral("--save"), large ? 60 : 2, before),
        writing(QStringLiteral("storing pictures"), QStringLiteral("--store"), large ? 30 : 1, before),
        writing(QStringLiteral("throwing away"), QStringLiteral("--throw"), large ? 12 : 2, before),
        {QStringLiteral("restoring a version"), [=](const QString &place) { prepareArchive(place, before); },
         [](const QString &place) {
             return onArchive(place, {QStringLiteral("restore"), QStringLiteral("1"), QStringLiteral("1")});
         },
         true, wrongAfterChange},
        {QStringLiteral("backing up"), [=](const QString &place) { prepareArchive(place, 2 * before); }, backingUp,
         true, wrongAfterBackup},
        {QStringLiteral("backing up again"), [=](const QString &place) { prepareCopied(place, 2 * before); }, backingUp,
         true, wrongAfterBackup},
        {QStringLiteral("restoring a backup"), [=](const QString &place) { prepareCopied(place, before); }, restoring,
         true, wrongAfterRestore},
    };
    for (int schema = 1; schema < archive::currentSchema(); ++schema)
        all.push_back(migrating(schema, large ? 300 : 5));
    return all;
}

Place::Place(const Deed &deed)
{
    QDir().mkpath(m_folder.filePath(QStringLiteral("prepared")));
    deed.prepare(m_folder.filePath(QStringLiteral("prepared")));
}

QString Place::renewed()
{
    namespace fs = std::filesystem;
    const QString given = m_folder.filePath(QStringLiteral("given"));
    QDir(given).removeRecursively();
    fs::copy(m_folder.filePath(QStringLiteral("prepared")).toStdU16String(), given.toStdU16String(),
             fs::copy_options::recursive);
    return given;
}

Doing::Doing(const Deed &deed, const QString &place, const QMap<QString, QString> &more)
{
    QProcessEnvironment all = environment();
    for (auto each = more.begin(); each != more.end(); ++each)
        all.insert(each.key(), each.value());
    m_process.setProcessEnvironment(all);
    m_process.start(deed.isOfProgram ? programFile() : QCoreApplication::applicationFilePath(), deed.arguments(place));
    m_process.waitForStarted();
}

bool Doing::ends(int milliseconds)
{
    return m_process.waitForFinished(milliseconds);
}

void Doing::kill()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
    m_process.waitForFinished();
}

Ended Doing::ended()
{
    const bool byItself = m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit;
    return {!byItself, byItself ? m_process.exitCode() : -1, m_process.readAllStandardOutput(),
            m_process.readAllStandardError()};
}

int roundsWanted()
{
    return qEnvironmentVariableIntValue("MARBRE_FAULT_ROUNDS");
}

} // namespace marbre::tests
