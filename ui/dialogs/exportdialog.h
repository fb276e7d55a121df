#pragma once

#include <QDialog>

#include "desk/exporting.h"

class QLabel;
class QListWidget;
class QRadioButton;

namespace marbre::dialogs {

/// Asks in which form articles are to be written, and which.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `chosen`: how many articles are chosen in the list; `all`: how many there are.
    ExportDialog(int chosen, int all, QWidget *parent);

    [[nodiscard]] desk::ExportForm form() const;
    /// Every article of the archive, not only those chosen.
    [[nodiscard]] bool isAll() const;
    /// Of the one file that the form is ("epub"); empty: it is a folder.
    [[nodiscard]] QString suffix() const;
    /// The form by its name.
    [[nodiscard]] QString name() const;

private:
    void showForm();

    QListWidget *m_forms;
    QLabel *m_explanation;
    QRadioButton *m_chosen;
    QRadioButton *m_all;
};

} // namespace marbre::dialogs
