#pragma once

#include <QByteArray>
#include <QCache>
#include <QImage>
#include <QString>

#include <functional>

namespace marbre::editor {

/// The archive's pictures, read once and kept while they are looked at: those at `media/…`, and those at addresses of the
/// Web that the archive has. An editor never asks the network for anything.
class Pictures
{
public:
    using Load = std::function<QByteArray(const QString &src)>;

    void setLoad(Load load);
    /// No larger than is ever shown; null: there is none.
    [[nodiscard]] QImage picture(const QString &src) const;

private:
    Load m_load;
    mutable QCache<QString, QImage> m_cache{64 * 1024}; // costs in kilobytes
};

} // namespace marbre::editor
