#pragma once

#include <QHash>
#include <QListWidget>

#include <vector>

#include "archive/targettable.h"

namespace marbre::dialogs {

/// Targets to choose from, with how much waits for each.
class TargetList : public QListWidget
{
    Q_OBJECT

public:
    explicit TargetList(QWidget *parent = nullptr);

    /// `waiting`: how much waits, by the targets' numbers. The chosen one stays chosen; else it is the first.
    void show(const std::vector<archive::Target> &targets, const QHash<qint64, int> &waiting);
    void choose(qint64 target);
    /// Null where there is none.
    [[nodiscard]] const archive::Target *chosen() const;

private:
    std::vector<archive::Target> m_targets;
};

} // namespace marbre::dialogs
