#include "dialogs/secretdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace marbre::dialogs {

SecretDialog::SecretDialog(const archive::Target &target, const QString &why, QWidget *parent)
    : QDialog(parent)
    , m_secret(new QLineEdit(this))
    , m_isKept(new QCheckBox(tr("Keep it in the system’s keyring"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("askSecret"));
    setWindowTitle(target.name);
    resize(400, 0);
    auto *reason = new QLabel(why, this);
    reason->setWordWrap(true);
    const bool isWordpress = target.kind == archive::TargetKind::Wordpress;
    auto *label = new QLabel((isWordpress ? tr("Application password of %1") : tr("Password of %1")).arg(target.user), this);
    label->setBuddy(m_secret);
    m_secret->setObjectName(QStringLiteral("secret"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_isKept->setChecked(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(10);
    column->addWidget(reason);
    column->addWidget(label);
    column->addWidget(m_secret);
    column->addWidget(m_isKept);
    column->addWidget(buttons);
    QPushButton *take = buttons->button(QDialogButtonBox::Ok);
    take->setEnabled(false);
    connect(m_secret, &QLineEdit::textChanged, take, [take](const QString &text) { take->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &SecretDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    m_secret->setFocus();
}

void SecretDialog::take()
{
    emit given(m_secret->text(), m_isKept->isChecked());
    close();
}

} // namespace marbre::dialogs
