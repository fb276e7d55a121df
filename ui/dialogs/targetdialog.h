#pragma once

#include <QDialog>

#include "archive/targettable.h"
#include "base/error.h"
#include "base/job.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace marbre::desk {
class Outbox;
}

namespace marbre::dialogs {

/// Asks for a target: what and where it is, and the account. The connection can be tried before it is kept; the key of an
/// SSH server is shown and taken as ssh does. Not modal.
class TargetDialog : public QDialog
{
    Q_OBJECT

public:
    TargetDialog(desk::Outbox &outbox, const archive::Target &target, QWidget *parent);
    ~TargetDialog() override;

signals:
    void kept(const QString &name);

private:
    void build();
    void addRows();
    void addButtons();
    void connectParts();
    void showKind();
    void showSecret();
    void chooseFolder();
    void chooseKeyFile();
    [[nodiscard]] archive::TargetKind kind() const;
    [[nodiscard]] archive::Target target() const;
    void nameIt();
    [[nodiscard]] QString mistakeInAddress() const;
    void tryOut();
    void showTried(const Result<QString> &met);
    void takeKey();
    void keep();
    void showKept(const QString &name, const Result<Outcome> &done);
    void tell(const QString &sentence);

    desk::Outbox &m_outbox;
    const archive::Target m_before;
    CancelToken m_trying;
    QString m_shownKey; ///< of the server, that may be taken
    QComboBox *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QLineEdit *m_user;
    QLineEdit *m_secret;
    QLineEdit *m_hostKey;
    QLineEdit *m_keyFile;
    QCheckBox *m_bodyAlone;
    QPushButton *m_browse;
    QPushButton *m_browseKey;
    QLabel *m_state;
    QPushButton *m_takeKey;
    QPushButton *m_try;
    QPushButton *m_save;
    QFormLayout *m_form = nullptr;
};

} // namespace marbre::dialogs
