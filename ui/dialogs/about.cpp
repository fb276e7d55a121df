#include "dialogs/about.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace marbre::dialogs {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(marbre::dialogs::About)
};

} // namespace

void showAbout(QWidget *parent)
{
    const QString text = Words::tr("<b>Marbre %1</b><br>The table on which pages are made ready: write, translate, "
                                   "repost and keep articles.<br><br>Free software under the GNU General Public "
                                   "License, version 3 or later.")
                             .arg(QCoreApplication::applicationVersion());
    auto *box = new QMessageBox(QMessageBox::NoIcon, Words::tr("About Marbre"), text, QMessageBox::Close, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setModal(false);
    box->show();
}

} // namespace marbre::dialogs
