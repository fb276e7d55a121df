#pragma once

#include <QHash>
#include <QWidget>

#include "archive/targettable.h"

namespace marbre::desk {
class Desk;
}

namespace marbre::dialogs {

class TargetList;

/// The outbox's targets, beside what waits for the chosen one: they are added, changed and removed.
class OutboxSide : public QWidget
{
    Q_OBJECT

public:
    OutboxSide(desk::Desk &desk, QWidget *parent);

    void read();
    void choose(qint64 target);
    /// Null where there is none.
    [[nodiscard]] const archive::Target *chosen() const;
    /// How much waits for it.
    [[nodiscard]] int waiting() const { return chosen() ? m_waiting.value(chosen()->id) : 0; }
    void editChosen();
    /// Asks first.
    void removeChosen();

signals:
    void chosenChanged();
    void failed(const QString &sentence);

private:
    void edit(const archive::Target &target);

    desk::Desk &m_desk;
    TargetList *m_targets;
    QHash<qint64, int> m_waiting; ///< by the targets' numbers
};

} // namespace marbre::dialogs
