#include "dialogs/reportdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

namespace marbre::dialogs {

ReportDialog::ReportDialog(const QString &title, const QString &summary, const QStringList &remarks, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(560, 320);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    auto *label = new QLabel(summary, this);
    label->setWordWrap(true);
    layout->addWidget(label);
    auto *list = new QListWidget(this);
    list->setAccessibleName(tr("What should be looked at"));
    list->setWordWrap(true);
    list->setSpacing(4);
    list->setTextElideMode(Qt::ElideNone);
    list->addItems(remarks);
    layout->addWidget(list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    layout->addWidget(buttons);
}

} // namespace marbre::dialogs
