#include "dialogs/targetdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>

#include "desk/outbox.h"
#include "dialogs/errorwords.h"
#include "dialogs/filedialogs.h"
#include "dialogs/sendingwords.h"
#include "sending/targets.h"

namespace marbre::dialogs {

using archive::TargetKind;

namespace {

QLineEdit *makeLine(const char *name, const QString &text, QWidget *parent)
{
    auto *line = new QLineEdit(text, parent);
    line->setObjectName(QLatin1StringView(name));
    return line;
}

QPushButton *makeButton(const char *name, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

QWidget *beside(QLineEdit *line, QPushButton *button)
{
    auto *both = new QWidget(line->parentWidget());
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(line, 1);
    row->addWidget(button);
    both->setFocusProxy(line);
    return both;
}

} // namespace

TargetDialog::TargetDialog(desk::Outbox &outbox, const archive::Target &target, QWidget *parent)
    : QDialog(parent)
    , m_outbox(outbox)
    , m_before(target)
    , m_kind(new QComboBox(this))
    , m_name(makeLine("targetName", target.name, this))
    , m_address(makeLine("targetAddress", target.address, this))
    , m_user(makeLine("targetUser", target.user, this))
    , m_secret(makeLine("targetSecret", QString(), this))
    , m_hostKey(makeLine("targetHostKey", target.options.value(sending::option::hostKey), this))
    , m_keyFile(makeLine("targetKeyFile", target.options.value(sending::option::keyFile), this))
    , m_bodyAlone(new QCheckBox(tr("The body alone, without lead, reference box and note"), this))
    , m_browse(makeButton("browse", tr("Choose…"), this))
    , m_browseKey(makeButton("browseKey", tr("Choose…"), this))
    , m_state(new QLabel(this))
    , m_takeKey(makeButton("takeKey", QString(), this))
    , m_try(makeButton("tryTarget", tr("Try the connection"), this))
    , m_save(makeButton("keepTarget", target.id == 0 ? tr("Add") : tr("Save"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("targetDialog"));
    setWindowTitle(target.id == 0 ? tr("New target") : target.name);
    setMinimumWidth(520);
    build();
    connectParts();
    showKind();
}

TargetDialog::~TargetDialog()
{
    m_trying.cancel();
}

void TargetDialog::build()
{
    m_kind->setObjectName(QStringLiteral("targetKind"));
    for (const TargetKind each : {TargetKind::Wordpress, TargetKind::Sftp, TargetKind::Webdav, TargetKind::Folder})
        m_kind->addItem(each == TargetKind::Folder ? tr("A folder of this machine") : kindLabel(each), int(each));
    m_kind->setCurrentIndex(m_kind->findData(int(m_before.kind)));
    m_kind->setEnabled(m_before.id == 0); // what it has got is remembered
    m_bodyAlone->setChecked(m_before.options.value(sending::option::body) == QLatin1String("alone"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_hostKey->setPlaceholderText(tr("asked for when the connection is tried"));
    m_keyFile->setPlaceholderText(tr("none: the password, or the agent’s keys"));
    m_state->setObjectName(QStringLiteral("targetState"));
    m_state->setWordWrap(true);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_state->hide();
    m_takeKey->hide();
    addRows();
    addButtons();
}

void TargetDialog::addRows()
{
    m_form = new QFormLayout(this);
    m_form->setContentsMargins(20, 20, 20, 16);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("Kind"), m_kind);
    m_form->addRow(tr("Address"), beside(m_address, m_browse));
    m_form->addRow(tr("Account"), m_user);
    m_form->addRow(tr("Password"), m_secret);
    m_form->addRow(tr("Server’s key"), m_hostKey);
    m_form->addRow(tr("Your key’s file"), beside(m_keyFile, m_browseKey));
    m_form->addRow(QString(), m_bodyAlone);
    m_form->addRow(tr("Name"), m_name);
    m_form->addRow(m_state);
}

void TargetDialog::addButtons()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *cancel = makeButton("cancelTarget", tr("Cancel"), this);
    row->addWidget(m_try);
    row->addWidget(m_takeKey);
    row->addStretch(1);
    row->addWidget(cancel);
    row->addWidget(m_save);
    m_save->setDefault(true);
    m_form->addRow(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::close);
}

void TargetDialog::connectParts()
{
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TargetDialog::showKind);
    connect(m_browse, &QPushButton::clicked, this, &TargetDialog::chooseFolder);
    connect(m_browseKey, &QPushButton::clicked, this, &TargetDialog::chooseKeyFile);
    connect(m_try, &QPushButton::clicked, this, &TargetDialog::tryOut);
    connect(m_takeKey, &QPushButton::clicked, this, &TargetDialog::takeKey);
    connect(m_save, &QPushButton::clicked, this, &TargetDialog::keep);
    connect(m_address, &QLineEdit::editingFinished, this, &TargetDialog::nameIt);
    for (const QLineEdit *line : {m_address, m_user})
        connect(line, &QLineEdit::textChanged, this, &TargetDialog::showSecret);
    connect(&m_outbox, &QObject::destroyed, this, [this] {
        m_trying.cancel();
        close();
    });
}

TargetKind TargetDialog::kind() const
{
    return TargetKind(m_kind->currentData().toInt());
}

/// What one kind does not need is not shown.
void TargetDialog::showKind()
{
    const bool isFolder = kind() == TargetKind::Folder;
    const bool isSftp = kind() == TargetKind::Sftp;
    const bool isWordpress = kind() == TargetKind::Wordpress;
    m_browse->setVisible(isFolder);
    for (QLineEdit *line : {m_user, m_secret})
        m_form->setRowVisible(line, !isFolder);
    m_form->setRowVisible(m_hostKey, isSftp);
    m_form->setRowVisible(m_keyFile->parentWidget(), isSftp);
    m_form->setRowVisible(m_bodyAlone, isWordpress);
    m_address->setPlaceholderText(isFolder ? QString() : isSftp ? QStringLiteral("sftp://example.org/srv/www") : QStringLiteral("https://example.org"));
    m_secret->setToolTip(isWordpress ? tr("An application password: WordPress makes one in Users ▸ Profile") : QString());
    m_state->hide();
    m_takeKey->hide();
    showSecret();
    adjustSize();
}

/// A password is never given to a place, or for an account, that it was not kept for.
void TargetDialog::showSecret()
{
    const auto now = sending::tidied(target());
    const bool isKept = m_before.id != 0 && now && sending::secretName(*now) == sending::secretName(m_before);
    m_secret->setPlaceholderText(isKept ? tr("as it is kept")
                                     : kind() == TargetKind::Wordpress ? tr("an application password, from Users ▸ Profile")
                                                                       : QString());
}

void TargetDialog::chooseFolder()
{
    chooseExportFolder(this, tr("Folder of the site"), [this](const QString &folder) {
        m_address->setText(folder);
        nameIt();
    });
}

void TargetDialog::chooseKeyFile()
{
    dialogs::chooseKeyFile(this, tr("Your private key"), [this](const QString &file) { m_keyFile->setText(file); });
}

archive::Target TargetDialog::target() const
{
    archive::Target target{m_before.id, m_name->text(), kind(), m_address->text(), m_user->text(), {}};
    if (target.name.trimmed().isEmpty())
        target.name = target.address;
    if (kind() == TargetKind::Folder)
        target.user.clear();
    if (kind() == TargetKind::Wordpress && m_bodyAlone->isChecked())
        target.options.insert(sending::option::body, QStringLiteral("alone"));
    if (kind() == TargetKind::Sftp)
        for (const auto &[name, line] : {std::pair(sending::option::hostKey, m_hostKey), std::pair(sending::option::keyFile, m_keyFile)})
            if (!line->text().trimmed().isEmpty())
                target.options.insert(name, line->text().trimmed());
    return target;
}

/// After its place, until a person gives it another.
void TargetDialog::nameIt()
{
    const auto known = sending::tidied(target());
    if (!known || !m_name->text().trimmed().isEmpty())
        return;
    m_name->setText(known->kind == TargetKind::Folder ? QDir(known->address).dirName() : QUrl(known->address).host());
}

void TargetDialog::tell(const QString &sentence)
{
    m_state->setText(sentence);
    m_state->show();
    m_try->setEnabled(true);
    m_save->setEnabled(true);
    adjustSize();
}

/// What a person may easily give.
QString TargetDialog::mistakeInAddress() const
{
    const QString address = m_address->text().trimmed();
    if (address.isEmpty())
        return kind() == TargetKind::Folder ? tr("Choose the folder.") : tr("Give the address.");
    const QUrl url(address.contains(QLatin1String("://")) ? address : QStringLiteral("https://") + address);
    return kind() != TargetKind::Folder && !url.userInfo().isEmpty() ? tr("Give account and password in their own fields, not in the address.") : QString();
}

void TargetDialog::tryOut()
{
    m_takeKey->hide();
    if (const QString mistake = mistakeInAddress(); !mistake.isEmpty()) {
        tell(mistake);
        return;
    }
    tell(tr("Trying…"));
    m_try->setEnabled(false);
    m_outbox.test(target(), m_secret->text(), m_trying).then(this, [this](const Result<QString> &met) { showTried(met); });
}

void TargetDialog::showTried(const Result<QString> &met)
{
    if (met) {
        tell(met->isEmpty() ? kind() == TargetKind::Folder ? tr("The folder can be written.") : tr("It answers, and takes the account.")
                            : tr("It answers, and takes the account: %1.").arg(*met));
        return;
    }
    const auto key = sending::shownKey(met.error());
    if (!key) {
        tell(desk::lacksSecret(met.error()) ? tr("Give the password to try it.") : sentence(met.error()));
        return;
    }
    m_shownKey = key->fingerprint;
    tell(key->isChanged
             ? tr("The server shows another key than before: %1. Somebody may stand between, or it was set up anew: ask who "
                  "keeps it before you take this key. Nothing was sent.").arg(m_shownKey)
             : tr("The server is not known yet; it shows this key: %1. Take it only if it is the one that its keeper gives "
                  "you. Nothing was sent.").arg(m_shownKey));
    m_takeKey->setText(key->isChanged ? tr("Take the new key") : tr("It is this key"));
    m_takeKey->show();
    adjustSize();
}

void TargetDialog::takeKey()
{
    m_hostKey->setText(m_shownKey);
    tryOut();
}

void TargetDialog::keep()
{
    nameIt();
    if (const QString mistake = mistakeInAddress(); !mistake.isEmpty()) {
        tell(mistake);
        m_address->setFocus();
        return;
    }
    m_save->setEnabled(false);
    const QString name = target().name.simplified();
    m_outbox.keepTarget(target(), m_secret->text()).then(this, [this, name](const Result<Outcome> &done) { showKept(name, done); });
}

void TargetDialog::showKept(const QString &name, const Result<Outcome> &done)
{
    if (!done) {
        tell(done.error().code == ErrorCode::AlreadyExists ? tr("Another target has this name: give another.") : sentence(done.error()));
        return;
    }
    emit kept(name);
    if (*done) {
        close();
        return;
    }
    // There is nothing left to be done here but to read it.
    for (QWidget *each : {static_cast<QWidget *>(m_try), static_cast<QWidget *>(m_save)})
        each->hide();
    findChild<QPushButton *>(QStringLiteral("cancelTarget"))->setText(tr("Close"));
    tell(tr("Kept, but for the password: this machine has no keyring that is open. Marbre remembers it until you close it, and "
            "asks for it then."));
}

} // namespace marbre::dialogs
