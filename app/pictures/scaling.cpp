#include "pictures/scaling.h"

#include <QPluginLoader>

#include "base/pluginfile.h"
#include "pictures/scaler.h"

namespace marbre::pictures {

namespace {

/// Opened when it is first needed, and not closed. Null: it is not there.
const Scaler *scaler()
{
    static const Scaler *const opened = [] {
        const QString file = pluginFile(QStringLiteral("marbre-pictures"));
        return file.isEmpty() ? nullptr : qobject_cast<Scaler *>(QPluginLoader(file).instance());
    }();
    return opened;
}

} // namespace

std::optional<QSize> stillSize(const QByteArray &bytes)
{
    return scaler() ? scaler()->stillSize(bytes) : std::nullopt;
}

Result<QByteArray> scaled(const QByteArray &bytes, int width)
{
    return scaler() ? scaler()->scaled(bytes, width) : fail(ErrorCode::Unsupported, {});
}

} // namespace marbre::pictures
