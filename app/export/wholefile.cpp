#include "export/wholefile.h"

#include <QFileInfo>

#include <cerrno>

#include "base/systemerror.h"
#include "export/files.h"

namespace marbre::exporting {

WholeFile::WholeFile(const QString &path)
    : m_file(path)
    , m_before(path)
{
}

Outcome WholeFile::open()
{
    const QFileInfo info(m_file.fileName());
    if (info.exists() && !info.isFile())
        return fail(ErrorCode::AlreadyExists, info.filePath(), QStringLiteral("what has this name is no plain file"));
    if (const Outcome made = makeFolder(info.path()); !made)
        return made;
    if (info.exists())
        Q_UNUSED(m_before.open(QIODevice::ReadOnly)); // what cannot be read is not the same
    errno = 0;
    if (!m_file.open(QIODevice::WriteOnly))
        return failed(errno);
    return {};
}

Outcome WholeFile::write(QByteArrayView bytes)
{
    if (m_before.isOpen() && m_before.read(bytes.size()) != bytes)
        m_before.close();
    errno = 0;
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        return failed(errno);
    return {};
}

Result<bool> WholeFile::finish()
{
    if (m_before.isOpen() && m_before.atEnd()) {
        m_file.cancelWriting();
        return false;
    }
    m_before.close();
    errno = 0;
    if (!m_file.flush() || !m_file.commit())
        return failed(errno);
    return true;
}

std::unexpected<Error> WholeFile::failed(int systemError) const
{
    const QFileInfo info(m_file.fileName());
    const bool isLocked = m_file.error() == QFileDevice::WriteError && info.exists() && !info.isWritable();
    return fail(isLocked ? ErrorCode::ReadOnly : systemErrorCode(systemError), info.filePath(), m_file.errorString());
}

} // namespace marbre::exporting
