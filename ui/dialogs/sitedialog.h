#pragma once

#include <QDialog>

#include "archive/settingtable.h"

class QLineEdit;

namespace marbre::dialogs {

/// Asks for the site that the archive's pages are for: its name and its address. Not modal.
class SiteDialog : public QDialog
{
    Q_OBJECT

public:
    SiteDialog(const archive::Site &site, QWidget *parent);

    [[nodiscard]] archive::Site site() const;

private:
    [[nodiscard]] bool isFit() const;

    QLineEdit *m_name;
    QLineEdit *m_url;
};

} // namespace marbre::dialogs
