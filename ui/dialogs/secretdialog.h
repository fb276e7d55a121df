#pragma once

#include <QDialog>

#include "archive/targettable.h"

class QCheckBox;
class QLineEdit;

namespace marbre::dialogs {

/// Asks for the password of a target that knows none, or has refused the one it was given. Not modal.
class SecretDialog : public QDialog
{
    Q_OBJECT

public:
    /// `why`: a sentence.
    SecretDialog(const archive::Target &target, const QString &why, QWidget *parent);

signals:
    /// `isKept`: in the system's keyring, if there is one.
    void given(const QString &secret, bool isKept);

private:
    void take();

    QLineEdit *m_secret;
    QCheckBox *m_isKept;
};

} // namespace marbre::dialogs
