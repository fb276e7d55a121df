#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>
#include <vector>

#include <malloc.h>

#include "models/articlelistmodel.h"
#include "newsroom.h"

using namespace marbre;
using Stopwatch = std::chrono::steady_clock;

namespace {

constexpr int firstPage = 200; // as the window asks
constexpr int rowsOnScreen = 20;
constexpr int rounds = 21;

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

template <typename Work> double timeOf(Work work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto start = Stopwatch::now();
        work(round);
        times.push_back(std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count());
    }
    return median(times);
}

double megabytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    (void)status.open(QIODevice::ReadOnly);
    return status.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

struct Figures {
    double open = 0, jump = 0, whole = 0, save = 0, memory = 0;
};

Figures measure(int articles)
{
    const QTemporaryDir place;
    const QString folder = bench::Newsroom::archive(place.path(), articles);
    malloc_trim(0);
    const auto archive = std::move(*archive::Archive::open(folder));
    Figures figures;
    const double before = megabytes();
    models::ArticleListModel model([&](std::span<const qint64> ids) { return *archive->list().rows(ids); });
    const auto show = [&](int from) {
        for (int row = from; row < std::min(from + rowsOnScreen, model.rowCount()); ++row)
            (void)model.row(model.index(row));
    };
    figures.open = timeOf([&](int) {
        model.setIds(*archive->list().ids({}, {}, firstPage));
        show(0);
    });
    figures.whole = timeOf([&](int) { (void)archive->list().ids({}); });
    model.setIds(*archive->list().ids({}));
    figures.jump = timeOf([&](int round) { show(model.rowCount() / 2 + 100 * round); });
    figures.memory = megabytes() - before;
    figures.save = timeOf([&](int round) {
        article::Article article = *archive->articles().load(1 + round);
        article.title += QStringLiteral(" x");
        (void)*archive->articles().save(article);
    });
    std::printf("list/%d: open %.2f ms, jump to the middle %.2f ms, all ids in the background %.1f ms, save %.2f ms, memory +%.1f MB\n",
                articles, figures.open, figures.jump, figures.whole, figures.save, figures.memory);
    return figures;
}

} // namespace

/// Without arguments 10,000 and 100,000 articles; else the numbers given.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::vector<int> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(QByteArray(argv[i]).toInt());
    if (sizes.empty())
        sizes = {10'000, 100'000};
    const Figures small = measure(sizes.front());
    const double whole = megabytes();
    for (size_t i = 1; i < sizes.size(); ++i) {
        const Figures large = measure(sizes[i]);
        std::printf("list/%d to %d: open %.2fx, jump %.2fx, save %.2fx, the process's memory %.2fx\n", sizes[i], sizes.front(),
                    large.open / small.open, large.jump / small.jump, large.save / small.save,
                    (whole + large.memory - small.memory) / whole);
    }
}
