#include <QApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTextEdit>

#include <algorithm>
#include <cstdio>
#include <vector>

#include "book.h"
#include "editor/richeditor.h"
#include "window/session.h"
#include "window/writingpane.h"
#include "windowtest/bench.h"

// What a keystroke costs in an article of 100,000 words in the real window, with saving, spelling, typography and the
// preview at work, beside the same in a bare QTextEdit that holds the same words.

using namespace marbre;

namespace {

constexpr int words = 100'000;
constexpr int keys = 250;
constexpr int rhythm = 80;    // milliseconds from key to key: a fast typist
constexpr double frame = 1000.0 / 60;

struct Costs {
    double median = 0; ///< milliseconds that a key takes, painting included
    double late = 0;   ///< 99th percentile of the time from when a key was pressed until it is painted
    double inTime = 0; ///< share of keys painted within a frame
};

double at(std::vector<double> &values, double share)
{
    std::ranges::sort(values);
    return values[std::min(values.size() - 1, size_t(double(values.size()) * share))];
}

/// Types in a rhythm: a key that comes while the window is busy waits, as a person's does.
Costs type(QTextEdit &edit)
{
    QElapsedTimer clock;
    clock.start();
    std::vector<double> costs;
    std::vector<double> delays;
    const auto now = [&clock] { return double(clock.nsecsElapsed()) / 1e6; };
    for (int key = 1; key <= keys; ++key) {
        const double due = double(key) * rhythm;
        while (now() < due)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        const double start = now();
        QTest::sendKeyEvent(QTest::Click, &edit, Qt::Key_unknown, key % 6 == 0 ? QStringLiteral(" ") : QStringLiteral("e"),
                            Qt::NoModifier);
        edit.viewport()->repaint();
        costs.push_back(now() - start);
        delays.push_back(now() - due);
    }
    Costs result;
    result.inTime = double(std::ranges::count_if(delays, [](double d) { return d <= frame; })) / keys;
    result.median = at(costs, 0.5);
    result.late = at(delays, 0.99);
    return result;
}

void toTheMiddle(QTextEdit &edit)
{
    QTextCursor cursor(edit.document()->findBlockByNumber(edit.document()->blockCount() / 2));
    edit.setTextCursor(cursor);
    edit.ensureCursorVisible();
    edit.setFocus();
    QTest::qWait(300);
}

Costs ours(bool preview)
{
    Bench bench(Bench::With::EmptyArchive);
    bench.show();
    bench.window().actions().preview->setChecked(preview);
    article::Article article;
    article.language = QStringLiteral("fr");
    article.title = QStringLiteral("Un livre");
    article.body = bench::book(words);
    bench.window().session()->start(article);
    if (!bench.waitForPage())
        std::printf("the preview did not start; measured without it\n");
    toTheMiddle(*bench.window().writing()->body());
    QTest::qWait(6000); // the first look at spelling and typography
    return type(*bench.window().writing()->body());
}

Costs theirs()
{
    QTextEdit edit;
    bench::fill(bench::book(words), *edit.document());
    edit.document()->setUndoRedoEnabled(true);
    edit.resize(576, 500);
    edit.show();
    edit.activateWindow();
    toTheMiddle(edit);
    return type(edit);
}

void print(const char *name, const Costs &window, const Costs &bare)
{
    std::printf("%s/bare-textedit %.2fx (aim 1.5x)   %.2f ms to %.2f ms\n", name, window.median / bare.median, window.median,
                bare.median);
    std::printf("%s-in-a-frame %.1f %% (aim 99 %%)   99th percentile %.1f ms; bare %.1f %%, %.1f ms\n", name,
                window.inTime * 100, window.late, bare.inTime * 100, bare.late);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    QApplication application(argc, argv);
    prepareWindowTest();
    const Costs bare = theirs();
    print("keystroke", ours(true), bare);
    // The page is painted by the browser, in this thread: here without a graphics card.
    print("keystroke-preview-hidden", ours(false), bare);
    return 0;
}
