#include "dialogs/importsourcemodel.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include "dialogs/errorwords.h"
#include "dialogs/importwords.h"

namespace marbre::dialogs {

using desk::ImportSource;
using import::Format;

void ImportSourceModel::setSources(std::vector<ImportSource> sources)
{
    beginResetModel();
    m_sources = std::move(sources);
    endResetModel();
}

int ImportSourceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_sources.size());
}

int ImportSourceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportSourceModel::sizeOf(const ImportSource &source) const
{
    if (source.error)
        return {};
    const QString size = QLocale().formattedDataSize(source.bytes, 1, QLocale::DataSizeTraditionalFormat);
    const bool isFolder = source.files != QStringList{source.path};
    return isFolder ? tr("%Ln file(s)", nullptr, int(source.files.size())) + QStringLiteral(" · ") + size : size;
}

QVariant ImportSourceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportSource &source = m_sources[size_t(index.row())];
    if (role == Qt::ToolTipRole)
        return source.error ? sentence(*source.error) : QDir::toNativeSeparators(source.path);
    if (role == Qt::TextAlignmentRole && index.column() == Size)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return QFileInfo(source.path).fileName();
    case Form:
        return source.error ? tr("not recognised") : formatLabel(source.format) + QStringLiteral("  ▾");
    default:
        return sizeOf(source);
    }
}

void ImportSourceModel::setFormat(int row, Format format)
{
    m_sources[size_t(row)].format = format;
    emit dataChanged(index(row, Form), index(row, Form));
}

} // namespace marbre::dialogs
