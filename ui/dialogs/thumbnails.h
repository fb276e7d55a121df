#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>

#include <functional>
#include <vector>

namespace marbre::dialogs {

/// Small pictures of large ones, decoded beside the window's thread and kept within bounds. What was asked for last comes
/// first, and what has long been scrolled past is not decoded at all.
class Thumbnails : public QObject
{
    Q_OBJECT

public:
    /// Gives a picture's bytes; called in other threads.
    using Load = std::function<QByteArray(const QString &address)>;
    /// Thumbnails fit into `box`, in pixels of the screen; a smaller picture stays as it is.
    Thumbnails(Load load, const QSize &box, QObject *parent = nullptr);
    /// Waits for what is being decoded at the moment.
    ~Thumbnails() override;

    /// Null where it is not there yet: it is then on its way, and arrived() tells. Null and isUnreadable: it never comes.
    [[nodiscard]] QPixmap of(const QString &address);
    [[nodiscard]] bool isUnreadable(const QString &address) const { return m_unreadable.contains(address); }

signals:
    void arrived();

private:
    void decodeNext();
    void take(const QString &address, const QImage &image);

    Load m_load;
    QSize m_box;
    QCache<QString, QPixmap> m_pictures;
    QSet<QString> m_unreadable;
    QSet<QString> m_underway;
    std::vector<QString> m_wanted; ///< the last is decoded first
    QThreadPool m_pool;
};

} // namespace marbre::dialogs
