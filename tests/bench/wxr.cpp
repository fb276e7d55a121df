#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <chrono>
#include <cstdio>
#include <random>

#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "archive/searchtokenizer.h"
#include "newsroom.h"

using namespace marbre;

namespace {

constexpr int vocabulary = 60'000;
constexpr int rowsInTransaction = 1000; // as the import's

/// How a program ran, from its beginning to its end.
struct Run {
    double wall = 0; ///< seconds
    double cpu = 0; ///< seconds, of all its threads
    double memory = 0; ///< megabytes, at most
};

Run operator+(const Run &a, const Run &b)
{
    return {a.wall + b.wall, a.cpu + b.cpu, std::max(a.memory, b.memory)};
}

Run run(const QStringList &command)
{
    std::vector<QByteArray> words;
    for (const QString &word : command)
        words.push_back(QFile::encodeName(word));
    std::vector<char *> arguments;
    for (QByteArray &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        if (!freopen("/dev/null", "w", stdout) || !freopen("/dev/null", "w", stderr))
            _exit(126);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        qFatal("%s failed", arguments[0]);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
            seconds(usage.ru_utime) + seconds(usage.ru_stime), double(usage.ru_maxrss) / 1024};
}

/// Some words, common ones more often.
QByteArray words(std::mt19937 &random, int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const double at = std::uniform_real_distribution<double>(0, 1)(random);
        text += bench::Newsroom::word(QStringLiteral("fr"), int(vocabulary * at * at * at * at)).toUtf8();
        text += i + 1 < count ? " " : "";
    }
    return text;
}

QByteArray bodyOf(std::mt19937 &random, bool isClassic)
{
    QByteArray body;
    for (int paragraph = 0; paragraph < 6; ++paragraph) {
        const QByteArray text = words(random, 20) + " <strong>" + words(random, 2) + "</strong> " + words(random, 12)
            + " <a href=\"https://ex.example/a\">" + words(random, 2) + "</a> " + words(random, 10) + '.';
        body += isClassic ? text + "\n\n" : "<!-- wp:paragraph -->\n<p>" + text + "</p>\n<!-- /wp:paragraph -->\n\n";
    }
    return body;
}

QByteArray itemOf(std::mt19937 &random, int number)
{
    const QByteArray id = QByteArray::number(number);
    const QByteArray day = QDate(2005, 1, 1).addDays(number % 6000).toString(Qt::ISODate).toLatin1() + " 08:30:00";
    return "<item>\n<title><![CDATA[" + words(random, 7) + "]]></title>\n<link>https://ex.example/" + id
        + "/</link>\n<dc:creator><![CDATA[writer" + QByteArray::number(number % 40)
        + "]]></dc:creator>\n<guid isPermaLink=\"false\">https://ex.example/?p=" + id + "</guid>\n<description></description>\n"
        + "<content:encoded><![CDATA[" + bodyOf(random, number % 2 == 0) + "]]></content:encoded>\n<excerpt:encoded><![CDATA["
        + words(random, 20) + "]]></excerpt:encoded>\n<wp:post_id>" + id + "</wp:post_id>\n<wp:post_date><![CDATA[" + day
        + "]]></wp:post_date>\n<wp:post_date_gmt><![CDATA[" + day + "]]></wp:post_date_gmt>\n<wp:post_name><![CDATA[article-" + id
        + "]]></wp:post_name>\n<wp:status><![CDATA[publish]]></wp:status>\n<wp:post_parent>0</wp:post_parent>\n"
          "<wp:post_type><![CDATA[post]]></wp:post_type>\n<category domain=\"category\" nicename=\"c"
        + QByteArray::number(number % 30) + "\"><![CDATA[Rubrique " + QByteArray::number(number % 30)
        + "]]></category>\n<category domain=\"post_tag\" nicename=\"t" + QByteArray::number(number % 500) + "\"><![CDATA[sujet "
        + QByteArray::number(number % 500)
        + "]]></category>\n<wp:postmeta><wp:meta_key><![CDATA[source]]></wp:meta_key><wp:meta_value><![CDATA[Journal "
        + QByteArray::number(number % 60) + "]]></wp:meta_value></wp:postmeta>\n</item>\n";
}

void writeExport(const QString &path, int articles)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no file");
    file.write("<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<rss version=\"2.0\" "
               "xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:wp=\"http://wordpress.org/export/1.2/\">\n<channel>\n"
               "<title>X</title><language>fr-FR</language><wp:wxr_version>1.2</wp:wxr_version>"
               "<wp:base_blog_url>https://ex.example</wp:base_blog_url>\n");
    std::mt19937 random(1);
    for (int number = 1; number <= articles; ++number)
        file.write(itemOf(random, number));
    file.write("</channel>\n</rss>\n");
}

void must(int result, sqlite3 *handle)
{
    if (result != SQLITE_OK && result != SQLITE_DONE && result != SQLITE_ROW)
        qFatal("%s", sqlite3_errmsg(handle));
}

void execute(sqlite3 *handle, const char *sql)
{
    must(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), handle);
}

std::vector<std::string> column(sqlite3 *handle, const std::string &sql)
{
    std::vector<std::string> texts;
    sqlite3_stmt *row = nullptr;
    must(sqlite3_prepare_v2(handle, sql.c_str(), -1, &row, nullptr), handle);
    while (sqlite3_step(row) == SQLITE_ROW)
        texts.emplace_back(reinterpret_cast<const char *>(sqlite3_column_text(row, 0)));
    sqlite3_finalize(row);
    return texts;
}

/// The bare program: opens statements, binds, steps, and nothing else.
class BareCopy
{
public:
    BareCopy(const char *from, const char *to)
    {
        must(sqlite3_open(to, &m_handle), m_handle);
        if (!archive::registerTokenizer(m_handle, {}))
            qFatal("no tokenizer");
        execute(m_handle, ("ATTACH '" + std::string(from) + "' AS source").c_str());
        execute(m_handle, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    }
    ~BareCopy() { sqlite3_close(m_handle); }
    BareCopy(const BareCopy &) = delete;
    BareCopy &operator=(const BareCopy &) = delete;

    /// Article by article, a row of each table at a time: as an import meets them.
    void copy()
    {
        for (const std::string &sql : column(m_handle, "SELECT sql FROM source.sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE "
                                                       "'article_index_%' AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index'"))
            execute(m_handle, sql.c_str());
        execute(m_handle, "INSERT INTO article_index (article_index, rank) VALUES ('automerge', 0);"
                          "INSERT INTO article_index (article_index, rank) VALUES ('crisismerge', 100)");
        for (const char *table : {"source", "person", "term"})
            execute(m_handle, ("INSERT INTO main." + std::string(table) + " SELECT * FROM source." + table).c_str());
        const std::array tables{Pair(m_handle, "article", "id"), Pair(m_handle, "article_text", "article_id"),
                                Pair(m_handle, "article_person", "article_id"), Pair(m_handle, "article_term", "article_id"),
                                Pair(m_handle, "article_index", "rowid"), Pair(m_handle, "version", "article_id"),
                                Pair(m_handle, "imported", "article_id")};
        execute(m_handle, "BEGIN");
        int done = 0;
        for (const std::string &id : column(m_handle, "SELECT id FROM source.article ORDER BY id")) {
            for (const Pair &table : tables)
                table.copy(std::stoll(id));
            if (++done % rowsInTransaction == 0)
                execute(m_handle, "COMMIT; BEGIN");
        }
        execute(m_handle, "COMMIT");
    }

private:
    struct Pair {
        Pair(sqlite3 *handle, const std::string &table, const std::string &key)
            : m_handle(handle)
        {
            const std::vector<std::string> names = column(handle, "SELECT name FROM pragma_table_info('" + table + "')");
            std::string list = key == "rowid" ? "rowid" : "";
            for (const std::string &name : names)
                list += (list.empty() ? "\"" : ", \"") + name + '"';
            std::string marks = "?";
            m_columns = int(names.size()) + (key == "rowid" ? 1 : 0);
            for (int i = 1; i < m_columns; ++i)
                marks += ", ?";
            must(sqlite3_prepare_v2(handle, ("SELECT " + list + " FROM source." + table + " WHERE " + key + " = ?").c_str(), -1, &m_read, nullptr), handle);
            must(sqlite3_prepare_v2(handle, ("INSERT INTO main." + table + " (" + list + ") VALUES (" + marks + ")").c_str(), -1, &m_write, nullptr), handle);
        }
        Pair(Pair &&other) noexcept
            : m_handle(other.m_handle)
            , m_read(std::exchange(other.m_read, nullptr))
            , m_write(std::exchange(other.m_write, nullptr))
            , m_columns(other.m_columns)
        {
        }
        ~Pair()
        {
            sqlite3_finalize(m_read);
            sqlite3_finalize(m_write);
        }

        void copy(long long id) const
        {
            sqlite3_bind_int64(m_read, 1, id);
            while (sqlite3_step(m_read) == SQLITE_ROW) {
                for (int i = 0; i < m_columns; ++i)
                    sqlite3_bind_value(m_write, i + 1, sqlite3_column_value(m_read, i));
                must(sqlite3_step(m_write), m_handle);
                sqlite3_reset(m_write);
            }
            sqlite3_reset(m_read);
        }

    private:
        sqlite3 *m_handle;
        sqlite3_stmt *m_read = nullptr;
        sqlite3_stmt *m_write = nullptr;
        int m_columns = 0;
    };

    sqlite3 *m_handle = nullptr;
};

double measure(const QString &self, int articles)
{
    const QTemporaryDir place;
    const QString file = place.filePath(QStringLiteral("site.xml"));
    const QString folder = place.filePath(QStringLiteral("A.marbre"));
    writeExport(file, articles);
    const Run ours = run({QStringLiteral(MARBRE_BIN "/marbre-cli"), QStringLiteral("--archive"), folder, QStringLiteral("import"), file});
    const Run again = run({QStringLiteral(MARBRE_BIN "/marbre-cli"), QStringLiteral("--archive"), folder, QStringLiteral("import"), file});
    const Run lint = run({QStringLiteral("xmllint"), QStringLiteral("--stream"), QStringLiteral("--noout"), file});
    const Run bare = run({self, QStringLiteral("--bare"), folder + QStringLiteral("/archive.db"), place.filePath(QStringLiteral("bare.db"))});
    const Run theirs = lint + bare;
    std::printf("wxr/%d (%.0f MB): import %.2fx in time, %.2fx in CPU time (aim 1.3x)   %.1f s (CPU %.1f) to %.1f + %.1f s (CPU %.1f + %.1f)\n",
                articles, double(QFile(file).size()) / 1e6, ours.wall / theirs.wall, ours.cpu / theirs.cpu, ours.wall, ours.cpu,
                lint.wall, bare.wall, lint.cpu, bare.cpu);
    std::printf("wxr/%d: the same again %.1f s; memory %.1f MB, again %.1f MB\n", articles, again.wall, ours.memory, again.memory);
    std::fflush(stdout);
    return ours.memory;
}

} // namespace

/// Without arguments 10,000 and 100,000 articles; else the numbers given.
int main(int argc, char **argv)
{
    if (argc == 4 && qstrcmp(argv[1], "--bare") == 0) {
        BareCopy(argv[2], argv[3]).copy();
        return 0;
    }
    std::vector<int> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(QByteArray(argv[i]).toInt());
    if (sizes.empty())
        sizes = {10'000, 100'000};
    const QString self = QFileInfo(QStringLiteral("/proc/self/exe")).canonicalFilePath();
    const double small = measure(self, sizes.front());
    for (size_t i = 1; i < sizes.size(); ++i)
        std::printf("wxr/%d to %d: memory %.2fx (aim 1.0x)\n", sizes[i], sizes.front(), measure(self, sizes[i]) / small);
}
