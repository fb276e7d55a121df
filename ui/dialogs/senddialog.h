#pragma once

#include <QDialog>

#include <vector>

#include "archive/targettable.h"

class QPushButton;

namespace marbre::dialogs {

class TargetList;

/// Asks where the chosen articles are to go; a target that takes the whole site gets that. Not modal.
class SendDialog : public QDialog
{
    Q_OBJECT

public:
    SendDialog(const std::vector<archive::Target> &targets, int articles, QWidget *parent);

signals:
    void chosen(const marbre::archive::Target &target);

private:
    void showWhat();
    void take();

    int m_articles;
    TargetList *m_targets;
    QPushButton *m_queue;
};

} // namespace marbre::dialogs
