#pragma once

#include <QDir>
#include <QLockFile>

namespace marbre::desk {

/// While one lives, no other program sends from this archive.
class SendingLock
{
public:
    explicit SendingLock(const QString &archiveFolder)
        : m_file(pathIn(archiveFolder))
    {
        m_file.setStaleLockTime(0); // only a process that is gone leaves a stale one
        m_isHeld = m_file.tryLock(0);
    }
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    static QString pathIn(const QString &archiveFolder)
    {
        QDir(archiveFolder).mkdir(QStringLiteral("open"));
        return archiveFolder + QStringLiteral("/open/sending");
    }

    QLockFile m_file;
    bool m_isHeld = false;
};

} // namespace marbre::desk
