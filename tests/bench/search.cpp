#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <vector>

#include "archive/search.h"
#include "archive/statement.h"
#include "newsroom.h"

using namespace marbre;
using Stopwatch = std::chrono::steady_clock;

namespace {

constexpr size_t firstHits = 50;
constexpr int rowsOnScreen = 20;
constexpr int mostForRipgrep = 100'000; // files

struct Kind {
    const char *name;
    std::vector<QString> queries; ///< as a person types them
    std::vector<QString> plain; ///< the same in FTS5's own language
};

QString french(int rank)
{
    return bench::Newsroom::word(QStringLiteral("fr"), rank);
}

std::vector<Kind> kinds()
{
    std::vector<Kind> result;
    const auto add = [&](const char *name, auto make) {
        Kind kind{name, {}, {}};
        for (int i = 0; i < 20; ++i) {
            const auto [query, plain] = make(i);
            kind.queries.push_back(query);
            kind.plain.push_back(plain);
        }
        result.push_back(std::move(kind));
    };
    const auto quoted = [](const QString &text) { return u'"' + text + u'"'; };
    add("rare word", [&](int i) { return std::pair(french(20'000 + i), quoted(french(20'000 + i))); });
    add("common word", [&](int i) { return std::pair(french(i), quoted(french(i))); });
    for (const int letters : {2, 3, 4})
        add(letters == 2       ? "two letters"
                : letters == 3 ? "three letters"
                               : "four letters",
            [&](int i) {
                const QString prefix = french(400 + 37 * i).left(letters);
                return std::pair(prefix + u'*', quoted(prefix) + u'*');
            });
    add("phrase", [&](int i) {
        const QString phrase = french(i % 5) + u' ' + french((i + 1) % 7);
        return std::pair(quoted(phrase), quoted(phrase));
    });
    add("two words", [&](int i) {
        return std::pair(french(3 + i) + u' ' + french(60 + i), quoted(french(3 + i)) + u' ' + quoted(french(60 + i)));
    });
    return result;
}

struct Times {
    double p50 = 0;
    double p99 = 0;
};

template <typename Work> Times timesOf(const std::vector<QString> &queries, Work work)
{
    std::vector<double> times;
    for (int round = 0; round < 3; ++round)
        for (const QString &query : queries) {
            const auto start = Stopwatch::now();
            work(query);
            times.push_back(std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count());
        }
    std::ranges::sort(times);
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

void ours(archive::Archive &archive, const QString &text, archive::SearchOrder order)
{
    const archive::SearchQuery query = archive::parseQuery(text);
    const auto found = archive.search().find(query, {}, order, firstHits);
    if (!found)
        qFatal("%s", qPrintable(found.error().detail));
    for (size_t i = 0; i < std::min<size_t>(rowsOnScreen, found->hits.size()); ++i)
        (void)archive.search().snippet(found->hits[i].article, query);
}

void plain(archive::Archive &archive, const QString &match)
{
    archive::Statement row(archive.database(),
                           "SELECT rowid, snippet(plain, -1, '[', ']', '…', 30) FROM plain WHERE plain MATCH ? "
                           "ORDER BY rank LIMIT 50");
    row.bind(match);
    while (row.step().value_or(false))
        (void)row.utf8(1);
}

/// The plain way: an index of its own beside the archive, made where it is not there yet.
void attachPlain(archive::Archive &archive)
{
    const QString file = archive.folder() + QStringLiteral(".plain.db");
    const bool isMade = QFile::exists(file + QStringLiteral(".whole"));
    if (!isMade)
        QFile::remove(file);
    const Outcome attached = archive.database().run("ATTACH '" + file.toUtf8() + "' AS side");
    const Outcome made = isMade || !attached
        ? attached
        : archive.database().run(
              "CREATE VIRTUAL TABLE side.plain USING fts5 (title, body, tokenize = 'unicode61');"
              "INSERT INTO plain (rowid, title, body) SELECT rowid, substr(title, 5), substr(body, 5) FROM article_index;"
              "INSERT INTO plain (plain) VALUES ('optimize')");
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    QFile mark(file + QStringLiteral(".whole"));
    (void)mark.open(QIODevice::WriteOnly);
}

/// The texts as files, a thousand a folder.
void writeTexts(archive::Archive &archive, const QString &folder)
{
    archive::Statement row(archive.database(), "SELECT article_id, title || char(10) || body FROM article_text JOIN article ON id = article_id");
    const Outcome written = row.forEachRow([&] {
        const QString below = QStringLiteral("%1/%2").arg(folder).arg(row.integer(0) / 1000);
        QDir().mkpath(below);
        QFile file(QStringLiteral("%1/%2.html").arg(below).arg(row.integer(0)));
        if (!file.open(QIODevice::WriteOnly) || file.write(row.utf8(1)) < 0)
            qFatal("%s", qPrintable(file.errorString()));
    });
    if (!written)
        qFatal("%s", qPrintable(written.error().detail));
}

/// Beside ripgrep, which reads all the texts, from the memory of the system after the first time.
void compareWithRipgrep(archive::Archive &archive, int articles)
{
    if (QStandardPaths::findExecutable(QStringLiteral("rg")).isEmpty() || articles > mostForRipgrep) {
        std::printf("search/%d: not compared with ripgrep (not installed, or too many files)\n", articles);
        return;
    }
    const QTemporaryDir texts;
    writeTexts(archive, texts.path());
    const QString word = french(10);
    const auto grep = [&](const QString &) {
        QProcess rg;
        rg.setStandardOutputFile(QProcess::nullDevice());
        rg.start(QStringLiteral("rg"), {QStringLiteral("--no-ignore"), QStringLiteral("--ignore-case"), QStringLiteral("--files-with-matches"),
                                        QStringLiteral("\\b%1\\b").arg(word), texts.path()});
        rg.waitForFinished(-1);
    };
    grep({});
    const Times theirs = timesOf({word}, grep);
    const Times mine = timesOf({word}, [&](const QString &query) { ours(archive, query, archive::SearchOrder::Relevance); });
    std::printf("search/%d: ripgrep over the texts %.0f ms, ours %.1f ms: %.0fx (aim 20x)\n", articles, theirs.p50, mine.p50,
                theirs.p50 / mine.p50);
}

void measure(int articles)
{
    const QTemporaryDir place;
    const auto archive = std::move(*archive::Archive::open(bench::Newsroom::archive(place.path(), articles)));
    attachPlain(*archive);
    const auto start = Stopwatch::now();
    ours(*archive, QStringLiteral("rien"), archive::SearchOrder::Relevance);
    std::printf("search/%d: columns read in %.0f ms\n", articles,
                std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count());
    for (const Kind &kind : kinds()) {
        const Times rank = timesOf(
            kind.queries, [&](const QString &query) { ours(*archive, query, archive::SearchOrder::Relevance); });
        const Times date =
            timesOf(kind.queries, [&](const QString &query) { ours(*archive, query, archive::SearchOrder::Repost); });
        const Times theirs = timesOf(kind.plain, [&](const QString &query) { plain(*archive, query); });
        std::printf("search/%d %-13s relevance p50 %6.1f p99 %6.1f   date p50 %6.1f p99 %6.1f   plain p50 %6.1f p99 "
                    "%6.1f ms   p99 %.2fx\n",
                    articles, kind.name, rank.p50, rank.p99, date.p50, date.p99, theirs.p50, theirs.p99,
                    rank.p99 / theirs.p99);
    }
    compareWithRipgrep(*archive, articles);
}

} // namespace

/// bench_search [ARTICLES…]: 10,000 and 100,000 without.
int main(int argc, char **argv)
{
    if (argc == 1) {
        measure(10'000);
        measure(100'000);
    }
    for (int i = 1; i < argc; ++i)
        measure(QByteArray(argv[i]).toInt());
    return 0;
}
