#pragma once

#include <QAbstractListModel>
#include <QHash>

#include <vector>

#include "archive/outboxtable.h"
#include "archive/senttable.h"

namespace marbre::dialogs {

/// What waits for a target, then what it has got, each under a heading.
class OutboxListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Sign { Waiting, OnItsWay, Conflict, Failed, Sent, SentOlder };
    enum Role {
        StateRole = Qt::UserRole + 1, ///< the second line
        SignRole,
        IsHeadingRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// `all`: how much waits, of which these are the first.
    void show(std::vector<archive::OutboxItem> waiting, int all, std::vector<archive::SentRow> sent);
    /// What is being sent: an article's number, or the whole site (-1); 0: nothing.
    void setOnItsWay(qint64 article);
    /// What sending would do, by the articles' numbers (-1: the whole site); it stands in the place of how long they wait.
    void setForecasts(QHash<qint64, QString> forecasts);
    static constexpr qint64 wholeSite = -1;

    [[nodiscard]] const std::vector<archive::OutboxItem> &waiting() const { return m_waiting; }
    /// Null for the other rows.
    [[nodiscard]] const archive::OutboxItem *waitingAt(const QModelIndex &index) const;
    [[nodiscard]] const archive::SentRow *sentAt(const QModelIndex &index) const;
    /// The row of something that waits, or of the first thing that does.
    [[nodiscard]] QModelIndex indexOf(qint64 item) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    [[nodiscard]] int waitingRows() const { return m_waiting.empty() ? 0 : int(m_waiting.size()) + 1; }
    [[nodiscard]] QString heading(int row) const;
    [[nodiscard]] bool isOnItsWay(const archive::OutboxItem &item) const;
    [[nodiscard]] QString state(const QModelIndex &index) const;
    [[nodiscard]] Sign sign(const QModelIndex &index) const;
    void tellStates();

    std::vector<archive::OutboxItem> m_waiting;
    int m_all = 0; ///< that waits
    std::vector<archive::SentRow> m_sent;
    QHash<qint64, QString> m_forecasts;
    qint64 m_onItsWay = 0;
};

} // namespace marbre::dialogs
