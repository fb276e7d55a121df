#pragma once

#include <QDialog>

#include "archive/settingtable.h"

class QLineEdit;

namespace marbre::dialogs {

class RepostRulesEdit;

/// Asks for the site that the archive's pages are for: its name, its address, and whose its reposts are. Not modal.
class SiteDialog : public QDialog
{
    Q_OBJECT

public:
    /// `sources`: the names of the archive's sources.
    SiteDialog(const archive::Site &site, const QStringList &sources, QWidget *parent);

    [[nodiscard]] archive::Site site() const;

private:
    [[nodiscard]] bool isFit() const;

    QLineEdit *m_name;
    QLineEdit *m_url;
    RepostRulesEdit *m_reposts;
};

} // namespace marbre::dialogs
