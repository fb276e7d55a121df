#pragma once

#include <QDialog>

namespace marbre::dialogs {

/// What came of an import or export: one sentence, and what should be looked at. Not modal; deletes itself.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    ReportDialog(const QString &title, const QString &summary, const QStringList &remarks, QWidget *parent);
};

} // namespace marbre::dialogs
