#include "export/partfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>

#include "base/systemerror.h"
#include "export/files.h"

namespace marbre::exporting {

namespace {

bool isSame(const QString &onePath, const QString &otherPath)
{
    QFile one(onePath);
    QFile other(otherPath);
    if (one.size() != other.size() || !one.open(QIODevice::ReadOnly) || !other.open(QIODevice::ReadOnly))
        return false;
    constexpr qint64 piece = 1024 * 1024;
    while (!one.atEnd())
        if (one.read(piece) != other.read(piece))
            return false;
    return true;
}

} // namespace

PartFile::PartFile(QString path)
    : m_path(std::move(path))
{
}

PartFile::~PartFile()
{
    QFile::remove(part());
}

QString PartFile::part() const
{
    return m_path + QStringLiteral(".part");
}

Outcome PartFile::prepare() const
{
    const QFileInfo info(m_path);
    if (info.exists() && !info.isFile())
        return fail(ErrorCode::AlreadyExists, m_path, QStringLiteral("what has this name is no plain file"));
    return makeFolder(info.path());
}

Result<bool> PartFile::finish()
{
    if (QFileInfo::exists(m_path) && isSame(m_path, part()))
        return false;
    if (std::rename(QFile::encodeName(part()).constData(), QFile::encodeName(m_path).constData()) != 0)
        return fail(systemErrorCode(errno), m_path);
    return true;
}

} // namespace marbre::exporting
