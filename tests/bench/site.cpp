#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

#include "archive/statement.h"
#include "desk/exporting.h"
#include "hugosite.h"
#include "newsroom.h"

using namespace marbre;
using Stopwatch = std::chrono::steady_clock;

namespace {

/// What a program used: seconds by the clock and of the processors, and its memory at most.
struct Use {
    double wall = 0;
    double processor = 0;
    double megabytes = 0;
};

double secondsOf(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

/// A program as a process of its own, its output thrown away.
Use useOf(const QString &program, const QStringList &arguments)
{
    rusage before{};
    getrusage(RUSAGE_CHILDREN, &before);
    const auto start = Stopwatch::now();
    const pid_t child = fork();
    if (child == 0) {
        const int nowhere = open("/dev/null", O_WRONLY);
        dup2(nowhere, 1);
        std::vector<QByteArray> words{program.toLocal8Bit()};
        for (const QString &argument : arguments)
            words.push_back(argument.toLocal8Bit());
        std::vector<char *> pointers;
        for (QByteArray &word : words)
            pointers.push_back(word.data());
        pointers.push_back(nullptr);
        execvp(pointers.front(), pointers.data());
        _exit(127);
    }
    int status = 0;
    rusage used{};
    wait4(child, &status, 0, &used);
    if (status != 0)
        qFatal("%s failed", qPrintable(program));
    return {std::chrono::duration<double>(Stopwatch::now() - start).count(), secondsOf(used.ru_utime) + secondsOf(used.ru_stime),
            double(used.ru_maxrss) / 1024};
}

Use exported(const QString &archive, const QString &out)
{
    return useOf(QStringLiteral(MARBRE_BIN "/marbre-cli"),
                 {QStringLiteral("--archive"), archive, QStringLiteral("export"), QStringLiteral("--format"),
                  QStringLiteral("site"), QStringLiteral("--base-url"), QStringLiteral("https://ex.example/"),
                  QStringLiteral("--out"), out});
}

/// What nobody could do without: the same files, from the memory.
double writtenBare(const QString &site, const QString &out)
{
    std::vector<std::pair<QByteArray, QByteArray>> files;
    QDirIterator all(site, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly))
            files.emplace_back((out + file.fileName().mid(site.size())).toLocal8Bit(), file.readAll());
    }
    const auto start = Stopwatch::now();
    for (const auto &[path, bytes] : files) {
        int file = open(path.constData(), O_WRONLY | O_CREAT | O_EXCL, 0644);
        if (file < 0) {
            QDir().mkpath(QString::fromLocal8Bit(path.first(path.lastIndexOf('/'))));
            file = open(path.constData(), O_WRONLY | O_CREAT | O_EXCL, 0644);
        }
        if (write(file, bytes.constData(), size_t(bytes.size())) != bytes.size())
            qFatal("not written");
        close(file);
    }
    return std::chrono::duration<double>(Stopwatch::now() - start).count();
}

void edit(const QString &folder, qint64 id)
{
    const auto archive = std::move(*archive::Archive::open(folder));
    article::Article article = *archive->articles().load(id);
    article.body.blocks.push_back({document::Paragraph{{document::Text{QStringLiteral("Une phrase de plus."), {}}}}, {}, {}, {}});
    if (!archive->articles().save(article))
        qFatal("not saved");
}

struct Times {
    Use whole;
    Use afterEdit;
    Use nothing;
};

Times measure(int articles)
{
    const QTemporaryDir place;
    const QString folder = place.filePath(QStringLiteral("B.marbre"));
    if (!archive::Archive::create(folder))
        qFatal("no archive");
    {
        const auto archive = std::move(*archive::Archive::open(folder));
        bench::Newsroom::fill(*archive, articles);
        bench::Newsroom::addNames(*archive, articles);
        bench::HugoSite(place.filePath(QStringLiteral("hugo"))).write(*archive, articles);
    }
    sync();
    const QString out = place.filePath(QStringLiteral("site"));
    Times times;
    times.whole = exported(folder, out);
    const double bare = writtenBare(out, place.filePath(QStringLiteral("bare")));
    std::printf("site/%d: %.1f s, %.1f s of the processors, %.0f MB; bare files %.1f s (%.2fx, aim 1.3x)\n", articles,
                times.whole.wall, times.whole.processor, times.whole.megabytes, bare, times.whole.wall / bare);
    edit(folder, articles / 2);
    sync(); // an export waits until its files are on the disk, and all others of the disk with them
    times.afterEdit = exported(folder, out);
    times.nothing = exported(folder, out);
    std::printf("site/%d: after one edit %.0f ms, with nothing to do %.0f ms\n", articles, times.afterEdit.wall * 1e3,
                times.nothing.wall * 1e3);
    if (QStandardPaths::findExecutable(QStringLiteral("hugo")).isEmpty()) {
        std::printf("site/%d: hugo is not installed: not compared\n", articles);
        return times;
    }
    const QStringList arguments{QStringLiteral("--source"), place.filePath(QStringLiteral("hugo")), QStringLiteral("--quiet")};
    const Use hugo = useOf(QStringLiteral("hugo"), arguments);
    std::printf("site/%d: hugo %.1f s, %.1f s of the processors, %.0f MB: %.1fx and %.1fx as long (aim 8x)\n", articles, hugo.wall,
                hugo.processor, hugo.megabytes, hugo.wall / times.whole.wall, hugo.processor / times.whole.processor);
    const Use again = useOf(QStringLiteral("hugo"), arguments);
    std::printf("site/%d: hugo again %.1f s: %.0fx as long as after one edit (aim 200x)\n", articles, again.wall,
                again.wall / times.afterEdit.wall);
    return times;
}

} // namespace

/// bench_site [FEW MANY]: 10,000 and 100,000 without.
int main(int argc, char **argv)
{
    const int few = argc > 2 ? QByteArray(argv[1]).toInt() : 10'000;
    const int many = argc > 2 ? QByteArray(argv[2]).toInt() : 100'000;
    const Times small = measure(few);
    const Times large = measure(many);
    std::printf("site/%d to %d: after one edit %.2fx, nothing to do %.2fx (aim 1x), memory %.2fx (aim 1.2x)\n", few, many,
                large.afterEdit.wall / small.afterEdit.wall, large.nothing.wall / small.nothing.wall,
                large.whole.megabytes / small.whole.megabytes);
    return 0;
}
