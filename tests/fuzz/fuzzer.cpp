#include <QGuiApplication>

#include <cstdint>
#include <cstdlib>

#include "promises.h"

/// libFuzzer's own names (llvm.org/docs/LibFuzzer.html). The bridge wants fonts, so that one application is made.
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static QGuiApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString broken = marbre::tests::brokenPromise(QByteArrayView(data, qsizetype(size)));
    if (!broken.isEmpty()) {
        qCritical().noquote() << broken;
        std::abort();
    }
    return 0;
}
