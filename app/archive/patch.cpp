#include "archive/patch.h"

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <memory>

namespace marbre::archive {

namespace {

constexpr int level = 9;
constexpr unsigned long long largest = 1ULL << 30;
constexpr int smallestWindow = 10; // as a power of two: ZSTD_WINDOWLOG_MIN
constexpr int largestWindow = 30;

/// A window that reaches over both texts, so that every part of the first can be drawn on.
int windowFor(const QByteArray &from, const QByteArray &to)
{
    const int log = std::bit_width(static_cast<size_t>(from.size() + to.size()));
    return std::clamp(log, smallestWindow, largestWindow);
}

template <auto release> struct Free {
    template <typename T> void operator()(T *pointer) const { release(pointer); }
};

} // namespace

QByteArray makePatch(const QByteArray &from, const QByteArray &to)
{
    const std::unique_ptr<ZSTD_CCtx, Free<ZSTD_freeCCtx>> context(ZSTD_createCCtx());
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, windowFor(from, to));
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    ZSTD_CCtx_refPrefix(context.get(), from.constData(), static_cast<size_t>(from.size()));
    QByteArray patch(static_cast<qsizetype>(ZSTD_compressBound(static_cast<size_t>(to.size()))), Qt::Uninitialized);
    const size_t written = ZSTD_compress2(context.get(), patch.data(), static_cast<size_t>(patch.size()),
                                          to.constData(), static_cast<size_t>(to.size()));
    Q_ASSERT(!ZSTD_isError(written)); // the bound leaves room for any text
    patch.resize(static_cast<qsizetype>(written));
    patch.squeeze();
    return patch;
}

Result<QByteArray> applyPatch(const QByteArray &from, const QByteArray &patch)
{
    const auto size = ZSTD_getFrameContentSize(patch.constData(), static_cast<size_t>(patch.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > largest)
        return fail(ErrorCode::Corrupt, {}, QStringLiteral("a damaged patch"));
    const std::unique_ptr<ZSTD_DCtx, Free<ZSTD_freeDCtx>> context(ZSTD_createDCtx());
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, largestWindow);
    ZSTD_DCtx_refPrefix(context.get(), from.constData(), static_cast<size_t>(from.size()));
    QByteArray to(static_cast<qsizetype>(size), Qt::Uninitialized);
    const size_t read = ZSTD_decompressDCtx(context.get(), to.data(), static_cast<size_t>(to.size()),
                                            patch.constData(), static_cast<size_t>(patch.size()));
    if (ZSTD_isError(read) || read != size)
        return fail(ErrorCode::Corrupt, {}, QStringLiteral("a damaged patch: %1").arg(QLatin1String(ZSTD_getErrorName(read))));
    return to;
}

} // namespace marbre::archive
