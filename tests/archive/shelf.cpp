#include "shelf.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <csignal>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/searchtokenizer.h"
#include "html/html.h"

namespace marbre::tests {

Contents contentsOf(const QString &folder)
{
    Contents contents;
    QDirIterator walk(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo info(walk.next());
        const QString name = info.filePath().mid(folder.size() + 1);
        if (info.isDir())
            contents.insert(name + u'/', {});
        else
            contents.insert(name, bytesOf(info.filePath()));
    }
    return contents;
}

QStringList namesIn(const QString &folder)
{
    QStringList names = contentsOf(folder).keys();
    names.removeIf([](const QString &name) { return name.endsWith(u"-wal") || name.endsWith(u"-shm"); });
    return names;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s", qPrintable(path));
}

QByteArray sql(const QString &file, const QByteArray &statements)
{
    sqlite3 *handle = nullptr;
    QByteArray rows;
    const auto take = [](void *into, int, char **values, char **) {
        static_cast<QByteArray *>(into)->append(values[0] ? values[0] : "NULL").append('\n');
        return 0;
    };
    int result = sqlite3_open(file.toUtf8().constData(), &handle);
    sqlite3_busy_timeout(handle, 1000);
    if (result == SQLITE_OK && !archive::registerTokenizer(handle, file))
        result = SQLITE_ERROR;
    if (result == SQLITE_OK)
        result = sqlite3_exec(handle, statements.constData(), take, &rows, nullptr);
    sqlite3_close(handle);
    return result == SQLITE_OK ? rows.trimmed() : "error " + QByteArray::number(result);
}

Shelf::Shelf()
{
    const Outcome created = archive::Archive::create(folder());
    if (!created)
        qFatal("%s", qPrintable(created.error().detail));
}

std::unique_ptr<archive::Archive> Shelf::open(archive::Access access) const
{
    auto archive = archive::Archive::open(folder(), access, m_time.clock());
    if (!archive)
        qFatal("%s", qPrintable(archive.error().detail));
    return std::move(*archive);
}

document::Document rich(const QByteArray &html)
{
    return html::read(html).document;
}

article::Article titled(const QString &title)
{
    article::Article article;
    article.language = QStringLiteral("fr");
    article.title = title;
    return article;
}

article::Article fullArticle()
{
    article::Article article = titled(QStringLiteral("Elekta se remet d’une cyberattaque"));
    article.status = article::Status::Review;
    article.lead = rich("<p>Le fournisseur <strong>suédois</strong>.</p>");
    article.body =
        rich("<h2>Les faits</h2>\n<p>Un nuage &amp; des soins&nbsp;!</p>\n<ul><li>un</li><li>deux</li></ul>\n");
    article.note = rich("<p>Voir <a href=\"https://example.org/\">ce tweet</a>.</p>");
    article.authors = {QStringLiteral("Steve Alder"), QStringLiteral("Élodie Ñandú"), QStringLiteral("Anne Arc")};
    article.translators = {QStringLiteral("Marie Dupont"), QStringLiteral("Steve Alder")};
    article.categories = {QStringLiteral("Santé"), QStringLiteral("Cybersécurité")};
    article.tags = {QStringLiteral("rançongiciel"), QStringLiteral("Santé")};
    article.source = {QStringLiteral("HIPAA Journal"), QStringLiteral("https://www.hipaajournal.com/")};
    article.original = {QStringLiteral("https://www.hipaajournal.com/elekta/"), QStringLiteral("Elekta Recovering"),
                        QStringLiteral("en"), *text::PartialDate::of(2021, 4)};
    article.reposted = QDate(2021, 5, 3);
    return article;
}

article::Article saved(archive::Archive &archive, const article::Article &article)
{
    const Result<article::Article> result = archive.articles().save(article);
    if (!result)
        qFatal("%s: %s", qPrintable(result.error().where), qPrintable(result.error().detail));
    return *result;
}

int asAnybody(const QString &folder, const std::function<int()> &work)
{
    constexpr uid_t nobody = 65534;
    if (::chmod(folder.toUtf8().constData(), 0755) != 0)
        return 255;
    const pid_t child = fork();
    if (child == 0) {
        const bool bound = geteuid() != 0 || (setgid(nobody) == 0 && setuid(nobody) == 0);
        _exit(bound ? work() : 255);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return 255;
    return WEXITSTATUS(status);
}

FullDisk::FullDisk(quint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    m_before = limit.rlim_cur;
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

FullDisk::~FullDisk()
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_before;
    setrlimit(RLIMIT_FSIZE, &limit);
}

QByteArray png()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}

} // namespace marbre::tests
