#pragma once

#include <QByteArray>
#include <QSize>
#include <QtPlugin>

#include <optional>

#include "base/error.h"

namespace marbre::pictures {

/// What the plugin does: it alone links Qt Gui, so that a program which scales nothing starts without. May be called in
/// several threads at once. Its functions are those of scaling.h.
class Scaler
{
public:
    virtual ~Scaler() = default;
    [[nodiscard]] virtual std::optional<QSize> stillSize(const QByteArray &bytes) const = 0;
    [[nodiscard]] virtual Result<QByteArray> scaled(const QByteArray &bytes, int width) const = 0;
};

} // namespace marbre::pictures

#define MarbreScaler_iid "org.marbre.Scaler/1"
Q_DECLARE_INTERFACE(marbre::pictures::Scaler, MarbreScaler_iid)
