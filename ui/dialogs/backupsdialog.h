#pragma once

#include <QDialog>

#include <vector>

#include "desk/backups.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace marbre::desk {
class Desk;
}

namespace marbre::dialogs {

/// The archive's own copies, by their days: one is made now, one is put in the archive's place. Not modal.
class BackupsDialog : public QDialog
{
    Q_OBJECT

public:
    BackupsDialog(desk::Desk &desk, QWidget *parent);

signals:
    void restoreWanted(const QString &copy);

private:
    void build();
    void readCopies();
    void backUp();

    desk::Desk &m_desk;
    std::vector<desk::KeptBackup> m_copies;
    QListWidget *m_list;
    QLabel *m_state;
    QPushButton *m_now;
    QPushButton *m_restore;
};

} // namespace marbre::dialogs
