#include <QGuiApplication>
#include <QTextDocument>

#include "book.h"
#include "bridge/load.h"
#include "ratio.h"

using namespace marbre;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const document::Document book = bench::book(100'000);
    bench::Ratio(
        [&] {
            QTextDocument text;
            bridge::load(book, text);
        },
        [&] {
            QTextDocument text;
            bench::fill(book, text);
        })
        .print("editor-load/bare-cursor", 1.5);
    return 0;
}
