#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <unistd.h>
#include <vector>

#include "list/articleview.h"
#include "newsroom.h"
#include "window/appearance.h"
#include "window/interfacelanguage.h"
#include "window/mainwindow.h"

using namespace marbre;
using Stopwatch = std::chrono::steady_clock;

namespace {

constexpr int rounds = 21;
constexpr int restTime = 8000; // milliseconds until the whole list is there

/// Ends the program once its window has been painted, with articles in its list.
class Application final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isTaken = QApplication::notify(receiver, event);
        if (event->type() == QEvent::Paint && m_view && receiver == m_view->viewport())
            m_isPainted = m_view->model()->rowCount() > 0;
        if (m_isPainted && receiver->isWindowType())
            _exit(0);
        return isTaken;
    }
    void watch(list::ArticleView *view) { m_view = view; }

private:
    list::ArticleView *m_view = nullptr;
    bool m_isPainted = false;
};

/// Of this process, now.
double megabytes()
{
    QFile status(QStringLiteral("/proc/self/statm"));
    (void)status.open(QIODevice::ReadOnly);
    return status.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

/// The program's own window, as its main() puts it up; ends with its first paint, or, asked for its memory, when it has
/// its whole list, a moment after.
int showWindow(int argc, char **argv, const QString &archive, bool isAskedForMemory)
{
    Application application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    window::InterfaceLanguage language;
    language.set(QStringLiteral("en"));
    window::Appearance appearance;
    window::MainWindow window(appearance, language);
    window.resize(1440, 900);
    if (!window.openArchive(archive))
        return 1;
    auto *view = window.findChild<list::ArticleView *>();
    if (!isAskedForMemory)
        application.watch(view);
    QTimer::singleShot(restTime, &application, [view] {
        std::printf("%.1f MB with %d rows\n", megabytes(), view->model()->rowCount());
        std::fflush(stdout);
        _exit(0);
    });
    window.show();
    return QApplication::exec();
}

/// Milliseconds from its start to its end, the median of many.
double timeOf(const QString &program, const QStringList &arguments)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto start = Stopwatch::now();
        if (QProcess::execute(program, arguments) != 0)
            qFatal("%s failed", qPrintable(program));
        times.push_back(std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace

/// bench_startup [ARTICLES…]: 10,000 and 100,000 without.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    if (argc == 3 && qstrcmp(argv[1], "--window") == 0)
        return showWindow(argc, argv, QFile::decodeName(argv[2]), false);
    if (argc == 3 && qstrcmp(argv[1], "--memory") == 0)
        return showWindow(argc, argv, QFile::decodeName(argv[2]), true);
    std::vector<int> sizes;
    for (int i = 1; i < argc; ++i)
        sizes.push_back(QByteArray(argv[i]).toInt());
    if (sizes.empty())
        sizes = {10'000, 100'000};
    const double bare = timeOf(QStringLiteral(MARBRE_BENCH_BARE), {});
    for (const int articles : sizes) {
        const QTemporaryDir place;
        const QString archive = bench::Newsroom::archive(place.path(), articles);
        const double ours = timeOf(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")), {QStringLiteral("--window"), archive});
        std::printf("startup/%d: %.0f ms to the first paint with the list, a bare window %.0f ms: %.2fx (aim 1.3x)\n", articles, ours,
                    bare, ours / bare);
        std::printf("startup/%d: ", articles);
        std::fflush(stdout);
        QProcess::execute(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")), {QStringLiteral("--memory"), archive});
    }
    return 0;
}
