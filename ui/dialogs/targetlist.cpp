#include "dialogs/targetlist.h"

#include <QLocale>

#include <algorithm>

#include "dialogs/outboxdelegates.h"
#include "dialogs/sendingwords.h"

namespace marbre::dialogs {

TargetList::TargetList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("targets"));
    setAccessibleName(tr("Sites and servers"));
    setItemDelegate(new TargetDelegate(this));
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
}

void TargetList::show(const std::vector<archive::Target> &targets, const QHash<qint64, int> &waiting)
{
    const qint64 before = chosen() ? chosen()->id : 0;
    const QSignalBlocker quiet(this);
    m_targets = targets;
    while (count() > int(targets.size()))
        delete takeItem(count() - 1);
    while (count() < int(targets.size()))
        addItem(QString());
    for (int row = 0; row < count(); ++row) {
        const archive::Target &target = m_targets[size_t(row)];
        const int waits = waiting.value(target.id);
        QListWidgetItem *shown = item(row);
        shown->setText(target.name);
        shown->setToolTip(target.address);
        shown->setData(TargetDelegate::PlaceRole, placeLabel(target));
        shown->setData(TargetDelegate::WaitingRole, waits);
        shown->setData(Qt::AccessibleTextRole, target.name + u'\n' + placeLabel(target) + u'\n' + tr("%Ln waiting", nullptr, waits));
    }
    choose(before);
}

void TargetList::choose(qint64 target)
{
    const auto found = std::ranges::find(m_targets, target, &archive::Target::id);
    setCurrentRow(found != m_targets.end() ? int(found - m_targets.begin()) : m_targets.empty() ? -1 : 0);
}

const archive::Target *TargetList::chosen() const
{
    const int row = currentRow();
    return row >= 0 && size_t(row) < m_targets.size() ? &m_targets[size_t(row)] : nullptr;
}

} // namespace marbre::dialogs
