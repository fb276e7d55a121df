#include "dialogs/outboxside.h"

#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

#include "desk/desk.h"
#include "dialogs/errorwords.h"
#include "dialogs/targetdialog.h"
#include "dialogs/targetlist.h"

namespace marbre::dialogs {

using archive::Target;

OutboxSide::OutboxSide(desk::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_targets(new TargetList(this))
{
    setObjectName(QStringLiteral("outboxTargets"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(232);
    auto *title = new QLabel(tr("Sites and servers"), this);
    title->setObjectName(QStringLiteral("soft"));
    title->setIndent(10);
    auto *add = new QPushButton(tr("New target…"), this);
    add->setObjectName(QStringLiteral("newTarget"));
    add->setToolTip(tr("A WordPress, a server, a folder"));
    add->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 20, 12, 16);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(m_targets, 1);
    column->addWidget(add);
    connect(add, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_targets, &QListWidget::currentRowChanged, this, &OutboxSide::chosenChanged);
}

void OutboxSide::read()
{
    const auto targets = m_desk.reader().targets().all();
    const auto counts = m_desk.reader().outbox().counts();
    if (!targets || !counts) {
        emit failed(sentence(targets ? counts.error() : targets.error()));
        return;
    }
    m_waiting.clear();
    for (const archive::OutboxCount &each : *counts)
        m_waiting.insert(each.target, each.waiting);
    m_targets->show(*targets, m_waiting);
}

void OutboxSide::choose(qint64 target)
{
    read();
    const QSignalBlocker once(m_targets);
    m_targets->choose(target);
    emit chosenChanged();
}

const Target *OutboxSide::chosen() const
{
    return m_targets->chosen();
}

void OutboxSide::editChosen()
{
    edit(*chosen());
}

void OutboxSide::edit(const Target &target)
{
    auto *dialog = new TargetDialog(m_desk.outbox(), target, window());
    connect(dialog, &TargetDialog::kept, this, [this](const QString &name) {
        if (const auto kept = m_desk.reader().targets().named(name))
            choose(kept->id);
    });
    dialog->show();
}

void OutboxSide::removeChosen()
{
    const QString text = tr("Remove “%1”? What was sent stays there; what waits for it, and its password, are forgotten.");
    auto *question = new QMessageBox(QMessageBox::NoIcon, tr("Remove a target"), text.arg(chosen()->name), QMessageBox::Cancel, window());
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *remove = question->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    connect(remove, &QPushButton::clicked, this, [this, removed = *chosen()] {
        m_desk.courier().stop(removed.id);
        m_desk.outbox().removeTarget(removed).then(this, [this](const Outcome &done) {
            if (!done)
                emit failed(sentence(done.error()));
        });
    });
    question->open();
}

} // namespace marbre::dialogs
