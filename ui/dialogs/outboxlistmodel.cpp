#include "dialogs/outboxlistmodel.h"

#include <QLocale>

#include <algorithm>

#include "desk/sending.h"
#include "dialogs/sendingwords.h"

namespace marbre::dialogs {

namespace {

qint64 keyOf(const archive::OutboxItem &item)
{
    return item.article.isNull() ? OutboxListModel::wholeSite : item.number;
}

} // namespace

void OutboxListModel::show(std::vector<archive::OutboxItem> waiting, int all, std::vector<archive::SentRow> sent)
{
    if (waiting == m_waiting && all == m_all && sent == m_sent)
        return;
    beginResetModel();
    m_waiting = std::move(waiting);
    m_all = all;
    m_sent = std::move(sent);
    endResetModel();
}

void OutboxListModel::setOnItsWay(qint64 article)
{
    if (article == m_onItsWay)
        return;
    m_onItsWay = article;
    tellStates();
}

void OutboxListModel::setForecasts(QHash<qint64, QString> forecasts)
{
    m_forecasts = std::move(forecasts);
    tellStates();
}

void OutboxListModel::tellStates()
{
    if (!m_waiting.empty())
        emit dataChanged(index(1), index(waitingRows() - 1));
}

const archive::OutboxItem *OutboxListModel::waitingAt(const QModelIndex &index) const
{
    const int row = index.isValid() ? index.row() - 1 : -1;
    return row >= 0 && row < int(m_waiting.size()) ? &m_waiting[size_t(row)] : nullptr;
}

const archive::SentRow *OutboxListModel::sentAt(const QModelIndex &index) const
{
    const int row = index.isValid() ? index.row() - waitingRows() - 1 : -1;
    return row >= 0 && row < int(m_sent.size()) ? &m_sent[size_t(row)] : nullptr;
}

QModelIndex OutboxListModel::indexOf(qint64 item) const
{
    const auto found = std::ranges::find(m_waiting, item, &archive::OutboxItem::id);
    const auto row = found == m_waiting.end() ? 0 : found - m_waiting.begin();
    return index(int(row) + 1);
}

int OutboxListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : waitingRows() + (m_sent.empty() ? 0 : int(m_sent.size()) + 1);
}

QString OutboxListModel::heading(int row) const
{
    const bool isWaiting = row == 0 && !m_waiting.empty();
    return isWaiting ? tr("Waiting · %1").arg(QLocale().toString(m_all)) : tr("Sent");
}

bool OutboxListModel::isOnItsWay(const archive::OutboxItem &item) const
{
    return m_onItsWay != 0 && keyOf(item) == m_onItsWay;
}

QString OutboxListModel::state(const QModelIndex &index) const
{
    if (const auto *sent = sentAt(index))
        return stateLabel(*sent);
    const archive::OutboxItem &item = *waitingAt(index);
    const auto forecast = m_forecasts.constFind(keyOf(item));
    return forecast == m_forecasts.constEnd() || isOnItsWay(item) ? stateLabel(item, isOnItsWay(item)) : *forecast;
}

OutboxListModel::Sign OutboxListModel::sign(const QModelIndex &index) const
{
    if (const auto *sent = sentAt(index))
        return sent->number > 0 && sent->version != sent->sent.version ? Sign::SentOlder : Sign::Sent;
    const archive::OutboxItem &item = *waitingAt(index);
    if (isOnItsWay(item))
        return Sign::OnItsWay;
    if (!item.trouble || desk::mayPass(item.trouble->code))
        return Sign::Waiting;
    return item.trouble->code == ErrorCode::Conflict ? Sign::Conflict : Sign::Failed;
}

QVariant OutboxListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto *item = waitingAt(index);
    const auto *sent = sentAt(index);
    const bool isHeading = !item && !sent;
    const QString name = isHeading ? heading(index.row()) : item ? nameOf(*item) : nameOf(*sent);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case StateRole:
        return isHeading ? QString() : state(index);
    case Qt::ToolTipRole:
        return sent ? QStringList{name, state(index), sent->sent.link}.join(u'\n').trimmed() : isHeading ? QString() : QString(name + u'\n' + state(index));
    case Qt::AccessibleTextRole:
        return isHeading ? name : QString(name + u'\n' + state(index));
    case SignRole:
        return isHeading ? QVariant() : int(sign(index));
    case IsHeadingRole:
        return isHeading;
    default:
        return {};
    }
}

Qt::ItemFlags OutboxListModel::flags(const QModelIndex &index) const
{
    return index.data(IsHeadingRole).toBool() ? Qt::NoItemFlags : QAbstractListModel::flags(index);
}

} // namespace marbre::dialogs
